"""Reading the catalogue's files quickly gives what reading them with care gives."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import CatalogueError, default_folder, files, read
from bot.cli.shelf import document, shelf

PIECES = (
    "[title]",
    "[[credit]]",
    "[[gap]]",
    "[[a.b]]",
    "[credit]",
    "[credit.more]",
    "[[title]]",
    'id = "x"',
    'id = "y"',
    'text = "a \\" b"',
    'text = "tab\there"',
    "value = 12",
    "value = 012",
    "value = 0",
    "value = 1_000",
    "day = 2026-11-22",
    "day = 2026-02-30",
    "day = 2026-11-22T10:00:00Z",
    "flag = true",
    "flag = false # no",
    "value = 4.80",
    "value = 04.8",
    "value = 0.5e3",
    "value = 4.",
    'sources = ["a", "b"]',
    "sources = []",
    'sources = ["a",]',
    'sources = ["a", 1]',
    "sides = [",
    '  { source = "a", says = "[[gap]]" },',
    '  { source = "a", source = "b" },',
    '  { source = "a" }',
    '  { source = "a", },',
    "]",
    "# a remark",
    "# a remark [title]",
    "# a \x07 remark",
    "",
    'text = """',
    '"""',
    "text = '''",
    "'''",
    'a.b = "x"',
    '"quoted" = "x"',
    'id  =  "x"  # why',
    'id = "ü\u2028"',
    "\x00",
)

RELATED = """
[[related]]
id = "before"
name = "Quiet\\u0020Harbour 2"
kind = "film"
relation = "direct"
text = "Quiet Harbour 2 came before."
label = "confirmed"
tier = "official"
sources = ["gazette"]
"""


def parsed(text: str) -> object:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return "broken"


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_a_text_reads_as_with_tomllib(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    try:
        quick: object = document(text)
    except tomllib.TOMLDecodeError:
        quick = "broken"
    assert quick == parsed(text)


def test_what_is_shipped_reads_as_with_tomllib() -> None:
    for file in files(default_folder()):
        text = file.path.read_text(encoding="utf-8")
        assert document(text) == tomllib.loads(text)


def test_what_is_shipped_makes_the_same_ledger() -> None:
    quick, careful = shelf(default_folder()), read(default_folder())
    for one, other in zip(quick, careful, strict=True):
        assert one.earlier == other.earlier
        assert (one.title, one.claims, one.gaps) == (other.title, other.claims, other.gaps)
        assert one.sources == other.sources


def test_a_file_that_changes_under_the_reader_is_told(folder: Path) -> None:
    ledger = shelf(folder)
    (folder / "quiet-harbour-3.toml").write_bytes(b"\xff")
    with pytest.raises(CatalogueError, match="UTF-8"):
        len(ledger["quiet-harbour-3"].claims)
    (folder / "lantern-hill-2.toml").unlink()
    with pytest.raises(CatalogueError, match="cannot be read"):
        len(ledger["lantern-hill-2"].claims)


def test_a_file_from_windows_is_read(folder: Path) -> None:
    path = folder / "quiet-harbour-3.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert len(shelf(folder)["quiet-harbour-3"].gaps) == 1


def test_earlier_works_are_found_where_their_tables_are_not_plain(folder: Path) -> None:
    path = folder / "quiet-harbour-3.toml"
    path.write_text(path.read_text(encoding="utf-8") + RELATED, encoding="utf-8")
    assert shelf(folder)["quiet-harbour-3"].earlier == ("Quiet Harbour 2",)
