"""Who asked to be told of an answer, inside a transaction that the caller holds."""

import sqlite3
from datetime import datetime
from typing import Final

from bot.domain.desk import DeskState, ItemGoneError, LyingItem, TooManyWaitError, Waiting
from bot.store import untold
from bot.store.desk_reading import NOWHERE, item
from bot.store.times import stored

MOST_WAITING: Final = 100
"""People a subject; more would all be told by mouth."""


def wait_in(
    connection: sqlite3.Connection, server: int | None, number: int, who: Waiting
) -> tuple[LyingItem, bool]:
    """Promise to tell somebody once an item is answered, unless it is answered or dismissed already; the item, and
    whether this is new. What was set aside comes back: somebody wants to know."""
    lies = item(connection, server, number)
    if lies is None:
        raise ItemGoneError
    if lies.state in (DeskState.ANSWERED, DeskState.DISMISSED):
        return lies, False
    if any(waiting.person == who.person for waiting in lies.waiting):
        return lies, False
    if len(lies.waiting) >= MOST_WAITING:
        raise TooManyWaitError(MOST_WAITING)
    connection.execute(
        "INSERT INTO desk_waiting (item, person, since, channel, message, locale) VALUES (?, ?, ?, ?, ?, ?)",
        (number, who.person, stored(who.since), who.channel, who.message, who.locale),
    )
    connection.execute(
        "UPDATE desk_item SET state = 'open', closed = NULL, closed_by = NULL WHERE id = ?", (number,)
    )
    return lies, True


def withdraw_in(connection: sqlite3.Connection, number: int, person: int) -> bool:
    """Forget that somebody waits for an item; whether they did."""
    done = connection.execute("DELETE FROM desk_waiting WHERE item = ? AND person = ?", (number, person))
    return done.rowcount > 0


def stop_in(connection: sqlite3.Connection, server: int | None, person: int, now: datetime) -> int:
    """Forget all that somebody waits for in a server, and what could not be sent to them; how many that were."""
    waited = connection.execute(
        "DELETE FROM desk_waiting WHERE person = ? "
        "AND item IN (SELECT id FROM desk_item WHERE server = ? AND id = desk_waiting.item)",
        (person, server or NOWHERE),
    ).rowcount
    return waited + untold.stop_in(connection, server or NOWHERE, person, now)
