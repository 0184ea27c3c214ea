"""`greenlit catalogue check` and `greenlit catalogue load`."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import output
from bot.cli.failures import Exit, WrongUseError
from bot.cli.library import settings_for_reading
from bot.cli.progress import bar
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.store import LoadReport


def catalogue(arguments: Namespace, now: datetime) -> int:
    """Check the files, or load them."""
    settings = settings_for_reading()
    folder: Path = arguments.folder if arguments.folder is not None else settings.catalogue
    if not folder.is_dir():
        raise WrongUseError(f"There is no folder {folder}. Name the folder with the titles' TOML files.")
    if arguments.action == "check":
        return _check(folder)
    return _load(folder, arguments, settings, now)


def _check(folder: Path) -> int:
    from bot.catalogue import check, files

    with bar("Checking the catalogue") as step:
        mistakes = check(folder, step)
    for mistake in mistakes:
        output.say(str(mistake))
    if mistakes:
        output.say(f"{_counted(len(mistakes), 'mistake')} found.")
        return Exit.FAILED
    output.say(f"{_counted(len(files(folder)), 'title')}, no mistakes.")
    return Exit.FINE


def _load(folder: Path, arguments: Namespace, settings: Settings, now: datetime) -> int:
    import asyncio

    from bot.catalogue import files
    from bot.store import Store

    database: Path = arguments.database if arguments.database is not None else settings.database

    async def load() -> "LoadReport":
        async with Store.open(database) as store:
            with bar("Loading the catalogue") as step:
                return await store.load_catalogue(files(folder), now=now, progress=step)

    report = asyncio.run(load())
    parts = {
        "added": report.added,
        "changed": report.changed,
        "removed": report.removed,
        "unchanged": report.unchanged,
    }
    counts = ", ".join(f"{len(slugs)} {word}" for word, slugs in parts.items() if slugs)
    output.say(f"{database}: {counts or 'no titles'}.")
    return Exit.FINE


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
