"""What each server has chosen: read from memory, and on disk before a change is seen."""

import sqlite3
from collections.abc import Callable
from dataclasses import astuple, fields
from datetime import datetime
from types import MappingProxyType
from typing import Any

from bot.domain.server import DEFAULTS, ServerSettings, Spoilers
from bot.store.connection import Connection, write
from bot.store.following import follow
from bot.store.times import stored


class Servers:
    """The settings of every server."""

    def __init__(self, writer: Connection, known: dict[int, ServerSettings]) -> None:
        """Change them through a connection; `known` is what it held when it was opened."""
        self._writer = writer
        self._known = known

    def get(self, server: int | None) -> ServerSettings:
        """What a server has chosen; the defaults where it never did, and outside all servers."""
        return self._known.get(server, DEFAULTS) if server is not None else DEFAULTS

    @property
    def all(self) -> MappingProxyType[int, ServerSettings]:
        """Every server that ever chose, with its settings as they are now."""
        return MappingProxyType(self._known)

    async def set(self, server: int, settings: ServerSettings, *, by: int, now: datetime) -> None:
        """Replace a server's settings as a whole."""
        await self.change(server, lambda _: settings, by=by, now=now)

    async def change(
        self, server: int, edit: Callable[[ServerSettings], ServerSettings], *, by: int, now: datetime
    ) -> ServerSettings:
        """Change what a server has; `edit` gets the newest settings, so two managers undo nothing of each other."""

        def work(connection: sqlite3.Connection) -> ServerSettings:
            before = self.get(server)
            settings = edit(before)
            connection.execute(_SET, (server, *_row(settings), by, stored(now)))
            follow(connection, server, before, settings, by=by, now=now)
            return settings

        def run(connection: sqlite3.Connection) -> ServerSettings:
            # In the writer's thread, so that memory follows the disk even if nobody waits for it any more.
            settings = write(connection, work)
            self._known[server] = settings
            return settings

        return await self._writer.run(run)

    def drop(self, server: int) -> None:
        """Forget what a server chose, once it is gone from the disk."""
        self._known.pop(server, None)


def read(connection: sqlite3.Connection) -> dict[int, ServerSettings]:
    """Every server's settings as they are on disk."""
    return {server: _settings(row) for server, *row in connection.execute(_ALL)}


_COLUMNS = [field.name for field in fields(ServerSettings)]
_ALL = f"SELECT server, {', '.join(_COLUMNS)} FROM server_settings"  # noqa: S608, our own names
_SET = (
    f"INSERT INTO server_settings (server, {', '.join(_COLUMNS)}, changed_by, changed) "  # noqa: S608, our own names
    f"VALUES (?, {', '.join('?' for _ in _COLUMNS)}, ?, ?) ON CONFLICT (server) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in (*_COLUMNS, "changed_by", "changed"))
)


def _row(settings: ServerSettings) -> tuple[Any, ...]:
    return tuple(int(value) if isinstance(value, bool) else value for value in astuple(settings))


def _settings(row: list[Any]) -> ServerSettings:
    values = dict(zip(_COLUMNS, row, strict=True))
    values["spoilers"] = Spoilers(values["spoilers"])
    values["members_may_poll"] = bool(values["members_may_poll"])
    return ServerSettings(**values)
