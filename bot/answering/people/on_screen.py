"""The parts of the actors who are named, where what is asked of them is meant of those: "who played Pedro's daughter"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.people.ages import bare_age
from bot.answering.people.index import Figure, Sighting
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, Work

_IN_LIFE = ("real", "actual", "actually", "life", "biological", "off screen", "married", "famous")
_ON_SCREEN = ("in it", "in the", "in this", "in that", "on screen", "character", "characters", "playing")
"""What says that a part's relative is meant, and what that its player's is."""


def parts_of(reading: Reading, of: Sequence[Figure], shelf: Shelf) -> tuple[Figure, ...]:
    """Whom actors play, where the relative of that part is meant: "who played Pedro's daughter"."""
    if any(figure.is_character for figure in of) or reading.has(*_IN_LIFE):
        return ()
    if (
        reading.asks not in ("who", "when", "which", "whose")
        and reading.topics.get("played", 0.0) < 2
        and not reading.has(*_ON_SCREEN)
    ):
        others = any(figure.credits and figure not in of for figure in reading.figures)
        if not (others and (reading.is_yes_no or "or" in reading.words)):
            return ()
    return _played_by(of, shelf)


def as_tied(reading: Reading, shelf: Shelf) -> Reading:
    """A reading of the parts of actors whose tie to a character is asked for: "is pedro the father of missy"."""
    named = [seen for seen in reading.sightings if seen.end]
    actors = [seen for seen in named if not any(figure.is_character for figure in seen.figures)]
    if len(named) != _PAIR or not actors or not reading.is_yes_no or reading.has(*_IN_LIFE):
        return reading
    if len(actors) == _PAIR and not reading.has(*_ON_SCREEN):
        return reading
    parts = {seen.start: _played_by(seen.figures, shelf)[:1] for seen in actors}
    if not all(parts.values()):
        return reading
    seen = tuple(each._replace(figures=parts.get(each.start) or each.figures) for each in named)
    topics = {name: score for name, score in reading.topics.items() if name not in ("back", "played", "cast")}
    return replace(reading, sightings=seen, topics={**topics, "family": 6.0})


_PAIR = 2


def as_parts(reading: Reading, shelf: Shelf) -> Reading:
    """A reading of an actor's part, where a power is asked for: "what's Priyanka's power"."""
    figures = reading.figures
    if (
        reading.topics.get("power", 0.0) < _SURE
        or not figures
        or any(figure.is_character for figure in figures)
    ):
        return reading
    parts = _played_by(figures, shelf) if len(reading.sightings) == 1 and reading.sightings[0].exact else ()
    spent = reading.spent | shelf.names_of(figures)
    return (
        replace(reading, sightings=(Sighting(parts, 0, 0, exact=False),), spent=spent) if parts else reading
    )


_SURE = 3.0


def _played_by(of: Sequence[Figure], shelf: Shelf) -> tuple[Figure, ...]:
    """Whom actors play; of a part with two names one."""
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


def players(reading: Reading, shelf: Shelf) -> Reading:
    """Where an age, or the words of its actress, are asked of a character: those who play it."""
    aged = reading.topics.get("age", 0.0) >= 4 or bare_age(reading)
    said = reading.topics.get("quote", 0.0) >= _ASKED and reading.has(*_OF_PLAYERS)
    if not (aged or said) or not any(figure.is_character for figure in reading.figures):
        return reading
    credited = {claim.ref for figure in reading.figures for claim in (*figure.credits, *figure.characters)}
    names = {
        claim.detail.played_by
        for figure in reading.figures
        for claim in figure.characters
        if isinstance(claim.detail, CharacterDetail)
    }
    played = tuple(
        figure
        for figure in shelf.people.figures
        if not figure.is_character
        and (figure.name in names or any(claim.ref in credited for claim in figure.credits))
    )
    spent = reading.spent | shelf.names_of(reading.figures)
    if not aged:
        said = {**reading.topics, "quote": reading.topics["quote"] + _WORDS, "played": 0.0, "back": 0.0}
        reading = replace(reading, topics=said)
    return (
        replace(reading, sightings=(Sighting(played, 0, 0, exact=False),), spent=spent) if played else reading
    )


_ASKED = 3.0
_WORDS = 6.0
_OF_PLAYERS = ("actor", "actress", "tweet", "tweeted", "post", "posted", "announce", "announced")
"""What asks for the words of whoever plays a part."""


def speaking(reading: Reading, shelf: Shelf) -> Reading:
    """A reading about the director, where the words of the director are asked for."""
    if (
        reading.figures
        or not reading.has("director", "directors")
        or reading.topics.get("quote", 0.0) < _ASKED
    ):
        return reading
    directs = [
        figure
        for figure in shelf.people.figures
        for claim in figure.credits
        if isinstance(claim.detail, CreditDetail)
        and claim.detail.role == "director"
        and claim.work is Work.THIS
    ]
    topics = {name: score for name, score in reading.topics.items() if name != "director"}
    seen = (Sighting((directs[0],), 0, 0, exact=False),) if directs else ()
    return replace(reading, sightings=seen, topics=topics) if seen else reading
