"""How far a title has come: "filming started", "cancelled", "renewed", "post-production"."""

import re
from collections.abc import Iterator

from bot.answering.values.value import Phrase, Value
from bot.domain.claims import EventDetail, EventKind, Stage, StageDetail
from bot.domain.dates import PartialDate
from bot.domain.topics import Topic

_FILM = r"(?:filming|shooting|production|principal photography|cameras?)"
_STARTED = (
    rf"{_FILM} (?:has |have |is |are |now )*(?:start(?:s|ed)|beg[au]n|begins|underway|under way|kicked off|rolling)"
    rf"|(?:started|starts|began|begun|kicked off) {_FILM}|now filming|is filming|in production|cameras (?:are )?rolling"
)
_WRAPPED = (
    rf"{_FILM} (?:has |have |is |are )*(?:wrap(?:s|ped)|finished|completed|done|ended|over|concluded)"
    rf"|(?:wrap(?:s|ped)?|finished|completed|ended) {_FILM}|that's a wrap|wrapped"
)
_PLANNED = rf"{_FILM} (?:will|to|is set to|should|is expected to|set to) (?:start|begin|kick off)|{_FILM} (?:starts|begins)"

# The first that fits is taken; what says most stands first.
_STAGES: tuple[tuple[str, Stage, EventKind | None, str], ...] = (
    (
        r"cancel(?:l?ed|s|lation)|axed|scrapped|no longer happening|called off",
        Stage.CANCELLED,
        None,
        "Cancelled",
    ),
    (
        r"on hold|paused|shelved|halted|(?:delayed|postponed) indefinitely|in limbo",
        Stage.ON_HOLD,
        None,
        "On hold",
    ),
    (_WRAPPED, Stage.POST_PRODUCTION, EventKind.FILMING_WRAP, "Filming has wrapped"),
    (r"post-?\s?production|in the edit|editing", Stage.POST_PRODUCTION, None, "In post-production"),
    (r"pre-?\s?production", Stage.PRE_PRODUCTION, None, "In pre-production"),
    (_STARTED, Stage.IN_PRODUCTION, EventKind.FILMING_START, "Filming has started"),
    (
        r"(?:is |was )?out now|now (?:streaming|playing|showing|in (?:cinemas|theaters|theatres))|(?:has |have )?premiered"
        r"|has been released|is released|was released",
        Stage.RELEASED,
        EventKind.RELEASE,
        "It is out",
    ),
    (
        r"(?:film|movie|season|series|it) (?:is|was) (?:completed|finished|locked)",
        Stage.COMPLETED,
        None,
        "Completed",
    ),
    (
        r"green-?\s?lit|green-?\s?light(?:ed)?|renewed|picked up|ordered|commissioned",
        Stage.ANNOUNCED,
        EventKind.GREENLIGHT,
        "Greenlit",
    ),
    (
        r"in development|in the works|being developed|being written|script (?:is )?(?:being |in )\w+|developing",
        Stage.IN_DEVELOPMENT,
        None,
        "In development",
    ),
    (
        r"(?:officially |has been |was |been )?announced|official(?:ly happening)?|officially confirmed",
        Stage.ANNOUNCED,
        EventKind.ANNOUNCEMENT,
        "Announced",
    ),
    (r"rumou?red(?: to be (?:happening|in the works))?", Stage.RUMOURED, None, "Rumoured"),
)


def read_stage(phrase: Phrase) -> Iterator[Value]:
    """A stage, with the dated event that led to it; a plan for later is an event alone."""
    if phrase.is_denied and not phrase.has(r"no longer happening"):
        return
    when = phrase.when
    if _is_plan(phrase, when):
        yield Value(Topic.FILMING, EventDetail(EventKind.FILMING_PLAN, when), phrase.sentence)
        return
    for pattern, stage, event, words in _STAGES:
        if phrase.has(pattern):
            text = f"{words} {when.when}." if when is not None and event is not None else f"{words}."
            yield Value(Topic.STAGE, StageDetail(stage), text, changes=stage is not Stage.RUMOURED)
            if event is not None:
                day = when or PartialDate.of(phrase.today)
                yield Value(_topic(event), EventDetail(event, day), text)
            return


def speaks_of_stage(phrase: Phrase) -> bool:
    """Whether its date belongs to a stage and not to the release."""
    return any(phrase.has(pattern) for pattern, *_ in _STAGES[:11]) or bool(re.search(_FILM, phrase.low))


def _is_plan(phrase: Phrase, when: PartialDate | None) -> bool:
    return when is not None and when.first > phrase.today and phrase.has(_PLANNED)


def _topic(event: EventKind) -> Topic:
    return Topic.FILMING if event in (EventKind.FILMING_START, EventKind.FILMING_WRAP) else Topic.HISTORY
