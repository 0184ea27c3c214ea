"""Two names of one person, and two people of one name: "is Jeffrey Dashnaw the same as JJ Dashnaw", "how is it spelled"."""

from collections.abc import Sequence

from bot.answering.composing.disputes import dispute_draft
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.people.index import Figure
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, DisputeDetail

_SPELLED = ("spell", "spelled", "spelling", "spelt", "spellings")


def spelled(asked: Asked) -> Draft | None:
    """The disagreement on how somebody is spelled, or that two names are one person's."""
    reading = asked.reading
    people = [figure for figure in reading.figures if figure.credits and not figure.is_character]
    if not people:
        return None
    twice = len(people) == 1 == len(reading.figures) and len(reading.sightings) > 1
    if not twice and not reading.has(*_SPELLED):
        return None
    last = people[0].name.rpartition(" ")[2]
    if twice and reading.is_yes_no and reading.has("same", "also"):
        return _same(people[0].credits[0])
    for claim in asked.of_kind(DisputeDetail):
        detail = claim.detail
        if isinstance(detail, DisputeDetail) and "spell" in detail.question and last in claim.text:
            return dispute_draft(claim, asked.entry)
    return None


def _same(claim: Claim) -> Draft | None:
    detail = claim.detail
    if not isinstance(detail, CreditDetail) or not detail.aka:
        return None
    names = " and ".join(plain(name) for name in (detail.person, *detail.aka[:1]))
    return Draft(f"Yes: {names} are two names of the same person", [claim], settled=True)


def namesakes(asked: Asked, figures: Sequence[Figure]) -> list[Figure]:
    """Others with the first and last name of somebody who is named: Noah B. Taylor for Noah Taylor."""
    ends = {(words[0], words[-1]) for figure in figures if (words := tokens(figure.name))}
    return [
        other
        for other in asked.shelf.people.figures
        if other not in figures
        and other.credits
        and not other.is_character
        and (words := tokens(other.name))
        and len(words) > 1
        and (words[0], words[-1]) in ends
    ]
