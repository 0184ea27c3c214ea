"""What people forecast, with every change kept, and what they object to."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from bot.domain.predictions import (
    Forecast,
    Prediction,
    PredictionError,
    check_forecast,
)
from bot.store.connection import Connection, write
from bot.store.prediction_reads import PredictionGoneError, existing
from bot.store.prediction_rows import forecasts_of
from bot.store.times import stored
from bot.store.verdicts import answer_in, object_in

T = TypeVar("T")


class Forecasts:
    """One person's number on one question, as often as they change it."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
        self._reader = reader

    async def make(
        self, prediction: int, server: int, person: int, percents: Sequence[int], *, now: datetime
    ) -> Prediction:
        """Keep a forecast, or with no percents that the person withdraws; every earlier one stays in the history."""

        def work(connection: sqlite3.Connection) -> Prediction:
            found = existing(connection, prediction)
            if found.server != server:
                raise PredictionGoneError
            check_forecast(found, now)
            if percents and len(percents) != len(found.outline.outcomes):
                raise PredictionError("Those numbers do not fit the outcomes. Open the forecast again.")
            last = last_of(connection, prediction, person)
            # Two within a microsecond are two all the same.
            at = max(stored(now), last + 1 if last is not None else 0)
            connection.execute(FORECAST, (prediction, person, at, json.dumps(list(percents))))
            return found

        return await self._write(work)

    async def all(self, prediction: int) -> list[Forecast]:
        """Every forecast as it was made. For what is shown after the lock, and for scores."""
        return await self._reader.run(lambda connection: forecasts_of(connection, prediction))

    async def people(self, prediction: int, before: datetime | None = None) -> int:
        """How many have a forecast now, or had one at a moment, which is no secret."""
        values = {"id": prediction, "before": stored(before) if before is not None else None}
        return await self._reader.run(lambda connection: connection.execute(_PEOPLE, values).fetchone()[0])

    async def history(self, prediction: int, person: int) -> list[Forecast]:
        """One person's forecasts, the oldest first."""
        return await self._reader.run(lambda connection: forecasts_of(connection, prediction, person))

    async def object(
        self, prediction: int, person: int, reason: str, *, now: datetime, verdict: int | None = None
    ) -> Prediction:
        """Keep an objection, once a person and verdict, and put it on the desk; raises PredictionError where there can be
        none."""
        return await self._write(
            lambda connection: object_in(connection, prediction, person, reason, now=now, verdict=verdict)
        )

    async def objections(self, prediction: int) -> tuple[tuple[int, str], ...]:
        """Objections to the newest verdict that nobody has answered: who, and why."""
        return await self._reader.run(
            lambda connection: tuple(connection.execute(_OBJECTIONS, (prediction, prediction)).fetchall())
        )

    async def objection(self, prediction: int, person: int) -> tuple[str, str | None] | None:
        """A person's newest objection and its answer, None where nobody has given one; None where they never objected."""
        return await self._reader.run(
            lambda connection: connection.execute(_OWN_OBJECTION, (prediction, person)).fetchone()
        )

    async def answer(self, prediction: int, answer: str, *, by: int, now: datetime) -> int:
        """Answer every objection to the newest verdict, so that it stands; how many that were. Raises PredictionError
        where nobody waits for an answer."""
        return await self._write(lambda connection: answer_in(connection, prediction, answer, by=by, now=now))

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


FORECAST = "INSERT INTO forecast (prediction, person, at, percents) VALUES (?, ?, ?, ?)"

_PEOPLE = """
SELECT count(*) FROM forecast AS newest WHERE prediction = :id AND percents <> '[]' AND at =
    (SELECT max(at) FROM forecast WHERE forecast.prediction = newest.prediction AND forecast.person = newest.person
        AND (:before IS NULL OR at < :before))"""

_NEWEST = "(SELECT max(number) FROM verdict WHERE verdict.prediction = ?)"
_OBJECTIONS = f"""
SELECT person, reason FROM objection WHERE prediction = ? AND answer IS NULL AND verdict = {_NEWEST}
ORDER BY at, person"""  # noqa: S608, our own words
_OWN_OBJECTION = """
SELECT reason, answer FROM objection WHERE prediction = ? AND person = ? ORDER BY verdict DESC LIMIT 1"""


def last_of(connection: sqlite3.Connection, prediction: int, person: int) -> int | None:
    """When a person said something last, as it is stored."""
    (at,) = connection.execute(
        "SELECT max(at) FROM forecast WHERE prediction = ? AND person = ?", (prediction, person)
    ).fetchone()
    return at
