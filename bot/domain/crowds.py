"""The crowd's percentages over time, as they may be seen once a prediction is locked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.domain.predictions import Forecast, counted
from bot.domain.scores import crowd_at

FEWEST_FOR_LINE: Final = 30
"""Forecasts that count until the crowd's line is drawn."""
_MOST_STEPS: Final = 100
_MOMENT: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Step:
    """What the crowd said from a moment on."""

    at: datetime
    percents: tuple[float, ...]


def crowd_line(forecasts: Sequence[Forecast], lock: datetime) -> tuple[Step, ...]:
    """The crowd's median after each of at most a hundred forecasts before the lock, the last one among them.

    Nothing where fewer than thirty forecasts count.
    """
    if len(counted(forecasts, lock)) < FEWEST_FOR_LINE:
        return ()
    said = sorted((each for each in forecasts if each.at < lock), key=lambda each: each.at)
    wanted = {round(number * (len(said) - 1) / (_MOST_STEPS - 1)) for number in range(_MOST_STEPS)}
    steps: list[Step] = []
    for number in sorted(wanted):
        at = said[number].at
        percents = crowd_at(said, at + _MOMENT)
        if percents is not None:
            steps.append(Step(at, percents))
    return tuple(steps)
