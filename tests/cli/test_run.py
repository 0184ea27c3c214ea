"""`greenlit run`: the bot on Discord. What Discord does is played by patches of discord.py, never of our own code."""

import asyncio
import os
import signal
from pathlib import Path
from types import SimpleNamespace

import aiohttp
import discord
import pytest
from discord.ext import commands

from bot.cli import run
from tests.cli.running import Run, started

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GExamp.not-a-real-token-only-its-shape"  # noqa: S105, only its shape

# A bot that logs in and connects, to nobody.
CONNECTED = """
import asyncio, sys, discord
import bot.cli.run
from bot.cli.main import main

bot.cli.run._GOODBYE_SECONDS = 0.2

async def login(self, token): pass
async def connect(self, *, reconnect=True):
    print("connected", flush=True)
    await asyncio.Event().wait()
async def close(self):
    {close}

discord.Client.login, discord.Client.connect, discord.Client.close = login, connect, close
sys.exit(main(["run"]))
"""


@pytest.fixture(autouse=True)
def _set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:  # pyright: ignore[reportUnusedFunction]
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setenv("GREENLIT_DATABASE", str(tmp_path / "bot.db"))


def answered(status: int) -> object:
    return SimpleNamespace(status=status, reason="because")


def test_without_a_token_it_says_where_to_get_one(greenlit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISCORD_TOKEN")
    ended = greenlit("run")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("DISCORD_TOKEN is missing. Create one at https://discord.com/developers")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (discord.LoginFailure("Improper token has been passed."), 2, "Discord refused DISCORD_TOKEN"),
        (discord.PrivilegedIntentsRequired(None), 2, "Discord refused the intents"),
        (
            discord.ConnectionClosed(SimpleNamespace(close_code=4004), shard_id=None),  # pyright: ignore[reportArgumentType]
            2,
            "it was reset",
        ),
        (
            discord.ConnectionClosed(SimpleNamespace(close_code=4012), shard_id=None),  # pyright: ignore[reportArgumentType]
            1,
            "code 4012",
        ),
        (discord.HTTPException(answered(503), "down"), 1, "Discord does not work as it should"),  # pyright: ignore[reportArgumentType]
        (discord.GatewayNotFound(), 1, "Discord does not work as it should"),
        (aiohttp.ClientConnectionError("no route"), 1, "Discord cannot be reached"),
        (OSError("no network"), 1, "Discord cannot be reached (no network)"),
        (TimeoutError(), 1, "Discord cannot be reached (no answer)"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_what_discord_refuses_is_one_sentence(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, code: int, said: str
) -> None:
    async def start(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(discord.Client, "start", start)
    ended = greenlit("run")
    last = ended.err.splitlines()[-1]
    assert ended.code == code
    assert said in last
    assert "Traceback" not in ended.err
    assert TOKEN not in ended.err


def test_a_database_that_cannot_be_opened_fails_the_job(greenlit: Run, tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"no database at all, but a text of somebody's")
    ended = greenlit("run")
    assert ended.code == 1
    assert "is not a database" in ended.err
    assert "Traceback" not in ended.err


def test_a_broken_catalogue_fails_the_job_with_file_and_line(greenlit: Run, folder: Path) -> None:
    (folder / "quiet-harbour-3.toml").write_text("[title\n")
    ended = greenlit("run")
    assert ended.code == 1
    assert "quiet-harbour-3.toml:1" in ended.err


def test_a_fault_inside_is_a_sentence_with_a_reference_and_one_traceback_in_the_log(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def start(*_: object, **__: object) -> None:
        raise RuntimeError(f"with {TOKEN}")

    monkeypatch.setattr(discord.Client, "start", start)
    ended = greenlit("run")
    assert ended.code == 1
    mark = ended.err.rstrip().rpartition(" ")[2].rstrip(".")
    assert ended.err.count(mark) == 2
    assert ended.err.count("Traceback") == 1
    assert TOKEN not in ended.err


def test_a_goodbye_that_hangs_is_given_up(greenlit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def start(*_: object, **__: object) -> None:
        raise discord.LoginFailure("no")

    async def close(_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(discord.Client, "start", start)
    monkeypatch.setattr(commands.Bot, "close", close)
    monkeypatch.setattr("bot.cli.run._GOODBYE_SECONDS", 0.01)
    assert greenlit("run").code == 2


def test_the_clock_runs_on_from_what_now_says(greenlit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    async def start(bot: object, *_: object, **__: object) -> None:
        seen.append(bot.services.clock())  # pyright: ignore[reportAttributeAccessIssue]
        await asyncio.sleep(0)

    monkeypatch.setattr(discord.Client, "start", start)
    assert greenlit("run", "--now", "2030-01-01").code == 0
    assert str(seen[0]).startswith("2030-01-01 12:00:0")


def test_every_claim_is_read_before_anybody_can_ask(greenlit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    unread: list[str] = []

    async def start(bot: object, *_: object, **__: object) -> None:
        ledger = bot.services.store.ledger  # pyright: ignore[reportAttributeAccessIssue]
        unread.extend(entry.title.slug for entry in ledger if "claims" not in vars(entry))
        await asyncio.sleep(0)

    monkeypatch.setattr(discord.Client, "start", start)
    ended = greenlit("run")
    assert "starts with 2 titles and 8 claims" in ended.err
    assert "voice" not in ended.err
    assert not unread


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send to a child")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("close", ["pass", "await asyncio.Event().wait()"], ids=["polite", "hanging"])
def test_a_signal_ends_it_in_time_with_everything_closed(
    number: signal.Signals, close: str, tmp_path: Path
) -> None:
    script = CONNECTED.format(close=close)
    with started(script=script) as bot:
        assert bot.stdout is not None
        assert bot.stdout.readline() == b"connected\n"
        bot.send_signal(number)
        _, err = bot.communicate(timeout=10)
    assert bot.returncode == 0, err.decode()
    assert err.decode().splitlines()[-1].endswith("Greenlit has ended.")
    assert b"Traceback" not in err
    assert not (tmp_path / "bot.db-wal").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send to a child")
def test_what_hangs_for_good_does_not_keep_the_process_alive() -> None:
    stuck = "import threading; await asyncio.to_thread(threading.Event().wait)"
    script = CONNECTED.format(close="pass").replace("await asyncio.Event().wait()", stuck)
    script = script.replace("sys.exit(", "bot.cli.run._LAST_RESORT_SECONDS = 0.2\nsys.exit(")
    with started(script=script) as bot:
        assert bot.stdout is not None
        assert bot.stdout.readline() == b"connected\n"
        bot.send_signal(signal.SIGTERM)
        bot.communicate(timeout=10)
    assert bot.returncode == 1


async def test_a_loop_that_takes_no_signals_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise NotImplementedError

    loop = asyncio.get_running_loop()
    monkeypatch.setattr(type(loop), "add_signal_handler", refuse)
    monkeypatch.setattr(type(loop), "remove_signal_handler", refuse)
    monkeypatch.setattr(run, "_LAST_RESORT_SECONDS", 3600)
    before = signal.getsignal(signal.SIGTERM)
    stop = asyncio.Event()
    with run._stopping(stop):
        signal.raise_signal(signal.SIGTERM)
        await asyncio.wait_for(stop.wait(), 5)
        assert signal.getsignal(signal.SIGTERM) is before
