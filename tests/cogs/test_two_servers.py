"""Whatever Greenlit offers, nobody in one server sees or changes anything of another."""

import sqlite3
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import Env

from bot.store import Store
from tests.cogs.polling import FORM
from tests.cogs.predicting import PREDICTION
from tests.cogs.shown import Place, options_of, place_in
from tests.cogs.updating import drafted
from tests.cogs.walking import Walker, ids_in, payloads
from tests.conftest import HILL

MARK = "Xylomark"
"""Stands in everything that the first server keeps, and in nothing that anybody types in the second."""
TITLE = f"Quagga {MARK} 2"
LINK = "https://variety.com/xylomark"

PLAIN = {
    "question": ["When does Lantern Hill 2 come out?", "When does quagga come out?"],
    "title": [HILL, "quagga"],
    "who": ["Zélie Okonjo", "quagga"],
    "search": ["lantern", "quagga"],
    "private": [True, False],
    "name": ["Orchard"],
    "franchise": ["Orchard"],
    "part": [2],
    "summary": ["An invented film."],
    "remove": [True],
    "link": ["https://variety.com/x"],
    "draft": ["1", "2"],
    "update": ["1", "2"],
    "why": ["It was wrong"],
    "reason": ["It was wrong"],
    "text": ["Lantern Hill 2 moved"],
}
FIELDS = {
    **PREDICTION,
    "headline": "Lantern Hill 2 moves",
    "value": "moved to May 2031",
    "link": "https://variety.com/y",
    "details": "Some details",
    "line": "22 November 2026",
}
OTHERS = {"server_settings", "outbox", "post"}
"""Tables that sweeps may touch by themselves meanwhile."""


def marked(values: dict[str, Any]) -> dict[str, Any]:
    """The same with the mark in every text."""
    return {
        name: [f"{each} {MARK}" if isinstance(each, str) and name in _TEXTS else each for each in these]
        for name, these in values.items()
    }


_TEXTS = ("question", "who", "search", "name", "franchise", "summary", "why", "reason", "text")


def managed(env: Env, place: Place) -> Place:
    """The same server, where the moderator may manage it too."""
    every = discord.Permissions(manage_messages=True, manage_guild=True)
    place.guild.roles["Mods"]
    role = place.guild.create_role("All", permissions=every)
    moderator = place.guild.add_member(env.create_user("manager"), roles=[role])
    return Place(place.guild, place.channel, place.quiet, place.fan, place.stranger, moderator)


def polls_of(path: Path, server: int) -> list[str]:
    """The ids of a server's polls and predictions."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        found = connection.execute(
            "SELECT id FROM poll WHERE server = :server UNION ALL SELECT id FROM prediction WHERE server = :server",
            {"server": server},
        ).fetchall()
    return [str(number) for (number,) in found]


def kept_for(path: Path, server: int) -> dict[str, list[Any]]:
    """Every row of a server, in every table that has one."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND EXISTS ("
            "SELECT 1 FROM pragma_table_info(sqlite_master.name) AS field WHERE field.name = 'server')"
        ).fetchall()
        return {
            table: connection.execute(f"SELECT * FROM {table} WHERE server = ?", (server,)).fetchall()  # noqa: S608, the schema's own names
            for (table,) in tables
            if table not in OTHERS
        }


async def lived_in(env: Env, place: Place) -> None:
    """Let the first server keep something of everything, all of it marked."""
    mods = place.moderator
    await mods.slash(place.channel, "title add", name=TITLE, kind="film", summary=f"About {MARK}.")
    await mods.slash(place.channel, "title alias", title=HILL, name=f"Hill of {MARK}")
    news = {"headline": f"{MARK} moves", "details": f"{MARK} told us.", "link": LINK}
    for value in ("moved to May 2033", f"Ada {MARK} joins the cast", f"the {MARK} goes out"):
        await mods.click(await drafted(place, mods, value=value, **news), label="Publish")
    await drafted(place, mods, value=f"a second {MARK}", **news)
    form = await mods.slash(place.channel, "poll create", kind="own", title=HILL)
    asked = {"question": f"Will {MARK} come?", "options": f"{MARK}\nOther"}
    await mods.click((await mods.submit_modal(form, {**FORM, **asked})).response, label="Publish")
    choosing = await mods.slash(place.channel, "poll create", kind="prediction", title=HILL)
    form = await mods.click(choosing.response, label="Own question")
    sure = {**PREDICTION, "question": f"Will {MARK} win?", "rule": f"Yes: {MARK}.\nNo: other."}
    await mods.click((await mods.submit_modal(form, sure)).response, label="Open it")
    await place.fan.slash(place.channel, "tip", text=f"{MARK} was seen", link=LINK, title=HILL)
    asked = await place.fan.slash(place.channel, "ask", question=f"Who is {MARK} in Lantern Hill 2?")
    await place.stranger.slash(place.channel, "ask", question=f"what did {MARK} say about the music")
    assert asked.response is not None
    setup = await mods.slash(place.channel, "setup")
    change = await mods.click(setup.response, custom_id="gl:setup:change:title")
    await mods.select(change.response, [options_of(change.response)[TITLE]], custom_id="gl:setup:set:title")
    for _ in range(3):
        await env.settle()
        await env.advance_time(30)
    await env.settle()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The file of this test's store."""
    return tmp_path / "greenlit.db"


async def test_nobody_sees_or_changes_anything_of_another_server(
    simcord_env: Env, store: Store, place: Place, database: Path
) -> None:
    first = managed(simcord_env, place)
    await Walker(simcord_env, first, first.moderator, {**marked(PLAIN), "poll": ["1"]}, FIELDS).commands(
        deep=False
    )
    await lived_in(simcord_env, first)
    polls = polls_of(database, first.guild.id)
    assert len(polls) >= 2
    options = {**PLAIN, "poll": polls}

    # First that the walk would find it: in the first server nearly every command shows the mark.
    shows: set[str] = set()
    at = len(simcord_env.http_requests)

    def sees(command: str) -> None:
        nonlocal at
        if MARK.casefold() in "\n".join(payloads(simcord_env, at)).casefold():
            shows.add(command)
        at = len(simcord_env.http_requests)

    await Walker(simcord_env, first, first.moderator, options, FIELDS).commands(deep=False, sees=sees)
    names = {"ask", "status", "titles", "history", "setup", "polls", "cast"}
    assert names | {"update edit", "update post", "update retract", "poll close"} <= shows
    ids = ids_in(payloads(simcord_env))

    second = managed(simcord_env, place_in(simcord_env))
    before = kept_for(database, first.guild.id)
    for table in (
        "desk_item",
        "draft",
        "change",
        "version",
        "poll",
        "prediction",
        "title",
        "claim",
        "source",
    ):
        assert MARK.casefold() in repr(before[table]).casefold(), table
    begun = len(simcord_env.http_requests)
    message = await second.stranger.send(second.channel, "quagga has moved https://variety.com/z")
    for person in (second.fan, second.moderator):
        walker = Walker(simcord_env, second, person, options, FIELDS)
        await walker.commands(deep=True)
        await walker.menus(message)
        await walker.forged(ids)
        assert MARK.casefold() not in "\n".join(walker.files).casefold()
    await simcord_env.settle()
    sent = payloads(simcord_env, begun)
    assert len(sent) > 200
    assert [each for each in sent if MARK.casefold() in each.casefold()] == []
    assert kept_for(database, first.guild.id) == before
    assert store.ledger_of(first.guild.id).get("quagga-xylomark-2") is not None
