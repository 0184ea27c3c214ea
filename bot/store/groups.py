"""Writes that are committed in groups: whatever came while the last commit ran goes into the next one."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from typing import Generic, TypeAlias, TypeVar

from bot.store.connection import Connection, write

ItemT = TypeVar("ItemT")
DoneT = TypeVar("DoneT")

Write: TypeAlias = Callable[[sqlite3.Connection, Sequence[ItemT]], Sequence[DoneT | Exception]]
"""Writes several things in one transaction; for each of them what became of it, or the rule that it breaks."""


class Groups(Generic[ItemT, DoneT]):
    """Many people's small writes. `add` returns once one's own is on disk."""

    def __init__(self, writer: Connection, work: Write[ItemT, DoneT]) -> None:
        """Write through this connection."""
        self._writer = writer
        self._work = work
        self._queued: list[tuple[ItemT, asyncio.Future[DoneT]]] = []
        self._committing: asyncio.Task[None] | None = None

    async def add(self, item: ItemT) -> DoneT:
        """Write something with the next group; raises what refused it."""
        done = asyncio.get_running_loop().create_future()
        self._queued.append((item, done))
        if self._committing is None:
            # A task of its own: it goes on if the first person no longer waits.
            self._committing = asyncio.create_task(self._commit())
        return await done

    async def finished(self) -> None:
        """Wait until everything that was handed over is on disk or refused."""
        if self._committing is not None:
            await asyncio.wait({self._committing})

    async def _commit(self) -> None:
        try:
            while self._queued:
                group, self._queued = self._queued, []
                await self._commit_group(group)
        finally:
            self._committing = None

    async def _commit_group(self, group: Sequence[tuple[ItemT, asyncio.Future[DoneT]]]) -> None:
        items = [item for item, _ in group]
        outcomes: Sequence[DoneT | Exception]
        try:
            outcomes = await self._writer.run(
                lambda connection: write(connection, lambda connection: self._work(connection, items))
            )
        except Exception as error:  # noqa: BLE001, each person is told through their own future
            outcomes = [error] * len(group)
        for (_, done), outcome in zip(group, outcomes, strict=True):
            if done.done():  # nobody waits any more; it is written all the same
                continue
            if isinstance(outcome, Exception):
                done.set_exception(outcome)
            else:
                done.set_result(outcome)
