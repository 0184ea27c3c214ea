"""Whether a bare number is somebody's age: "is yaya 18 already", "was priyanka 28 or 38"."""

import re
from collections.abc import Iterable

from bot.answering.draft import sentences
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import Claim, DisputeDetail, Gap
from bot.domain.dates import MONTHS

_MONTHS = frozenset(month.casefold() for month in MONTHS)
_LEAST, _MOST = 4, 99
_NOT_BEHIND = frozenset(
    [
        "part",
        "season",
        "movie",
        "film",
        "volume",
        "episode",
        "chapter",
        "number",
        "in",
        "on",
        "of",
        "for",
        "top",
        "the",
        "until",
    ]
)
_BEFORE = frozenset(
    ["or", "when", "now", "already", "yet", "by", "today", "years", "year", "at", "this", "then", "still"]
)
_AT_AN_AGE = r"\b(?:at the age of|aged|at) ([a-z]+|\d{1,2})\b"


def bare_age(reading: Reading) -> bool:
    """Whether a question names somebody and a number that can only be an age."""
    if not reading.sightings or not (
        reading.is_yes_no or "or" in reading.words or reading.asks in ("who", "which")
    ):
        return False
    words = reading.words
    return any(
        word.isdecimal()
        and _LEAST <= int(word[:4]) <= _MOST
        and not _NOT_BEHIND.intersection(words[max(0, at - 1) : at])
        and _BEFORE.issuperset(words[at + 1 : at + 2])
        for at, word in enumerate(words)
    )


def turned(reading: Reading) -> bool:
    """Whether it is asked who came of an age: "who turned 19"."""
    pairs = zip(reading.words, reading.words[1:], strict=False)
    asks = reading.asks in ("who", "which")
    return asks and any(word in ("turned", "turns", "turning") and after.isdecimal() for word, after in pairs)


def numbers_of(texts: Iterable[str], shelf: Shelf) -> frozenset[int]:
    """The numbers that stand in some texts."""
    found = (
        shelf.counts(word)
        for line in map(tokens, texts)
        for at, word in enumerate(line)
        if _MONTHS.isdisjoint(line[at + 1 : at + 2])
    )
    return frozenset(number for number in found if number is not None and number >= _LEAST)


def speaks_of(item: Claim | Gap, shelf: Shelf) -> frozenset[int]:
    """The numbers in a record, those of the sides of a disagreement too."""
    sides = item.detail.sides if isinstance(item, Claim) and isinstance(item.detail, DisputeDetail) else ()
    return numbers_of((item.text, *(side.says for side in sides)), shelf)


def at_an_age(claim: Claim, shelf: Shelf) -> str:
    """The sentence of a credit that says at which age somebody did a thing; empty where none does."""
    for sentence in sentences(claim.text):
        if any(shelf.counts(found[1]) is not None for found in re.finditer(_AT_AN_AGE, sentence)):
            return sentence
    return ""
