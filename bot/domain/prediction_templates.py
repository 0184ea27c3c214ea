"""The usual questions of a title as predictions, each with the rule by which it is decided written out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.aging import is_released
from bot.domain.claims import Claim, CreditDetail, Stage, StageDetail, Standing, Work
from bot.domain.dates import PartialDate
from bot.domain.ledger import TitleLedger
from bot.domain.poll_templates import LAST_DAY, promised_window
from bot.domain.polls import LONGEST, LONGEST_QUESTION, Option
from bot.domain.status import status_of
from bot.domain.winning import ranked

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
_THERE: Final = {Stage.POST_PRODUCTION: "in post-production"}
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


def released_by(entry: TitleLedger, *, now: datetime) -> Suggested | None:
    """ "Will it be released by…": by the window that is announced, else by the end of next year; None where it is out."""
    if is_released(entry.claims):
        return None
    promised = promised_window(entry, now)
    last = promised[1].last if promised is not None else date(now.year + 1, 12, 31)
    claim = promised[0].ref if promised is not None else ""
    name, day = entry.title.name, _words(last)
    rule = (
        f"Yes: {name} is out by {day}, in cinemas or on a streaming service, for everybody in at least one country. "
        "A festival, a preview or a leak does not count.\n"
        "What counts: the studio, the distributor or the service itself, or trade press that saw it released.\n"
        f"No: it is not out by the end of {day}, also when nothing is announced by then."
    )
    return _yes_or_no(f"Will {name} be released by {day}?", rule, last, claim, now)


def stage_by(entry: TitleLedger, *, now: datetime) -> Suggested | None:
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
    name, day, there = entry.title.name, _words(last), _THERE.get(following, following.words)
    rule = (
        f"Yes: {name} is {there} by {day}, or in a later stage.\n"
        "What counts: the studio or a person responsible says so on record, or trade press reports it as a fact. "
        "A rumour or a plan does not.\n"
        f"No: that was not said by the end of {day}, also when nothing is announced at all."
    )
    return _yes_or_no(f"Will {name} be {there} by {day}?", rule, last, "", now)


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


def returns_as(entry: TitleLedger, part: Part, *, now: datetime) -> Suggested:
    """ "Will she return as…": by the window that is announced, else by the end of next year."""
    promised = promised_window(entry, now)
    last = promised[1].last if promised is not None else date(now.year + 1, 12, 31)
    name, day = entry.title.name, _words(last)
    rule = (
        f"Yes: {part.person} plays {part.character} in {name}. What counts: the studio or {part.person} says so on "
        f"record by {day}, trade press reports it as a fact, or the released work shows it. A rumour, a hope or an old "
        "recording does not.\n"
        f"No: somebody else has the part, or nothing is announced by the end of {day}."
    )
    question = f"Will {part.person} return as {part.character} in {name}?"
    return _yes_or_no(question, rule, last, part.claim, now, dated=False)


def _credits(entry: TitleLedger) -> Iterator[tuple[Claim, CreditDetail]]:
    for claim in ranked(entry.claims):
        detail = claim.detail
        if isinstance(detail, CreditDetail) and claim.is_open and not claim.spoils and detail.character:
            yield claim, detail


def _yes_or_no(
    question: str, rule: str, last: date, claim: str, now: datetime, *, dated: bool = True
) -> Suggested:
    """Yes and no; forecasts end with the last day that decides, or as late as a prediction may stay open."""
    yes, no = (now.date(), last), (last + timedelta(days=1), LAST_DAY)
    outcomes = (
        Option("Yes", claim, yes if dated and last >= now.date() else None),
        Option("No", window=no if dated else None),
    )
    latest = now + LONGEST - timedelta(days=1)
    closes = min(last, latest.date())
    return Suggested(
        question if len(question) <= LONGEST_QUESTION else "", outcomes, rule, f"{_words(closes)} 23:59"
    )


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


def _words(day: date) -> str:
    return PartialDate(day.year, day.month, day.day).words
