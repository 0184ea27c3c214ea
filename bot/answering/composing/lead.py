"""Whom it is about: the main character, and who plays it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.lists import cast
from bot.answering.composing.people import person
from bot.answering.composing.told import tell_from
from bot.answering.draft import Draft, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.people.index import Figure, Sighting
from bot.answering.people.kin import DAUGHTER, SON
from bot.answering.words import tokens
from bot.domain.claims import Claim, PlotDetail, PlotKind, Work

_LEADS = frozenset({"leads", "leading"})
_SEXES = {"boy": SON, "guy": SON, "man": SON, "girl": DAUGHTER, "woman": DAUGHTER, "heroine": DAUGHTER}
_OFFICIAL = (PlotKind.OFFICIAL, PlotKind.STORY, PlotKind.REPORT)


def lead(asked: Asked) -> Draft | None:
    """The main character, where the title, the plot or a credit says who that is."""
    named = [figure for seen in asked.reading.sightings if seen.start < seen.end for figure in seen.figures]
    if asked.reading.is_yes_no and named and named[0].is_character:
        return _is_lead(asked, named[0])
    kin = next((kin for word, kin in _SEXES.items() if word in asked.reading.words), "")
    fitting = (row for row in _candidates(asked) if not kin or asked.shelf.bonds.may_be(row[0].name, kin))
    figure, told_by = next(fitting, (None, None))
    if figure is None:
        return cast(asked)
    about = replace(asked.reading, sightings=(Sighting((figure,), 0, 0, exact=True),))
    draft = person(asked.over(about))
    if draft is not None:
        draft.settled = True
        if told_by is not None:
            draft.add(told(told_by), told_by)
    return draft


def _is_lead(asked: Asked, figure: Figure) -> Draft | None:
    """Whether somebody who is named is the main character: the record that says so, or that none does."""
    leads = {asked.shelf.meaning(word) for word in _LEADS}
    name = figure.name.partition(" ")[0]
    said = [each for each in asked.ranked if leads & each.words.keys() and name in each.item.text]
    draft = tell_from(asked, [each for each in said if each.item.work is Work.THIS]) or person(asked)
    if draft is None or figure in (each for each, _ in _candidates(asked)):
        return draft
    if not said:
        nearest = draft.lead.removeprefix("Yes: ")
        draft = Draft(f"Not known: no source here says that {plain(figure.name)} is the main character", [])
        draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
        draft.add(nearest, *figure.credits[:1])
    draft.settled = True
    return draft


def _candidates(asked: Asked) -> Iterator[tuple[Figure, Claim | None]]:
    characters = [figure for figure in asked.shelf.people.figures if figure.is_character]
    for figure in characters:
        if any(_LEADS & set(tokens(claim.text)) for claim in figure.credits):
            yield figure, None
    titled = set(tokens(asked.entry.title.name)) - {"the", "part", "season", "and"}
    named = [figure for figure in characters if titled & set(tokens(figure.name)) and figure.credits]
    yield from ((figure, None) for figure in named if len(named) == 1)
    for claim in asked.claims:
        if (
            isinstance(claim.detail, PlotDetail)
            and claim.detail.kind in _OFFICIAL
            and not claim.spoils
            and claim.is_open
        ):
            yield from ((figure, claim) for figure in characters if _is_about(claim, figure))


def _is_about(claim: Claim, figure: Figure) -> bool:
    """Whether a plot begins with somebody, is led by somebody or is said to be about somebody."""
    first = figure.name.partition(" ")[0]
    before, name, _ = claim.text.partition(first)
    said = tokens(before)
    return bool(name) and (not said or said[-2:] == ["led", "by"] or "about" in said)
