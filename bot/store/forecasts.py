"""What people forecast, with every change kept, and what they object to."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.domain.errors import GreenlitError, message
from bot.domain.predictions import (
    Forecast,
    Prediction,
    PredictionError,
    check_forecast,
)
from bot.store.connection import Connection, write
from bot.store.groups import Groups
from bot.store.prediction_reads import PredictionGoneError
from bot.store.prediction_rows import forecasts_of, prediction_by_id
from bot.store.times import stored
from bot.store.verdicts import answer_in, object_in

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a person wants kept."""

    prediction: int
    server: int
    forecast: Forecast


class Forecasts:
    """One person's number on one question, as often as they change it."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
        self._reader = reader
        self._groups = Groups(writer, _keep_all)

    async def make(
        self, prediction: int, server: int, person: int, percents: Sequence[int], *, now: datetime
    ) -> Prediction:
        """Keep a forecast, or with no percents that the person withdraws; every earlier one stays in the history.

        It is on disk when this returns; those of many people at once share their commits.
        """
        return await self._groups.add(_Saying(prediction, server, Forecast(person, now, tuple(percents))))

    async def finished(self) -> None:
        """Wait until every forecast that was handed over is on disk or refused."""
        await self._groups.finished()

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
        self,
        prediction: int,
        person: int,
        reason: str,
        *,
        now: datetime,
        verdict: int | None = None,
        locale: str = "",
    ) -> Prediction:
        """Keep an objection, once a person and verdict, and put it on the desk, with the language in which they are told
        the answer; raises PredictionError where there can be none."""
        return await self._write(
            lambda connection: object_in(
                connection, prediction, person, reason, now=now, verdict=verdict, locale=locale
            )
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


def _keep_all(connection: sqlite3.Connection, sayings: Sequence[_Saying]) -> list[Prediction | Exception]:
    found: dict[int, Prediction | None] = {}
    return [_keep(connection, saying, found) for saying in sayings]


def _keep(
    connection: sqlite3.Connection, saying: _Saying, known: dict[int, Prediction | None]
) -> Prediction | Exception:
    number, said = saying.prediction, saying.forecast
    if number not in known:
        known[number] = prediction_by_id(connection, number)
    found = known[number]
    try:
        if found is None or found.server != saying.server:
            raise PredictionGoneError
        check_forecast(found, said.at)
        if said.percents and len(said.percents) != len(found.outline.outcomes):
            raise PredictionError(message("Those numbers do not fit the outcomes. Open the forecast again."))
    except GreenlitError as refused:
        return refused
    last = last_of(connection, number, said.person)
    # Two within a microsecond are two all the same.
    at = max(stored(said.at), last + 1 if last is not None else 0)
    connection.execute(FORECAST, (number, said.person, at, json.dumps(said.percents)))
    return found


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
