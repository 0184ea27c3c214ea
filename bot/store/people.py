"""What is kept about one person: shown to them, handed out as a whole, deleted."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.domain.people import Awaited, Forgotten, Own, OwnForecast, is_over
from bot.store.connection import Connection, write
from bot.store.forgetting import forget_person
from bot.store.prediction_reads import existing
from bot.store.prediction_rows import score_of
from bot.store.times import moment
from bot.store.traces import traces


class People:
    """One person's own data. Whoever asks for it is that person: nobody else is ever shown it."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
        self._reader = reader

    async def own(self, person: int, server: int | None = None) -> Own:
        """What is kept for a person in a server, or with None everywhere."""

        def work(connection: sqlite3.Connection) -> Own:
            waiting = connection.execute(_AWAITED, {"person": person, "server": server})
            forecasts = list(_forecasts(connection, person, server))
            (votes,) = connection.execute(_VOTES, {"person": person, "server": server}).fetchone()
            return Own(
                tuple(
                    Awaited(item, place or None, subject, moment(since))
                    for item, place, subject, since in waiting
                ),
                tuple(sorted(forecasts, key=_waiting_first)),
                votes,
            )

        return await self._reader.run(work)

    async def everything(self, person: int) -> dict[str, list[dict[str, Any]]]:
        """Every row about a person, by table, with what it is about; moments are ISO texts in UTC."""
        return await self._reader.run(lambda connection: traces(connection, person))

    async def forget(self, person: int, *, now: datetime) -> Forgotten:
        """Delete what is kept about a person, and take their name off what others' numbers rest on."""
        return await self._writer.run(
            lambda connection: write(connection, lambda connection: forget_person(connection, person, now))
        )


def _forecasts(connection: sqlite3.Connection, person: int, server: int | None) -> Iterator[OwnForecast]:
    for (number,) in connection.execute(_FORECAST_IN, {"person": person, "server": server}).fetchall():
        prediction = existing(connection, number)
        lock = prediction.lock
        said = connection.execute(_SAID, (number, person)).fetchall()
        before = [percents for at, percents in said if lock is None or moment(at) < lock]
        percents = tuple(json.loads(before[-1])) if before else ()
        if not percents:
            continue
        row = connection.execute(_SCORE, (number, person)).fetchone()
        score, forecasters = (score_of(row[:4]), row[4]) if row is not None else (None, 0)
        yield OwnForecast(prediction, percents, score, forecasters)


def _waiting_first(own: OwnForecast) -> tuple[bool, float]:
    closes = own.prediction.outline.closes.timestamp()
    return (True, -closes) if is_over(own.prediction) else (False, closes)


_AWAITED = """
SELECT id, server, subject, since FROM desk_waiting JOIN desk_item ON id = item
WHERE person = :person AND (:server IS NULL OR server = :server) ORDER BY since, id"""
_VOTES = """
SELECT count(*) FROM ballot JOIN poll ON poll.id = ballot.poll
WHERE person = :person AND choices <> 0 AND (:server IS NULL OR server = :server)"""
_FORECAST_IN = """
SELECT DISTINCT prediction FROM forecast JOIN prediction ON id = prediction
WHERE person = :person AND (:server IS NULL OR server = :server)"""
_SAID = "SELECT at, percents FROM forecast WHERE prediction = ? AND person = ? ORDER BY at"
_SCORE = """
SELECT person, brier, crowd, better_than, forecasters FROM score WHERE prediction = ? AND person = ?"""
