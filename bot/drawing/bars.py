"""Bars under their labels, drawn for a phone first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from bot.drawing.fonts import Face, one_line

MOST_BARS: Final = 10

# Drawn 420 points wide at three pixels a point. A phone shows pictures 300 to 390 points wide, so letters of 20
# points stay above 14 there.
_WIDTH: Final = 420
_SCALE: Final = 3
_MARGIN: Final = 18
_BAR: Final = 16
_TRACK: Final = _WIDTH - 2 * _MARGIN
_TEXT, _LARGE = 20, 23

BACKGROUND: Final = "#1f2126"
INK: Final = "#f2f3f5"
QUIET: Final = "#c2c6ce"
TRACK: Final = "#3b3f48"
FILL: Final = "#5b8def"
LEADING: Final = "#3fb871"


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what it stands for, how long it is, and the number beside it."""

    label: str
    share: float
    """From 0 to 1 of the full width."""
    number: str
    is_leading: bool = False


def draw_bars(heading: str, bars: Sequence[Bar], footer: str) -> bytes:
    """A PNG with one bar under each label. A label that no font here can draw is drawn as its number in the list."""
    rows = [replace(bar, label=one_line(bar.label), number=one_line(bar.number)) for bar in bars]
    return _Sheet(one_line(heading), rows, one_line(footer)).png()


class _Sheet:
    """One picture while it is laid out."""

    def __init__(self, heading: str, bars: Sequence[Bar], footer: str) -> None:
        self._large = Face(_LARGE * _SCALE, bold=True)
        self._text = Face(_TEXT * _SCALE)
        self._bold = Face(_TEXT * _SCALE, bold=True)
        room = _TRACK * _SCALE
        self._heading = self._large.wrap(heading if self._large.can_draw(heading) else "Result", room, 4)
        self._rows = [self._row(at, bar, room) for at, bar in enumerate(bars)]
        self._footer = self._text.wrap(footer, room, 3)

    def _row(self, at: int, bar: Bar, room: int) -> tuple[Bar, list[str]]:
        label = bar.label if self._text.can_draw(bar.label) else f"Option {at + 1}"
        beside = room - self._bold.width(bar.number) - _MARGIN * _SCALE / 2
        return bar, self._text.wrap(label, beside, 3)

    def png(self) -> bytes:
        """Draw it, in 64 colours: a third of the bytes with no loss that shows."""
        image = Image.new("RGB", (_WIDTH * _SCALE, self._height()), BACKGROUND)
        y = self._lines(image, self._large, self._heading, _MARGIN * _SCALE, INK) + 8 * _SCALE
        for bar, label in self._rows:
            y = self._bar(image, bar, label, y) + 12 * _SCALE
        self._lines(image, self._text, self._footer, y, QUIET)
        packed = BytesIO()
        image.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
            packed, "PNG", optimize=True
        )
        return packed.getvalue()

    def _height(self) -> int:
        rows = sum(len(label) * self._text.height + (_BAR + 4 + 12) * _SCALE for _, label in self._rows)
        text = len(self._heading) * self._large.height + len(self._footer) * self._text.height
        return rows + text + (2 * _MARGIN + 8) * _SCALE

    def _lines(self, image: Image.Image, face: Face, lines: Sequence[str], y: int, fill: str) -> int:
        for line in lines:
            face.draw(image, (_MARGIN * _SCALE, y), line, fill)
            y += face.height
        return y

    def _bar(self, image: Image.Image, bar: Bar, label: Sequence[str], y: int) -> int:
        right = (_WIDTH - _MARGIN) * _SCALE
        self._bold.draw(image, (right - self._bold.width(bar.number), y), bar.number, INK)
        y = self._lines(image, self._text, label, y, INK) + 4 * _SCALE
        pen = ImageDraw.Draw(image)
        left, bottom = _MARGIN * _SCALE, y + _BAR * _SCALE - 1
        pen.rectangle((left, y, right - 1, bottom), fill=TRACK)
        length = round(bar.share * _TRACK * _SCALE)
        if length:
            pen.rectangle((left, y, left + length - 1, bottom), fill=LEADING if bar.is_leading else FILL)
        return bottom + 1
