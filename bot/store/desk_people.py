"""What all desks keep of one person: for an export, and to take it away. Inside a transaction of the caller's."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, Final

from bot.domain.desk import DeskKind, DeskState, Voice, Waiting
from bot.domain.desk_answers import NOTICE, Notice, Untold
from bot.domain.desk_people import About, Closed, PersonsDesk, Writing
from bot.store.times import moment

_ABOUT: Final = "desk_item.id, desk_item.server, desk_item.kind, desk_item.subject, desk_item.title"
_WAITS: Final = f"""
SELECT since, desk_waiting.channel, desk_waiting.message, locale, {_ABOUT} FROM desk_waiting JOIN desk_item ON desk_item.id = item
WHERE person = ? ORDER BY since, item"""  # noqa: S608, our own columns
_SAID: Final = f"""
SELECT since, remark, desk_voice.link, locale, {_ABOUT} FROM desk_voice JOIN desk_item ON desk_item.id = item
WHERE person = ? ORDER BY since, item"""  # noqa: S608, our own columns
_WRITING: Final = f"""
SELECT changed, detail, {_ABOUT} FROM desk_answer JOIN desk_item ON desk_item.id = item
WHERE author = ? ORDER BY changed, item"""  # noqa: S608, our own columns
_UNTOLD: Final = """
SELECT server, person, item, question, title, since FROM desk_untold WHERE person = ? ORDER BY since, server, item"""
_CLOSED: Final = f"""
SELECT closed, state, {_ABOUT} FROM desk_item WHERE closed_by = ? ORDER BY closed, id"""  # noqa: S608, our own columns
# A tip is in its sender's own words. What others said too stays.
_FORGET: Final = (
    """
    DELETE FROM desk_item WHERE kind = 'tip' AND id IN (
        SELECT item FROM desk_voice WHERE person = :person
        AND NOT EXISTS (SELECT 1 FROM desk_voice AS other WHERE other.item = desk_voice.item AND other.person <> :person)
    )""",
    "DELETE FROM desk_voice WHERE person = :person",
    "DELETE FROM desk_waiting WHERE person = :person",
    "DELETE FROM desk_untold WHERE person = :person",
    "DELETE FROM desk_answer WHERE author = :person",
    "UPDATE desk_item SET closed_by = NULL WHERE closed_by = :person",
    "DELETE FROM outbox WHERE person = :person",
    "DELETE FROM post WHERE person = :person OR subject LIKE 'tip:%:' || :person",
)


def of_person(connection: sqlite3.Connection, person: int) -> PersonsDesk:
    """Everything that names somebody on any desk."""
    return PersonsDesk(
        tuple(
            (_about(about), Waiting(person, moment(since), channel, message, locale))
            for since, channel, message, locale, *about in connection.execute(_WAITS, (person,))
        ),
        tuple(
            (_about(about), Voice(person, moment(since), remark, link, locale))
            for since, remark, link, locale, *about in connection.execute(_SAID, (person,))
        ),
        tuple(
            (_about(about), _writing(changed, detail))
            for changed, detail, *about in connection.execute(_WRITING, (person,))
        ),
        tuple(
            (_about(about), Closed(DeskState(state), moment(closed)))
            for closed, state, *about in connection.execute(_CLOSED, (person,))
        ),
        tuple(
            Untold(server, person, item, question, title, moment(since))
            for server, person, item, question, title, since in connection.execute(_UNTOLD, (person,))
        ),
    )


def forget_person(connection: sqlite3.Connection, person: int) -> None:
    """Take somebody off every desk. Counts and questions stay: these name nobody."""
    for statement in _FORGET:
        connection.execute(statement, {"person": person})
    for number, payload in list(_notices(connection)):
        notice = Notice.read(payload)
        if person not in notice.people:
            continue
        left = notice.without(person)
        if left.people:
            kept = left.payload
            connection.execute("UPDATE outbox SET payload = ? WHERE id = ?", (kept, number))
        else:
            connection.execute("DELETE FROM outbox WHERE id = ?", (number,))


def _notices(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Notices that name people and are still to be sent."""
    yield from connection.execute("SELECT id, payload FROM outbox WHERE kind = ?", (NOTICE,))


def _writing(changed: int, detail: str) -> Writing:
    kept: dict[str, Any] = json.loads(detail)
    return Writing(kept["text"], kept["link"], moment(changed))


def _about(row: list[Any]) -> About:
    number, server, kind, subject, title = row
    return About(number, server or None, DeskKind(kind), subject, title)
