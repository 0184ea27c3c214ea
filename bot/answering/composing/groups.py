"""Everybody of a group: the children, the grown-ups, and whether their names are asked for."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bot.answering.lookup import Asked
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
GROWN = ("adult", "adults", "grown", "grownup", "grownups", "parents", "parent", "grown ups")
_YOUNG = ("kid", "kids", "child", "children", "teens", "teenagers")


def names_a_group(asked: Asked) -> bool:
    """Whether the names of the children or the grown-ups are asked for, and not who of them comes back."""
    reading = asked.reading
    if reading.work is Work.THIS or asked.entry.is_released or reading.has(*BACK, *LIKELY, *_DECIDED):
        return False
    return reading.has(*_GROUPS) and reading.has(*_BY_NAME) and reading.asks != "which"


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
    "name the",
    "name all",
    "name kids",
    "name children",
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
)
_DECIDED = ("confirmed", "announced", "signed", "officially", "new", "sequel", "will", "likely", "expected")


def _fits_age(asked: Asked) -> Callable[[str], bool]:
    """Whether a character is of the age that is asked for: grown-ups, children, or any."""
    grown, young = asked.reading.has(*GROWN), asked.reading.has(*_YOUNG)
    children = asked.shelf.bonds.children if grown != young else frozenset[str]()
    return lambda name: not children or (name in children) is young


def of_an_age(asked: Asked, played: Played) -> Played:
    fits = _fits_age(asked)
    return {person: row for person, row in played.items() if fits(row[0])} or played


def claims_of_an_age(asked: Asked, claims: Sequence[Claim]) -> list[Claim]:
    fits = _fits_age(asked)
    return [
        claim for claim in claims if isinstance(claim.detail, CreditDetail) and fits(claim.detail.character)
    ]
