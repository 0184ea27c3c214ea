"""Numbered changes of the database's format: all that are missing, or none, after a copy of the file."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.store.errors import StoreError
from bot.store.file import create_private

FOLDER = Path(__file__).parents[2] / "data" / "migrations"

_FILE = re.compile(r"(?P<number>\d{4})_(?P<name>[a-z0-9_]+)\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from a format to the next."""

    number: int
    name: str
    script: str


def read(folder: Path = FOLDER) -> list[Migration]:
    """The migrations of a folder in order; raises StoreError where one is missing or double."""
    found: list[Migration] = []
    for path in sorted(folder.glob("*.sql")):
        shape = _FILE.fullmatch(path.name)
        if shape is None or int(shape["number"]) != len(found) + 1:
            raise StoreError(
                f"{path} is out of order: {len(found) + 1:04} comes next. Install Greenlit again."
            )
        found.append(Migration(int(shape["number"]), shape["name"], path.read_text(encoding="utf-8")))
    if not found:
        raise StoreError(f"{folder} holds no migrations. Install Greenlit again.")
    return found


def check_known(path: Path, version: int, known: Sequence[Migration]) -> None:
    """Refuse a database that a newer Greenlit has changed."""
    if version > len(known):
        raise StoreError(
            f"{path} was made by a newer Greenlit (format {version}; this one knows up to {len(known)}), and was left "
            "as it is. Update Greenlit, or put a backup from before the update in its place."
        )


def back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy a database as it is before it is changed: `greenlit.db.backup-1` beside it."""
    target = path.with_name(f"{path.name}.backup-{version}")
    unfinished = target.with_name(f"{target.name}.part")
    unfinished.unlink(missing_ok=True)
    create_private(unfinished)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, whole by itself
    return unfinished.replace(target)


def migrate(connection: sqlite3.Connection, version: int, known: Sequence[Migration]) -> None:
    """Apply what is missing in one transaction, each step with its record. Foreign keys must be off."""
    missing = known[version:]
    connection.execute("BEGIN IMMEDIATE")
    step = None
    try:
        for step in missing:
            for statement in _statements(step.script):
                connection.execute(statement)
            connection.execute("INSERT INTO migration (number, name) VALUES (?, ?)", (step.number, step.name))
        if dangling := connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError(f"a row of {dangling[0]} refers to nothing")
        connection.execute("COMMIT")
    except (sqlite3.Error, sqlite3.Warning) as error:
        name = f"{step.number:04}_{step.name}" if step is not None else "the start"
        raise StoreError(
            f"The database could not be brought to this version's format ({name}: {error}). It stays as it was; "
            "go back to the version before, and report this."
        ) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _statements(script: str) -> Iterator[str]:
    """Split a script: `executescript` would commit the transaction that is open."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    # Comments after the last statement are left over too, and do nothing; half a statement fails.
    yield statement
