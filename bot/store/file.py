"""The database file before anything is written to it: is it free, ours, whole and of a format that we know?"""

import os
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.store.errors import StoreError

APPLICATION_ID = 0x47524E4C
"""“GRNL” in the header of the file; a database without it belongs to another program."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_ID_AT = slice(68, 72)


@contextmanager
def claimed(path: Path) -> Generator[Path]:
    """Hold the database for this process; refuse it while another one holds it.

    The claim is SQLite's own lock on an empty file beside the database: it works on every system, within one process
    too, and the system drops it with the process, however that ends. The database itself cannot serve: a lock that
    keeps a second bot out would keep our own reading connection out as well.
    """
    try:
        path = path.resolve()
        _check_place(path)
        lock = _locked(path)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be opened ({error.strerror}). Check who may write to the file and its folder."
        ) from error
    with closing(lock):
        yield path


def create_private(path: Path) -> None:
    """Make an empty file that only its owner may read; one that exists is made private."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        # Never opened here: closing it would drop the locks that SQLite may hold on it in this process.
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)


def applied(path: Path) -> int:
    """The number of the last migration of a database, 0 for a new file; raises StoreError for what is none of ours.

    Reads only, through a connection that cannot write: whatever is refused stays as it was.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        return 0
    if not header.startswith(_MAGIC):
        raise StoreError(
            f"{path} is not a database, and was left as it is. Move it away, or set GREENLIT_DATABASE to another path."
        )
    if len(header) < _HEADER:
        raise damaged(path, "it ends within its first lines")
    if int.from_bytes(header[_ID_AT], "big") != APPLICATION_ID:
        raise StoreError(
            f"{path} is a database of another program, and was left as it is. Set GREENLIT_DATABASE to another path."
        )
    try:
        with closing(looking(path)) as connection:
            return _last_migration(connection, path)
    except sqlite3.DatabaseError as error:
        raise damaged(path, str(error)) from error


def looking(path: Path) -> sqlite3.Connection:
    """A connection for a look at a database that this process has not opened otherwise; leaves no file behind.

    Where there is no log, nobody has the database open, and SQLite is told that it need not make one to watch.
    """
    log = path.with_name(f"{path.name}-wal")
    return sqlite3.connect(f"{path.as_uri()}?{'mode=ro' if log.exists() else 'immutable=1'}", uri=True)


def damaged(path: Path, finding: str) -> StoreError:
    """The error for a file that cannot be trusted."""
    return StoreError(
        f"{path} is damaged ({finding}), and was left as it is. Put a backup in its place, or move it away "
        "and start again: the catalogue is loaded anew, what servers had added is not."
    )


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder; give the path of a file, such as {path / 'greenlit.db'}.")
    if path.exists() and not path.is_file():
        raise StoreError(f"{path} is not an ordinary file; set GREENLIT_DATABASE to another path.")
    if not path.parent.is_dir():
        raise StoreError(
            f"The folder {path.parent} does not exist; create it, or set GREENLIT_DATABASE to another path."
        )


def _locked(path: Path) -> sqlite3.Connection:
    file = path.with_name(f"{path.name}.lock")
    create_private(file)
    lock = None
    try:
        # Closed by whoever closes the store, which need not be the thread that opened it.
        lock = sqlite3.connect(file, timeout=0, isolation_level=None, check_same_thread=False)
        lock.execute("PRAGMA journal_mode = MEMORY")  # nothing is ever written, so no journal beside it
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if lock is not None:
            lock.close()
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise StoreError(
                f"{path} is in use by another Greenlit. Stop that one, or set GREENLIT_DATABASE to another path."
            ) from None
        raise StoreError(
            f"{file} cannot be locked ({error}). It may belong to another user. Delete it and start again."
        ) from error
    return lock


def _last_migration(connection: sqlite3.Connection, path: Path) -> int:
    (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if finding != "ok":
        raise damaged(path, " ".join(str(finding).split()))
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").fetchone():
        return 0
    (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()
    return int(number)
