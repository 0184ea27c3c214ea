"""Many writers, cancelled writers, readers meanwhile: each write is kept whole or not at all."""

import asyncio
import gc
import random
import sqlite3
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.desk import DeskItem, DeskKind
from bot.domain.ledger import TitleLedger
from bot.store import Store, StoreError
from bot.store.connection import Worker, connected, to_the_end, write
from tests.store.ledgers import NOW, MadeFile, entry, file


def asked(subject: str, asker: int, server: int = 5) -> DeskItem:
    when = NOW + timedelta(seconds=asker)
    return DeskItem(DeskKind.NOT_TRACKED, subject, when, server, 6, 7, by=asker)


def held(slug: str, reading: threading.Event, go_on: threading.Event) -> MadeFile:
    """A file whose reading says that it began, and waits."""

    def made() -> TitleLedger:
        reading.set()
        assert go_on.wait(10)
        return entry(slug)

    return MadeFile(Path(f"{slug}.toml"), slug, "1", made=made)


async def test_a_hundred_writers_at_once_lose_nothing(path: Path):
    async with Store.open(path) as store:
        writes = [store.desk.record(asked(f"Sequel {n % 10}", n + 1)) for n in range(100)]
        settings = [store.installation.set(f"key {n}", str(n)) for n in range(100)]
        await asyncio.gather(*(write for pair in zip(writes, settings, strict=True) for write in pair))

        items = await store.desk.open(5)
        assert [item.count for item in items] == [10] * 10
        assert {voice.person for item in items for voice in item.voices} == set(range(1, 101))
        assert [await store.installation.get(f"key {n}") for n in range(100)] == [str(n) for n in range(100)]


async def test_writers_that_are_cancelled_at_any_moment_leave_nothing_half_done(path: Path):
    chance = random.Random(7)  # noqa: S311, no secret
    async with Store.open(path) as store:
        acknowledged: set[int] = set()

        async def ask(number: int) -> None:
            await store.desk.record(asked(f"Sequel {number}", number))
            acknowledged.add(number)

        tasks = [asyncio.create_task(ask(number)) for number in range(1, 201)]
        for task in tasks:
            for _ in range(chance.randrange(4)):
                await asyncio.sleep(0)
            if chance.random() < 0.5:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await store.installation.set("after", "all")

        items = await store.desk.open(5, limit=1000)
        found = {item.voices[0].person for item in items}
        assert all((item.count, len(item.voices)) == (1, 1) for item in items)
        assert acknowledged <= found
        assert 0 < len(acknowledged) < 200


@pytest.mark.parametrize("steps", range(6))
async def test_a_load_cancelled_at_any_step_is_whole_or_nothing(path: Path, steps: int):
    async with Store.open(path) as store:
        load = asyncio.create_task(store.load_catalogue([file(f"title-{n}") for n in range(30)], now=NOW))
        for _ in range(steps):
            await asyncio.sleep(0)
        load.cancel()
        await asyncio.gather(load, return_exceptions=True)
        await store.installation.set("after", "all")

        assert (len(store.ledger), store.version) in {(0, 0), (30, 1)}
        seen = store.version
    async with Store.open(path) as store:
        assert (len(store.ledger), store.version) in {(0, 0), (30, 1)}
        assert store.version == seen


async def test_a_load_that_nobody_waits_for_stops_and_changes_nothing(path: Path):
    reading, go_on = threading.Event(), threading.Event()
    async with Store.open(path) as store:
        await store.load_catalogue([file("kept")], now=NOW)
        files = [held("first", reading, go_on), file("second")]
        load = asyncio.create_task(store.load_catalogue(files, now=NOW))
        await asyncio.to_thread(reading.wait)
        load.cancel()
        with pytest.raises(asyncio.CancelledError):
            await load
        go_on.set()
        await store.installation.set("after", "all")

        assert [entry.title.slug for entry in store.ledger] == ["kept"]
        assert store.version == 1
        report = await store.load_catalogue([file("kept")], now=NOW)
        assert report.unchanged == ("kept",)


async def test_a_load_cancelled_on_its_last_file_is_kept_and_seen(path: Path):
    reading, go_on = threading.Event(), threading.Event()
    async with Store.open(path) as store:
        load = asyncio.create_task(store.load_catalogue([held("only", reading, go_on)], now=NOW))
        await asyncio.to_thread(reading.wait)
        load.cancel()
        with pytest.raises(asyncio.CancelledError):
            await load
        go_on.set()
        await store.installation.set("after", "all")

        assert store.version == 1
        assert "only" in store.ledger


async def test_reads_do_not_wait_for_a_write_and_see_only_what_is_committed(path: Path):
    reading, go_on = threading.Event(), threading.Event()
    async with Store.open(path) as store:
        await store.installation.set("key", "before")
        load = asyncio.create_task(store.load_catalogue([held("slow", reading, go_on)], now=NOW))
        await asyncio.to_thread(reading.wait)
        later = asyncio.create_task(store.installation.set("key", "after"))

        assert await store.installation.get("key") == "before"
        assert len(store.ledger) == 0

        go_on.set()
        await asyncio.gather(load, later)
        assert await store.installation.get("key") == "after"
        assert len(store.ledger) == 1


async def test_a_write_that_fails_is_undone_and_the_next_one_works(path: Path):
    async with Store.open(path) as store:
        bad = DeskItem(DeskKind.UNANSWERED, "Half of it", NOW, server=5, by=-1)
        with pytest.raises(sqlite3.IntegrityError):
            await store.desk.record(bad)
        assert await store.desk.open(5) == ()
        await store.desk.record(asked("Whole", 1))
        assert len(await store.desk.open(5)) == 1


async def test_a_full_disk_is_told_with_what_to_do_and_loses_nothing_that_was_kept(path: Path):
    async with Store.open(path) as store:
        await store.installation.set("key", "kept")
        pages = await store._writer.run(
            lambda connection: connection.execute(
                f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}"
            ).fetchone()[0]
        )
        with pytest.raises(StoreError, match="Check that its disk has space left"):
            await store.installation.set("large", "x" * 8192 * pages)
        with pytest.raises(StoreError, match="full"):
            await store.load_catalogue([file(f"title-{n}", claims=200) for n in range(9)], now=NOW)
        assert await store.installation.get("key") == "kept"
        assert (len(store.ledger), store.version) == (0, 0)


async def test_what_was_handed_over_before_closing_is_kept(path: Path):
    async with Store.open(path) as store:
        tasks = [asyncio.create_task(store.installation.set(f"key {n}", "x")) for n in range(20)]
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    async with Store.open(path) as store:
        assert [await store.installation.get(f"key {n}") for n in range(20)] == ["x"] * 20


async def test_functions_run_in_one_thread_one_after_the_other():
    seen: list[int] = []
    async with connected(lambda: sqlite3.connect(":memory:", factory=Worker)) as connection:

        def work(number: int) -> int:
            seen.append(number)
            return threading.get_ident()

        threads = await asyncio.gather(*(connection.run(lambda _, n=n: work(n)) for n in range(50)))
    assert seen == list(range(50))
    assert set(threads) != {threading.get_ident()}
    assert len(set(threads)) == 1


async def test_an_interrupted_write_rolls_back_whatever_interrupts_it():
    async with connected(
        lambda: sqlite3.connect(":memory:", isolation_level=None, factory=Worker)
    ) as connection:
        await connection.run(lambda db: db.execute("CREATE TABLE x (y)"))

        def work(db: sqlite3.Connection) -> None:
            db.execute("INSERT INTO x VALUES (1)")
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            await connection.run(lambda db: write(db, work))
        assert await connection.run(
            lambda db: (db.in_transaction, db.execute("SELECT * FROM x").fetchall())
        ) == (
            False,
            [],
        )


async def test_what_must_end_ends_before_a_cancellation_is_heeded():
    done: list[str] = []
    start = asyncio.Event()

    async def work() -> None:
        start.set()
        for _ in range(5):
            await asyncio.sleep(0)
        done.append("all")

    task = asyncio.create_task(to_the_end(work()))
    await start.wait()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done == ["all"]


async def test_a_cancellation_hides_the_error_of_what_had_to_end_without_a_word_about_a_lost_one():
    lost: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: lost.append(context))

    async def work() -> None:
        await asyncio.sleep(0)
        raise ValueError

    async def cancelled() -> bool:
        task = asyncio.create_task(to_the_end(work()))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        return task.cancelled()

    assert await cancelled()
    gc.collect()
    await asyncio.sleep(0)
    assert lost == []
