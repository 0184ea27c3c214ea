"""A look at a database from another program than the bot."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import Store, StoreError, migrations, missing_migrations, read_ledger
from tests.store.ledgers import NOW, file


async def made(path: Path) -> None:
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)


async def test_a_look_sees_what_is_kept_and_leaves_no_file(path: Path):
    await made(path)
    before = sorted(path.parent.iterdir())

    ledger = read_ledger(path)

    assert [entry.title.slug for entry in ledger] == ["one"]
    assert len(ledger["one"].claims) == 2
    assert missing_migrations(path) == 0
    assert sorted(path.parent.iterdir()) == before


async def test_a_look_beside_a_running_store_sees_its_last_write(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one"), file("two")], now=NOW)
        assert len(read_ledger(path)) == 2
        await store.installation.set("key", "value")


def test_an_empty_database_is_older(path: Path):
    path.touch()
    assert missing_migrations(path) == len(migrations.read())
    with pytest.raises(StoreError, match="older Greenlit"):
        read_ledger(path)


def test_a_database_that_is_not_there_is_named_and_not_made(path: Path):
    with pytest.raises(StoreError, match="cannot be read"):
        read_ledger(path)
    assert not path.exists()


def test_a_folder_is_named(path: Path):
    path.mkdir()
    with pytest.raises(StoreError, match="cannot be read"):
        read_ledger(path)


async def test_a_title_whose_table_is_gone_is_an_error_with_a_sentence(path: Path):
    await made(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE title_name")
    with pytest.raises(StoreError, match="cannot be read"):
        read_ledger(path)
