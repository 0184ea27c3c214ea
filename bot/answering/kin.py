"""Relatives: "who plays Missy's dad" is about whoever the claims call her father."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.answering.on_screen import parts_of
from bot.answering.people import Figure, Sighting
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import CharacterDetail

FATHER, MOTHER, PARENT = "father", "mother", "parent"
SON, DAUGHTER, CHILD = "son", "daughter", "child"
BROTHER, SISTER, SIBLING = "brother", "sister", "sibling"
GRANDMOTHER, GRANDFATHER = "grandmother", "grandfather"
RELATIVE = "relative"
AUNT, UNCLE, NIECE, NEPHEW = "aunt", "uncle", "niece", "nephew"
CALLED = {
    FATHER: "father dad daddy dads papa fathers pops stepfather stepdad",
    MOTHER: "mother mom mum mommy mummy moms mums mothers mama stepmother stepmom",
    PARENT: "parent parents",
    SON: "son sons stepson",
    DAUGHTER: "daughter daughters stepdaughter",
    CHILD: "kid kids child children",
    SIBLING: "sibling siblings twin twins",
    BROTHER: "brother brothers bro",
    SISTER: "sister sisters sis",
    GRANDMOTHER: "grandmother grandma granny gran nana nan abuela grandmas grandmom gramma",
    GRANDFATHER: "grandfather grandpa grandad granddad abuelo gramps",
    AUNT: "aunt auntie",
    UNCLE: "uncle",
    "cousin": "cousin cousins",
    NIECE: "niece nieces",
    NEPHEW: "nephew nephews",
    "granddaughter": "granddaughter",
    "grandson": "grandson",
    RELATIVE: "relatives relative family",
    "wife": "wife",
    "husband": "husband hubby",
}
"""A relative, and the words that fans and claims call it by."""
KIN = {word: kin for kin, words in CALLED.items() for word in words.split()}
"""Word → the relative that it means."""
_BETWEEN = frozenset(
    {
        "real",
        "actual",
        "own",
        "dead",
        "little",
        "big",
        "older",
        "younger",
        "twin",
        "late",
        "other",
        "is",
        "biological",
    }
)
"""What may stand between a name and the relative: "Missy's real dad"."""
_HAVE = frozenset({"have", "has", "had", "got"})
_WHO = (("who",), ("that",), ("with",), ("whose",))
_MOST = 4
_ALONE = frozenset({FATHER, MOTHER, PARENT, GRANDMOTHER, GRANDFATHER, SIBLING, BROTHER, SISTER})
"""What may be asked for without saying whose."""
_YOUNG = frozenset({SON, DAUGHTER, CHILD})
_OF_MAKERS = frozenset({*_YOUNG, RELATIVE})
_CREW = ("composer", "producer", "crew", "writer", "director", "showrunner")
_OF_CREW = 4.0
_FAMILY = 3
"""How many of one name are taken for the family that a work is about."""
_SHORT = 2


class Wanted(NamedTuple):
    """A relative that a question asks for."""

    kin: str
    of: tuple[Figure, ...]
    """Whose; empty where the question does not say."""
    word: str
    by: tuple[Figure, ...] = ()
    """The actors whose parts those are, where it is they who are named."""


class Unknown(NamedTuple):
    """A relative whom no claim names."""

    kin: str
    of: tuple[Figure, ...]
    namesakes: tuple[Figure, ...]
    """Who shares the family name."""
    is_told: bool = False
    """Whether a family line speaks of one all the same."""


def wanted(reading: Reading, shelf: Shelf) -> Wanted | None:
    """The relative that is asked for: of somebody who is named beside it, or of nobody in particular."""
    for at, word in enumerate(reading.words):
        kin = KIN.get(word)
        if kin is None or any(seen.start <= at < seen.end for seen in reading.sightings):
            continue
        if kin == RELATIVE and reading.sightings:
            continue
        of = _before(reading, at, kin) or _after(reading, at, shelf)
        if KIN.get(word) == SIBLING and reading.words[at + 1 : at + 2] and reading.words[at + 1] in KIN:
            return Wanted(KIN[reading.words[at + 1]], shelf.bonds.called(SIBLING), reading.words[at + 1])
        if of:
            parts = parts_of(reading, of, shelf) if not shelf.bonds.relatives(of, kin) else ()
            return Wanted(kin, parts or of, word, of if parts else ())
        described = reading.words[at + 1 : at + 2] in _WHO
        alone = kin in _ALONE or (kin in _OF_MAKERS and not described and _of_the_crew(reading))
        if alone and not reading.sightings:
            return Wanted(kin, (), word)
    return None


def _before(reading: Reading, at: int, kin: str) -> tuple[Figure, ...]:
    """Whose relative stands at a place: "Missy's real dad"; "the Slo-Mo kid" is nobody's child."""
    end = at
    if at > 1 and reading.words[at - 1] in ("a", "any", "another") and reading.words[at - 2] in _HAVE:
        return next((_one(seen) for seen in reversed(reading.sightings) if seen.end and seen.end < at), ())
    if kin == CHILD and not (at and reading.words[at - 1].endswith("s")):
        return ()
    while end and reading.words[end - 1] in _BETWEEN:
        end -= 1
    return next((_one(seen) for seen in reading.sightings if seen.end and seen.end == end), ())


def _after(reading: Reading, at: int, shelf: Shelf) -> tuple[Figure, ...]:
    """The same for "the father of the twins", "mother of Rewind and Fast Forward"."""
    words = reading.words
    if words[at + 1 : at + 2] not in (("of",), ("to",)):
        return ()
    start = at + 3 if words[at + 2 : at + 3] == ("the",) else at + 2
    if words[start : start + 1] in (("twins",), ("siblings",)):
        return shelf.bonds.called(SIBLING)
    found: list[Figure] = []
    for seen in reading.sightings:
        if seen.end and seen.start == start:
            found += _one(seen)
            start = seen.end + 1 if words[seen.end : seen.end + 1] in _JOINED else -1
    return tuple(found)


_JOINED = (("and",), ("plus",))


def _one(seen: Sighting) -> tuple[Figure, ...]:
    """Who is named; characters before the people who share a part of their name."""
    return tuple(figure for figure in seen.figures if figure.is_character) or seen.figures


def relatives(reading: Reading, shelf: Shelf) -> Reading:
    """A reading about the relatives who are asked for; the same one where there are none on record."""
    if KIN.keys().isdisjoint(reading.words):
        return reading
    narrowed = _named_so(reading, shelf)
    if narrowed is not None:
        return narrowed
    asked = wanted(reading, shelf)
    if asked is None or (not asked.of and asked.word == "parents"):
        return reading
    found = shelf.bonds.relatives(asked.of, asked.kin) if asked.of else _anybodys(reading, asked, shelf)
    found = found or (_called_so(asked.kin, shelf) if asked.of else ())
    if not found or (asked.of and not _about_the_relative(reading, asked, found)):
        return reading
    said = {*asked.of, *asked.by, *found}
    others = tuple(seen for seen in reading.sightings if seen.end and not set(seen.figures) & said)
    spent = reading.spent | {shelf.meaning(word) for word in (*CALLED[asked.kin].split(), asked.word)}
    spent |= shelf.names_of((*asked.of, *asked.by))
    return replace(reading, sightings=(Sighting(found[:_MOST], 0, 0, exact=False), *others), spent=spent)


def _called_so(kin: str, shelf: Shelf) -> tuple[Figure, ...]:
    """Whoever has the relative in the name itself: Aunt Ophelia."""
    named = (figure for figure in shelf.people.figures if figure.is_character)
    return tuple(figure for figure in named if KIN.get(next(iter(tokens(figure.name)), "")) == kin)


def _about_the_relative(reading: Reading, asked: Wanted, found: Sequence[Figure]) -> bool:
    """Whether the relative is meant rather than the tie: who plays it, its return, its age."""
    topics = reading.topics
    if reading.asks != "who" and any(
        figure.is_character and figure not in asked.of for figure in reading.figures
    ):
        return False
    if topics.get("played", 0.0) >= 2 or topics.get("back", 0.0) >= 2 or topics.get("age", 0.0) >= 4:
        return True
    if reading.has("real", "actor", "actress", "alive", "dead", "same"):
        return True
    actors = {figure for figure in reading.figures if figure.credits and not figure.is_character}
    if (reading.is_yes_no or "or" in reading.words) and actors - {*asked.by}:
        return True
    told = all(figure.characters for figure in found) and reading.asks == "who" and not reading.is_yes_no
    return told or not any(_line(figure) for figure in asked.of)


def _of_the_crew(reading: Reading) -> bool:
    """Whether "his kids" are those of somebody behind the work."""
    return reading.has("his", "her", "with him", "with her", "directors", "director", "own") or any(
        reading.topics.get(name, 0.0) >= _OF_CREW for name in _CREW
    )


def _anybodys(reading: Reading, asked: Wanted, shelf: Shelf) -> tuple[Figure, ...]:
    """Everybody who is called so, where their player or return is asked for."""
    topics = reading.topics
    if asked.kin in _OF_MAKERS:
        return tuple(figure for figure in shelf.bonds.called(asked.kin) if not figure.is_character)
    if max(topics.get("played", 0.0), topics.get("back", 0.0), topics.get("who", 0.0)) < 2:
        return ()
    found = tuple(figure for figure in shelf.bonds.called(asked.kin) if figure.is_character)
    return found if len(found) <= _MOST else ()


def _named_so(reading: Reading, shelf: Shelf) -> Reading | None:
    """Of those who share a name, the one whom the word before it fits: "granny Moreno"."""
    for seen in reading.sightings:
        kin = KIN.get(reading.words[seen.start - 1]) if seen.start and seen.end else None
        if kin is None:
            continue
        called = shelf.bonds.called(kin)
        fitting = tuple(figure for figure in seen.figures if figure in called)
        if fitting:
            others = tuple(other for other in reading.sightings if other is not seen)
            spent = reading.spent | {shelf.meaning(reading.words[seen.start - 1])}
            return replace(reading, sightings=(seen._replace(figures=fitting), *others), spent=spent)
    return None


def unknown_kin(reading: Reading, shelf: Shelf) -> Unknown | None:
    """The relative that is asked for where nothing on record names one; None where something does."""
    if KIN.keys().isdisjoint(reading.words) or reading.spent:
        return None
    asked = wanted(reading, shelf)
    if asked is None or (len(reading.figures) > 1 and any(not figure.is_character for figure in asked.of)):
        return None
    if not asked.of:
        family = _namesakes((), shelf)
        known = [figure for figure in shelf.bonds.called(asked.kin) if figure.is_character]
        none = asked.kin in (FATHER, MOTHER, PARENT) and not known
        return Unknown(asked.kin, (), family) if none and family and not reading.figures else None
    figure = asked.of[0]
    if len(asked.of) > 1 or shelf.bonds.relatives(asked.of, asked.kin):
        return None
    if _tells(figure, asked.kin):
        return Unknown(asked.kin, asked.of, (), is_told=True)
    return Unknown(asked.kin, asked.of, _namesakes(asked.of, shelf))


def _tells(figure: Figure, kin: str) -> bool:
    """Whether what is on record of somebody speaks of such a relative, without a name: "son of an invisible heroine"."""
    told = {KIN.get(word) for word in tokens(_line(figure))}
    return kin in told or (kin in (FATHER, MOTHER, PARENT) and bool(told & _YOUNG))


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


def _line(figure: Figure) -> str:
    return " ".join(
        claim.detail.family for claim in figure.characters if isinstance(claim.detail, CharacterDetail)
    )
