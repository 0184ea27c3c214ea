"""The usual questions of a title as polls, filled from what is known of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.aging import is_over, is_released
from bot.domain.claims import Claim, CreditDetail, PlotDetail, ReleaseDetail, Standing, Work
from bot.domain.dates import PartialDate, Precision
from bot.domain.errors import message
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.polls import LONGEST_OPTION, Option, PollError, check_options
from bot.domain.topics import Topic
from bot.domain.winning import contest, ranked
from bot.domain.wording import ENGLISH, Wording

_MOST_GUESSES = 10
_OPEN_STANDINGS = (Standing.EXPECTED, Standing.UNCERTAIN)
LAST_DAY = date(9998, 12, 31)
_SAID = re.compile(r"\b(?:guess(?:es|ed)?|sa(?:ys?|id)|thinks?|hopes?|expects?) that ([^.;]+)")


class Template(StrEnum):
    """What a poll begins with."""

    YES_NO = "yes_no"
    OWN = "own"
    """Options of the moderator's own."""
    RELEASE = "release"
    """When it comes out."""
    RETURNS = "returns"
    """Who comes back."""
    HAPPENS = "happens"
    """What the story brings."""
    PREDICTION = "prediction"
    """Forecasts in percent instead of votes; what such a question can be about is in `prediction_templates`."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form begins with."""

    question: str
    options: tuple[Option, ...]
    most: int = 1


class NothingToAskError(PollError):
    """The ledger holds nothing that this template could offer."""


def fill(
    template: Template, entry: TitleLedger | None, *, now: datetime, wording: Wording = ENGLISH
) -> Filled:
    """Question and options of a template; raises PollError where a title is missing or nothing is open to guess."""
    if template in (Template.OWN, Template.PREDICTION):
        return Filled("", ())
    if template is Template.YES_NO:
        return Filled("", (Option(wording.phrase("Yes")), Option(wording.phrase("No"))))
    if entry is None:
        raise PollError(message("This kind of poll is about a title. Name one in `title:`."))
    match template:
        case Template.RELEASE:
            return _release(entry, now, wording)
        case Template.RETURNS:
            return _returns(entry, wording)
        case Template.HAPPENS:
            return _happens(entry, wording)


def _release(entry: TitleLedger, now: datetime, wording: Wording) -> Filled:
    if is_released(entry.claims):
        raise NothingToAskError(
            message("%(title)s is out. Choose another kind of poll."), title=entry.title.name
        )
    promised = promised_window(entry, now)
    if promised is None:
        options = _years(now.year if now.month < 10 else now.year + 1, wording)
    else:
        claim, window = promised
        options = (*_around(claim, window, now, wording), *_years(window.last.year + 1, wording, 2))
    never = Option(wording.phrase("Never"))
    question = wording.phrase("When will %(title)s come out?", title=entry.title.name)
    return Filled(question, (*options, never))


def promised_window(entry: TitleLedger, now: datetime) -> tuple[Claim, PartialDate] | None:
    """When a title comes out as confirmed or reported, unless that is over; None where nobody has said so."""
    won = contest(
        claim
        for claim in entry.claims
        if isinstance(claim.detail, ReleaseDetail)
        and claim.topic is Topic.RELEASE
        and claim.work is Work.THIS
        and claim.detail.window is not None
    )
    if won is None or won.best.label is Label.SPECULATION or not isinstance(won.best.detail, ReleaseDetail):
        return None
    window = won.best.detail.window
    return (won.best, window) if window is not None and not is_over(window, now) else None


def _around(claim: Claim, window: PartialDate, now: datetime, wording: Wording) -> Iterator[Option]:
    """The announced window, and what lies before and after it in its year."""
    year, words = window.last.year, wording.date(window)
    capital = f"{words[:1].upper()}{words[1:]}"
    if now.date() < window.first and window.precision is not Precision.YEAR:
        yield Option(
            wording.phrase("Before %(date)s", date=words), window=(now.date(), _before(window.first))
        )
    yield Option(
        wording.phrase("%(date)s, as announced", date=capital)
        if claim.label is Label.CONFIRMED
        else wording.phrase("%(date)s, as reported", date=capital),
        claim.ref,
        (window.first, window.last),
    )
    if window.last < date(year, 12, 31):
        yield Option(
            wording.phrase("Later in %(year)s", year=year), window=(_after(window.last), date(year, 12, 31))
        )


def _years(first: int, wording: Wording, count: int = 4) -> tuple[Option, ...]:
    years = [
        Option(str(year), window=(date(year, 1, 1), date(year, 12, 31)))
        for year in range(first, first + count - 1)
    ]
    last = first + count - 1
    return (
        *years,
        Option(wording.phrase("%(year)s or later", year=last), window=(date(last, 1, 1), LAST_DAY)),
    )


def _returns(entry: TitleLedger, wording: Wording) -> Filled:
    options: dict[str, Option] = {}
    for claim in ranked(entry.claims):
        detail = claim.detail
        if not isinstance(detail, CreditDetail) or not claim.is_open or claim.spoils:
            continue
        if claim.work is Work.THIS and detail.standing in _OPEN_STANDINGS and detail.character:
            part = short(
                wording.phrase("%(person)s as %(part)s", person=detail.person, part=detail.character)
            )
            options.setdefault(detail.person, Option(part, claim.ref))
    if len(options) < 2:
        raise NothingToAskError(
            message(
                "Of %(title)s fewer than two people are open to guess about. Choose another kind of poll."
            ),
            title=entry.title.name,
        )
    chosen = _distinct(options.values())[:_MOST_GUESSES]
    question = wording.phrase("Who will return in %(title)s?", title=entry.title.name)
    return Filled(question, chosen, most=len(chosen))


def _happens(entry: TitleLedger, wording: Wording) -> Filled:
    guesses = [
        Option(_guess(claim.text), claim.ref)
        for claim in ranked(entry.claims)
        if isinstance(claim.detail, PlotDetail)
        and claim.is_open
        and claim.label is Label.SPECULATION
        and not claim.spoils
        and claim.work is Work.THIS
    ]
    options = _distinct(guesses)[: _MOST_GUESSES - 1]
    if not options:
        raise NothingToAskError(
            message(
                "Nobody has guessed about the story of %(title)s without spoiling something. "
                "Choose another kind of poll."
            ),
            title=entry.title.name,
        )
    question = wording.phrase("What will happen in %(title)s?", title=entry.title.name)
    return Filled(question, (*options, Option(wording.phrase("Something else"))))


def _guess(text: str) -> str:
    """What is guessed, without who guesses it: "A rumour says that Robin appears; …" is "Robin appears"."""
    found = _SAID.search(text)
    guess = found[1] if found is not None else text
    return short(f"{guess[:1].upper()}{guess[1:]}")


def short(text: str) -> str:
    """A text as an option: on one line, cut at a word where it is too long for a button."""
    line = " ".join(text.split()).rstrip(".")
    if len(line) <= LONGEST_OPTION:
        return line
    return f"{line[: LONGEST_OPTION - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def _distinct(options: Iterable[Option]) -> tuple[Option, ...]:
    kept: list[Option] = []
    for option in options:
        try:
            check_options(["-", *[each.text for each in kept], option.text])
        except PollError:
            continue
        kept.append(option)
    return tuple(kept)


def _before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
