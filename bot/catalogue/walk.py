"""From the parsed file to the title's ledger, collecting every mistake on the way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, TypeAlias, cast

from bot.catalogue.fields import Wrong, nearest, shown
from bot.catalogue.tables import CLAIMS, GAP, NAME_KINDS, SIDE, SOURCE, TITLE, ClaimShape, Shape
from bot.domain.claims import Claim, Gap, Side, Work
from bot.domain.dates import PartialDate
from bot.domain.labels import State
from bot.domain.ledger import TitleLedger
from bot.domain.sources import DateBasis, Source
from bot.domain.titles import Name, Title

Place: TypeAlias = tuple[str | int, ...]
"""Where in the file: ("quote", 3, "label") is the label of the fourth [[quote]]."""

_TABLES = ("title", "source", *CLAIMS, "gap")


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake by its place; the line is looked up later."""

    place: Place
    sentence: str


@dataclass(slots=True)
class Walk:
    """One pass over one file."""

    slug: str
    document: Mapping[str, Any]
    partial: bool = False
    """Parts of the file could not be parsed, so nothing can be said about what is absent."""
    findings: list[Finding] = field(default_factory=list[Finding])
    _ids: set[str] = field(default_factory=set[str])
    _texts: dict[object, str] = field(default_factory=dict[object, str])
    _replaced: list[tuple[Place, str]] = field(default_factory=list[tuple[Place, str]])
    _known: set[object] = field(default_factory=set[object])
    _checked: date | None = None

    def run(self) -> TitleLedger | None:
        """The ledger; None where `findings` says what is wrong."""
        self._unknown_tables()
        title = self._title()
        self._checked = title.checked if title is not None else None
        sources = self._sources()
        claims: list[Claim] = []
        for kind in self.document:
            shape = CLAIMS.get(kind)
            if shape is not None:
                claims.extend(self._claims(kind, shape))
        gaps = tuple(self._gaps())
        self._dangling_replacements()
        if self.findings or title is None:
            return None
        return TitleLedger(title, tuple(claims), gaps, MappingProxyType(sources))

    def _unknown_tables(self) -> None:
        for key in self.document.keys() - _TABLES:
            if type(self.document[key]) in (dict, list):
                self._find((key,), f"unknown table “{shown(key)}”{_meant(key, _TABLES)}")
            else:
                self._find(
                    (key,), f"“{shown(key)}” stands in no table; put it under [title] or another header."
                )

    def _title(self) -> Title | None:
        table = self.document.get("title")
        if type(table) is not dict:
            if table is not None:
                self._find(("title",), "there is one title a file; write its header as [title].")
            elif not self.partial:
                self._find((), "there is no [title] table; each file needs one.")
            return None
        place: Place = ("title",)
        values = self._row(place, cast("dict[str, Any]", table), TITLE)
        if values is None:
            return None
        names = tuple(
            Name(text, kind) for key, kind in NAME_KINDS.items() if key in values for text in values[key]
        )
        self._repeated_names(values)
        return Title(
            self.slug,
            values["name"],
            values["kind"],
            values["franchise"],
            values["instalment"],
            values["summary"],
            values.get("note", ""),
            names,
            values["checked"],
        )

    def _repeated_names(self, values: Mapping[str, Any]) -> None:
        taken = {values["name"].casefold()}
        for key in NAME_KINDS:
            for name in values.get(key, ()):
                if name.casefold() in taken:
                    self._find(
                        ("title", key), f"“{name}” is already a name of this title; leave one of them out."
                    )
                taken.add(name.casefold())

    def _sources(self) -> dict[str, Source]:
        self._known = {row["id"] for _, row in self._rows("source", quiet=True) if type(row.get("id")) is str}
        found: dict[str, Source] = {}
        for place, row in self._rows("source"):
            values = self._row(place, row, SOURCE)
            if values is None:
                continue
            key = values["id"]
            if key in found:
                self._find((*place, "id"), f"there is another source “{key}”; each needs an id of its own.")
            published = values.get("published")
            if published is not None:
                self._not_after_checked((*place, "published"), published)
            found[key] = Source(
                key,
                values["publisher"],
                values["url"],
                published,
                values["tier"],
                values.get("basis", DateBasis.PAGE if published is not None else DateBasis.NONE),
                values.get("generated", False),
                values.get("caution", ""),
            )
        return found

    def _claims(self, kind: str, shape: ClaimShape) -> Iterator[Claim]:
        for place, row in self._rows(kind):
            values = self._row(place, row, shape)
            if values is None:
                continue
            if kind == "dispute" and not self._sides(place, values):
                continue
            claim = Claim(
                values["id"],
                self.slug,
                values.get("topic") or shape.topic(values),
                values["text"],
                values["label"],
                values["tier"],
                values["sources"],
                shape.detail(values),
                values.get("state", State.OPEN),
                values.get("seen"),
                values.get("spoils", ""),
                values.get("work", Work.THIS),
                self._replaces(place, values),
            )
            self._unique(place, claim, values.get("words", ""))
            self._sources_exist(place, claim.sources)
            if claim.seen is not None:
                self._not_after_checked((*place, "seen"), claim.seen)
            yield claim

    def _sides(self, place: Place, values: dict[str, Any]) -> bool:
        sides: list[Side] = []
        rows: list[dict[str, Any]] = values["sides"]
        for at, row in enumerate(rows):
            side = self._row((*place, "sides", at), row, SIDE)
            if side is None:
                continue
            sides.append(Side(side["source"], side["says"], side.get("state", State.OPEN)))
            if side["source"] not in self._known and not self.partial:
                self._find((*place, "sides", at), self._no_source(side["source"]))
        values["sides"] = tuple(sides)
        return len(sides) == len(rows)

    def _gaps(self) -> Iterator[Gap]:
        for place, row in self._rows("gap"):
            values = self._row(place, row, GAP)
            if values is None:
                continue
            gap = Gap(
                values["id"],
                self.slug,
                values["topic"],
                values["text"],
                values["checked"],
                values.get("sources", ()),
                values.get("about", ""),
                values.get("work", Work.THIS),
            )
            self._unique(place, gap)
            self._sources_exist(place, gap.sources)
            if self._checked is not None and gap.checked > self._checked:
                self._find(
                    (*place, "checked"), f"{gap.checked} lies after the day on which [title] was checked."
                )
            yield gap

    def _rows(self, kind: str, *, quiet: bool = False) -> Iterator[tuple[Place, dict[str, Any]]]:
        rows = self.document.get(kind, [])
        if type(rows) is dict:
            if not quiet:
                self._find((kind,), f"there can be several; write the header as [[{kind}]].")
            return
        if type(rows) is not list:
            if not quiet:
                self._find((kind,), f"“{kind}” is no table; write its header as [[{kind}]].")
            return
        for at, row in enumerate(cast("list[Any]", rows)):
            if type(row) is dict:
                yield (kind, at), cast("dict[str, Any]", row)
            elif not quiet:
                self._find((kind,), f"“{kind}” is a list of values; write each as a table under [[{kind}]].")

    def _row(self, place: Place, row: Mapping[str, Any], shape: Shape) -> dict[str, Any] | None:
        """The converted fields of one table; None where some are wrong or missing."""
        before = len(self.findings)
        fields = shape.fields
        values: dict[str, Any] = {}
        for key, value in row.items():
            convert = fields.get(key)
            if convert is None:
                self._find((*place, key), f"unknown field “{shown(key)}”{_meant(key, fields)}")
                continue
            try:
                values[key] = convert(value)
            except Wrong as wrong:
                self._find((*place, key), f"“{key}” {wrong}")
        for key in shape.required:
            if key not in row:
                self._find(place, f"“{key}” is missing{_of(place, row)}.")
        return values if len(self.findings) == before else None

    def _unique(self, place: Place, record: Claim | Gap, words: str = "") -> None:
        if record.id in self._ids:
            self._find(
                (*place, "id"), f"there is another “{record.id}”; each claim and gap needs an id of its own."
            )
        self._ids.add(record.id)
        earlier = self._texts.setdefault((record.topic, record.text, words), record.id)
        if earlier != record.id:
            self._find((*place, "text"), f"“{record.id}” says the same about the same topic as “{earlier}”.")

    def _replaces(self, place: Place, values: Mapping[str, Any]) -> tuple[str, ...]:
        replaced = values.get("replaces", ())
        for key in replaced:
            if key == values["id"]:
                self._find((*place, "replaces"), f"“{key}” cannot replace itself.")
            self._replaced.append(((*place, "replaces"), key))
        return tuple(f"{self.slug}#{key}" for key in replaced)

    def _dangling_replacements(self) -> None:
        for place, key in self._replaced:
            if key not in self._ids and not self.partial:
                self._find(place, f"there is no claim “{key}” in this file to replace.")

    def _sources_exist(self, place: Place, sources: tuple[str, ...]) -> None:
        if self.partial or self._known.issuperset(sources):
            return
        for key in sources:
            if key not in self._known:
                self._find((*place, "sources"), self._no_source(key))

    def _no_source(self, key: str) -> str:
        return f"there is no source “{key}” in this file{_meant(key, map(str, self._known))}"

    def _not_after_checked(self, place: Place, when: PartialDate) -> None:
        if self._checked is not None and when.first > self._checked:
            self._find(place, f"{when} lies after {self._checked}, the day on which [title] was checked.")

    def _find(self, place: Place, sentence: str) -> None:
        self.findings.append(Finding(place, sentence))


def _meant(word: str, known: Iterable[str]) -> str:
    guess = nearest(word, sorted(known))
    return f"; did you mean “{guess}”?" if guess is not None else "."


def _of(place: Place, row: Mapping[str, Any]) -> str:
    key = row.get("id")
    if type(key) is str:
        return f" in “{key}”"
    return f" in this {'side' if 'sides' in place else f'[[{place[0]}]]'}" if len(place) > 1 else ""
