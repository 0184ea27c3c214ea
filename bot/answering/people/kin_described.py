"""Parents who are described, or whose child is: "the singing kid's mom", "superspeed dad"."""

from dataclasses import replace

from bot.answering.people.describing import describe
from bot.answering.people.index import Figure, Sighting
from bot.answering.people.kin import CALLED, DAUGHTER, FATHER, KIN, MOTHER, SON
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf

_SEX = {FATHER: SON, MOTHER: DAUGHTER}
_KIDS = frozenset({"kid", "kids", "girl", "girls", "boy", "boys", "one", "child"})
_BESIDE = frozenset({"the", "a", "of", "whose", "that", "who"})


def by_description(reading: Reading, shelf: Shelf) -> Reading | None:
    """A reading about a parent who is described, or about the parent of a child who is; None where neither is."""
    at = next((at for at, word in enumerate(reading.words) if KIN.get(word) in _SEX), -1)
    if at < 0 or reading.figures:
        return None
    kin = KIN[reading.words[at]]
    said = _before(reading, at, shelf) or _behind(reading, at)
    if not said or _KIDS.issuperset(said):
        return None
    found = _described(reading, said, shelf)
    children = shelf.bonds.children
    grown = [
        figure
        for figure in found
        if figure.name not in children and shelf.bonds.may_be(figure.name, _SEX[kin])
    ]
    young = [figure for figure in found if figure.name in children]
    parents = shelf.bonds.relatives(young[:1], kin) if young and not grown else ()
    meant = tuple(grown[:1]) or parents
    if not meant:
        return None
    spent = reading.spent | {shelf.meaning(word) for word in (*said, *CALLED[kin].split())}
    seen = (Sighting(meant, 0, 0, exact=False),)
    owners = tuple(young[:1]) if parents else ()
    return replace(reading, sightings=seen, spent=spent, kin=kin if parents else "", owners=owners)


def _before(reading: Reading, at: int, shelf: Shelf) -> tuple[str, ...]:
    """The words that stand before a relative and describe somebody."""
    start = at
    while start and not shelf.is_stop(reading.words[start - 1]) and reading.words[start - 1] not in _BESIDE:
        start -= 1
    said = reading.words[start:at]
    return () if any(shelf.asks_with(word) and word not in _KIDS for word in said[:1]) else said


def _behind(reading: Reading, at: int) -> tuple[str, ...]:
    """The same behind "mom of the"."""
    after = reading.words[at + 1 :]
    if after[:1] != ("of",):
        return ()
    return tuple(word for word in after[1:] if word not in _BESIDE)[:3]


def _described(reading: Reading, said: tuple[str, ...], shelf: Shelf) -> tuple[Figure, ...]:
    """Whom some words describe."""
    content = tuple(shelf.meaning(word) for word in said if not shelf.is_stop(word))
    asked = replace(reading, words=said, content=content, sightings=(), strange=(), topics={"who": 3.0})
    return describe(asked, shelf).figures
