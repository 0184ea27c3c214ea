"""The moderators' desk: what came up, grouped by server, kind and likeness, counted and capped."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.domain.desk import (
    Alike,
    DeskItem,
    DeskKind,
    DeskState,
    ItemGoneError,
    KindCount,
    LyingItem,
    Noted,
    Waiting,
)
from bot.domain.desk_people import PersonsDesk
from bot.store import desk_answers, desk_people, desk_reading, desk_waiting, desk_writing
from bot.store.connection import Connection, write, write_soon

T = TypeVar("T")


class Desk:
    """What moderators may want to see. A server is its Discord id, or None outside all servers."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Keep items through one connection and read them through the other."""
        self._writer = writer
        self._reader = reader

    async def record(self, item: DeskItem, alike: Alike | None = None) -> Noted:
        """Count an item under its subject, or under one that `alike` says is the same."""
        return await self._write(lambda connection: desk_writing.record_in(connection, item, alike))

    async def locate(self, item: int, channel: int, message: int) -> None:
        """Note the message under which an item came up last, once that is known."""

        def work(connection: sqlite3.Connection) -> None:
            desk_writing.locate_in(connection, item, channel, message)

        await self._writer.run(lambda connection: write_soon(connection, work))

    async def close(
        self, server: int | None, item: int, state: DeskState, *, by: int, now: datetime
    ) -> LyingItem:
        """Take an open item off the desk; raises ItemGoneError where it is not open."""

        def work(connection: sqlite3.Connection) -> LyingItem:
            return desk_writing.close_in(connection, server, item, state, by=by, now=now)

        return await self._write(work)

    async def tell(self, server: int, item: int, title: str, *, by: int, now: datetime) -> LyingItem:
        """Close an item whose answer is known, and write to all who wait; raises ItemGoneError."""

        def work(connection: sqlite3.Connection) -> LyingItem:
            return desk_answers.tell_in(connection, server, item, title, by=by, now=now)

        return await self._write(work)

    async def reopen(self, server: int | None, item: int) -> LyingItem:
        """Put an item back; raises ItemGoneError where it is not known."""
        return await self._write(lambda connection: desk_writing.reopen_in(connection, server, item))

    async def wait(self, server: int | None, item: int, who: Waiting) -> tuple[LyingItem, bool]:
        """Promise to tell somebody, on disk when this returns; whether it was not promised before.

        Raises ItemGoneError, or TooManyWaitError.
        """
        return await self._write(lambda connection: desk_waiting.wait_in(connection, server, item, who))

    async def withdraw(self, item: int, person: int) -> bool:
        """Forget that somebody waits for an item; whether they did."""
        return await self._write(lambda connection: desk_waiting.withdraw_in(connection, item, person))

    async def stop(self, server: int | None, person: int, *, now: datetime) -> int:
        """Forget all that somebody waits for in a server; how many that were."""
        return await self._write(lambda connection: desk_waiting.stop_in(connection, server, person, now))

    async def item(self, server: int | None, item: int) -> LyingItem:
        """One item in any state; raises ItemGoneError where this server has none of that number."""
        found = await self._reader.run(lambda connection: desk_reading.item(connection, server, item))
        if found is None:
            raise ItemGoneError
        return found

    async def counts(self, server: int | None) -> tuple[KindCount, ...]:
        """What lies open in a server, by kind."""
        return await self._reader.run(lambda connection: desk_reading.counts(connection, server))

    async def page(
        self,
        server: int | None,
        kind: DeskKind | None,
        *,
        state: DeskState = DeskState.OPEN,
        skip: int = 0,
        limit: int = 100,
    ) -> tuple[tuple[LyingItem, ...], int]:
        """Some of the items of a kind (None: of all) in a state, oldest first, and how many there are."""
        return await self._reader.run(
            lambda connection: desk_reading.page(connection, server, kind, state, skip, limit)
        )

    async def closed(
        self, server: int | None, *, skip: int = 0, limit: int = 100
    ) -> tuple[tuple[LyingItem, ...], int]:
        """Some of what was closed, closed last first, and how many there are."""
        return await self._reader.run(lambda connection: desk_reading.closed(connection, server, skip, limit))

    async def dated(self, year: int) -> tuple[tuple[int | None, str, str], ...]:
        """Server (None: the catalogue), title and id of every confirmed release date up to the end of a year."""
        return await self._reader.run(lambda connection: desk_reading.dated(connection, year))

    async def of_person(self, person: int) -> PersonsDesk:
        """Everything that names somebody on any desk, for their export."""
        return await self._reader.run(lambda connection: desk_people.of_person(connection, person))

    async def forget_person(self, person: int) -> None:
        """Take somebody off every desk: nobody is told, and what is counted stays counted."""
        await self._write(lambda connection: desk_people.forget_person(connection, person))

    async def open(self, server: int | None = None, limit: int = 100) -> tuple[LyingItem, ...]:
        """What is open in a server, oldest first."""
        return (await self.page(server, None, limit=limit))[0]

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))
