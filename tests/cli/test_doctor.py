"""`greenlit doctor`."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import discord
import pytest

from bot.cli import doctor
from tests.cli.running import Ended, Run
from tests.conftest import NOW

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GExamp.not-a-real-token-only-its-shape"  # noqa: S105, only its shape


@pytest.fixture
def examined(greenlit: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Ended]:
    monkeypatch.setenv("GREENLIT_DATABASE", str(tmp_path / "bot.db"))
    return lambda: greenlit("doctor")


def line(ended: Ended, what: str) -> str:
    return next(line for line in ended.out.splitlines() if line[9:].startswith(what))


def test_a_sound_installation_is_fine(examined: Callable[[], Ended], folder: Path) -> None:
    ended = examined()
    assert ended.code == 0, ended.out
    assert [row[:20].split() for row in ended.out.splitlines()] == [
        ["ok", "program"],
        ["ok", "versions"],
        ["ok", "settings"],
        ["ok", "catalogue"],
        ["ok", "database"],
        ["ok", "login"],
    ]
    assert "is not there yet; the first run makes it." in line(ended, "database")
    assert f"{folder}: 2 titles, no mistakes." in line(ended, "catalogue")
    assert "no token is set" in line(ended, "login")


def test_it_makes_no_file(examined: Callable[[], Ended], tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    examined()
    assert sorted(tmp_path.rglob("*")) == before


def test_wrong_settings_are_named_and_end_with_2(
    examined: Callable[[], Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GREENLIT_LOG", "chatty")
    monkeypatch.setenv("DISCORD_TOKEN", "wrong")
    ended = examined()
    assert ended.code == 2
    assert "DISCORD_TOKEN is not a bot token" in line(ended, "settings")
    assert "GREENLIT_LOG is unknown" in ended.out
    assert "were not checked" in ended.out


def test_a_broken_catalogue_is_counted(examined: Callable[[], Ended], folder: Path) -> None:
    (folder / "quiet-harbour-3.toml").write_text("[title\n")
    ended = examined()
    assert ended.code == 1
    assert "greenlit catalogue check" in line(ended, "catalogue")


def test_a_database_is_opened_for_reading_only(
    examined: Callable[[], Ended], greenlit: Run, tmp_path: Path
) -> None:
    greenlit("catalogue", "load")
    before = (tmp_path / "bot.db").read_bytes()
    assert "can be opened" in line(examined(), "database")
    assert (tmp_path / "bot.db").read_bytes() == before


def test_a_database_of_somebody_else_is_a_problem(examined: Callable[[], Ended], tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "bot.db") as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    ended = examined()
    assert ended.code == 1
    assert "another program" in line(ended, "database")


def test_a_database_of_an_older_format_is_said_to_be(examined: Callable[[], Ended], tmp_path: Path) -> None:
    (tmp_path / "bot.db").touch()
    assert "older format" in line(examined(), "database")


def test_a_database_that_nobody_may_read_is_a_problem(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(_: Path) -> int:
        raise PermissionError(13, "Permission denied")

    # Played, because root may read everything.
    monkeypatch.setattr("bot.store.reading.applied", refuse)
    (tmp_path / "bot.db").touch()
    (finding,) = doctor._database(tmp_path / "bot.db", NOW)
    assert finding.code == 1
    assert "(Permission denied)" in finding.said


def test_other_versions_than_the_pinned_ones_are_named(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_text(
        '[project]\ndependencies = ["rich==0.1", "no-such-package==1.0", "needless==2; python_version < \'3\'"]\n'
        '[tool.uv]\nconstraint-dependencies = ["not-here-either==1.0", "pytest==0.1"]\n'
    )
    finding = doctor._versions(project)
    assert finding.code == 1
    named = [row.split()[0] for row in finding.said.splitlines()]
    assert named == ["rich", "no-such-package", "pytest", "Install"]


@pytest.mark.parametrize("content", [None, "[project", "[project]\n"])
def test_a_project_that_cannot_be_read_is_a_problem(tmp_path: Path, content: str | None) -> None:
    project = tmp_path / "pyproject.toml"
    if content is not None:
        project.write_text(content)
    assert doctor._versions(project).code == 1


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (None, 0, "Discord knows this bot as Greenlit#1234."),
        (discord.LoginFailure("no"), 2, "Discord refused DISCORD_TOKEN"),
        (OSError("no route"), 1, "Discord cannot be reached (no route)"),
        (TimeoutError(), 1, "Discord cannot be reached (no answer)"),
    ],
    ids=["taken", "refused", "unreachable", "silent"],
)
def test_with_a_token_the_login_is_tried_over_http_alone(
    examined: Callable[[], Ended],
    monkeypatch: pytest.MonkeyPatch,
    error: Exception | None,
    code: int,
    said: str,
) -> None:
    async def login(client: discord.Client, token: str) -> None:
        assert token == TOKEN
        if error is not None:
            raise error
        client._connection.user = "Greenlit#1234"  # pyright: ignore[reportAttributeAccessIssue]

    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setattr(discord.Client, "login", login)
    ended = examined()
    assert ended.code == code
    assert said in line(ended, "login")
    assert TOKEN not in ended.out


def test_findings_of_several_lines_are_indented() -> None:
    assert str(doctor.Finding("x", "one\ntwo", doctor.Exit.FAILED)) == f"problem  x          one\n{'':<20}two"


def test_it_knows_servers_and_what_waits_to_be_sent(examined: Callable[[], Ended], tmp_path: Path) -> None:
    import asyncio
    from datetime import UTC, datetime, timedelta

    from bot.domain.server import ServerSettings
    from bot.store import Store
    from tests.delivery.notes import note

    now = datetime.now(UTC)

    async def fill() -> None:
        async with Store.open(tmp_path / "bot.db") as store:
            await store.presence.arrive(5, now=now)
            await store.servers.set(5, ServerSettings(cooldown=0), by=1, now=now)
            due = now - timedelta(minutes=20, seconds=30)
            await store.outbox.put(note("late", 1, server=5, due=due), note("refused", 2, server=5, due=now))
            for job in (await store.outbox.claim(now)).jobs:
                if job.outgoing.subject == "refused":
                    await store.outbox.give_up(job, now=now)

    asyncio.run(fill())
    ended = examined()
    assert ended.code == 0, ended.out
    assert "In 1 servers; 1 chose something in /setup." in line(ended, "servers")
    assert "1 messages wait to be sent, the oldest for 20 minutes" in line(ended, "outbox")
    assert "1 could not be sent; the desk of each server says why." in ended.out
