"""The catalogue's folder: its files, their check and the ledger that they make."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from bot.catalogue.lines import line_of, places
from bot.catalogue.mistakes import CatalogueError, Mistake
from bot.catalogue.parsing import parse
from bot.catalogue.tables import NAME_KINDS
from bot.catalogue.walk import Finding, Walk
from bot.domain.ledger import Ledger, TitleLedger

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many files are done, of how many."""

# Goes up whenever the same bytes give another ledger, so that stored ones are read again.
_READER_VERSION = b"greenlit catalogue reader 1\n"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SLUG_LENGTH = 60


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """One title's file: its name says the slug, its digest whether it changed."""

    path: Path
    slug: str
    digest: str
    """SHA-256 of the bytes and the reader's version, in hexadecimal."""

    def read(self) -> TitleLedger:
        """The title with its claims; raises CatalogueError naming every mistake of the file."""
        entry, mistakes = _read(self.path)
        if entry is None:
            raise CatalogueError(mistakes)
        return entry


def default_folder() -> Path:
    """`data/catalogue`, beside the packages."""
    return Path(__file__).resolve().parents[2] / "data" / "catalogue"


def files(folder: Path) -> list[CatalogueFile]:
    """The files of a folder by name; raises CatalogueError where there is no such folder."""
    return [CatalogueFile(path, path.stem, _digest(path)) for path in _paths(folder)]


def check(folder: Path, progress: Progress | None = None) -> list[Mistake]:
    """Every mistake of every file, and of the files together; an empty list where all is well."""
    return _look(folder, progress)[1]


def read(folder: Path, progress: Progress | None = None) -> Ledger:
    """The ledger of all titles; raises CatalogueError naming every mistake."""
    entries, mistakes = _look(folder, progress)
    if mistakes:
        raise CatalogueError(mistakes)
    return Ledger(entries)


def _look(folder: Path, progress: Progress | None) -> tuple[list[TitleLedger], list[Mistake]]:
    try:
        paths = _paths(folder)
    except CatalogueError as error:
        return [], list(error.mistakes)
    if not paths:
        return [], [Mistake(folder, 0, "there is no .toml file in this folder; each title has one.")]
    entries: list[TitleLedger] = []
    mistakes: list[Mistake] = []
    for done, path in enumerate(paths, start=1):
        entry, found = _read(path)
        mistakes += found
        if entry is not None:
            entries.append(entry)
        if progress is not None:
            progress(done, len(paths))
    mistakes += _shared_names(folder, entries)
    return entries, sorted(mistakes)


def _paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise CatalogueError(
            [Mistake(folder, 0, "there is no such folder; set GREENLIT_CATALOGUE or leave it out.")]
        )
    return sorted(folder.glob("*.toml"))


def _digest(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        data = b""  # reading it again will say what is wrong
    return sha256(_READER_VERSION + data).hexdigest()


def _read(path: Path) -> tuple[TitleLedger | None, list[Mistake]]:
    """One title, or None and every mistake of its file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [Mistake(path, 0, f"the file cannot be read ({error.strerror or error}).")]
    parsed = parse(data)
    walk = Walk(path.stem, parsed.document, partial=bool(parsed.broken))
    entry = walk.run()
    mistakes = [Mistake(path, line, sentence) for line, sentence in parsed.broken]
    if _SLUG.fullmatch(path.stem) is None or len(path.stem) > _SLUG_LENGTH:
        mistakes.append(
            Mistake(
                path, 0, "the file's name is no slug; use at most 60 small letters, digits and single dashes."
            )
        )
    mistakes += _located(path, parsed.text, walk.findings)
    return (None if mistakes else entry), sorted(mistakes)


def _located(path: Path, text: str, findings: Sequence[Finding]) -> list[Mistake]:
    if not findings:
        return []
    known = places(text)
    return [Mistake(path, line_of(finding.place, known), finding.sentence) for finding in findings]


def _shared_names(folder: Path, entries: Iterable[TitleLedger]) -> list[Mistake]:
    """Names that mean two titles: nobody could say which was asked for."""
    owners: dict[str, str] = {}
    mistakes: list[Mistake] = []
    for entry in entries:
        title = entry.title
        for name in dict.fromkeys((title.name, *(name.text for name in title.names))):
            owner = owners.setdefault(_folded(name), title.slug)
            if owner != title.slug:
                path = folder / f"{title.slug}.toml"
                sentence = f"“{name}” is already a name of {owner}; a name can mean one title only."
                mistakes.append(Mistake(path, _line_of_name(path, entry, name), sentence))
    return mistakes


def _line_of_name(path: Path, entry: TitleLedger, name: str) -> int:
    known = places(path.read_text(encoding="utf-8"))
    kind = next((other.kind for other in entry.title.names if other.text == name), None)
    key = next((key for key, value in NAME_KINDS.items() if value is kind), "name")
    return line_of(("title", key), known)


def _folded(name: str) -> str:
    """Names that people cannot tell apart: case, accents and punctuation aside."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum()) or plain
