"""The parts of the actors who are named, where what is asked of them is meant of those: "who played Pedro's daughter"."""

from collections.abc import Sequence

from bot.answering.people import Figure
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.domain.claims import CharacterDetail, Claim

_IN_LIFE = ("real", "actual", "actually", "life", "biological", "off screen", "married", "famous")
_ON_SCREEN = ("in it", "in the", "in this", "in that", "on screen", "character", "characters", "playing")
"""What says that a part's relative is meant, and what that its player's is."""


def parts_of(reading: Reading, of: Sequence[Figure], shelf: Shelf) -> tuple[Figure, ...]:
    """Whom actors play, where the relative of that part is meant: "who played Pedro's daughter"."""
    if any(figure.is_character for figure in of) or reading.has(*_IN_LIFE):
        return ()
    if (
        reading.asks not in ("who", "when", "which")
        and reading.topics.get("played", 0.0) < 2
        and not reading.has(*_ON_SCREEN)
    ):
        others = any(figure.credits and figure not in of for figure in reading.figures)
        if not (others and (reading.is_yes_no or "or" in reading.words)):
            return ()
    names = {figure.name for figure in of}
    found: dict[Claim, Figure] = {}
    for figure in shelf.people.figures:
        for claim in (*figure.credits, *figure.characters) if figure.is_character else ():
            detail = claim.detail
            if any(claim in other.credits for other in of) or (
                isinstance(detail, CharacterDetail) and detail.played_by in names
            ):
                found.setdefault(claim, figure)
    return tuple(dict.fromkeys(found.values()))
