"""`greenlit desk`, beside a bot that runs."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.desk import DeskItem, DeskKind, DeskState, Gist, Waiting
from bot.store import Store
from tests.cli.running import Run

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SERVER = 123456789012345678


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database in which something lies on two desks and outside."""
    path = tmp_path / "greenlit.db"

    async def fill() -> None:
        async with Store.open(path) as store:
            for subject, seen, server in (
                ("Who scores it?\x1b[", NOW, SERVER),
                ("who scores it", NOW + timedelta(days=1), SERVER),
                ("Tell me a joke", NOW, None),
            ):
                await store.desk.record(DeskItem(DeskKind.NOT_UNDERSTOOD, subject, seen, server))
            doubt = DeskItem(
                DeskKind.FEEDBACK,
                "It comes in May.",
                NOW,
                None,
                gist=Gist("x", "shrek-5"),
                ref="shrek-5#release",
                by=7777,
                remark="June!",
            )
            await store.desk.record(doubt)
            (first, *_) = await store.desk.open(SERVER)
            await store.desk.wait(SERVER, first.id, Waiting(8888, NOW))
            gone = await store.desk.record(DeskItem(DeskKind.NOT_UNDERSTOOD, "spam", NOW, SERVER))
            assert gone.id is not None
            await store.desk.close(SERVER, gone.id, DeskState.DISMISSED, by=1, now=NOW)

    asyncio.run(fill())
    return path


def test_what_lies_open_is_listed_by_server_and_kind_with_counts(greenlit: Run, database: Path) -> None:
    ended = greenlit("desk", "--database", str(database))
    assert ended.code == 0
    assert ended.out.splitlines() == [
        "Outside all servers: 2 items",
        "  Not understood: 1",
        "    - Tell me a joke",
        "      once, last on 22 November 2026",
        "  Wrong or outdated?: 1",
        "    - It comes in May.",
        "      once, last on 22 November 2026, shrek-5, shrek-5#release",
        "      “June!”",
        "",
        f"Server {SERVER}: 1 item",
        "  Not understood: 1, 2 times",
        "    - Who scores it? [",
        "      2 times, last on 23 November 2026, 1 person waits",
    ]


def test_what_came_up_outside_can_be_seen_alone(greenlit: Run, database: Path) -> None:
    ended = greenlit("desk", "--outside", "--database", str(database))
    assert "Tell me a joke" in ended.out
    assert "Server" not in ended.out


def test_json_has_everything_but_who(greenlit: Run, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREENLIT_DATABASE", str(database))
    ended = greenlit("desk", "--json")
    told = json.loads(ended.out)
    assert [each["server"] for each in told] == [None, None, str(SERVER)]
    assert told[1] == {
        "server": None,
        "kind": "feedback",
        "subject": "It comes in May.",
        "count": 1,
        "waiting": 0,
        "first_seen": "2026-11-22T12:00:00+00:00",
        "last_seen": "2026-11-22T12:00:00+00:00",
        "title": "shrek-5",
        "about": "shrek-5#release",
        "link": None,
        "remarks": ["June!"],
    }
    assert told[2]["waiting"] == 1
    assert "7777" not in ended.out
    assert "8888" not in ended.out


def test_it_reads_beside_a_bot_that_runs_and_leaves_nothing_behind(greenlit: Run, database: Path) -> None:
    before = sorted(database.parent.iterdir())
    greenlit("desk", "--database", str(database))
    assert sorted(database.parent.iterdir()) == before

    async def beside() -> None:
        async with Store.open(database) as store:
            await store.desk.record(DeskItem(DeskKind.TIP, "a find", NOW, SERVER))
            ended = await asyncio.to_thread(greenlit, "desk", "--database", str(database))
            assert "    - a find" in ended.out.splitlines()

    asyncio.run(beside())


def test_an_empty_desk_says_so(greenlit: Run, tmp_path: Path) -> None:
    async def make() -> None:
        async with Store.open(tmp_path / "new.db"):
            pass

    asyncio.run(make())
    assert greenlit("desk", "--database", str(tmp_path / "new.db")).out == "Nothing waits.\n"


def test_a_database_that_is_not_there_or_is_none_is_said_in_a_sentence(greenlit: Run, tmp_path: Path) -> None:
    missing = greenlit("desk", "--database", str(tmp_path / "no.db"))
    assert (missing.code, missing.out) == (2, "")
    assert missing.err.startswith("There is no database")
    (tmp_path / "text.db").write_text("not a database, but long enough to be one" * 10)
    strange = greenlit("desk", "--database", str(tmp_path / "text.db"))
    assert (strange.code, strange.out) == (1, "")
    assert "is not a database" in strange.err
    assert not (tmp_path / "no.db").exists()
