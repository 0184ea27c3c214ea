"""Connections to the database: a thread each, whole functions run in it, always brought to an end."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar, cast

import aiosqlite

from bot.store.errors import StoreError

T = TypeVar("T")


class Connection(aiosqlite.Connection):
    """A connection whose thread runs whole functions: one hop, however many statements.

    What was handed to the thread is run to its end whether or not the caller still waits, so a cancelled caller
    leaves nothing half done, and the thread takes one function after the other, so it is the writers' queue too.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        """Prepare a connection; `start` opens it."""
        super().__init__(connector, iter_chunk_size=64)
        self._ended: asyncio.Future[Any] | None = None

    async def start(self) -> None:
        """Open the connection, or raise what the connector raised with its thread ended."""
        try:
            await self
        except BaseException:
            # aiosqlite tells its thread to stop and does not wait; a loop that closed first would make it fail.
            if self._ended is not None:
                await self._ended
            raise

    def stop(self) -> asyncio.Future[Any] | None:
        """End the thread after what it still has to do."""
        self._ended = super().stop()  # pyright: ignore[reportUnknownMemberType]
        return self._ended

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run a function in the connection's thread."""
        if not self._running or self._connection is None:
            raise StoreError(
                "The database is closed; Greenlit is shutting down. Try again after it has restarted."
            )
        # The one thing that aiosqlite has no public name for; its version is pinned and its types are partial.
        done = await self._execute(work, self._connection)  # pyright: ignore[reportUnknownMemberType]
        return cast("T", done)


@asynccontextmanager
async def connected(connector: Callable[[], sqlite3.Connection]) -> AsyncGenerator[Connection]:
    """A connection that is open inside the block and closed, thread and all, after it."""
    connection = Connection(connector)
    try:
        await to_the_end(connection.start())
        yield connection
    finally:
        await to_the_end(connection.close())


async def to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Finish something that must not be left half done, and only then heed a cancellation."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        task.exception()  # looked at, so that asyncio does not report it as lost
        raise cancelled
    return task.result()


def write(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    """Run a function as one transaction: kept as a whole and on disk, or not at all."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        result = work(connection)
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise StoreError(
            f"The database could not be written ({error}). Check that its disk has space left and can be written to."
        ) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return result
