"""What follows from a change of a server's settings, in the transaction that changes them."""

import sqlite3
from datetime import datetime

from bot.domain.server import ServerSettings
from bot.store import boards, updates


def follow(
    connection: sqlite3.Connection,
    server: int,
    before: ServerSettings,
    after: ServerSettings,
    *,
    by: int,
    now: datetime,
) -> None:
    """Let what Greenlit keeps up to date follow: boards move with the updates channel and are told in the
    chosen language, spoilers follow their policy.

    Posts of updates stay where people have seen and linked them, and are corrected there.
    """
    old, new = before.updates_channel, after.updates_channel
    if old is not None and new is not None and old != new:
        boards.move_in(connection, server, old, new, by=by, now=now)
    if before.spoilers is not after.spoilers:
        updates.spoilers_anew_in(connection, server, now)
    if before.spoilers is not after.spoilers or before.language != after.language:
        boards.refresh_all_in(connection, server, now)
