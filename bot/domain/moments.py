"""A moment in the words people use: "friday 8pm", "in 3 days", "24 dec 20:00". Never guessed: refused with examples."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.errors import message
from bot.domain.moment_days import WEEKDAY, MomentError, cut, read_day
from bot.domain.moment_words import in_english

_LONGEST: Final = 100
_LAST_MINUTE: Final = time(23, 59)
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
_HOUR: Final = r"([01]?\d|2[0-3])"
_TWENTY_FOUR: Final = re.compile(
    rf"\b{_HOUR}(?:[:h]| ?uhr ?)([0-5]\d)\b|\bat {_HOUR}\b(?![:./-]| ?(?:h|hours|uhr)\b)|\b{_HOUR} ?(?:h|hours|uhr)\b"
)
_ZONE: Final = re.compile(r"\b(utc|gmt|[a-z]+/[a-z_/]+)\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """What was understood. Shown back before anything is saved."""

    at: datetime
    """In UTC."""
    note: str = ""
    """How something was taken that could mean two things, with `%(day)s` for the day; empty where nothing could."""
    day: date | None = None
    """The day that was named, where one was."""


def read_moment(text: str, *, now: datetime, zone: tzinfo) -> Moment:
    """Read a moment after `now`; clock times and dates are those of `zone`.

    Hours and minutes are counted in UTC, days and weeks on the calendar of the zone, so "in 2 days" keeps the clock
    time over a change to summer time. Raises MomentError with three examples, or with what is wrong.
    """
    words = in_english(" ".join(text.casefold().replace(",", " ").rstrip(" .!?").split()))
    if not words or len(words) > _LONGEST:
        raise _unreadable(text)
    stamp = _STAMP.fullmatch(words)
    if stamp is not None:
        return Moment(_from_stamp(int(stamp[1]), now))
    named = _ZONE.search(words)
    if named is not None:
        zone, words = _zone(named[1]), cut(words, named)
    here = now.astimezone(zone)
    found = _after(words, now, here, zone) or _on(words, text, here, zone)
    if found.at <= now:
        raise MomentError(
            message("“%(typed)s” is in the past. Name a time that is still to come."), typed=text.strip()
        )
    return found


def clock_on(day: date, text: str, zone: tzinfo) -> datetime:
    """A clock time such as "20:00" or "8pm" on a day in a zone, past or to come, in UTC; raises MomentError."""
    rest, clock = _clock(in_english(" ".join(text.casefold().split())))
    if clock is None or set(rest.split()) - {"at"}:
        raise _unreadable(text)
    return _wall(day, clock, zone)


def _unreadable(text: str) -> MomentError:
    return MomentError(
        message(
            "“%(typed)s” names no time that I can read. Write it like “friday 8pm”, “in 3 days” or “24 december 20:00”."
        ),
        typed=" ".join(text.split())[:60],
    )


def _from_stamp(seconds: int, now: datetime) -> datetime:
    try:
        at = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        raise MomentError(message("That lies outside the calendar. Name a nearer time.")) from None
    if at <= now:
        raise MomentError(message("That timestamp is in the past. Name a time that is still to come."))
    return at


def _zone(name: str) -> tzinfo:
    if name in ("utc", "gmt"):
        return UTC
    proper = "/".join("_".join(part.capitalize() for part in piece.split("_")) for piece in name.split("/"))
    try:
        return ZoneInfo(proper)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise MomentError(
            message("“%(name)s” is no time zone I know. Write one like Europe/Berlin, or leave it out."),
            name=name,
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
        raise MomentError(message("That is no time at all. Give it at least a minute."))
    day = _wall(here.date() + timedelta(days=days), here.time(), zone) if days else now
    return Moment((day + total).astimezone(UTC))


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBERS.get(word)


def _on(words: str, text: str, here: datetime, zone: tzinfo) -> Moment:
    """A date, a clock time, or both."""
    rest, clock = _clock(words)
    rest, day, note = read_day(rest, here)
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
        note = note or message("Taken as the end of that day.")
    elif clock == time(0):
        note = note or message("Midnight taken as the start of that day.")
    if at <= here and re.search(WEEKDAY, words) and day == here.date():
        day += timedelta(days=7)
        at = _wall(day, clock or _LAST_MINUTE, zone)
    return Moment(at, note, day)


def _clock(words: str) -> tuple[str, time | None]:
    for word, clock in _CLOCKS.items():
        if re.search(rf"\b{word}\b", words):
            left = re.sub(rf"\b{word}\b", "today" if word == "tonight" else "", words, count=1)
            again, other = _clock(left) if word == "tonight" else (left, None)
            return again, other or clock
    twelve = _TWELVE.search(words)
    if twelve is not None:
        hour = int(twelve[1]) % 12 + (12 if twelve[3] == "p" else 0)
        return cut(words, twelve), time(hour, int(twelve[2] or 0))
    full = _TWENTY_FOUR.search(words)
    if full is not None:
        return cut(words, full), time(int(full[1] or full[3] or full[4]), int(full[2] or 0))
    return words, None


def _wall(day: date, clock: time, zone: tzinfo) -> datetime:
    """A clock time on a day in the zone, in UTC; raises MomentError where the clocks skip it in spring."""
    try:
        at = datetime.combine(day, clock.replace(tzinfo=None), zone).astimezone(UTC)
        back = at.astimezone(zone)
    except OverflowError:
        raise MomentError(message("That lies outside the calendar. Name a nearer time.")) from None
    if (back.hour, back.minute) != (clock.hour, clock.minute):
        raise MomentError(
            message("The clocks skip %(time)s on %(day)s in that time zone. Name a time an hour later."),
            time=f"{clock:%H:%M}",
            day=day.isoformat(),
        )
    return at
