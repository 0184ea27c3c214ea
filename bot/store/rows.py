"""A title's ledger as rows, and back. Only this module knows the columns of the ledger's tables."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, TypeAlias

from bot.domain.claims import Claim, Gap, Work
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State, Tier
from bot.domain.ledger import Contents, TitleLedger
from bot.domain.sources import DateBasis, Source
from bot.domain.titles import Kind, Name, NameKind, Title
from bot.domain.topics import Topic
from bot.store.details import as_json, detail_of, written

Row: TypeAlias = tuple[Any, ...]

CATALOGUE = 0
"""The `server` of what ships with Greenlit."""

INSERT_TITLE = """
INSERT INTO title (server, slug, name, kind, franchise, instalment, summary, note, checked)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
INSERT_NAME = "INSERT INTO title_name (server, title, position, text, kind) VALUES (?, ?, ?, ?, ?)"
INSERT_SOURCE = """
INSERT INTO source (server, title, id, position, publisher, url, published, tier, basis, generated, caution)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
INSERT_CLAIM = """
INSERT INTO claim (server, title, id, position, topic, text, label, tier, state, seen, spoils, work, sources, replaces,
    kind, detail)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
INSERT_SERVERS_CLAIM = """
INSERT INTO claim (server, title, id, position, topic, text, label, tier, state, seen, spoils, work, sources, replaces,
    kind, detail, refutes, entered_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
INSERT_GAP = """
INSERT INTO gap (server, title, id, position, topic, text, checked, sources, about, work)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

# One JSON array a title: SQLite packs thousands of titles in the time in which Python makes the claims of a few
# hundred, and most titles of a large catalogue are never asked about. As bytes, because one sign beyond Latin makes
# a whole Python text two or four times as large.
_OF = "FROM {table} WHERE server = ? AND title BETWEEN ? AND ? GROUP BY title"
SELECT_TITLES = """
SELECT slug, name, kind, franchise, instalment, summary, note, checked
FROM title WHERE server = ? AND slug BETWEEN ? AND ?"""
SELECT_NAMES = f"SELECT title, CAST(json_group_array(json_array(position, text, kind)) AS BLOB) {_OF.format(table='title_name')}"
SELECT_SOURCES = f"""
SELECT title, CAST(json_group_array(json_array(position, id, publisher, url, published, tier, basis, generated,
    caution)) AS BLOB)
{_OF.format(table="source")}"""
SELECT_CLAIMS = f"""
SELECT title, CAST(json_group_array(json_array(position, id, topic, text, label, tier, state, seen, spoils, work,
    sources, replaces, kind, detail)) AS BLOB)
{_OF.format(table="claim")}"""
SELECT_SERVERS_CLAIMS = f"""
SELECT title, CAST(json_group_array(json_array(position, id, topic, text, label, tier, state, seen, spoils, work,
    sources, replaces, kind, detail, refutes, entered_by)) AS BLOB)
{_OF.format(table="claim")}"""
SELECT_GAPS = f"""
SELECT title, CAST(json_group_array(json_array(position, id, topic, text, checked, sources, about, work)) AS BLOB)
{_OF.format(table="gap")}"""

# The names of earlier works alone: a question may hold any of them, so they are looked at for all titles at once.
SELECT_EARLIER = """
SELECT title, CAST(json_group_array(json_array(position, json_extract(detail, '$.name'))) AS BLOB)
FROM claim
WHERE server = ? AND title BETWEEN ? AND ? AND kind = 'related'
    AND json_extract(detail, '$.relation') = 'direct'
GROUP BY title"""


def title_row(title: Title, server: int = CATALOGUE) -> Row:
    """The values for INSERT_TITLE."""
    checked = title.checked.isoformat() if title.checked is not None else None
    return (
        server,
        title.slug,
        title.name,
        title.kind,
        title.franchise,
        title.instalment,
        title.summary,
        title.note,
        checked,
    )


def name_rows(title: Title, server: int = CATALOGUE) -> Iterator[Row]:
    """The values for INSERT_NAME."""
    for position, name in enumerate(title.names):
        yield (server, title.slug, position, name.text, name.kind)


def source_rows(entry: TitleLedger) -> Iterator[Row]:
    """The values for INSERT_SOURCE."""
    for position, source in enumerate(entry.sources.values()):
        yield source_row(entry.title.slug, source, position)


def source_row(title: str, source: Source, position: int, server: int = CATALOGUE) -> Row:
    """The values for INSERT_SOURCE of one source."""
    return (
        server,
        title,
        source.id,
        position,
        source.publisher,
        source.url,
        _iso(source.published),
        source.tier,
        source.basis,
        int(source.generated),
        source.caution,
    )


def claim_rows(entry: TitleLedger) -> Iterator[Row]:
    """The values for INSERT_CLAIM."""
    for position, claim in enumerate(entry.claims):
        yield (CATALOGUE, *_claim_values(claim, position))


def servers_claim_row(claim: Claim, position: int) -> Row:
    """The values for INSERT_SERVERS_CLAIM."""
    return (claim.server, *_claim_values(claim, position), as_json(claim.refutes), claim.entered_by)


def _claim_values(claim: Claim, position: int) -> Row:
    return (
        claim.title,
        claim.id,
        position,
        claim.topic,
        claim.text,
        claim.label,
        claim.tier,
        claim.state,
        _iso(claim.seen),
        claim.spoils,
        claim.work,
        as_json(claim.sources),
        as_json(claim.replaces),
        *written(claim.detail),
    )


def gap_rows(entry: TitleLedger) -> Iterator[Row]:
    """The values for INSERT_GAP."""
    for position, gap in enumerate(entry.gaps):
        yield gap_row(gap, position)


def gap_row(gap: Gap, position: int, server: int = CATALOGUE) -> Row:
    """The values for INSERT_GAP of one gap."""
    return (
        server,
        gap.title,
        gap.id,
        position,
        gap.topic,
        gap.text,
        gap.checked.isoformat(),
        as_json(gap.sources),
        gap.about,
        gap.work,
    )


def title_of(row: Row, names: bytes | None) -> Title:
    """A title from SELECT_TITLES and its names from SELECT_NAMES."""
    slug, name, kind, franchise, instalment, summary, note, checked = row
    return Title(
        slug,
        name,
        Kind(kind),
        franchise,
        instalment,
        summary,
        note,
        tuple(Name(text, NameKind(kind)) for _, text, kind in _in_order(names)),
        date.fromisoformat(checked) if checked is not None else None,
    )


def earlier_of(rows: bytes | None) -> tuple[str, ...]:
    """The names from SELECT_EARLIER."""
    return tuple(name for _, name in _in_order(rows))


def contents_of(
    slug: str, claims: bytes | None, gaps: bytes | None, sources: bytes | None, server: int | None = None
) -> Contents:
    """What a title holds, from the JSON arrays of the other selects; a server's claims know their server."""
    made = _claim if server is None else partial(_servers_claim, server)
    return (
        tuple(made(slug, row) for row in _in_order(claims)),
        tuple(_gap(slug, row) for row in _in_order(gaps)),
        MappingProxyType({row[1]: _source(row) for row in _in_order(sources)}),
    )


def _claim(slug: str, row: Row) -> Claim:
    _, id_, topic, text, label, tier, state, seen, spoils, work, sources, replaces, kind, detail = row
    return Claim(
        id_,
        slug,
        Topic(topic),
        text,
        Label(label),
        Tier(tier),
        tuple(json.loads(sources)),
        detail_of(kind, detail),
        State(state),
        _partial(seen),
        spoils,
        Work(work),
        tuple(json.loads(replaces)),
    )


def _servers_claim(server: int, slug: str, row: Row) -> Claim:
    *common, refutes, entered_by = row
    claim = _claim(slug, tuple(common))
    return replace(claim, refutes=tuple(json.loads(refutes)), server=server, entered_by=entered_by)


def _gap(slug: str, row: Row) -> Gap:
    _, id_, topic, text, checked, sources, about, work = row
    return Gap(
        id_,
        slug,
        Topic(topic),
        text,
        date.fromisoformat(checked),
        tuple(json.loads(sources)),
        about,
        Work(work),
    )


def _source(row: Row) -> Source:
    _, id_, publisher, url, published, tier, basis, generated, caution = row
    return Source(
        id_, publisher, url, _partial(published), Tier(tier), DateBasis(basis), bool(generated), caution
    )


def _in_order(rows: bytes | None) -> list[Row]:
    """The rows of one title by their position, which comes first and is never double."""
    return sorted(json.loads(rows)) if rows is not None else []


def _iso(when: PartialDate | None) -> str | None:
    return when.iso if when is not None else None


def _partial(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text is not None else None
