"""What Greenlit keeps for one person, as they see it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.predictions import Prediction, PredictionState
from bot.domain.scores import Score


@dataclass(frozen=True, slots=True)
class Awaited:
    """A question whose answer a person asked to be told."""

    item: int
    server: int | None
    subject: str
    since: datetime


@dataclass(frozen=True, slots=True)
class OwnForecast:
    """A person's forecast that stands, and how it did."""

    prediction: Prediction
    percents: tuple[int, ...]
    score: Score | None = None
    """None until it is final."""
    forecasters: int = 0
    """How many were scored with it."""

    @property
    def outcome(self) -> int | None:
        """What came true, once that is final."""
        verdict = self.prediction.verdict
        is_final = self.prediction.state is PredictionState.FINAL
        return verdict.outcome if is_final and verdict is not None else None


@dataclass(frozen=True, slots=True)
class Own:
    """What is kept for a person in one server, or in all."""

    awaited: tuple[Awaited, ...]
    """Longest waiting first."""
    forecasts: tuple[OwnForecast, ...]
    """Those that wait for their outcome, soonest first, then those that are over, the newest first."""
    votes: int
    """Polls that they voted in."""

    @property
    def waiting(self) -> tuple[OwnForecast, ...]:
        """Forecasts without an outcome yet."""
        return tuple(each for each in self.forecasts if not is_over(each.prediction))

    @property
    def scored(self) -> tuple[OwnForecast, ...]:
        """Forecasts with a score."""
        return tuple(each for each in self.forecasts if each.score is not None)

    @property
    def sayings(self) -> tuple[tuple[tuple[int, ...], int], ...]:
        """What was said and what came true, of every forecast with a score."""
        return tuple((each.percents, each.outcome) for each in self.scored if each.outcome is not None)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted of a person."""

    forecasts: int
    """Predictions in which they had forecast."""
    votes: int
    awaited: int


def is_over(prediction: Prediction) -> bool:
    """Whether nothing more happens to a prediction, unless it is reversed."""
    return prediction.state in (PredictionState.FINAL, PredictionState.VOID)
