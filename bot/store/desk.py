"""The moderators' desk: what came up, grouped by server, kind and subject, counted and capped."""

import json
import sqlite3
from typing import Any

from bot.domain.desk import DeskItem, DeskKind, OpenItem
from bot.store.connection import Connection, write
from bot.store.times import moment, stored

MOST_SUBJECTS = 500
"""Subjects a server and kind; whatever else comes up is counted in one item of its own."""
MOST_WAITING = 100
"""People a subject; more would all be told by mouth."""
OTHERS = "Other questions"
"""The subject of the item that counts what came up after the desk was full."""

# No subject's own key holds this sign.
_OTHERS_KEY = "\N{HORIZONTAL ELLIPSIS} others"
_NOWHERE = 0


class Desk:
    """What moderators may want to see, most asked first."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Keep items through one connection and read them through the other."""
        self._writer = writer
        self._reader = reader

    async def record(self, item: DeskItem) -> None:
        """Count an item under its subject, and remember who waits."""
        await self._writer.run(
            lambda connection: write(connection, lambda connection: _record(connection, item))
        )

    async def open(self, server: int | None = None, limit: int = 100) -> tuple[OpenItem, ...]:
        """What is open in a server, or with None outside all servers: most asked first, then newest."""
        found = await self._reader.run(
            lambda connection: connection.execute(_OPEN, (server or _NOWHERE, limit)).fetchall()
        )
        return tuple(_item(row) for row in found)


_OPEN = """
SELECT server, kind, subject, count, first_seen, last_seen, channel, message,
    (SELECT json_group_array(json_array(since, person)) FROM desk_waiting AS waiting
     WHERE waiting.server = desk.server AND waiting.kind = desk.kind AND waiting.subject_key = desk.subject_key)
FROM desk WHERE server = ? AND state = 'open'
ORDER BY count DESC, last_seen DESC, kind, subject_key LIMIT ?"""

_COUNT = """
INSERT INTO desk (server, kind, subject_key, subject, count, state, first_seen, last_seen, channel, message)
VALUES (:server, :kind, :key, :subject, 1, 'open', :seen, :seen, :channel, :message)
ON CONFLICT (server, kind, subject_key) DO UPDATE SET
    count = desk.count + 1,
    first_seen = min(desk.first_seen, excluded.first_seen),
    last_seen = max(desk.last_seen, excluded.last_seen),
    channel = coalesce(excluded.channel, desk.channel),
    message = CASE WHEN excluded.channel IS NULL THEN desk.message ELSE excluded.message END"""

_WAIT = """
INSERT INTO desk_waiting (server, kind, subject_key, person, since)
SELECT :server, :kind, :key, :asker, :seen
WHERE (SELECT count(*) FROM desk_waiting
       WHERE server = :server AND kind = :kind AND subject_key = :key) < :most
ON CONFLICT DO NOTHING"""


def _record(connection: sqlite3.Connection, item: DeskItem) -> None:
    key, subject = item.key, item.line
    server = item.server or _NOWHERE
    if _is_full(connection, server, item.kind, key):
        key, subject = _OTHERS_KEY, OTHERS
    values = {
        "server": server,
        "kind": item.kind,
        "key": key,
        "subject": subject,
        "seen": stored(item.seen),
        "channel": item.channel,
        "message": item.message,
        "asker": item.asker,
        "most": MOST_WAITING,
    }
    connection.execute(_COUNT, values)
    if item.asker is not None and key != _OTHERS_KEY:
        connection.execute(_WAIT, values)


def _is_full(connection: sqlite3.Connection, server: int, kind: DeskKind, key: str) -> bool:
    """Whether there is no place left for a subject that is not on the desk yet."""
    count, known = connection.execute(
        "SELECT count(*), coalesce(max(subject_key = ?), 0) FROM desk WHERE server = ? AND kind = ?",
        (key, server, kind),
    ).fetchone()
    return not known and count >= MOST_SUBJECTS


def _item(row: tuple[Any, ...]) -> OpenItem:
    server, kind, subject, count, first_seen, last_seen, channel, message, waiting = row
    return OpenItem(
        DeskKind(kind),
        subject,
        count,
        moment(first_seen),
        moment(last_seen),
        server or None,
        channel,
        message,
        tuple(person for _, person in sorted(json.loads(waiting))),
    )
