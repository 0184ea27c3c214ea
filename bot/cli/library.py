"""The titles that a command looks at, and which of them is meant."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.cli.failures import JobFailedError, WrongUseError
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.titles import Title
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.answering import NameIndex

DEFAULT_TITLE: Final = "we-can-be-heroes-2"


def settings_for_reading() -> Settings:
    """The settings; with GREENLIT_LOG=DEBUG the log is set up too, so that a fault leaves its traceback there."""
    settings = Settings.from_env()
    if settings.log == "DEBUG":
        from bot.cli.logs import set_up

        set_up(settings.log, settings.token)
    return settings


def open_ledger(settings: Settings, arguments: Namespace) -> Ledger:
    """The catalogue's files, or the database where --database names one."""
    database: Path | None = arguments.database
    if database is not None:
        return _stored(database)
    from bot.cli.shelf import shelf

    return shelf(settings.catalogue)


def default_title(settings: Settings, ledger: Ledger) -> str | None:
    """The title that is meant where none is named; None where that one is not tracked."""
    slug = settings.default_title or DEFAULT_TITLE
    if settings.default_title is not None and slug not in ledger:
        raise WrongUseError(f"GREENLIT_DEFAULT_TITLE is {slug}, which is not tracked. {_see_titles()}")
    return slug if slug in ledger else None


def find_title(ledger: Ledger, text: str, names: "NameIndex | None" = None) -> TitleLedger:
    """The title that somebody typed, by slug or any name, typos allowed; never a silent guess between two."""
    entry = ledger.get(text)
    if entry is not None:
        return entry
    from bot.answering import Answerer
    from bot.answering.names import Found, Unclear

    resolved = (names or Answerer(ledger).names).resolve(text)
    match resolved:
        case Found(title=title):
            return ledger[title.slug]
        case Unclear(choices=choices):
            raise JobFailedError(f"“{text}” can mean several titles. Use one of: {_slugs(choices)}.")
        case _:
            near = f" Near to it: {_slugs(resolved.nearest)}." if resolved.nearest else ""
            raise JobFailedError(f"No title is tracked under “{text}”.{near} {_see_titles()}")


def _stored(path: Path) -> Ledger:
    # Looked at first: opening would make a new, empty file.
    if not path.is_file():
        raise WrongUseError(
            f"There is no database {path}. Make one with “greenlit catalogue load --database {path}”."
        )
    from bot.store import read_ledger

    return read_ledger(path)


def _slugs(titles: Iterable[Title]) -> str:
    return ", ".join(title.slug for title in titles)


def _see_titles() -> str:
    return "“greenlit titles” lists them all."
