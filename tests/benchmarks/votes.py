"""Votes per second: committed in groups against one commit a vote, and on a poll that ten thousand have voted in.

`uv run python -m tests.benchmarks.votes` prints medians of seven runs; ratios between figures of one run are what counts.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from bot.domain.polls import Option, Plan, Poll
from bot.store import Store
from bot.store.ballots import Vote

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
RUNS = 7
BURST = 1_000
ALONE = 100
MANY = 10_000

people = count(1)


async def burst(store: Store, poll: Poll) -> float:
    """Seconds a vote where a thousand people press at once."""
    votes = [Vote(poll.id, next(people), (number % 2,), (), NOW) for number in range(BURST)]
    begun = time.perf_counter()
    await asyncio.gather(*map(store.ballots.cast, votes))
    return (time.perf_counter() - begun) / BURST


async def alone(store: Store, poll: Poll) -> float:
    """Seconds a vote where each waits for the one before: a commit each."""
    begun = time.perf_counter()
    for number in range(ALONE):
        await store.ballots.cast(Vote(poll.id, next(people), (number % 2,), (), NOW))
    return (time.perf_counter() - begun) / ALONE


async def made(store: Store) -> Poll:
    """A poll."""
    plan = Plan("Who wins?", (Option("A"), Option("B")), NOW + timedelta(days=1), 7)
    return await store.polls.create(plan, server=5, by=9, now=NOW)


async def measure(path: Path) -> dict[str, float]:
    """Medians in microseconds a vote."""
    kinds = {
        "in groups": burst,
        "one commit each": alone,
    }
    took: dict[str, list[float]] = {}
    async with Store.open(path) as store:
        full = await made(store)
        for _ in range(MANY // BURST):
            await burst(store, full)
        for _ in range(RUNS):
            fresh = await made(store)
            for name, kind in kinds.items():
                took.setdefault(name, []).append(await kind(store, fresh))
            took.setdefault(f"in groups, after {MANY:,} votes", []).append(await burst(store, full))
            await store.polls.cancel(fresh.id, now=NOW)
    return {name: statistics.median(each) * 1e6 for name, each in took.items()}


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        medians = asyncio.run(measure(Path(folder) / "greenlit.db"))
    grouped = medians["in groups"]
    for name, took in medians.items():
        line = f"{name:32} {took:8.0f} µs a vote {1e6 / took:9,.0f} votes/s   {took / grouped:5.2f} x"
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
