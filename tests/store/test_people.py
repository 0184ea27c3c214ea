"""A person's own data: everything is handed out, and what is deleted is deleted everywhere, over the whole schema."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.boards import Board
from bot.domain.desk import DeskItem, DeskKind, Waiting
from bot.domain.outbox import Outgoing
from bot.domain.poll_drafts import Typed
from bot.domain.polls import Option, Plan, Results
from bot.domain.predictions import Outline, Verdict
from bot.domain.server import ServerSettings
from bot.domain.settling import Settling
from bot.store import Store
from bot.store.ballots import Vote
from bot.store.forgetting import KEPT
from bot.store.traces import MOMENTS, PEOPLE, people_in
from tests.store.ledgers import file

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SERVER = 5
ME, OTHER = 111_222_333_444_555_666, 222_333_444_555_666_777
OUTLINE = Outline("Out by June?", (Option("Yes"), Option("No")), "The studio decides.", NOW + DAY, 7)
OTHER_NUMBERS = {
    "before",
    "better_than",
    "board",
    "brier",
    "bytes",
    "channel",
    "checked",
    "choices",
    "cooldown",
    "count",
    "crowd",
    "default_title",
    "draft",
    "final",
    "forecasters",
    "generated",
    "id",
    "instalment",
    "instead",
    "item",
    "last",
    "members_may_poll",
    "message",
    "moderator_role",
    "most",
    "number",
    "objection_hours",
    "outcome",
    "people",
    "ping",
    "ping_role",
    "poll",
    "polls_channel",
    "position",
    "prediction",
    "reminded",
    "reminds",
    "role",
    "server",
    "shown",
    "tries",
    "undid",
    "updates_channel",
    "verdict",
    "version",
    "voters",
    "welcomed",
}
"""Columns that hold a number which is neither a person nor a moment."""


async def live(store: Store, person: int) -> None:
    """Leave something of a person wherever a fan can."""
    poll = await store.polls.create(
        Plan("Who wins?", (Option("A"), Option("B")), NOW + DAY, 7, results=Results.OPEN),
        server=SERVER,
        by=person,
        now=NOW,
    )
    await store.ballots.cast(Vote(poll.id, person, (1,), (), NOW))
    await store.poll_drafts.save(Typed(), server=SERVER, author=person, now=NOW)
    prediction = await store.predictions.create(OUTLINE, server=SERVER, by=person, now=NOW)
    for percents in ((50, 50), (80, 20)):
        await store.forecasts.make(prediction.id, SERVER, person, percents, now=NOW)
    await store.predictions.settle(
        prediction.id,
        Verdict(0, 9, NOW + 2 * DAY, "https://gazette.example", None),
        news=None,
        objections=DAY,
    )
    await store.forecasts.object(prediction.id, person, "The rule says otherwise.", now=NOW + 2 * DAY)
    await store.forecasts.answer(prediction.id, "It does not.", by=9, now=NOW + 2 * DAY)
    await store.predictions.finish(prediction.id, None, now=NOW + 4 * DAY)
    await store.scoreboard.show_in_table(SERVER, person, shown=False)
    noted = await store.desk.record(
        DeskItem(DeskKind.FEEDBACK, "Is it out?", NOW, server=SERVER, by=person, remark="It is not.")
    )
    assert noted.id is not None
    await store.desk.wait(SERVER, noted.id, Waiting(person, NOW))
    await store.outbox.put(
        Outgoing(key=f"k{person}", kind="note", subject="s", due=NOW, server=SERVER, person=person)
    )
    await store.settlings.save(Settling(prediction.id, person, 1), now=NOW)
    await store.servers.set(SERVER, ServerSettings(), by=person, now=NOW)
    await store.boards.put(Board(SERVER, "one", 7), by=person, now=NOW)


def names(path: Path, person: int) -> set[tuple[str, str]]:
    """Where a person stands: table and column."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            (table, column)
            for table, columns in people_in(connection).items()
            for column in columns
            if connection.execute(f'SELECT 1 FROM "{table}" WHERE "{column}" = ?', (person,)).fetchone()  # noqa: S608, the schema's names
        }


async def test_of_every_number_in_the_schema_it_is_known_whether_it_is_a_person(path: Path) -> None:
    async with Store.open(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        numbers = {
            column[1]
            for table in tables
            for column in connection.execute(f'PRAGMA table_info("{table}")')
            if column[2] in ("INTEGER", "REAL", "BLOB", "ANY")
        }
    assert numbers - PEOPLE - MOMENTS - OTHER_NUMBERS == set(), "say in bot/store/traces.py what this holds"


async def test_everything_about_a_person_is_handed_out_and_nothing_about_another(path: Path) -> None:
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
        await live(store, ME)
        mine = await store.people.everything(ME)
        stood = {table for table, _ in names(path, ME)}
        desk = {table for table in stood if table.startswith("desk_")}
        assert mine.keys() == {*(stood - desk), "desk_said", "desk_waiting_for"}
        assert desk == {"desk_voice", "desk_waiting"}
        assert len(stood) >= 12
        assert await store.people.everything(OTHER) == {}
        assert [row["percents"] for row in mine["forecast"]] == [[50, 50], [80, 20]]
        assert mine["forecast"][0]["at"] == "2026-11-28T12:00:00+00:00"
        assert mine["forecast"][0]["question"] == "Out by June?"
        assert mine["forecast"][0]["outcomes"] == ["Yes", "No"]
        assert mine["ballot"][0]["choices"] == ["B"]
        assert mine["desk_said"][0]["remark"] == "It is not."
        assert mine["desk_waiting_for"][0]["subject"] == "Is it out?"
        assert json.loads(json.dumps(mine)) == mine


async def test_a_deleted_person_stands_nowhere_but_where_the_reason_is_said(path: Path) -> None:
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
        await live(store, ME)
        await live(store, OTHER)
        others = await store.people.everything(OTHER)
        forgotten = await store.people.forget(ME, now=NOW + 5 * DAY)
        assert (forgotten.forecasts, forgotten.votes, forgotten.awaited) == (1, 1, 1)
        left = names(path, ME)
        assert left <= KEPT.keys(), (
            "delete it, take the name off, or say in bot/store/forgetting.py why it stays"
        )
        assert all(KEPT.values())
        assert await store.people.everything(OTHER) == others
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_every_column_that_keeps_a_name_exists_and_is_one_of_people(path: Path) -> None:
    async with Store.open(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        people = people_in(connection)
    assert {(table, column) for table, column in KEPT if column not in people.get(table, ())} == set()


async def test_a_deleted_vote_leaves_the_count_at_once_and_the_running_numbers_with_those_of_others(
    path: Path,
) -> None:
    async with Store.open(path) as store:
        poll = await store.polls.create(
            Plan("Who wins?", (Option("A"), Option("B")), NOW + DAY, 7, results=Results.OPEN),
            server=SERVER,
            by=OTHER,
            now=NOW,
        )
        people = [ME + number for number in range(5)]
        for person in people:
            await store.ballots.cast(Vote(poll.id, person, (0,), (), NOW))
        await store.ballots.move_on(poll)
        await store.people.forget(ME, now=NOW)
        await store.people.forget(ME + 1, now=NOW)
        assert await store.ballots.voters(poll) == 3
        assert (await store.ballots.running(poll)).counts == (5, 0)
        for person in (OTHER, OTHER + 1, OTHER + 2):
            await store.ballots.cast(Vote(poll.id, person, (1,), (), NOW))
        assert await store.ballots.move_on(poll)
        assert (await store.ballots.running(poll)).counts == (3, 3)
        closed = await store.polls.close(poll.id, now=NOW)
        assert closed is not None
        assert closed.final is not None
        await store.people.forget(OTHER, now=NOW)
        assert (await store.polls.get(poll.id)).final == closed.final


async def test_what_a_person_sees_is_of_the_server_they_ask_in_or_of_all(path: Path) -> None:
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
        await live(store, ME)
        here, elsewhere, all_of_it = [await store.people.own(ME, server) for server in (SERVER, 6, None)]
        assert here == all_of_it
        assert (elsewhere.awaited, elsewhere.forecasts, elsewhere.votes) == ((), (), 0)
        assert [each.subject for each in here.awaited] == ["Is it out?"]
        assert here.votes == 1
        assert [(each.percents, each.outcome) for each in here.scored] == [((80, 20), 0)]
        assert here.sayings == (((80, 20), 0),)
        assert here.waiting == ()
