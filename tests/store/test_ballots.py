"""Votes: one a person, none lost, counted in groups, and shown only where that tells nothing of one person."""

import asyncio
import shutil
import sqlite3
from collections.abc import Coroutine
from contextlib import AsyncExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.poll_drafts import Typed
from bot.domain.polls import STEP, Option, Plan, Poll, PollError, PollState, Results
from bot.store import Store
from bot.store.ballots import Counted, Vote
from bot.store.poll_drafts import DraftGoneError
from bot.store.polls import MOST_RUNNING

T = TypeVar("T")
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
PLAN = Plan("Who is the villain?", tuple(map(Option, "ABCD")), NOW + timedelta(days=1), 7)
SERVER = 5


def vote(poll: Poll, person: int, *choices: int, now: datetime = NOW) -> Vote:
    return Vote(poll.id, person, choices, (), now)


async def made(store: Store, plan: Plan = PLAN) -> Poll:
    return await store.polls.create(plan, server=SERVER, by=9, now=NOW)


async def final(store: Store, poll: Poll) -> tuple[int, ...]:
    closed = await store.polls.close(poll.id, now=NOW)
    assert closed is not None
    assert closed.final is not None
    return closed.final.counts


async def test_a_vote_is_changed_and_taken_back(path: Path):
    async with Store.open(path) as store:
        poll = await made(store)
        first = await store.ballots.cast(vote(poll, 1, 0))
        second = await store.ballots.cast(vote(poll, 1, 2))
        assert (first.before, first.after, second.before, second.after) == ((), (0,), (0,), (2,))
        assert await store.ballots.of(poll.id, 1) == (2,)
        assert await store.ballots.of(poll.id, 2) == ()
        await store.ballots.cast(vote(poll, 1))
        assert await store.ballots.of(poll.id, 1) == ()
        await store.ballots.cast(vote(poll, 2))
        assert await final(store, poll) == (0, 0, 0, 0)


async def test_a_thousand_votes_at_once_are_all_counted(path: Path):
    async with Store.open(path) as store:
        poll = await made(store)
        counted = await asyncio.gather(
            *(store.ballots.cast(vote(poll, person, person % 4)) for person in range(1, 1001))
        )
        assert all(isinstance(each, Counted) for each in counted)
        assert await final(store, poll) == (250, 250, 250, 250)


async def test_one_vote_that_does_not_count_spoils_no_other_of_its_group(path: Path):
    async with Store.open(path) as store:
        poll = await made(store)
        outcomes = await asyncio.gather(
            store.ballots.cast(vote(poll, 1, 0)),
            store.ballots.cast(vote(poll, 2, 0, 1)),
            store.ballots.cast(replace(vote(poll, 3, 0), poll=99)),
            store.ballots.cast(vote(poll, 4, 1)),
            return_exceptions=True,
        )
        assert [type(each).__name__ for each in outcomes] == [
            "Counted",
            "PollError",
            "PollGoneError",
            "Counted",
        ]
        assert await final(store, poll) == (1, 1, 0, 0)


async def test_a_voter_who_no_longer_waits_is_counted(path: Path):
    async with Store.open(path) as store:
        poll = await made(store)
        waiting = asyncio.ensure_future(store.ballots.cast(vote(poll, 1, 3)))
        also = asyncio.ensure_future(store.ballots.cast(vote(poll, 2, 3)))
        await asyncio.sleep(0)
        waiting.cancel()
        await also
        assert await final(store, poll) == (0, 0, 0, 2)


async def test_votes_on_their_way_are_on_disk_when_the_store_closes(path: Path):
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(Store.open(path))
        poll = await made(store)
        waiting = [
            asyncio.ensure_future(store.ballots.cast(vote(poll, person, 1))) for person in range(1, 50)
        ]
        await asyncio.sleep(0)
    assert all(isinstance(each, Counted) for each in await asyncio.gather(*waiting))
    async with Store.open(path) as store:
        assert await final(store, poll) == (0, 49, 0, 0)


async def test_nothing_counts_after_the_end(path: Path):
    async with Store.open(path) as store:
        poll = await made(store)
        await store.ballots.cast(vote(poll, 1, 0))
        with pytest.raises(PollError, match="closed"):
            await store.ballots.cast(vote(poll, 2, 0, now=PLAN.closes))
        assert await final(store, poll) == (1, 0, 0, 0)
        with pytest.raises(PollError, match="closed"):
            await store.ballots.cast(vote(poll, 1, 1))
        assert await store.polls.close(poll.id, now=NOW) is None
        assert await store.polls.cancel(poll.id, now=NOW) is None


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO ballot (poll, person, choices, cast_at) VALUES (1, 2, 1, 0)",
        "UPDATE ballot SET choices = 2",
        "UPDATE poll SET final = '[9]'",
        "UPDATE poll SET state = 'open', final = NULL, voters = NULL, closed = NULL",
    ],
)
async def test_the_database_itself_refuses_to_change_a_result(path: Path, statement: str):
    async with Store.open(path) as store:
        poll = await made(store)
        await store.ballots.cast(vote(poll, 1, 0))
        await store.polls.close(poll.id, now=NOW)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


async def test_the_running_tally_moves_by_five_people_at_least(path: Path):
    async with Store.open(path) as store:
        poll = await made(store, replace(PLAN, results=Results.OPEN))
        for person in range(1, STEP):
            await store.ballots.cast(vote(poll, person, 0))
        assert not await store.ballots.move_on(poll)
        assert (await store.ballots.running(poll)).voters == 0
        await store.ballots.cast(vote(poll, STEP, 1))
        assert await store.ballots.move_on(poll)
        assert (await store.ballots.running(poll)).counts == (STEP - 1, 1, 0, 0)
        for choice in (1, 2, 3, 1, 2, 3):  # one person, many changes
            await store.ballots.cast(vote(poll, 1, choice))
        assert not await store.ballots.move_on(poll)
        for person in range(1, STEP + 1):
            await store.ballots.cast(vote(poll, person))
        assert await store.ballots.move_on(poll)
        assert (await store.ballots.running(poll)).voters == 0


async def test_who_took_their_vote_back_leaves_no_row(path: Path):
    async with Store.open(path) as store:
        poll = await made(store)
        await store.ballots.cast(vote(poll, 1, 0))
        await store.ballots.cast(vote(poll, 1))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM ballot").fetchone() == (0,)


async def test_a_server_has_only_so_many_polls_running(path: Path):
    async with Store.open(path) as store:
        polls = [await made(store) for _ in range(MOST_RUNNING)]
        with pytest.raises(PollError, match="One has to close"):
            await made(store)
        await store.polls.cancel(polls[0].id, now=NOW)
        await made(store)


async def test_drafts_are_kept_as_typed_and_the_oldest_go(path: Path):
    async with Store.open(path) as store:
        first = await store.poll_drafts.save(Typed(options="one"), server=SERVER, author=1, now=NOW)
        again = await store.poll_drafts.save(
            Typed(options="@everyone"), server=SERVER, author=1, now=NOW, draft=first.id
        )
        assert (
            (await store.poll_drafts.get(first.id, SERVER)).typed == again.typed == Typed(options="@everyone")
        )
        with pytest.raises(DraftGoneError):
            await store.poll_drafts.get(first.id, SERVER + 1)
        for minute in range(1, 6):
            await store.poll_drafts.save(
                Typed(), server=SERVER, author=1, now=NOW + timedelta(minutes=minute)
            )
        with pytest.raises(DraftGoneError):
            await store.poll_drafts.get(first.id, SERVER)
        with pytest.raises(DraftGoneError):
            await store.poll_drafts.save(Typed(), server=SERVER, author=1, now=NOW, draft=first.id)
        assert await store.poll_drafts.forget(NOW + timedelta(days=1)) == 5


class Voting(RuleBasedStateMachine):
    """Create, vote, change, withdraw, show, close, restart and crash, against a dictionary."""

    @initialize(most=st.integers(1, 4), results=st.sampled_from(Results), scheduled=st.booleans())
    def begin(self, most: int, results: Results, scheduled: bool):
        self.loop = asyncio.new_event_loop()
        self.folder = Path(mkdtemp())
        self.now = NOW
        self.ballots: dict[int, frozenset[int]] = {}
        self.shown: dict[int, frozenset[int]] = {}
        self.result: tuple[int, ...] | None = None
        self.open_store(self.folder / "greenlit.db")
        opens = NOW + timedelta(hours=1) if scheduled else None
        self.poll = self.wait(made(self.store, replace(PLAN, most=most, results=results, opens=opens)))

    def open_store(self, path: Path):
        self.path = path
        self.stack = AsyncExitStack()
        self.store = self.wait(self.stack.enter_async_context(Store.open(path)))

    def wait(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    @property
    def state(self) -> PollState:
        return self.wait(self.store.polls.get(self.poll.id)).state

    @rule(person=st.integers(1, 9), choices=st.frozensets(st.integers(0, 4), max_size=5))
    def cast(self, person: int, choices: frozenset[int]):
        counts = self.state is PollState.OPEN and self.now < PLAN.closes
        counts = counts and len(choices) <= self.poll.plan.most and 4 not in choices
        try:
            done = self.wait(self.store.ballots.cast(vote(self.poll, person, *choices, now=self.now)))
        except PollError:
            assert not counts
        else:
            assert counts
            assert set(done.before) == self.ballots.get(person, frozenset())
            self.ballots[person] = choices

    @rule()
    def move_on(self):
        waiting = sum(
            self.ballots.get(person, frozenset()) != self.shown.get(person, frozenset())
            for person in self.ballots
        )
        assert self.wait(self.store.ballots.move_on(self.poll)) is (waiting >= STEP)
        if waiting >= STEP:
            self.shown = dict(self.ballots)

    @rule(hours=st.integers(1, 9))
    def time_passes(self, hours: int):
        self.now += timedelta(hours=hours)
        for poll in self.wait(self.store.polls.due_to_open(self.now)):
            assert self.wait(self.store.polls.open(poll.id, now=self.now)) is not None
        for poll in self.wait(self.store.polls.due_to_close(self.now)):
            self.close(poll)

    @precondition(lambda self: self.result is None)
    @rule()
    def close_early(self):
        if self.state is PollState.OPEN:
            self.close(self.poll)

    def close(self, poll: Poll):
        closed = self.wait(self.store.polls.close(poll.id, now=self.now))
        assert closed is not None
        assert closed.final is not None
        self.result = closed.final.counts
        assert self.result == self.counts(self.ballots)
        assert closed.final.voters == sum(map(bool, self.ballots.values()))

    @rule()
    def restart(self):
        self.wait(self.stack.aclose())
        self.open_store(self.path)

    @rule()
    def crash(self):
        """The files as they lie there at this moment are all that a new process has."""
        crashed = Path(mkdtemp(dir=self.folder))
        for file in self.path.parent.glob(f"{self.path.name}*"):
            if file.suffix != ".lock":
                shutil.copy(file, crashed / file.name)
        self.wait(self.stack.aclose())
        self.open_store(crashed / self.path.name)

    def counts(self, ballots: dict[int, frozenset[int]]) -> tuple[int, ...]:
        return tuple(sum(at in choices for choices in ballots.values()) for at in range(4))

    @invariant()
    def the_tally_equals_the_rows(self):
        if not hasattr(self, "poll"):
            return
        assert self.wait(self.store.ballots.running(self.poll)).counts == self.counts(self.shown)
        poll = self.wait(self.store.polls.get(self.poll.id))
        assert (poll.final.counts if poll.final is not None else None) == self.result
        with closing(sqlite3.connect(self.path)) as connection:
            rows = dict(connection.execute("SELECT person, choices FROM ballot"))
            kept = connection.execute("SELECT choices, people, shown FROM poll_tally").fetchall()
        assert {person: bits for person, bits in rows.items() if bits} == {
            person: sum(1 << at for at in choices) for person, choices in self.ballots.items() if choices
        }
        assert sum(people for _, people, _ in kept) == sum(shown for _, _, shown in kept) == len(rows)

    def teardown(self):
        if hasattr(self, "loop"):
            self.wait(self.stack.aclose())
            self.loop.close()
            shutil.rmtree(self.folder)


TestVoting = Voting.TestCase
TestVoting.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
