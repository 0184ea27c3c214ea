"""The picture of a poll's result: lengths, legibility, signs of every script."""

import itertools
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageColor

from bot.drawing import Bar, bars, draw_bars
from bot.drawing.fonts import Face, clusters


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def close(pixel: tuple[int, ...], colour: str) -> bool:
    return all(abs(a - b) <= 6 for a, b in zip(pixel, ImageColor.getrgb(colour), strict=True))


def lengths(png: bytes) -> list[int]:
    """The filled length of each bar from top to bottom, in pixels; an empty bar is 0."""
    image = opened(png)
    left, right = bars._MARGIN * bars._SCALE, image.width - bars._MARGIN * bars._SCALE
    rows: list[int] = []
    inside = False
    for y in range(image.height):
        row = image.crop((left, y, right, y + 1)).tobytes()
        line = list(zip(row[::3], row[1::3], row[2::3], strict=True))
        is_bar = close(line[-1], bars.TRACK) or close(line[-1], bars.FILL) or close(line[-1], bars.LEADING)
        is_bar = is_bar and not close(line[0], bars.BACKGROUND)
        if is_bar and not inside:
            rows.append(sum(close(pixel, bars.FILL) or close(pixel, bars.LEADING) for pixel in line))
        inside = is_bar
    return rows


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [value / 255 for value in ImageColor.getrgb(colour)[:3]]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.integers(0, 1000), min_size=2, max_size=bars.MOST_BARS).filter(any))
def test_each_bar_is_as_long_as_its_count_to_the_pixel(counts: list[int]) -> None:
    total = sum(counts)
    png = draw_bars(
        "Who wins?", [Bar(f"Option {at}", count / total, str(count)) for at, count in enumerate(counts)], ""
    )
    track = bars._TRACK * bars._SCALE
    for drawn, count in itertools.zip_longest(lengths(png), counts):
        assert abs(drawn - count / total * track) <= 1


def test_text_stays_legible_on_a_phone() -> None:
    narrowest = 300
    assert bars._TEXT * narrowest / bars._WIDTH >= 14
    assert bars._LARGE >= bars._TEXT


@pytest.mark.parametrize("ink", [bars.INK, bars.QUIET])
def test_text_stands_out_from_the_background(ink: str) -> None:
    assert contrast(ink, bars.BACKGROUND) >= 4.5


@pytest.mark.parametrize("fill", [bars.FILL, bars.LEADING])
def test_bars_stand_out_from_what_is_around_them(fill: str) -> None:
    assert contrast(fill, bars.BACKGROUND) >= 4.5
    assert contrast(fill, bars.TRACK) >= 3


def test_accents_are_drawn_as_such() -> None:
    face = Face(60)
    assert face.can_draw("Não, él vuelve · où ça · größer · Łódź · Ελλάδα · Москва")
    assert face.width("ñ") == pytest.approx(face.width("n"), rel=0.05)


def test_a_sign_that_no_font_has_is_no_box_but_the_options_number() -> None:
    nowhere = "\U000e0041\U0010fffd"
    assert not Face(60).can_draw(nowhere)
    as_number = draw_bars("?", [Bar("Option 1", 1, "1"), Bar("b", 0, "0")], "")
    assert draw_bars("?", [Bar(nowhere, 1, "1"), Bar("b", 0, "0")], "") == as_number


@pytest.mark.parametrize("text", ["日本の答え", "👍🏽", "👨‍👩‍👧", "🇩🇪", "✅ yes"])
def test_cjk_and_emoji_are_drawn_where_the_machine_has_fonts_for_them(text: str) -> None:
    if not Face(60).can_draw(text):
        pytest.skip("this machine has no font for it")
    plain = draw_bars("?", [Bar("Option 1", 1, "1"), Bar("b", 0, "0")], "")
    assert draw_bars("?", [Bar(text, 1, "1"), Bar("b", 0, "0")], "") != plain


@pytest.mark.parametrize(
    ("text", "signs"),
    [("né", 2), ("e\u0301a", 2), ("👍🏽!", 2), ("👨‍👩‍👧x", 2), ("🇩🇪🇫🇷", 2), ("", 0), ("1️⃣2", 2)],
)
def test_what_people_take_for_one_sign_is_never_cut(text: str, signs: int) -> None:
    assert len(list(clusters(text))) == signs


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200), st.text(max_size=80), st.text(max_size=30))
def test_any_text_can_be_drawn(heading: str, label: str, footer: str) -> None:
    image = opened(draw_bars(heading, [Bar(label, 0.5, "50 %"), Bar(label, 1, "100 %")], footer))
    assert image.width == bars._WIDTH * bars._SCALE


@given(st.text(alphabet="abc déf日👍", max_size=120), st.integers(1, 4))
@settings(max_examples=50, deadline=None)
def test_wrapped_lines_fit_and_lose_nothing_but_what_is_cut(text: str, most: int) -> None:
    face = Face(30)
    lines = face.wrap(text, 300, most)
    assert len(lines) <= most
    assert all(face.width(line) <= 300 for line in lines)
    if not lines[-1].endswith("…"):
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_picture_of_the_most_bars_stays_small() -> None:
    rows = [
        Bar("A long option that needs two lines on a phone", at / 10, f"{at} %")
        for at in range(bars.MOST_BARS)
    ]
    assert len(draw_bars("A question of usual length, is it not?", rows, "1,024 people voted")) < 150_000
