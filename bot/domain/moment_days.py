"""Days in the words people use: "friday", "24 dec", "24/12", "end of the month"."""

import re
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.dates import MONTHS
from bot.domain.errors import GreenlitError, message

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ISO: Final = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED: Final = re.compile(r"\b(\d{1,2})([./])(\d{1,2})(?:\2(\d{4})|\.)?(?!\d)")
_MONTH: Final = "|".join(f"{name[:3].lower()}(?:{name[3:].lower()})?" for name in MONTHS) + "|sept"
_DAY_MONTH: Final = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?({_MONTH})\.?(?:,? (\d{{4}}))?\b")
_MONTH_DAY: Final = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?\b")
WEEKDAY: Final = re.compile(
    r"\b(?:(this|next|coming) )?(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
)


class MomentError(GreenlitError):
    """A text that names no moment, or none that can be."""


def read_day(words: str, here: datetime) -> tuple[str, date | None, str]:
    """The words without the day in them, that day, and how it was taken; no day where none is named."""
    today = here.date()
    for word, days in (("day after tomorrow", 2), ("tomorrow", 1), ("tmrw", 1), ("today", 0), ("tonight", 0)):
        if re.search(rf"\b{word}\b", words):
            return re.sub(rf"\b{word}\b", "", words, count=1), today + timedelta(days=days), ""
    if re.search(r"\bend of (the )?week\b", words):
        return re.sub(r"\bend of (the )?week\b", "", words), today + timedelta(days=6 - today.weekday()), ""
    if re.search(r"\bend of (the )?month\b", words):
        first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        return re.sub(r"\bend of (the )?month\b", "", words), first - timedelta(days=1), ""
    for shape in (_iso, _in_words, _slashed, _weekday):
        found = shape(words, today)
        if found is not None:
            return found
    return words, None, ""


def _iso(words: str, today: date) -> tuple[str, date, str] | None:
    del today
    found = _ISO.search(words)
    return (cut(words, found), _date(int(found[1]), int(found[2]), int(found[3])), "") if found else None


def _in_words(words: str, today: date) -> tuple[str, date, str] | None:
    found = _DAY_MONTH.search(words)
    if found is not None:
        day, name, year = found[1], found[2], found[3]
    else:
        found = _MONTH_DAY.search(words)
        if found is None:
            return None
        day, name, year = found[2], found[1], found[3]
    month = [each[:3].lower() for each in MONTHS].index(name[:3]) + 1
    return cut(words, found), _coming(int(day), month, year, today), ""


def _slashed(words: str, today: date) -> tuple[str, date, str] | None:
    """ "24/12": day first where either is possible, and said so."""
    found = _SLASHED.search(words)
    if found is None:
        return None
    first, second = int(found[1]), int(found[3])
    dotted = found[2] == "."
    day, month = (second, first) if second > 12 >= first and not dotted else (first, second)
    at = _coming(day, month, found[4], today)
    unclear = not dotted and first <= 12 and second <= 12 and first != second
    note = message("Day before month: taken as %(day)s.") if unclear else ""
    return cut(words, found), at, note


def _weekday(words: str, today: date) -> tuple[str, date, str] | None:
    found = WEEKDAY.search(words)
    if found is None:
        return None
    number = next(at for at, name in enumerate(_DAYS) if name.startswith(found[2][:3]))
    ahead = (number - today.weekday()) % 7
    note = ""
    if found[1] == "next":
        ahead = ahead or 7
        note = message("Taken as the first one to come, %(day)s.")
    return cut(words, found), today + timedelta(days=ahead), note


def _coming(day: int, month: int, year: str | None, today: date) -> date:
    """That day of the year named, else the next time it comes."""
    if year is not None:
        return _date(int(year), month, day)
    for number in range(today.year, today.year + 9):  # 29 February comes back within eight years
        try:
            at = date(number, month, day)
        except ValueError:
            continue
        if at >= today:
            return at
    return _date(today.year, month, day)


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise MomentError(
            message("%(day)s is not a day of the calendar. Check the date."),
            day=f"{year}-{month:02}-{day:02}",
        ) from None


def cut(words: str, found: re.Match[str]) -> str:
    """The words without what was found in them."""
    return " ".join(f"{words[: found.start()]} {words[found.end() :]}".split())
