"""What servers added to the ledger, as rows say it: each server's own titles, claims, gaps and sources."""

import sqlite3
from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import TypeAlias

from bot.domain.ledger import TitleLedger
from bot.store import rows

Overlay: TypeAlias = Mapping[str, TitleLedger]
"""What one server added, by slug."""

_LAST = "\U0010ffff"


def overlays(connection: sqlite3.Connection) -> Mapping[int, Overlay]:
    """Every server's overlay; claims are made when they are first looked at."""
    servers = connection.execute("SELECT DISTINCT server FROM title WHERE server > 0").fetchall()
    return MappingProxyType({server: overlay_of(connection, server) for (server,) in servers})


def overlay_of(connection: sqlite3.Connection, server: int) -> Overlay:
    """Everything that one server added."""
    return MappingProxyType({own.title.slug: own for own in _between(connection, server, "", _LAST)})


def added(connection: sqlite3.Connection, server: int, slug: str) -> TitleLedger | None:
    """What a server added to one title, or None."""
    return next(_between(connection, server, slug, slug), None)


def _between(connection: sqlite3.Connection, server: int, first: str, last: str) -> Iterator[TitleLedger]:
    where = (server, first, last)
    names, claims, gaps, sources, earlier = (
        dict[str, bytes](connection.execute(select, where).fetchall())
        for select in (
            rows.SELECT_NAMES,
            rows.SELECT_SERVERS_CLAIMS,
            rows.SELECT_GAPS,
            rows.SELECT_SOURCES,
            rows.SELECT_EARLIER,
        )
    )
    for row in connection.execute(rows.SELECT_TITLES, where).fetchall():
        title = rows.title_of(row, names.get(row[0]))
        slug = title.slug
        read = partial(
            rows.contents_of, slug, claims.get(slug), gaps.get(slug), sources.get(slug), server=server
        )
        yield TitleLedger.on_first_use(title, read, partial(rows.earlier_of, earlier.get(slug)))
