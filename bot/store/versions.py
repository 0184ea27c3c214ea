"""The states that updates and titles were in: rows that are only ever added."""

import sqlite3
from enum import StrEnum
from typing import Any, Final

from bot.domain.versions import (
    ChangedSinceError,
    Deed,
    NothingToUndoError,
    Version,
    done_again,
    next_version,
    undone,
)
from bot.store.connection import Connection
from bot.store.pen import Pen
from bot.store.times import moment, stored


class Of(StrEnum):
    """What has versions."""

    UPDATE = "update"
    TITLE = "title"


class Versions:
    """The versions of all servers; every method takes the server."""

    def __init__(self, reader: Connection) -> None:
        """Read them through this connection."""
        self._reader = reader

    async def newest(self, server: int, of: Of, subject: str | int) -> Version | None:
        """The state that something is in, or None where nothing was done to it."""
        return await self._reader.run(lambda connection: newest_in(connection, server, of, str(subject)))


def note(
    pen: Pen, of: Of, subject: str | int, what: Deed, content: str, *, found: str | None = None
) -> Version:
    """Note what something is like now; `found` is what it was like before anybody here did anything to it."""
    now = newest_in(pen.connection, pen.server, of, str(subject))
    if now is None and found is not None:
        now = _put(pen, of, subject, next_version(None, Deed.FOUND, pen.by, pen.now, found))
    return _put(pen, of, subject, next_version(now, what, pen.by, pen.now, content))


def step_back(
    pen: Pen, of: Of, subject: str | int, seen: int | None, instead: str | None = None
) -> tuple[Version, Version]:
    """Undo the newest step: what was undone, and the state that follows. `seen` is the version that the moderator saw.

    `instead` is what is left where there is no state before. Raises NothingToUndoError, ChangedSinceError.
    """
    now = _seen(pen, of, subject, seen)
    target = version_in(pen.connection, pen.server, of, str(subject), now.before) if now.before else None
    if target is None and (now.what in (Deed.UNDONE, Deed.FOUND) or instead is None):
        raise NothingToUndoError
    return now, _put(pen, of, subject, undone(now, target, pen.by, pen.now, instead or "{}"))


def step_forth(pen: Pen, of: Of, subject: str | int, seen: int | None) -> Version:
    """Do again what was undone last: the state that follows. Raises NothingToUndoError, ChangedSinceError."""
    now = _seen(pen, of, subject, seen)
    step = version_in(pen.connection, pen.server, of, str(subject), now.undid) if now.undid else None
    if step is None:
        raise NothingToUndoError
    return _put(pen, of, subject, done_again(now, step))


def newest_in(connection: sqlite3.Connection, server: int, of: Of, subject: str) -> Version | None:
    """The state that something is in, or None where nothing was done to it."""
    row = connection.execute(_NEWEST, (server, of, subject)).fetchone()
    return _version(row) if row is not None else None


def version_in(
    connection: sqlite3.Connection, server: int, of: Of, subject: str, number: int
) -> Version | None:
    """One state, or None."""
    row = connection.execute(_ONE, (server, of, subject, number)).fetchone()
    return _version(row) if row is not None else None


def _seen(pen: Pen, of: Of, subject: str | int, seen: int | None) -> Version:
    now = newest_in(pen.connection, pen.server, of, str(subject))
    if now is None:
        raise NothingToUndoError
    if seen is not None and seen != now.number:
        raise ChangedSinceError
    return now


def _put(pen: Pen, of: Of, subject: str | int, version: Version) -> Version:
    pen.connection.execute(
        _INSERT,
        (
            pen.server,
            of,
            str(subject),
            version.number,
            version.before,
            version.undid,
            version.what,
            version.by,
            stored(version.at),
            version.content,
        ),
    )
    return version


def _version(row: tuple[Any, ...]) -> Version:
    number, before, undid, what, by, at, content = row
    return Version(number, Deed(what), by, moment(at), content, before, undid)


_COLUMNS: Final = "number, before, undid, what, by, at, content"
_INSERT: Final = (
    f"INSERT INTO version (server, kind, subject, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608, columns only
)
_NEWEST: Final = f"SELECT {_COLUMNS} FROM version WHERE server = ? AND kind = ? AND subject = ? ORDER BY number DESC LIMIT 1"  # noqa: S608, columns only
_ONE: Final = f"SELECT {_COLUMNS} FROM version WHERE server = ? AND kind = ? AND subject = ? AND number = ?"  # noqa: S608, columns only
