"""From the parsed file to the title's ledger, collecting every mistake on the way."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from bot.catalogue.fields import shown
from bot.catalogue.findings import Finding, Findings, Place, meant
from bot.catalogue.tables import CLAIMS, GAP, NAME_KINDS, SIDE, SOURCE, TITLE, ClaimShape, Values
from bot.domain.claims import Claim, Gap, Side, Work
from bot.domain.dates import PartialDate
from bot.domain.labels import State
from bot.domain.ledger import TitleLedger
from bot.domain.sources import DateBasis, Source
from bot.domain.titles import Name, Title
from bot.domain.topics import Topic

if TYPE_CHECKING:
    from datetime import date

_TABLES = ("title", "source", *CLAIMS, "gap")


class Walk:
    """One pass over one file. A table with a mistake is still compared with the others."""

    def __init__(self, slug: str, document: Mapping[str, Any], *, partial: bool = False) -> None:
        """Take a document; `partial`: parts could not be parsed, so nothing can be said about what is absent."""
        self.slug = slug
        self.document = document
        self.partial = partial
        self.names: dict[str, Place] = {}
        """Every name of the title that could be read, with its place."""
        self._findings = Findings()
        self._ids: set[str] = set()
        self._texts: dict[object, str] = {}
        self._replaced: list[tuple[Place, str]] = []
        self._sources: dict[str, Source | None] = {}
        """By id; None where the table has a mistake."""
        self._checked: date | None = None

    def run(self) -> TitleLedger | None:
        """The ledger; None where `findings` says what is wrong."""
        self._unknown_tables()
        title = self._title()
        self._read_sources()
        claims: list[Claim] = []
        for kind in self.document:
            shape = CLAIMS.get(kind)
            if shape is not None:
                claims.extend(self._claims(kind, shape))
        gaps = tuple(self._gaps())
        self._dangling_replacements()
        if self._findings.found or title is None:
            return None
        sources = {key: source for key, source in self._sources.items() if source is not None}
        return TitleLedger(title, tuple(claims), gaps, MappingProxyType(sources))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every mistake, in the order in which it was met."""
        return tuple(self._findings.found)

    def _unknown_tables(self) -> None:
        for key in self.document.keys() - _TABLES:
            if type(self.document[key]) in (dict, list):
                sentence = f"unknown table “{shown(key)}”{meant(key, _TABLES)}"
            else:
                sentence = f"“{shown(key)}” stands in no table; put it under [title] or another header."
            self._findings.add((key,), sentence)

    def _title(self) -> Title | None:
        table = self.document.get("title")
        if type(table) is not dict:
            if table is not None:
                self._findings.add(("title",), "there is one title a file; write its header as [title].")
            elif not self.partial:
                self._findings.add((), "there is no [title] table; each file needs one.")
            return None
        values, sound = self._findings.row(("title",), cast("dict[str, Any]", table), TITLE)
        self._checked = values.get("checked")
        self._collect_names(values)
        return _title(self.slug, values) if sound else None

    def _collect_names(self, values: Values) -> None:
        taken: set[str] = set()
        for key in ("name", *NAME_KINDS):
            given = values.get(key, ())
            for name in (given,) if key == "name" and given else given:
                if name.casefold() in taken:
                    sentence = f"“{name}” is already a name of this title; leave one of them out."
                    self._findings.add(("title", key), sentence)
                taken.add(name.casefold())
                self.names.setdefault(name, ("title", key))

    def _read_sources(self) -> None:
        for place, row in self._findings.rows(self.document, "source"):
            values, sound = self._findings.row(place, row, SOURCE)
            key = values.get("id")
            if key in self._sources:
                sentence = f"there is another source “{key}”; each needs an id of its own."
                self._findings.add((*place, "id"), sentence)
            self._not_after_checked((*place, "published"), values.get("published"))
            if key is not None:
                self._sources[key] = _source(values) if sound else None

    def _claims(self, kind: str, shape: ClaimShape) -> Iterator[Claim]:
        for place, row in self._findings.rows(self.document, kind):
            values, sound = self._findings.row(place, row, shape.table)
            if kind == "dispute" and "sides" in values:
                sound &= self._read_sides(place, values)
            topic = values.get("topic") or (shape.topic(values) if sound else None)
            self._unique(place, values, topic)
            self._sources_exist(place, values)
            self._not_after_checked((*place, "seen"), values.get("seen"))
            self._replaced += [((*place, "replaces"), key) for key in values.get("replaces", ())]
            if values.get("id") in values.get("replaces", ()):
                self._findings.add((*place, "replaces"), f"“{values['id']}” cannot replace itself.")
            if sound and topic is not None:
                yield _claim(self.slug, shape, topic, values)

    def _read_sides(self, place: Place, values: dict[str, Any]) -> bool:
        sides: list[Side] = []
        rows: list[dict[str, Any]] = values["sides"]
        for at, row in enumerate(rows):
            here = (*place, "sides", at)
            side, sound = self._findings.row(here, row, SIDE)
            self._source_exists(here, side.get("source"))
            if sound:
                sides.append(Side(side["source"], side["says"], side.get("state", State.OPEN)))
        values["sides"] = tuple(sides)
        return len(sides) == len(rows)

    def _gaps(self) -> Iterator[Gap]:
        for place, row in self._findings.rows(self.document, "gap"):
            values, sound = self._findings.row(place, row, GAP)
            self._unique(place, values, values.get("topic"))
            self._sources_exist(place, values)
            checked: date | None = values.get("checked")
            if checked is not None and self._checked is not None and checked > self._checked:
                sentence = f"{checked} lies after the day on which [title] was checked."
                self._findings.add((*place, "checked"), sentence)
            if sound:
                yield _gap(self.slug, values)

    def _unique(self, place: Place, values: Values, topic: Topic | None) -> None:
        key = values.get("id")
        if key is None:
            return
        if key in self._ids:
            sentence = f"there is another “{key}”; each claim and gap needs an id of its own."
            self._findings.add((*place, "id"), sentence)
        self._ids.add(key)
        if topic is None or "text" not in values:
            return
        earlier = self._texts.setdefault((topic, values["text"], values.get("words", "")), key)
        if earlier != key:
            self._findings.add(
                (*place, "text"), f"“{key}” says the same about the same topic as “{earlier}”."
            )

    def _dangling_replacements(self) -> None:
        for place, key in self._replaced:
            if key not in self._ids and not self.partial:
                self._findings.add(place, f"there is no claim “{key}” in this file to replace.")

    def _sources_exist(self, place: Place, values: Values) -> None:
        for key in values.get("sources", ()):
            self._source_exists((*place, "sources"), key)

    def _source_exists(self, place: Place, key: str | None) -> None:
        if key is not None and key not in self._sources and not self.partial:
            self._findings.add(place, f"there is no source “{key}” in this file{meant(key, self._sources)}")

    def _not_after_checked(self, place: Place, when: PartialDate | None) -> None:
        if when is not None and self._checked is not None and when.first > self._checked:
            sentence = f"{when} lies after {self._checked}, the day on which [title] was checked."
            self._findings.add(place, sentence)


def _title(slug: str, values: Values) -> Title:
    return Title(
        slug,
        values["name"],
        values["kind"],
        values["franchise"],
        values["instalment"],
        values["summary"],
        values.get("note", ""),
        tuple(Name(text, kind) for key, kind in NAME_KINDS.items() for text in values.get(key, ())),
        values["checked"],
    )


def _source(values: Values) -> Source:
    published = values.get("published")
    return Source(
        values["id"],
        values["publisher"],
        values["url"],
        published,
        values["tier"],
        values.get("basis", DateBasis.PAGE if published is not None else DateBasis.NONE),
        values.get("generated", False),
        values.get("caution", ""),
    )


def _claim(slug: str, shape: ClaimShape, topic: Topic, values: Values) -> Claim:
    return Claim(
        values["id"],
        slug,
        topic,
        values["text"],
        values["label"],
        values["tier"],
        values["sources"],
        shape.detail(values),
        values.get("state", State.OPEN),
        values.get("seen"),
        values.get("spoils", ""),
        values.get("work", Work.THIS),
        tuple(f"{slug}#{key}" for key in values.get("replaces", ())),
    )


def _gap(slug: str, values: Values) -> Gap:
    return Gap(
        values["id"],
        slug,
        values["topic"],
        values["text"],
        values["checked"],
        values.get("sources", ()),
        values.get("about", ""),
        values.get("work", Work.THIS),
    )
