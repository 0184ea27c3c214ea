"""Running the command line, in this process or in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


Run: TypeAlias = Callable[..., Ended]
"""The fixture `greenlit`."""


@contextmanager
def started(argv: Sequence[str] = (), script: str | None = None) -> Generator["subprocess.Popen[bytes]"]:
    """A command in a process of its own, with pipes; killed at the end if it is still there."""
    with subprocess.Popen(  # noqa: S603, our own command
        command(argv, script),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def command(argv: Sequence[str], script: str | None = None) -> list[str]:
    """What to start: `python -m bot`, or a script that gets at `main` first."""
    return [sys.executable, *(("-m", "bot") if script is None else ("-c", script)), *argv]


def environment(more: dict[str, str] | None = None) -> dict[str, str]:
    """This process's environment, with the checkout importable from anywhere and output buffered as usual."""
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**usual, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(more or {})}
