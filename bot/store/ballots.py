"""Votes, committed in groups: whatever came while the last commit ran goes into the next one."""

import asyncio
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import GreenlitError
from bot.domain.polls import STEP, Poll, Tally, check_vote, tally_of
from bot.store.connection import Connection, write
from bot.store.poll_rows import poll_by_id
from bot.store.times import stored


@dataclass(frozen=True, slots=True)
class Vote:
    """What a person wants counted."""

    poll: int
    person: int
    choices: tuple[int, ...]
    """Positions of options; none takes the vote back."""
    roles: tuple[int, ...]
    """The person's roles at this moment."""
    now: datetime
    server: int | None = None
    """Where it was cast; a poll of another server does not exist there."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A vote that is on disk."""

    poll: Poll
    before: tuple[int, ...]
    """What the person had chosen until now."""
    after: tuple[int, ...]


class Ballots:
    """One ballot a person and poll. `cast` returns once the vote is on disk."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
        self._reader = reader
        self._queued: list[tuple[Vote, asyncio.Future[Counted]]] = []
        self._committing: asyncio.Task[None] | None = None

    async def cast(self, vote: Vote) -> Counted:
        """Count a vote in place of the person's earlier one; raises PollError where it does not count."""
        counted = asyncio.get_running_loop().create_future()
        self._queued.append((vote, counted))
        if self._committing is None:
            # A task of its own: it goes on if the first voter no longer waits.
            self._committing = asyncio.create_task(self._commit())
        return await counted

    async def finished(self) -> None:
        """Wait until every vote that was handed over is on disk or refused."""
        if self._committing is not None:
            await asyncio.wait({self._committing})

    async def of(self, poll: int, person: int) -> tuple[int, ...]:
        """What a person has chosen; nothing where they did not vote."""
        row = await self._reader.run(
            lambda connection: connection.execute(
                "SELECT choices FROM ballot WHERE poll = ? AND person = ?", (poll, person)
            ).fetchone()
        )
        return _positions(row[0]) if row is not None else ()

    async def running(self, poll: Poll) -> Tally:
        """What people see while the poll runs: it moves by five people at least."""
        return await self._reader.run(lambda connection: tally(connection, poll, "shown"))

    async def voters(self, poll: Poll) -> int:
        """How many have voted, which is never a secret."""
        return (await self._reader.run(lambda connection: tally(connection, poll))).voters

    async def move_on(self, poll: Poll) -> bool:
        """Let the tally that people see catch up where that tells nothing of one person; whether it moved."""
        return await self._writer.run(
            lambda connection: write(connection, lambda connection: _move_on(connection, poll.id))
        )

    async def _commit(self) -> None:
        try:
            while self._queued:
                group, self._queued = self._queued, []
                await self._commit_group(group)
        finally:
            self._committing = None

    async def _commit_group(self, group: Sequence[tuple[Vote, asyncio.Future[Counted]]]) -> None:
        votes = [vote for vote, _ in group]
        outcomes: Sequence[Counted | Exception]
        try:
            outcomes = await self._writer.run(
                lambda connection: write(connection, lambda connection: _cast_all(connection, votes))
            )
        except Exception as error:  # noqa: BLE001, each voter is told through their own future
            outcomes = [error] * len(group)
        for (_, counted), outcome in zip(group, outcomes, strict=True):
            if counted.done():  # nobody waits any more; the vote counts all the same
                continue
            if isinstance(outcome, Exception):
                counted.set_exception(outcome)
            else:
                counted.set_result(outcome)


def tally(connection: sqlite3.Connection, poll: Poll, column: str = "people") -> Tally:
    """The sum of a poll's ballots: as they are, or with "shown" as people see them."""
    rows = connection.execute(
        "SELECT choices, iif(? = 'shown', shown, people) FROM poll_tally WHERE poll = ?", (column, poll.id)
    ).fetchall()
    return tally_of(rows, len(poll.plan.options))


def _cast_all(connection: sqlite3.Connection, votes: Sequence[Vote]) -> list[Counted | Exception]:
    polls: dict[int, Poll | None] = {}
    return [_cast(connection, vote, polls) for vote in votes]


def _cast(connection: sqlite3.Connection, vote: Vote, polls: dict[int, Poll | None]) -> Counted | Exception:
    if vote.poll not in polls:
        polls[vote.poll] = poll_by_id(connection, vote.poll)
    poll = polls[vote.poll]
    try:
        if poll is None or vote.server not in (None, poll.server):
            raise PollGoneError
        choices = check_vote(poll, vote.choices, roles=vote.roles, now=vote.now)
    except GreenlitError as refused:
        return refused
    before = connection.execute(
        "SELECT choices FROM ballot WHERE poll = ? AND person = ?", (poll.id, vote.person)
    ).fetchone()
    if choices or before:
        connection.execute(_CAST, (poll.id, vote.person, choices, stored(vote.now)))
        connection.execute(f"{_FORGET} AND person = ?", (poll.id, vote.person))
    return Counted(poll, _positions(before[0] if before else 0), _positions(choices))


class PollGoneError(GreenlitError):
    """A poll that no longer exists."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__("This poll no longer exists. `/polls` lists those that do.")


_CAST = """
INSERT INTO ballot (poll, person, choices, cast_at) VALUES (?, ?, ?, ?)
ON CONFLICT (poll, person) DO UPDATE SET choices = excluded.choices, cast_at = excluded.cast_at"""

_FORGET = "DELETE FROM ballot WHERE poll = ? AND choices = 0 AND shown = 0"


def _move_on(connection: sqlite3.Connection, poll: int) -> bool:
    waiting = connection.execute(
        "SELECT count(*) FROM ballot WHERE poll = ? AND choices <> shown", (poll,)
    ).fetchone()[0]
    if waiting < STEP:
        return False
    connection.execute("UPDATE ballot SET shown = choices WHERE poll = ? AND choices <> shown", (poll,))
    connection.execute(_FORGET, (poll,))
    return True


def _positions(choices: int) -> tuple[int, ...]:
    return tuple(at for at in range(choices.bit_length()) if choices >> at & 1)
