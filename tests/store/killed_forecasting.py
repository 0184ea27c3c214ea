"""Kills a process that takes forecasts, again and again, and checks what is on disk. A process of its own: it forks."""

import asyncio
import os
import random
import signal
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.polls import Option
from bot.domain.predictions import Outline, PredictionState, Verdict, counted
from bot.store import Store

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
DAY = timedelta(days=1)
OUTLINE = Outline("Released by June?", (Option("Yes"), Option("No")), "The studio decides.", NOW + DAY, 7)
SERVER, MODERATOR = 5, 99
FORECASTERS = 20


def percents(saying: int) -> tuple[int, ...]:
    """What somebody says the so-manieth time, every seventh time that they withdraw; two in a row never say the same."""
    return () if saying % 7 == 6 else (saying % 101, 100 - saying % 101)


def moment(saying: int) -> datetime:
    """When they say it."""
    return NOW + timedelta(milliseconds=saying)


async def take_forecasts(path: Path, out: int, begun: dict[int, int]) -> None:
    """Twenty people forecast, change and withdraw without end; each is written down once it is acknowledged."""
    async with Store.open(path) as store:

        async def say(person: int) -> None:
            saying = begun[person]
            while True:
                await store.forecasts.make(1, SERVER, person, percents(saying), now=moment(saying))
                os.write(out, f"{person} {saying}\n".encode())
                saying += 1

        await asyncio.gather(*(say(person) for person in begun))


def acknowledged(path: Path, lines: int, begun: dict[int, int]) -> Iterator[tuple[int, int]]:
    """What a child had acknowledged when it was killed after so many forecasts."""
    come, go = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(come)
        asyncio.run(take_forecasts(path, go, begun))
    os.close(go)
    with os.fdopen(come) as said:
        for number, line in enumerate(said, 1):
            if number == lines:
                os.kill(child, signal.SIGKILL)
            if line.endswith("\n"):  # the last one may be cut
                person, saying = map(int, line.split())
                yield person, saying
    os.waitpid(child, 0)


async def check(path: Path, begun: dict[int, int], told: dict[int, int]) -> dict[int, int]:
    """Everybody's history is whole, in order, each forecast once, with at most one more than was acknowledged: that was
    on disk when its forecaster was not told any more. Where everybody goes on."""
    async with Store.open(path) as store:
        following: dict[int, int] = {}
        for person, first in begun.items():
            history = await store.forecasts.history(1, person)
            last = told.get(person, first - 1)
            assert len(history) in (last + 1, last + 2), (person, last, len(history))
            for saying, kept in enumerate(history):
                assert (kept.person, kept.percents, kept.at) == (person, percents(saying), moment(saying))
            following[person] = len(history)
        said = [each for person in begun for each in await store.forecasts.history(1, person)]
        assert len(await store.forecasts.all(1)) == len(said)
        assert await store.forecasts.people(1) == len(counted(said, OUTLINE.closes))
    return following


async def check_scores(path: Path) -> None:
    """In the end everybody who has a forecast then is scored, once."""
    async with Store.open(path) as store:
        who = counted(await store.forecasts.all(1), OUTLINE.closes)
        await store.predictions.lock(1)
        verdict = Verdict(0, MODERATOR, NOW + 2 * DAY, "https://gazette.example", None)
        await store.predictions.settle(1, verdict, news=None, objections=DAY)
        final = await store.predictions.finish(1, None, now=NOW + 4 * DAY)
        assert final is not None
        assert final.state is PredictionState.FINAL
        assert (await store.scoreboard.of(1)).keys() == who.keys()


async def make(path: Path) -> None:
    """A database with one prediction."""
    async with Store.open(path) as store:
        await store.predictions.create(OUTLINE, server=SERVER, by=MODERATOR, now=NOW)


def main(times: int, seed: int) -> None:
    """Kill so many children, each at another moment, all on one database, which so is started again each time."""
    moments = random.Random(seed)  # noqa: S311, moments and no secrets
    total = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "greenlit.db"
        asyncio.run(make(path))
        following = dict.fromkeys(range(1, FORECASTERS + 1), 0)
        for _ in range(times):
            told = list(acknowledged(path, moments.randint(1, 400), following))
            total += len(told)
            following = asyncio.run(check(path, following, dict(told)))
        kept = sum(following.values())
        asyncio.run(check_scores(path))
    print(  # noqa: T201, what it is for
        f"{times} kills, {total} acknowledged forecasts, none lost and none doubled, {kept} in the history"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
