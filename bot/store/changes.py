"""The change log: rows that are added and read, and that a trigger keeps from anything else."""

import json
import sqlite3
from dataclasses import fields
from typing import Any

from bot.domain.changes import Change, ChangeKind, Said
from bot.store.connection import Connection
from bot.store.details import as_json
from bot.store.times import moment, stored


class Changes:
    """What a server's moderators changed."""

    def __init__(self, reader: Connection) -> None:
        """Read them through this connection."""
        self._reader = reader

    async def of_title(self, server: int, title: str, limit: int = 200) -> tuple[Change, ...]:
        """The changes of a title in a server, newest first."""
        found = await self._reader.run(
            lambda connection: connection.execute(_OF_TITLE, (server, title, limit)).fetchall()
        )
        return tuple(_change(row) for row in found)

    async def newest(self, server: int, limit: int = 200) -> tuple[Change, ...]:
        """The changes of a server, newest first."""
        found = await self._reader.run(
            lambda connection: connection.execute(_NEWEST, (server, limit)).fetchall()
        )
        return tuple(_change(row) for row in found)


def add(connection: sqlite3.Connection, change: Change) -> None:
    """Write a line inside another write's transaction."""
    connection.execute(
        _INSERT,
        (
            change.server,
            change.number,
            change.title,
            change.ref,
            change.what,
            _written(change.old),
            _written(change.new),
            change.by,
            stored(change.at),
            change.why,
            change.source,
        ),
    )


def next_number(connection: sqlite3.Connection, server: int, kind: str) -> int:
    """The next number of a kind of thing in a server; never given out twice."""
    (number,) = connection.execute(_COUNT, (server, kind)).fetchone()
    return int(number)


_COLUMNS = "server, number, title, ref, what, old, new, by, at, why, source"
_INSERT = f"INSERT INTO change ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608, columns only
_OF_TITLE = f"SELECT {_COLUMNS} FROM change WHERE server = ? AND title = ? ORDER BY number DESC LIMIT ?"  # noqa: S608, columns only
_NEWEST = f"SELECT {_COLUMNS} FROM change WHERE server = ? ORDER BY number DESC LIMIT ?"  # noqa: S608, columns only
_COUNT = """
INSERT INTO counter (server, kind, last) VALUES (?, ?, 1)
ON CONFLICT (server, kind) DO UPDATE SET last = counter.last + 1 RETURNING last"""


def _written(said: Said | None) -> str:
    if said is None:
        return "{}"
    values = {field.name: getattr(said, field.name) for field in fields(said)}
    return as_json({name: value for name, value in values.items() if value})


def _read(text: str) -> Said | None:
    values: dict[str, Any] = json.loads(text)
    return Said(**values) if values else None


def _change(row: tuple[Any, ...]) -> Change:
    server, number, title, ref, what, old, new, by, at, why, source = row
    return Change(
        server, number, title, ref, ChangeKind(what), _read(old), _read(new), by, moment(at), why, source
    )
