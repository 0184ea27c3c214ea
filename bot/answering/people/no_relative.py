"""What is said where no source names a relative who is asked for."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.kin import relation
from bot.answering.draft import Draft, first_of, told
from bot.answering.markup import plain
from bot.answering.people.kin import GROWN_UP
from bot.answering.people.kin_unknown import Unknown
from bot.answering.shelf import Shelf
from bot.domain.claims import CharacterDetail
from bot.domain.topics import Topic
from bot.domain.winning import ranked


def no_relative(shelf: Shelf, unknown: Unknown, *, powers: bool) -> Draft:
    """That no source names a relative who is asked for, with those who share the family name; the power, where it is asked too."""
    if unknown.namesakes:
        return _namesakes(unknown)
    if len(unknown.of) > 1 and unknown.kin in GROWN_UP:
        return _of_several(shelf, unknown)
    if len(unknown.of) != 1:
        return _no_tie(shelf, unknown)
    figure = unknown.of[0]
    told_of = _told_without_a_name(unknown)
    if told_of is not None:
        return told_of
    gaps = [gap for gap in shelf.entry.gaps if gap.topic is Topic.CHARACTER and figure.name in gap.text]
    draft = Draft(
        f"Not known: no source here names {_a_relative(unknown)}",
        gaps[:1] or [*figure.characters, *figure.credits][:1],
    )
    draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    for claim in (*figure.characters, *figure.credits)[:1]:
        detail = claim.detail
        told_of = (
            relation(detail)
            if isinstance(detail, CharacterDetail) and detail.family and not claim.spoils
            else first_of(claim)[0]
        )
        family = isinstance(detail, CharacterDetail) and bool(detail.family)
        draft.put(told_of, claim, near=isinstance(detail, CharacterDetail) and not (family or powers))
    return draft


def _of_several(shelf: Shelf, unknown: Unknown) -> Draft:
    """That no source names the fathers, mothers or parents of several."""
    names = [plain(figure.name) for figure in unknown.of]
    gaps = [
        gap for gap in shelf.entry.gaps if gap.topic is Topic.CHARACTER and unknown.of[0].name in gap.text
    ]
    draft = Draft(f"Not known: no source here names the {unknown.kin}s of {' and '.join(names)}", gaps[:1])
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    return draft


def _no_tie(shelf: Shelf, unknown: Unknown) -> Draft:
    """That no source says whether people of one surname are related, or names any such relative at all."""
    names = [plain(figure.name) for figure in unknown.of]
    article = "an" if unknown.kin[0] in "aeiou" else "a"
    said = f"says whether {' and '.join(names)} are related" if names else f"names {article} {unknown.kin}"
    title = plain(shelf.entry.title.name)
    draft = Draft(f"Not known: no source here {said}{'' if names else f' in {title}'}", [])
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    for figure in unknown.of:
        for claim in figure.credits[:1]:
            draft.add(first_of(claim)[0], claim)
    return draft


def _told_without_a_name(unknown: Unknown) -> Draft | None:
    """What a character's family line says of a relative whom it does not name: "her mother died"."""
    for claim in unknown.of[0].characters:
        if isinstance(claim.detail, CharacterDetail) and unknown.is_told:
            return Draft(told(claim) if claim.spoils else relation(claim.detail), [claim])
    return None


def _namesakes(unknown: Unknown) -> Draft:
    """Who shares the family name; how they belong together is said nowhere."""
    # Imported here: few questions need it.
    from bot.answering.composing.lists import listed

    credited = [ranked(figure.credits)[0] for figure in unknown.namesakes]
    name = plain(unknown.namesakes[0].name.rpartition(" ")[2])
    draft = Draft(
        f"With the name {name} there {'is' if len(credited) == 1 else 'are'} {listed(credited)}", credited
    )
    whose = f"names {_a_relative(unknown)}" if unknown.of else f"says who of them is the {unknown.kin}"
    draft.add(f"No source here {whose}.")
    draft.tell(*credited[:2])
    return draft


def _a_relative(unknown: Unknown) -> str:
    article = "an" if unknown.kin[0] in "aeiou" else "a"
    return f"{article} {unknown.kin} of {plain(unknown.of[0].name)}"
