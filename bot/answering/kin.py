"""Relatives: "who plays Missy's dad" is about whoever the claims call her father."""

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
_APART = frozenset({_FATHER, _MOTHER, _GRANDMOTHER})


def relatives(reading: Reading, shelf: Shelf) -> Reading:
    """A reading about the relatives, where their player is asked for; the same one where there are none on record."""
    characters = [figure for figure in reading.figures if figure.is_character and figure.characters]
    kin = next((name for name, words in _CALLED.items() if set(words) & set(reading.words)), None)
    if kin is None or len(characters) != 1 or len(reading.figures) != 1:
        return reading
    if reading.topics.get("played", 0.0) < 2 and not reading.has("real", "actor"):
        return reading
    scored = [(_closeness(kin, characters[0], other), other) for other in _family(characters[0], shelf)]
    best = max((score for score, _ in scored), default=0)
    found = tuple(other for score, other in scored if score == best and score > 0)[:2]
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
