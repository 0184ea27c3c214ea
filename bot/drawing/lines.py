"""A crowd's percentages over time, with marks where something was announced."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.drawing.bars import BACKGROUND, FILL, INK, LEADING, QUIET
from bot.drawing.sheet import SCALE, Sheet

COLOURS: Final = (LEADING, FILL, "#e0a83a", "#e07a9e", "#9aa5b8")
"""One a line, in order; each stands out from the background as text does."""
_CHART: Final = 200
_MARK: Final = 13


@dataclass(frozen=True, slots=True)
class Line:
    """One outcome's percentages."""

    label: str
    """With the last percentage: "Yes 63 %"."""
    points: tuple[tuple[float, float], ...]
    """Moments and percentages, both from 0 to 1; each holds until the next."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened while people forecast."""

    at: float
    words: str


def draw_lines(
    heading: str, lines: Sequence[Line], marks: Sequence[Mark], ends: tuple[str, str], footer: str
) -> bytes:
    """A PNG with a stepped line for each outcome; marks are numbered and told below."""
    told = [f"{number} · {mark.words}" for number, mark in enumerate(marks, 1)]
    sheet = Sheet(heading, "The crowd's line", _CHART, [*(line.label for line in lines), *told, footer])
    sheet.percents()
    sheet.ends(*ends)
    for number, mark in enumerate(marks, 1):
        _mark(sheet, number, mark)
    for at, line in reversed(list(enumerate(lines))):
        _draw(sheet, line, COLOURS[at])
    return sheet.png([*COLOURS[: len(lines)], *["" for _ in told], QUIET])


def _draw(sheet: Sheet, line: Line, colour: str) -> None:
    path: list[tuple[float, float]] = []
    for x, y in line.points:
        point = sheet.at(x, y)
        if path:
            path.append((point[0], path[-1][1]))
        path.append(point)
    if path:
        path.append((sheet.right, path[-1][1]))
        sheet.pen.line(path, fill=colour, width=3 * SCALE, joint="curve")


def _mark(sheet: Sheet, number: int, mark: Mark) -> None:
    x, bottom = sheet.at(mark.at, 0)
    x = min(x, sheet.right - _MARK * SCALE)
    top = sheet.at(0, 1)[1]
    sheet.dashed((x, bottom), (x, top), QUIET, width=1)
    sheet.dot((x, top), _MARK, INK)
    words = str(number)
    sheet.bold.draw(
        sheet.image, (x - sheet.bold.width(words) / 2, top - sheet.bold.height / 2), words, BACKGROUND
    )
