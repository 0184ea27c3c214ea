"""Connections to the database: a thread each, whole functions run in it, always brought to an end."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from queue import SimpleQueue
from typing import Any, TypeVar

import aiosqlite

from bot.domain.errors import message
from bot.store.errors import StoreError

T = TypeVar("T")


class Worker(sqlite3.Connection):
    """A connection of SQLite's own that is handed functions, and runs the next one where it is told to commit.

    aiosqlite has no public call that runs a function in a connection's thread, but its `commit` calls this one there.
    In autocommit mode, as all our connections are, a commit has nothing else to do: transactions are ended in SQL.
    """

    handed: SimpleQueue[Callable[[sqlite3.Connection], None]]

    def commit(self) -> None:
        """Run the function that was handed over first."""
        self.handed.get_nowait()(self)


class Connection(aiosqlite.Connection):
    """A connection whose thread runs whole functions: one hop, however many statements.

    What was handed to the thread is run to its end whether or not the caller still waits, so a cancelled caller
    leaves nothing half done, and the thread takes one function after the other, so it is the writers' queue too.
    """

    def __init__(self, connector: Callable[[], Worker]) -> None:
        """Prepare a connection; `start` opens it."""
        handed = SimpleQueue[Callable[[sqlite3.Connection], None]]()

        def opened() -> Worker:
            worker = connector()
            worker.handed = handed
            return worker

        super().__init__(opened, iter_chunk_size=64)
        self._handed = handed
        self._is_closed = False
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
        self._ended = super().stop()  # pyright: ignore[reportUnknownMemberType], aiosqlite's types are partial
        return self._ended

    async def close(self) -> None:
        """Close the connection after what its thread still has to do, and take nothing more meanwhile."""
        self._is_closed = True
        await super().close()

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run a function in the connection's thread."""
        if self._is_closed:
            raise StoreError(
                message(
                    "The database is closed; Greenlit is shutting down. Try again after it has restarted."
                )
            )
        result: list[T] = []
        # Both at once, with no await between them: each commit finds the function that was handed over for it.
        self._handed.put(lambda connection: result.append(work(connection)))
        await self.commit()
        return result.pop()


@asynccontextmanager
async def connected(connector: Callable[[], Worker]) -> AsyncGenerator[Connection]:
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
            message(
                "The database could not be written (%(error)s). Check that its disk has space left and can be written to."
            ),
            error=error,
        ) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return result


def write_soon(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    """The same for what nobody was promised: it outlives this process at once, and a power cut from the next write on."""
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        return write(connection, work)
    finally:
        connection.execute("PRAGMA synchronous = FULL")
