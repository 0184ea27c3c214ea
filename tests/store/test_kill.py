"""A process that ends in the middle: what was acknowledged is there, and the file is whole."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import Store

ROOT = Path(__file__).parents[2]

WRITES = """
import asyncio, sys
from datetime import datetime, UTC
from pathlib import Path
from bot.domain.desk import Waiting
from bot.store import DeskItem, DeskKind, Store

async def main():
    async with Store.open(Path(sys.argv[1])) as store:
        async def ask(number):
            while True:
                item = DeskItem(DeskKind.NOT_TRACKED, f"Sequel {number}", datetime.now(UTC), 5)
                noted = await store.desk.record(item)
                await store.desk.wait(5, noted.id, Waiting(number, datetime.now(UTC)))
                await store.installation.set(f"key {number}", str(number))
                await store.desk.locate(noted.id, 6, number)
                print(number, flush=True)
                number += 8
        await asyncio.gather(*(ask(number) for number in range(1, 9)))

asyncio.run(main())
"""

LOADS = """
import asyncio, sys
from pathlib import Path
from bot.store import Store
from tests.store.ledgers import NOW, file

async def main():
    async with Store.open(Path(sys.argv[1])) as store:
        digest = 0
        while True:
            await store.load_catalogue([file(f"title-{n}", str(digest), name=f'{digest} of {n}') for n in range(40)], now=NOW)
            print(store.version, flush=True)
            digest += 1

asyncio.run(main())
"""


def killed_after(script: str, path: Path, lines: int) -> list[int]:
    """Run a script, kill it after so many lines, and return all that it had said."""
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(lines)]
        process.kill()
        # What was said between the last look and the end counts too; the last line may be cut.
        rest = process.stdout.read()
    return said + [int(line) for line in rest[: rest.rfind("\n") + 1].split()]


def check_whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("lines", [1, 17, 120])
async def test_every_acknowledged_write_survives_a_kill(path: Path, lines: int):
    acknowledged = killed_after(WRITES, path, lines)

    async with Store.open(path) as store:
        items = await store.desk.open(5, limit=10_000)
        waiting = {each.person for item in items for each in item.waiting}
        assert set(acknowledged) <= waiting
        assert all(item.count == 1 and len(item.waiting) <= 1 for item in items)
        assert set(acknowledged) <= {item.message for item in items}
        for number in acknowledged:
            assert await store.installation.get(f"key {number}") == str(number)
    check_whole(path)


@pytest.mark.parametrize("lines", [1, 12])
async def test_a_load_survives_a_kill_as_a_whole(path: Path, lines: int):
    acknowledged = killed_after(LOADS, path, lines)

    async with Store.open(path) as store:
        assert store.version >= max(acknowledged)
        assert {entry.title.name.split()[0] for entry in store.ledger} == {str(store.version - 1)}
        assert len(store.ledger) == 40
        assert all(len(entry.claims) == 2 for entry in store.ledger)
    check_whole(path)


def test_no_acknowledged_vote_is_lost_or_doubled_in_fifty_kills():
    command = [sys.executable, "-m", "tests.store.killed_voting", "50", "2026"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("50 kills")


def test_no_acknowledged_forecast_is_lost_or_doubled_when_the_process_is_killed():
    command = [sys.executable, "-m", "tests.store.killed_forecasting", "6", "2026"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("6 kills")
