"""Yes or no to a day, month or year that a question names."""

from bot.answering.calendar import months_in
from bot.answering.composing.dates import was_planned, window_of
from bot.answering.composing.verdict_words import FREE
from bot.answering.lookup import Asked
from bot.answering.reading import NAMED
from bot.domain.claims import Claim
from bot.domain.dates import PartialDate, Precision

BUT_MOVED = "Yes, but it moved: "


def decided(asked: Asked, best: Claim) -> str:
    """ "No: " where the question names another day or year; "Yes: " where it names the right one."""
    window = window_of(best)
    words = asked.reading.words
    months = months_in(words)
    years = [year for year in asked.reading.years if 2000 <= year <= 2100 and year != asked.reading.as_of]
    says = asked.reading.is_yes_no or not (asked.reading.asks or asked.reading.dated or "or" in words)
    if not says or not (months or years):
        if asked.reading.is_yes_no and asked.reading.has("out", "out yet", "out now", "released"):
            return "Yes: " if asked.is_released else "Not yet: "
        return _is_dated(asked, window)
    days = [int(word) for word in words if word.isdecimal() and int(word[:5]) <= 31]
    wrong = (
        (bool(years) and window.year not in years)
        or (bool(months) and window.month is not None and window.month not in months)
        or (bool(days and months) and window.day is not None and window.day not in days)
    )
    if months and window.month is None and not wrong:
        return "No month is announced: "
    if (
        wrong
        and asked.reading.has(
            "was", "originally", "supposed to", "meant to", "were", "thought", "said", "they say"
        )
        and was_planned(asked, years, months)
    ):
        return BUT_MOVED
    return "No: " if wrong else "Yes: "


def _is_dated(asked: Asked, window: PartialDate) -> str:
    """Yes or not yet, where it is asked whether there is a date, and nothing else."""
    reading = asked.reading
    whole = reading.is_yes_no and not reading.negated and not asked.is_released
    if not whole or not reading.has("date", "day", "exact day", "exact date"):
        return ""
    if any(word not in FREE and word not in _OF_DATES and word != NAMED for word in reading.words):
        return ""
    return "Yes: " if window.precision is Precision.DAY else "Not yet: "


_OF_DATES = frozenset(
    [
        "date",
        "day",
        "exact",
        "release",
        "premiere",
        "announced",
        "announce",
        "set",
        "give",
        "given",
        "known",
        "finally",
        "new",
        "air",
    ]
)
