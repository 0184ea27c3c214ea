"""Small facts about this installation, such as the hash of the commands that Discord was told."""

import sqlite3

from bot.store.connection import Connection, write


class Installation:
    """Texts by key."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        """Keep them through one connection and read them through the other."""
        self._writer = writer
        self._reader = reader

    async def get(self, key: str) -> str | None:
        """The text of a key, or None where it was never set."""
        found = await self._reader.run(
            lambda connection: connection.execute(
                "SELECT value FROM installation WHERE key = ?", (key,)
            ).fetchone()
        )
        return found[0] if found is not None else None

    async def set(self, key: str, value: str) -> None:
        """Set the text of a key."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO installation (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

        await self._writer.run(lambda connection: write(connection, work))
