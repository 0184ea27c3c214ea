"""The catalogue's rows: which files they were read from, and the titles that they make."""

import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from threading import Event

from bot.catalogue import CatalogueError, CatalogueFile, Mistake
from bot.domain.errors import GreenlitError
from bot.domain.ledger import TitleLedger
from bot.domain.titles import Title
from bot.store import rows
from bot.store.names import shared_names
from bot.store.rows import CATALOGUE
from bot.store.times import stored

_LAST = "\U0010ffff"
# Up to so many changed titles are read back one by one; for more, one walk over the tables is faster.
_FEW = 50


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did, by slug."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    @property
    def is_change(self) -> bool:
        """Whether anything was written."""
        return bool(self.added or self.changed or self.removed)


class LoadStoppedError(GreenlitError):
    """A load was given up because nobody waits for it any more; nothing was kept."""


@dataclass(frozen=True, slots=True)
class Load:
    """One load of the catalogue, run in the writer's thread inside its transaction."""

    files: Sequence[CatalogueFile]
    now: datetime
    progress: Callable[[int, int], None]
    """Called from the writer's thread."""
    stop: Event

    def run(self, connection: sqlite3.Connection) -> LoadReport:
        """Read what changed and put it in the place of what was; raises CatalogueError with every mistake."""
        known: dict[str, str] = dict(connection.execute("SELECT slug, digest FROM catalogue_file"))
        report = _compared(self.files, known)
        for slug in (*report.removed, *report.changed):
            connection.execute("DELETE FROM title WHERE server = ? AND slug = ?", (CATALOGUE, slug))
        self._keep(connection, {*report.added, *report.changed})
        if report.added or report.changed:
            self._check_names(connection)
        if report.is_change:
            connection.execute("UPDATE ledger_version SET version = version + 1")
        return report

    def _keep(self, connection: sqlite3.Connection, slugs: Collection[str]) -> None:
        mistakes: list[Mistake] = []
        done = len(self.files) - len(slugs)
        for file in self.files:
            if file.slug not in slugs:
                continue
            if self.stop.is_set():
                raise LoadStoppedError("Loading the catalogue was stopped; nothing was changed.")
            try:
                entry = file.read()
            except CatalogueError as error:
                mistakes.extend(error.mistakes)
            else:
                if not mistakes:
                    insert(connection, entry)
                    connection.execute(
                        "INSERT INTO catalogue_file (slug, digest, loaded) VALUES (?, ?, ?)",
                        (file.slug, file.digest, stored(self.now)),
                    )
            done += 1
            self.progress(done, len(self.files))
        if mistakes:
            raise CatalogueError(mistakes)

    def _check_names(self, connection: sqlite3.Connection) -> None:
        if mistakes := shared_names(
            _titles(connection, "", _LAST), {file.slug: file.path for file in self.files}
        ):
            raise CatalogueError(mistakes)


def version(connection: sqlite3.Connection) -> int:
    """The number that goes up with each change of the ledger."""
    (number,) = connection.execute("SELECT version FROM ledger_version").fetchone()
    return int(number)


def entries(connection: sqlite3.Connection, slugs: Collection[str] | None = None) -> Iterator[TitleLedger]:
    """Titles of the catalogue, all or some; their claims are made when they are first looked at."""
    if slugs is not None and len(slugs) <= _FEW:
        for slug in slugs:
            yield from _between(connection, slug, slug)
        return
    for entry in _between(connection, "", _LAST):
        if slugs is None or entry.title.slug in slugs:
            yield entry


def insert(connection: sqlite3.Connection, entry: TitleLedger) -> None:
    """Add the rows of a title that has none yet."""
    connection.execute(rows.INSERT_TITLE, rows.title_row(entry.title))
    connection.executemany(rows.INSERT_NAME, rows.name_rows(entry.title))
    connection.executemany(rows.INSERT_SOURCE, rows.source_rows(entry))
    connection.executemany(rows.INSERT_CLAIM, rows.claim_rows(entry))
    connection.executemany(rows.INSERT_GAP, rows.gap_rows(entry))


def _compared(files: Sequence[CatalogueFile], known: dict[str, str]) -> LoadReport:
    slugs = {file.slug for file in files}
    return LoadReport(
        added=tuple(file.slug for file in files if file.slug not in known),
        changed=tuple(file.slug for file in files if known.get(file.slug, file.digest) != file.digest),
        removed=tuple(sorted(known.keys() - slugs)),
        unchanged=tuple(file.slug for file in files if known.get(file.slug) == file.digest),
    )


def _titles(connection: sqlite3.Connection, first: str, last: str) -> Iterator[Title]:
    where = (CATALOGUE, first, last)
    names = dict[str, bytes](connection.execute(rows.SELECT_NAMES, where).fetchall())
    for row in connection.execute(rows.SELECT_TITLES, where).fetchall():
        yield rows.title_of(row, names.get(row[0]))


def _between(connection: sqlite3.Connection, first: str, last: str) -> Iterator[TitleLedger]:
    where = (CATALOGUE, first, last)
    claims, gaps, sources, earlier = (
        dict[str, bytes](connection.execute(select, where).fetchall())
        for select in (rows.SELECT_CLAIMS, rows.SELECT_GAPS, rows.SELECT_SOURCES, rows.SELECT_EARLIER)
    )
    for title in _titles(connection, first, last):
        slug = title.slug
        read = partial(rows.contents_of, slug, claims.get(slug), gaps.get(slug), sources.get(slug))
        yield TitleLedger.on_first_use(title, read, partial(rows.earlier_of, earlier.get(slug)))
