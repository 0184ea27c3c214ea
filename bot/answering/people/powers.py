"""Who is described by having no power or every one, and whether one player is asked for."""

from dataclasses import replace

from bot.answering.people.index import Sighting
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import CharacterDetail


def by_amount(reading: Reading, shelf: Shelf) -> Reading:
    """Who has no power, or every one: "the kid without powers", "boy with all the powers"."""
    at = next((at for at, word in enumerate(reading.words) if word in _POWERS), 0)
    before = _AMOUNTS & set(reading.words[max(0, at - 2) : at])
    wanted = {_NONE if word in _NONE else _EVERY for word in before}
    if reading.figures or len(wanted) != 1 or not reading.has(*_ONE_OF_THEM):
        return reading
    held = next(iter(wanted))
    some = [
        figure
        for figure in shelf.people.figures
        for claim in figure.characters
        if isinstance(claim.detail, CharacterDetail) and held & set(tokens(claim.detail.power)[:4])
    ]
    power = {shelf.meaning(word) for word in _POWERS}
    seen = (Sighting(tuple(some), 0, 0, exact=False),)
    return replace(reading, sightings=seen, spent=reading.spent | power) if len(some) == 1 else reading


_POWERS = ("power", "powers", "superpower", "superpowers", "ability", "abilities")
_NONE = frozenset({"no", "without", "zero", "none"})
_EVERY = frozenset({"all", "every"})
_AMOUNTS = _NONE | _EVERY
_ONE_OF_THEM = ("kid", "one", "girl", "boy", "child", "hero", "character", "guy", "person", "who")


def one_player(reading: Reading) -> bool:
    """Whether the player of one part is asked for: "stretchy kid actor", but not "kid actors"."""
    return reading.has("actor", "actress") and _SEVERAL.isdisjoint(reading.words)


_SEVERAL = frozenset(
    [
        "actors",
        "actresses",
        "kids",
        "children",
        "names",
        "all",
        "list",
        "who",
        "which",
        "any",
        "new",
        "every",
        "main",
        "lead",
        "of",
    ]
)


def stressed(reading: Reading, shelf: Shelf) -> set[str]:
    """Meanings that only stress the word behind them: "super slow", but not "super strength" alone."""
    behind = zip(reading.words, reading.words[1:], strict=False)
    return {
        shelf.meaning(word)
        for word, after in behind
        if word in _STRESSING and shelf.meaning(after) in shelf.rarity
    }


_STRESSING = frozenset({"super", "mega", "ultra", "insanely", "crazy"})
