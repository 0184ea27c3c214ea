"""A folder with two invented titles, settings that point there, and the command line to run on them."""

import logging
import subprocess
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.settings import NAMES
from tests.cli.running import Ended, command, environment

LANTERN = """\
[title]
name = "Lantern Hill 2"
kind = "film"
franchise = "Lantern Hill"
instalment = 2
summary = "An invented film about a hill. It has lanterns."
checked = 2026-11-01
initials = ["LH2"]

[[stage]]
id = "status"
stage = "in_production"
text = "Lantern Hill 2 is being filmed."
label = "confirmed"
tier = "official"
seen = "2026-03"
sources = ["gazette"]

[[release]]
id = "release"
window = "2027-05-22"
text = "Lantern Hill 2 comes out on 22 May 2027."
label = "confirmed"
tier = "official"
seen = "2026-03"
sources = ["gazette"]
replaces = ["date.first"]

[[release]]
id = "date.first"
window = "2026-11"
state = "superseded"
text = "It was first planned for November 2026."
label = "confirmed"
tier = "official"
seen = "2025-02"
sources = ["gazette"]

[[company]]
id = "where"
name = "Streamly"
role = "platform"
text = "Streamly shows it."
label = "confirmed"
tier = "official"
seen = "2026-03"
sources = ["gazette"]

[[credit]]
id = "cast.vale"
person = "Ada Vale"
role = "actor"
standing = "returning"
character = "Wick"
text = "Ada Vale returns as Wick."
label = "confirmed"
tier = "official"
seen = "2026-03"
sources = ["gazette"]

[[plot]]
id = "plot.end"
kind = "report"
text = "The hill turns out to be a whale."
label = "reported"
tier = "trade_press"
seen = "2026-03"
sources = ["gazette"]
spoils = "the ending"

[[event]]
id = "ev.end"
kind = "statement"
date = "2026-02"
text = "The director said that the hill is a whale."
label = "reported"
tier = "trade_press"
seen = "2026-03"
sources = ["gazette"]
spoils = "the ending"

[[dispute]]
id = "con.day"
topic = "release"
question = "Which day?"
text = "The twenty-second, as the studio says."
label = "confirmed"
tier = "official"
seen = "2026-03"
sources = ["gazette", "echo"]
sides = [{source = "gazette", says = "22 May"}, {source = "echo", says = "21 May", state = "debunked"}]

[[gap]]
id = "unk.trailer"
topic = "trailer"
text = "No trailer of Lantern Hill 2 has been announced."
checked = 2026-11-01

[[source]]
id = "gazette"
publisher = "The Gazette"
url = "https://gazette.example/hill"
published = "2026-03-01"
tier = "trade_press"
basis = "page"

[[source]]
id = "echo"
publisher = "The Echo"
url = "https://echo.example/hill"
tier = "other_press"
basis = "none"
"""

QUIET = """\
[title]
name = "Quiet Harbour Season 3"
kind = "season"
franchise = "Quiet Harbour"
instalment = 3
summary = "An invented season. Nobody announced it."
checked = 2026-11-01

[[gap]]
id = "status"
topic = "existence"
text = "No third season of Quiet Harbour has been announced."
checked = 2026-11-01
sources = ["gazette"]

[[source]]
id = "gazette"
publisher = "The Gazette"
url = "https://gazette.example/harbour"
published = "2026-03-01"
tier = "trade_press"
basis = "page"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The catalogue; settings name it, and the working directory is elsewhere and empty."""
    catalogue, elsewhere = tmp_path / "catalogue", tmp_path / "elsewhere"
    catalogue.mkdir()
    elsewhere.mkdir()
    (catalogue / "lantern-hill-2.toml").write_text(LANTERN, encoding="utf-8")
    (catalogue / "quiet-harbour-3.toml").write_text(QUIET, encoding="utf-8")
    monkeypatch.chdir(elsewhere)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GREENLIT_CATALOGUE", str(catalogue))
    monkeypatch.setenv("GREENLIT_DEFAULT_TITLE", "lantern-hill-2")
    return catalogue


@pytest.fixture(autouse=True)
def _log() -> Generator[None]:  # pyright: ignore[reportUnusedFunction]
    """Put the process's log back as it was: `greenlit run` sets up its own."""
    root, names = logging.getLogger(), ("discord", "aiosqlite", "asyncio", "aiohttp")
    before = (root.handlers[:], root.level, [logging.getLogger(name).level for name in names])
    yield
    root.handlers[:], level, levels = before
    root.setLevel(level)
    for name, each in zip(names, levels, strict=True):
        logging.getLogger(name).setLevel(each)


@pytest.fixture
def greenlit(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Run a command in this process."""

    def run(*argv: str) -> Ended:
        code = main(argv)
        written = capsys.readouterr()
        return Ended(code, written.out, written.err)

    return run


@pytest.fixture
def process() -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Run `python -m bot` in a process of its own, or a script that gets at `main` first."""

    def run(
        *argv: str, script: str | None = None, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(  # noqa: S603, our own command
            command(argv, script),
            input=stdin,
            capture_output=True,
            check=False,
            timeout=60,
            env=environment(env),
        )

    return run
