"""Things beside the work itself that fans ask for, and that no source may speak of: a game, merchandise, a gala."""

import re

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.draft import Draft, ended
from bot.answering.markup import plain
from bot.answering.reading import Reading
from bot.answering.records import Record
from bot.answering.shelf import Shelf
from bot.domain.claims import Gap, Work

_TALK = frozenset({"tiktok", "instagram", "snapchat", "twitch", "podcast"})
"""Where people talk, which is rarely what is asked about."""
_LONGEST = 3
_RETURNS = 3.0
_OURS = ("it", "this", "movie", "film", "sequel", "series", "show", "one", "they", "season")


def unspoken(reading: Reading, shelf: Shelf, things: frozenset[str]) -> Draft | None:
    """That no source speaks of such a thing; None where none is asked for, or some record has its words."""
    thing = _asked_for(reading, things) or _something(reading)
    if thing == "live action" and reading.has("animated", "animation", "cartoon"):
        return None
    dated = max(reading.topics.get(name, 0.0) for name in ("release", "status", "trailer", "cast", "back"))
    if (
        not thing
        or (thing in _TALK and dated >= _RETURNS)
        or _is_about_somebody(reading)
        or not _is_ours(reading)
        or any(_has(record, thing, reading, shelf) for record in shelf.records)
    ):
        return None
    title = plain(shelf.entry.title.name)
    draft = Draft(
        ended(f"Not known: no source here speaks of “{plain(thing)}” in connection with {title}"), []
    )
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    return draft


def _is_about_somebody(reading: Reading) -> bool:
    """Whether somebody's return or player is asked for, whatever else stands beside it."""
    asked = max(reading.topics.get("back", 0.0), reading.topics.get("played", 0.0))
    return asked >= _RETURNS and any(figure.credits for figure in reading.figures)


def _is_ours(reading: Reading) -> bool:
    """Whether a question is about the title at all."""
    about = reading.named or reading.chosen or reading.work is not None or bool(reading.figures)
    # "Is there a post credits scene" says nothing else that could be about anything else.
    bare = not reading.strange and not reading.foreign and reading.has("is there", "are there", "any")
    return about or bare or reading.has(*_OURS) or bool(_something(reading))


def _asked_for(reading: Reading, things: frozenset[str]) -> str:
    """The longest of the things that stands in a question, outside of anybody's name."""
    named = {at for seen in reading.sightings for at in range(seen.start, seen.end)}
    words = ["" if at in named else word for at, word in enumerate(reading.words)]
    for length in range(_LONGEST, 0, -1):
        for at in range(len(words) - length + 1):
            phrase = " ".join(words[at : at + length])
            if phrase in things:
                return phrase
    return ""


def _something(reading: Reading) -> str:
    """The words that stand nowhere, where it is asked whether there will be such a thing: "will there be popcorn buckets"."""
    if (
        reading.figures
        or reading.named
        or not reading.has("will there be", "are there any", "are there going to be")
    ):
        return ""
    words = {word for word in (*reading.strange, *reading.foreign) if len(word) > _LONGEST}
    if not words or max(reading.topics.values(), default=0.0) > _WEAKLY:
        return ""
    return " ".join(word for word in reading.words if word in words)


_WEAKLY = 2.0


def _has(record: Record, thing: str, reading: Reading, shelf: Shelf) -> bool:
    """Whether a record of the work that is meant has every word of a thing; in "Game of Thrones" there is no game."""
    words = thing.split()
    if not all(shelf.meaning(word) in record.words for word in words):
        return False
    if isinstance(record.item, Gap):
        return True
    if reading.work is Work.THIS and record.item.work is not Work.THIS:
        return False
    pattern = rf"\b{re.escape(words[0].removesuffix('s'))}(?!\w* of [A-Z])"
    text = record.item.text
    return re.search(pattern, text, re.IGNORECASE) is not None or words[0] not in text.casefold()
