"""Every row about a person, found over the schema, so that a table that is added later is taken along."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from bot.store import desk_people
from bot.store.times import moment

PEOPLE: Final = frozenset(
    {
        "person",
        "author",
        "by",
        "created_by",
        "changed_by",
        "closed_by",
        "entered_by",
        "confirmed_by",
        "made_by",
    }
)
"""The columns that hold a person's Discord id. A test knows every column of the schema and to which kind it belongs."""
MOMENTS: Final = frozenset(
    {
        "at",
        "cast_at",
        "changed",
        "closed",
        "closes",
        "created",
        "decided",
        "due",
        "first_seen",
        "first_tried",
        "joined",
        "last_seen",
        "leased_until",
        "loaded",
        "locked",
        "made",
        "not_after",
        "objectable_until",
        "opens",
        "saved",
        "since",
        "started",
        "unsure_since",
        "gone",
    }
)
"""The columns that hold a moment."""

# What a row is about, where its own columns do not say.
_ABOUT: Final = {
    "ballot": "(SELECT question FROM poll WHERE id = poll) AS question, (SELECT options FROM poll WHERE id = poll) "
    "AS options",
    "forecast": "(SELECT question FROM prediction WHERE id = prediction) AS question, (SELECT outcomes FROM "
    "prediction WHERE id = prediction) AS outcomes",
    "score": "(SELECT question FROM prediction WHERE id = prediction) AS question",
    "objection": "(SELECT question FROM prediction WHERE id = prediction) AS question",
}
_DESK: Final = frozenset({"desk_answer", "desk_item", "desk_untold", "desk_voice", "desk_waiting"})
"""Told by the desk itself."""
_EXACT: Final = 1 << 53
"""Larger numbers become text: a reader in JavaScript would round them."""


def people_in(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """The tables that hold people, with their columns that do."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    ).fetchall()
    found: dict[str, tuple[str, ...]] = {}
    for (table,) in tables:
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
        if people := tuple(name for (name,) in columns if name in PEOPLE):
            found[table] = people
    return found


def traces(connection: sqlite3.Connection, person: int) -> dict[str, list[dict[str, Any]]]:
    """Every row about a person, by table; those of the desk by what they are."""
    desk = desk_people.of_person(connection, person).exported()
    found: dict[str, list[dict[str, Any]]] = {f"desk_{what}": rows for what, rows in desk.items() if rows}
    for table, columns in people_in(connection).items():
        if table in _DESK:
            continue
        about = f", {_ABOUT[table]}" if table in _ABOUT else ""
        where = " OR ".join(f'"{column}" = :person' for column in columns)
        rows = connection.execute(
            f'SELECT "{table}".*{about} FROM "{table}" WHERE {where}',  # noqa: S608, the schema's own names
            {"person": person},
        )
        names = [column[0] for column in rows.description]
        if told := [_told(table, dict(zip(names, row, strict=True))) for row in rows]:
            found[table] = told
    return found


def _told(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {name: _readable(name, value) for name, value in row.items()}
    if table == "ballot":
        options = [option[0] for option in told.pop("options")]
        told["choices"] = [text for at, text in enumerate(options) if row["choices"] >> at & 1]
        del told["shown"]
    if table == "forecast":
        told["outcomes"] = [outcome[0] for outcome in told["outcomes"]]
    return told


def _readable(name: str, value: object) -> Any:  # noqa: ANN401, whatever JSON holds
    """A value as people read it: moments as ISO texts, JSON as what it holds."""
    if isinstance(value, int) and name in MOMENTS:
        return moment(value).isoformat()
    if isinstance(value, int) and abs(value) > _EXACT:
        return str(value)
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:  # a text that only begins like one
            return value
    return value
