"""`greenlit catalogue check` and `load`, and reading from the database."""

import asyncio
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.catalogue import files
from bot.store import Store
from tests.cli.running import Ended, Run


def test_a_sound_catalogue_is_said_to_be(greenlit: Run) -> None:
    assert greenlit("catalogue", "check") == Ended(0, "2 titles, no mistakes.\n", "")


def test_every_mistake_is_named_with_file_and_line_and_counted(greenlit: Run, folder: Path) -> None:
    lantern, quiet = folder / "lantern-hill-2.toml", folder / "quiet-harbour-3.toml"
    lantern.write_text(lantern.read_text(encoding="utf-8").replace('kind = "film"', 'kind = "opera"', 1))
    quiet.write_text("[title\n")
    ended = greenlit("catalogue", "check")
    assert ended.code == 1
    *mistakes, count = ended.out.splitlines()
    assert mistakes[0].startswith(f"{lantern}:3: ")
    assert mistakes[1].startswith(f"{quiet}:1: ")
    assert count == f"{len(mistakes)} mistakes found."


def test_a_folder_can_be_named(greenlit: Run, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (folder / "quiet-harbour-3.toml").rename(other / "quiet-harbour-3.toml")
    assert greenlit("catalogue", "check", str(other)).out == "1 title, no mistakes.\n"


@pytest.mark.parametrize("action", ["check", "load"])
def test_a_folder_that_is_not_there_is_wrong_use(greenlit: Run, tmp_path: Path, action: str) -> None:
    ended = greenlit("catalogue", action, str(tmp_path / "nowhere"))
    assert (ended.code, ended.out) == (2, "")
    assert "There is no folder" in ended.err


def test_loading_says_what_changed_and_only_that(greenlit: Run, folder: Path, tmp_path: Path) -> None:
    database = tmp_path / "bot.db"
    assert greenlit("catalogue", "load", "--database", str(database)).out == f"{database}: 2 added.\n"
    assert greenlit("catalogue", "load", "--database", str(database)).out == f"{database}: 2 unchanged.\n"
    (folder / "quiet-harbour-3.toml").unlink()
    ended = greenlit("catalogue", "load", "--database", str(database))
    assert ended.out == f"{database}: 1 removed, 1 unchanged.\n"


def test_a_broken_catalogue_is_not_loaded(greenlit: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "quiet-harbour-3.toml").write_text("[title\n")
    ended = greenlit("catalogue", "load", "--database", str(tmp_path / "bot.db"))
    assert (ended.code, ended.out) == (1, "")
    assert "quiet-harbour-3.toml:1" in ended.err


def test_the_database_named_by_the_settings_is_the_default(
    greenlit: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GREENLIT_DATABASE", str(tmp_path / "set.db"))
    assert greenlit("catalogue", "load").code == 0
    assert (tmp_path / "set.db").is_file()


def test_views_can_be_read_from_the_database(greenlit: Run, folder: Path, tmp_path: Path) -> None:
    database = str(tmp_path / "bot.db")
    greenlit("catalogue", "load", "--database", database)
    from_files = greenlit("status", "lantern-hill-2", "--now", "2026-11-22", "--json")
    for file in folder.iterdir():
        file.unlink()
    ended = greenlit("status", "lantern hill 2", "--now", "2026-11-22", "--json", "--database", database)
    assert ended == from_files


async def test_a_database_can_be_read_while_the_bot_holds_it(
    greenlit: Run, folder: Path, tmp_path: Path
) -> None:
    database = tmp_path / "bot.db"
    async with Store.open(database) as store:
        await store.load_catalogue(files(folder), now=datetime(2026, 11, 22, tzinfo=UTC))
        ended = await asyncio.to_thread(greenlit, "titles", "--database", str(database))
    assert ended.code == 0
    assert "lantern-hill-2" in ended.out


def test_a_database_that_is_not_there_is_wrong_use_and_none_is_made(greenlit: Run, tmp_path: Path) -> None:
    ended = greenlit("status", "--database", str(tmp_path / "none.db"))
    assert (ended.code, ended.out) == (2, "")
    assert "There is no database" in ended.err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("content", "said"), [(b"no database at all", "is not a database"), (b"SQLite format 3\0", "damaged")]
)
def test_a_database_that_cannot_be_opened_fails_the_job(
    greenlit: Run, tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "bot.db"
    path.write_bytes(content)
    for argv in (("status", "--database", str(path)), ("catalogue", "load", "--database", str(path))):
        ended = greenlit(*argv)
        assert (ended.code, ended.out) == (1, "")
        assert said in ended.err
    assert path.read_bytes() == content


def test_a_database_from_an_older_version_is_not_read_half(greenlit: Run, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    path.touch()
    ended = greenlit("status", "--database", str(path))
    assert ended.code == 1
    assert "Bring it up to date first" in ended.err


def test_a_database_that_breaks_while_it_is_read_fails_the_job(greenlit: Run, tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    greenlit("catalogue", "load", "--database", str(path))
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE title RENAME TO other")
    connection.close()
    ended = greenlit("status", "--database", str(path))
    assert ended.code == 1
    assert "cannot be read" in ended.err
