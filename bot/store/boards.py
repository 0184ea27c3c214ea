"""Boards: where they stand, and the messages that keep them up to date."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeVar

from bot.domain.boards import MOST_BOARDS, Board, TooManyBoardsError
from bot.domain.outbox import Action, Outgoing, key_of
from bot.store import outbox
from bot.store.connection import Connection, write
from bot.store.times import stored

BOARD: Final = "board"
"""What the outbox calls such messages."""
T = TypeVar("T")


class Boards:
    """The boards of all servers; every method takes the server."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Keep boards through one connection and read them through the other."""
        self._writer = writer
        self._reader = reader

    async def of(self, server: int) -> tuple[Board, ...]:
        """A server's boards, by title."""
        rows = await self._reader.run(lambda connection: connection.execute(_OF_SERVER, (server,)).fetchall())
        return tuple(Board(*row) for row in rows)

    async def put(self, board: Board, *, by: int, now: datetime) -> None:
        """Give a title a board, or move the one that it has; raises TooManyBoardsError."""

        def work(connection: sqlite3.Connection) -> None:
            known = _board(connection, board.server, board.title)
            (many,) = connection.execute(
                "SELECT count(*) FROM board WHERE server = ?", (board.server,)
            ).fetchone()
            if known is None and many >= MOST_BOARDS:
                raise TooManyBoardsError
            _put(connection, board, known, by, now)

        await self._write(work)

    async def drop(self, server: int, title: str, *, now: datetime) -> bool:
        """Take a title's board away, message and all; whether it had one."""

        def work(connection: sqlite3.Connection) -> bool:
            board = _board(connection, server, title)
            if board is None:
                return False
            _take_down(connection, board, now)
            connection.execute("DELETE FROM board WHERE server = ? AND title = ?", (server, title))
            return True

        return await self._write(work)

    async def deleted(self, message: int, *, now: datetime) -> bool:
        """Post a board again whose message somebody has deleted; whether the message was one."""

        # Most messages that are deleted are none of ours: those cost no write.
        known = await self._reader.run(
            lambda connection: connection.execute(_BY_MESSAGE, (message,)).fetchone()
        )
        if known is None:
            return False

        def work(connection: sqlite3.Connection) -> bool:
            found = connection.execute(_BY_MESSAGE, (message,)).fetchone()
            board = _board(connection, found[0], found[1].partition(":")[2]) if found is not None else None
            if board is None:
                return False
            connection.execute("UPDATE post SET fate = 'gone' WHERE message = ?", (message,))
            _send(connection, board, Action.POST, now)
            return True

        return await self._write(work)

    async def refresh(self, now: datetime) -> None:
        """Bring every board up to date, and post again what was deleted while nobody looked."""

        def work(connection: sqlite3.Connection) -> None:
            for row in connection.execute(_ALL).fetchall():
                _refresh(connection, Board(*row), now)

        await self._write(work)

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


def refresh_all_in(connection: sqlite3.Connection, server: int, now: datetime) -> None:
    """Bring all boards of a server up to date, inside the transaction of what changes them all."""
    for row in connection.execute(_OF_SERVER, (server,)).fetchall():
        _refresh(connection, Board(*row), now)


def move_in(
    connection: sqlite3.Connection, server: int, old: int, new: int, *, by: int, now: datetime
) -> None:
    """Move the boards of one channel to another: taken down there, posted here."""
    for row in connection.execute(_OF_SERVER, (server,)).fetchall():
        board = Board(*row)
        if board.channel == old:
            _put(connection, replace(board, channel=new), board, by, now)


def refresh_in(connection: sqlite3.Connection, server: int, title: str, now: datetime) -> None:
    """Bring a title's board up to date, where it has one, inside the transaction that changes the title."""
    board = _board(connection, server, title)
    if board is not None:
        _send(connection, board, Action.EDIT, now)


def _refresh(connection: sqlite3.Connection, board: Board, now: datetime) -> None:
    fate = connection.execute(_FATE, (board.server, board.mark)).fetchone()
    _send(connection, board, Action.POST if fate == ("gone",) else Action.EDIT, now)


def _put(connection: sqlite3.Connection, board: Board, known: Board | None, by: int, now: datetime) -> None:
    if known is not None:
        _take_down(connection, known, now)
    connection.execute(_PUT, (board.server, board.title, board.channel, by, stored(now)))
    _send(connection, board, Action.POST, now)


def _board(connection: sqlite3.Connection, server: int, title: str) -> Board | None:
    row = connection.execute(_ONE, (server, title)).fetchone()
    return Board(*row) if row is not None else None


def _take_down(connection: sqlite3.Connection, board: Board, now: datetime) -> None:
    outbox.cancel(connection, board.server, board.mark)
    found = connection.execute(_STANDS, (board.server, board.mark)).fetchone()
    if found is not None:
        # From now on it is no post of the board any more: when Discord tells that it is gone, none is missing.
        connection.execute("UPDATE post SET fate = 'gone' WHERE message = ?", (found[1],))
        _send(connection, board, Action.DELETE, now, channel=found[0], message=found[1])


def _send(
    connection: sqlite3.Connection,
    board: Board,
    action: Action,
    now: datetime,
    *,
    channel: int | None = None,
    message: int | None = None,
) -> None:
    outbox.put(
        connection,
        Outgoing(
            key=key_of(board.server, board.mark, action, now),
            kind=BOARD,
            subject=board.mark,
            due=now,
            server=board.server,
            channel=channel or board.channel,
            message=message,
            action=action,
        ),
    )


_OF_SERVER: Final = "SELECT server, title, channel FROM board WHERE server = ? ORDER BY title"
_ONE: Final = "SELECT server, title, channel FROM board WHERE server = ? AND title = ?"
_ALL: Final = "SELECT server, title, channel FROM board"
_PUT: Final = """
INSERT INTO board (server, title, channel, made_by, made) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (server, title) DO UPDATE SET
    channel = excluded.channel, made_by = excluded.made_by, made = excluded.made"""
_BY_MESSAGE: Final = "SELECT server, subject FROM post WHERE message = ? AND kind = 'board' AND fate = 'sent'"
_FATE: Final = "SELECT fate FROM post WHERE server = ? AND subject = ? ORDER BY decided DESC LIMIT 1"
_STANDS: Final = """
SELECT channel, message FROM post WHERE server = ? AND subject = ? AND fate = 'sent' ORDER BY decided DESC LIMIT 1"""
