"""Relatives: "who plays Missy's dad" is about whoever the claims call her father."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.people import Figure, Sighting
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import CharacterDetail

_FATHER, _MOTHER, _GRANDMOTHER = "father", "mother", "grandmother"
_CALLED = {
    _FATHER: ("father", "dad", "daddy", "dads", "papa", "fathers"),
    _MOTHER: ("mother", "mom", "mum", "mommy", "moms", "mothers", "mama"),
    _GRANDMOTHER: ("grandmother", "grandma", "granny", "gran", "nana", "abuela", "grandmas"),
    "parent": ("parent", "parents"),
    "son": ("son", "sons"),
    "daughter": ("daughter", "daughters"),
    "child": ("kid", "kids", "child", "children"),
    "twin": ("twin", "twins", "sister", "brother", "sibling", "siblings"),
}
_KIN = frozenset(word for words in _CALLED.values() for word in words)
_APART = frozenset({_FATHER, _MOTHER, _GRANDMOTHER})


def relatives(reading: Reading, shelf: Shelf) -> Reading:
    """A reading about the relatives, where their player is asked for; the same one where there are none on record."""
    if _KIN.isdisjoint(reading.words):
        return reading
    children = _children(reading, shelf)
    if children:
        return replace(reading, sightings=(Sighting(children, 0, 0, exact=False),))
    characters = [figure for figure in reading.figures if figure.is_character and figure.characters]
    kin = next((name for name, words in _CALLED.items() if set(words) & set(reading.words)), None)
    if kin is None or len(characters) != 1 or len(reading.figures) != 1:
        return reading
    if reading.topics.get("played", 0.0) < 2 and not reading.has("real", "actor"):
        return reading
    scored = [(_closeness(kin, characters[0], other), other) for other in _family(characters[0], shelf)]
    best = max((score for score, _ in scored), default=0)
    found = tuple(other for score, other in scored if score == best and score > 0)[:2]
    spent = reading.spent | {shelf.meaning(word) for word in (*tokens(characters[0].name), *_CALLED[kin])}
    return (
        replace(reading, sightings=(Sighting(found, 0, 0, exact=False),), spent=spent) if found else reading
    )


def _children(reading: Reading, shelf: Shelf) -> tuple[Figure, ...]:
    """The children of a character that has no card of its own, where their family lines name it."""
    words = {*_CALLED["child"], *_CALLED["son"], *_CALLED["daughter"]}
    characters = [figure for figure in reading.figures if figure.is_character]
    if not words & set(reading.words) or len(characters) != 1 or characters[0].characters:
        return ()
    name = characters[0].name
    return tuple(
        other
        for other in shelf.people.figures
        if other.is_character and other.name != name and name in _line(other)
    )


def unknown_kin(reading: Reading) -> str:
    """The relative that is asked for where nothing on record names one; empty where something does."""
    if _KIN.isdisjoint(reading.words):
        return ""
    kin = next(
        (name for name, words in _CALLED.items() if name != "twin" and set(words) & set(reading.words)), ""
    )
    if not kin or len(reading.figures) != 1 or not reading.figures[0].is_character or reading.spent:
        return ""
    figure = reading.figures[0]
    held = tokens(" ".join((_line(figure), *(claim.text for claim in (*figure.credits, *figure.characters)))))
    wanted = {word for name in (kin, *_WIDER.get(kin, ())) for word in _CALLED[name]}
    beside = any(
        word in _CALLED[kin]
        and ((at and _names(figure, reading.words[at - 1])) or _names_after(figure, reading.words, at))
        for at, word in enumerate(reading.words)
    )
    return kin if beside and not wanted & set(held) else ""


_WIDER = {"child": ("son", "daughter"), "parent": (_FATHER, _MOTHER, "son", "daughter"), _FATHER: ("son", "daughter"),
          _MOTHER: ("son", "daughter"), _GRANDMOTHER: ()}  # fmt: skip


def _names(figure: Figure, word: str) -> bool:
    return word in {form for part in tokens(figure.name) for form in (part, f"{part}s")}


def _names_after(figure: Figure, words: Sequence[str], at: int) -> bool:
    """ "Mother of Pip"."""
    return words[at + 1 : at + 2] == ("of",) and at + 2 < len(words) and _names(figure, words[at + 2])


def called(reading: Reading, shelf: Shelf) -> Reading:
    """A reading about whom a family line calls by the word that described somebody: "who played the grandma"."""
    if _KIN.isdisjoint(reading.words):
        return reading
    kin = next((name for name in _APART if set(_CALLED[name]) & set(reading.words)), None)
    described = not any(seen.end for seen in reading.sightings)
    if kin is None or not described or reading.topics.get("played", 0.0) < 2 or len(reading.figures) != 1:
        return reading
    own = _line(reading.figures[0]).casefold()
    found = tuple(
        other
        for other in shelf.people.figures
        if other.is_character and other.credits and f"{kin} {other.name.casefold()}" in own
    )
    return replace(reading, sightings=(Sighting(found, 0, 0, exact=False),)) if found else reading


def _family(figure: Figure, shelf: Shelf) -> list[Figure]:
    """Everybody whom a family line connects with somebody."""
    own = _line(figure)
    return [
        other
        for other in shelf.people.figures
        if other.is_character and other.credits and other.name != figure.name
        and (other.name in own or _first(figure) in tokens(_line(other)))
    ]  # fmt: skip


def _closeness(kin: str, figure: Figure, other: Figure) -> int:
    """How well a relative fits the word; 0 where claims call it something else."""
    own, theirs = _line(figure).casefold(), _line(other).casefold()
    if f"{kin} {other.name.casefold()}" in own or f"{kin} of {_first(figure)}" in theirs:
        return 3
    called = {
        word
        for word in _APART
        if f"{word} {other.name.casefold()}" in own or f"{word} of {_first(figure)}" in theirs
    }
    if called:
        return 1 if kin == "parent" and _GRANDMOTHER not in called else 0
    told = {word for claim in other.credits for word in tokens(claim.text)} & _APART
    if told:
        return 2 if kin in told or kin == "parent" else 0
    return 1 if kin != _GRANDMOTHER else 0


def _line(figure: Figure) -> str:
    return " ".join(
        claim.detail.family for claim in figure.characters if isinstance(claim.detail, CharacterDetail)
    )


def _first(figure: Figure) -> str:
    return next((word for word in tokens(figure.name) if len(word) > 2 and word not in ("mrs", "the")), "")
