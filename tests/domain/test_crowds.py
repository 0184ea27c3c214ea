"""The crowd's line: the median after each forecast, drawn only where thirty count."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.crowds import FEWEST_FOR_LINE, crowd_line
from bot.domain.predictions import Forecast
from bot.domain.scores import crowd_at

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def said(percents: list[int]) -> list[Forecast]:
    return [
        Forecast(number, NOW + number * MINUTE, (each, 100 - each)) for number, each in enumerate(percents, 1)
    ]


def test_there_is_no_line_below_thirty_forecasts_that_count() -> None:
    forecasts = said([50] * FEWEST_FOR_LINE)
    lock = NOW + timedelta(hours=1)
    assert len(crowd_line(forecasts, lock)) == FEWEST_FOR_LINE
    assert crowd_line(forecasts, NOW + FEWEST_FOR_LINE * MINUTE) == ()
    withdrawn = Forecast(1, NOW + timedelta(minutes=50), ())
    assert crowd_line([*forecasts, withdrawn], lock) == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 100), min_size=FEWEST_FOR_LINE, max_size=250))
def test_each_step_is_the_median_of_all_who_had_spoken_by_then(percents: list[int]) -> None:
    forecasts = said(percents)
    line = crowd_line(forecasts, NOW + timedelta(days=1))
    assert len(line) <= 100
    assert [step.at for step in line] == sorted(step.at for step in line)
    assert line[-1].percents == crowd_at(forecasts, NOW + timedelta(days=1))
    for step in line:
        assert step.percents == crowd_at(forecasts, step.at + timedelta(seconds=1))
        assert sum(step.percents) == pytest.approx(100)


def test_nothing_after_the_lock_moves_the_line() -> None:
    forecasts = said([40] * 40)
    late = [Forecast(90 + number, NOW + timedelta(hours=5), (100, 0)) for number in range(60)]
    lock = NOW + timedelta(hours=1)
    assert crowd_line([*forecasts, *late], lock) == crowd_line(forecasts, lock)
