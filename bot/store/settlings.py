"""What moderators are about to say of predictions, as they typed it."""

import sqlite3
from datetime import datetime
from typing import Final

from bot.domain.settling import Settling
from bot.store.connection import Connection, write
from bot.store.times import stored


class Settlings:
    """One draft a prediction and moderator."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
        self._reader = reader

    async def get(self, prediction: int, author: int) -> Settling:
        """A moderator's draft, empty where they have typed nothing yet."""
        row = await self._reader.run(
            lambda connection: connection.execute(_GET, (prediction, author)).fetchone()
        )
        return Settling(prediction, author, *row) if row is not None else Settling(prediction, author)

    async def save(self, settling: Settling, *, now: datetime) -> Settling:
        """Keep a draft in the place of the earlier one."""
        values = (
            settling.prediction,
            settling.author,
            stored(now),
            settling.outcome,
            settling.source,
            settling.dated,
            settling.clock,
            settling.locks,
            settling.why,
        )
        await self._writer.run(
            lambda connection: write(connection, lambda connection: connection.execute(_SAVE, values))
        )
        return settling


def forget_drafts(connection: sqlite3.Connection, prediction: int) -> None:
    """Forget what was about to be said, inside the transaction that says it."""
    connection.execute("DELETE FROM settling_draft WHERE prediction = ?", (prediction,))


_GET: Final = """
SELECT outcome, source, dated, clock, locks, why FROM settling_draft WHERE prediction = ? AND author = ?"""
_SAVE: Final = """
INSERT INTO settling_draft (prediction, author, saved, outcome, source, dated, clock, locks, why)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (prediction, author) DO UPDATE SET saved = excluded.saved, outcome = excluded.outcome,
    source = excluded.source, dated = excluded.dated, clock = excluded.clock, locks = excluded.locks,
    why = excluded.why"""
