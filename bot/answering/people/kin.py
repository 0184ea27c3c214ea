"""Relatives: "who plays Missy's dad" is about whoever the claims call her father."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.answering.people.index import Figure, Sighting
from bot.answering.people.on_screen import parts_of
from bot.answering.people.owners import JOINED, joined_before, likeliest, one
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
    PARENT: "parent parents folks rents",
    SON: "son sons stepson",
    DAUGHTER: "daughter daughters stepdaughter",
    CHILD: "kid kids child children",
    SIBLING: "sibling siblings twin twins",
    BROTHER: "brother brothers bro",
    SISTER: "sister sisters sis",
    GRANDMOTHER: "grandmother grandma grandmama granny gran nana nan abuela grandmas grandmom gramma",
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
SPOUSES = ("wife", "husband")
OTHER_PARENT = "other parent"
"""Whoever has children with somebody, where no source calls them married."""
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
_WHO = (("who",), ("that",), ("with",), ("whose",), ("in",), ("on",), ("from",), ("without",))
_MOST = 4
_ALONE = frozenset({FATHER, MOTHER, PARENT, GRANDMOTHER, GRANDFATHER, SIBLING, BROTHER, SISTER})
"""What may be asked for without saying whose."""
GROWN_UP = frozenset({FATHER, MOTHER, PARENT})
_OF_SEVERAL = GROWN_UP | {GRANDMOTHER, GRANDFATHER}
"""Whom several who are named may have in common."""
YOUNG = frozenset({SON, DAUGHTER, CHILD})
_OF_MAKERS = frozenset({*YOUNG, RELATIVE})
_CREW = ("composer", "producer", "crew", "writer", "director", "showrunner")
_OF_CREW = 4.0


class Wanted(NamedTuple):
    """A relative that a question asks for."""

    kin: str
    of: tuple[Figure, ...]
    """Whose; empty where the question does not say."""
    word: str
    by: tuple[Figure, ...] = ()
    """The actors whose parts those are, where it is they who are named."""


def wanted(reading: Reading, shelf: Shelf) -> Wanted | None:
    """The relative that is asked for: of somebody who is named beside it, or of nobody in particular."""
    for at, word in enumerate(reading.words):
        kin = KIN.get(word)
        if kin is None or any(seen.start <= at < seen.end for seen in reading.sightings):
            continue
        if (kin == RELATIVE and reading.sightings) or reading.words[max(0, at - 1)] == "my":
            continue
        if kin in GROWN_UP and _are_both(reading.words, at):
            kin = PARENT
        of = (
            _before(reading, at, kin, shelf)
            or _after(reading, at, shelf)
            or _counted(reading, at)
            or _theirs(reading, at)
        )
        if of and len(of) > 1 and not any(figure.is_character for figure in of):
            of = tuple(figure for figure in of if shelf.bonds.relatives((figure,), kin)) or of
        if not of and "whose" in (reading.words[0], reading.words[at - 1]) and kin in GROWN_UP:
            of, kin = _behind(reading, at), CHILD
        if KIN.get(word) == SIBLING and reading.words[at + 1 : at + 2] and reading.words[at + 1] in KIN:
            after = PARENT if _are_both(reading.words, at + 1) else KIN[reading.words[at + 1]]
            return Wanted(after, shelf.bonds.called(SIBLING), reading.words[at + 1])
        if of:
            parts = parts_of(reading, of, shelf) if not shelf.bonds.relatives(of, kin) else ()
            return Wanted(kin, parts or of, word, of if parts else ())
        theirs = reading.words[max(0, at - 1)] in ("his", "her", "directors")
        described = reading.words[at + 1 : at + 2] in _WHO and not theirs
        alone = kin in _ALONE or (kin in _OF_MAKERS and not described and _of_the_crew(reading))
        if alone and (not reading.sightings or (theirs and kin in YOUNG and reading.asks == "which")):
            return Wanted(kin, (), word)
    return None


def _before(reading: Reading, at: int, kin: str, shelf: Shelf) -> tuple[Figure, ...]:
    """Whose relative stands at a place: "Missy's real dad"; "the Slo-Mo kid" is nobody's child, "the Ms. Vox kid" hers."""
    if _is_had(reading.words, at):
        return next((one(seen) for seen in reversed(reading.sightings) if seen.end and seen.end < at), ())
    end = at
    while end and reading.words[end - 1] in _BETWEEN:
        end -= 1
    of = joined_before(reading, end, several=kin in _OF_SEVERAL and reading.words[end - 1].endswith("s"))
    single = kin == CHILD and reading.words[at] not in _CHILDREN
    if single and not (at and reading.words[at - 1].endswith("s")):
        return tuple(
            figure for figure in of if figure.is_character and figure.name not in shelf.bonds.children
        )
    return of


def _is_had(words: Sequence[str], at: int) -> bool:
    """Whether a relative is one that somebody has: "does she have a sister", "has he siblings"."""
    before = words[at - 1] if at else ""
    if words[max(0, at - 3) : at] == ("have", "as", "a"):
        return True
    return before in _HAVE or (
        at > 1 and before in ("a", "any", "another", "real") and words[at - 2] in _HAVE
    )


_CHILDREN = ("kids", "children")


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
            found += one(seen)
            start = seen.end + 1 if words[seen.end : seen.end + 1] in JOINED else -1
    return tuple(found)


def _are_both(words: Sequence[str], at: int) -> bool:
    """Whether both parents are asked for: "mom and dad"."""
    return words[at + 1 : at + 2] == ("and",) and bool(
        {KIN.get(word) for word in words[at + 2 : at + 3]} & GROWN_UP
    )


def _theirs(reading: Reading, at: int) -> tuple[Figure, ...]:
    """The same for "her dad", where one is named, who plays the relative being asked."""
    named = [seen for seen in reading.sightings if seen.end]
    if not at or reading.words[at - 1] not in ("his", "her", "their") or len(named) != 1:
        return ()
    figures = one(named[0])
    asked = reading.asks == "who" and all(figure.is_character for figure in figures)
    return figures if asked else ()


def _counted(reading: Reading, at: int) -> tuple[Figure, ...]:
    """The same for "how many kids does Shrek have"."""
    words = reading.words
    if words[max(0, at - 2) : at] != ("how", "many") or _HAVE.isdisjoint(words[at:]):
        return ()
    return next((one(seen) for seen in reading.sightings if seen.start > at), ())


def _behind(reading: Reading, at: int) -> tuple[Figure, ...]:
    """Who is named behind "whose dad is", or before "is whose mum"."""
    if not reading.words[at + 1 :] and len(reading.sightings) == 1:
        return one(reading.sightings[0])
    if reading.words[at + 1 : at + 2] not in (("is",), ("was",)):
        return ()
    return next((one(seen) for seen in reading.sightings if seen.start == at + 2), ())


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
    found = likeliest(found or (_called_so(asked.kin, shelf) if asked.of else ()), reading, shelf)
    kin = asked.kin
    if not found and kin in SPOUSES and asked.of:
        kin, found = OTHER_PARENT, shelf.bonds.other_parents(asked.of)
    if not found or (asked.of and not _about_the_relative(reading, asked, shelf)):
        return reading
    said = {*asked.of, *asked.by, *found}
    others = tuple(seen for seen in reading.sightings if seen.end and not set(seen.figures) & said)
    spent = reading.spent | {shelf.meaning(word) for word in (*CALLED[asked.kin].split(), asked.word)}
    spent |= shelf.names_of((*asked.of, *asked.by))
    seen = (Sighting(found[:_MOST], 0, 0, exact=False), *others)
    return replace(reading, sightings=seen, spent=spent, kin=kin, owners=asked.of)


def _called_so(kin: str, shelf: Shelf) -> tuple[Figure, ...]:
    """Whoever has the relative in the name itself: Aunt Ophelia."""
    named = (figure for figure in shelf.people.figures if figure.is_character)
    return tuple(figure for figure in named if KIN.get(next(iter(tokens(figure.name)), "")) == kin)


def _about_the_relative(reading: Reading, asked: Wanted, shelf: Shelf) -> bool:
    """Whether the relative is meant rather than the tie: who plays it, its return, its age."""
    topics = reading.topics
    if "or" in reading.words and {*shelf.bonds.relatives(asked.of, asked.kin)} & {*reading.figures}:
        return True
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
    words = shelf.names_of(asked.of) | {shelf.meaning(word) for word in CALLED[asked.kin].split()}
    more = reading.asks == "what" and bool(set(reading.content) - words)
    if more or reading.has("how many", "name", "list") or topics.get("power", 0.0) >= 3:
        return True
    told = reading.asks in ("who", "whose", "which") and not reading.is_yes_no
    return told or not any(line_of(figure) for figure in asked.of)


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


def line_of(figure: Figure) -> str:
    """What is on record of somebody's family."""
    return " ".join(
        claim.detail.family for claim in figure.characters if isinstance(claim.detail, CharacterDetail)
    )
