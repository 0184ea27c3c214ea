"""What Greenlit keeps, in SQLite; domain types in and out, and no row leaves this package."""

from bot.domain.desk import DeskItem, DeskKind
from bot.store.catalogue import LoadReport
from bot.store.desk import Desk
from bot.store.errors import StoreError
from bot.store.installation import Installation
from bot.store.pen import Pen
from bot.store.reading import Standing, missing_migrations, read_desk, read_ledger, read_standing
from bot.store.servers import Servers
from bot.store.store import Store

__all__ = [
    "Desk",
    "DeskItem",
    "DeskKind",
    "Installation",
    "LoadReport",
    "Pen",
    "Servers",
    "Standing",
    "Store",
    "StoreError",
    "missing_migrations",
    "read_desk",
    "read_ledger",
    "read_standing",
]
