"""Opens the two connections of a store: one that writes, one that only reads."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from bot.store import migrations
from bot.store.connection import Worker
from bot.store.errors import StoreError
from bot.store.file import APPLICATION_ID, applied, create_private
from bot.store.migrations import Migration

_BUSY_MILLISECONDS = 5000
# After a large load the log would stay as large as it was.
_LARGEST_LOG = 16 * 1024 * 1024
_OLDEST_SQLITE = (3, 38)


def open_writer(path: Path, folder: Path = migrations.FOLDER) -> Worker:
    """Check, create where missing, and bring up to date; raises StoreError with the file untouched."""
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError(
            f"This Python brings SQLite {sqlite3.sqlite_version}; Greenlit needs 3.38 or newer. Use a newer Python."
        )
    known = migrations.read(folder)
    try:
        create_private(path)
        version = applied(path)
        migrations.check_known(path, version, known)
        connection = sqlite3.connect(
            path, isolation_level=None, timeout=_BUSY_MILLISECONDS / 1000, factory=Worker
        )
        try:
            _prepare(connection, path, version, known)
        except BaseException:
            connection.close()
            raise
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            f"{path} cannot be opened ({error}). Check who may write to the file and its folder, and the space left."
        ) from error
    return connection


def open_reader(path: Path) -> Worker:
    """A connection that cannot write."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None, factory=Worker)
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, version: int, known: Sequence[Migration]) -> None:
    if version == 0:
        # Before the log is switched on, so that it stands in the file itself from the first write.
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA journal_size_limit = {_LARGEST_LOG}")
    if version < len(known):
        if version > 0:
            migrations.back_up(connection, path, version)
        connection.execute("PRAGMA foreign_keys = OFF")
        migrations.migrate(connection, version, known)
    connection.execute("PRAGMA foreign_keys = ON")
