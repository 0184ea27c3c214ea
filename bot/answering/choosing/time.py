"""Whether a date is asked for, in so many words or by nothing but a time."""

from collections.abc import Mapping

from bot.answering.calendar import is_dated_only, months_in
from bot.answering.choosing.plainly import Choice
from bot.answering.choosing.preferring import SURE
from bot.answering.reading import NAMED, Reading
from bot.answering.shelf import Shelf
from bot.answering.topics import TopicRule
from bot.domain.claims import Work

_SOMETHING = ("man", "guy", "dude", "tomorrow", "or", "thing", "things", "one")
"""Words that carry nothing elsewhere, but may be part of a name or a choice beside a date."""

_ORDER = ("first", "before", "after", "sooner", "earlier", "later")

_MANY = 2

_WORKS_OF_AGE = ("movie", "film", "season", "show", "series")


_PLANNED = (
    "supposed to",
    "originally",
    "meant to",
    "planned",
    "was going to",
    "initially",
    "at first",
    "first planned",
)


def about_time(
    reading: Reading, name: str, strength: float, rules: Mapping[str, TopicRule], shelf: Shelf
) -> Choice | None:
    """A date, or why one was moved."""
    if "release" not in rules:
        return None
    if _names_a_time(reading, shelf):
        return Choice("release", rules["release"].compose, max(SURE, strength if name == "release" else 0.0))
    if name in ("release", "moved") and reading.asks == "why" and not reading.negated and "history" in rules:
        return Choice("history", rules["history"].compose, strength)
    if name == "release" and "moved" in rules and reading.work is Work.PREDECESSOR and reading.has(*_PLANNED):
        return Choice("moved", rules["moved"].compose, strength)
    if _is_about_a_day(reading, name, strength):
        return Choice("release", rules["release"].compose, SURE)
    return None


def _names_a_time(reading: Reading, shelf: Shelf) -> bool:
    """Whether a question says nothing but when: "so it is christmas 2026 right", "back in 2026?"."""
    if not (reading.years or reading.is_yes_no) or reading.as_of is not None or reading.asks:
        return False
    if not reading.years and not months_in(reading.words):
        return False
    said = [
        word
        for word in reading.words
        if word != NAMED and not (shelf.is_stop(word) and word not in _SOMETHING)
    ]
    return is_dated_only(said)


def _is_about_a_day(reading: Reading, name: str, strength: float) -> bool:
    """Whether a date is meant though no topic's words say so: "how old is the film", "which of them first", "summer 2027"."""
    if name == "age":
        return reading.work is not None or reading.has(*_WORKS_OF_AGE)
    if strength < SURE and reading.dated and (reading.named or reading.work is not None):
        return True
    if strength < SURE and reading.others and reading.has(*_ORDER):
        return True
    said = [word for word in reading.content if not word.isdecimal()]
    return bool(reading.years) and reading.named and name in ("", "release") and len(said) < _MANY
