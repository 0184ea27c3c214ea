"""Which line of a file a table or key stands in; only asked where something is wrong."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from bot.catalogue.findings import Place

_HEADER = re.compile(r"\s*(\[\[?)\s*[\"']?([^\]\"']+?)[\"']?\s*\]")
_KEY = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9_-]+))\s*[.=]")
_STRINGS = re.compile(r'"""|\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#.*|[\[\]{]')


def places(text: str) -> Mapping[Place, int]:
    """The line of every header, key and member of a list of tables."""
    found: dict[Place, int] = {}
    tables: Counter[str] = Counter()
    table: Place = ()
    reader = _Depth()
    key = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if reader.outside:
            header = _HEADER.match(line)
            if header is not None:
                name = header[2]
                table = (name, tables[name]) if header[1] == "[[" else (name,)
                tables[name] += 1
                found.setdefault((name,), number)
                found.setdefault(table, number)
                continue
            pair = _KEY.match(line)
            if pair is not None:
                key = pair[1] or pair[2] or pair[3] or ""
                found.setdefault((*table, key), number)
        for member in reader.members(line):
            found.setdefault((*table, key, member), number)
    return found


def line_of(place: Place, known: Mapping[Place, int]) -> int:
    """The line of a place, or of the nearest thing around it."""
    while place and place not in known:
        place = place[:-1]
    return known.get(place, 1)


def opened_at(text: str, line: int) -> tuple[int, str] | None:
    """The line and name of the key whose list or long text is still open where a parser gave up."""
    reader = _Depth()
    opened = (1, "")
    for number, content in enumerate(text.split("\n")[:line], start=1):
        if number == line and not reader.outside:
            break
        if reader.outside:
            pair = _KEY.match(content)
            if pair is None:
                continue  # a header, a remark or nothing: none of them can stay open
            opened = (number, pair[1] or pair[2] or pair[3] or "")
        reader.pass_over(content)
    return None if reader.outside else opened


class _Depth:
    """How deep in lists and in which long text the reader is, line by line."""

    def __init__(self) -> None:
        self._lists = 0
        self._quote = ""
        self._members = 0

    @property
    def outside(self) -> bool:
        return not self._lists and not self._quote

    def pass_over(self, line: str) -> None:
        """Walk one line for its depth alone."""
        for _ in self.members(line):
            pass

    def members(self, line: str) -> Iterator[int]:
        """Walk one line; gives the index of each inline table that begins in it inside a list."""
        at = 0
        while at < len(line):
            if self._quote:
                end = line.find(self._quote, at)
                if end < 0:
                    return
                at, self._quote = end + 3, ""
                continue
            mark = _STRINGS.search(line, at)
            if mark is None:
                return
            at = mark.end()
            yield from self._take(mark[0])

    def _take(self, mark: str) -> Iterator[int]:
        if mark in ('"""', "'''"):
            self._quote = mark
        elif mark == "[":
            self._lists += 1
            self._members = 0
        elif mark == "]":
            self._lists = max(self._lists - 1, 0)
        elif mark == "{" and self._lists:
            yield self._members
            self._members += 1
