"""What people forecast before one looks in: predictions that are settled and scored, one of them with its post.

Every question is about what the catalogue tells, so that each outcome is true and its source a real one; only the
forecasts are invented.
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final

from bot.demo.world import POLLS, World
from bot.domain.claims import Claim, NoteDetail, ReleaseDetail, Stage, StageDetail, Work
from bot.domain.dates import PartialDate, Precision
from bot.domain.drafts import Draft
from bot.domain.labels import Label
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.outbox import Outgoing
from bot.domain.polls import Option
from bot.domain.prediction_messages import POST, RESULT, outgoing, verdict_message
from bot.domain.predictions import Outline, Prediction, Verdict, news_moment
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.status import Status, status_of
from bot.domain.topics import Topic
from bot.store import Store
from bot.store.updates import publish

_DAY: Final = timedelta(days=1)
_MOST_LOOKED_AT: Final = 50
_MOST: Final = 10
"""Settled predictions of the members, enough for a calibration picture."""
_OPEN_FOR: Final = timedelta(days=40)
_STRANGERS: Final = 28
"""Forecasters beyond those who are members, so that there is a crowd's line."""
_FIRST_STRANGER: Final = 1_001
_SURE: Final = (85, 70, 60, 90, 55, 75, 35, 80, 65, 95)
"""How sure the fan was of what came true: now and then of something else."""
_LATER: Final = (6, 12, 3, 20, 15, 8)
"""What the members say in the end, who thereby are the best."""


@dataclass(frozen=True, slots=True)
class _Decided:
    """A question that was answered since, and by which source."""

    title: str
    question: str
    last: date
    """The day by which it had to come true."""
    outcome: int
    source: Source
    published: PartialDate


async def play(world: World, store: Store, now: datetime, *, default: str) -> None:
    """Let people have forecast what the catalogue knows by now, and post the newest with its scores."""
    found = [
        each for entry in islice(store.ledger, _MOST_LOOKED_AT) for each in _decided(entry, now - 7 * _DAY)
    ]
    newest = sorted(found, key=lambda each: (each.published.first, each.question), reverse=True)
    for number, each in enumerate(newest[:_MOST]):
        await _scored(world, store, each, number)
    entry = _undated(store.ledger, now, default)
    if entry is not None:
        await _shown(world, store, entry, now)


def _decided(entry: TitleLedger, before: datetime) -> Iterator[_Decided]:
    """What could have been asked of a title before news of it came."""
    name, slug = entry.title.name, entry.title.slug
    for claim in entry.claims:
        source = _dated(entry, claim, before)
        if source is None or source.published is None or not _is_certain(claim):
            continue
        published = source.published
        last = _end_of_month(published.first)
        match claim.detail:
            case StageDetail(stage=Stage.IN_PRODUCTION | Stage.RELEASED as stage):
                question = f"Will {name} be {stage.words} by {_words(last)}?"
                yield _Decided(slug, question, last, 0, source, published)
            case ReleaseDetail(window=PartialDate() as window) if window.first > published.first:
                question = f"Will {name} have a release date by {_words(last)}?"
                yield _Decided(slug, question, last, 0, source, published)
            case _:
                pass
    for move in status_of(entry, before).moves:
        old = move.old.detail
        source = _dated(entry, move.new, before) if move.new is not None else None
        if source is None or source.published is None or not isinstance(old, ReleaseDetail):
            continue
        if old.window is not None and old.window.precision is Precision.DAY:
            question = f"Will {name} keep its date of {old.window.words}?"
            last = min(old.window.first, source.published.first + 365 * _DAY)
            if last > source.published.first:
                yield _Decided(slug, question, last, 1, source, source.published)


def _is_certain(claim: Claim) -> bool:
    return claim.is_open and claim.label is Label.CONFIRMED and claim.work is Work.THIS and not claim.spoils


def _dated(entry: TitleLedger, claim: Claim, before: datetime) -> Source | None:
    """The first source of a claim of which the day is known and long enough ago."""
    for each in claim.sources:
        source = entry.sources.get(each)
        published = source.published if source is not None else None
        if published is not None and published.precision is Precision.DAY and published.first < before.date():
            return source
    return None


async def _scored(world: World, store: Store, decided: _Decided, number: int) -> None:
    """A prediction of the members alone, whose post has scrolled away long since."""
    news = news_moment(decided.published)
    began = news - _OPEN_FOR
    rule = (
        f"{decided.question} Yes or no: the studio or a person responsible says so on record, or trade press reports "
        "it as a fact.\nNo, too, where nothing is announced by then."
    )
    outline = _outline(world, decided.title, decided.question, rule, decided.last)
    prediction = await _made(world, store, outline, began)
    said: list[tuple[int, int, datetime]] = []
    members = _members(world)
    for at, member in enumerate(members):
        sure = _SURE[number] if at == 0 else 30 + (number * 29 + at * 31) % 66
        # The fan comes last, so that there is a crowd to compare with; the others take turns.
        place = (at + number) % (len(members) - 1) if at else len(members)
        said.append((member, sure if decided.outcome == 0 else 100 - sure, began + (place + 1) * 3 * _DAY))
    await _say(world, store, prediction, said)
    verdict = Verdict(decided.outcome, world.moderator.id, news + _DAY, decided.source.url, decided.published)
    await store.predictions.settle(prediction.id, verdict, news=news, objections=_DAY)
    await store.predictions.finish(prediction.id, None, now=news + 2 * _DAY)


def _undated(ledger: Ledger, now: datetime, default: str) -> TitleLedger | None:
    """A title without a release date, with a source for that: the default one, or the first."""
    first = ledger.get(default)
    entries = [*([first] if first is not None else []), *islice(ledger, _MOST_LOOKED_AT)]
    return next((entry for entry in entries if _looked(entry, status_of(entry, now)) is not None), None)


def _looked(entry: TitleLedger, status: Status) -> Source | None:
    """Where a date was looked for in vain."""
    gap = status.no_release
    return next(filter(None, map(entry.sources.get, gap.sources)), None) if gap is not None else None


async def _shown(world: World, store: Store, entry: TitleLedger, now: datetime) -> None:
    """A prediction of a whole crowd, with an update in between, its post and its scores in the channel."""
    status = status_of(entry, now)
    gap, source = status.no_release, _looked(entry, status)
    if gap is None or source is None or now.date() < gap.checked - _OPEN_FOR:
        return
    # The catalogue vouches for it up to the day on which it was looked for.
    last = min(gap.checked - _DAY, now.date() - 6 * _DAY)
    closes = datetime.combine(last, time(23, 59), UTC)
    began = closes - _OPEN_FOR
    name = entry.title.name
    rule = (
        f"Yes: the studio, the distributor or the service names a day for {name} by {_words(last)}. A month, a year or "
        "a rumour does not count.\n"
        f"No: no day is named by the end of {_words(last)}, also when nothing is announced at all."
    )
    question = f"Will {name} get a release date by {_words(last)}?"
    prediction = await _made(world, store, _outline(world, entry.title.slug, question, rule, last), began)
    await _update(world, store, entry, status, began + _OPEN_FOR / 2)
    await _say(world, store, prediction, list(_crowd(world, began)))
    verdict = Verdict(1, world.moderator.id, closes + _DAY, source.url, None)
    await store.predictions.settle(prediction.id, verdict, news=None, objections=_DAY)

    def announce(scored: Prediction) -> Iterator[Outgoing]:
        yield outgoing(scored, POST, due=now)
        yield verdict_message(scored, RESULT, scored.verdicts, now)

    await store.predictions.finish(prediction.id, None, now=closes + 3 * _DAY, announce=announce)


def _crowd(world: World, began: datetime) -> Iterator[tuple[int, int, datetime]]:
    """Hopeful at first, less so once an update told that nothing had changed."""
    members = _members(world)
    people = [*members, *range(_FIRST_STRANGER, _FIRST_STRANGER + _STRANGERS)]
    for at, person in enumerate(people):
        first = 30 + at * 17 % 41
        then = _LATER[at] if at < len(members) else max(21, first - 22 - at * 7 % 12)
        yield person, first, began + (at + 1) * timedelta(hours=13)
        yield person, then, began + _OPEN_FOR / 2 + (at + 1) * timedelta(hours=11)


async def _update(world: World, store: Store, entry: TitleLedger, status: Status, at: datetime) -> None:
    """An update of the moderators' that says again what the catalogue knows of the stage."""
    claim = status.stage.best if status.stage is not None else None
    source = next(filter(None, map(entry.sources.get, claim.sources)), None) if claim is not None else None
    published = source.published if source is not None else None
    if claim is None or source is None or published is None or not isinstance(claim.detail, StageDetail):
        return
    if published.last > at.date():
        return
    said = Statement(Topic.NOTE, claim.text, claim.label, claim.tier, NoteDetail(), source.published)
    server, by = world.guild.id, world.moderator.id
    headline = f"{entry.title.name} is still {claim.detail.stage.words}"
    begun = Draft(
        server, 0, entry.title.slug, by, at, at, headline=headline, value=claim.text, link=source.url
    )
    draft = await store.drafts.begin(begun)
    await store.amend(
        server,
        lambda pen: publish(pen, draft.number, [said], source, channel=None, ping=None),
        by=by,
        now=at,
    )


async def _made(world: World, store: Store, outline: Outline, began: datetime) -> Prediction:
    return await store.predictions.create(outline, server=world.guild.id, by=world.moderator.id, now=began)


async def _say(
    world: World, store: Store, prediction: Prediction, said: Sequence[tuple[int, int, datetime]]
) -> None:
    """Keep what people say, how likely the first outcome is and when: all in one commit or two."""
    await asyncio.gather(
        *(
            store.forecasts.make(prediction.id, world.guild.id, person, (percent, 100 - percent), now=at)
            for person, percent, at in sorted(said, key=lambda each: each[2])
        )
    )


def _outline(world: World, title: str, question: str, rule: str, last: date) -> Outline:
    closes = datetime.combine(last, time(23, 59), UTC)
    return Outline(question, (Option("Yes"), Option("No")), rule, closes, world.channels[POLLS].id, title)


def _members(world: World) -> list[int]:
    return [member.id for member in (world.fan, world.guest, *world.crowd)]


def _end_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - _DAY


def _words(day: date) -> str:
    return PartialDate.of(day).words
