"""Changes of format: all that are missing or none, after a copy, from every earlier version."""
# ruff: noqa: ASYNC240 – nothing else runs in these loops

import re
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import Store, StoreError, migrations
from bot.store.opening import open_writer
from tests.store.ledgers import NOW, file

NEXT = len(migrations.read()) + 1
GOOD = "-- one more\nCREATE TABLE extra (\n    id INTEGER PRIMARY KEY -- a key; with a sign in its comment\n) STRICT;\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the migrations that a test may add to."""
    return Path(shutil.copytree(migrations.FOLDER, tmp_path / "migrations"))


def add(folder: Path, offset: int, script: str, name: str = "more") -> None:
    (folder / f"{NEXT + offset:04}_{name}.sql").write_text(script)


def contents(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def schema(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
        return {(name, " ".join(sql.split())) for name, sql in found}


async def opened(path: Path, folder: Path = migrations.FOLDER) -> None:
    async with Store.open(path, folder=folder) as store:
        await store.installation.set("key", "value")


def backups(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.glob("*.backup-*"))


def test_each_migration_says_its_number_date_and_reason():
    for migration in migrations.read():
        lines = migration.script.splitlines()
        assert lines[0] == f"-- Migration: {migration.number:04}"
        assert re.fullmatch(r"-- Date: \d{4}-\d\d-\d\d", lines[1])
        assert re.fullmatch(r"-- Reason: .{20,}", lines[2])


def test_every_table_is_strict(path: Path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.migrate(connection, 0, migrations.read())
        tables = connection.execute("PRAGMA table_list").fetchall()
    loose = {row[1] for row in tables if row[2] == "table" and not row[5]} - {
        "sqlite_schema",
        "sqlite_temp_schema",
        "sqlite_sequence",
    }
    assert loose == set()


async def test_a_database_of_every_earlier_version_ends_like_a_new_one(path: Path, folder: Path):
    add(folder, 0, GOOD)
    await opened(path, folder)
    known = migrations.read(folder)
    for version in range(1, len(known)):
        old = path.with_name(f"old-{version}.db")
        part = path.with_name(f"only-{version}")
        part.mkdir()
        for migration in known[:version]:
            name = f"{migration.number:04}_{migration.name}.sql"
            (part / name).write_text((folder / name).read_text())
        # A store reads tables that the oldest formats do not have.
        with closing(open_writer(old, part)) as connection:
            connection.execute("INSERT INTO installation (key, value) VALUES ('key', 'value')")

        async with Store.open(old, folder=folder) as store:
            assert await store.installation.get("key") == "value"

        assert schema(old) == schema(path)


async def test_each_step_leaves_its_record(path: Path, folder: Path):
    add(folder, 0, GOOD, "first")
    add(folder, 1, "CREATE TABLE other (id INTEGER) STRICT;", "second")
    await opened(path, folder)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT number, name FROM migration ORDER BY number").fetchall()
    assert found == [(step.number, step.name) for step in migrations.read(folder)]


async def test_a_private_copy_is_made_before_a_change_and_none_for_a_new_file(path: Path, folder: Path):
    await opened(path)
    assert backups(path) == []
    before = contents(path)
    add(folder, 0, GOOD)

    await opened(path, folder)

    assert backups(path) == [f"greenlit.db.backup-{NEXT - 1}"]
    copy = path.with_name(f"greenlit.db.backup-{NEXT - 1}")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert contents(copy) == before
    await opened(copy)


async def test_a_copy_is_one_file_that_can_be_looked_at_without_another(path: Path, folder: Path):
    await opened(path)
    add(folder, 0, GOOD)
    await opened(path, folder)
    copy = path.with_name(f"greenlit.db.backup-{NEXT - 1}")
    written, read = copy.read_bytes()[18:20]
    assert (written, read) == (1, 1)  # 2 would be a database with a log beside it


async def test_a_table_that_others_refer_to_can_be_made_anew(path: Path, folder: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one", claims=3)], now=NOW)
    add(
        folder,
        0,
        "CREATE TABLE new_title (server INTEGER NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,"
        " franchise TEXT NOT NULL, instalment INTEGER NOT NULL, summary TEXT NOT NULL, note TEXT NOT NULL,"
        " checked TEXT, PRIMARY KEY (server, slug)) STRICT, WITHOUT ROWID;\n"
        "INSERT INTO new_title SELECT * FROM title;\nDROP TABLE title;\nALTER TABLE new_title RENAME TO title;\n",
    )
    async with Store.open(path, folder=folder) as store:
        assert len(store.ledger["one"].claims) == 3


async def test_a_database_that_is_up_to_date_is_not_copied(path: Path):
    await opened(path)
    await opened(path)
    assert backups(path) == []


async def test_a_copy_that_was_interrupted_is_made_anew(path: Path, folder: Path):
    await opened(path)
    path.with_name(f"greenlit.db.backup-{NEXT - 1}.part").write_bytes(b"half of it")
    add(folder, 0, GOOD)
    await opened(path, folder)
    assert backups(path) == [f"greenlit.db.backup-{NEXT - 1}"]


FAILING = {
    "a mistake after changes": "INSERT INTO installation VALUES ('new', 'x');\nDROP TABLE desk_waiting;\nCREATE TABEL x (y);",
    "half a statement": "CREATE TABLE x (y INTEGER) STRICT;\nCREATE TABLE z (",
    "a row that refers to nothing": "INSERT INTO gap VALUES (0, 'no-title', 'x', 0, 'x', 'x', '2026-01-01', '[]', '', 'this');",
    "a rule of the schema": "INSERT INTO ledger_version VALUES (2, 2);",
    "an end of the transaction": "CREATE TABLE x (y INTEGER) STRICT;\nBEGIN;",
}


@pytest.mark.parametrize("script", FAILING.values(), ids=FAILING.keys())
async def test_a_step_that_fails_leaves_the_database_as_it_was(path: Path, folder: Path, script: str):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
    before = contents(path)
    add(folder, 0, GOOD)
    add(folder, 1, script, "failing")

    with pytest.raises(StoreError, match="could not be brought to this version's format") as caught:
        await opened(path, folder)

    assert f"{NEXT + 1:04}_failing" in str(caught.value)
    assert contents(path) == before
    await opened(path)
    add(folder, 1, GOOD.replace("extra", "other"), "failing")
    await opened(path, folder)


async def test_a_new_file_whose_first_step_fails_can_be_opened_later(path: Path, tmp_path: Path):
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "0001_first.sql").write_text("CREATE TABEL x;")
    with pytest.raises(StoreError, match="0001_first"):
        await opened(path, folder)
    await opened(path)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        (f"{NEXT + 1:04}_after_a_gap.sql", f"{NEXT:04} comes next"),
        ("0001_twice.sql", "0002 comes next"),
        ("0000_zero.sql", "0001 comes next"),
        (f"{NEXT:04}-dash.sql", "comes next"),
        (f"{NEXT}_short.sql", "comes next"),
    ],
)
async def test_migrations_out_of_order_are_refused_before_the_database_is_made(
    path: Path, folder: Path, name: str, hint: str
):
    (folder / name).write_text(GOOD)
    with pytest.raises(StoreError, match=hint):
        await opened(path, folder)
    assert not path.exists()


async def test_a_folder_without_migrations_is_refused(path: Path, tmp_path: Path):
    with pytest.raises(StoreError, match="Install Greenlit again"):
        await opened(path, tmp_path)
