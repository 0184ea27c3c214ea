"""What servers have chosen: on disk before it is seen, from memory afterwards, and apart for each."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.domain.server import DEFAULTS, ServerSettings, Spoilers
from bot.store import Store
from tests.store.ledgers import NOW

CHOSEN = ServerSettings(
    "shrek-5",
    1,
    2,
    3,
    4,
    "de",
    Spoilers.LEFT_OUT,
    "Europe/Berlin",
    60,
    members_may_poll=True,
    objection_hours=48,
)
ids = st.none() | st.integers(1, 2**63 - 1)
texts = st.none() | st.text("aé'\"%-☃ ", min_size=1, max_size=8)
chosen = st.builds(
    ServerSettings,
    texts,
    ids,
    ids,
    ids,
    ids,
    texts,
    st.sampled_from(Spoilers),
    st.just("Europe/Berlin"),
    st.integers(0, 600),
    st.booleans(),
    st.integers(0, 168),
)


async def test_a_server_that_never_chose_has_the_defaults(path: Path):
    async with Store.open(path) as store:
        assert store.servers.get(5) == store.servers.get(None) == DEFAULTS


async def test_a_choice_is_seen_at_once_and_by_its_server_only(path: Path):
    async with Store.open(path) as store:
        await store.servers.set(5, CHOSEN, by=9, now=NOW)
        assert store.servers.get(5) == CHOSEN
        assert store.servers.get(6) == DEFAULTS
        assert dict(store.servers.all) == {5: CHOSEN}
    async with Store.open(path) as store:
        assert store.servers.get(5) == CHOSEN


async def test_two_changes_at_once_undo_nothing_of_each_other(path: Path):
    async with Store.open(path) as store:
        await asyncio.gather(
            store.servers.change(5, lambda old: replace(old, cooldown=10), by=1, now=NOW),
            store.servers.change(5, lambda old: replace(old, language="en"), by=2, now=NOW),
        )
        assert store.servers.get(5) == ServerSettings(cooldown=10, language="en")


async def test_what_the_database_refuses_changes_nothing(path: Path):
    async with Store.open(path) as store:
        await store.servers.set(5, CHOSEN, by=9, now=NOW)
        with pytest.raises(sqlite3.IntegrityError):
            await store.servers.set(5, replace(CHOSEN, cooldown=-1), by=9, now=NOW)
        assert store.servers.get(5) == CHOSEN
    async with Store.open(path) as store:
        assert store.servers.get(5) == CHOSEN


async def test_a_change_that_nobody_waits_for_any_more_is_seen_all_the_same(path: Path):
    async with Store.open(path) as store:
        waiting = asyncio.ensure_future(store.servers.set(5, CHOSEN, by=9, now=NOW))
        await asyncio.sleep(0)
        waiting.cancel()
        await store.installation.set("after", "it")
        assert store.servers.get(5) == CHOSEN


@hypothesis_settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.integers(1, 2**63 - 1), chosen, max_size=4))
def test_every_choice_comes_back_as_it_was_made(
    tmp_path_factory: pytest.TempPathFactory, made: dict[int, ServerSettings]
):
    path = tmp_path_factory.mktemp("servers") / "greenlit.db"

    async def there_and_back() -> None:
        async with Store.open(path) as store:
            for server, settings in made.items():
                await store.servers.set(server, settings, by=9, now=NOW)
        async with Store.open(path) as store:
            assert dict(store.servers.all) == made

    asyncio.run(there_and_back())


def test_who_changed_the_settings_and_when_is_kept(path: Path):
    async def change() -> None:
        async with Store.open(path) as store:
            await store.servers.set(5, CHOSEN, by=9, now=NOW)

    asyncio.run(change())
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT changed_by FROM server_settings").fetchall() == [(9,)]
