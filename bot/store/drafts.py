"""Drafts: kept from the first word on, through every restart, until they are published, discarded or expired."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, Final, TypeVar

from bot.domain.dates import PartialDate
from bot.domain.drafts import (
    KEPT_FOR,
    MOST_DRAFTS,
    Draft,
    DraftGoneError,
    DraftState,
    NotYourDraftError,
    Subject,
    TooManyDraftsError,
)
from bot.domain.labels import Label, Tier
from bot.store.changes import next_number
from bot.store.connection import Connection, write
from bot.store.details import as_json
from bot.store.times import moment, stored

T = TypeVar("T")


class Drafts:
    """The drafts of all servers; every method takes the server, so that none sees another's."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Keep drafts through one connection and read them through the other."""
        self._writer = writer
        self._reader = reader

    async def begin(self, draft: Draft, *, like: int | None = None) -> Draft:
        """Keep a new draft under a number of its own, with the picture of another; raises TooManyDraftsError."""

        def work(connection: sqlite3.Connection) -> Draft:
            (many,) = connection.execute(
                "SELECT count(*) FROM draft WHERE server = ? AND state = 'open'", (draft.server,)
            ).fetchone()
            if many >= MOST_DRAFTS:
                raise TooManyDraftsError
            kept = replace(draft, number=next_number(connection, draft.server, "draft"))
            connection.execute(_INSERT, _row(kept))
            if kept.image:
                connection.execute(_COPY_IMAGE, (kept.number, kept.server, like))
            return kept

        return await self._write(work)

    async def get(self, server: int, number: int) -> Draft | None:
        """A draft in any state, or None."""
        return await self._reader.run(lambda connection: draft_in(connection, server, number))

    async def open(self, server: int) -> tuple[Draft, ...]:
        """A server's open drafts, touched last first."""
        rows = await self._reader.run(lambda connection: connection.execute(_OPEN, (server,)).fetchall())
        return tuple(_draft(row) for row in rows)

    async def change(
        self, server: int, number: int, change: Callable[[Draft], Draft], *, by: int, now: datetime
    ) -> Draft:
        """Change an open draft of one's own; raises DraftGoneError or NotYourDraftError."""

        def work(connection: sqlite3.Connection) -> Draft:
            draft = mine_in(connection, server, number, by)
            changed = replace(change(draft), changed=now)
            save_in(connection, changed)
            return changed

        return await self._write(work)

    async def take_over(self, server: int, number: int, *, by: int, now: datetime) -> Draft:
        """Make an open draft of another moderator's one's own, which its screen then says."""

        def work(connection: sqlite3.Connection) -> Draft:
            draft = open_in(connection, server, number)
            if draft.author == by:
                return draft
            changed = replace(draft, author=by, taken_from=draft.author, changed=now)
            save_in(connection, changed)
            return changed

        return await self._write(work)

    async def expire(self, now: datetime) -> int:
        """Give up drafts that nobody has touched for seven days; how many."""

        def work(connection: sqlite3.Connection) -> int:
            before = (stored(now - KEPT_FOR),)
            connection.execute(
                "DELETE FROM draft_image WHERE (server, draft) IN "
                "(SELECT server, number FROM draft WHERE state IN ('open', 'discarded') AND changed < ?)",
                before,
            )
            return connection.execute(
                "UPDATE draft SET state = 'expired' WHERE state = 'open' AND changed < ?", before
            ).rowcount

        return await self._write(work)

    async def keep_image(
        self, server: int, number: int, name: str, image: bytes, *, by: int, now: datetime
    ) -> Draft:
        """Keep a picture with a draft of one's own, in the place of the one before; an empty name takes it away."""

        def work(connection: sqlite3.Connection) -> Draft:
            draft = replace(mine_in(connection, server, number, by), image=name, changed=now)
            connection.execute("DELETE FROM draft_image WHERE server = ? AND draft = ?", (server, number))
            if name:
                connection.execute(
                    "INSERT INTO draft_image (server, draft, name, bytes) VALUES (?, ?, ?, ?)",
                    (server, number, name, image),
                )
            save_in(connection, draft)
            return draft

        return await self._write(work)

    async def image(self, server: int, number: int) -> bytes | None:
        """The picture of a draft, or None."""
        found = await self._reader.run(
            lambda connection: connection.execute(
                "SELECT bytes FROM draft_image WHERE server = ? AND draft = ?", (server, number)
            ).fetchone()
        )
        return found[0] if found is not None else None

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


def draft_in(connection: sqlite3.Connection, server: int, number: int) -> Draft | None:
    """A draft in any state, or None."""
    row = connection.execute(_GET, (server, number)).fetchone()
    return _draft(row) if row is not None else None


def open_in(connection: sqlite3.Connection, server: int, number: int) -> Draft:
    """An open draft; raises DraftGoneError."""
    draft = draft_in(connection, server, number)
    if draft is None or draft.state is not DraftState.OPEN:
        raise DraftGoneError(draft.state if draft is not None else None)
    return draft


def mine_in(connection: sqlite3.Connection, server: int, number: int, by: int) -> Draft:
    """An open draft that somebody may change; raises DraftGoneError or NotYourDraftError."""
    draft = open_in(connection, server, number)
    if not draft.is_of(by):
        raise NotYourDraftError(draft.author)
    return draft


def save_in(connection: sqlite3.Connection, draft: Draft) -> None:
    """Write a draft over what it was."""
    connection.execute(_UPDATE, (*_row(draft)[2:], draft.server, draft.number))


_COLUMNS: Final = "server, number, title, author, state, started, changed, detail"
_INSERT: Final = f"INSERT INTO draft ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608, columns only
_GET: Final = f"SELECT {_COLUMNS} FROM draft WHERE server = ? AND number = ?"  # noqa: S608, columns only
_OPEN: Final = (
    f"SELECT {_COLUMNS} FROM draft WHERE server = ? AND state = 'open' ORDER BY changed DESC, number DESC"  # noqa: S608, columns only
)
_UPDATE: Final = (
    "UPDATE draft SET title = ?, author = ?, state = ?, started = ?, changed = ?, detail = ? "
    "WHERE server = ? AND number = ?"
)
_COPY_IMAGE: Final = (
    "INSERT INTO draft_image (server, draft, name, bytes) "
    "SELECT server, ?, name, bytes FROM draft_image WHERE server = ? AND draft = ?"
)
_OWN_COLUMNS: Final = ("server", "number", "title", "author", "state", "started", "changed")


def _row(draft: Draft) -> tuple[Any, ...]:
    detail = {
        field.name: value
        for field in fields(Draft)
        if field.name not in _OWN_COLUMNS and (value := getattr(draft, field.name)) != field.default
    }
    if draft.published is not None:
        detail["published"] = draft.published.iso
    return (
        draft.server,
        draft.number,
        draft.title,
        draft.author,
        draft.state,
        stored(draft.started),
        stored(draft.changed),
        as_json(detail),
    )


def _draft(row: tuple[Any, ...]) -> Draft:
    server, number, title, author, state, started, changed, detail = row
    values: dict[str, Any] = json.loads(detail)
    for name, read in (
        ("subject", Subject),
        ("label", Label),
        ("tier", Tier),
        ("published", PartialDate.parse),
        ("replaces", tuple),
        ("settles", tuple),
    ):
        if values.get(name) is not None:
            values[name] = read(values[name])
    return Draft(server, number, title, author, moment(started), moment(changed), DraftState(state), **values)
