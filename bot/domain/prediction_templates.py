"""The usual questions of a title as predictions, each with the rule by which it is decided written out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.aging import is_released
from bot.domain.claims import Claim, CreditDetail, Stage, StageDetail, Standing, Work
from bot.domain.dates import PartialDate
from bot.domain.errors import message
from bot.domain.ledger import TitleLedger
from bot.domain.poll_templates import LAST_DAY, promised_window
from bot.domain.polls import LONGEST, LONGEST_QUESTION, Option
from bot.domain.status import status_of
from bot.domain.winning import ranked
from bot.domain.wording import ENGLISH, Wording

MOST_PARTS: Final = 25
"""What one select of Discord holds."""

_SOON: Final = timedelta(days=150)
_AT_LEAST: Final = timedelta(days=14)
_NEXT: Final = {
    None: Stage.ANNOUNCED,
    Stage.RUMOURED: Stage.ANNOUNCED,
    Stage.ANNOUNCED: Stage.IN_PRODUCTION,
    Stage.IN_DEVELOPMENT: Stage.IN_PRODUCTION,
    Stage.PRE_PRODUCTION: Stage.IN_PRODUCTION,
    Stage.ON_HOLD: Stage.IN_PRODUCTION,
    Stage.IN_PRODUCTION: Stage.POST_PRODUCTION,
    Stage.POST_PRODUCTION: Stage.COMPLETED,
}
"""The next stage that is told in public; of a title that is completed it is the release, of a cancelled one none."""
_THERE: Final = {
    Stage.ANNOUNCED: (
        message("Will %(title)s be announced by %(day)s?"),
        message("Yes: %(title)s is announced by %(day)s, or in a later stage."),
    ),
    Stage.IN_PRODUCTION: (
        message("Will %(title)s be in production by %(day)s?"),
        message("Yes: %(title)s is in production by %(day)s, or in a later stage."),
    ),
    Stage.POST_PRODUCTION: (
        message("Will %(title)s be in post-production by %(day)s?"),
        message("Yes: %(title)s is in post-production by %(day)s, or in a later stage."),
    ),
    Stage.COMPLETED: (
        message("Will %(title)s be completed by %(day)s?"),
        message("Yes: %(title)s is completed by %(day)s, or in a later stage."),
    ),
}
"""How it is asked whether a stage is reached, and what a yes means."""
_STAGE_RULE: Final = (
    message(
        "What counts: the studio or a person responsible says so on record, or trade press reports it as a fact. A "
        "rumour or a plan does not."
    ),
    message("No: that was not said by the end of %(day)s, also when nothing is announced at all."),
)
_RELEASE_RULE: Final = (
    message(
        "Yes: %(title)s is out by %(day)s, in cinemas or on a streaming service, for everybody in at least one country. "
        "A festival, a preview or a leak does not count."
    ),
    message(
        "What counts: the studio, the distributor or the service itself, or trade press that saw it released."
    ),
    message("No: it is not out by the end of %(day)s, also when nothing is announced by then."),
)
_RETURN_RULE: Final = (
    message(
        "Yes: %(person)s plays %(part)s in %(title)s. What counts: the studio or %(person)s says so on record by "
        "%(day)s, trade press reports it as a fact, or the released work shows it. A rumour, a hope or an old "
        "recording does not."
    ),
    message("No: somebody else has the part, or nothing is announced by the end of %(day)s."),
)
_OPEN: Final = (Standing.EXPECTED, Standing.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What the form of a prediction begins with."""

    question: str
    outcomes: tuple[Option, ...]
    rule: str
    closes: str
    """In words that `read_moment` reads."""


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody of whom it is open whether they return."""

    person: str
    character: str
    claim: str


def released_by(entry: TitleLedger, *, now: datetime, wording: Wording = ENGLISH) -> Suggested | None:
    """ "Will it be released by…": by the window that is announced, else by the end of next year; None where it is out."""
    if is_released(entry.claims):
        return None
    promised = promised_window(entry, now)
    last = promised[1].last if promised is not None else date(now.year + 1, 12, 31)
    claim = promised[0].ref if promised is not None else ""
    values = {"title": entry.title.name, "day": wording.date(PartialDate.of(last))}
    question = wording.phrase("Will %(title)s be released by %(day)s?", **values)
    return _yes_or_no(question, _rule(_RELEASE_RULE, wording, values), last, claim, now, wording)


def stage_by(entry: TitleLedger, *, now: datetime, wording: Wording = ENGLISH) -> Suggested | None:
    """ "Will it be in production by…"; None where no further stage is to come but the release."""
    stage = status_of(entry, now).stage
    detail = stage.best.detail if stage is not None else None
    following = _NEXT.get(detail.stage if isinstance(detail, StageDetail) else None)
    if following is None or is_released(entry.claims):
        return None
    promised = promised_window(entry, now)
    last = _before(promised[1].first, now) if promised is not None else _half_year(now)
    if last is None:
        return None
    values = {"title": entry.title.name, "day": wording.date(PartialDate.of(last))}
    question, yes = _THERE[following]
    rule = _rule((yes, *_STAGE_RULE), wording, values)
    return _yes_or_no(wording.phrase(question, **values), rule, last, "", now, wording)


def parts(entry: TitleLedger) -> tuple[Part, ...]:
    """Who may come back: who is expected or uncertain, then who was in what came before and of whom nothing is said."""
    found: dict[str, Part] = {}
    if is_released(entry.claims):
        return ()
    credits_ = list(_credits(entry))
    decided = {
        name
        for claim, detail in credits_
        if claim.work is Work.THIS and detail.standing not in _OPEN
        for name in (detail.person, detail.character)
    }
    for work in (Work.THIS, Work.PREDECESSOR):
        for claim, detail in credits_:
            if claim.work is work and not {detail.person, detail.character} & decided:
                found.setdefault(detail.person, Part(detail.person, detail.character, claim.ref))
    return tuple(found.values())[:MOST_PARTS]


def returns_as(entry: TitleLedger, part: Part, *, now: datetime, wording: Wording = ENGLISH) -> Suggested:
    """ "Will she return as…": by the window that is announced, else by the end of next year."""
    promised = promised_window(entry, now)
    last = promised[1].last if promised is not None else date(now.year + 1, 12, 31)
    values = {
        "title": entry.title.name,
        "day": wording.date(PartialDate.of(last)),
        "person": part.person,
        "part": part.character,
    }
    question = wording.phrase("Will %(person)s return as %(part)s in %(title)s?", **values)
    rule = _rule(_RETURN_RULE, wording, values)
    return _yes_or_no(question, rule, last, part.claim, now, wording, dated=False)


def _rule(lines: Iterable[str], wording: Wording, values: Mapping[str, str]) -> str:
    return "\n".join(wording.phrase(line, **values) for line in lines)


def _credits(entry: TitleLedger) -> Iterator[tuple[Claim, CreditDetail]]:
    for claim in ranked(entry.claims):
        detail = claim.detail
        if isinstance(detail, CreditDetail) and claim.is_open and not claim.spoils and detail.character:
            yield claim, detail


def _yes_or_no(
    question: str,
    rule: str,
    last: date,
    claim: str,
    now: datetime,
    wording: Wording,
    *,
    dated: bool = True,
) -> Suggested:
    """Yes and no; forecasts end with the last day that decides, or as late as a prediction may stay open."""
    yes, no = (now.date(), last), (last + timedelta(days=1), LAST_DAY)
    outcomes = (
        Option(wording.phrase("Yes"), claim, yes if dated and last >= now.date() else None),
        Option(wording.phrase("No"), window=no if dated else None),
    )
    latest = now + LONGEST - timedelta(days=1)
    closes = min(last, latest.date())
    until = f"{wording.date(PartialDate.of(closes))} 23:59"
    return Suggested(question if len(question) <= LONGEST_QUESTION else "", outcomes, rule, until)


def _half_year(now: datetime) -> date:
    """The end of the half of a year that leaves some months for it to happen."""
    after = (now + _SOON).date()
    return date(after.year, 6, 30) if after <= date(after.year, 6, 30) else date(after.year, 12, 31)


def _before(release: date, now: datetime) -> date | None:
    """The same, or half-way to a release that is sooner; None where that is too near."""
    last = _half_year(now)
    if last >= release:
        last = now.date() + (release - now.date()) / 2
    return last if last - now.date() >= _AT_LEAST else None
