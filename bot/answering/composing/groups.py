"""Everybody of a group: the children, the grown-ups, and whether their names are asked for."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bot.answering.lookup import Asked
from bot.answering.people.kin import FATHER, MOTHER, SON
from bot.domain.claims import Claim, CreditDetail, Work

Played: TypeAlias = dict[str, tuple[str, Claim]]
"""Who plays: the part, and the claim that says so."""
BACK = (
    "return",
    "returns",
    "returning",
    "coming back",
    "come back",
    "comes back",
    "back",
    "expected",
)
LIKELY = ("expected", "likely", "probably", "probable", "rumored", "rumoured", "speculated")
_PARENTS = {"moms": MOTHER, "mothers": MOTHER, "dads": FATHER, "fathers": FATHER}
_PART = ("girls", "boys", *_PARENTS)
"""Those of a group that are asked for without the rest."""
GROWN = (
    "adult",
    "adults",
    "grown",
    "grownup",
    "grownups",
    "parents",
    "parent",
    "grown ups",
    "famous",
    "biggest",
    "big names",
    *_PARENTS,
)
_YOUNG = ("kid", "kids", "child", "children", "teens", "teenagers")


def names_a_group(asked: Asked) -> bool:
    """Whether the names of the children or the grown-ups are asked for, and not who of them comes back."""
    reading = asked.reading
    if reading.work is Work.THIS or asked.entry.is_released or reading.has(*BACK, *LIKELY, *_DECIDED):
        return False
    which = reading.asks == "which" and not reading.has(*_PART)
    return reading.has(*_GROUPS) and reading.has(*_BY_NAME) and not which


_BY_NAME = (
    "names",
    "list",
    "who plays",
    "who played",
    "play",
    "played",
    "actors",
    "actresses",
    "who are",
    "who were",
    "name the",
    "name all",
    "name kids",
    "name children",
    *_PART,
    "of the team",
    "in the team",
    "on the team",
)
_GROUPS = (
    "kids",
    "children",
    "teens",
    "adults",
    "parents",
    "grown",
    "grownups",
    "kid actors",
    "child actors",
    "adult heroes",
    *_PART,
)
_DECIDED = ("confirmed", "announced", "signed", "officially", "new", "sequel", "will", "likely", "expected")


def _fits_age(asked: Asked) -> Callable[[str], bool]:
    """Whether a character is of the age that is asked for: grown-ups, children, or any."""
    grown, young = asked.reading.has(*GROWN), asked.reading.has(*_YOUNG)
    kin = next((kin for word, kin in _PARENTS.items() if word in asked.reading.words), "")
    if kin:
        called = {figure.name for figure in asked.shelf.bonds.called(kin)}
        return lambda name: name in called
    sex = asked.reading.has("girls") - asked.reading.has("boys")
    young = young or bool(sex)
    bonds = asked.shelf.bonds
    children = bonds.children if grown != young else frozenset[str]()

    def fits(name: str) -> bool:
        if children and (name in children) is not young:
            return False
        return not sex or (name in children and bonds.may_be(name, SON) is (sex < 0))

    return fits


def of_an_age(asked: Asked, played: Played) -> Played:
    fits = _fits_age(asked)
    return {person: row for person, row in played.items() if fits(row[0])} or played


def claims_of_an_age(asked: Asked, claims: Sequence[Claim]) -> list[Claim]:
    fits = _fits_age(asked)
    found = [
        claim for claim in claims if isinstance(claim.detail, CreditDetail) and fits(claim.detail.character)
    ]
    return found or ([*claims] if asked.reading.has("girls", "boys") else [])
