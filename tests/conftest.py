"""The bot on a simulated Discord, over a real store with the shipped catalogue and titles that do not exist."""

import asyncio
import shutil
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
import hypothesis
import pytest
import simcord

from bot import catalogue
from bot.client import Greenlit
from bot.settings import Settings
from bot.store import Store

# SimCord waits 50 ms after most actions for a bot that answers late; ours never does.
simcord.Env._settle_internal.__kwdefaults__["idle"] = 0.001  # pyright: ignore[reportOptionalSubscript]

# A busy machine is no mistake of ours: what time something takes is measured in tests/benchmarks.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
_SIMULATED_START = datetime(2026, 1, 1, tzinfo=UTC)

HILL = "lantern-hill-2"
HOSTILE = "a-sequel-whose-slug-is-so-long-that-no-button-can-hold-it"
HOSTILE_NAME = "Robert'); DROP TABLE claims;-- **bold** [x](https://evil.example) ||y|| @everyone <@1> `z`"
_INVENTED = {
    HILL: """
[title]
name = "Lantern Hill 2"
kind = "film"
franchise = "Lantern Hill"
instalment = 2
summary = "An invented film. It stands for any sequel."
checked = 2026-11-01
former = ["Lantern Hill Returns"]
initials = ["LH2"]

[[source]]
id = "gazette"
publisher = "The Gazette"
url = "https://gazette.example/lantern"
published = "2026-03-01"
tier = "trade_press"

[[stage]]
id = "status"
stage = "in_production"
text = "Filming in Ardenby."
label = "confirmed"
tier = "official"
seen = "2026-10"
sources = ["gazette"]

[[release]]
id = "release"
window = "2027-05-20"
text = "Comes to cinemas on 20 May 2027."
label = "confirmed"
tier = "official"
seen = "2026-03-01"
sources = ["gazette"]

[[credit]]
id = "credit.okonjo"
person = "Zélie Okonjo"
role = "actor"
standing = "returning"
character = "Wren Halloway"
text = "Returns as Wren Halloway."
label = "confirmed"
tier = "official"
seen = "2026-03-01"
sources = ["gazette"]

[[credit]]
id = "credit.brandt"
person = "Ilse Brandt"
role = "director"
standing = "returning"
text = "Directs again."
label = "confirmed"
tier = "official"
seen = "2026-03-01"
sources = ["gazette"]

[[plot]]
id = "plot.end"
kind = "report"
text = "The lantern goes out in the last scene."
label = "reported"
tier = "trade_press"
seen = "2026-03-01"
sources = ["gazette"]
spoils = "the ending"
""",
    HOSTILE: f"""
[title]
name = "{HOSTILE_NAME}"
kind = "series"
franchise = "Robert'); DROP TABLE"
instalment = 2
summary = "An invented series whose name is full of signs."
checked = 2026-11-01

[[source]]
id = "gazette"
publisher = "The [Gazette](x) @here"
url = "https://gazette.example/(robert)"
published = "2026-03-01"
tier = "trade_press"

[[credit]]
id = "credit.tables"
person = "Bobby 'Tables' ||*_~`"
role = "actor"
standing = "new"
character = "@everyone"
text = "Plays <@1> and [x](https://evil.example)."
label = "reported"
tier = "trade_press"
seen = "2026-03-01"
sources = ["gazette"]
""",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """SimCord would fail a test for every sentence that we refuse with; `no_hidden_faults` looks at the log instead."""
    for item in items:
        if item.get_closest_marker("simcord") is None:
            item.add_marker(pytest.mark.simcord(check_errors=False))


def now() -> datetime:
    """The day of the tests, moving on with the simulated clock."""
    return NOW + (discord.utils.utcnow() - _SIMULATED_START)


@pytest.fixture(scope="session", autouse=True)
def ctrl_c_is_heard() -> None:
    """A shell that starts the tests in the background has Ctrl-C ignored, and so would all that they start."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def catalogue_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped catalogue and the invented titles."""
    folder = tmp_path_factory.mktemp("catalogue")
    for file in catalogue.default_folder().glob("*.toml"):
        shutil.copy(file, folder)
    for slug, text in _INVENTED.items():
        (folder / f"{slug}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def loaded_database(catalogue_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the catalogue in it, to copy: reading the files again for each test would cost most."""
    path = tmp_path_factory.mktemp("database") / "greenlit.db"

    async def load() -> None:
        async with Store.open(path) as store:
            await store.load_catalogue(catalogue.files(catalogue_folder), now=NOW)

    asyncio.run(load())
    return path


@pytest.fixture
async def store(loaded_database: Path, tmp_path: Path) -> AsyncIterator[Store]:
    """A real store of this test's own."""
    path = tmp_path / "greenlit.db"
    shutil.copy(loaded_database, path)
    async with Store.open(path) as opened:
        yield opened


@pytest.fixture
def settings() -> Settings:
    """Nothing set, so there is no default title; a test that needs one overrides this."""
    return Settings()


@pytest.fixture
def make_bot(store: Store, settings: Settings) -> Callable[..., Greenlit]:
    """Builds a bot over the store, for a first start or a restart."""

    def make(**options: Any) -> Greenlit:
        return Greenlit(store=store, settings=settings, clock=now, **options)

    return make


@pytest.fixture
def simcord_bot(make_bot: Callable[..., Greenlit]) -> Greenlit:
    """The bot that `simcord_env` starts; the store is closed after it."""
    return make_bot()


@pytest.fixture
def faults(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """The errors logged so far, one line each. A test that asks for it may log errors; any other may not."""

    def logged() -> list[str]:
        return [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]

    return logged


@pytest.fixture(autouse=True)
def no_hidden_faults(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The funnel keeps an error from failing anything, so the log has to."""
    yield
    if "faults" not in request.fixturenames:
        bad = [record for record in caplog.get_records("call") if record.levelname in ("ERROR", "CRITICAL")]
        assert not bad, [record.getMessage() for record in bad]
