"""The ledger of a database, read beside a running bot: nothing is written, locked or brought up to date."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.cli.failures import JobFailedError
from bot.domain.ledger import Ledger
from bot.store import StoreError, migrations
from bot.store.catalogue import entries
from bot.store.file import applied
from bot.store.opening import open_reader


def stored_ledger(path: Path) -> Ledger:
    """Every title of a database; raises StoreError where it is none of ours, damaged or newer."""
    path = path.resolve()
    if look_at(path):
        raise JobFailedError(
            f"{path} was made by an older Greenlit. Bring it up to date first:"
            f" “greenlit catalogue load --database {path}”."
        )
    try:
        with closing(open_reader(path)) as connection:
            # Titles are read on first use, which is after this connection is closed: their rows are here already.
            return Ledger(entries(connection))
    except sqlite3.Error as error:
        raise StoreError(
            f"{path} cannot be read ({error}). Check who may read the file and its folder."
        ) from error


def look_at(path: Path) -> int:
    """How many migrations a database still needs; raises StoreError where it cannot be used at all."""
    known = migrations.read()
    try:
        version = applied(path)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be read ({error.strerror}). Check who may read the file and its folder."
        ) from error
    migrations.check_known(path, version, known)
    return len(known) - version
