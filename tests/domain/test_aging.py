"""What time does to claims, with `now` moved from 2021 to 2030."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import aging
from bot.domain.claims import Claim, ReleaseDetail, Stage, StageDetail
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State, Tier
from bot.domain.topics import Topic

RELEASE = Claim(
    id="release",
    title="nebula-2",
    topic=Topic.RELEASE,
    text="Dated.",
    label=Label.CONFIRMED,
    tier=Tier.OFFICIAL,
    sources=("studio",),
    detail=ReleaseDetail(PartialDate.parse("2027-06-30")),
    seen=PartialDate.parse("2025-03-10"),
)
RELEASED = replace(RELEASE, id="status", topic=Topic.STAGE, detail=StageDetail(Stage.RELEASED))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("window", "now", "over"),
    [
        ("2027-06-30", "2021-01-01", False),
        ("2027-06-30", "2027-06-30T12:00", False),
        # In the last zone on earth the day goes on until noon UTC of the next one.
        ("2027-06-30", "2027-07-01T11:59", False),
        ("2027-06-30", "2027-07-01T12:00", True),
        ("2027-06", "2027-07-01T11:59", False),
        ("2027-Q2", "2027-07-02", True),
        ("2027", "2027-12-31", False),
        ("2027", "2028-01-02", True),
        ("2027-winter", "2028-02-20", False),
        ("2027-06-30", "2030-01-01", True),
    ],
)
def test_a_date_is_over_when_it_is_over_everywhere(window: str, now: str, *, over: bool) -> None:
    assert aging.is_over(PartialDate.parse(window), at(now)) is over


def test_a_zone_does_not_move_a_date() -> None:
    instant = at("2027-07-01T11:59")
    for hours in (-12, -5, 0, 9, 14):
        assert not aging.is_over(
            PartialDate.parse("2027-06-30"), instant.astimezone(timezone(timedelta(hours=hours)))
        )


@pytest.mark.parametrize(
    ("change", "others", "now", "due"),
    [
        ({}, (), "2027-07-02", True),
        ({}, (), "2027-06-30", False),
        ({}, (RELEASED,), "2027-07-02", False),
        ({}, (replace(RELEASED, label=Label.REPORTED),), "2027-07-02", True),
        ({}, (replace(RELEASED, state=State.RETRACTED),), "2027-07-02", True),
        ({"label": Label.REPORTED}, (), "2027-07-02", False),
        ({"state": State.SUPERSEDED}, (), "2027-07-02", False),
        ({"detail": ReleaseDetail(None)}, (), "2030-01-01", False),
        ({"detail": StageDetail(Stage.COMPLETED)}, (), "2030-01-01", False),
    ],
)
def test_a_confirmed_date_that_passed_without_a_release_was_due(
    change: dict[str, object], others: tuple[Claim, ...], now: str, *, due: bool
) -> None:
    claim = replace(RELEASE, **change)  # pyright: ignore[reportArgumentType], a table of fields
    assert aging.was_due(claim, (claim, *others), at(now)) is due


@pytest.mark.parametrize(
    ("change", "now", "days"),
    [
        ({}, "2027-06-29T23:59", 1),
        ({}, "2027-06-30T00:00", 0),
        ({}, "2026-11-24", 218),
        ({}, "2027-07-01", None),
        ({"label": Label.REPORTED}, "2027-06-29", None),
        ({"state": State.SUPERSEDED}, "2027-06-29", None),
        ({"detail": ReleaseDetail(PartialDate.parse("2027-06"))}, "2027-05-29", None),
        ({"detail": ReleaseDetail(None)}, "2027-05-29", None),
        ({"detail": StageDetail(Stage.COMPLETED)}, "2027-05-29", None),
    ],
)
def test_only_a_confirmed_day_to_come_has_a_countdown(
    change: dict[str, object], now: str, days: int | None
) -> None:
    claim = replace(RELEASE, **change)  # pyright: ignore[reportArgumentType], a table of fields
    assert aging.countdown(claim, at(now)) == days


@pytest.mark.parametrize(
    ("now", "days", "words", "stale"),
    [
        ("2025-03-10", 0, "0 days", False),
        ("2021-01-01", 0, "0 days", False),
        ("2025-06-08", 90, "2 months", False),
        ("2025-06-09", 91, "2 months", True),
        ("2027-03-11", 731, "over 2 years", True),
        ("2030-01-01", 1758, "over 4 years", True),
    ],
)
def test_a_status_older_than_ninety_days_says_how_old_it_is(
    now: str, days: int, words: str, *, stale: bool
) -> None:
    found = aging.age([RELEASE, replace(RELEASE, id="old", seen=PartialDate.parse("2023"))], at(now))
    assert found is not None
    assert (found.days, found.words) == (days, words)
    assert (aging.stale([RELEASE], at(now)) is not None) is stale


def test_undated_claims_have_no_age() -> None:
    assert aging.age([replace(RELEASE, seen=None)], at("2030-01-01")) is None
    assert aging.stale([], at("2030-01-01")) is None


@given(st.dates(date(2021, 1, 1), date(2030, 12, 31)), st.dates(date(2021, 1, 1), date(2030, 12, 31)))
def test_a_countdown_and_a_missed_day_exclude_each_other(day: date, today: date) -> None:
    claim = replace(RELEASE, detail=ReleaseDetail(PartialDate.of(day)))
    now = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    counting, due = aging.countdown(claim, now) is not None, aging.was_due(claim, (claim,), now)
    assert not (counting and due)
    assert counting == (day >= today)


def test_as_of_a_day_knows_only_what_was_known() -> None:
    early = replace(RELEASE, id="early", seen=PartialDate.parse("2023"))
    undated = replace(RELEASE, id="undated", seen=None)
    assert aging.known_by([RELEASE, early, undated], date(2023, 12, 31)) == [early]
