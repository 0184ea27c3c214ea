"""Moderators' answers to items of the desk: kept as drafts, then published as a whole with all that follows."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, TypeVar

from bot.domain.changes import ChangeKind
from bot.domain.desk import DeskState, ItemGoneError, LyingItem, Waiting
from bot.domain.desk_answers import (
    AnswerDraft,
    AnswerGoneError,
    Notice,
    OthersAnswerError,
    notices,
    subject_of,
)
from bot.domain.labels import Label, State
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.topics import Topic
from bot.store import outbox
from bot.store.changes import next_number
from bot.store.connection import Connection, write
from bot.store.desk_reading import item
from bot.store.desk_waiting import wait_in
from bot.store.desk_writing import close_in, refer_in, reopen_in
from bot.store.pen import Pen
from bot.store.times import moment, stored
from bot.store.untold import take_back_in

T = TypeVar("T")
Change = Callable[[AnswerDraft], AnswerDraft]


class DeskAnswers:
    """The drafts of all servers; every method takes the server, so that none sees another's."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Keep drafts through one connection and read them through the other."""
        self._writer = writer
        self._reader = reader

    async def get(self, server: int, number: int) -> AnswerDraft | None:
        """The draft of an item, or None where none was begun."""
        return await self._reader.run(lambda connection: _draft(connection, server, number))

    async def begin(self, draft: AnswerDraft) -> AnswerDraft:
        """Keep a new draft, or give back the one that the item has; raises ItemGoneError, OthersAnswerError."""

        def work(connection: sqlite3.Connection) -> AnswerDraft:
            lies = item(connection, draft.server, draft.item)
            if lies is None or lies.state is not DeskState.OPEN:
                raise ItemGoneError
            known = _draft(connection, draft.server, draft.item)
            if known is not None and known.author != draft.author:
                raise OthersAnswerError(known.author)
            return known or _save(connection, draft)

        return await self._write(work)

    async def change(
        self, server: int, number: int, change: Change, *, by: int, now: datetime
    ) -> AnswerDraft:
        """Change a draft of one's own; raises AnswerGoneError or OthersAnswerError."""

        def work(connection: sqlite3.Connection) -> AnswerDraft:
            draft = _own(connection, server, number, by)
            return _save(connection, replace(change(draft), changed=now))

        return await self._write(work)

    async def take_over(self, server: int, number: int, *, by: int, now: datetime) -> AnswerDraft:
        """Go on with another moderator's draft; raises AnswerGoneError."""

        def work(connection: sqlite3.Connection) -> AnswerDraft:
            draft = _draft(connection, server, number)
            if draft is None:
                raise AnswerGoneError
            return _save(connection, replace(draft, author=by, changed=now))

        return await self._write(work)

    async def discard(self, server: int, number: int, *, by: int) -> None:
        """Throw a draft of one's own away; raises AnswerGoneError or OthersAnswerError."""

        def work(connection: sqlite3.Connection) -> None:
            _own(connection, server, number, by)
            _drop(connection, number)

        await self._write(work)

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


def publish(pen: Pen, draft: AnswerDraft, statement: Statement, source: Source) -> LyingItem:
    """Enter the claim, close the item and write to all who wait: all of it or nothing. The item as it lay there.

    Raises AnswerGoneError, OthersAnswerError or ItemGoneError, so that two moderators never answer one item twice.
    """
    if _own(pen.connection, draft.server, draft.item, pen.by) != draft:
        raise AnswerGoneError
    kept = pen.source(draft.title, source)
    claim = pen.enter(draft.title, statement, kept)
    lay = tell_in(pen.connection, draft.server, draft.item, draft.title, by=pen.by, now=pen.now)
    refer_in(pen.connection, draft.item, claim.ref)
    _drop(pen.connection, draft.item)
    return lay


def tell_in(
    connection: sqlite3.Connection, server: int, number: int, title: str, *, by: int, now: datetime
) -> LyingItem:
    """Close an item whose answer is known, and write to all who wait for it."""
    lay = close_in(connection, server, number, DeskState.ANSWERED, by=by, now=now)
    number = next_number(connection, server, "desk answer")
    for outgoing in notices(lay, title, number=number, now=now):
        outbox.put(connection, outgoing)
    return lay


def take_back(pen: Pen, number: int) -> LyingItem:
    """Retract the claim that answered an item and put that back; notices that still wait are not sent.

    Raises ItemGoneError where it was not answered by a claim, NoServerClaimError where that is taken back already.
    """
    lies = item(pen.connection, pen.server, number)
    if lies is None or lies.state is not DeskState.ANSWERED or not lies.answer:
        raise ItemGoneError
    pen.retract(lies.answer, why="The answer from the desk was taken back.")
    reopen_in(pen.connection, pen.server, number)
    for person in take_back_in(pen.connection, pen.server, number):
        wait_in(pen.connection, pen.server, number, Waiting(person, pen.now))
    for payload in outbox.take_back(pen.connection, pen.server, subject_of(number)):
        for who in Notice.read(payload).waiting(pen.now):
            wait_in(pen.connection, pen.server, number, who)
    return reopen_in(pen.connection, pen.server, number)


def stand_again(pen: Pen, number: int) -> LyingItem:
    """Let the claim that had answered an item stand again, close the item, and tell those who wait; as it lay there.

    Raises ItemGoneError where the item is closed, or was never answered by a claim.
    """
    lies = item(pen.connection, pen.server, number)
    if lies is None or lies.state is not DeskState.OPEN or not lies.answer:
        raise ItemGoneError
    claim = pen.claim(lies.answer)
    if claim.state is State.RETRACTED:
        pen.reopen(claim.ref, why="The answer from the desk stands again.", what=ChangeKind.UNDONE)
    return tell_in(pen.connection, pen.server, number, claim.title, by=pen.by, now=pen.now)


_FIELDS: Final = ("text", "link", "dated", "title", "topic", "label", "spoils", "replaces")


def _own(connection: sqlite3.Connection, server: int, number: int, by: int) -> AnswerDraft:
    draft = _draft(connection, server, number)
    if draft is None:
        raise AnswerGoneError
    if draft.author != by:
        raise OthersAnswerError(draft.author)
    return draft


def _draft(connection: sqlite3.Connection, server: int, number: int) -> AnswerDraft | None:
    row = connection.execute(
        "SELECT server, item, author, changed, detail FROM desk_answer WHERE item = ? AND server = ?",
        (number, server),
    ).fetchone()
    if row is None:
        return None
    server, number, author, changed, detail = row
    kept: dict[str, Any] = json.loads(detail)
    kept["topic"] = Topic(kept["topic"]) if kept["topic"] else None
    kept["label"] = Label(kept["label"]) if kept["label"] else None
    return AnswerDraft(server, number, author, moment(changed), **kept)


def _save(connection: sqlite3.Connection, draft: AnswerDraft) -> AnswerDraft:
    detail = json.dumps({name: getattr(draft, name) for name in _FIELDS}, ensure_ascii=False)
    connection.execute(
        "INSERT INTO desk_answer (item, server, author, changed, detail) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (item) DO UPDATE SET author = excluded.author, changed = excluded.changed, "
        "detail = excluded.detail",
        (draft.item, draft.server, draft.author, stored(draft.changed), detail),
    )
    return draft


def _drop(connection: sqlite3.Connection, number: int) -> None:
    connection.execute("DELETE FROM desk_answer WHERE item = ?", (number,))
