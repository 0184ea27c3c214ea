"""Release windows in the words of the press."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import PartialDate
from bot.domain.windows import Found, Wrong, window_in

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("moved to May 2028", "2028-05"),
        ("30 June 2027", "2027-06-30"),
        ("June 30, 2027", "2027-06-30"),
        ("the 1st of July 2027", "2027-07-01"),
        ("Sept. 3rd, 2027", "2027-09-03"),
        ("2027-06-30", "2027-06-30"),
        ("2027-06", "2027-06"),
        ("30.06.2027", "2027-06-30"),
        ("delayed to Q3 2027", "2027-Q3"),
        ("Q4 of 2027", "2027-Q4"),
        ("2027 Q1", "2027-Q1"),
        ("third quarter of 2027", "2027-Q3"),
        ("summer 2027", "2027-summer"),
        ("Fall 2027", "2027-autumn"),
        ("in 2028", "2028"),
        ("early 2028", "2028"),
        ("next year", "2027"),
        ("later this year", "2026"),
        ("next summer", "2027-summer"),
        ("this winter", "2026-winter"),
        ("in May", "2027-05"),
        ("to December", "2026-12"),
        ("on 30 June", "2027-06-30"),
        ("December 24", "2026-12-24"),
        ("today, 22 November", "2026-11-22"),
        ("July 20 2027", "2027-07-20"),
    ],
)
def test_a_window_in_words(text: str, iso: str) -> None:
    found = window_in(text, TODAY)
    assert isinstance(found, Found)
    assert found.window.iso == iso


@pytest.mark.parametrize(
    "text", ["", "soon", "she may return", "Part 2", "12034", "March on", "v2027x", "1,500"]
)
def test_no_window(text: str) -> None:
    assert window_in(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("31 June 2027", "2027-06-31 is not a day of the calendar."),
        ("February 30, 2027", "is not a day of the calendar."),
        ("2027-13", "13 is not a month"),
        ("05/06/2027", "can be read in two ways"),
    ],
)
def test_a_date_that_is_none(text: str, says: str) -> None:
    found = window_in(text, TODAY)
    assert isinstance(found, Wrong)
    assert says in found.sentence


@given(st.dates(date(1990, 1, 1), date(2098, 1, 1)))
def test_a_day_is_read_back_from_its_own_words(day: date) -> None:
    window = PartialDate.of(day)
    for text in (window.words, window.iso, f"it comes {window.when}!"):
        found = window_in(text, TODAY)
        assert isinstance(found, Found)
        assert found.window == window


@given(st.text())
def test_any_text_is_a_window_or_not(text: str) -> None:
    window_in(text, TODAY)
