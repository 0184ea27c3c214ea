"""Relatives whom no claim names, and who shares a family name with somebody."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.people.index import Figure
from bot.answering.people.kin import (
    BROTHER,
    FATHER,
    GROWN_UP,
    KIN,
    MOTHER,
    PARENT,
    RELATIVE,
    SIBLING,
    SISTER,
    YOUNG,
    line_of,
    wanted,
)
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens

_FAMILY = 3
"""How many of one name are taken for the family that a work is about."""
_SHORT = 2


class Unknown(NamedTuple):
    """A relative whom no claim names."""

    kin: str
    of: tuple[Figure, ...]
    namesakes: tuple[Figure, ...]
    """Who shares the family name."""
    is_told: bool = False
    """Whether a family line speaks of one all the same."""


def unknown_kin(reading: Reading, shelf: Shelf) -> Unknown | None:
    """The relative that is asked for where nothing on record names one; None where something does."""
    if reading.spent:
        return None
    asked = wanted(reading, shelf)
    tie = _of_nobody(reading, shelf)
    if asked is None or (tie is not None and tie.of):
        return tie
    if len(reading.figures) > 1 and any(not figure.is_character for figure in asked.of):
        return None
    others = [figure for figure in reading.figures if figure.is_character and figure not in asked.of]
    if reading.is_yes_no and any(shelf.bonds.relatives((figure,), asked.kin) for figure in others):
        return None  # whose relative it is instead
    if not asked.of:
        family = _namesakes((), shelf)
        known = [figure for figure in shelf.bonds.called(asked.kin) if figure.is_character]
        none = asked.kin in (FATHER, MOTHER, PARENT) and not known
        return Unknown(asked.kin, (), family) if none and family and not reading.figures else None
    figure = asked.of[0]
    if (len(asked.of) > 1 and asked.kin not in GROWN_UP) or shelf.bonds.relatives(asked.of, asked.kin):
        return None
    if _tells(figure, asked.kin, shelf):
        return Unknown(asked.kin, asked.of, (), is_told=True)
    return Unknown(asked.kin, asked.of, _namesakes(asked.of, shelf))


def _tells(figure: Figure, kin: str, shelf: Shelf) -> bool:
    """Whether what is on record of somebody speaks of such a relative, without a name: "son of an invisible heroine"."""
    told = {KIN.get(word) for word in tokens(line_of(figure))}
    unnamed = kin in GROWN_UP and bool(told & YOUNG) and not shelf.bonds.relatives((figure,), PARENT)
    return kin in told or unnamed


def _of_nobody(reading: Reading, shelf: Shelf) -> Unknown | None:
    """A relative of nobody in particular, where nobody is called so; or the tie of people who share a surname."""
    kin = next(
        (KIN[word] for word in reading.words if word in KIN and KIN[word] not in (*YOUNG, RELATIVE)), ""
    )
    people = [figure for figure in reading.figures if figure.credits and not figure.is_character]
    if kin in _TIES and len(people) == _TWO == len(reading.figures):
        one, other = people
        same = tokens(one.name)[-1] == tokens(other.name)[-1]
        told = any("related" in claim.text and one.name in claim.text for claim in shelf.entry.claims)
        return (
            Unknown(kin, (one, other), ())
            if same and not told and not shelf.bonds.relatives((one,), kin)
            else None
        )
    plain = shelf.plain_words | {shelf.meaning(word) for word in reading.words if word in KIN}
    if not kin or reading.figures or shelf.bonds.called(kin) or set(reading.content) - plain:
        return None
    return Unknown(kin, (), ())


_TIES = (SIBLING, BROTHER, SISTER)
_TWO = 2


def _namesakes(of: Sequence[Figure], shelf: Shelf) -> tuple[Figure, ...]:
    """Who shares a family name: with somebody, or most of all where nobody is named."""
    families: dict[str, list[Figure]] = {}
    for figure in shelf.people.figures:
        words = tokens(figure.name)
        same = figure.is_character == (of[0].is_character if of else True)
        if same and figure.credits and len(words) > 1 and len(words[-1]) > _SHORT:
            families.setdefault(words[-1], []).append(figure)
    if of:
        known = {bond.holder for bond in shelf.bonds.all if bond.of == of[0].name}
        namesakes = families.get(tokens(of[0].name)[-1], ())
        return tuple(other for other in namesakes if other not in of and other.name not in known)
    several = [tuple(family) for family in families.values() if len(family) >= _FAMILY]
    return max(several, key=len) if several else ()
