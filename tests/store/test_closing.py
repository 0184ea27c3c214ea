"""The end of a store: whatever ends it, nothing of it is left open."""

import ast
import asyncio
import sqlite3
import threading
from functools import partial
from pathlib import Path

import aiosqlite
import pytest

from bot.store import Store, StoreError
from bot.store import connection as store_connection
from bot.store.connection import Worker, connected


@pytest.mark.parametrize("steps", range(12))
async def test_an_opening_that_is_cancelled_leaves_nothing_open(path: Path, steps: int):
    async def hold() -> None:
        async with Store.open(path):
            await asyncio.Event().wait()

    task = asyncio.create_task(hold())
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    async with Store.open(path) as store:
        await store.installation.set("key", "value")


async def test_a_closing_that_is_cancelled_again_and_again_closes(path: Path):
    leaving = asyncio.Event()
    go_on = threading.Event()

    async def use() -> None:
        async with Store.open(path) as store:
            await store.installation.set("key", "value")
            parts = (store._writer, store.desk._reader)
            busy = [asyncio.create_task(part.run(lambda _: go_on.wait(10))) for part in parts]
            await asyncio.sleep(0)
            leaving.set()
        await asyncio.gather(*busy)

    task = asyncio.create_task(use())
    await leaving.wait()
    for _ in range(10):
        task.cancel()
        await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(go_on.set)
    with pytest.raises(asyncio.CancelledError):
        await task

    assert sorted(file.name for file in path.parent.iterdir()) == ["greenlit.db", "greenlit.db.lock"]
    async with Store.open(path) as store:
        assert await store.installation.get("key") == "value"


async def test_a_failure_while_opening_ends_its_thread_before_it_is_told():
    def connector() -> Worker:
        raise StoreError("No.")

    with pytest.raises(StoreError, match="No"):
        async with connected(connector):
            pass


async def test_a_closed_store_says_that_it_is_closed(path: Path):
    async with Store.open(path) as store:
        pass
    with pytest.raises(StoreError, match="closed"):
        await store.installation.set("key", "value")


async def test_an_error_inside_the_block_closes_the_store_and_comes_through(path: Path):
    with pytest.raises(ZeroDivisionError):
        async with Store.open(path):
            raise ZeroDivisionError
    async with Store.open(path):
        pass


async def test_what_is_asked_while_a_connection_closes_is_refused_and_what_was_asked_before_is_done():
    done: list[str] = []
    async with connected(partial(sqlite3.connect, ":memory:", factory=Worker)) as connection:
        before = asyncio.create_task(connection.run(lambda _: done.append("before")))
        await asyncio.sleep(0)
        closing = asyncio.create_task(connection.close())
        await asyncio.sleep(0)
        with pytest.raises(StoreError, match="closed"):
            await connection.run(lambda _: done.append("while closing"))
        await asyncio.gather(before, closing)
    assert done == ["before"]


def test_no_private_name_of_the_library_is_used():
    theirs = aiosqlite.Connection(partial(sqlite3.connect, ":memory:"), iter_chunk_size=1)
    private = {name for name in dir(theirs) if name.startswith("_") and not name.startswith("__")}
    source = Path(store_connection.__file__).read_text(encoding="utf-8")
    used = {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)}
    assert "_handed" in used
    assert used & private == set()
