"""Which servers Greenlit is in, which of them it has welcomed, and what it forgets of those that it left."""

import sqlite3
from collections.abc import Collection
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.store.connection import Connection, write
from bot.store.times import stored

GRACE: Final = timedelta(days=30)
"""How long the choices of a server that removed Greenlit are kept: people remove a bot and add it again."""


class Presence:
    """Where Greenlit is, and was."""

    def __init__(self, writer: Connection, unwelcomed: set[int], here: set[int]) -> None:
        """Note it through a connection; the sets are what it held when it was opened."""
        self._writer = writer
        self._unwelcomed = unwelcomed
        self._here = here

    def awaits_welcome(self, server: int | None) -> bool:
        """Whether nobody in a server has been told yet what Greenlit is."""
        return server in self._unwelcomed

    @property
    def here(self) -> Collection[int]:
        """The servers that Greenlit is in, as far as is noted."""
        return frozenset(self._here)

    async def arrive(self, server: int, *, now: datetime, welcomed: bool = False) -> bool:
        """Note that Greenlit was added to a server; whether it was not there a moment ago."""

        def work(connection: sqlite3.Connection) -> bool:
            values = (server, stored(now), int(welcomed))
            is_new = connection.execute(
                "INSERT INTO server (server, joined, welcomed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                values,
            ).rowcount
            is_back = connection.execute(
                "UPDATE server SET gone = NULL, joined = ? WHERE server = ? AND gone IS NOT NULL",
                values[1::-1],
            ).rowcount
            return bool(is_new or is_back)

        is_new = await self._writer.run(partial(write, work=work))
        if is_new and not welcomed:
            self._unwelcomed.add(server)
        self._here.add(server)
        return is_new

    async def welcome(self, server: int) -> None:
        """Note that a server has been told."""
        await self._do("UPDATE server SET welcomed = 1 WHERE server = ?", (server,))
        self._unwelcomed.discard(server)

    async def leave(self, server: int, *, now: datetime) -> None:
        """Note that Greenlit was removed from a server."""
        await self._do("UPDATE server SET gone = ? WHERE server = ? AND gone IS NULL", (stored(now), server))
        self._here.discard(server)
        self._unwelcomed.discard(server)

    async def long_gone(self, now: datetime) -> tuple[int, ...]:
        """The servers that removed Greenlit longer ago than what they chose is kept for."""
        found = await self._writer.run(
            lambda connection: connection.execute(
                "SELECT server FROM server WHERE gone < ?", (stored(now - GRACE),)
            ).fetchall()
        )
        return tuple(server for (server,) in found)

    async def _do(self, sql: str, values: tuple[int, ...]) -> None:
        def work(connection: sqlite3.Connection) -> None:
            connection.execute(sql, values)

        await self._writer.run(partial(write, work=work))


def read(connection: sqlite3.Connection) -> tuple[set[int], set[int]]:
    """The servers that wait for a welcome, and those that Greenlit is in."""
    rows = connection.execute("SELECT server, welcomed FROM server WHERE gone IS NULL").fetchall()
    return {server for server, welcomed in rows if not welcomed}, {server for server, _ in rows}
