"""Drafts of polls, kept as they were typed."""

import json
import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.domain.errors import message
from bot.domain.poll_drafts import Draft, Typed
from bot.domain.polls import PollError
from bot.store.connection import Connection, write
from bot.store.times import moment, stored

T = TypeVar("T")

MOST_DRAFTS = 5
"""Of one person in one server; the oldest goes when another is begun."""


class PollDrafts:
    """What people have typed for polls that do not exist yet."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
        self._reader = reader

    async def save(
        self, typed: Typed, *, server: int, author: int, now: datetime, draft: int | None = None
    ) -> Draft:
        """Keep what was typed, in place of an earlier draft where one is named."""

        def work(connection: sqlite3.Connection) -> Draft:
            text = json.dumps(typed.as_texts(), ensure_ascii=False)
            if draft is not None:
                kept = connection.execute(
                    "UPDATE poll_draft SET typed = ?, saved = ? WHERE id = ? AND server = ? RETURNING id",
                    (text, stored(now), draft, server),
                ).fetchone()
                if kept is None:
                    raise DraftGoneError
                return Draft(draft, server, author, now, typed)
            connection.execute(_OLDEST_DRAFTS, (server, author, server, author, MOST_DRAFTS - 1))
            id_ = connection.execute(
                "INSERT INTO poll_draft (id, server, author, saved, typed) "
                "VALUES ((SELECT coalesce(max(id), 0) + 1 FROM poll_draft), ?, ?, ?, ?) RETURNING id",
                (server, author, stored(now), text),
            ).fetchone()[0]
            return Draft(id_, server, author, now, typed)

        return await self._write(work)

    async def get(self, draft: int, server: int) -> Draft:
        """A draft of a server; raises DraftGoneError where it is gone."""
        row = await self._reader.run(
            lambda connection: connection.execute(
                "SELECT author, saved, typed FROM poll_draft WHERE id = ? AND server = ?", (draft, server)
            ).fetchone()
        )
        if row is None:
            raise DraftGoneError
        return Draft(draft, server, row[0], moment(row[1]), Typed.of_texts(json.loads(row[2])))

    async def discard(self, draft: int, server: int) -> None:
        """Forget a draft."""
        await self._write(
            lambda connection: connection.execute(
                "DELETE FROM poll_draft WHERE id = ? AND server = ?", (draft, server)
            )
        )

    async def forget(self, before: datetime) -> int:
        """Forget drafts that nobody has touched since; how many."""
        return await self._write(
            lambda connection: (
                connection.execute("DELETE FROM poll_draft WHERE saved < ?", (stored(before),)).rowcount
            )
        )

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


def take_draft(connection: sqlite3.Connection, draft: int, server: int) -> None:
    """Forget a draft that becomes what it was a draft of; raises DraftGoneError for a second press of the same button."""
    taken = connection.execute("DELETE FROM poll_draft WHERE id = ? AND server = ?", (draft, server)).rowcount
    if not taken:
        raise DraftGoneError


class DraftGoneError(PollError):
    """A draft that was published, discarded or forgotten."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            message("This draft is gone: it was published, discarded, or older than seven days. Begin again.")
        )


_OLDEST_DRAFTS = """
DELETE FROM poll_draft WHERE server = ? AND author = ? AND id NOT IN
    (SELECT id FROM poll_draft WHERE server = ? AND author = ? ORDER BY saved DESC, id DESC LIMIT ?)"""
