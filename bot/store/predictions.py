"""Predictions from their opening to their scores; each change is one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias, TypeVar

from bot.domain.outbox import Outgoing
from bot.domain.predictions import (
    Outline,
    Prediction,
    PredictionError,
    PredictionState,
    Verdict,
    check_outline,
    check_verdict,
    counted,
    lock_moment,
    needs_another,
)
from bot.domain.scores import scores
from bot.store.connection import Connection, write
from bot.store.outbox import put
from bot.store.poll_drafts import take_draft
from bot.store.prediction_reads import UNANSWERED, WAITING, PredictionReads, existing
from bot.store.prediction_rows import (
    forecasts_of,
    insert_prediction,
    insert_scores,
    insert_verdict,
)
from bot.store.times import stored

T = TypeVar("T")
Announce: TypeAlias = Callable[[Prediction], Iterable[Outgoing]]
"""The messages that a change of a prediction causes."""

MOST_RUNNING = 50
"""Predictions of one server that take forecasts or wait for their outcome."""


class NobodyForecastError(PredictionError):
    """Settling would score nobody, because no forecast is older than the news."""

    def __init__(self) -> None:
        """Propose what to do."""
        super().__init__(
            "No forecast was made before the news, so nobody would be scored. Declare the prediction void."
        )


def nothing(_: Prediction) -> Iterable[Outgoing]:
    """No message."""
    return ()


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
                    f"This server has {MOST_RUNNING} predictions waiting. Settle some first."
                )
            if draft is not None:
                take_draft(connection, draft, server)
            return _announced(
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
        )

    async def lock_now(
        self, prediction: int, *, now: datetime, announce: Announce = nothing
    ) -> Prediction | None:
        """Lock one before its closing time, which then is this moment; None where it is locked already.

        Every forecast that was confirmed until now counts, one of this very moment too.
        """
        return await self._become(_LOCK_NOW, {"id": prediction, "now": stored(now)}, announce)

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
        announce: Announce = nothing,
    ) -> Prediction:
        """Say how it turned out, for the first time or in place of what was said before.

        Scores that were made before are taken away in the same transaction; new ones come when the time for
        objections is over. Raises PredictionError where it cannot be settled like this.
        """

        def work(connection: sqlite3.Connection) -> Prediction:
            found = existing(connection, prediction)
            check_verdict(found, verdict, news, now=verdict.at)
            said = forecasts_of(connection, prediction)
            lock = lock_moment(found.outline.closes, news)
            who = counted(said, lock)
            if verdict.outcome is not None and not who:
                raise NobodyForecastError
            if found.verdict is not None and found.verdict.outcome == verdict.outcome and found.lock == lock:
                raise PredictionError(
                    "It is settled like that already. Choose another outcome to reverse it."
                )
            number = found.verdicts + 1
            insert_verdict(connection, prediction, number, verdict)
            connection.execute("DELETE FROM score WHERE prediction = ?", (prediction,))
            state, until = PredictionState.SETTLED, verdict.at + objections
            if verdict.outcome is None:
                state = PredictionState.VOID
            connection.execute(
                "UPDATE prediction SET state = ?, locked = ?, objectable_until = ? WHERE id = ?",
                (
                    state,
                    stored(lock),
                    stored(until) if state is PredictionState.SETTLED else None,
                    prediction,
                ),
            )
            return _announced(connection, prediction, announce)

        return await self._write(work)

    async def confirm(self, prediction: int, by: int) -> Prediction:
        """Confirm the newest verdict of somebody who had forecast themselves; raises PredictionError for that person."""

        def work(connection: sqlite3.Connection) -> Prediction:
            found = existing(connection, prediction)
            if found.verdict is None or found.state is not PredictionState.SETTLED:
                raise PredictionError("There is nothing to confirm: this prediction is not waiting for it.")
            if found.verdict.by == by:
                raise PredictionError(
                    "You settled this prediction yourself. Another moderator has to confirm it."
                )
            connection.execute(
                "UPDATE verdict SET confirmed_by = ? WHERE prediction = ? AND number = ?",
                (by, prediction, found.verdicts),
            )
            return existing(connection, prediction)

        return await self._write(work)

    async def finish(
        self, prediction: int, owner: int | None, *, now: datetime, announce: Announce = nothing
    ) -> Prediction | None:
        """Score everybody whose forecast counts; None where it is not to be yet: another has to confirm, or objects."""

        def work(connection: sqlite3.Connection) -> Prediction | None:
            found = existing(connection, prediction)
            until, verdict = found.objectable_until, found.verdict
            if found.state is not PredictionState.SETTLED or until is None or now < until or verdict is None:
                return None
            if verdict.outcome is None or found.lock is None or _is_objected_to(connection, prediction):
                return None
            said = forecasts_of(connection, prediction)
            if needs_another(verdict, counted(said, found.lock), owner):
                return None
            made = scores(said, found.lock, verdict.outcome)
            insert_scores(connection, prediction, made)
            connection.execute("UPDATE prediction SET state = 'final' WHERE id = ?", (prediction,))
            return _announced(connection, prediction, announce)

        return await self._write(work)

    async def _become(
        self, statement: str, values: Sequence[object] | Mapping[str, object], announce: Announce
    ) -> Prediction | None:
        def work(connection: sqlite3.Connection) -> Prediction | None:
            changed = connection.execute(statement, values).fetchone()
            return _announced(connection, changed[0], announce) if changed else None

        return await self._write(work)

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


_LOCK_NOW = """
UPDATE prediction SET state = 'locked', closes = at, locked = at
FROM (SELECT max(:now, coalesce((SELECT max(at) + 1 FROM forecast WHERE prediction = :id), 0)) AS at)
WHERE id = :id AND state = 'open' AND closes > :now RETURNING id"""


def _announced(connection: sqlite3.Connection, prediction: int, announce: Announce) -> Prediction:
    found = existing(connection, prediction)
    for each in announce(found):
        put(connection, each)
    return found


def _is_objected_to(connection: sqlite3.Connection, prediction: int) -> bool:
    return (
        connection.execute(
            f"SELECT 1 FROM prediction WHERE id = ? AND EXISTS ({UNANSWERED})",  # noqa: S608, our own words
            (prediction,),
        ).fetchone()
        is not None
    )
