"""What a crowd said, followed through time: thousands of forecasts are scored against its median at thousands of moments."""

from collections.abc import Sequence

from bot.domain.predictions import Forecast

_PERCENTS = 101


def scaled_medians(medians: Sequence[float]) -> tuple[float, ...]:
    """Medians of each outcome, which need not add up, made to add up to 100; where all are 0, all are as likely."""
    total = sum(medians)
    if not total:
        return tuple(100 / len(medians) for _ in medians)
    return tuple(each * 100 / total for each in medians)


class Crowd:
    """What everybody says at a moment; how often each percent is said, so that nothing is sorted anew."""

    def __init__(self) -> None:
        """Nobody has said anything."""
        self._last: dict[int, tuple[int, ...]] = {}
        self._said: list[list[int]] = []
        """For each outcome how many say each percent."""

    def hear(self, forecast: Forecast) -> None:
        """Somebody says something in place of what they said before, or withdraws."""
        self._count(self._last.pop(forecast.person, ()), -1)
        if forecast.percents:
            self._last[forecast.person] = forecast.percents
            self._count(forecast.percents, 1)

    def median_without(self, person: int) -> tuple[float, ...] | None:
        """What the others say; None where there are none."""
        own = self._last.get(person, ())
        others = len(self._last) - bool(own)
        if not others:
            return None
        self._count(own, -1)
        medians = [(_at(said, (others - 1) // 2) + _at(said, others // 2)) / 2 for said in self._said]
        self._count(own, 1)
        return scaled_medians(medians)

    def _count(self, percents: Sequence[int], people: int) -> None:
        if not self._said:
            self._said = [[0] * _PERCENTS for _ in percents]
        for said, percent in zip(self._said, percents, strict=False):
            said[percent] += people


def _at(said: Sequence[int], place: int) -> int:
    """The percent at a place of all that are said, in order."""
    for percent, people in enumerate(said):
        if place < people:
            return percent
        place -= people
    raise IndexError(place)
