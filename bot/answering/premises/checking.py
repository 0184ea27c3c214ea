"""Premises that the ledger denies: corrected before anything else is said."""

from typing import TYPE_CHECKING

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.choosing.counting import wrong_number
from bot.answering.composing.together import together_with
from bot.answering.draft import Draft, first_of
from bot.answering.markup import plain
from bot.answering.premises.foreign import a_stranger
from bot.answering.premises.invented import invented, theirs
from bot.answering.premises.seasons import a_season_of_a_film, episodes_of_a_film
from bot.answering.premises.unheard import private, succeeded
from bot.answering.premises.unspoken import unspoken
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.domain.claims import Work
from bot.domain.topics import Topic

if TYPE_CHECKING:
    from bot.answering.people.kin_unknown import Unknown

_RELATED = 3.0
_ACCOUNTED = (
    "why", "how come", "reason", "asked", "refuse", "refused", "decline", "declined", "down", "no to", "said no", "reject",
    "rejected", "offer", "offered", "expensive", "too small", "invited", "want to do", "talk", "talks", "speak", "speaks", "line",
    "first name", "last name", "surname", "full name", "middle name", "whole name", "lines", "mute", "silent", "say anything", "say a word", "say something",
)  # fmt: skip
"""What an account of somebody may be on record for."""


def premise(
    reading: Reading, shelf: Shelf, things: frozenset[str], kin: "Unknown | None" = None
) -> Draft | None:
    """A correction, where the question takes something for granted that a claim denies; or that nobody names a relative."""
    if kin is not None:
        # Imported here: few questions need it.
        from bot.answering.people.no_relative import no_relative

        return no_relative(shelf, kin, powers=reading.has("power", "powers", "superpowers"))
    if reading.beside is not None:
        # Imported here: few questions name another title beside the one at hand.
        from bot.answering.premises.beside import set_beside

        beside = set_beside(reading, shelf)
        if beside is not None:
            return beside
    elif reading.topics.get("predecessor", 0.0) >= _RELATED:
        from bot.answering.premises.beside import unconnected

        strange = unconnected(reading, shelf)
        if strange is not None:
            return strange
    if reading.figures and reading.has(*_ACCOUNTED):
        from bot.answering.premises.accounts import on_account

        account = on_account(reading, shelf)
        if account is not None:
            return account
    if shelf.called.works(reading.words):
        from bot.answering.premises.beside import of_another_work

        other = of_another_work(reading, shelf)
        if other is not None:
            return other
    return (
        episodes_of_a_film(reading, shelf)
        or a_season_of_a_film(reading, shelf)
        or succeeded(reading, shelf)
        or private(reading, shelf)
        or a_stranger(reading, shelf)
        or _not_out_yet(reading, shelf)
        or together_with(reading, shelf)
        or wrong_number(reading, shelf)
        or unspoken(reading, shelf, things)
        or theirs(reading, shelf)
        or invented(reading, shelf)
    )


_OF_WHAT_IS_OUT = {
    "viewership": "how many people watched it",
    "boxoffice": "what it took in cinemas",
    "reception": "how it was received",
}


def _not_out_yet(reading: Reading, shelf: Shelf) -> Draft | None:
    """Figures of a part that has not come out."""
    if reading.work is not Work.THIS or reading.figures:
        return None
    topics = {name: score for name, score in reading.topics.items() if name in _OF_WHAT_IS_OUT}
    name = max(topics, key=lambda each: topics[each], default="")
    others = max(
        (s for each, s in reading.topics.items() if each not in (name, "release", "count")), default=0.0
    )
    is_out = reading.has(*_OUT) or name == "reception"
    if not name or topics[name] < max(3.0, others) or not is_out:
        return None
    if shelf.entry.is_released:
        return None
    stage = [each for each in shelf.entry.claims if each.topic is Topic.STAGE and each.is_open][:1]
    gaps = [gap for gap in shelf.entry.gaps if gap.topic is Topic.RELEASE and not gap.about][:1]
    title = plain(shelf.entry.title.name)
    draft = Draft(
        f"Not known: {title} has not come out, so no source says {_OF_WHAT_IS_OUT[name]}", gaps or stage
    )
    draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    for claim in stage:
        draft.beside(first_of(claim)[0], claim)
    return draft


_OUT = (
    "did",
    "was",
    "were",
    "came",
    "got",
    "flopped",
    "bombed",
    "watched",
    "made",
    "reviews",
    "score",
    "viewers",
    "views",
)
