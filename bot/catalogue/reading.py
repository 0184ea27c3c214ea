"""The catalogue's folder: its files, their check and the ledger that they make."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from bot.catalogue.findings import Finding, Place
from bot.catalogue.mistakes import CatalogueError, Mistake
from bot.catalogue.walk import Walk
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.titles import folded

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many files are done, of how many."""

# Goes up whenever the same bytes give another ledger, so that stored ones are read again.
_READER_VERSION = b"greenlit catalogue reader 1\n"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SLUG_LENGTH = 60


@dataclass(frozen=True)
class CatalogueFile:
    """One title's file: its name says the slug, its digest whether it changed."""

    path: Path
    slug: str

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes, when first asked for, and of the reader's version, in hexadecimal."""
        # Imported here: it loads OpenSSL, a bare Python's time, and a question on the command line needs no digest.
        from hashlib import sha256

        try:
            data = self.path.read_bytes()
        except OSError:
            data = b""  # reading it again will say what is wrong
        return sha256(_READER_VERSION + data).hexdigest()

    def read(self) -> TitleLedger:
        """The title with its claims; raises CatalogueError naming every mistake of the file."""
        looked = _read(self.path)
        if looked.entry is None:
            raise CatalogueError(looked.mistakes)
        return looked.entry


def default_folder() -> Path:
    """`data/catalogue`, beside the packages."""
    return Path(__file__).resolve().parents[2] / "data" / "catalogue"


def files(folder: Path) -> list[CatalogueFile]:
    """The files of a folder by name; raises CatalogueError where there is no such folder."""
    return [CatalogueFile(path, path.stem) for path in _paths(folder)]


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
    looked: list[_Looked] = []
    for done, path in enumerate(paths, start=1):
        looked.append(_read(path))
        if progress is not None:
            progress(done, len(paths))
    mistakes = [mistake for one in looked for mistake in one.mistakes]
    mistakes += _shared_names(looked)
    return [one.entry for one in looked if one.entry is not None], sorted(mistakes)


def _paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise CatalogueError(
            [Mistake(folder, 0, "there is no such folder; set GREENLIT_CATALOGUE or leave it out.")]
        )
    return sorted(folder.glob("*.toml"))


class _Looked(NamedTuple):
    """One file after reading: its title, or what is wrong with it."""

    path: Path
    entry: TitleLedger | None
    mistakes: tuple[Mistake, ...]
    names: Mapping[str, Place] = MappingProxyType({})


def _read(path: Path) -> _Looked:
    # Imported here: a question on the command line reads its titles without it.
    from bot.catalogue.parsing import parse

    try:
        data = path.read_bytes()
    except OSError as error:
        unread = Mistake(path, 0, f"the file cannot be read ({error.strerror or error}).")
        return _Looked(path, None, (unread,))
    parsed = parse(data)
    walk = Walk(path.stem, parsed.document, partial=bool(parsed.broken))
    entry = walk.run()
    mistakes = [Mistake(path, line, sentence) for line, sentence in parsed.broken]
    if _SLUG.fullmatch(path.stem) is None or len(path.stem) > _SLUG_LENGTH:
        sentence = "the file's name is no slug; use at most 60 small letters, digits and single dashes."
        mistakes.append(Mistake(path, 0, sentence))
    mistakes += _located(path, parsed.text, walk.findings)
    return _Looked(path, None if mistakes else entry, tuple(sorted(mistakes)), walk.names)


def _located(path: Path, text: str, findings: Sequence[Finding]) -> list[Mistake]:
    if not findings:
        return []
    from bot.catalogue.lines import line_of, places

    known = places(text)
    return [Mistake(path, line_of(finding.place, known), finding.sentence) for finding in findings]


def _shared_names(looked: Iterable[_Looked]) -> list[Mistake]:
    """Names that mean two titles: nobody could say which was asked for."""
    from bot.catalogue.lines import line_of, places

    owners: dict[str, Path] = {}
    mistakes: list[Mistake] = []
    for one in looked:
        for name, place in one.names.items():
            owner = owners.setdefault(folded(name), one.path)
            if owner is not one.path:
                sentence = f"“{name}” is already a name of {owner.stem}; a name can mean one title only."
                text = one.path.read_text(encoding="utf-8-sig")
                mistakes.append(Mistake(one.path, line_of(place, places(text)), sentence))
    return mistakes
