"""Who is called by the halves of a name ("the shark guy"), and who is described only through relatives ("the invisible one")."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.answering.people.index import Figure, Sighting
from bot.answering.people.kin import DAUGHTER, KIN, SON
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, RelatedDetail, Relation

_MALE: tuple[str, ...] = ("boy", "man", "guy")
_FEMALE: tuple[str, ...] = ("girl", "woman", "lady")
_CALLED: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("boy", "man", "guy", "dude", "dad", "father", "men"), _MALE),
    **dict.fromkeys(("girl", "woman", "lady", "chick", "mom", "mum", "mother"), _FEMALE),
    **dict.fromkeys(("mask", "suit", "costume", "parent"), (*_MALE, *_FEMALE)),
}
"""What stands behind half a name, and the halves that it may be."""


def by_halves(reading: Reading, shelf: Shelf) -> Reading:
    """Whose name a word and what somebody may be called make: "lava lady", "under the shark mask"."""
    if reading.figures:
        return reading
    for at, (word, noun) in enumerate(zip(reading.words, reading.words[1:], strict=False)):
        for half in _CALLED.get(noun, ()):
            seen = (
                shelf.people.named((f"{word}{half}",), frozenset())
                if shelf.people.knows(f"{word}{half}")
                else ()
            )
            figures = tuple(figure for each in seen for figure in each.figures if figure.is_character)
            if figures:
                spent = reading.spent | {shelf.meaning(word), shelf.meaning(noun)}
                return replace(
                    reading, sightings=(Sighting(figures[:1], at, at + 2, exact=True),), spent=spent
                )
    return reading


def of_a_group(reading: Reading, shelf: Shelf) -> Reading | None:
    """A reading about all of a kind, where none among them is meant: "the girls on the team", "kids of the team"."""
    if reading.figures or _GROUPS.isdisjoint(reading.words):
        return None
    known = shelf.meanings(_OF_GROUPS) | shelf.plain_words
    for claim in shelf.entry.of_kind(RelatedDetail):
        if isinstance(claim.detail, RelatedDetail) and claim.detail.relation is Relation.DIRECT:
            known |= shelf.meanings(claim.detail.name)
    if not all(word in known or word.isdecimal() for word in reading.content):
        return None
    counted = any(map(str.isdecimal, reading.words)) or reading.has("how many")
    others = max((score for name, score in reading.topics.items() if name not in _OF_ALL), default=0.0)
    if counted and not reading.topics:
        return replace(reading, topics={"count": _LISTED})
    return (
        reading
        if counted or others >= _ASKED
        else replace(reading, topics={**reading.topics, "cast": _LISTED})
    )


PARENTS = frozenset({"moms", "mothers", "dads", "fathers"})
_GROUPS = PARENTS | {"kids", "children", "girls", "boys", "teens"}
_OF_ALL = frozenset({"cast", "played", "who", "family", "power"})
_ASKED = 3.0
_LISTED = 9.0
_OF_GROUPS = """
    kids children girls boys moms dads team heroes superheroes list name names actor actress play play character characters first film movie all
"""


def is_of_a_relative(claim: Claim, words: Collection[str], shelf: Shelf) -> bool:
    """Whether a description fits a character only by the name of a relative: "fast" the twin of Fast Forward."""
    held = _beside(claim, words, shelf)
    family = claim.detail.family if isinstance(claim.detail, CharacterDetail) else ""
    named = {
        word
        for figure in shelf.people.figures
        if figure.is_character and figure.name in family
        for word in shelf.meanings(figure.name)
    }
    return bool(held) and held <= named


def by_a_relative(claim: Claim, words: Collection[str], shelf: Shelf) -> bool:
    """Whether it fits only a relative, whom nobody names: "invisible" the son of an invisible heroine."""
    return bool(_beside(claim, words, shelf)) and not is_of_a_relative(claim, words, shelf)


def _beside(claim: Claim, words: Collection[str], shelf: Shelf) -> set[str]:
    """What a description has only of a character's family."""
    detail = claim.detail
    if not isinstance(detail, CharacterDetail):
        return set()
    held = set(words) & shelf.words_of(claim).keys()
    own = shelf.meanings(f"{detail.name} {' '.join(detail.aka)} {detail.power} {claim.text}")
    beside = held - own - {shelf.meaning(word) for word in KIN}
    return beside if not held & own else set()


def by_a_deed(reading: Reading, shelf: Shelf) -> Reading:
    """Whoever of the crew did what is asked for in words of no topic: "who was the helicopter pilot"."""
    words = {
        shelf.meaning(word) for word in reading.words if not shelf.is_stop(word) and not shelf.asks_with(word)
    }
    words -= shelf.plain_words | shelf.meanings(_OF_GROUPS)
    if reading.topics.get("played", 0.0) > _ASKED + 1.0:
        return reading
    for figure in shelf.people.figures if words and not reading.figures else ():
        for claim in figure.credits if not figure.is_character else ():
            crew = isinstance(claim.detail, CreditDetail) and claim.detail.role != "actor" and claim.is_open
            if crew and words <= shelf.words_of(claim).keys() and not claim.spoils:
                seen = (Sighting((figure,), 0, 0, exact=False),)
                return replace(reading, sightings=seen, topics={"who": _ASKED}, spent=reading.spent | words)
    return reading


def narrowed(reading: Reading, shelf: Shelf, found: list[tuple[float, Claim]]) -> list[tuple[float, Claim]]:
    """Only the children, men or women, where one of them is described: "the kids' captain", "the fast guy"."""
    said = set(reading.words)
    rows = [(row, figure) for row in found if (figure := figure_of(row[1], shelf)) is not None]
    if said & _YOUNG and not said & _GROWN:
        rows = [row for row in rows if row[1].name in shelf.bonds.children] or rows
    elif said & _ADULT or reading.has(*_GROWN_UP):
        rows = [row for row in rows if row[1].name not in shelf.bonds.children] or rows
    sexes = {kin for word, kin in _SEX.items() if word in said}
    if len(sexes) == 1:
        kin = next(iter(sexes))
        fitting = [row for row in rows if shelf.bonds.may_be(row[1].name, kin)]
        rows = fitting if fitting or said.isdisjoint(_LOOSE) else rows
    return [row for row, _ in rows]


def alike_in_name(
    found: Sequence[tuple[float, Claim]], best: tuple[Figure, ...], words: Collection[str], shelf: Shelf
) -> tuple[Figure, ...]:
    """The best, with one other whose name holds what is described too: Fast Forward and Blinding Fast."""
    figures = dict.fromkeys(figure_of(claim, shelf) for _, claim in found)
    named = tuple(f for f in figures if f is not None and not shelf.meanings(f.name).isdisjoint(words))
    return named if len(named) == _SEVERAL and best[0] in named else best


def figure_of(claim: Claim, shelf: Shelf) -> Figure | None:
    """Whose card or part a claim is."""
    for figure in shelf.people.figures:
        if figure.is_character and (claim in figure.characters or claim in figure.credits):
            return figure
    return None


_SEVERAL = 2
_YOUNG = frozenset({"kid", "kids", "child", "children"})
_ADULT = frozenset({"lady", "woman", "man"})
_GROWN_UP = ("grown up", "grown ups", "grownup", "grownups", "adults", "adult", "parents")
_LOOSE = frozenset({"dude", "guy", "guys"})
_GROWN = _ADULT | _LOOSE
_SEX = dict.fromkeys(("guy", "boy", "man", "dude"), SON) | dict.fromkeys(
    ("girl", "lady", "woman", "chick"), DAUGHTER
)
