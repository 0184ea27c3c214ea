"""Predictions from their opening to their scores; each change is one transaction."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from bot.domain.errors import message
from bot.domain.predictions import (
    Outline,
    Prediction,
    PredictionError,
    PredictionState,
    Verdict,
    check_outline,
)
from bot.domain.settling import to_settle
from bot.store.connection import Connection, write
from bot.store.desk_writing import record_in
from bot.store.poll_drafts import take_draft
from bot.store.prediction_reads import WAITING, PredictionReads
from bot.store.prediction_rows import insert_prediction
from bot.store.times import stored
from bot.store.verdicts import Announce, announced, confirm_in, finish_in, nothing, settle_in

T = TypeVar("T")
MOST_RUNNING = 50
"""Predictions of one server that take forecasts or wait for their outcome."""


class Predictions(PredictionReads):
    """The predictions of every server."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        super().__init__(reader)
        self._writer = writer

    async def create(
        self,
        outline: Outline,
        *,
        server: int,
        by: int,
        now: datetime,
        draft: int | None = None,
        announce: Announce = nothing,
    ) -> Prediction:
        """Make a prediction and forget the draft that it came from; raises PredictionError or PollError where it cannot
        be."""
        check_outline(outline, now=now)
        later = outline.opens is not None and outline.opens > now
        state = PredictionState.SCHEDULED if later else PredictionState.OPEN

        def work(connection: sqlite3.Connection) -> Prediction:
            running = connection.execute(
                f"SELECT count(*) FROM prediction WHERE server = ? AND state IN {WAITING}",  # noqa: S608, our words
                (server,),
            ).fetchone()[0]
            if running >= MOST_RUNNING:
                raise PredictionError(
                    message("This server has %(most)s predictions waiting. Some have to be settled first."),
                    most=MOST_RUNNING,
                )
            if draft is not None:
                take_draft(connection, draft, server)
            return announced(
                connection, insert_prediction(connection, outline, server, state, by, now), announce
            )

        return await self._write(work)

    async def open(
        self, prediction: int, *, now: datetime, announce: Announce = nothing
    ) -> Prediction | None:
        """Open one whose time has come; None where it is not waiting any more."""
        return await self._become(
            "UPDATE prediction SET state = 'open' WHERE id = ? AND state = 'scheduled' AND opens <= ? RETURNING id",
            (prediction, stored(now)),
            announce,
        )

    async def lock(self, prediction: int, *, announce: Announce = nothing) -> Prediction | None:
        """Lock one at its closing time; None where it is locked already."""
        return await self._become(
            "UPDATE prediction SET state = 'locked', locked = closes WHERE id = ? AND state = 'open' RETURNING id",
            (prediction,),
            announce,
            also=_ask_how_it_turned_out,
        )

    async def lock_now(
        self, prediction: int, *, now: datetime, announce: Announce = nothing
    ) -> Prediction | None:
        """Lock one before its closing time, which then is this moment; None where it is locked already.

        Every forecast that was confirmed until now counts, one of this very moment too.
        """
        values = {"id": prediction, "now": stored(now)}
        return await self._become(_LOCK_NOW, values, announce, also=_ask_how_it_turned_out)

    async def drop(self, prediction: int) -> bool:
        """Forget one that has not opened; False where it has."""
        changed = await self._write(
            lambda connection: (
                connection.execute(
                    "DELETE FROM prediction WHERE id = ? AND state = 'scheduled'", (prediction,)
                ).rowcount
            )
        )
        return bool(changed)

    async def move(self, prediction: int, channel: int, *, announce: Announce = nothing) -> Prediction | None:
        """Let a prediction stand in another channel from now on; None where it is gone."""
        return await self._become(
            "UPDATE prediction SET channel = ? WHERE id = ? RETURNING id", (channel, prediction), announce
        )

    async def settle(
        self,
        prediction: int,
        verdict: Verdict,
        *,
        news: datetime | None,
        objections: timedelta,
        owner: int | None = None,
        announce: Announce = nothing,
    ) -> Prediction:
        """Say how it turned out, for the first time or in place of what was said before.

        Scores come when the time for objections is over. Where they had come, all are made anew in the same
        transaction. Raises PredictionError where it cannot be settled like this.
        """
        return await self._write(
            lambda connection: settle_in(
                connection,
                prediction,
                verdict,
                news=news,
                objections=objections,
                owner=owner,
                announce=announce,
            )
        )

    async def confirm(
        self,
        prediction: int,
        by: int,
        owner: int | None = None,
        *,
        now: datetime,
        announce: Announce = nothing,
    ) -> Prediction:
        """Confirm the newest verdict of somebody who had forecast themselves; raises PredictionError for that person, and
        for anybody else with a forecast who does not own the server."""
        return await self._write(
            lambda connection: confirm_in(connection, prediction, by, owner, now=now, announce=announce)
        )

    async def finish(
        self, prediction: int, owner: int | None, *, now: datetime, announce: Announce = nothing
    ) -> Prediction | None:
        """Score everybody whose forecast counts; None where it is not to be yet: another has to confirm, or objects."""
        return await self._write(
            lambda connection: finish_in(connection, prediction, owner, now=now, announce=announce)
        )

    async def _become(
        self,
        statement: str,
        values: Sequence[object] | Mapping[str, object],
        announce: Announce,
        *,
        also: Callable[[sqlite3.Connection, Prediction], None] | None = None,
    ) -> Prediction | None:
        def work(connection: sqlite3.Connection) -> Prediction | None:
            changed = connection.execute(statement, values).fetchone()
            if not changed:
                return None
            found = announced(connection, changed[0], announce)
            if also is not None:
                also(connection, found)
            return found

        return await self._write(work)

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


_LOCK_NOW = """
UPDATE prediction SET state = 'locked', closes = at, locked = at
FROM (SELECT max(:now, coalesce((SELECT max(at) + 1 FROM forecast WHERE prediction = :id), 0)) AS at)
WHERE id = :id AND state = 'open' AND closes > :now RETURNING id"""


def _ask_how_it_turned_out(connection: sqlite3.Connection, locked: Prediction) -> None:
    """Put a locked prediction on the moderators' desk."""
    record_in(connection, to_settle(locked, locked.lock or locked.outline.closes))
