"""Scores of forecasts, and what they say in plain words."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Final

from bot.domain.medians import Crowd, scaled_medians
from bot.domain.percents import scaled
from bot.domain.predictions import Forecast, counted

FEWEST_FOR_TABLE: Final = 3
"""Settled predictions until somebody stands in the server's table."""


@dataclass(frozen=True, slots=True)
class Score:
    """How one forecast did."""

    person: int
    brier: float
    """0 is perfect, 2 is certain and wrong."""
    crowd: float | None
    """What the crowd's median scored at the moment when the forecast was made; None for the first forecaster."""
    better_than: int
    """Percent of the other forecasters who scored worse; equal ones count half. 0 where there is no other."""

    @property
    def skill(self) -> float | None:
        """1 - Brier / crowd's Brier: above 0 is better than the crowd; None where there was no crowd, or it was perfect."""
        return None if not self.crowd else 1 - self.brier / self.crowd


def brier(percents: Sequence[int], outcome: int) -> float:
    """The Brier score in its original form for any number of outcomes: the sum of squared errors, from 0 to 2.

    Glenn W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
    """
    return _brier(percents, outcome)


def crowd_at(
    forecasts: Iterable[Forecast], moment: datetime, *, without: int | None = None
) -> tuple[float, ...] | None:
    """The median of what everybody said last before a moment, scaled to add up to 100; None where nobody had.

    Medians of several outcomes need not add up, hence the scaling; where all are 0, all outcomes are as likely.
    """
    said = [each.percents for person, each in counted(forecasts, moment).items() if person != without]
    if not said:
        return None
    return scaled_medians([float(median(column)) for column in zip(*said, strict=True)])


def whole_percents(crowd: Sequence[float]) -> tuple[int, ...]:
    """What a crowd said in whole percents that add up to 100."""
    return scaled([round(each * 1_000) for each in crowd])


def scores(forecasts: Sequence[Forecast], lock: datetime, outcome: int) -> dict[int, Score]:
    """The score of everybody whose forecast counts."""
    last = counted(forecasts, lock)
    own = {person: brier(forecast.percents, outcome) for person, forecast in last.items()}
    ordered = sorted(own.values())
    return {
        person: Score(person, own[person], crowd, _better_than(own[person], ordered))
        for person, crowd in _crowds(forecasts, last.values(), outcome)
    }


def words(score: Score, forecasters: int) -> str:
    """ "better than 70 % of 214 forecasters"."""
    if forecasters < 2:
        return "the only forecaster"
    return f"better than {score.better_than} % of {forecasters:,} forecasters"


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts that said much the same, and how often that came true."""

    said: float
    """Mean percent."""
    happened: float
    """Percent."""
    count: int


def calibration(history: Iterable[tuple[Sequence[int], int]]) -> tuple[Bin, ...]:
    """Ten bins of a person's settled forecasts, each outcome of each forecast counted as one saying; empty bins left out."""
    bins: dict[int, list[tuple[int, bool]]] = {}
    for percents, outcome in history:
        for at, percent in enumerate(percents):
            bins.setdefault(min(percent // 10, 9), []).append((percent, at == outcome))
    return tuple(
        Bin(
            sum(percent for percent, _ in said) / len(said),
            100 * sum(happened for _, happened in said) / len(said),
            len(said),
        )
        for _, said in sorted(bins.items())
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """A person in the server's table."""

    person: int
    settled: int
    brier: float
    """Mean; lower is better."""
    skill: float | None
    """Mean of what the crowd scored less what the person did; above 0 is better than it. Who came first, before there was
    a crowd, counts as level, so that one lucky comparison does not lift who otherwise avoids any; None without any."""


def table(results: Mapping[int, Sequence[Score]], *, fewest: int = FEWEST_FOR_TABLE) -> tuple[Standing, ...]:
    """Who did best: by how much better than the crowd, then by score, then by number of predictions."""
    rows = [standing(person, each) for person, each in results.items() if len(each) >= fewest]
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                -(row.skill if row.skill is not None else 0.0),
                row.brier,
                -row.settled,
                row.person,
            ),
        )
    )


def standing(person: int, own: Sequence[Score]) -> Standing:
    """How a person did in all their settled predictions, of which there is at least one."""
    ahead = [each.crowd - each.brier for each in own if each.crowd is not None]
    mean = sum(each.brier for each in own) / len(own)
    return Standing(person, len(own), mean, sum(ahead) / len(own) if ahead else None)


def _crowds(
    forecasts: Iterable[Forecast], scored: Iterable[Forecast], outcome: int
) -> Iterator[tuple[int, float | None]]:
    """For each of the forecasts that are scored the person, and what all others had said by then scores."""
    crowd, waiting = Crowd(), deque(sorted(forecasts, key=lambda each: each.at))
    for own in sorted(scored, key=lambda each: each.at):
        while waiting and waiting[0].at < own.at:
            crowd.hear(waiting.popleft())
        middle = crowd.median_without(own.person)
        yield own.person, _brier(middle, outcome) if middle is not None else None


def _brier(percents: Sequence[float], outcome: int) -> float:
    return sum((percent / 100 - (at == outcome)) ** 2 for at, percent in enumerate(percents))


def _better_than(own: float, everybody: Sequence[float]) -> int:
    """Percent of the others who scored worse, of everybody's scores in order; equal ones count half."""
    others = len(everybody) - 1
    if not others:
        return 0
    worse = len(everybody) - bisect_right(everybody, own)
    level = len(everybody) - bisect_left(everybody, own) - worse - 1
    return round(100 * (worse + level / 2) / others)
