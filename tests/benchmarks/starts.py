"""What starting costs: `python -m tests.benchmarks.starts`.

`greenlit ask` as ratios to a bare Python, the two in turn; `run` until it tries to log in, and `demo` until it prints its
address, each ended then. Linux and macOS only: the memory comes from the system's own account of each process.
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bot.settings import CATALOGUE, DATABASE, DEFAULT_TITLE, TOKEN

ROOT: Final = Path(__file__).resolve().parents[2]
RUNS: Final = 7
BARE: Final = ("-c", "pass")
ASKED: Final = {
    "a small title": "when does shrek 5 come out",
    "We Can Be Heroes 2": "is we can be heroes 2 confirmed",
    "no title": "is pedro pascal back",
}
# Has a token's shape and is none: Discord is never reached.
NO_TOKEN: Final = f"{'a' * 24}.{'b' * 6}.{'c' * 27}"
_GREENLIT: Final = ("-m", "bot")


class Start(NamedTuple):
    """What one process took."""

    wall: float
    processor: float
    megabytes: float


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        bare: list[Start] = []
        asked: dict[str, list[Start]] = {name: [] for name in ASKED}
        for run in range(-1, RUNS):  # one to warm up and to leave bytecode behind
            took = {name: ended((*_GREENLIT, "ask", text), folder) for name, text in ASKED.items()}
            plain = ended(BARE, folder)
            if run >= 0:
                bare.append(plain)
                for name, start in took.items():
                    asked[name].append(start)
        write(
            f"bare Python: {middle(bare, 'processor') * 1000:.0f} ms CPU, {middle(bare, 'megabytes'):.0f} MB\n"
        )
        for name, starts in asked.items():
            pairs = list(zip(starts, bare, strict=True))
            cpu = statistics.median(start.processor / other.processor for start, other in pairs)
            wall = statistics.median(start.wall / other.wall for start, other in pairs)
            write(
                f"ask, {name + ':':<20}{cpu:5.1f} × CPU {wall:5.1f} × wall {middle(starts, 'megabytes'):5.0f} MB\n"
            )
        for name, argv, word in (
            ("run, to the login", ("run",), b"starts with"),
            ("demo, to its address", ("demo", "--no-browser", "--port", "0"), b"http://"),
        ):
            starts = [until(word, (*_GREENLIT, *argv), folder) for _ in range(3)]
            write(f"{name + ':':<25}{middle(starts, 'wall'):5.2f} s {middle(starts, 'processor'):9.2f} s CPU "
                  f"{middle(starts, 'megabytes'):5.0f} MB\n")  # fmt: skip


def ended(argv: Sequence[str], folder: str) -> Start:
    """Run to the end."""
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603, our own command
        [sys.executable, *argv], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(folder), cwd=folder
    )  # fmt: skip
    return _reaped(process, start)


def until(word: bytes, argv: Sequence[str], folder: str) -> Start:
    """Run until a line of what it writes holds a word, and end it."""
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603, our own command
        [sys.executable, *argv], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(folder), cwd=folder
    )  # fmt: skip
    if process.stdout is None:
        raise AssertionError("there is a pipe")
    with process.stdout as said:
        for line in said:
            if word in line:
                break
        wall = time.perf_counter() - start
        process.send_signal(signal.SIGTERM)
        took = _reaped(process, start)
    return took._replace(wall=wall)


def _reaped(process: "subprocess.Popen[bytes]", start: float) -> Start:
    _, code, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    scale = 1e6 if sys.platform == "darwin" else 1e3
    return Start(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / scale)


def environment(folder: str) -> Mapping[str, str]:
    """This process's, with settings of our own and a database in a folder of its own."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        TOKEN: NO_TOKEN,
        DATABASE: str(Path(folder, "greenlit.db")),
        CATALOGUE: str(ROOT / "data" / "catalogue"),
        DEFAULT_TITLE: "we-can-be-heroes-2",
    }


def middle(starts: Sequence[Start], kind: str) -> float:
    """The median."""
    return statistics.median(getattr(start, kind) for start in starts)


def write(text: str) -> None:
    """Print at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
