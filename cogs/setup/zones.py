"""Time zones as people type them: "berlin", "New York", "utc+2"."""

import re
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from bot.domain.errors import GreenlitError

COMMON: Final = (
    "UTC",
    "Pacific/Honolulu",
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Mexico_City",
    "America/Bogota",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Madrid",
    "Europe/Paris",
    "Europe/Berlin",
    "Europe/Athens",
    "Europe/Istanbul",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Manila",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
)
"""What is offered without typing: no more than a select holds."""
MOST_SUGGESTIONS: Final = 5

_OFFSET: Final = re.compile(r"(?:utc|gmt)?\s*(?P<sign>[+-])\s*0?(?P<hours>\d{1,2})(?::?00)?")
_LIKE_ENOUGH: Final = 70
_EASTMOST, _WESTMOST = 14, 12


class ZoneError(GreenlitError):
    """A time zone that nothing is known of; `nearest` are those that may be meant."""

    def __init__(self, typed: str, nearest: tuple[str, ...]) -> None:
        """Keep what may be meant, for a choice."""
        super().__init__(
            f"I know no time zone “{typed}”. Write the largest city near you, such as Berlin or New York, or an offset "
            "such as UTC+2."
        )
        self.nearest: tuple[str, ...] = nearest


def zone_of(typed: str) -> str:
    """The name of a time zone in the time zone database; raises ZoneError with what may be meant."""
    wanted = _folded(typed)
    known = _zones()
    if wanted in known:
        return known[wanted]
    if (offset := _OFFSET.fullmatch(wanted)) is not None:
        hours, east = int(offset["hours"]), offset["sign"] == "+"
        if hours <= (_EASTMOST if east else _WESTMOST):
            # The database counts westward: Etc/GMT-2 is two hours ahead of UTC.
            return "UTC" if hours == 0 else f"Etc/GMT{'-' if east else '+'}{hours}"
    found = process.extract(wanted, known.keys(), scorer=fuzz.ratio, limit=20, score_cutoff=_LIKE_ENOUGH)
    nearest = tuple(dict.fromkeys(known[name] for name, _, _ in found))[:MOST_SUGGESTIONS]
    raise ZoneError(" ".join(typed.split()), nearest)


def zone_words(name: str) -> str:
    """ "New York (America)"."""
    area, _, city = name.rpartition("/")
    if name.startswith("Etc/GMT"):
        return f"UTC{name[7:].translate(str.maketrans('+-', '-+'))}"
    return f"{city.replace('_', ' ')} ({area.replace('_', ' ')})" if area else name


@cache
def _zones() -> dict[str, str]:
    """Every way to write a zone: the whole name, or its city where only one has it."""
    known: dict[str, str] = {}
    names = sorted(
        name for name in available_timezones() if not name.startswith(("Etc/", "posix/", "right/"))
    )
    # The larger regions last, so that a city is theirs where two have one of its name.
    for name in sorted(names, key=lambda name: name.startswith(("America/", "Europe/", "Asia/"))):
        known[_folded(name.rpartition("/")[2])] = name
    for name in names:
        known[_folded(name)] = name
    return known


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").replace("/", " / ").split())
