"""Votes, committed in groups."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import GreenlitError, message
from bot.domain.polls import STEP, Poll, Tally, check_vote, tally_of
from bot.store.connection import Connection, write
from bot.store.groups import Groups
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
        self._groups = Groups(writer, _cast_all)

    async def cast(self, vote: Vote) -> Counted:
        """Count a vote in place of the person's earlier one; raises PollError where it does not count."""
        return await self._groups.add(vote)

    async def finished(self) -> None:
        """Wait until every vote that was handed over is on disk or refused."""
        await self._groups.finished()

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
        super().__init__(message("This poll no longer exists. `/polls` lists those that do."))


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
