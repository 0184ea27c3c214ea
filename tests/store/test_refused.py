"""Files that are refused: each with what is wrong, and left as it was."""
# ruff: noqa: ASYNC240 – nothing else runs in these loops

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.files import made, refusal


def _shortened(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _without_rest_of_header(content: bytes) -> bytes:
    return content[:50]


def _with_garbage(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:8192] + bytes(range(256)) * ((middle - 8192) // 256) + content[middle:]


def _with_garbage_for_tables(content: bytes) -> bytes:
    return content[:100] + b"\xa5" * 3996 + content[4096:]


@pytest.mark.parametrize(
    "damage",
    [_shortened, _without_rest_of_header, _with_garbage, _with_garbage_for_tables],
    ids=lambda how: how.__name__,
)
async def test_a_damaged_database_is_refused_and_left_alone(path: Path, damage: Callable[[bytes], bytes]):
    path.write_bytes(damage(await made(path)))
    before = path.read_bytes()

    assert "is damaged" in await refusal(path)

    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == ["greenlit.db", "greenlit.db.lock"]


@pytest.mark.parametrize("content", [b"Dear diary,\n", b"\0" * 4096, b"SQLite format 2\0" * 300])
async def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes):
    path.write_bytes(content)
    assert "is not a database" in await refusal(path)
    assert path.read_bytes() == content


async def test_the_database_of_another_program_is_refused_and_left_alone(path: Path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE migration (number)")
    before = path.read_bytes()
    assert "another program" in await refusal(path)
    assert path.read_bytes() == before


async def test_a_newer_database_is_refused_and_left_alone(path: Path):
    await made(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO migration VALUES (9999, 'from_tomorrow')")
    before = path.read_bytes()

    sentence = await refusal(path)

    assert "newer Greenlit (format 9999" in sentence
    assert "Update Greenlit" in sentence
    assert path.read_bytes() == before


async def test_a_newer_database_whose_log_was_left_behind_is_refused_with_both_left_alone(path: Path):
    await made(path)
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA journal_mode = WAL');"
        "c.execute(\"INSERT INTO migration VALUES (9999, 'x')\"); c.commit(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, path], check=True)  # noqa: S603, ASYNC221
    log = path.with_name("greenlit.db-wal")
    before = path.read_bytes(), log.read_bytes()
    assert before[1]

    assert "newer Greenlit" in await refusal(path)

    assert (path.read_bytes(), log.read_bytes()) == before
