"""Polls from their draft to their frozen result."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from bot.domain.poll_drafts import Draft, Typed
from bot.domain.polls import Plan, Poll, PollError, PollState, check_plan
from bot.store.ballots import PollGoneError, tally
from bot.store.connection import Connection, write
from bot.store.poll_rows import plan_row, poll_by_id, polls_where
from bot.store.times import moment, stored

T = TypeVar("T")

MOST_RUNNING = 50
"""Polls of one server that have not ended."""
MOST_DRAFTS = 5
"""Of one person in one server; the oldest goes when another is begun."""


class Polls:
    """The polls of every server. Each change is one transaction and on disk when its call returns."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
        self._reader = reader

    async def get(self, poll: int, server: int | None = None) -> Poll:
        """One poll, of that server where one is given; raises PollGoneError where there is none."""
        found = await self._reader.run(lambda connection: poll_by_id(connection, poll))
        if found is None or (server is not None and found.server != server):
            raise PollGoneError
        return found

    async def of(self, server: int, title: str | None = None, most: int = 50) -> tuple[Poll, ...]:
        """A server's polls that can be seen, running ones first, then the newest; of one title where one is given."""
        return await self._reader.run(
            lambda connection: tuple(_seen(connection, server, title, most)),
        )

    async def create(
        self, plan: Plan, *, server: int, by: int, now: datetime, draft: int | None = None
    ) -> Poll:
        """Make a poll of a plan and forget the draft that it came from; raises PollError where it cannot be."""
        check_plan(plan, now=now)
        state = PollState.SCHEDULED if plan.opens is not None and plan.opens > now else PollState.OPEN

        def work(connection: sqlite3.Connection) -> Poll:
            _make_room(connection, server)
            values = plan_row(plan) | {"server": server, "state": state, "by": by, "now": stored(now)}
            id_ = connection.execute(_CREATE, values).fetchone()[0]
            connection.execute("DELETE FROM poll_draft WHERE id = ? AND server = ?", (draft, server))
            return _existing(connection, id_)

        return await self._write(work)

    async def posted(self, poll: int, message: int | None) -> None:
        """Note on which message a poll stands; None where it was deleted."""
        await self._write(
            lambda connection: connection.execute("UPDATE poll SET message = ? WHERE id = ?", (message, poll))
        )

    async def open(self, poll: int, *, now: datetime) -> Poll | None:
        """Open a scheduled poll whose time has come; None where it is not waiting any more."""

        def work(connection: sqlite3.Connection) -> Poll | None:
            changed = connection.execute(
                "UPDATE poll SET state = 'open' WHERE id = ? AND state = 'scheduled' AND opens <= ? RETURNING id",
                (poll, stored(now)),
            ).fetchone()
            return _existing(connection, poll) if changed else None

        return await self._write(work)

    async def close(self, poll: int, *, now: datetime) -> Poll | None:
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
            return _existing(connection, poll)

        return await self._write(work)

    async def cancel(self, poll: int, *, now: datetime) -> Poll | None:
        """Take a poll back before its end, with no result; None where it has ended already."""

        def work(connection: sqlite3.Connection) -> Poll | None:
            changed = connection.execute(
                "UPDATE poll SET state = 'cancelled', closed = ? WHERE id = ? "
                "AND (state = 'open' OR state = 'scheduled') RETURNING id",
                (stored(now), poll),
            ).fetchone()
            return _existing(connection, poll) if changed else None

        return await self._write(work)

    async def due_to_open(self, now: datetime) -> tuple[Poll, ...]:
        """Scheduled polls whose time has come, the first to open first."""
        found = await self._due("state = 'scheduled' AND opens <= ?", now)
        return tuple(sorted(found, key=lambda poll: (poll.plan.opens or now, poll.id)))

    async def due_to_close(self, now: datetime) -> tuple[Poll, ...]:
        """Open polls whose end has come, the first to end first."""
        return await self._due("state = 'open' AND closes <= ?", now)

    async def save_draft(
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

    async def draft(self, draft: int, server: int) -> Draft:
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

    async def forget_drafts(self, before: datetime) -> int:
        """Forget drafts that nobody has touched since; how many."""
        return await self._write(
            lambda connection: (
                connection.execute("DELETE FROM poll_draft WHERE saved < ?", (stored(before),)).rowcount
            )
        )

    async def _due(self, condition: str, now: datetime) -> tuple[Poll, ...]:
        return await self._reader.run(
            lambda connection: tuple(polls_where(connection, condition, stored(now)))
        )

    async def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._writer.run(lambda connection: write(connection, work))


class DraftGoneError(PollError):
    """A draft that was published, discarded or forgotten."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            "This draft is gone: it was published, discarded, or older than seven days. Begin again."
        )


_CREATE = """
INSERT INTO poll (id, server, title, question, options, most, results, opens, closes, channel, role, ping, reminds,
    state, created_by, created)
VALUES ((SELECT coalesce(max(id), 0) + 1 FROM poll), :server, :title, :question, :options, :most, :results, :opens,
    :closes, :channel, :role, :ping, :reminds, :state, :by, :now)
RETURNING id"""

_OLDEST_DRAFTS = """
DELETE FROM poll_draft WHERE server = ? AND author = ? AND id NOT IN
    (SELECT id FROM poll_draft WHERE server = ? AND author = ? ORDER BY saved DESC, id DESC LIMIT ?)"""


def _make_room(connection: sqlite3.Connection, server: int) -> None:
    running = connection.execute(
        "SELECT count(*) FROM poll WHERE server = ? AND (state = 'open' OR state = 'scheduled')", (server,)
    ).fetchone()[0]
    if running >= MOST_RUNNING:
        raise PollError(f"This server has {MOST_RUNNING} polls running. Close one before you open another.")


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
