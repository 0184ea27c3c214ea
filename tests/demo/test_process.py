"""The demo as a process: it starts, ends when told to, and leaves nothing behind."""

import asyncio
import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from pathlib import Path

import aiohttp
import pytest

from tests.demo.browsing import Page

PROJECT = Path(__file__).parents[2]


class Running:
    """`greenlit demo` in a process group of its own."""

    def __init__(self, temporary: Path, *arguments: str, browser: bool = False, **environment: str) -> None:
        self.temporary = temporary
        self.process = subprocess.Popen(  # noqa: S603 ourselves
            [sys.executable, "-m", "bot", "demo", *([] if browser else ["--no-browser"]), *arguments],
            cwd=PROJECT,
            env={**os.environ, "TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def address(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert found is not None, line + self.end()[1]
        return found[0]

    def end(self, number: int | None = None) -> tuple[int, str]:
        """Send a signal and wait: the exit code, and what was printed."""
        if number is not None:
            self.process.send_signal(number)
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, out + err

    def group_is_empty(self) -> bool:
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return True
        return False


@pytest.fixture
def checkout() -> Generator[None]:
    def files() -> set[Path]:
        ignored = {"__pycache__", ".git", ".venv", ".pytest_cache", ".ruff_cache", ".hypothesis"}
        return {path for path in PROJECT.iterdir() if path.name not in ignored}

    before = files()
    yield
    assert files() == before


@pytest.mark.skipif(os.name != "posix", reason="signals and process groups are Unix's")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.usefixtures("checkout")
def test_it_ends_when_told_to_and_leaves_nothing(tmp_path: Path, number: int) -> None:
    running = Running(tmp_path, "--port", "0")
    running.address()
    assert list(tmp_path.iterdir())
    told = time.monotonic()
    code, printed = running.end(number)
    assert (code, printed) == (0, "The demo has ended.\n")
    assert time.monotonic() - told < 5
    assert running.group_is_empty()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="signals and process groups are Unix's")
def test_it_can_be_ended_while_it_starts(tmp_path: Path) -> None:
    running = Running(tmp_path, "--port", "0")
    until = time.monotonic() + 15
    while not list(tmp_path.iterdir()) and time.monotonic() < until:
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.process.wait(0.01)
    code, printed = running.end(signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in printed
    assert list(tmp_path.iterdir()) == []


def test_where_no_browser_opens_it_says_what_to_do(tmp_path: Path) -> None:
    running = Running(tmp_path, "--port", "0", browser=True, CI="1")
    running.address()
    assert running.process.stdout is not None
    assert running.process.stdout.readline() == "No browser opens by itself here: open that address in one.\n"
    running.end(signal.SIGTERM)


@pytest.mark.skipif(os.name != "posix", reason="signals and process groups are Unix's")
async def test_it_can_be_ended_in_the_middle_of_an_answer(tmp_path: Path) -> None:
    running = Running(tmp_path, "--port", "0")
    async with aiohttp.ClientSession() as session:
        page = await Page.open(session, running.address())
        asked = [
            asyncio.create_task(page.say(f"@Greenlit who is in the cast of Shrek {number}?"))
            for number in range(5)
        ]
        await asyncio.sleep(0)
        code, printed = await asyncio.to_thread(running.end, signal.SIGINT)
        await asyncio.gather(*asked, return_exceptions=True)
    assert (code, printed) == (0, "The demo has ended.\n")
    assert os.listdir(tmp_path) == []  # noqa: PTH208, nothing waits in this loop any more


def test_a_second_demo_on_the_port_says_so_in_one_sentence(tmp_path: Path) -> None:
    first = Running(tmp_path, "--port", "0")
    port = first.address().rpartition(":")[2].rstrip("/")
    code, printed = Running(tmp_path, "--port", port).end()
    assert code == 1
    assert printed.count("\n") == 1
    assert f"Port {port} is in use" in printed
    assert first.end(signal.SIGTERM)[0] == 0


@pytest.mark.parametrize(
    ("now", "code", "said"),
    [
        ("1999-01-01", 2, "between 2016 and 2080"),
        ("2199-01-01", 2, "between 2016 and 2080"),
        ("tomorrow", 2, "--now"),
    ],
)
def test_a_time_that_it_cannot_start_at_is_refused(tmp_path: Path, now: str, code: int, said: str) -> None:
    ended, printed = Running(tmp_path, "--port", "0", "--now", now).end()
    assert ended == code
    assert said in printed
    assert "Traceback" not in printed
    assert list(tmp_path.iterdir()) == []


def test_a_broken_catalogue_is_told_with_file_and_line(tmp_path: Path) -> None:
    folder, temporary = tmp_path / "catalogue", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    (folder / "broken.toml").write_text("[title\n", encoding="utf-8")
    ended, printed = Running(temporary, "--port", "0", GREENLIT_CATALOGUE=str(folder)).end()
    assert ended == 1
    assert "broken.toml:1:" in printed
    assert "Traceback" not in printed
    assert list(temporary.iterdir()) == []
