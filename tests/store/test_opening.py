"""Which files are opened, how, and by whom."""
# ruff: noqa: ASYNC240 – nothing else runs in these loops

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import Store, StoreError
from bot.store.connection import write_soon
from bot.store.file import APPLICATION_ID
from tests.store.files import made, refusal

ROOT = Path(__file__).parents[2]
HOLDER = """
import asyncio, sys
from pathlib import Path
from bot.store import Store

async def main():
    async with Store.open(Path(sys.argv[1])):
        print("open", flush=True)
        await asyncio.to_thread(sys.stdin.readline)

asyncio.run(main())
"""


async def test_a_new_database_and_its_log_are_private(path: Path):
    async with Store.open(path) as store:
        await store.installation.set("key", "value")
        files = sorted(path.parent.iterdir())
        assert [file.name for file in files] == [f"greenlit.db{end}" for end in ("", "-shm", "-wal", ".lock")]
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


async def test_a_database_that_others_could_read_is_made_private(path: Path):
    await made(path)
    path.chmod(0o644)
    async with Store.open(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_an_empty_file_becomes_a_database(path: Path):
    path.touch()
    async with Store.open(path) as store:
        assert store.version == 0


async def test_a_start_that_was_interrupted_before_the_first_format_goes_on(path: Path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode = WAL")
    async with Store.open(path) as store:
        assert store.version == 0


async def test_what_was_kept_is_there_after_opening_again(path: Path):
    await made(path)
    async with Store.open(path) as store:
        assert store.version == 1
        assert len(store.ledger) == 20
        assert len(store.ledger["title-7"].claims) == 40


async def test_every_write_reaches_the_disk_before_it_is_acknowledged(path: Path):
    async with Store.open(path) as store:
        pragmas = ("synchronous", "journal_mode", "foreign_keys")
        found = await store._writer.run(
            lambda connection: [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
        )
        assert found == [2, "wal", 1]


async def test_a_write_that_nobody_was_promised_leaves_the_next_ones_as_safe(path: Path):
    def fails(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE nowhere SET nothing = 1")

    async with Store.open(path) as store:
        await store.desk.locate(1, 2, 3)
        with pytest.raises(StoreError, match="could not be written"):
            await store._writer.run(lambda connection: write_soon(connection, fails))
        found = await store._writer.run(
            lambda connection: connection.execute("PRAGMA synchronous").fetchone()
        )
        assert found == (2,)


async def test_the_reading_connection_cannot_write(path: Path):
    async with Store.open(path) as store:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            await store.desk._reader.run(lambda connection: connection.execute("DELETE FROM title"))


async def test_a_folder_is_refused(path: Path):
    path.mkdir()
    assert "is a folder" in await refusal(path)


async def test_a_path_in_a_folder_that_is_not_there_is_refused(path: Path):
    assert "does not exist; create it" in await refusal(path.parent / "nowhere" / "greenlit.db")


async def test_a_pipe_is_refused(path: Path):
    os.mkfifo(path)
    assert "not an ordinary file" in await refusal(path)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody can write")
async def test_a_folder_in_which_nobody_can_write_is_refused():
    assert "Check who may write" in await refusal(Path("/proc/greenlit.db"))


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind the administrator")
@pytest.mark.parametrize("what", ["file", "folder"])
async def test_what_may_not_be_written_is_refused(path: Path, what: str):
    await made(path)
    place, mode = (path, 0o000) if what == "file" else (path.parent, 0o500)
    path.with_name("greenlit.db.lock").unlink()
    place.chmod(mode)
    try:
        assert "Check who may write" in await refusal(path)
    finally:
        place.chmod(0o700)


async def test_a_store_that_is_open_already_is_refused(path: Path):
    async with Store.open(path) as store:
        assert "in use by another Greenlit" in await refusal(path)
        # The refused one must not have dropped the locks of the first.
        assert "in use by another Greenlit" in await refusal(path)
        await store.installation.set("key", "value")
    async with Store.open(path) as store:
        assert await store.installation.get("key") == "value"


async def test_a_link_to_an_open_database_is_refused(path: Path):
    link = path.with_name("link.db")
    link.symlink_to(path)
    async with Store.open(path):
        with pytest.raises(StoreError, match="in use"):
            async with Store.open(link):
                pass


async def test_a_second_process_is_refused_until_the_first_is_gone_even_by_force(path: Path):
    command = [sys.executable, "-c", HOLDER, path]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as holder:  # noqa: S603, ASYNC220
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        assert "in use by another Greenlit" in await refusal(path)
        holder.kill()
    async with Store.open(path) as store:
        assert store.version == 0


async def test_a_lock_that_is_no_lock_is_named(path: Path):
    path.with_name("greenlit.db.lock").write_bytes(b"not a lock at all" * 100)
    sentence = await refusal(path)
    assert "greenlit.db.lock cannot be locked" in sentence
    assert "Delete it" in sentence


async def test_a_lock_that_cannot_even_be_opened_is_named(path: Path):
    # As one is that another user made; root may open that, so a folder stands for it.
    path.with_name("greenlit.db.lock").mkdir()
    sentence = await refusal(path)
    assert "greenlit.db.lock cannot be locked (unable to open database file)" in sentence
    assert "Delete it" in sentence


async def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(StoreError, match="newer Python"):
        async with Store.open(path):
            pass
    assert not path.exists()
