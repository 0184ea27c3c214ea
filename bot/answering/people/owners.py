"""Who is named as those whose relatives are asked for: "Rewind and Fast Forward's mom"."""

from bot.answering.people.index import Figure, Sighting
from bot.answering.reading import Reading

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
