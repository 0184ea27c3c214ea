"""Whether a figure is over or under the one that a question names: "is it over two hours"."""

import re
from collections.abc import Sequence

from bot.answering.reading import Reading
from bot.answering.shelf import Shelf

_OVER = ("over", "more than", "longer than", "above", "at least", "exceed", "exceeds", "past")
_UNDER = ("under", "less than", "shorter than", "below", "fewer than")
_UNITS = {
    "minute": 1, "minutes": 1, "mins": 1, "min": 1, "hour": 60, "hours": 60, "million": 10**6, "millions": 10**6, "billion": 10**9,
}  # fmt: skip
_SAID = r"(\d+(?:\.\d+)?) (minutes|million|billion)\b"
_NO_NUMBER = ("a", "an", "one", "")


def measured(lead: str, reading: Reading, shelf: Shelf) -> str:
    """Yes or no, where a question sets a limit and the first clause of its answer gives one figure of that kind."""
    over, under = reading.has(*_OVER), reading.has(*_UNDER)
    found = re.findall(_SAID, re.split(r"[;(]", lead)[0])
    asked = _limit(reading.words, shelf)
    if over is under or len(found) != 1 or asked is None or reading.negated:
        return ""
    value, unit = found[0]
    if (unit == "minutes") is not (asked[1] in (1, 60)):
        return ""
    said, limit = float(value) * _UNITS[unit], asked[0] * asked[1]
    if said == limit:
        return ""
    return "Yes" if (said > limit) is over else "No"


def _limit(words: Sequence[str], shelf: Shelf) -> tuple[float, int] | None:
    """The number that is named, with what it counts."""
    at = next((at for at, word in enumerate(words) if word in _UNITS), -1)
    if at < 1:
        return None
    before = words[at - 1]
    number = 1 if before in _NO_NUMBER else shelf.number(before)
    return (float(number), _UNITS[words[at]]) if number is not None else None
