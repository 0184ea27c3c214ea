"""Answers that people were promised and that could not be sent to them; who is one of them is known from memory."""

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final, TypeVar

from bot.domain.desk_answers import Notice, Untold, in_person, unreached, unreached_gist
from bot.domain.outbox import Outgoing
from bot.store import outbox
from bot.store.connection import Connection, write
from bot.store.desk_writing import record_in
from bot.store.times import moment, stored

T = TypeVar("T")

KEPT: Final = timedelta(days=90)
"""How long an answer waits for somebody who does not come back."""
_COLUMNS: Final = "server, person, item, question, title, since"


class UntoldAnswers:
    """What people are still to be told the next time they ask something, server by server."""

    def __init__(self, writer: Connection, reader: Connection, people: set[tuple[int, int]]) -> None:
        """Write through one connection and read through the other; `people` are those of `read`."""
        self._writer = writer
        self._reader = reader
        self._people = people

    def may_have(self, server: int, person: int) -> bool:
        """Whether it is worth looking, from memory: nobody who has one is missed."""
        return (server, person) in self._people

    async def of(self, server: int, person: int) -> tuple[Untold, ...]:
        """A person's in a server, oldest first."""
        rows = await self._reader.run(
            lambda connection: connection.execute(
                f"SELECT {_COLUMNS} FROM desk_untold WHERE server = ? AND person = ? ORDER BY since, item",  # noqa: S608, our own columns
                (server, person),
            ).fetchall()
        )
        if not rows:
            self._people.discard((server, person))
        return tuple(
            Untold(server, person, item, question, title, moment(since))
            for server, person, item, question, title, since in rows
        )

    async def told(self, untold: Untold, now: datetime) -> None:
        """Forget one that its person has been shown; the desk is told once nobody is left."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "DELETE FROM desk_untold WHERE server = ? AND item = ? AND person = ?",
                (untold.server, untold.item, untold.person),
            )
            _settle(connection, untold.server, untold.item, now)

        await self._write(work)

    async def purge(self, now: datetime) -> None:
        """Forget what nobody came for."""
        await self._write(
            lambda connection: connection.execute(
                "DELETE FROM desk_untold WHERE since < ?", (stored(now - KEPT),)
            )
        )

    def lost(self, connection: sqlite3.Connection, outgoing: Outgoing, now: datetime) -> None:
        """Inside the transaction that gives a notice up: from a channel on to those whom it names, from a person on to
        their next question."""
        if outgoing.person is None:
            for each in in_person(outgoing, now):
                outbox.put(connection, each)
            return
        notice, server = Notice.read(outgoing.payload), outgoing.server or 0
        values = (server, outgoing.person, notice.item, notice.question, notice.title, stored(now))
        connection.execute(
            f"INSERT INTO desk_untold ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) "  # noqa: S608, our own columns
            "ON CONFLICT (server, person, item) DO UPDATE SET title = excluded.title, since = excluded.since",
            values,
        )
        record_in(connection, unreached(outgoing, now))
        # Should the transaction fail, somebody is looked for in vain, once.
        self._people.add((server, outgoing.person))

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(partial(write, work=work))


def read(connection: sqlite3.Connection) -> set[tuple[int, int]]:
    """Server and person of everybody who has one."""
    return set(connection.execute("SELECT DISTINCT server, person FROM desk_untold"))


def stop_in(connection: sqlite3.Connection, server: int, person: int, now: datetime) -> int:
    """Forget all that somebody was still to be told in a server; how many answers."""
    items = connection.execute(
        "DELETE FROM desk_untold WHERE server = ? AND person = ? RETURNING item", (server, person)
    ).fetchall()
    for (item,) in items:
        _settle(connection, server, item, now)
    return len(items)


def take_back_in(connection: sqlite3.Connection, server: int, item: int) -> tuple[int, ...]:
    """Forget an answer that was taken back; who had not been told of it."""
    rows = connection.execute(
        "DELETE FROM desk_untold WHERE server = ? AND item = ? RETURNING person", (server, item)
    )
    return tuple(person for (person,) in rows)


def _settle(connection: sqlite3.Connection, server: int, item: int, now: datetime) -> None:
    """Take it off the desk that people could not be reached, once nobody is left."""
    connection.execute(
        "UPDATE desk_item SET state = 'answered', closed = ? WHERE server = ? AND kind = 'delivery_failed' "
        "AND subject_key = ? AND state = 'open' "
        "AND NOT EXISTS (SELECT 1 FROM desk_untold WHERE server = ? AND item = ?)",
        (stored(now), server, unreached_gist(item).words, server, item),
    )
