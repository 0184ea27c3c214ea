"""Tips on the moderators' desk: sent in, declined, or made into an update; whoever sent one is told."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from bot.domain.desk import DeskItem, DeskState, LyingItem, Noted
from bot.domain.outbox import Outgoing, key_of
from bot.domain.tips import MOST_TIPS, TooManyTipsError
from bot.store import outbox
from bot.store.connection import Connection, write
from bot.store.desk_writing import close_in, record_in

TIP_TOLD: Final = "tip_told"
"""What the outbox calls word to somebody whose tip was looked at."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A tip that was sent in."""

    noted: Noted
    open: int
    """How many open tips the person has now, this one included."""


class Tips:
    """The tips of all servers; every method takes the server."""

    def __init__(self, writer: Connection) -> None:
        """Keep them through this connection."""
        self._writer = writer

    async def send(self, tip: DeskItem) -> Sent:
        """Put a tip on the desk; raises TooManyTipsError."""
        return await self._writer.run(partial(write, work=partial(_send, tip)))

    async def decline(self, server: int, number: int, reason: str, *, by: int, now: datetime) -> LyingItem:
        """Take a tip off the desk and tell whoever sent it why; raises ItemGoneError."""

        def work(connection: sqlite3.Connection) -> LyingItem:
            lay = close_in(connection, server, number, DeskState.DISMISSED, by=by, now=now)
            _tell(connection, lay, {"reason": reason}, now)
            return lay

        return await self._writer.run(partial(write, work=work))


def take_in(
    connection: sqlite3.Connection, server: int, number: int, update: int, *, by: int, now: datetime
) -> None:
    """Take a tip off the desk because it became an update, and tell whoever sent it; raises ItemGoneError."""
    lay = close_in(connection, server, number, DeskState.ANSWERED, by=by, now=now)
    _tell(connection, lay, {"update": update}, now)


def _send(tip: DeskItem, connection: sqlite3.Connection) -> Sent:
    noted = record_in(connection, tip)
    (many,) = connection.execute(_OPEN_TIPS, (tip.server, tip.by)).fetchone()
    if many > MOST_TIPS:
        raise TooManyTipsError
    return Sent(noted, many)


def _tell(connection: sqlite3.Connection, lay: LyingItem, what: dict[str, object], now: datetime) -> None:
    for voice in lay.voices:
        told = {"tip": lay.subject, "title": lay.title, "locale": voice.locale, **what}
        outbox.put(
            connection,
            Outgoing(
                key=key_of(lay.server, TIP_TOLD, lay.id, voice.person, now),
                kind=TIP_TOLD,
                subject=f"tip:{lay.id}:{voice.person}",
                due=now,
                server=lay.server,
                channel=lay.channel,
                person=voice.person,
                payload=json.dumps(told, ensure_ascii=False),
            ),
        )


_OPEN_TIPS: Final = """
SELECT count(*) FROM desk_item AS tip JOIN desk_voice AS voice ON voice.item = tip.id
WHERE tip.server = ? AND tip.kind = 'tip' AND tip.state = 'open' AND voice.person = ?"""
