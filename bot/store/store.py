"""The store: one process's database, with the ledger in memory."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import Self, TypeAlias, TypeVar

from bot.catalogue import CatalogueFile
from bot.domain.ledger import Ledger
from bot.domain.polls import Poll
from bot.domain.server import ServerSettings
from bot.store import catalogue, migrations, overlays, polls, presence, servers, untold
from bot.store.ballots import Ballots
from bot.store.boards import Boards, refresh_in
from bot.store.catalogue import Load, LoadReport
from bot.store.changes import Changes
from bot.store.connection import Connection, connected, to_the_end, write
from bot.store.desk import Desk
from bot.store.desk_answers import DeskAnswers
from bot.store.drafts import Drafts
from bot.store.file import claimed
from bot.store.forecasts import Forecasts
from bot.store.forgetting import forget_server
from bot.store.installation import Installation
from bot.store.opening import open_reader, open_writer
from bot.store.outbox import Outbox
from bot.store.pen import Pen
from bot.store.people import People
from bot.store.poll_drafts import PollDrafts
from bot.store.polls import Polls
from bot.store.predictions import Predictions
from bot.store.presence import Presence
from bot.store.scoreboard import Scoreboard
from bot.store.servers import Servers
from bot.store.settlings import Settlings
from bot.store.snapshot import Snapshot
from bot.store.tips import Tips
from bot.store.untold import UntoldAnswers
from bot.store.updates import Updates
from bot.store.versions import Versions

T = TypeVar("T")
Progress: TypeAlias = Callable[[int, int], None]

_PROGRESS_EVERY = 0.05
"""Seconds between two calls of a progress function."""


class Store:
    """What Greenlit keeps. `async with Store.open(path) as store:`; everything is on disk when a call returns."""

    def __init__(
        self,
        writer: Connection,
        reader: Connection,
        snapshot: Snapshot,
        known: dict[int, ServerSettings],
        over: Iterable[Poll],
        places: tuple[set[int], set[int]],
        untold_people: set[tuple[int, int]],
    ) -> None:
        """Put the parts together; `open` makes them."""
        self._writer = writer
        self._snapshot = snapshot
        self.desk = Desk(writer, reader)
        self.desk_answers = DeskAnswers(writer, reader)
        self.untold = UntoldAnswers(writer, reader, untold_people)
        self.changes = Changes(reader)
        self.boards = Boards(writer, reader)
        self.drafts = Drafts(writer, reader)
        self.updates = Updates(reader)
        self.versions = Versions(reader)
        self.tips = Tips(writer)
        self.installation = Installation(writer, reader)
        self.outbox = Outbox(writer, reader)
        self.servers = Servers(writer, known)
        self.presence = Presence(writer, *places)
        self.polls = Polls(writer, reader, over)
        self.poll_drafts = PollDrafts(writer, reader)
        self.ballots = Ballots(writer, reader)
        self.predictions = Predictions(writer, reader)
        self.forecasts = Forecasts(writer, reader)
        self.settlings = Settlings(writer, reader)
        self.scoreboard = Scoreboard(writer, reader)
        self.people = People(writer, reader)

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, folder: Path = migrations.FOLDER) -> AsyncGenerator[Self]:
        """Open a database, making or updating the file where needed; raises StoreError with what to do."""
        with claimed(path) as file:
            async with (
                connected(partial(open_writer, file, folder)) as writer,
                connected(partial(open_reader, file)) as reader,
            ):
                store = cls(
                    writer,
                    reader,
                    await writer.run(_snapshot),
                    await writer.run(servers.read),
                    await writer.run(polls.over),
                    await writer.run(presence.read),
                    await writer.run(untold.read),
                )
                try:
                    yield store
                finally:
                    await to_the_end(store.ballots.finished())
                    await to_the_end(store.forecasts.finished())

    @property
    def ledger(self) -> Ledger:
        """The ledger as the last write left it. It never changes itself: ask again for the newest."""
        return self._snapshot.ledger

    def ledger_of(self, server: int | None) -> Ledger:
        """The ledger as a server sees it, or with None the catalogue; the same object until something changes."""
        return self._snapshot.of(server)

    @property
    def version(self) -> int:
        """Goes up with each change of the ledger."""
        return self._snapshot.version

    async def load_catalogue(
        self, files: Sequence[CatalogueFile], *, now: datetime, progress: Progress | None = None
    ) -> LoadReport:
        """Make the catalogue what the files say, in one transaction; files with a known digest are not read.

        Raises CatalogueError naming every mistake, with nothing changed. `progress(done, of)` is called a few times
        a second, in the event loop.
        """
        stop = Event()
        load = Load(files, now, _throttled(progress), stop)
        try:
            report = await self._writer.run(partial(self._load, load))
        except asyncio.CancelledError:
            stop.set()
            raise
        if progress is not None:
            progress(len(files), len(files))
        return report

    async def amend(self, server: int, work: Callable[[Pen], T], *, by: int, now: datetime) -> T:
        """Let a moderator's work write the server's part of the ledger, as one transaction with all else it does."""
        return await self._writer.run(partial(self._amend, server, work, by, now))

    def _amend(
        self, server: int, work: Callable[[Pen], T], by: int, now: datetime, connection: sqlite3.Connection
    ) -> T:
        """Run in the writer's thread, so that the snapshot is replaced even if nobody waits for the write."""
        before = self._snapshot

        def whole(connection: sqlite3.Connection) -> tuple[T, Snapshot]:
            pen = Pen(connection, server, before.of(server), by, now)
            result = work(pen)
            if not pen.touched:
                return result, before
            connection.execute("UPDATE ledger_version SET version = version + 1")
            for slug in pen.touched:
                refresh_in(connection, server, slug, now)
            added = {slug: overlays.added(connection, server, slug) for slug in pen.touched}
            return result, before.with_added(catalogue.version(connection), server, added)

        result, self._snapshot = write(connection, whole)
        return result

    async def forget_server(self, server: int) -> None:
        """Forget everything that is kept for a server that removed Greenlit: `presence` says which and when."""

        def whole(connection: sqlite3.Connection) -> int:
            forget_server(connection, server)
            connection.execute("UPDATE ledger_version SET version = version + 1")
            return catalogue.version(connection)

        def run(connection: sqlite3.Connection) -> None:
            # In the writer's thread, so that memory follows the disk even if nobody waits for it any more.
            version = write(connection, whole)
            self._snapshot = self._snapshot.with_added(
                version, server, dict.fromkeys(self._snapshot.servers.get(server, ()))
            )
            self.servers.drop(server)
            self.polls.drop(server)

        await self._writer.run(run)

    def _load(self, load: Load, connection: sqlite3.Connection) -> LoadReport:
        """Run in the writer's thread, so that the snapshot is replaced even if nobody waits for the load."""
        report = write(connection, load.run)
        if report.is_change:
            changed = catalogue.entries(connection, {*report.added, *report.changed})
            self._snapshot = self._snapshot.after(catalogue.version(connection), changed, set(report.removed))
        return report


def _snapshot(connection: sqlite3.Connection) -> Snapshot:
    return Snapshot(
        catalogue.version(connection),
        Ledger(catalogue.entries(connection)),
        servers=overlays.overlays(connection),
    )


def _throttled(progress: Progress | None) -> Progress:
    """A function for the writer's thread that passes a few calls a second on to the event loop."""
    loop = asyncio.get_running_loop()
    last = time.monotonic()

    def tell(done: int, of: int) -> None:
        nonlocal last
        now = time.monotonic()
        if progress is not None and now - last >= _PROGRESS_EVERY:
            last = now
            loop.call_soon_threadsafe(progress, done, of)

    return tell
