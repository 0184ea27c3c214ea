"""Small facts: trailer, poster, runtime, rating, episodes, budget, what it is called."""

import re
from collections.abc import Iterator

from bot.answering.values.value import Phrase, Value
from bot.domain.claims import EventDetail, EventKind, FigureDetail, NoteDetail
from bot.domain.dates import PartialDate
from bot.domain.topics import Topic

_HOURS = re.compile(r"\b(\d)\s?h(?:ours?|rs?)?\b[\s,]*(?:and )?(?:(\d{1,2})\s?m(?:in(?:ute)?s?)?)?\b")
_MINUTES = re.compile(r"\b(\d{2,3})[\s-]?min(?:ute)?s?\b")
_RATING = re.compile(
    r"\b(?:rated|rating(?: is)?:?) (G|PG-13|PG|R|NC-17|TV-(?:Y7|Y|G|PG|14|MA)|FSK \d+|\d{1,2}A?\+?)(?!\w)",
    re.IGNORECASE,
)
_EPISODES = re.compile(r"\b(\d{1,3}|one|two|three|four|six|eight|ten|twelve) episodes\b", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:titled|called|official title(?: is)?:?|title is|renamed(?: to)?) [“\"']?([^”\"']+?)[”\"']?$"
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "eight": 8, "ten": 10, "twelve": 12}


def read_facts(phrase: Phrase) -> Iterator[Value]:
    """Facts whose words say what they are about."""
    if phrase.is_denied:
        return
    yield from _shown(phrase)
    yield from _numbers(phrase)
    rating = _RATING.search(phrase.text)
    if rating is not None:
        yield Value(Topic.RATING, NoteDetail(), f"Rated {rating[1].upper()}.")
    called = _CALLED.search(phrase.text)
    if called is not None:
        yield Value(Topic.NAMING, NoteDetail(), f"It is called “{called[1].strip()}”.")


def _shown(phrase: Phrase) -> Iterator[Value]:
    for topic, word in ((Topic.TRAILER, r"(?:\w+ )?(?:trailers?|teasers?)"), (Topic.POSTER, r"posters?")):
        if phrase.has(word):
            when = phrase.when or PartialDate.of(phrase.today)
            kind = EventKind.TRAILER if topic is Topic.TRAILER else EventKind.STATEMENT
            yield Value(topic, EventDetail(kind, when), phrase.sentence)


def _numbers(phrase: Phrase) -> Iterator[Value]:
    episodes = _EPISODES.search(phrase.text)
    if episodes is not None:
        count = _NUMBERS.get(episodes[1].casefold()) or int(episodes[1])
        yield Value(Topic.COUNT, FigureDetail("episodes", count, "episodes"), f"It has {count} episodes.")
    minutes = _length(phrase)
    if minutes and phrase.has(r"run(?:s|ning)?(?:\s?time)?|long|length|minutes?|mins?"):
        text = f"It runs {minutes} minutes."
        yield Value(Topic.RUNTIME, FigureDetail("runtime", minutes, "minutes"), text)


def _length(phrase: Phrase) -> int:
    plain = _MINUTES.search(phrase.low)
    hours = _HOURS.search(phrase.low)
    if hours is not None:
        return int(hours[1]) * 60 + int(hours[2] or 0)
    return int(plain[1]) if plain is not None else 0
