"""Polls from their draft to their frozen result."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TypeAlias, TypeVar

from bot.domain.errors import message
from bot.domain.outbox import Outgoing
from bot.domain.polls import Plan, Poll, PollError, PollState, check_plan
from bot.store.ballots import PollGoneError, tally
from bot.store.connection import Connection, write
from bot.store.outbox import put
from bot.store.poll_drafts import take_draft
from bot.store.poll_rows import plan_row, poll_by_id, polls_where
from bot.store.times import moment, stored

T = TypeVar("T")

Announce: TypeAlias = Callable[[Poll], Iterable[Outgoing]]
"""The messages that a change of a poll causes."""

MOST_RUNNING = 50
"""Polls of one server that have not ended."""


def nothing(poll: Poll) -> Iterable[Outgoing]:
    """No message."""
    del poll
    return ()


def over(connection: sqlite3.Connection) -> list[Poll]:
    """Every poll about a title that has a result, the oldest first."""
    return list(polls_where(connection, "state = 'closed' AND title IS NOT NULL AND voters > 0"))


class Polls:
    """The polls of every server. Each change is one transaction and on disk when its call returns."""

    def __init__(self, writer: Connection, reader: Connection, over: Iterable[Poll]) -> None:
        """Write through one connection and read through the other; `over` are the polls that have a result."""
        self._writer = writer
        self._reader = reader
        self._newest: dict[tuple[int, str], Poll] = {}
        for poll in over:
            self._remember(poll)

    def newest(self, server: int | None, title: str) -> Poll | None:
        """The last poll about a title that ended in a server with votes; from memory."""
        return self._newest.get((server, title)) if server is not None else None

    async def get(self, poll: int, server: int | None = None) -> Poll:
        """One poll, of that server where one is given; raises PollGoneError where there is none."""
        found = await self.find(poll)
        if found is None or (server is not None and found.server != server):
            raise PollGoneError
        return found

    async def find(self, poll: int) -> Poll | None:
        """One poll, or None where there is none."""
        return await self._reader.run(lambda connection: poll_by_id(connection, poll))

    async def of(self, server: int, title: str | None = None, most: int = 50) -> tuple[Poll, ...]:
        """A server's polls that can be seen, running ones first, then the newest; of one title where one is given."""
        return await self._reader.run(
            lambda connection: tuple(_seen(connection, server, title, most)),
        )

    async def create(
        self,
        plan: Plan,
        *,
        server: int,
        by: int,
        now: datetime,
        draft: int | None = None,
        announce: Announce = nothing,
    ) -> Poll:
        """Make a poll of a plan and forget the draft that it came from; raises PollError where it cannot be.

        `announce` says, here and below, which messages are sent about it; they are kept in the same transaction.
        """
        check_plan(plan, now=now)
        state = PollState.SCHEDULED if plan.opens is not None and plan.opens > now else PollState.OPEN

        def work(connection: sqlite3.Connection) -> Poll:
            _make_room(connection, server)
            values = plan_row(plan) | {"server": server, "state": state, "by": by, "now": stored(now)}
            id_ = connection.execute(_CREATE, values).fetchone()[0]
            if draft is not None:
                take_draft(connection, draft, server)
            return _announced(connection, id_, announce)

        return await self._write(work)

    async def move(self, poll: int, channel: int, *, announce: Announce = nothing) -> Poll:
        """Let a poll and what comes of it stand in another channel from now on."""

        def work(connection: sqlite3.Connection) -> Poll:
            connection.execute("UPDATE poll SET channel = ? WHERE id = ?", (channel, poll))
            return _announced(connection, poll, announce)

        return await self._write(work)

    async def running_with(self, *, channel: int = 0, role: int = 0) -> tuple[Poll, ...]:
        """Polls that have not ended and need this channel or this role."""
        return await self._reader.run(
            lambda connection: tuple(
                polls_where(
                    connection,
                    "(state = 'open' OR state = 'scheduled') AND (channel = ? OR role = ?)",
                    channel,
                    role,
                )
            )
        )

    async def open(self, poll: int, *, now: datetime, announce: Announce = nothing) -> Poll | None:
        """Open a scheduled poll whose time has come; None where it is not waiting any more."""

        def work(connection: sqlite3.Connection) -> Poll | None:
            changed = connection.execute(
                "UPDATE poll SET state = 'open' WHERE id = ? AND state = 'scheduled' AND opens <= ? RETURNING id",
                (poll, stored(now)),
            ).fetchone()
            return _announced(connection, poll, announce) if changed else None

        return await self._write(work)

    async def close(self, poll: int, *, now: datetime, announce: Announce = nothing) -> Poll | None:
        """End a poll and freeze its numbers; None where it has ended already."""

        def work(connection: sqlite3.Connection) -> Poll | None:
            found = _existing(connection, poll)
            if found.state is not PollState.OPEN:
                return None
            final = tally(connection, found)
            connection.execute(
                "UPDATE poll SET state = 'closed', closed = ?, final = ?, voters = ? WHERE id = ?",
                (stored(now), json.dumps(final.counts), final.voters, poll),
            )
            return _announced(connection, poll, announce)

        def run(connection: sqlite3.Connection) -> Poll | None:
            # In the writer's thread, so that memory follows the disk even if nobody waits for it any more.
            closed = write(connection, work)
            if closed is not None:
                self._remember(closed)
            return closed

        return await self._writer.run(run)

    async def cancel(self, poll: int, *, now: datetime, announce: Announce = nothing) -> Poll | None:
        """Take a poll back before its end, with no result; None where it has ended already."""

        def work(connection: sqlite3.Connection) -> Poll | None:
            changed = connection.execute(
                "UPDATE poll SET state = 'cancelled', closed = ? WHERE id = ? "
                "AND (state = 'open' OR state = 'scheduled') RETURNING id",
                (stored(now), poll),
            ).fetchone()
            return _announced(connection, poll, announce) if changed else None

        return await self._write(work)

    async def due_to_open(self, now: datetime) -> tuple[Poll, ...]:
        """Scheduled polls whose time has come, the first to open first."""
        found = await self._due("state = 'scheduled' AND opens <= ?", now)
        return tuple(sorted(found, key=lambda poll: (poll.plan.opens or now, poll.id)))

    async def due_to_close(self, now: datetime) -> tuple[Poll, ...]:
        """Open polls whose end has come, the first to end first."""
        return await self._due("state = 'open' AND closes <= ?", now)

    async def next_due(self, now: datetime) -> datetime | None:
        """When the next poll opens or closes, after a moment."""
        (at,) = await self._reader.run(
            lambda connection: connection.execute(_NEXT_DUE, {"now": stored(now)}).fetchone()
        )
        return moment(at) if at is not None else None

    async def to_remind(self, now: datetime) -> tuple[Poll, ...]:
        """Open polls whose channel is to be reminded before the end and has not been."""
        return await self._due("state = 'open' AND reminds = 1 AND reminded = 0 AND closes > ?", now)

    async def reminded(self, poll: int, *, announce: Announce = nothing) -> bool:
        """Note that a poll's channel is reminded; False where it was already, or the poll has ended."""

        def work(connection: sqlite3.Connection) -> bool:
            changed = connection.execute(
                "UPDATE poll SET reminded = 1 WHERE id = ? AND reminded = 0 AND state = 'open' RETURNING id",
                (poll,),
            ).fetchone()
            if changed is not None:
                _announced(connection, poll, announce)
            return changed is not None

        return await self._write(work)

    async def undecided(self) -> tuple[tuple[Poll, str], ...]:
        """Closed polls about a title, each with what was told of how it turned out."""

        def work(connection: sqlite3.Connection) -> tuple[tuple[Poll, str], ...]:
            told: dict[int, str] = dict(connection.execute(_TOLD).fetchall())
            return tuple(
                (poll, told[poll.id])
                for poll in polls_where(connection, "state = 'closed' AND title IS NOT NULL")
            )

        return await self._reader.run(work)

    async def tell(self, poll: int, told: str, *, announce: Announce = nothing) -> None:
        """Note what is told of how a poll turned out."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE poll SET told = ? WHERE id = ?", (told, poll))
            _announced(connection, poll, announce)

        await self._write(work)

    async def open_ones(self) -> tuple[int, ...]:
        """Every poll that takes votes."""
        rows = await self._reader.run(
            lambda connection: connection.execute("SELECT id FROM poll WHERE state = 'open'").fetchall()
        )
        return tuple(id_ for (id_,) in rows)

    def drop(self, server: int) -> None:
        """Forget what memory holds of a server."""
        self._newest = {key: poll for key, poll in self._newest.items() if key[0] != server}

    def _remember(self, poll: Poll) -> None:
        if poll.plan.title is not None and poll.final is not None and poll.final.voters:
            self._newest[poll.server, poll.plan.title] = poll

    async def _due(self, condition: str, now: datetime) -> tuple[Poll, ...]:
        return await self._reader.run(
            lambda connection: tuple(polls_where(connection, condition, stored(now)))
        )

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


_CREATE = """
INSERT INTO poll (id, server, title, question, options, most, results, opens, closes, channel, role, ping, reminds,
    state, created_by, created)
VALUES ((SELECT coalesce(max(id), 0) + 1 FROM poll), :server, :title, :question, :options, :most, :results, :opens,
    :closes, :channel, :role, :ping, :reminds, :state, :by, :now)
RETURNING id"""

_NEXT_DUE = """
SELECT min(at) FROM (
    SELECT min(opens) AS at FROM poll WHERE state = 'scheduled' AND opens > :now
    UNION ALL SELECT min(closes) FROM poll WHERE state = 'open' AND closes > :now)"""

_TOLD = "SELECT id, told FROM poll WHERE state = 'closed' AND title IS NOT NULL"


def _make_room(connection: sqlite3.Connection, server: int) -> None:
    running = connection.execute(
        "SELECT count(*) FROM poll WHERE server = ? AND (state = 'open' OR state = 'scheduled')", (server,)
    ).fetchone()[0]
    if running >= MOST_RUNNING:
        raise PollError(
            message("This server has %(most)s polls running. One has to close before another can open."),
            most=MOST_RUNNING,
        )


def _announced(connection: sqlite3.Connection, poll: int, announce: Announce) -> Poll:
    found = _existing(connection, poll)
    for each in announce(found):
        put(connection, each)
    return found


def _existing(connection: sqlite3.Connection, poll: int) -> Poll:
    found = poll_by_id(connection, poll)
    if found is None:
        raise PollGoneError
    return found


def _seen(connection: sqlite3.Connection, server: int, title: str | None, most: int) -> Sequence[Poll]:
    of_title = "AND title = ?" if title is not None else ""
    values = (server, title) if title is not None else (server,)
    running = list(polls_where(connection, f"server = ? AND state = 'open' {of_title}", *values))
    over = list(polls_where(connection, f"server = ? AND state = 'closed' {of_title}", *values))
    return [*running, *reversed(over)][:most]
