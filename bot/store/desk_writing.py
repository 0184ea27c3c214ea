"""Puts items on the desk and takes them off, inside a transaction that the caller holds."""

import sqlite3
from datetime import datetime
from typing import Final

from bot.domain.desk import (
    LONGEST_REMARK,
    Alike,
    DeskItem,
    DeskState,
    Gist,
    ItemGoneError,
    LyingItem,
    Noted,
    one_line,
)
from bot.store.desk_reading import NOWHERE, item
from bot.store.times import stored

MOST_SUBJECTS: Final = 500
"""Subjects a server and kind; whatever else comes up is counted in one item of its own."""
MOST_VOICES: Final = 100
"""People whose word about one item is kept; more are counted."""
OTHERS: Final = "Other questions"
"""The subject of the item that counts what came up after the desk was full."""

# No subject's own key holds this sign.
_OTHERS_KEY: Final = "\N{HORIZONTAL ELLIPSIS} others"


def record_in(connection: sqlite3.Connection, new: DeskItem, alike: Alike | None = None) -> Noted:
    """Count an item under its subject, or under one that `alike` says is the same."""
    server, gist = new.server or NOWHERE, new.key
    found = _found(connection, server, new, gist, alike)
    if found is None:
        if _is_full(connection, server, new):
            _insert(connection, server, new, Gist(_OTHERS_KEY), OTHERS)
            return Noted(None, DeskState.OPEN, is_new=True)
        number = _insert(connection, server, new, gist, new.line)
        _speak(connection, number, new)
        return Noted(number, DeskState.OPEN, is_new=True)
    number, state = found
    if new.kind.comes_once:
        return Noted(number, state, is_new=False)
    is_new = _speak(connection, number, new)
    if is_new:
        _count(connection, number, new, reopen=state in (DeskState.SET_ASIDE, DeskState.ANSWERED))
    state = state if state is DeskState.DISMISSED or not is_new else DeskState.OPEN
    return Noted(number, state, is_new=is_new)


def locate_in(connection: sqlite3.Connection, number: int, channel: int, message: int) -> None:
    """Note where an item came up last."""
    connection.execute(
        "UPDATE desk_item SET channel = ?, message = ? WHERE id = ?", (channel, message, number)
    )


def refer_in(connection: sqlite3.Connection, number: int, claim: str) -> None:
    """Note the claim by which an item was answered."""
    connection.execute("UPDATE desk_item SET answer = ? WHERE id = ?", (claim, number))


def close_in(
    connection: sqlite3.Connection,
    server: int | None,
    number: int,
    state: DeskState,
    *,
    by: int,
    now: datetime,
) -> LyingItem:
    """Take an open item off the desk and give it back as it lay there, with all who wait; those who are told of an
    answer wait no longer. Raises ItemGoneError where it is not open."""
    lay = item(connection, server, number)
    if lay is None or lay.state is not DeskState.OPEN:
        raise ItemGoneError
    connection.execute(
        "UPDATE desk_item SET state = ?, closed = ?, closed_by = ? WHERE id = ?",
        (state, stored(now), by, number),
    )
    if state is DeskState.ANSWERED:
        connection.execute("DELETE FROM desk_waiting WHERE item = ?", (number,))
    return lay


def reopen_in(connection: sqlite3.Connection, server: int | None, number: int) -> LyingItem:
    """Put an item back as it was; raises ItemGoneError where it is not known."""
    connection.execute(
        "UPDATE desk_item SET state = 'open', closed = NULL, closed_by = NULL WHERE id = ? AND server = ?",
        (number, server or NOWHERE),
    )
    lies = item(connection, server, number)
    if lies is None:
        raise ItemGoneError
    return lies


def _found(
    connection: sqlite3.Connection, server: int, new: DeskItem, gist: Gist, alike: Alike | None
) -> tuple[int, DeskState] | None:
    """The item of the same subject, or of one like it."""
    same = connection.execute(
        "SELECT id, state FROM desk_item WHERE server = ? AND kind = ? AND title = ? AND subject_key = ?",
        (server, new.kind, gist.title, gist.words),
    ).fetchone()
    if same is None and alike is not None:
        rows = connection.execute(
            "SELECT id, state, subject_key, title, ground FROM desk_item "
            "WHERE server = ? AND kind = ? AND subject_key <> ? ORDER BY id",
            (server, new.kind, _OTHERS_KEY),
        ).fetchall()
        chosen = alike(gist, [Gist(*row[2:]) for row in rows])
        same = rows[chosen][:2] if chosen is not None else None
    return (same[0], DeskState(same[1])) if same is not None else None


def _insert(connection: sqlite3.Connection, server: int, new: DeskItem, gist: Gist, subject: str) -> int:
    return connection.execute(
        """
        INSERT INTO desk_item (
            server, kind, title, subject_key, ground, subject, ref, link, count, state, first_seen, last_seen, channel,
            message
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 'open', ?, ?, ?, ?)
        ON CONFLICT (server, kind, title, subject_key) DO UPDATE SET
            count = desk_item.count + 1, last_seen = max(desk_item.last_seen, excluded.last_seen)
        RETURNING id""",
        (
            server,
            new.kind,
            gist.title,
            gist.words,
            gist.ground,
            subject,
            one_line(new.ref),
            one_line(new.link),
            *[stored(new.seen)] * 2,
            new.channel,
            new.message,
        ),
    ).fetchone()[0]


def _count(connection: sqlite3.Connection, number: int, new: DeskItem, *, reopen: bool) -> None:
    connection.execute(
        """
        UPDATE desk_item SET
            count = count + 1,
            first_seen = min(first_seen, :seen),
            last_seen = max(last_seen, :seen),
            message = CASE WHEN :channel IS NULL THEN message ELSE :message END,
            channel = coalesce(:channel, channel),
            state = CASE WHEN :reopen THEN 'open' ELSE state END,
            closed = CASE WHEN :reopen THEN NULL ELSE closed END,
            closed_by = CASE WHEN :reopen THEN NULL ELSE closed_by END
        WHERE id = :number""",
        {
            "number": number,
            "seen": stored(new.seen),
            "channel": new.channel,
            "message": new.message,
            "reopen": reopen,
        },
    )


def _speak(connection: sqlite3.Connection, number: int, new: DeskItem) -> bool:
    """Keep what somebody says about an item; whether it counts: a person's word does once."""
    if new.by is None:
        return True
    values = {
        "item": number,
        "person": new.by,
        "since": stored(new.seen),
        "remark": one_line(new.remark)[:LONGEST_REMARK],
        "link": one_line(new.link),
        "locale": new.locale,
        "most": MOST_VOICES,
    }
    known = connection.execute(
        "UPDATE desk_voice SET remark = iif(:remark = '', remark, :remark), link = iif(:link = '', link, :link) "
        "WHERE item = :item AND person = :person",
        values,
    ).rowcount
    if known:
        return False
    connection.execute(
        """
        INSERT INTO desk_voice (item, person, since, remark, link, locale)
        SELECT :item, :person, :since, :remark, :link, :locale
        WHERE (SELECT count(*) FROM desk_voice WHERE item = :item) < :most""",
        values,
    )
    return True


def _is_full(connection: sqlite3.Connection, server: int, new: DeskItem) -> bool:
    """Whether there is no place left for one more subject; what was closed longest ago makes place first."""
    count = connection.execute(
        "SELECT count(*) FROM desk_item WHERE server = ? AND kind = ?", (server, new.kind)
    ).fetchone()[0]
    if count < MOST_SUBJECTS:
        return False
    gone = connection.execute(
        """
        DELETE FROM desk_item WHERE id = (
            SELECT id FROM desk_item AS closed WHERE server = ? AND kind = ? AND state <> 'open'
            AND NOT EXISTS (SELECT 1 FROM desk_waiting WHERE item = closed.id)
            ORDER BY closed.closed LIMIT 1)""",
        (server, new.kind),
    ).rowcount
    return not gone
