"""The calibration picture and the crowd's line: where points stand, and legibility on a phone."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.drawing import bars, sheet
from bot.drawing.calibration import CalibrationWords, Dot, draw_calibration
from bot.drawing.lines import COLOURS, Line, Mark, draw_lines
from tests.drawing.test_bars import close, contrast

WORDS = CalibrationWords("How often", "said →", ("One line.", "Another."))
shares = st.floats(0, 1)


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def heights(png: bytes, x: float, colour: str) -> list[int]:
    """Where a colour stands in a column of the chart, x from 0 to 1."""
    image = opened(png)
    left = (sheet.MARGIN + sheet.TICK) * sheet.SCALE
    right = (sheet.WIDTH - sheet.MARGIN) * sheet.SCALE - 1
    column = round(left + x * (right - left))
    return [y for y in range(image.height) if close(image.getpixel((column, y)), colour)]  # pyright: ignore[reportArgumentType], a tuple in RGB


def test_text_stays_legible_on_a_phone() -> None:
    assert sheet.TEXT * 300 / sheet.WIDTH >= 14
    assert sheet.LARGE >= sheet.TEXT


@pytest.mark.parametrize("colour", [*COLOURS, bars.INK, bars.QUIET])
def test_every_colour_can_be_read_as_text(colour: str) -> None:
    assert contrast(colour, bars.BACKGROUND) >= 4.5


def test_a_dot_stands_where_said_and_happened_meet() -> None:
    even = heights(draw_calibration(WORDS, [Dot(0.5, 0.5, 1)]), 0.5, bars.LEADING)
    high = heights(draw_calibration(WORDS, [Dot(0.5, 1.0, 1)]), 0.5, bars.LEADING)
    low = heights(draw_calibration(WORDS, [Dot(0.5, 0.0, 1)]), 0.5, bars.LEADING)
    middle = [sum(each) / len(each) for each in (high, even, low)]
    assert middle[0] < middle[1] < middle[2]
    assert middle[1] == pytest.approx((middle[0] + middle[2]) / 2, abs=3)


def test_a_dot_of_what_never_came_true_lies_on_no_word() -> None:
    bare = opened(draw_calibration(WORDS, []))
    dotted = opened(draw_calibration(WORDS, [Dot(0.1, 0.0, 9)]))
    left = (sheet.MARGIN + sheet.TICK) * sheet.SCALE
    words = [
        (x, y)
        for x in range(left, left + 70 * sheet.SCALE)
        for y in range(bare.height // 2, bare.height)
        if close(bare.getpixel((x, y)), bars.QUIET)  # pyright: ignore[reportArgumentType], a tuple in RGB
        and y > bare.height - 110 * sheet.SCALE
    ]
    assert words
    assert sum(bare.getpixel(at) != dotted.getpixel(at) for at in words) < len(words) / 20


def test_more_sayings_make_a_larger_dot() -> None:
    png = draw_calibration(WORDS, [Dot(0.2, 0.5, 1), Dot(0.8, 0.5, 25)])
    assert len(heights(png, 0.2, bars.LEADING)) < len(heights(png, 0.8, bars.LEADING))


def test_a_line_rises_with_its_percentages() -> None:
    png = draw_lines("?", [Line("Yes 90 %", ((0, 0.1), (0.5, 0.9)))], [], ("3 Nov", "9 Nov"), "30 people")
    before = min(heights(png, 0.25, COLOURS[0]))
    after = min(heights(png, 0.75, COLOURS[0]))
    assert after < before


def test_what_was_announced_is_marked_and_told() -> None:
    line = Line("Yes 50 %", ((0, 0.5),))
    without = opened(draw_lines("?", [line], [], ("a", "b"), "c"))
    marked = opened(draw_lines("?", [line], [Mark(0.5, "12 November: the trailer")], ("a", "b"), "c"))
    assert marked.height > without.height
    png = draw_lines("?", [line], [Mark(0.5, "x")], ("a", "b"), "c")
    assert heights(png, 0.5, bars.QUIET)


@settings(max_examples=15, deadline=None)
@given(
    st.text(max_size=200),
    st.lists(st.tuples(st.text(max_size=40), shares, shares), min_size=1, max_size=5),
    st.lists(st.tuples(shares, st.text(max_size=90)), max_size=6),
)
def test_any_text_and_any_numbers_can_be_drawn(
    heading: str, lines: list[tuple[str, float, float]], marks: list[tuple[float, str]]
) -> None:
    png = draw_lines(
        heading,
        [Line(label, ((0, first), (0.5, last))) for label, first, last in lines],
        [Mark(at, words) for at, words in marks],
        ("3 Nov", "9 Nov"),
        heading,
    )
    assert opened(png).width == sheet.WIDTH * sheet.SCALE
    assert len(png) < 300_000
