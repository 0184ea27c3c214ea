"""Why a title takes its time or was moved: the reason on record, or that none is, with what is known of it."""

import re

from bot.answering.composing.dates import release_sentence, slips_of, window_of, won_of
from bot.answering.composing.told import opening, suits, tell
from bot.answering.draft import Draft, first_of
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.domain.claims import Claim, DisputeDetail, EventDetail, Gap, ReleaseDetail, StageDetail, Work
from bot.domain.labels import Label
from bot.domain.topics import Topic
from bot.domain.winning import contest

_REASON = re.compile(
    r"\b(because|due to|owing to|while (?:he|she|they)|(?:during|by|after) the (?:\w+ )?(?:strikes?|pandemic)|so that|ranked ahead|was to come first)\b"
)
_ASKED = (
    "why",
    "how come",
    "reason",
    "reasons",
    "cause",
    "caused",
    "because",
    "hold up",
    "holdup",
    "taking so long",
    "so long",
)
_HELD = 0.5
"""Share of a question's words that a record of the other work must hold."""
_OF_TIME = (Topic.HISTORY, Topic.RELEASE, Topic.STAGE, Topic.EXISTENCE, Topic.FILMING)


def history(asked: Asked) -> Draft | None:
    """What was done meanwhile; where a reason is asked for, that."""
    if asked.reading.has(*_MEANWHILE) and any(_is_history(each) for each in asked.ranked):
        return why(asked)
    return why(asked) if asked.reading.has(*_ASKED) else tell(asked)


_MEANWHILE = ("meanwhile", "anything else", "something else", "in between", "busy", "instead", "up to")


def _is_history(each: Ranked) -> bool:
    item = each.item
    return (
        isinstance(item, Claim) and item.topic is Topic.HISTORY and not isinstance(item.detail, EventDetail)
    )


def why(asked: Asked) -> Draft | None:
    """The reason on record; else that no source gives one, and what is on record instead."""
    day = {word for word in asked.reading.content if word.isdecimal() and len(word) < 3}
    reasons = sorted(
        (each for each in asked.ranked if _gives(asked, each)),
        key=lambda each: (not day <= each.words.keys(), _strength(each)),  # one move of several, by its day
    )
    if reasons:
        draft = opening(reasons[0].item, asked)
        draft.tell(*(each.item for each in reasons[1:2]))
        best = won_of(asked.claims)
        if best is not None and best not in draft.rests_on and not asked.is_released:
            draft.add(release_sentence(asked, best), best)
        draft.settled = True
        return draft
    return _no_reason(asked)


def _gives(asked: Asked, each: Ranked) -> bool:
    """Whether a record may say why: one of how things went, or of time with a word of reason in it."""
    item = each.item
    if not isinstance(item, Claim) or item.spoils or isinstance(item.detail, DisputeDetail | StageDetail):
        return False
    work = asked.reading.work or Work.THIS
    told = asked.shelf.share(item, asked.reading.content) >= _HELD
    if item.work is not work and not told and not (item.topic is Topic.HISTORY and work is Work.THIS):
        return False
    if item.topic is Topic.HISTORY and not isinstance(item.detail, EventDetail):
        return item.is_open and suits(asked, each)
    timed = item.topic in _OF_TIME or isinstance(item.detail, EventDetail | ReleaseDetail)
    return timed and _says_so(each)


def _says_so(each: Ranked) -> bool:
    return _REASON.search(each.item.text) is not None


def _strength(each: Ranked) -> tuple[bool, int, bool, float]:
    told = each.item.topic is Topic.HISTORY and not isinstance(each.item, Gap)
    event = isinstance(each.item, Claim) and isinstance(each.item.detail, EventDetail)
    label = each.item.label.rank if isinstance(each.item, Claim) else 0
    return (not told or event, label, not _says_so(each), -each.score)


def _no_reason(asked: Asked) -> Draft | None:
    """What is on record of its dates or of how far it is, and that no source says why."""
    draft = _dates(asked) if asked.reading.work is not Work.PREDECESSOR else tell(asked)
    stage = contest(asked.of_kind(StageDetail))
    if draft is None and stage is not None:
        draft = Draft(first_of(stage.best)[0], [stage.best])
    if draft is None:
        return None
    if "||" not in draft.lead:
        moved = draft.lead.startswith(_MOVED)
        why = "No source here says why"
        draft.lead = f"{why} t{draft.lead[1:]}" if moved else f"{why}. {draft.lead}"
        draft.settled = True
    if stage is not None and asked.reading.work is not Work.PREDECESSOR:
        draft.add(first_of(stage.best)[0], stage.best)
    return draft


def _dates(asked: Asked) -> Draft | None:
    best, old = won_of(asked.claims), slips_of(asked)
    if best is None or best.label is Label.SPECULATION:
        return None
    moved = " → ".join(window_of(claim).words for claim in (*old, best))
    title = plain(asked.entry.title.name)
    return Draft(f"{_MOVED}{title} moved: {moved}" if old else release_sentence(asked, best), [best, *old])


_MOVED = "The date of "
