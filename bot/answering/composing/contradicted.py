"""Yes or no where a question names another time, order, part or rating than its answer does."""

import re
from collections.abc import Collection, Sequence

from bot.answering.calendar import months_in
from bot.answering.composing.verdict_words import alike
from bot.answering.reading import Reading, years_in
from bot.answering.words import tokens

_BEFORE = frozenset({"before", "after", "during"})
_RATINGS = ("g", "pg", "pg13", "r", "nc17")
_COMPARING = (
    "longer",
    "shorter",
    "bigger",
    "smaller",
    "older",
    "younger",
    "better",
    "worse",
    "higher",
    "lower",
    "more",
    "less",
    "fewer",
)


def contradicted(lead: str, reading: Reading, wanted: Sequence[str]) -> str:
    """ "No", where an answer says all that is asked but for the date or the order; what follows the last part is its own matter."""
    said = tokens(lead)
    held = {alike(word) for word in said}
    words = reading.words
    if reading.later is not None:
        return _after_the_last(lead)
    if _rated(words, said):
        return "No"
    order = _BEFORE & set(words)
    rest = [word for word in wanted if not _dates(word) and word not in _BEFORE]
    if not rest or any(alike(word) not in held for word in rest):
        return ""
    if order and _BEFORE & set(said) and not order & set(said):
        return "No"
    return "No" if _other_date(words, reading.years, said, lead) else ""


def _dates(word: str) -> bool:
    return word.isdecimal() or bool(months_in([word]))


def _other_date(words: Sequence[str], years: Sequence[int], said: Sequence[str], lead: str) -> bool:
    """Whether another year, month or day is asked about than the one that is said."""
    told = set(years_in(tokens(lead)))
    months, told_months = set(months_in(words)), set(months_in(said))
    days = {word for word in words if word.isdecimal() and len(word) < _YEAR_LONG}
    if years and told and told.isdisjoint(years):
        return True
    if months and told_months and told_months.isdisjoint(months):
        return True
    told_days = {word for word in said if word.isdecimal() and len(word) < _YEAR_LONG}
    return bool(months and days and told_days and told_days.isdisjoint(days))


_YEAR_LONG = 3


def _after_the_last(lead: str) -> str:
    """No to a further part, where the one at hand is the last."""
    if re.search(r"\bthere is no \w+ \d", lead):
        return "No"
    return "Not that is known" if re.search(r"\b(?:is the last|ends the)\b", lead) else ""


def _rated(words: Collection[str], said: Sequence[str]) -> bool:
    """Whether another age rating is asked about than the one that is said."""
    asked = {word for word in words if word in _RATINGS[1:]}
    told = {
        f"{word}13" if said[at + 1 : at + 2] == ["13"] else word
        for at, word in enumerate(said)
        if word in _RATINGS[1:]
    }
    return bool("rated" in words and asked and told and asked.isdisjoint(told))


def compares_otherwise(reading: Reading, lead: str) -> bool:
    """Whether a question compares with something else than its answer: "longer than season 1"."""
    words = reading.words
    at = words.index("than") if "than" in words[1:] else -1
    if at < 1 or words[at - 1] not in _COMPARING:
        return any(word in _COMPARING for word in words)
    behind = [part for word in words[at + 1 :] if word not in ("the", "a") for part in _spelled(word)][:_PAIR]
    wanted = " ".join([words[at - 1], "than", *behind])
    return f" {wanted} " not in f" {' '.join(tokens(lead))} "


_PAIR = 2


def _spelled(word: str) -> list[str]:
    """ "s2" as "season 2"."""
    short = re.fullmatch(r"s(\d{1,2})", word)
    return ["season", short[1]] if short is not None else [word]
