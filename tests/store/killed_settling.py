"""Kills a process before each statement of settling a prediction in turn. A process of its own: it forks."""

import asyncio
import os
import signal
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.outbox import Outgoing, key_of
from bot.domain.polls import Option
from bot.domain.predictions import Outline, Prediction, PredictionError, PredictionState, Verdict
from bot.store import Store

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
DAY = timedelta(days=1)
OUTLINE = Outline("Released by June?", (Option("Yes"), Option("No")), "The studio decides.", NOW + DAY, 7)
VERDICT = Verdict(0, 9, NOW + 2 * DAY, "https://gazette.example", None)


async def make(path: Path) -> None:
    """A prediction with three forecasts."""
    async with Store.open(path) as store:
        await store.predictions.create(OUTLINE, server=5, by=9, now=NOW)
        for person in (1, 2, 3):
            await store.forecasts.make(1, 5, person, (person * 20, 100 - person * 20), now=NOW)


def announced(prediction: Prediction) -> list[Outgoing]:
    """What is said of each step."""
    key = key_of("prediction", prediction.id, prediction.state)
    return [Outgoing(key=key, kind="prediction", subject="prediction:1", due=NOW, server=5, channel=7)]


async def settle(store: Store) -> None:
    """Lock, settle and score, as far as that is still to be done."""
    await store.predictions.lock(1, announce=announced)
    try:
        await store.predictions.settle(1, VERDICT, news=None, objections=DAY, announce=announced)
    except PredictionError as error:
        if "already" not in error.sentence:
            raise
    try:
        await store.forecasts.object(1, 2, "The trailer says otherwise.", now=NOW + 2 * DAY)
    except PredictionError as error:
        if "already" not in error.sentence and "is over" not in error.sentence:
            raise
    if await store.forecasts.objections(1):
        await store.forecasts.answer(1, "The rule names the studio.", by=9, now=NOW + 3 * DAY)
    await store.predictions.finish(1, None, now=NOW + 4 * DAY, announce=announced)


async def settle_until(path: Path, statements: int) -> None:
    """Settle, and die before that statement."""
    async with Store.open(path) as store:
        seen = 0

        def count(statement: str) -> None:
            nonlocal seen
            del statement
            seen += 1
            if seen == statements:
                os.kill(os.getpid(), signal.SIGKILL)

        await store._writer.run(lambda connection: connection.set_trace_callback(count))
        await settle(store)


async def check(path: Path) -> None:
    """Settling goes on after the restart, and everything is there once."""
    async with Store.open(path) as store:
        await settle(store)
        assert (await store.predictions.get(1, 5)).state is PredictionState.FINAL
        assert (await store.predictions.get(1, 5)).verdicts == 1
        scores = await store.scoreboard.of(1)
        assert {person: round(score.brier, 6) for person, score in scores.items()} == {
            1: 1.28,
            2: 0.72,
            3: 0.32,
        }
    with closing(sqlite3.connect(path)) as connection:
        # A message each for the lock, the outcome and the scores, and word to who objected.
        kinds = connection.execute("SELECT kind, count(*) FROM outbox GROUP BY kind ORDER BY kind").fetchall()
        assert kinds == [("objection_told", 1), ("prediction", 3)], kinds
        # The desk asked for the outcome and for an answer, once each, and is done with both.
        desk = connection.execute("SELECT ref, count, state FROM desk_item ORDER BY ref").fetchall()
        assert desk == [("objection:1:1", 1, "answered"), ("settle:1", 1, "answered")], desk
        assert connection.execute("SELECT count(*) FROM objection").fetchone() == (1,)


def main() -> None:
    """One child a statement, until one lives."""
    kills = 0
    while True:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "greenlit.db"
            asyncio.run(make(path))
            child = os.fork()
            if child == 0:
                asyncio.run(settle_until(path, kills + 1))
                os._exit(0)
            _, status = os.waitpid(child, 0)
            asyncio.run(check(path))
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            break
        kills += 1
    assert kills > 50, kills
    print(f"{kills} kills, everything once")  # noqa: T201, what it is for


if __name__ == "__main__":
    main()
