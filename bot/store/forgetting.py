"""Takes away what is kept: for a server everything, where a table that is added later is taken along; for a person all
but what others' numbers and a server's record rest on."""

import sqlite3
from datetime import datetime
from typing import Final

from bot.domain.people import Forgotten
from bot.store import desk_people
from bot.store.forecasts import FORECAST, last_of
from bot.store.times import stored

_TABLES = """
SELECT name FROM sqlite_master WHERE type = 'table'
    AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) AS field WHERE field.name = 'server')"""


def forget_server(connection: sqlite3.Connection, server: int) -> None:
    """Delete every row of a server, inside a transaction."""
    # Rows that refer to each other go in any order; the references are looked at when the transaction ends.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    tables = [name for (name,) in connection.execute(_TABLES).fetchall() if name != "server"]
    # The note that the server is gone comes last: the change log lets go of its rows only while that is there.
    for table in (*tables, "server"):
        connection.execute(f"DELETE FROM {table} WHERE server = ?", (server,))  # noqa: S608, the schema's own names


SOMEBODY: Final = (1 << 63) - 1
"""Who made a poll, once they had their data deleted. No id of Discord's is that large before the year 2084."""
_STAND_INS: Final = SOMEBODY - (1 << 32)
"""Above it are people who had their data deleted and still stand in the tally that a running poll shows."""

_RECORD: Final = "a server's record of what its moderators did, which others rely on"
KEPT: Final = {
    ("board", "made_by"): _RECORD,
    ("change", "by"): _RECORD,
    ("claim", "entered_by"): _RECORD,
    ("draft", "author"): _RECORD,
    ("published_update", "author"): _RECORD,
    ("published_update", "changed_by"): _RECORD,
    ("server_settings", "changed_by"): _RECORD,
    ("version", "by"): _RECORD,
    ("verdict", "by"): _RECORD,
    ("verdict", "confirmed_by"): _RECORD,
}
"""Columns in which a person stays after their data was deleted, and why."""


def forget_person(connection: sqlite3.Connection, person: int, now: datetime) -> Forgotten:
    """Delete a person's rows, or take their name off, inside a transaction; `KEPT` is what stays."""
    forecasts = _forget_forecasts(connection, person, now)
    votes = _forget_votes(connection, person)
    (awaited,) = connection.execute(
        "SELECT count(*) FROM desk_waiting WHERE person = ?", (person,)
    ).fetchone()
    desk_people.forget_person(connection, person)
    for statement in _DELETED:
        connection.execute(statement, (person,))
    for table in ("poll", "prediction"):
        connection.execute(
            f"UPDATE {table} SET created_by = ? WHERE created_by = ?",  # noqa: S608, our own names
            (SOMEBODY, person),
        )
    return Forgotten(forecasts, votes, awaited)


def _forget_forecasts(connection: sqlite3.Connection, person: int, now: datetime) -> int:
    """Withdraw open forecasts and take the name off all others. They stay, under a number that stands for nobody, so that
    nobody else's score changes."""
    (lowest,) = connection.execute("SELECT min(0, coalesce(min(person), 0)) FROM forecast").fetchone()
    mine = connection.execute(
        "SELECT DISTINCT prediction, state FROM forecast JOIN prediction ON id = prediction WHERE person = ?",
        (person,),
    ).fetchall()
    for number, state in mine:
        if state == "open":
            at = max(stored(now), (last_of(connection, number, person) or 0) + 1)
            connection.execute(FORECAST, (number, person, at, "[]"))
    for table in ("forecast", "objection", "score"):
        connection.execute(
            f"UPDATE {table} SET person = ? WHERE person = ?",  # noqa: S608, our own names
            (lowest - 1, person),
        )
    return len(mine)


def _forget_votes(connection: sqlite3.Connection, person: int) -> int:
    """Take votes back in polls that run, and the name off; in those that are over the numbers are frozen.

    A vote that the running tally shows stays in that until it moves: a tally that moved by one person would tell how
    they had voted.
    """
    (votes,) = connection.execute(
        "SELECT count(*) FROM ballot WHERE person = ? AND choices <> 0", (person,)
    ).fetchone()
    running = "SELECT id FROM poll WHERE state = 'open'"
    connection.execute(
        f"UPDATE ballot SET choices = 0 WHERE person = ? AND poll IN ({running})",  # noqa: S608, our own words
        (person,),
    )
    connection.execute(
        f"DELETE FROM ballot WHERE person = ? AND (shown = 0 OR poll NOT IN ({running}))",  # noqa: S608, our own words
        (person,),
    )
    (lowest,) = connection.execute(
        "SELECT coalesce(min(person), ?) FROM ballot WHERE person > ?", (SOMEBODY, _STAND_INS)
    ).fetchone()
    connection.execute("UPDATE ballot SET person = ? WHERE person = ?", (lowest - 1, person))
    return votes


_DELETED: Final = (
    "DELETE FROM poll_draft WHERE author = ?",
    "DELETE FROM settling_draft WHERE author = ?",
    "DELETE FROM update_told WHERE person = ?",
    "DELETE FROM table_optout WHERE person = ?",
)
