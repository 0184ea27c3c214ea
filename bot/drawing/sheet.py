"""A dark sheet to draw a chart on, as wide as a phone shows pictures: text lines, an axis, points, packed as PNG."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final, TypeAlias

from PIL import Image, ImageDraw

from bot.drawing.bars import BACKGROUND, INK, QUIET, TRACK
from bot.drawing.fonts import Face, one_line

Point: TypeAlias = tuple[float, float]

# The measures of the bars: 420 points at three pixels a point, letters of 20 points.
WIDTH: Final = 420
SCALE: Final = 3
MARGIN: Final = 18
TEXT, LARGE = 20, 23
TICK: Final = 68
"""Room beside a chart for "100 %"."""
_ROOM: Final = (WIDTH - 2 * MARGIN) * SCALE
_GAP: Final = 8


class Sheet:
    """One picture while it is laid out: a heading, a chart of a given height in points, and lines below it."""

    def __init__(self, heading: str, otherwise: str, chart: int, below: Sequence[str]) -> None:
        """Measure it; `otherwise` is the heading where no font here can draw the first one."""
        self.large = Face(LARGE * SCALE, bold=True)
        self.text = Face(TEXT * SCALE)
        self.bold = Face(TEXT * SCALE, bold=True)
        line = one_line(heading)
        self._heading = self.large.wrap(line if self.large.can_draw(line) else otherwise, _ROOM, 4)
        self._below = [self.text.wrap(one_line(each), _ROOM, 3) for each in below]
        top = MARGIN * SCALE + len(self._heading) * self.large.height + _GAP * SCALE
        lines = sum(map(len, self._below))
        height = top + chart * SCALE + lines * self.text.height + (_GAP + MARGIN) * SCALE
        self.image = Image.new("RGB", (WIDTH * SCALE, height), BACKGROUND)
        self.pen = ImageDraw.Draw(self.image)
        self._draw_heading()
        # Half a line above, so that "100 %" stands beside its line.
        self.left, self.top = (MARGIN + TICK) * SCALE, top + self.text.height // 2
        self.right = (WIDTH - MARGIN) * SCALE - 1
        self.bottom = top + chart * SCALE - self.text.height - _GAP * SCALE
        self._end = top + chart * SCALE + _GAP * SCALE

    def at(self, x: float, y: float) -> Point:
        """Where a point of the chart stands; both from 0 to 1, the second upwards."""
        return self.left + x * (self.right - self.left), self.bottom - y * (self.bottom - self.top)

    def percents(self) -> None:
        """Lines at 0, 50 and 100 %, with their numbers beside them."""
        for percent in (0, 50, 100):
            left, y = self.at(0, percent / 100)
            self.pen.line((left, y, self.right, y), fill=TRACK, width=SCALE)
            words = f"{percent} %"
            x = left - self.text.width(words) - _GAP * SCALE
            self.text.draw(self.image, (x, y - self.text.height / 2), words, QUIET)

    def ends(self, first: str, last: str, *, room: int = 0) -> None:
        """What stands under the two ends of the chart, so many points further down."""
        y = self.bottom + (_GAP / 2 + room) * SCALE
        self.text.draw(self.image, (self.left, y), first, QUIET)
        self.text.draw(self.image, (self.right - self.text.width(last), y), last, QUIET)

    def dashed(self, start: Point, end: Point, fill: str, width: int = 2) -> None:
        """A line in dashes."""
        (x0, y0), (x1, y1) = start, end
        length = max(1.0, ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
        step = 5 * SCALE / length
        for number in range(int(1 / step / 2) + 1):
            a, b = min(1.0, 2 * number * step), min(1.0, (2 * number + 1) * step)
            self.pen.line(
                (x0 + a * (x1 - x0), y0 + a * (y1 - y0), x0 + b * (x1 - x0), y0 + b * (y1 - y0)),
                fill=fill,
                width=width * SCALE,
            )

    def dot(self, at: Point, radius: float, fill: str) -> None:
        """A filled circle with a rim that sets it apart from what it lies on."""
        x, y = at
        for size, colour in ((radius + 1.5, BACKGROUND), (radius, fill)):
            reach = size * SCALE
            self.pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)

    def png(self, colours: Sequence[str] = ()) -> bytes:
        """Write what stands below the chart, each line behind a square of its colour where it has one, and pack it."""
        y = self._end
        for at, lines in enumerate(self._below):
            colour = colours[at] if at < len(colours) else ""
            for line in lines:
                self.text.draw(self.image, (MARGIN * SCALE, y), line, colour or INK)
                y += self.text.height
        packed = BytesIO()
        self.image.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
            packed, "PNG", optimize=True
        )
        return packed.getvalue()

    def _draw_heading(self) -> None:
        y = MARGIN * SCALE
        for line in self._heading:
            self.large.draw(self.image, (MARGIN * SCALE, y), line, INK)
            y += self.large.height
