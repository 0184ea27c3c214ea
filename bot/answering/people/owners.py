"""Who is named as those whose relatives are asked for: "Rewind and Fast Forward's mom"."""

from bot.answering.people.index import Figure, Sighting
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf

JOINED = (("and",), ("plus",))


def one(seen: Sighting) -> tuple[Figure, ...]:
    """Who is named; characters before the people who share a part of their name."""
    return tuple(figure for figure in seen.figures if figure.is_character) or seen.figures


def joined_before(reading: Reading, end: int, *, several: bool) -> tuple[Figure, ...]:
    """Who is named up to a place, with those whom an "and" joins to them, where they are several: "Rewind and Fast Forward's mom"."""
    found: tuple[Figure, ...] = ()
    for seen in reversed([seen for seen in reading.sightings if seen.end]):
        if seen.end == end:
            found = (*one(seen), *found)
            end = seen.start - 1 if several and reading.words[seen.start - 1 : seen.start] in JOINED else -1
    return found


def likeliest(found: tuple[Figure, ...], reading: Reading, shelf: Shelf) -> tuple[Figure, ...]:
    """Of several makers the one who did what is asked for: "which of his sons made the spaceships"."""
    if len(found) < _SEVERAL or reading.asks not in ("which", "who") or any(f.is_character for f in found):
        return found
    names = shelf.names_of(reading.figures)
    words = [
        word for word in reading.content if word not in shelf.plain_words | names and word in shelf.rarity
    ]
    shares = [max((shelf.share(claim, words) for claim in figure.credits), default=0.0) for figure in found]
    best = max(shares)
    return (found[shares.index(best)],) if words and best >= _MOST and shares.count(best) == 1 else found


_SEVERAL = 2
_MOST = 0.34
