"""Partial dates: read, written, ordered, never finer than they are known."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import DateShapeError, PartialDate, Precision, Season

partial_dates = st.one_of(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31)).map(PartialDate.of),
    st.builds(PartialDate, st.integers(1900, 2200), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(1900, 2200), quarter=st.integers(1, 4)),
    st.builds(PartialDate, st.integers(1900, 2200), season=st.sampled_from(Season)),
    st.builds(PartialDate, st.integers(1900, 2200)),
)


@pytest.mark.parametrize(
    ("text", "precision", "words", "when", "first", "last"),
    [
        ("2027-11-24", "day", "24 November 2027", "on 24 November 2027", "2027-11-24", "2027-11-24"),
        ("2023-09", "month", "September 2023", "in September 2023", "2023-09-01", "2023-09-30"),
        ("2024-02", "month", "February 2024", "in February 2024", "2024-02-01", "2024-02-29"),
        ("2026-12", "month", "December 2026", "in December 2026", "2026-12-01", "2026-12-31"),
        ("2027-Q3", "quarter", "Q3 2027", "in Q3 2027", "2027-07-01", "2027-09-30"),
        ("2027-Q4", "quarter", "Q4 2027", "in Q4 2027", "2027-10-01", "2027-12-31"),
        ("2027-summer", "season", "summer 2027", "in summer 2027", "2027-06-01", "2027-08-31"),
        ("2027-winter", "season", "winter 2027", "in winter 2027", "2027-12-01", "2028-02-29"),
        ("2027", "year", "2027", "in 2027", "2027-01-01", "2027-12-31"),
    ],
)
def test_a_date_keeps_its_precision(
    text: str, precision: str, words: str, when: str, first: str, last: str
) -> None:
    found = PartialDate.parse(text)
    assert (found.precision, found.words, found.when) == (precision, words, when)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "27",
        "2027-13",
        "2027-00",
        "2027-02-30",
        "2027-1-1",
        "2027-Q5",
        "2027-fall",
        "0000",
        "9999",
        "2027-11-24T00:00",
        "2027-11-24 ",
        "２０２７",
        "-2027",
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(DateShapeError) as refusal:
        PartialDate.parse(text)
    assert refusal.value.sentence.endswith(".")


def test_a_day_needs_its_month() -> None:
    with pytest.raises(DateShapeError, match="needs its month"):
        PartialDate(2027, day=3)


@given(partial_dates)
def test_iso_is_read_back(when: PartialDate) -> None:
    assert PartialDate.parse(when.iso) == when
    assert str(when) == when.iso


@given(partial_dates)
def test_the_first_day_is_never_after_the_last(when: PartialDate) -> None:
    longest = {
        Precision.DAY: 1,
        Precision.MONTH: 31,
        Precision.QUARTER: 92,
        Precision.SEASON: 92,
        Precision.YEAR: 366,
    }
    assert timedelta(0) <= when.last - when.first < timedelta(days=longest[when.precision])


@given(partial_dates, partial_dates)
def test_order_is_by_the_latest_day_it_can_mean(one: PartialDate, other: PartialDate) -> None:
    if one.last < other.last:
        assert one.order < other.order


@given(st.text(max_size=30))
def test_any_text_is_read_back_or_refused(text: str) -> None:
    with suppress(DateShapeError):
        assert PartialDate.parse(text).iso == text
