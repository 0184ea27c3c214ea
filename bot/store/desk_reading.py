"""Reads the desk."""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, Final

from bot.domain.desk import DeskKind, DeskState, KindCount, LyingItem, Voice, Waiting
from bot.store.times import moment

NOWHERE: Final = 0
"""The server of what came up outside all servers."""

_ITEM: Final = """
SELECT id, kind, subject, count, state, first_seen, last_seen, server, channel, message, title, ref, link, answer,
    (SELECT json_group_array(json_array(since, person, channel, message, locale)) FROM desk_waiting WHERE item = desk_item.id),
    (SELECT json_group_array(json_array(since, person, remark, link, locale)) FROM desk_voice WHERE item = desk_item.id)
FROM desk_item """


_COUNTS: Final = """
SELECT kind, count(*), sum(count), min(first_seen),
    sum((SELECT count(*) FROM desk_waiting WHERE item = desk_item.id))
FROM desk_item WHERE state = 'open' AND server = ? GROUP BY kind"""


def item(connection: sqlite3.Connection, server: int | None, number: int) -> LyingItem | None:
    """One item of a server, in any state."""
    row = connection.execute(f"{_ITEM} WHERE id = ? AND server = ?", (number, server or NOWHERE)).fetchone()
    return _lying(row) if row is not None else None


def page(
    connection: sqlite3.Connection,
    server: int | None,
    kind: DeskKind | None,
    state: DeskState,
    skip: int,
    limit: int,
) -> tuple[tuple[LyingItem, ...], int]:
    """Some of a server's items in a state, oldest first, and how many there are."""
    values = (server or NOWHERE, state, kind, kind)
    where = "WHERE server = ? AND state = ? AND (? IS NULL OR kind = ?)"
    return _page(connection, f"{where} ORDER BY first_seen, id", values, skip, limit)


def closed(
    connection: sqlite3.Connection, server: int | None, skip: int, limit: int
) -> tuple[tuple[LyingItem, ...], int]:
    """Some of what was closed in a server, closed last first, and how many there are."""
    where = "WHERE server = ? AND state <> 'open' ORDER BY closed DESC, id DESC"
    return _page(connection, where, (server or NOWHERE,), skip, limit)


def dated(connection: sqlite3.Connection, year: int) -> tuple[tuple[int | None, str, str], ...]:
    """Server, title and id of every confirmed release date up to the end of a year; what they amount to, the rules
    decide."""
    rows = connection.execute(
        """
        SELECT server, title, id FROM claim
        WHERE kind = 'release' AND label = 'confirmed' AND state = 'open'
            AND substr(json_extract(detail, '$.window'), 1, 4) <= ?
        ORDER BY server, title, position""",
        (f"{year:04}",),
    )
    return tuple((server or None, title, number) for server, title, number in rows)


def _page(
    connection: sqlite3.Connection, where: str, values: Sequence[Any], skip: int, limit: int
) -> tuple[tuple[LyingItem, ...], int]:
    count = f"SELECT count(*) FROM desk_item {where}"  # noqa: S608, our own words
    (total,) = connection.execute(count, values).fetchone()
    rows = connection.execute(f"{_ITEM} {where} LIMIT ? OFFSET ?", (*values, limit, skip))
    return tuple(_lying(row) for row in rows), total


def counts(connection: sqlite3.Connection, server: int | None) -> tuple[KindCount, ...]:
    """What lies open in a server, by kind, in the order of the kinds."""
    rows = connection.execute(_COUNTS, (server or NOWHERE,))
    found = [
        KindCount(DeskKind(kind), items, times, moment(oldest), waiting)
        for kind, items, times, oldest, waiting in rows
    ]
    return tuple(sorted(found, key=lambda each: list(DeskKind).index(each.kind)))


def all_open(connection: sqlite3.Connection) -> tuple[LyingItem, ...]:
    """What lies open anywhere, by server and kind, oldest first; first what came up outside all servers."""
    rows = connection.execute(f"{_ITEM} WHERE state = 'open' ORDER BY first_seen, id")
    kinds = list(DeskKind)
    return tuple(sorted(map(_lying, rows), key=lambda each: (each.server or NOWHERE, kinds.index(each.kind))))


def _lying(row: Sequence[Any]) -> LyingItem:
    number, kind, subject, count, state, first, last, server, *place, waiting, voices = row
    channel, message, title, ref, link, answer = place
    return LyingItem(
        number,
        DeskKind(kind),
        subject,
        count,
        DeskState(state),
        moment(first),
        moment(last),
        server or None,
        channel,
        message,
        title,
        ref,
        link,
        answer,
        tuple(
            Waiting(person, moment(since), channel, message, locale)
            for since, person, channel, message, locale in sorted(json.loads(waiting), key=_by_time)
        ),
        tuple(
            Voice(person, moment(since), remark, address, locale)
            for since, person, remark, address, locale in sorted(json.loads(voices), key=_by_time)
        ),
    )


def _by_time(entry: Sequence[Any]) -> tuple[int, int]:
    return entry[0], entry[1]
