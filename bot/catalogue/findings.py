"""What is wrong and where in the document, collected while its tables are converted."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias, cast

from bot.catalogue.fields import Wrong, nearest, shown
from bot.catalogue.tables import Shape

Place: TypeAlias = tuple[str | int, ...]
"""Where in the file: ("quote", 3, "label") is the label of the fourth [[quote]]."""


class Finding(NamedTuple):
    """A mistake by its place; the line is looked up later."""

    place: Place
    sentence: str


class Findings:
    """The mistakes of one document."""

    def __init__(self) -> None:
        """Begin with none."""
        self.found: list[Finding] = []

    def add(self, place: Place, sentence: str) -> None:
        """Note one mistake."""
        self.found.append(Finding(place, sentence))

    def rows(self, document: Mapping[str, Any], kind: str) -> Iterator[tuple[Place, dict[str, Any]]]:
        """The tables under [[kind]], each with its place."""
        rows = document.get(kind, [])
        if type(rows) is dict:
            self.add((kind,), f"there can be several; write the header as [[{kind}]].")
            return
        if type(rows) is not list:
            self.add((kind,), f"“{kind}” is no table; write its header as [[{kind}]].")
            return
        for at, row in enumerate(cast("list[Any]", rows)):
            if type(row) is dict:
                yield (kind, at), cast("dict[str, Any]", row)
            else:
                self.add((kind,), f"“{kind}” is a list of values; write each as a table under [[{kind}]].")

    def row(self, place: Place, row: Mapping[str, Any], shape: Shape) -> tuple[dict[str, Any], bool]:
        """The fields of a table that could be converted, and whether that is all of them and all it needs."""
        before = len(self.found)
        fields = shape.fields
        values: dict[str, Any] = {}
        for key, value in row.items():
            convert = fields.get(key)
            if convert is None:
                self.add((*place, key), f"unknown field “{shown(key)}”{meant(key, fields)}")
                continue
            try:
                values[key] = convert(value)
            except Wrong as wrong:
                self.add((*place, key), f"“{key}” {wrong}")
        for key in shape.required:
            if key not in row:
                self.add(place, f"“{key}” is missing{_of(place, row)}.")
        return values, len(self.found) == before


def meant(word: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown word: the nearest known one, where there is one."""
    guess = nearest(word, sorted(known))
    return f"; did you mean “{guess}”?" if guess is not None else "."


def _of(place: Place, row: Mapping[str, Any]) -> str:
    key = row.get("id")
    if type(key) is str:
        return f" in “{shown(key)}”"
    return f" in this {'side' if 'sides' in place else f'[[{place[0]}]]'}" if len(place) > 1 else ""
