"""A server that is forgotten leaves nothing behind, and takes nothing of another along."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.labels import Label, Tier
from bot.domain.outbox import Outgoing
from bot.domain.poll_drafts import Typed
from bot.domain.polls import Option, Plan
from bot.domain.predictions import Outline
from bot.domain.server import ServerSettings
from bot.domain.settling import Settling
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.topics import Topic
from bot.store import DeskItem, DeskKind, Pen, Store
from bot.store.ballots import Vote
from tests.factories import claim
from tests.store.ledgers import file

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
GONE, KEPT = 5, 6
PLAN = Plan("Who wins?", (Option("A"), Option("B")), NOW + timedelta(days=1), 7, "one")
OUTLINE = Outline(
    "Out by June?", (Option("Yes"), Option("No")), "The studio decides.", NOW + timedelta(days=1), 7
)


def news(pen: Pen) -> None:
    source = pen.source("one", Source("x", "The Gazette", "https://gazette.example", None, Tier.OFFICIAL))
    pen.enter(
        "one", Statement(Topic.NOTE, "News.", Label.CONFIRMED, Tier.OFFICIAL, claim("x").detail), source
    )


async def live(store: Store, server: int) -> None:
    """Everything that a server leaves in a store."""
    await store.presence.arrive(server, now=NOW)
    await store.servers.set(server, ServerSettings(default_title="one"), by=1, now=NOW)
    poll = await store.polls.create(PLAN, server=server, by=1, now=NOW)
    await store.ballots.cast(Vote(poll.id, 1, (0,), (), NOW))
    await store.polls.close(poll.id, now=NOW)
    await store.poll_drafts.save(Typed(), server=server, author=1, now=NOW)
    prediction = await store.predictions.create(OUTLINE, server=server, by=1, now=NOW)
    await store.forecasts.make(prediction.id, server, 1, (50, 50), now=NOW)
    await store.settlings.save(Settling(prediction.id, 1, 0), now=NOW)
    await store.scoreboard.show_in_table(server, 1, shown=False)
    await store.outbox.put(
        Outgoing(key=f"k{server}", kind="note", subject="s", due=NOW, server=server, channel=7)
    )
    await store.desk.record(DeskItem(DeskKind.NOT_TRACKED, "Sequel", NOW, server=server))
    await store.amend(server, news, by=1, now=NOW)


def rows(path: Path) -> dict[tuple[str, int], int]:
    """How many rows each table has of each server."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        found: dict[tuple[str, int], int] = {}
        for table in tables:
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            if "server" in columns:
                counts = connection.execute(f"SELECT server, count(*) FROM {table} GROUP BY server")  # noqa: S608, the schema's names
                found |= {(table, server): count for server, count in counts}
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return found


async def test_nothing_of_a_forgotten_server_is_left(path: Path) -> None:
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
        for server in (GONE, KEPT):
            await live(store, server)
        before = rows(path)
        assert len({table for table, server in before if server == GONE}) >= 12
        await store.presence.leave(GONE, now=NOW)
        await store.forget_server(GONE)
        after = rows(path)
        assert not [table for table, server in after if server == GONE]
        assert {key: count for key, count in after.items() if key[1] != GONE} == {
            key: count for key, count in before.items() if key[1] != GONE
        }
        assert store.servers.get(GONE) == ServerSettings()
        assert store.polls.newest(GONE, "one") is None
        assert store.polls.newest(KEPT, "one") is not None
        assert len(store.ledger_of(GONE)["one"].claims) == len(store.ledger["one"].claims)
        assert len(store.ledger_of(KEPT)["one"].claims) == len(store.ledger["one"].claims) + 1


async def test_the_change_log_lets_go_only_of_a_server_that_is_gone(path: Path) -> None:
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
        await live(store, KEPT)
        with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
            await store.forget_server(KEPT)
        assert store.servers.get(KEPT).default_title == "one"
        assert len(store.ledger_of(KEPT)["one"].claims) == len(store.ledger["one"].claims) + 1
