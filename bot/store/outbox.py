"""The outbox: what is still to be sent, claimed by lease, and what became of what was sent."""

import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final, TypeAlias, TypeVar

from bot.domain.desk import DeskItem
from bot.domain.outbox import Action, Backlog, Fate, Job, Lane, Outgoing, Posted
from bot.store import outbox_rows as rows
from bot.store.connection import Connection, write
from bot.store.desk_writing import record_in
from bot.store.times import moment, stored

LEASE: Final = timedelta(minutes=2)
"""How long one process has for a try before another may claim it."""
KEPT: Final = timedelta(days=7)
"""How long a message that failed can be sent again, and what became of a direct message is remembered."""

MOST_AT_ONCE: Final = 50
"""Messages claimed in one go."""

Place: TypeAlias = tuple[Lane, int]
"""A lane of one channel; all direct messages together are in lane 0."""
T = TypeVar("T")
Lost: TypeAlias = Callable[[sqlite3.Connection, Outgoing, datetime], None]
"""What follows, in the same transaction, where a message is given up."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """What is to be done now, and when there is something next."""

    jobs: tuple[Job, ...]
    next_due: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Posts of a kind that should stand in a channel."""

    channel: int
    messages: tuple[int, ...]


class Outbox:
    """Messages to send. `put` is called inside the transaction of whatever causes a message."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Keep messages through one connection and count them through the other."""
        self._writer = writer
        self._reader = reader

    async def put(self, *outgoing: Outgoing) -> None:
        """Keep messages that nothing else is written with."""

        def work(connection: sqlite3.Connection) -> None:
            for each in outgoing:
                put(connection, each)

        await self._write(work)

    async def release(self) -> None:
        """Let go of what an earlier process had claimed. A database has one process, so nobody else has claims."""
        await self._do(rows.RELEASE)

    async def claim(self, now: datetime, closed: Collection[Place] = ()) -> Claimed:
        """Claim the first message of each lane that is not closed, noting on disk that it is tried."""

        def work(connection: sqlite3.Connection) -> Claimed:
            heads = connection.execute(rows.HEADS, {"now": stored(now)}).fetchall()
            free = [head for head in heads if rows.place(head) not in closed]
            jobs = tuple(_claim(connection, rows.job(head, now), now) for head in free[:MOST_AT_ONCE])
            (due,) = connection.execute(rows.NEXT_DUE, {"now": stored(now)}).fetchone()
            if len(free) > len(jobs):
                due = stored(now)
            return Claimed(jobs, moment(due) if due is not None else None)

        return await self._write(work)

    async def done(
        self, job: Job, *, now: datetime, sent: tuple[int, int] | None = None, then: Collection[Outgoing] = ()
    ) -> None:
        """Note that a job is done: where its post stands (channel, message), and what is to follow it."""

        def work(connection: sqlite3.Connection) -> None:
            if sent is not None:
                _decide(connection, job, Fate.SENT, now, *sent)
            for each in then:
                put(connection, each)
            _finish(connection, job)

        await self._write(work)

    async def later(self, job: Job, due: datetime, *, unsure: bool) -> None:
        """Try again at a time; `unsure` where this try may have reached Discord."""
        before = stored(job.unsure_since) if job.unsure_since is not None else None
        await self._do(
            rows.LATER, {"id": job.id, "due": stored(due), "unsure": int(unsure), "before": before}
        )

    async def ruled_out(self, job: Job, now: datetime) -> None:
        """Note, before a post is sent again, that it was looked for and is not there."""
        await self._do(rows.RULED_OUT, {"id": job.id, "now": stored(now)})

    async def go_to_channel(self, job: Job, now: datetime) -> None:
        """Send what a person does not take to the channel instead."""
        await self._do(rows.INSTEAD, {"id": job.id, "now": stored(now)})

    async def give_up(
        self,
        job: Job,
        *,
        now: datetime,
        fate: Fate = Fate.FAILED,
        tell: DeskItem | None = None,
        lost: Lost | None = None,
    ) -> None:
        """Stop trying, put on the desk what a moderator can do about it, and do what follows: all or nothing.

        What something follows from is not kept to be sent again.
        """

        def work(connection: sqlite3.Connection) -> None:
            if job.outgoing.action is Action.POST:
                _decide(connection, job, fate, now)
            if lost is None and fate is Fate.FAILED and job.outgoing.action is not Action.EDIT:
                connection.execute(rows.FAIL, {"id": job.id, "now": stored(now)})
            else:
                _finish(connection, job)
            if tell is not None:
                record_in(connection, tell)
            if lost is not None:
                lost(connection, job.outgoing, now)

        await self._write(work)

    async def gone(self, message: int) -> None:
        """Note that a message was deleted on Discord."""
        await self._do(rows.GONE, {"message": message})

    async def retry(self, server: int, now: datetime) -> int:
        """Send again what failed in a server; how many messages."""

        def work(connection: sqlite3.Connection) -> int:
            connection.execute(rows.FORGET_FAILED, {"server": server})
            return connection.execute(rows.RETRY, {"server": server, "now": stored(now)}).rowcount

        return await self._write(work)

    async def forget_server(self, server: int) -> None:
        """Send nothing more to a server that Greenlit is no longer in."""
        await self._do(rows.FORGET_SERVER, {"server": server})

    async def purge(self, now: datetime) -> None:
        """Forget what failed long ago, and whom direct messages went to."""

        def work(connection: sqlite3.Connection) -> None:
            for sql in (rows.PURGE_FAILED, rows.PURGE_PEOPLE):
                connection.execute(sql, {"before": stored(now - KEPT)})

        await self._write(work)

    async def post_of(self, server: int | None, subject: str) -> Posted | None:
        """The newest post about a subject, or None where there is none yet."""
        found = await self._reader.run(
            lambda connection: connection.execute(rows.POST_OF, (server or 0, subject)).fetchone()
        )
        return rows.posted(found) if found is not None else None

    async def subject_of(self, message: int) -> tuple[int, str, str] | None:
        """Server, kind and subject of one of our posts, by its message."""
        return await self._reader.run(
            lambda connection: connection.execute(rows.SUBJECT_OF, (message,)).fetchone()
        )

    async def standing(self, kind: str, since: datetime) -> tuple[Standing, ...]:
        """Where posts of a kind made since a moment should stand, the channels with the newest first."""
        found = await self._reader.run(
            lambda connection: connection.execute(rows.STANDING, (kind, stored(since))).fetchall()
        )
        return tuple(
            Standing(channel, tuple(int(message) for message in messages.split(",")))
            for channel, messages in found
        )

    async def pending(self, server: int | None = None) -> Backlog:
        """How much waits and how much failed, in one server or in all."""
        return await self._reader.run(partial(backlog, server=server))

    async def messages_to_people(self, since: datetime) -> int:
        """How many direct messages were sent."""
        (count,) = await self._reader.run(
            lambda connection: connection.execute(rows.TO_PEOPLE, (stored(since),)).fetchone()
        )
        return count

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(partial(write, work=work))

    async def _do(self, sql: str, values: dict[str, Any] | None = None) -> None:
        def work(connection: sqlite3.Connection) -> None:
            connection.execute(sql, values or {})

        await self._write(work)


def put(connection: sqlite3.Connection, outgoing: Outgoing) -> None:
    """Keep a message, inside the transaction of what causes it. A key that was put before is kept once.

    An edit takes the place of one of the same subject that still waits, and is nothing where there is no post.
    """
    values = rows.values(outgoing)
    if outgoing.action is not Action.POST and outgoing.channel is None:
        found = connection.execute(rows.WHERE_TO, values).fetchone()
        if found is None:
            return
        (values["channel"],) = found
    if outgoing.action is Action.EDIT and connection.execute(rows.NEWER_EDIT, values).rowcount:
        return
    connection.execute(rows.PUT, values)


def backlog(connection: sqlite3.Connection, server: int | None) -> Backlog:
    """How much waits and how much failed, in one server or in all."""
    waiting, oldest, failed = connection.execute(rows.BACKLOG, {"server": server}).fetchone()
    return Backlog(waiting, moment(oldest) if oldest is not None else None, failed)


def cancel(connection: sqlite3.Connection, server: int | None, subject: str) -> None:
    """Send nothing more about a subject, inside the transaction that ends it."""
    connection.execute(rows.CANCEL, (server or 0, subject))


def take_back(connection: sqlite3.Connection, server: int | None, subject: str) -> tuple[str, ...]:
    """The same for what nobody has tried to send yet: the payloads of those messages."""
    return tuple(payload for (payload,) in connection.execute(rows.TAKE_BACK, (server or 0, subject)))


def _claim(connection: sqlite3.Connection, job: Job, now: datetime) -> Job:
    connection.execute(rows.CLAIM, {"id": job.id, "now": stored(now), "until": stored(now + LEASE)})
    return job


def _decide(
    connection: sqlite3.Connection,
    job: Job,
    fate: Fate,
    now: datetime,
    channel: int | None = None,
    message: int | None = None,
) -> None:
    outgoing = job.outgoing
    values = {
        "key": outgoing.key,
        "server": outgoing.server or 0,
        "kind": outgoing.kind,
        "subject": outgoing.subject,
        "fate": fate,
        "channel": channel or outgoing.channel,
        "person": outgoing.person if outgoing.lane is Lane.PEOPLE else None,
        "message": message,
        "now": stored(now),
    }
    connection.execute(rows.DECIDE, values)


def _finish(connection: sqlite3.Connection, job: Job) -> None:
    """Take a job away, unless something newer is to be shown meanwhile."""
    values = {"id": job.id, "version": job.version}
    if not connection.execute(rows.FINISH, values).rowcount:
        connection.execute(rows.NEWER, values)
