"""Predictions as they are: one, a server's, those whose time has come."""

import sqlite3
from datetime import datetime

from bot.domain.errors import message
from bot.domain.predictions import Prediction, PredictionError
from bot.store.connection import Connection
from bot.store.prediction_rows import prediction_by_id, predictions_where
from bot.store.times import moment, stored


class PredictionGoneError(PredictionError):
    """A prediction that does not exist, or not in this server."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(message("This prediction no longer exists. `/polls` lists those that do."))


class PredictionReads:
    """What can be asked of the predictions of every server."""

    def __init__(self, reader: Connection) -> None:
        """Read through this connection."""
        self._reader = reader

    async def find(self, prediction: int) -> Prediction | None:
        """One prediction, or None where there is none."""
        return await self._reader.run(lambda connection: prediction_by_id(connection, prediction))

    async def get(self, prediction: int, server: int | None) -> Prediction:
        """One prediction of a server; raises PredictionGoneError where there is none."""
        found = await self.find(prediction)
        if found is not None and found.server == server:
            return found
        raise PredictionGoneError

    async def of(self, server: int, title: str | None = None, most: int = 50) -> tuple[Prediction, ...]:
        """A server's predictions that can be seen: those that wait first, then the newest."""
        of_title = "AND title = ?" if title is not None else ""
        values = (server, title) if title is not None else (server,)

        def work(connection: sqlite3.Connection) -> tuple[Prediction, ...]:
            waiting = list(
                predictions_where(connection, f"server = ? AND state IN {WAITING} {of_title}", *values)
            )
            over = list(predictions_where(connection, f"server = ? AND state IN {_OVER} {of_title}", *values))
            return tuple([*waiting, *reversed(over)][:most])

        return await self._reader.run(work)

    async def in_channel(self, channel: int) -> tuple[Prediction, ...]:
        """Those that stand in a channel and are not decided for good."""
        return await self._reader.run(
            lambda connection: tuple(
                predictions_where(connection, f"channel = ? AND state IN {WAITING}", channel)
            )
        )

    async def open_ones(self) -> tuple[int, ...]:
        """Every prediction that takes forecasts."""
        rows = await self._reader.run(
            lambda connection: connection.execute("SELECT id FROM prediction WHERE state = 'open'").fetchall()
        )
        return tuple(id_ for (id_,) in rows)

    async def due_to_open(self, now: datetime) -> tuple[Prediction, ...]:
        """Scheduled ones whose time has come."""
        return await self._due("state = 'scheduled' AND opens <= ?", now)

    async def due_to_lock(self, now: datetime) -> tuple[Prediction, ...]:
        """Open ones whose closing time has come."""
        return await self._due("state = 'open' AND closes <= ?", now)

    async def due_to_finish(self, now: datetime) -> tuple[Prediction, ...]:
        """Settled ones whose time for objections is over with none unanswered."""
        return await self._due(
            f"state = 'settled' AND objectable_until <= ? AND NOT EXISTS ({UNANSWERED})", now
        )

    async def next_due(self, now: datetime) -> datetime | None:
        """When the next one opens, locks or becomes final, after a moment."""
        (at,) = await self._reader.run(
            lambda connection: connection.execute(_NEXT_DUE, {"now": stored(now)}).fetchone()
        )
        return moment(at) if at is not None else None

    async def _due(self, condition: str, now: datetime) -> tuple[Prediction, ...]:
        return await self._reader.run(
            lambda connection: tuple(predictions_where(connection, condition, stored(now)))
        )


WAITING = "('scheduled', 'open', 'locked', 'settled')"
_OVER = "('final', 'void')"

UNANSWERED = """
SELECT 1 FROM objection WHERE objection.prediction = prediction.id AND answer IS NULL
    AND verdict = (SELECT max(number) FROM verdict WHERE verdict.prediction = prediction.id)"""

_NEXT_DUE = """
SELECT min(at) FROM (
    SELECT min(opens) AS at FROM prediction WHERE state = 'scheduled' AND opens > :now
    UNION ALL SELECT min(closes) FROM prediction WHERE state = 'open' AND closes > :now
    UNION ALL SELECT min(objectable_until) FROM prediction WHERE state = 'settled' AND objectable_until > :now)"""


def existing(connection: sqlite3.Connection, prediction: int) -> Prediction:
    """One prediction; raises PredictionGoneError where there is none."""
    if (found := prediction_by_id(connection, prediction)) is None:
        raise PredictionGoneError
    return found
