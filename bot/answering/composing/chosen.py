"""Which of two possibilities an answer names: "in cinemas or streaming" is answered with one of the two words."""

import re
from collections.abc import Sequence

from bot.answering.composing.verdict_words import FREE, HEDGES, alike
from bot.answering.draft import sentences
from bot.answering.reading import NAMED, Reading
from bot.answering.words import tokens
from bot.domain.dates import MONTHS

_DENYING = re.compile(r"\b(?:not|never|no)\b")
_ASIDE = re.compile(r";|, though |, although | because |: ")
_BESIDE = (FREE - {"official", "confirmed", "true", "right", "no", "yes"}) | {
    "straight", "only", "directly", "new", "old", "same", "whole", "own", "real", "me", "else",
}  # fmt: skip
_UNITS = frozenset({"minutes", "million", "episodes", "seasons", "days", "weeks", "films", "pages"})
_TALK = frozenset(
    {"rumour", "rumor", "rumours", "rumors", "fake", "assumed", "hoped", "guess", "made", "fan", "idea"}
)
_COMPARED = frozenset(
    ["more", "less", "fewer", "most", "better", "worse", "bigger", "higher", "lower", "longer", "shorter", "older", "younger",
     "faster", "stronger", "smarter", "richer", "taller"]
)  # fmt: skip
"""Where two are compared, the one that a sentence happens to name is no answer."""
_DECIMAL = re.compile(r"\d+\.\d+")
_NUMBERS = {
    "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight", "9": "nine", "10": "ten",
    "11": "eleven", "12": "twelve",
}  # fmt: skip
_NEAR, _SHORT = 9, 46
"""A word so near the beginning, or in a sentence so short, is seen at a glance and needs no second place."""


def _place(lead: str, word: str) -> int:
    """Where a word stands in a sentence, as it was asked; -1 where it stands there in other words."""
    found = re.search(rf"\b{re.escape(word)}\b", lead, re.IGNORECASE)
    return found.start() if found is not None else -1


def chosen(lead: str, reading: Reading) -> str:
    """The possibility that the first sentence holds, with a capital; nothing where it holds both or none."""
    words = reading.words
    at = words.index("or", 1)
    main = _ASIDE.split(sentences(lead)[0])[0]
    said = tokens(main)
    if _COMPARED & set(words):
        return ""
    if _DENYING.search(main.casefold()) or HEDGES & set(said) or reading.asks in _NAMES:
        return ""
    left, right = (
        _option(words, range(at - 1, max(at - 4, -1), -1)),
        _option(words, range(at + 1, min(at + 4, len(words)))),
    )
    if left < 0 or right < 0 or _is_named(reading, left) != _is_named(reading, right):
        return ""
    if {words[left], words[right]} & _TALK:
        return ""
    stems = [alike(_NUMBERS.get(word, word)) for word in tokens(_DECIMAL.sub(" ", main))]
    asked = {place: alike(_NUMBERS.get(words[place], words[place])) for place in (left, right)}
    held = [place for place in asked if asked[place] in stems]
    if len(held) != 1 or len(sentences(lead)[0]) <= _SHORT or 0 <= _place(lead, words[held[0]]) < _NEAR:
        return ""
    found = _as_said(words, held[0], said, main)
    return f"{found[:1].upper()}{found[1:]}"


def sure_or_not(lead: str, reading: Reading, telling: Sequence[str]) -> str:
    """ "Confirmed", "official", "real", as it was asked, where that or a rumour is what is asked of a thing on record."""
    words, said = reading.words, {alike(word) for word in tokens(lead)}
    firm = next((word for word in words if word in _FIRM), "")
    if not firm or not _TALK & set(words) or HEDGES & set(tokens(lead)):
        return ""
    held = all(word in _FIRM | _TALK | _ABOUT or alike(word) in said for word in telling)
    return firm.capitalize() if held else ""


_ABOUT = frozenset({"going", "round", "around", "just", "only", "up", "officially"})
_FIRM = frozenset({"confirmed", "official", "real", "true", "announced", "legit"})
_NAMES = ("who", "whose", "why", "how")


def _option(words: Sequence[str], places: range) -> int:
    """Where the nearest word to "or" stands that tells one possibility from the other."""
    return next(
        (at for at in places if words[at] not in _BESIDE and words[at] != NAMED and words[at] not in _UNITS),
        -1,
    )


def _is_named(reading: Reading, at: int) -> bool:
    """Whether a word belongs to somebody's name."""
    return any(seen.start <= at < seen.end for seen in reading.sightings)


def _as_said(words: Sequence[str], at: int, said: Sequence[str], main: str) -> str:
    """A possibility as the sentence writes it, with the words beside it that stand so in both; else as it was asked."""
    if words[at] not in said:
        return words[at]
    start = end = place = said.index(words[at])
    asked = at
    while (
        start
        and asked
        and said[start - 1] == words[asked - 1]
        and words[asked - 1] not in ("or", "is", "was")
    ):
        start, asked = start - 1, asked - 1
    while end + 1 < len(said) and at + 1 < len(words) and said[end + 1] == words[at + 1]:
        end, at = end + 1, at + 1
    follows = said[end + 1 : end + 2]
    if said[place].isdecimal() and follows and (follows[0] in _UNITS or follows[0].capitalize() in MONTHS):
        end += 1
    found = re.search(r"\W+".join(map(re.escape, said[start : end + 1])), main, re.IGNORECASE)
    return found[0] if found is not None else words[place]
