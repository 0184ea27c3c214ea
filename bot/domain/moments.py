"""A moment in the words people use: "friday 8pm", "in 3 days", "24 dec 20:00". Never guessed: refused with examples."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.dates import MONTHS
from bot.domain.errors import GreenlitError

EXAMPLES: Final = ("friday 8pm", "in 3 days", "24 december 20:00")

_LONGEST: Final = 100
_LAST_MINUTE: Final = time(23, 59)
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS: Final = {
    "m": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "minute": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "hr": timedelta(hours=1),
    "hour": timedelta(hours=1),
    "d": timedelta(days=1),
    "day": timedelta(days=1),
    "w": timedelta(weeks=1),
    "wk": timedelta(weeks=1),
    "week": timedelta(weeks=1),
}
_NUMBERS: Final = {
    word: value
    for value, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "an": 1}
_CLOCKS: Final = {"noon": time(12), "midday": time(12), "midnight": time(0), "tonight": time(20)}

_STAMP: Final = re.compile(r"<t:(\d{1,12})(?::[tdfrs])?>")
_AMOUNT: Final = re.compile(
    r"((?<![a-z])half an(?= )|\d{1,4}|(?<![a-z])[a-z]+(?= )) ?"
    r"(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)(?![a-z])"
)
_TWELVE: Final = re.compile(r"\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([ap])\.?m\b\.?")
_TWENTY_FOUR: Final = re.compile(r"\b([01]?\d|2[0-3])[:h]([0-5]\d)\b|\bat ([01]?\d|2[0-3])\b(?![./-])")
_ISO: Final = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED: Final = re.compile(r"\b(\d{1,2})([./])(\d{1,2})(?:\2(\d{4})|\.)?(?!\d)")
_MONTH: Final = "|".join(f"{name[:3].lower()}(?:{name[3:].lower()})?" for name in MONTHS) + "|sept"
_DAY_MONTH: Final = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?({_MONTH})\.?(?:,? (\d{{4}}))?\b")
_MONTH_DAY: Final = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?\b")
_WEEKDAY: Final = re.compile(
    r"\b(?:(this|next|coming) )?(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
)
_ZONE: Final = re.compile(r"\b(utc|gmt|[a-z]+/[a-z_/]+)\b")


class MomentError(GreenlitError):
    """A text that names no moment, or none that can be."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What was understood. Shown back before anything is saved."""

    at: datetime
    """In UTC."""
    note: str = ""
    """How something was taken that could mean two things; empty where nothing could."""


def read_moment(text: str, *, now: datetime, zone: tzinfo) -> Moment:
    """Read a moment after `now`; clock times and dates are those of `zone`.

    Hours and minutes are counted in UTC, days and weeks on the calendar of the zone, so "in 2 days" keeps the clock
    time over a change to summer time. Raises MomentError with three examples, or with what is wrong.
    """
    words = " ".join(text.casefold().replace(",", " ").rstrip(" .!?").split())
    if not words or len(words) > _LONGEST:
        raise _unreadable(text)
    stamp = _STAMP.fullmatch(words)
    if stamp is not None:
        return Moment(_from_stamp(int(stamp[1]), now))
    named = _ZONE.search(words)
    if named is not None:
        zone, words = _zone(named[1]), _cut(words, named)
    here = now.astimezone(zone)
    found = _after(words, now, here, zone) or _on(words, text, here, zone)
    if found.at <= now:
        raise MomentError(f"“{text.strip()}” is in the past. Name a time that is still to come.")
    return found


def clock_on(day: date, text: str, zone: tzinfo) -> datetime:
    """A clock time such as "20:00" or "8pm" on a day in a zone, past or to come, in UTC; raises MomentError."""
    rest, clock = _clock(" ".join(text.casefold().split()))
    if clock is None or set(rest.split()) - {"at"}:
        raise _unreadable(text)
    return _wall(day, clock, zone)


def _unreadable(text: str) -> MomentError:
    shown = " ".join(text.split())[:60]
    examples = ", ".join(f"“{example}”" for example in EXAMPLES)
    return MomentError(f"“{shown}” names no time that I can read. Write it like {examples}.")


def _from_stamp(seconds: int, now: datetime) -> datetime:
    try:
        at = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        raise MomentError("That timestamp lies outside the calendar. Name a nearer time.") from None
    if at <= now:
        raise MomentError("That timestamp is in the past. Name a time that is still to come.")
    return at


def _zone(name: str) -> tzinfo:
    if name in ("utc", "gmt"):
        return UTC
    proper = "/".join("_".join(part.capitalize() for part in piece.split("_")) for piece in name.split("/"))
    try:
        return ZoneInfo(proper)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise MomentError(
            f"“{name}” is no time zone I know. Write one like Europe/Berlin, or leave it out."
        ) from None


def _after(words: str, now: datetime, here: datetime, zone: tzinfo) -> Moment | None:
    """ "in 3 days", "90 minutes", "1h 30m": a while from now."""
    rest = words.removeprefix("in ").removesuffix(" from now")
    total, days, at = timedelta(), 0, 0
    for found in _AMOUNT.finditer(rest):
        if rest[at : found.start()].strip(" ") not in ("", "and"):
            return None
        number = 0.5 if found[1] == "half an" else _number(found[1])
        if number is None:
            return None
        unit = _UNITS[found[2] if found[2] in _UNITS else found[2].removesuffix("s")]
        if unit >= timedelta(days=1):
            days += round(number * unit.days)
        else:
            total += number * unit
        at = found.end()
    if at == 0 or rest[at:].strip():
        return None
    if not days and not total:
        raise MomentError("That is no time at all. Give it at least a minute.")
    day = _wall(here.date() + timedelta(days=days), here.time(), zone) if days else now
    return Moment((day + total).astimezone(UTC))


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBERS.get(word)


def _on(words: str, text: str, here: datetime, zone: tzinfo) -> Moment:
    """A date, a clock time, or both."""
    rest, clock = _clock(words)
    rest, day, note = _day(rest, here)
    if set(rest.split()) - {"at", "on", "by", "until", "the", "of", "o'clock", "this", "end", "time"}:
        raise _unreadable(text)
    if day is None and clock is None:
        raise _unreadable(text)
    if day is None:
        at = _wall(here.date(), clock or _LAST_MINUTE, zone)
        return Moment(
            at if at > here else _wall(here.date() + timedelta(days=1), clock or _LAST_MINUTE, zone)
        )
    at = _wall(day, clock or _LAST_MINUTE, zone)
    if clock is None:
        note = note or "Taken as the end of that day."
    elif clock == time(0):
        note = note or "Midnight taken as the start of that day."
    if at <= here and re.search(_WEEKDAY, words) and day == here.date():
        at = _wall(day + timedelta(days=7), clock or _LAST_MINUTE, zone)
    return Moment(at, note)


def _clock(words: str) -> tuple[str, time | None]:
    for word, clock in _CLOCKS.items():
        if re.search(rf"\b{word}\b", words):
            left = re.sub(rf"\b{word}\b", "today" if word == "tonight" else "", words, count=1)
            again, other = _clock(left) if word == "tonight" else (left, None)
            return again, other or clock
    twelve = _TWELVE.search(words)
    if twelve is not None:
        hour = int(twelve[1]) % 12 + (12 if twelve[3] == "p" else 0)
        return _cut(words, twelve), time(hour, int(twelve[2] or 0))
    full = _TWENTY_FOUR.search(words)
    if full is not None:
        return _cut(words, full), time(int(full[1] or full[3]), int(full[2] or 0))
    return words, None


def _day(words: str, here: datetime) -> tuple[str, date | None, str]:
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
    return (_cut(words, found), _date(int(found[1]), int(found[2]), int(found[3])), "") if found else None


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
    return _cut(words, found), _coming(int(day), month, year, today), ""


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
    note = f"Day before month: taken as {at.day} {MONTHS[at.month - 1]}." if unclear else ""
    return _cut(words, found), at, note


def _weekday(words: str, today: date) -> tuple[str, date, str] | None:
    found = _WEEKDAY.search(words)
    if found is None:
        return None
    number = next(at for at, name in enumerate(_DAYS) if name.startswith(found[2][:3]))
    ahead = (number - today.weekday()) % 7
    note = ""
    if found[1] == "next":
        ahead = ahead or 7
        at = today + timedelta(days=ahead)
        note = f"“Next {_DAYS[number].capitalize()}” taken as the first one to come, {at.day} {MONTHS[at.month - 1]}."
    return _cut(words, found), today + timedelta(days=ahead), note


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
            f"{year}-{month:02}-{day:02} is not a day of the calendar. Check the date."
        ) from None


def _wall(day: date, clock: time, zone: tzinfo) -> datetime:
    """A clock time on a day in the zone, in UTC; raises MomentError where the clocks skip it in spring."""
    try:
        at = datetime.combine(day, clock.replace(tzinfo=None), zone).astimezone(UTC)
        back = at.astimezone(zone)
    except OverflowError:
        raise MomentError("That lies outside the calendar. Name a nearer time.") from None
    if (back.hour, back.minute) != (clock.hour, clock.minute):
        raise MomentError(
            f"The clocks skip {clock:%H:%M} on {day.isoformat()} in that time zone. Name a time an hour later."
        )
    return at


def _cut(words: str, found: re.Match[str]) -> str:
    return " ".join(f"{words[: found.start()]} {words[found.end() :]}".split())
