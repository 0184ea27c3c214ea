"""Premises that the ledger denies: corrected before anything else is said."""

from datetime import datetime

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.draft import Draft, lowered, told
from bot.answering.markup import plain
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.domain.claims import Claim
from bot.domain.titles import Kind
from bot.domain.topics import Topic

_EPISODIC = ("episode", "episodes", "season finale", "pilot episode")


def premise(reading: Reading, shelf: Shelf, now: datetime) -> Draft | None:
    """A correction, where the question takes something for granted that a claim denies."""
    del now
    return _episodes_of_a_film(reading, shelf)


def _episodes_of_a_film(reading: Reading, shelf: Shelf) -> Draft | None:
    title = shelf.entry.title
    if title.kind is not Kind.FILM or not reading.has(*_EPISODIC):
        return None
    says_so: list[Claim] = [
        claim
        for claim in shelf.entry.claims
        if claim.topic is Topic.NAMING and claim.is_open and "film" in claim.text
    ]
    rests_on = says_so[:1] or [claim for claim in shelf.entry.claims if claim.is_open][:1]
    draft = Draft(f"No: {plain(title.name)} is a film, not a series, so it has no episodes", rests_on)
    draft.outcome = Outcome.NOT_HAPPENING
    if reading.strange or reading.figures:
        draft.lead = f"Not known: no source says anything of the kind; {plain(title.name)} is a film and has no episodes"
        draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    if says_so:
        draft.add(lowered(told(says_so[0])).capitalize() if False else told(says_so[0]), says_so[0])
    return draft
