"""Whether a date is asked for, in so many words, by nothing but a time, or rather than what else its words bring to mind."""

from collections.abc import Mapping

from bot.answering.calendar import is_dated_only, months_in
from bot.answering.choosing.plainly import Choice
from bot.answering.choosing.preferring import HEARSAY, LEAST, SURE
from bot.answering.reading import NAMED, Reading
from bot.answering.shelf import Shelf
from bot.answering.topics import TopicRule
from bot.domain.claims import Work

_SOMETHING = ("man", "guy", "dude", "tomorrow", "or", "thing", "things", "one")
"""Words that carry nothing elsewhere, but may be part of a name or a choice beside a date."""

_ORDER = ("first", "before", "after", "sooner", "earlier", "later")

_MANY = 2

_WORKS_OF_AGE = ("movie", "film", "season", "show", "series", "franchise", "saga", "trilogy")


_PLANNED = (
    "meant for",
    "planned for",
    "set for",
    "scheduled for",
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
    if name == "release" and "moved" in rules and reading.work is Work.PREDECESSOR and reading.has(*_PLANNED):
        return Choice("moved", rules["moved"].compose, strength)
    if _names_a_time(reading, shelf):
        return Choice("release", rules["release"].compose, max(SURE, strength if name == "release" else 0.0))
    why = reading.asks == "why" and not reading.negated and not reading.has(*HEARSAY)
    if name in ("release", "moved") and why and "history" in rules:
        return Choice("history", rules["history"].compose, strength)
    if _is_about_a_day(reading, name, strength):
        return Choice("release", rules["release"].compose, SURE)
    return None


def _names_a_time(reading: Reading, shelf: Shelf) -> bool:
    """Whether a question says nothing but when: "so it is christmas 2026 right", "back in 2026?"."""
    if (
        not (reading.years or reading.is_yes_no)
        or reading.as_of is not None
        or reading.asks
        or reading.has("still on")
    ):
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


_DATED = ("trailer", "poster", "filming", "announced")
_COMES = (
    "release", "release date", "come out", "comes out", "came out", "coming out", "released", "premiere", "finale",
    "finished",
)  # fmt: skip
_AT_HOME = (
    "streaming", "stream", "streamable", "at home", "disney plus", "digital", "dvd", "blu ray", "vod", "on demand",
)  # fmt: skip
"""Where a film that has been in cinemas is yet to come."""


_FIRST_DATE = (
    "date history",
    "history of the date",
    "first release date",
    "first date",
    "original date",
    "original release date",
    "initial date",
    "initial release date",
)
_SPUN_OFF = ("spin off", "spinoff", "spin offs", "spinoffs")
_EARLIER = (
    "come before", "comes before", "out before", "come after", "comes after", "out after", "sooner than",
)  # fmt: skip
"""Which of two titles comes out first."""


def prefer_what_is_dated(reading: Reading, scores: dict[str, float]) -> None:
    """ "When do we get the trailer" is about the trailer; "what was known as of 2021" about how things stood."""
    if "release" in scores and any(scores.get(name, 0.0) >= SURE + 1 for name in _DATED):
        scores["release"] = scores["release"] if reading.has(*_COMES) else min(scores["release"], 2.0)
    _prefer_a_return_by_then(reading, scores)
    if "release" in scores and reading.entry.is_released and reading.has(*_AT_HOME):
        scores["platform"] = max(scores.get("platform", 0.0), scores["release"] + 1.0)
    if reading.others and reading.has(*_EARLIER):
        scores["release"] = max(scores.values(), default=0.0) + 1.0
    if {"originally", "previous", "earlier"} & set(reading.words) and scores.get("release", 0.0) >= LEAST:
        was = not {"was", "were", "did", "what", "when"}.isdisjoint(reading.words[:2])
        if was and scores.get("moved", 0.0) >= LEAST and not reading.years:
            scores["moved"] = scores["release"] + 1.0
    if scores.get("moved", 0.0) >= SURE and reading.has(*_FIRST_DATE):
        scores["moved"] = max(scores["moved"], scores.get("release", 0.0) + 1.0)
    _prefer_what_follows(reading, scores)
    _prefer_what_is_placed(reading, scores)
    if reading.asks == "when" and "rating" in scores:
        scores["rating"] = 1.0
    if reading.asks == "when" and "status" in scores and reading.has("coming", "happening"):
        scores["release"] = scores.get("release", 0.0) + scores["status"]


def _prefer_a_return_by_then(reading: Reading, scores: dict[str, float]) -> None:
    """ "Is it coming in 2027" and "is Wednesday back in 2026" are about the date."""
    if reading.years and not reading.figures and reading.has("coming", "out", "arrive", "arriving"):
        others = max(scores.get("status", 0.0), scores.get("back", 0.0), scores.get("cast", 0.0))
        scores["release"] = max(scores.get("release", 0.0), others + 0.5)
    if scores.get("back", 0.0) >= LEAST and _returns_by_then(reading):
        scores["successor" if reading.entry.is_released else "release"] = max(scores.values()) + 1.0


def _returns_by_then(reading: Reading) -> bool:
    """Whether it is the work itself that comes back by a date: "is Wednesday back in 2026"."""
    if not reading.is_yes_no or reading.figures or not (reading.years or reading.has(*_BY_WHEN)):
        return False
    if not (reading.named or reading.has("it", "film", "movie", "show", "series")):
        return False
    return all(word in _BACK or word.isdecimal() or word == NAMED for word in reading.words)


_BACK = frozenset(
    ["is", "will", "does", "do", "be", "come", "comes", "coming", "back", "return", "returns", "returning", "in",
     "by", "for", "on", "again", "the", "it", "this", "next", "year", "summer", "film", "movie", "show", "series",
     "season", "ever", "even", "still", "really", "going", "to"]
)  # fmt: skip


def _prefer_what_follows(reading: Reading, scores: dict[str, float]) -> None:
    """ "Another one" and "the sequel to it" are the title at hand where it is not out; a spin-off is what comes after."""
    here = (
        reading.has("another", f"sequel to {NAMED}", f"follow up to {NAMED}")
        and not reading.entry.is_released
    )
    if "successor" in scores and here:
        scores["status"] = scores["successor"] + 1.0
    if scores.get("successor", 0.0) >= SURE and reading.has(*_SPUN_OFF):
        scores["release"] = min(scores.get("release", 0.0), 1.0)
    shown = max(scores.get("trailer", 0.0), scores.get("poster", 0.0))
    if "platform" in scores and shown >= SURE:
        scores["platform"] = min(scores["platform"], 1.0)


def _prefer_what_is_placed(reading: Reading, scores: dict[str, float]) -> None:
    """ "Is it confirmed for next year" is about the date, "did it hit cinemas" about the place."""
    if "release" in scores and reading.is_yes_no and reading.years and months_in(reading.words):
        scores["release"] = max(scores["release"], SURE)  # a date that is asserted
    _prefer_news(reading, scores)
    if "announced" in scores and reading.is_yes_no and reading.has("date", "a day") and not reading.years:
        scores["release"] = max(scores.get("release", 0.0), scores["announced"] + 0.5)
    if "ending" in scores and reading.years and reading.has("end of"):
        scores.pop("plot", None)
        scores.pop("ending")  # the end of a year
        scores["release"] = max(scores.get("release", 0.0), SURE + 1.0)
    if "platform" in scores and reading.is_yes_no and not reading.dated and reading.has(*_IN_CINEMAS):
        scores["platform"] = max(scores["platform"], scores.get("release", 0.0) + 1.0)
    if "status" in scores and reading.has(*_STOPPED):
        scores["status"] = max(scores["status"], *(scores.get(name, 0.0) + 1.0 for name in _BY_WHOM))
    by_when = (*_BY_WHEN, *(f"for {year}" for year in reading.years))
    if "status" in scores and reading.is_yes_no and reading.has(*by_when):
        scores["release"] = max(scores.get("release", 0.0), scores["status"] + 0.5)
    if "platform" in scores and not reading.dated and not reading.asks and reading.has(*_HIT):
        scores["platform"] = max(scores.get("release", 0.0), scores["platform"]) + 1.0


def _prefer_news(reading: Reading, scores: dict[str, float]) -> None:
    """ "Any news this month" is about how things stand, "when is it on Netflix" about the date."""
    news = reading.has(*_NEWS) and not reading.has(*_COMES, "date", "out", "coming")
    if "status" in scores and news:
        scores["release"] = min(scores.get("release", 0.0), scores["status"] - 0.5)
    if reading.asks == "when" and "platform" in scores and not reading.entry.is_released:
        scores["release"] = max(scores.get("release", 0.0), scores["platform"] + 0.5)


_NEWS = ("news", "update", "updates", "any word", "anything new")
_BY_WHOM = ("release", "platform", "studio")
_STOPPED = ("canceled", "axed", "scrapped", "shelved", "get canceled", "got canceled")
_BY_WHEN = (
    "for next year", "for this year", "for christmas", "for summer", "next summer", "this summer",
    "this christmas", "this year", "next year", "at christmas", "on christmas", "by christmas",
)  # fmt: skip
_IN_CINEMAS = (
    "in theaters",
    "in cinemas",
    "to theaters",
    "to cinemas",
    "on the big screen",
    "in the cinema",
    "to the cinema",
    "in theater",
    "to imax",
    "in imax",
)
_HIT = (
    "hit cinemas", "hit theaters", "hit the cinema", "hit the theaters", "come to cinemas", "in european cinemas",
)  # fmt: skip
