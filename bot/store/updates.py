"""Published updates: each a transaction that writes claims, the change log, the update and the message to post."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.changes import ChangeKind
from bot.domain.desk import ItemGoneError, Waiting
from bot.domain.drafts import Draft, DraftState
from bot.domain.labels import State
from bot.domain.outbox import Action, Outgoing, key_of
from bot.domain.sources import Source
from bot.domain.statements import Statement, said
from bot.domain.updates import Line, SameNewsError, Update, UpdateGoneError, UpdateState, meant_by
from bot.domain.versions import Deed
from bot.store import outbox
from bot.store.connection import Connection
from bot.store.drafts import mine_in, save_in
from bot.store.pen import Pen
from bot.store.tips import take_in
from bot.store.update_rows import (
    INSERT_UPDATE,
    SELECT_OF_TITLE,
    SELECT_SPOILERS,
    SELECT_UPDATE,
    SELECT_UPDATES,
    UPDATE_UPDATE,
    content_of,
    row_of,
    update_of,
)
from bot.store.versions import Of, note

KIND = "update"
"""What the outbox calls such messages."""
_MOST_ANEW = 100
"""Posts that are edited when a server changes what happens with spoilers; edits go out 5 seconds apart."""


class Updates:
    """The updates of all servers; every method takes the server, so that none sees another's."""

    def __init__(self, reader: Connection) -> None:
        """Read them through this connection."""
        self._reader = reader

    async def get(self, server: int, number: int) -> Update | None:
        """One update, or None."""
        return await self._reader.run(lambda connection: update_in(connection, server, number))

    async def newest(self, server: int, limit: int = 25) -> tuple[Update, ...]:
        """A server's updates that can be corrected or taken back, newest first."""
        rows = await self._reader.run(
            lambda connection: connection.execute(SELECT_UPDATES, (server, limit)).fetchall()
        )
        return tuple(update_of(row) for row in rows)

    async def of_title(self, server: int, title: str, limit: int = 3) -> tuple[Update, ...]:
        """The updates about a title, newest first."""
        rows = await self._reader.run(
            lambda connection: connection.execute(SELECT_OF_TITLE, (server, title, limit)).fetchall()
        )
        return tuple(update_of(row) for row in rows)

    async def told(self, server: int, number: int) -> tuple[tuple[int, int | None, str], ...]:
        """Who was told of an update, where, and in which language; empty where that is not known."""
        rows = await self._reader.run(
            lambda connection: connection.execute(_TOLD, (server, number)).fetchall()
        )
        return tuple(rows)


def publish(
    pen: Pen,
    number: int,
    statements: Sequence[Statement],
    source: Source,
    *,
    channel: int | None,
    ping: int | None,
) -> Update:
    """Publish a draft: claims, change log, update and message in one transaction; raises SameNewsError where another
    moderator's update has said the same since the draft was begun."""
    draft = mine_in(pen.connection, pen.server, number, pen.by)
    _refuse_same(pen, draft, statements)
    kept = pen.source(draft.title, source)
    lines = tuple(_entered(pen, draft.title, statement, kept, draft.headline) for statement in statements)
    update = _made(pen, draft, source, lines, channel, ping)
    pen.connection.execute(INSERT_UPDATE, row_of(update))
    note(pen, Of.UPDATE, update.number, Deed.PUBLISHED, content_of(update))
    save_in(pen.connection, replace(draft, state=DraftState.PUBLISHED, changed=pen.now))
    if channel is not None:
        _send(pen.connection, update, Action.POST, update.at, pen.now)
    if draft.tip is not None:
        # Another moderator may have declined it meanwhile; the news is news all the same.
        with suppress(ItemGoneError):
            take_in(pen.connection, pen.server, draft.tip, update.number, by=pen.by, now=pen.now)
    return update


def correct(pen: Pen, number: int, statements: Sequence[Statement], source: Source) -> Update:
    """Publish a draft that corrects an update: new versions of its claims, and an edit of its post."""
    draft = mine_in(pen.connection, pen.server, number, pen.by)
    before = standing_in(pen.connection, pen.server, draft.corrects or 0)
    kept = pen.source(draft.title, source)
    meant = meant_by(before, (statement.topic.value for statement in statements))
    lines: list[Line] = []
    for statement, line in zip(statements, meant.lines, strict=True):
        if line is None:
            lines.append(_entered(pen, draft.title, statement, kept, draft.why))
            continue
        claim = pen.correct(line.ref, statement, kept, why=draft.why)
        lines.append(Line(claim.ref, line.old, said(claim), line.new))
    for line in meant.left:
        pen.retract(line.ref, why=draft.why)
        lines.append(Line(line.ref, line.old, None, line.new))
    after = replace(
        _made(pen, draft, source, tuple(lines), before.channel, before.ping),
        number=before.number,
        author=before.author,
        at=before.at,
        state=UpdateState.CORRECTED,
        changed=pen.now,
        changed_by=pen.by,
        why=draft.why,
    )
    keep(pen, after)
    note(pen, Of.UPDATE, after.number, Deed.CORRECTED, content_of(after))
    save_in(pen.connection, replace(draft, state=DraftState.PUBLISHED, changed=pen.now))
    return after


def retract(pen: Pen, number: int, why: str) -> Update:
    """Take an update back: its claims stand no longer, what they had replaced does again, and its post says so."""
    before = standing_in(pen.connection, pen.server, number)
    for ref in before.refs:
        take_back(pen, ref, why, ChangeKind.RETRACTED)
    after = replace(taken_back(before, why), **stamp(pen))
    keep(pen, after)
    note(pen, Of.UPDATE, number, Deed.RETRACTED, content_of(after))
    return after


def taken_back(update: Update, why: str) -> Update:
    """An update as its post shows it once it is taken back."""
    lines = tuple(Line(line.ref, line.old, None, line.new or line.wrong) for line in update.lines)
    return replace(update, lines=lines, state=UpdateState.RETRACTED, why=why)


def take_back(pen: Pen, ref: str, why: str, what: ChangeKind) -> None:
    """Take a claim of an update back."""
    # A claim may have been taken back on its own meanwhile; the rest of the update still can be.
    if pen.claim(ref).state is not State.RETRACTED:
        pen.retract(ref, why=why, what=what)


def stamp(pen: Pen) -> dict[str, Any]:
    """Who changed an update, and when."""
    return {"changed": pen.now, "changed_by": pen.by}


def tell_in(connection: sqlite3.Connection, update: Update, who: Waiting) -> None:
    """Note that somebody is told of an update, so that they hear when it turns out wrong."""
    connection.execute(
        "INSERT INTO update_told (server, number, person, channel, locale) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        (update.server, update.number, who.person, who.channel, who.locale),
    )


def update_in(connection: sqlite3.Connection, server: int, number: int) -> Update | None:
    """One update, or None."""
    row = connection.execute(SELECT_UPDATE, (server, number)).fetchone()
    return update_of(row) if row is not None else None


def standing_in(connection: sqlite3.Connection, server: int, number: int) -> Update:
    """An update that can be corrected or taken back; raises UpdateGoneError."""
    update = update_in(connection, server, number)
    if update is None or update.state is UpdateState.RETRACTED:
        raise UpdateGoneError(update.state if update is not None else None)
    return update


def keep(pen: Pen, update: Update, *, undone: bool = False) -> None:
    """Write an update over what it was, let its post follow, and tell those who had been told of it.

    Whoever was to be told of a step and was not yet need not hear that it was undone.
    """
    pen.connection.execute(UPDATE_UPDATE, (*row_of(update)[5:], update.server, update.number))
    if update.channel is not None:
        _send(pen.connection, update, Action.EDIT, pen.now, pen.now)
    for person, *where in pen.connection.execute(_TOLD, (update.server, update.number)).fetchall():
        unsaid = outbox.take_back(pen.connection, update.server, _told_mark(update, person))
        if not (undone and unsaid):
            _notify(pen, update, person, *where)


def spoilers_anew_in(connection: sqlite3.Connection, server: int, now: datetime) -> None:
    """Let the newest posts that spoil something show it as the server wants it from now on."""
    for row in connection.execute(SELECT_SPOILERS, (server, _MOST_ANEW)).fetchall():
        _send(connection, update_of(row), Action.EDIT, now, now)


def post_again(pen: Pen, number: int, channel: int) -> Update:
    """Post an update anew whose post was deleted; raises UpdateGoneError where it is taken back."""
    update = replace(standing_in(pen.connection, pen.server, number), channel=channel)
    pen.connection.execute(UPDATE_UPDATE, (*row_of(update)[5:], update.server, update.number))
    _send(pen.connection, update, Action.POST, pen.now, pen.now)
    return update


def _send(
    connection: sqlite3.Connection, update: Update, action: Action, moment: datetime, now: datetime
) -> None:
    outbox.put(
        connection,
        Outgoing(
            key=key_of(update.server, update.mark, action, moment),
            kind=KIND,
            subject=update.mark,
            due=now,
            server=update.server,
            channel=update.channel,
            action=action,
        ),
    )


def _notify(pen: Pen, update: Update, person: int, channel: int | None, locale: str) -> None:
    outbox.put(
        pen.connection,
        Outgoing(
            key=key_of(update.server, update.mark, "told", person, pen.now),
            kind=f"{KIND}_changed",
            subject=_told_mark(update, person),
            due=pen.now,
            server=update.server,
            channel=channel,
            person=person,
            payload=json.dumps({"update": update.number, "locale": locale}),
        ),
    )


def _told_mark(update: Update, person: int) -> str:
    return f"{update.mark}:told:{person}"


def _made(
    pen: Pen, draft: Draft, source: Source, lines: tuple[Line, ...], channel: int | None, ping: int | None
) -> Update:
    return Update(
        server=pen.server,
        number=pen.number("update") if draft.corrects is None else draft.corrects,
        title=draft.title,
        author=pen.by,
        at=pen.now,
        headline=draft.headline,
        lines=lines,
        details=draft.details,
        link=source.url,
        publisher=source.publisher,
        published=source.published.words if source.published is not None else "",
        spoils=draft.spoils,
        ping=ping if draft.ping else None,
        thread=draft.thread,
        image=draft.image,
        channel=channel,
        draft=draft.number,
    )


def _entered(pen: Pen, title: str, statement: Statement, source: Source, why: str) -> Line:
    """Enter a claim, and note what it replaces."""
    old = pen.best_replaced(title, statement)
    claim = pen.enter(title, statement, source, why=why)
    return Line(claim.ref, said(old) if old is not None else None, said(claim))


def _refuse_same(pen: Pen, draft: Draft, statements: Sequence[Statement]) -> None:
    wanted = {(statement.topic.value, said(statement).words) for statement in statements}
    for other in _since(pen, draft.title, draft.started):
        told = {(line.new.topic, line.new.words) for line in other.lines if line.new is not None}
        if wanted and wanted <= told:
            raise SameNewsError(other.number, other.author)


def _since(pen: Pen, title: str, since: datetime) -> Iterator[Update]:
    for row in pen.connection.execute(SELECT_OF_TITLE, (pen.server, title, 50)).fetchall():
        update = update_of(row)
        if update.at >= since and update.state is not UpdateState.RETRACTED:
            yield update


_TOLD = "SELECT person, channel, locale FROM update_told WHERE server = ? AND number = ?"
