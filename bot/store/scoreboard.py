"""Scores that were made: of a prediction, of a person, of a server."""

import sqlite3

from bot.domain.scores import Score
from bot.store.connection import Connection, write
from bot.store.prediction_rows import score_of


class Scoreboard:
    """How people did, and whether they want to be shown."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Write through one connection and read through the other."""
        self._writer = writer
        self._reader = reader

    async def of(self, prediction: int) -> dict[int, Score]:
        """Everybody's score; empty until it is final."""

        def work(connection: sqlite3.Connection) -> dict[int, Score]:
            rows = connection.execute(
                "SELECT person, brier, crowd, better_than FROM score WHERE prediction = ?", (prediction,)
            )
            return {row[0]: score_of(row) for row in rows}

        return await self._reader.run(work)

    async def table(self, server: int, title: str | None = None) -> dict[int, list[Score]]:
        """Every score of a server by person, of those who did not opt out of its table."""
        of_title = "AND title = ?" if title is not None else ""
        values = (server, title) if title is not None else (server,)

        def work(connection: sqlite3.Connection) -> dict[int, list[Score]]:
            found: dict[int, list[Score]] = {}
            for row in connection.execute(f"{_TABLE} {of_title}", values):
                found.setdefault(row[0], []).append(score_of(row))
            return found

        return await self._reader.run(work)

    async def titles(self, server: int) -> tuple[str, ...]:
        """The titles about which a server has scored predictions, by slug."""
        rows = await self._reader.run(
            lambda connection: connection.execute(
                "SELECT DISTINCT title FROM prediction WHERE server = ? AND title IS NOT NULL AND state = 'final' "
                "ORDER BY title",
                (server,),
            ).fetchall()
        )
        return tuple(title for (title,) in rows)

    async def out_of_table(self, server: int) -> frozenset[int]:
        """Who does not want to be shown in a server."""
        rows = await self._reader.run(
            lambda connection: connection.execute(
                "SELECT person FROM table_optout WHERE server = ?", (server,)
            ).fetchall()
        )
        return frozenset(person for (person,) in rows)

    async def is_in_table(self, server: int, person: int) -> bool:
        """Whether a person may be shown in a server's table."""
        found = await self._reader.run(
            lambda connection: connection.execute(
                "SELECT 1 FROM table_optout WHERE server = ? AND person = ?", (server, person)
            ).fetchone()
        )
        return found is None

    async def show_in_table(self, server: int, person: int, *, shown: bool) -> None:
        """Let a person be shown in a server's table, or not."""
        statement = (
            "DELETE FROM table_optout WHERE server = ? AND person = ?"
            if shown
            else "INSERT INTO table_optout (server, person) VALUES (?, ?) ON CONFLICT DO NOTHING"
        )
        await self._writer.run(
            lambda connection: write(
                connection, lambda connection: connection.execute(statement, (server, person))
            )
        )


_TABLE = """
SELECT person, brier, crowd, better_than FROM score JOIN prediction ON prediction.id = score.prediction
WHERE server = ? AND person > 0 AND NOT EXISTS (
    SELECT 1 FROM table_optout WHERE table_optout.server = prediction.server AND table_optout.person = score.person)"""
