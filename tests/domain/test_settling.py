"""Settling before it is done: when the news was, what would happen, what is missing."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.dates import PartialDate
from bot.domain.errors import GreenlitError
from bot.domain.polls import Option
from bot.domain.predictions import Forecast, Outline, Prediction, PredictionState
from bot.domain.settling import Settling, check_reason, look_ahead, read_news

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
BERLIN = ZoneInfo("Europe/Berlin")
OUTLINE = Outline("Out by June?", (Option("Yes"), Option("No")), "The studio decides.", NOW - HOUR, 7)
LOCKED = Prediction(1, 5, OUTLINE, PredictionState.LOCKED, 9, NOW - 9 * HOUR, lock=NOW - HOUR)
TYPED = Settling(1, 9, 0, "https://gazette.example/news", "28 November 2026")
SAID = [Forecast(1, NOW - 8 * HOUR, (60, 40)), Forecast(2, NOW - 2 * HOUR, (90, 10))]


@pytest.mark.parametrize(
    ("dated", "clock", "locks", "published", "at"),
    [
        ("28 November 2026", "", "", PartialDate(2026, 11, 28), datetime(2026, 11, 27, 10, tzinfo=UTC)),
        ("today", "", "", PartialDate(2026, 11, 28), datetime(2026, 11, 27, 10, tzinfo=UTC)),
        ("Yesterday", "20:00", "", PartialDate(2026, 11, 27), datetime(2026, 11, 27, 19, tzinfo=UTC)),
        ("2026-11-27", "at 8pm", "", PartialDate(2026, 11, 27), datetime(2026, 11, 27, 19, tzinfo=UTC)),
        ("November 2026", "", "2026-11-20", PartialDate(2026, 11), datetime(2026, 11, 19, 10, tzinfo=UTC)),
    ],
)
def test_when_the_news_was(dated: str, clock: str, locks: str, published: PartialDate, at: datetime) -> None:
    found = read_news(Settling(1, 9, dated=dated, clock=clock, locks=locks), now=NOW, zone=BERLIN)
    assert (found.published, found.at) == (published, at)


def ahead(typed: Settling, owner: int | None = None):
    return look_ahead(LOCKED, typed, SAID, owner=owner, objections=24 * HOUR, zone=BERLIN, now=NOW)


def test_what_would_happen() -> None:
    found = ahead(Settling(1, 9, 1, TYPED.source, "28 November 2026", "08:00"))
    assert found.lock == NOW - 5 * HOUR
    assert (found.counting, found.made, found.is_retroactive) == (1, 2, True)
    assert found.until == NOW + 24 * HOUR
    assert not found.needs_another
    assert not found.is_owners


@pytest.mark.parametrize(
    ("owner", "second", "alone"), [(None, True, False), (2, False, True), (9, True, False)]
)
def test_who_forecast_needs_another_unless_they_own_the_server(
    owner: int | None, second: bool, alone: bool
) -> None:
    typed = Settling(1, 2, 1, TYPED.source, "28 November 2026", "12:30")
    found = ahead(typed, owner)
    assert (found.needs_another, found.is_owners) == (second, alone)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (Settling(1, 9), "Choose what came true"),
        (Settling(1, 9, 0), "which source decides"),
        (Settling(1, 9, 0, "x"), "no link"),
        (Settling(1, 9, 0, TYPED.source), "when the source was published"),
        (Settling(1, 9, 2, TYPED.source, "today"), "no outcome of this prediction"),
        (Settling(1, 9, 0, TYPED.source, "today", "23:00"), "dated in the future"),
        (Settling(1, 9, 0, TYPED.source, "30 November 2026"), "dated in the future"),
        (Settling(1, 9, 0, TYPED.source, "30 February 2026"), "30"),
        (Settling(1, 9, 0, TYPED.source, "2026"), "on which day"),
    ],
)
def test_what_is_missing_or_wrong_is_said(typed: Settling, says: str) -> None:
    with pytest.raises(GreenlitError, match=says):
        ahead(typed)


@pytest.mark.parametrize("why", ["", " \n ", "x" * 501])
def test_void_needs_a_reason_of_a_sentence(why: str) -> None:
    with pytest.raises(GreenlitError):
        check_reason(why)
    assert check_reason(" the  rule\nis unclear ") == "the rule is unclear"
