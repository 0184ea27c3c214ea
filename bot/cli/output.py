"""Writing to the terminal: any encoding, no control characters, nothing said after the reader has left."""

import io
import os
import sys
from typing import TextIO

_KEPT = "\n\t"


def prepare() -> None:
    """Let no character break a command: what the terminal cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str, *, flush: bool = False) -> None:
    """Write a result, without control characters that could steer the terminal."""
    _write(sys.stdout, printable(text), flush=flush)


def complain(text: str) -> None:
    """Write to the person, not into the result."""
    _write(sys.stderr, printable(text), flush=True)


def say_json(value: object, *, indent: int | None = None) -> None:
    """Write a value as JSON, one line unless indented, and at once: somebody may be waiting for it."""
    import json

    # A terminal or pipe that is not UTF-8 gets escapes, which every reader of JSON understands.
    plain = not _is_utf8(sys.stdout)
    _write(sys.stdout, json.dumps(value, ensure_ascii=plain, indent=indent), flush=True)


def printable(text: str) -> str:
    """Text that only says something: no escape sequences, no bells."""
    return "".join(char for char in text if char in _KEPT or not _is_control(char))


def reader_has_left() -> None:
    """Send the rest nowhere, so that closing standard output at exit does not complain (`| head`)."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        return  # not a real file: nothing is left to flush


def _is_control(char: str) -> bool:
    return ord(char) < 32 or 127 <= ord(char) < 160


def _is_utf8(stream: TextIO | None) -> bool:
    encoding = getattr(stream, "encoding", None) or ""
    return encoding.lower().replace("-", "").replace("_", "").startswith("utf8")


def _write(stream: TextIO | None, text: str, *, flush: bool) -> None:
    # Python sets a stream to None where it was closed at start (`>&-`).
    if stream is None:
        return
    stream.write(f"{text}\n")
    if flush:
        stream.flush()
