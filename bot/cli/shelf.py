"""The catalogue's files as a ledger in which a title's claims are read when they are first looked at.

Reading all titles takes longer than anything else that `greenlit ask` does, and most questions are about one.
A mistake in a file is told when its title is looked at; `greenlit catalogue check` tells all of them.
"""

from pathlib import Path

from bot.catalogue import CatalogueFile, files
from bot.catalogue.parsing import parse
from bot.catalogue.walk import Walk
from bot.domain.ledger import Contents, Ledger, TitleLedger


def shelf(folder: Path) -> Ledger:
    """Every title of a folder; raises CatalogueError where there is no such folder or a title cannot be read."""
    return Ledger(_entry(file) for file in files(folder))


def _entry(file: CatalogueFile) -> TitleLedger:
    head = _head(file.path)
    parsed = parse(head)
    opened = Walk(file.slug, parsed.document).run() if head and not parsed.broken else None
    if opened is None:
        return file.read()  # names the mistakes, or reads a file that does not begin with its title

    def contents() -> Contents:
        whole = file.read()
        return whole.claims, whole.gaps, whole.sources

    return TitleLedger.on_first_use(opened.title, contents)


def _head(path: Path) -> bytes:
    """What stands before the first array of tables: the title."""
    try:
        data = path.read_bytes()
    except OSError:
        return b""  # reading the whole file will say what is wrong
    return data.partition(b"\n[[")[0]
