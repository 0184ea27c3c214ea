"""Takes everything away that is kept for a server; a table that is added later is taken along."""

import sqlite3

_TABLES = """
SELECT name FROM sqlite_master WHERE type = 'table'
    AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) AS field WHERE field.name = 'server')"""


def forget_server(connection: sqlite3.Connection, server: int) -> None:
    """Delete every row of a server, inside a transaction."""
    # Rows that refer to each other go in any order; the references are looked at when the transaction ends.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    tables = [name for (name,) in connection.execute(_TABLES).fetchall() if name != "server"]
    # The note that the server is gone comes last: the change log lets go of its rows only while that is there.
    for table in (*tables, "server"):
        connection.execute(f"DELETE FROM {table} WHERE server = ?", (server,))  # noqa: S608, the schema's own names
