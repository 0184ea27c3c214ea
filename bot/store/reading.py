"""A database without a store: read beside a running Greenlit, with nothing written or locked."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.domain.desk import LyingItem
from bot.domain.ledger import Ledger
from bot.domain.outbox import Backlog
from bot.store import migrations
from bot.store.catalogue import entries
from bot.store.desk_reading import all_open
from bot.store.errors import StoreError
from bot.store.file import applied, looking
from bot.store.outbox import backlog

T = TypeVar("T")


def read_ledger(path: Path) -> Ledger:
    """Every title of a database; raises StoreError where it is missing, not ours, damaged, newer or older."""
    return _look(path, lambda connection: Ledger(entries(connection)))


def read_desk(path: Path) -> tuple[LyingItem, ...]:
    """What lies open on every desk, first what came up outside all servers; raises StoreError as `read_ledger`."""
    return _look(path, all_open)


def _look(path: Path, read: Callable[[sqlite3.Connection], T]) -> T:
    path = path.resolve()
    if missing := missing_migrations(path):
        raise StoreError(
            f"{path} was made by an older Greenlit and lacks {missing} of its changes. Bring it up to date first: "
            f"“greenlit catalogue load --database {path}”."
        )
    try:
        with closing(looking(path)) as connection:
            return read(connection)
    except sqlite3.Error as error:
        raise _unreadable(path, str(error)) from error


@dataclass(frozen=True, slots=True)
class Standing:
    """How the bot stands in the world, for its operator."""

    servers: int
    """In which Greenlit is."""
    chosen: int
    """Servers that chose something in their setup."""
    backlog: Backlog


def read_standing(path: Path) -> Standing:
    """Servers and messages; raises StoreError as `read_ledger`."""
    return _look(path, _standing)


def _standing(connection: sqlite3.Connection) -> Standing:
    (servers,) = connection.execute("SELECT count(*) FROM server WHERE gone IS NULL").fetchone()
    (chosen,) = connection.execute("SELECT count(*) FROM server_settings").fetchone()
    return Standing(servers, chosen, backlog(connection, None))


def missing_migrations(path: Path) -> int:
    """How many changes of format a database still needs; raises StoreError where it cannot be used at all."""
    path = path.resolve()
    known = migrations.read()
    try:
        version = applied(path)
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    migrations.check_known(path, version, known)
    return len(known) - version


def _unreadable(path: Path, why: str) -> StoreError:
    return StoreError(
        f"{path} cannot be read ({why}). Check its name, and who may read the file and its folder."
    )
