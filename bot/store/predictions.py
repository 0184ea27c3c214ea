"""Predictions from their opening to their scores; each change is one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
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
from bot.store.prediction_rows import (
    forecasts_of,
    insert_prediction,
    insert_scores,
    insert_verdict,
    prediction_by_id,
    predictions_where,
)
from bot.store.times import moment, stored

T = TypeVar("T")
Announce: TypeAlias = Callable[[Prediction], Iterable[Outgoing]]
"""The messages that a change of a prediction causes."""

MOST_RUNNING = 50
"""Predictions of one server that take forecasts or wait for their outcome."""


class PredictionGoneError(PredictionError):
    """A prediction that does not exist, or not in this server."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__("This prediction no longer exists. `/polls` lists those that do.")


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


class Predictions:
    """The predictions of every server."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
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
                predictions_where(connection, f"server = ? AND state IN {_WAITING} {of_title}", *values)
            )
            over = list(predictions_where(connection, f"server = ? AND state IN {_OVER} {of_title}", *values))
            return tuple([*waiting, *reversed(over)][:most])

        return await self._reader.run(work)

    async def create(
        self, outline: Outline, *, server: int, by: int, now: datetime, announce: Announce = nothing
    ) -> Prediction:
        """Make a prediction; raises PredictionError or PollError where it cannot be."""
        check_outline(outline, now=now)
        later = outline.opens is not None and outline.opens > now
        state = PredictionState.SCHEDULED if later else PredictionState.OPEN

        def work(connection: sqlite3.Connection) -> Prediction:
            running = connection.execute(
                f"SELECT count(*) FROM prediction WHERE server = ? AND state IN {_WAITING}",  # noqa: S608, our words
                (server,),
            ).fetchone()[0]
            if running >= MOST_RUNNING:
                raise PredictionError(
                    f"This server has {MOST_RUNNING} predictions waiting. Settle some first."
                )
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

    async def due_to_open(self, now: datetime) -> tuple[Prediction, ...]:
        """Scheduled ones whose time has come."""
        return await self._due("state = 'scheduled' AND opens <= ?", now)

    async def due_to_lock(self, now: datetime) -> tuple[Prediction, ...]:
        """Open ones whose closing time has come."""
        return await self._due("state = 'open' AND closes <= ?", now)

    async def due_to_finish(self, now: datetime) -> tuple[Prediction, ...]:
        """Settled ones whose time for objections is over with none unanswered."""
        return await self._due(
            f"state = 'settled' AND objectable_until <= ? AND NOT EXISTS ({_UNANSWERED})", now
        )

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

    async def _become(
        self, statement: str, values: Sequence[object], announce: Announce
    ) -> Prediction | None:
        def work(connection: sqlite3.Connection) -> Prediction | None:
            changed = connection.execute(statement, tuple(values)).fetchone()
            return _announced(connection, changed[0], announce) if changed else None

        return await self._write(work)

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


_WAITING = "('scheduled', 'open', 'locked', 'settled')"
_OVER = "('final', 'void')"

_UNANSWERED = """
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


def _announced(connection: sqlite3.Connection, prediction: int, announce: Announce) -> Prediction:
    found = existing(connection, prediction)
    for each in announce(found):
        put(connection, each)
    return found


def _is_objected_to(connection: sqlite3.Connection, prediction: int) -> bool:
    return (
        connection.execute(
            f"SELECT 1 FROM prediction WHERE id = ? AND EXISTS ({_UNANSWERED})",  # noqa: S608, our own words
            (prediction,),
        ).fetchone()
        is not None
    )
