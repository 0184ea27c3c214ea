"""How often what a person said came true, as dots around the line on which both agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.drawing.bars import LEADING, QUIET
from bot.drawing.sheet import Sheet

_CHART: Final = 340
_SMALLEST, _LARGEST = 5.0, 15.0
_BESIDE: Final = 12
"""Room under the lowest dots, so that none lies on words."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Sayings of much the same percent."""

    said: float
    """From 0 to 1, as `happened`."""
    happened: float
    count: int


@dataclass(frozen=True, slots=True)
class CalibrationWords:
    """What is written on the picture."""

    heading: str
    said: str
    """Under the left end: what goes from left to right."""
    below: tuple[str, ...]


def draw_calibration(words: CalibrationWords, dots: Sequence[Dot]) -> bytes:
    """A PNG: what was said from left to right, what came true from below upwards; the larger a dot, the more sayings."""
    sheet = Sheet(words.heading, "Calibration", _CHART, words.below)
    sheet.percents()
    sheet.ends(words.said, "100 %", room=_BESIDE)
    sheet.dashed(sheet.at(0, 0), sheet.at(1, 1), QUIET)
    most = max((dot.count for dot in dots), default=1)
    for dot in dots:
        radius = _SMALLEST + (_LARGEST - _SMALLEST) * (dot.count / most) ** 0.5
        sheet.dot(sheet.at(dot.said, dot.happened), radius, LEADING)
    return sheet.png()
