"""From bytes to plain dictionaries; finds every broken table of a file, not only the first."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from bot.catalogue.fields import shown
from bot.catalogue.lines import opened_at

_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_AT_LINE = re.compile(r"^(?P<what>.*) \(at line (?P<line>\d+), column \d+\)$", re.DOTALL)
_AT_END = re.compile(r"^(?P<what>.*) \(at end of document\)$", re.DOTALL)
_HEADER = re.compile(r"\s*\[\[?\s*[A-Za-z]")
_BARE_DATE = re.compile(r"=\s*\d{4}-\d")
_LONG_NUMBER = re.compile(r"\d{4000}")

_MOST = 50  # a file with more broken tables is none of ours


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of a file."""

    document: dict[str, Any]
    text: str
    """The file with every broken table blanked; lines keep their numbers, so places in the document can be found."""
    broken: tuple[tuple[int, str], ...] = ()
    """Line and sentence of everything that kept parts of the file from being read."""


def parse(data: bytes) -> Parsed:
    """Decode and parse; never raises."""
    broken: list[tuple[int, str]] = []
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
        broken.append((1, "the file begins with a byte order mark; save it as UTF-8 without one."))
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        if data.startswith(_WIDE_BOMS):
            return Parsed({}, "", (*broken, (1, "the file is not UTF-8 but UTF-16; save it as UTF-8.")))
        line = data.count(b"\n", 0, error.start) + 1
        return Parsed({}, "", (*broken, (line, "the file is not UTF-8 from here on; save it as UTF-8.")))
    document, text = _parse(text, broken)
    if not document and not broken:
        broken.append((1, "the file is empty; it needs a [title] table at least."))
    return Parsed(document, text, tuple(sorted(broken)))


def _parse(text: str, broken: list[tuple[int, str]]) -> tuple[dict[str, Any], str]:
    """Parse; cut out each table that is broken and go on with the rest, which is given back too."""
    lines: list[str] | None = None
    while len(broken) < _MOST:
        try:
            return tomllib.loads(text), text
        except tomllib.TOMLDecodeError as error:
            line, sentence = _explain(text, str(error))
        except RecursionError:
            line, sentence = _deepest(text), "lists or tables are nested too deeply to read."
        except ValueError:
            found = _LONG_NUMBER.search(text)
            line = text.count("\n", 0, found.start()) + 1 if found is not None else 1
            sentence = "the number is too long to read."
        broken.append((line, sentence))
        lines = lines if lines is not None else text.split("\n")
        if not _cut(lines, line):
            return {}, text
        text = "\n".join(lines)
    return {}, text


def _explain(text: str, message: str) -> tuple[int, str]:
    """The line and sentence for a message of tomllib's."""
    at_line = _AT_LINE.match(message)
    at_end = _AT_END.match(message)
    if at_line is not None:
        line, what = int(at_line["line"]), at_line["what"]
    else:
        line = text.rstrip().count("\n") + 1
        what = at_end["what"] if at_end is not None else message
    what = f"{what[:1].lower()}{what[1:]}"
    opened = opened_at(text, line)
    if opened is not None:
        until = "the file ends before it is closed" if at_line is None else "is not closed"
        return opened[0], f"broken TOML: “{shown(opened[1])}” begins here and {until} ({what})."
    if _BARE_DATE.search(text.split("\n")[line - 1]):
        return line, f"broken TOML: there is no such date ({what})."
    return line, f"broken TOML: {what}."


def _deepest(text: str) -> int:
    """The line with the most brackets."""
    depths = [line.count("[") + line.count("{") for line in text.split("\n")]
    return depths.index(max(depths)) + 1


def _cut(lines: list[str], line: int) -> bool:
    """Blank the table around a line, keeping every other line's number; False where there is nothing left to blank."""
    at = min(line, len(lines)) - 1
    start = next((number for number in range(at, -1, -1) if _HEADER.match(lines[number])), 0)
    end = next((number for number in range(at + 1, len(lines)) if _HEADER.match(lines[number])), len(lines))
    blanked = any(content.strip() for content in lines[start:end])
    lines[start:end] = [""] * (end - start)
    return blanked
