"""The catalogue's files as a ledger in which a title's claims are read when they are first looked at, and quickly.

Reading all titles through `tomllib` takes longer than anything else that `greenlit ask` does. Most tables of a title's
file hold nothing but a name and a plain value on each line, so those are taken as they are and only the others go to
`tomllib`. A mistake in a file is told when its title is looked at; `greenlit catalogue check` tells all of them.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bot.catalogue import CatalogueFile, files
from bot.catalogue.walk import Walk
from bot.domain.claims import Relation
from bot.domain.ledger import Contents, Ledger, TitleLedger, earlier_works

_TABLE = re.compile(r"([a-z_]+)\]\]\n")
_RELATED = "related]]\n"
_TEXT = r'"[^"\\\x00-\x1f\x7f]*"'
# A name and a text, a whole number, a day, a list of texts, yes or no, or a fraction, as the catalogue writes them.
_LINE = re.compile(
    rf"([a-z_]+) = (?:({_TEXT})|([1-9][0-9]{{0,17}})|([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})|\[((?:{_TEXT}(?:, {_TEXT})*)?)\]"
    r"|(true|false)|((?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}))"
)
_LISTED = re.compile(r'"([^"]*)"')
# A list of small tables, one on each line.
_OPENED = re.compile(r"([a-z_]+) = \[")
_ROW = re.compile(rf" *\{{ [a-z_]+ = {_TEXT}(?:, [a-z_]+ = {_TEXT})* \}},")
_PAIR = re.compile(r'([a-z_]+) = "([^"]*)"')


def shelf(folder: Path) -> Ledger:
    """Every title of a folder; raises CatalogueError where there is no such folder or a title cannot be read."""
    return Ledger(_entry(file) for file in files(folder))


def document(text: str) -> dict[str, Any]:
    """What `tomllib.loads` makes of a title's file, sooner; raises its errors."""
    if not _is_by_lines(text):
        return _parsed(text)
    head, *pieces = text.split("\n[[")
    try:
        tables = _head(head)
        for piece in pieces:
            _add(tables, piece)
    except (ValueError, AttributeError, RecursionError):
        return _parsed(text)
    return tables


def _is_by_lines(text: str) -> bool:
    """Whether each line stands for itself: a text of several lines may look like a table, and so may what is in it."""
    return "'''" not in text and '"""' not in text and "\r" not in text


def _head(head: str) -> dict[str, Any]:
    """What stands before the first array of tables: nearly always the title, in plain lines."""
    before, _, body = head.partition("[title]\n")
    is_plain = all(map(_says_nothing, before.split("\n"))) and before[-1:] in ("", "\n")
    fields = _fields(body) if is_plain and body and "\n[" not in f"\n{body}" else None
    return _parsed(head) if fields is None else {"title": fields}


def _add(tables: dict[str, Any], piece: str) -> None:
    """One table of an array; raises ValueError or AttributeError for what is none."""
    header = _TABLE.match(piece)
    if header is None or "\n[" in piece:
        raise ValueError(piece)
    body = piece[header.end() :]
    fields = _fields(body)
    tables.setdefault(header[1], []).append(_parsed(body) if fields is None else fields)


def _parsed(text: str) -> dict[str, Any]:
    # Imported here: most catalogues never need it.
    import tomllib

    return tomllib.loads(text)


def _fields(body: str) -> dict[str, Any] | None:
    """The fields of a table of plain lines; None where it needs a real parser."""
    fields: dict[str, Any] = {}
    lines = iter(body.split("\n"))
    for line in lines:
        if _says_nothing(line):
            continue
        found = _LINE.fullmatch(line) or _OPENED.fullmatch(line)
        if found is None or found[1] in fields:
            return None
        if found.re is _OPENED:
            rows = _rows(lines)
            if rows is None:
                return None
            fields[found[1]] = rows
            continue
        fields[found[1]] = _value(found)
    return fields


def _value(found: re.Match[str]) -> object:
    """What stands behind the name in a plain line."""
    match found.lastindex:
        case 2:
            return found[2][1:-1]
        case 3:
            return int(found[3])
        case 4:
            return date.fromisoformat(found[4])
        case 6:
            return found[6] == "true"
        case 7:
            return float(found[7])
        case _:
            return _LISTED.findall(found[5])


def _says_nothing(line: str) -> bool:
    """Whether a line is empty or a remark; one with control characters is for a real parser to refuse."""
    return not line or (line.startswith("#") and line.isprintable())


def _rows(lines: Iterator[str]) -> list[dict[str, str]] | None:
    """The small tables up to the end of their list; None where they need a real parser."""
    rows: list[dict[str, str]] = []
    for line in lines:
        if line == "]":
            return rows
        if _ROW.fullmatch(line) is None:
            return None
        pairs = _PAIR.findall(line)
        rows.append(dict(pairs))
        if len(rows[-1]) < len(pairs):
            return None
    return None


def _entry(file: CatalogueFile) -> TitleLedger:
    head = _text(file.path).partition("\n[[")[0]
    try:
        opened = Walk(file.slug, document(head)).run()
    except (ValueError, RecursionError):
        opened = None
    if opened is None:
        return file.read()  # names the mistakes, or reads a file that does not begin with its title
    return TitleLedger.on_first_use(opened.title, lambda: _contents(file), lambda: _earlier(file))


def _contents(file: CatalogueFile) -> Contents:
    try:
        whole = Walk(file.slug, document(_text(file.path))).run()
    except (ValueError, RecursionError):
        whole = None
    if whole is None:
        whole = file.read()
    return whole.claims, whole.gaps, whole.sources


def _earlier(file: CatalogueFile) -> tuple[str, ...]:
    """The names of the works directly before a title, read from their tables alone."""
    text = _text(file.path)
    rows = [
        _fields(piece.removeprefix(_RELATED)) for piece in text.split("\n[[") if piece.startswith(_RELATED)
    ]
    if not _is_by_lines(text) or None in rows:
        return earlier_works(_contents(file)[0])
    return tuple(
        row.get("name", "") for row in rows if row is not None and row.get("relation") == Relation.DIRECT
    )


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeError):
        return ""  # reading the whole file will say what is wrong
