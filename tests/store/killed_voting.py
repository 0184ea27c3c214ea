"""Kills a process that counts votes, again and again, and checks what is on disk. A process of its own: it forks."""

import asyncio
import os
import random
import signal
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.polls import Option, Plan
from bot.store import Store
from bot.store.ballots import Vote

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
PLAN = Plan("?", (Option("A"), Option("B"), Option("C")), NOW + timedelta(days=1), 7)
VOTERS = 20


async def count_votes(path: Path, out: int) -> None:
    """Twenty people vote and change their vote without end; each vote is written down once it is acknowledged."""
    async with Store.open(path) as store:

        async def press(person: int) -> None:
            choice = 0
            while True:
                await store.ballots.cast(Vote(1, person, (choice % 3,), (), NOW))
                os.write(out, f"{person} {choice}\n".encode())
                choice += 1

        await asyncio.gather(*(press(person) for person in range(1, VOTERS + 1)))


def acknowledged(path: Path, lines: int) -> Iterator[tuple[int, int]]:
    """What a child had acknowledged when it was killed after so many votes."""
    come, go = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(come)
        asyncio.run(count_votes(path, go))
    os.close(go)
    with os.fdopen(come) as said:
        for number, line in enumerate(said, 1):
            if number == lines:
                os.kill(child, signal.SIGKILL)
            if line.endswith("\n"):  # the last one may be cut
                person, choice = map(int, line.split())
                yield person, choice
    os.waitpid(child, 0)


async def check(path: Path, last: dict[int, int]) -> None:
    """Every acknowledged vote is there; a vote that was under way may be, and nobody has two."""
    async with Store.open(path) as store:
        for person, choice in last.items():
            (found,) = await store.ballots.of(1, person)
            # The next vote may have been on disk when its voter was not told any more.
            assert found in (choice % 3, (choice + 1) % 3), (person, choice, found)
        poll = await store.polls.get(1)
        assert len(last) <= await store.ballots.voters(poll) <= VOTERS
        closed = await store.polls.close(1, now=NOW)
        assert closed is not None
        assert closed.final is not None
        assert sum(closed.final.counts) == closed.final.voters <= VOTERS


async def make(path: Path) -> None:
    """A database with one poll."""
    async with Store.open(path) as store:
        await store.polls.create(PLAN, server=5, by=9, now=NOW)


def main(times: int, seed: int) -> None:
    """Kill so many children, each at another moment."""
    moments = random.Random(seed)  # noqa: S311, moments and no secrets
    total = 0
    for _ in range(times):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "greenlit.db"
            asyncio.run(make(path))
            told = list(acknowledged(path, moments.randint(1, 400)))
            total += len(told)
            asyncio.run(check(path, dict(told)))
    print(f"{times} kills, {total} acknowledged votes, none lost and none doubled")  # noqa: T201, what it is for


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
