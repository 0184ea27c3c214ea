"""Forecasts: read, scaled, counted up to the lock; scores against a reference."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import PartialDate
from bot.domain.percents import is_scaled, read_chance, read_percents, scaled
from bot.domain.polls import Option, PollError
from bot.domain.predictions import (
    Forecast,
    Outline,
    PredictionError,
    Verdict,
    check_outline,
    counted,
    lock_moment,
    needs_another,
    news_moment,
)
from bot.domain.scores import Score, brier, calibration, crowd_at, scores, table, words

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
RULE = "The studio's own announcement decides; where there is none by then, No."
OUTLINE = Outline("Released by June?", (Option("Yes"), Option("No")), RULE, NOW + timedelta(days=9), 7)

percents = st.integers(2, 5).flatmap(
    lambda size: st.lists(st.integers(0, 50), min_size=size, max_size=size).filter(any).map(scaled)
)


def forecast(person: int, hours: float, *of: int) -> Forecast:
    return Forecast(person, NOW + hours * HOUR, of)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["25", "75"], (25, 75)),
        (["100", ""], (100, 0)),
        ([" 30 % ", "70%"], (30, 70)),
        (["50", "47"], (52, 48)),
        (["33", "33", "33"], (34, 33, 33)),
        (["20", "20", "20", "20", "25"], (19, 19, 19, 19, 24)),
    ],
)
def test_percents_add_up_or_are_scaled_and_that_can_be_shown(typed: list[str], read: tuple[int, ...]) -> None:
    found = read_percents(typed)
    assert found == read
    assert sum(found) == 100
    assert is_scaled(typed, found) == (
        typed != [str(each) for each in read] and sum(map(_number, typed)) != 100
    )


def _number(text: str) -> int:
    return int(text.strip(" %") or 0)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (["50", "30"], "add up to 80 %"),
        (["60", "60"], "add up to 120 %"),
        (["", ""], "add up to 0 %"),
        (["101", "0"], "more than certain"),
        (["-5", "100"], "“-5” is no whole percent"),
        (["50,5", "49"], "“50,5” is no whole percent"),
        (["half", "50"], "“half” is no whole percent"),
        (["٥٠", "1e1"], "no whole percent"),
    ],
)
def test_numbers_that_cannot_be_say_why(typed: list[str], says: str) -> None:
    with pytest.raises(PredictionError, match=says):
        read_percents(typed)


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=5).filter(any))
def test_scaling_keeps_order_and_sum(numbers: list[int]) -> None:
    found = scaled(numbers)
    assert sum(found) == 100
    total = sum(numbers)
    assert all(
        abs(each - Fraction(number * 100, total)) < 1 for each, number in zip(found, numbers, strict=True)
    )


@pytest.mark.parametrize(
    ("change", "error", "says"),
    [
        ({"rule": " "}, PredictionError, "needs its rule"),
        ({"rule": "x" * 1001}, PredictionError, "1001 characters"),
        ({"question": ""}, PollError, "no question"),
        ({"outcomes": (Option("Yes"),)}, PredictionError, "at least two"),
        ({"outcomes": tuple(map(Option, "abcdef"))}, PredictionError, "6 outcomes"),
        ({"closes": NOW}, PredictionError, "in the past"),
        ({"closes": NOW + timedelta(seconds=9)}, PredictionError, "at least a minute"),
        ({"closes": NOW + timedelta(days=4000)}, PredictionError, "within two years"),
    ],
)
def test_what_cannot_open_says_why(change: dict[str, object], error: type[Exception], says: str) -> None:
    from dataclasses import replace

    check_outline(OUTLINE, now=NOW)
    with pytest.raises(error, match=says):
        check_outline(replace(OUTLINE, **change), now=NOW)  # pyright: ignore[reportArgumentType], a table of fields


def test_the_last_forecast_before_the_lock_counts_and_a_withdrawn_one_does_not() -> None:
    said = [
        forecast(1, 0, 10, 90),
        forecast(1, 2, 60, 40),
        forecast(1, 5, 99, 1),
        forecast(2, 1, 50, 50),
        forecast(2, 2),
        forecast(3, 4, 1, 99),
    ]
    assert counted(said, NOW + 4 * HOUR) == {1: said[1]}
    assert set(counted(said, NOW + 9 * HOUR)) == {1, 3}
    assert counted(said, NOW) == {}


def test_a_source_with_a_day_and_no_time_locks_at_its_first_moment_anywhere() -> None:
    assert news_moment(PartialDate(2026, 11, 30)) == datetime(2026, 11, 29, 10, tzinfo=UTC)
    assert news_moment(NOW) == NOW
    with pytest.raises(PredictionError, match="on which day"):
        news_moment(PartialDate(2026, 11))


def test_the_news_locks_only_where_it_came_before_the_closing_time() -> None:
    assert lock_moment(NOW, None) == NOW
    assert lock_moment(NOW, NOW - HOUR) == NOW - HOUR
    assert lock_moment(NOW, NOW + HOUR) == NOW


def test_a_moderator_who_forecast_needs_another_and_the_owner_does_not() -> None:
    own = {7: forecast(7, 0, 10, 90)}
    verdict = Verdict(0, 7, NOW, "https://gazette.example", None)
    assert needs_another(verdict, own, owner=1)
    assert not needs_another(verdict, own, owner=7)
    assert not needs_another(verdict, {}, owner=1)
    assert not needs_another(Verdict(0, 7, NOW, "", None, confirmed_by=8), own, owner=1)


@pytest.mark.parametrize(
    ("said", "outcome", "score"),
    [
        ((100, 0), 0, 0.0),
        ((0, 100), 0, 2.0),
        ((50, 50), 1, 0.5),
        ((25, 75), 0, 1.125),
        ((20, 30, 50), 2, 0.38),
    ],
)
def test_the_brier_score_is_the_sum_of_squared_errors(
    said: tuple[int, ...], outcome: int, score: float
) -> None:
    assert brier(said, outcome) == pytest.approx(score)


@given(percents, st.data())
def test_the_brier_score_equals_a_reference_in_fractions(said: tuple[int, ...], data: st.DataObject) -> None:
    outcome = data.draw(st.integers(0, len(said) - 1))
    reference = sum((Fraction(each, 100) - int(at == outcome)) ** 2 for at, each in enumerate(said))
    assert brier(said, outcome) == pytest.approx(float(reference))
    assert 0 <= brier(said, outcome) <= 2


@given(percents)
def test_nobody_gains_by_saying_something_else_than_they_think(belief: tuple[int, ...]) -> None:
    """The Brier score is proper: one's belief has the best expected score of all whole percents nearby."""

    def expected(said: tuple[int, ...]) -> float:
        return sum(chance / 100 * brier(said, at) for at, chance in enumerate(belief))

    for give in range(len(belief)):
        for take in range(len(belief)):
            said = list(belief)
            said[give] -= 5
            said[take] += 5
            if min(said) >= 0:
                assert expected(belief) <= expected(tuple(said)) + 1e-9


def test_the_crowd_is_the_median_of_the_others_at_that_moment() -> None:
    said = [forecast(1, 0, 90, 10), forecast(2, 1, 70, 30), forecast(3, 2, 20, 80), forecast(1, 3, 50, 50)]
    assert crowd_at(said, NOW) is None
    assert crowd_at(said, NOW + 2 * HOUR, without=3) == (80, 20)
    assert crowd_at(said, NOW + 9 * HOUR) == (50, 50)
    assert crowd_at(
        [forecast(1, 0, 100, 0, 0), forecast(2, 0, 0, 100, 0), forecast(3, 0, 0, 0, 100)], NOW + HOUR
    ) == (pytest.approx((100 / 3,) * 3))


def test_scores_compare_with_the_crowd_and_with_each_other() -> None:
    said = [forecast(1, 0, 50, 50), forecast(2, 1, 90, 10), forecast(3, 2, 10, 90), forecast(4, 9, 100, 0)]
    found = scores(said, NOW + 5 * HOUR, 0)
    assert set(found) == {1, 2, 3}
    assert found[1].crowd is None
    assert found[1].skill is None
    assert found[2].brier == pytest.approx(0.02)
    assert found[2].crowd == pytest.approx(0.5)
    assert found[2].skill == pytest.approx(0.96)
    assert [found[person].better_than for person in (1, 2, 3)] == [50, 100, 0]
    assert words(found[2], 3) == "better than 100 % of 3 forecasters"
    assert words(found[2], 1) == "the only forecaster"


def test_equals_share_what_they_are_better_than() -> None:
    found = scores([forecast(1, 0, 60, 40), forecast(2, 1, 60, 40)], NOW + HOUR * 5, 0)
    assert [each.better_than for each in found.values()] == [50, 50]


def test_calibration_counts_each_saying_in_its_tenth() -> None:
    found = calibration([((10, 90), 1), ((10, 90), 0), ((100, 0), 0)])
    assert [(each.said, each.happened, each.count) for each in found] == [
        (0, 0, 1),
        (10, 50, 2),
        (pytest.approx(280 / 3), pytest.approx(200 / 3), 3),
    ]


def test_one_lucky_comparison_with_the_crowd_lifts_nobody_over_who_is_better_each_time() -> None:
    lucky = [Score(1, 0.1, 1.1, 100), Score(1, 0.5, None, 0), Score(1, 0.5, None, 0), Score(1, 0.5, None, 0)]
    steady = [Score(2, 0.2, 0.6, 80)] * 4
    first, second = table({1: lucky, 2: steady})
    assert (first.person, second.person) == (2, 1)
    assert second.skill == pytest.approx(0.25)


def test_the_table_has_only_those_with_enough_predictions_best_first() -> None:
    def each(person: int, *briers: float) -> list[Score]:
        return [Score(person, own, 0.5, 0) for own in briers]

    found = table({1: each(1, 0.4, 0.4, 0.4), 2: each(2, 0.1, 0.1), 3: each(3, 0.2, 0.2, 0.2)})
    assert [row.person for row in found] == [3, 1]
    assert found[0].skill == pytest.approx(0.3)
    assert table({1: [Score(1, 0.1, None, 0)]}, fewest=1)[0].skill is None


@given(chance=st.integers(0, 100))
def test_one_number_says_both_of_two_outcomes(chance: int) -> None:
    assert read_chance(f" {chance} %") == (chance, 100 - chance)


@pytest.mark.parametrize(
    ("typed", "says"), [("", "a number from 0 to 100"), ("101", "more than certain"), ("50,5", "no whole")]
)
def test_one_number_that_cannot_be_says_why(typed: str, says: str) -> None:
    with pytest.raises(PredictionError, match=says):
        read_chance(typed)


@st.composite
def histories(draw: st.DrawFn) -> list[Forecast]:
    """What up to eight people said, changed and withdrew within a few moments."""
    outcomes = draw(st.integers(2, 4))
    said = st.lists(st.integers(0, 100), min_size=outcomes, max_size=outcomes).filter(any).map(scaled)
    return draw(
        st.lists(
            st.builds(
                Forecast,
                person=st.integers(1, 8),
                at=st.integers(0, 12).map(lambda hours: NOW + hours * HOUR),
                percents=st.just(()) | said,
            ),
            max_size=30,
        )
    )


@given(said=histories(), hours=st.integers(0, 13), outcome=st.integers(0, 1))
def test_scores_are_those_of_everybody_looked_at_on_their_own(
    said: list[Forecast], hours: int, outcome: int
) -> None:
    lock = NOW + hours * HOUR
    last = counted(said, lock)
    found = scores(said, lock, outcome)
    assert found.keys() == last.keys()
    for person, own in last.items():
        crowd = crowd_at(said, own.at, without=person)
        others = [brier(each.percents, outcome) for other, each in last.items() if other != person]
        mine = brier(own.percents, outcome)
        worse = sum(1.0 if other > mine else 0.5 for other in others if other >= mine)
        expected = Score(
            person,
            mine,
            sum((each / 100 - (at == outcome)) ** 2 for at, each in enumerate(crowd)) if crowd else None,
            round(100 * worse / len(others)) if others else 0,
        )
        assert found[person] == expected


def test_thousands_of_forecasts_are_scored_without_looking_at_all_for_each() -> None:
    looked = 0

    class Watched(tuple[int, ...]):
        def __iter__(self) -> Iterator[int]:
            nonlocal looked
            looked += 1
            return super().__iter__()

    said = [
        Forecast(n, NOW + n * timedelta(seconds=1), Watched((n % 101, 100 - n % 101)))
        for n in range(1, 2_001)
    ]
    assert len(scores(said, NOW + timedelta(days=1), 0)) == len(said)
    assert looked < 20 * len(said)
