"""A confirmed day that has passed goes to the desk once."""

from dataclasses import replace
from datetime import timedelta

from simcord import Env

from bot.client import Greenlit
from bot.domain.desk import DeskKind, DeskState
from bot.domain.server import DEFAULTS
from bot.settings import Settings
from bot.store import Store
from tests.cogs.shown import Place, buttons_of, options_of, text_of
from tests.conftest import HILL, NOW, now

DUE = f"{HILL}#release"


async def wake_up_later(env: Env, store: Store) -> None:
    """Start the bot again half a year later: what fell due meanwhile is found at the start."""
    later = timedelta(days=182)
    await env.restart_bot(Greenlit(store=store, settings=Settings(), clock=lambda: now() + later))
    await env.settle()


async def due(store: Store, server: int | None) -> list[str]:
    items, _ = await store.desk.page(server, DeskKind.STALE_CLAIM)
    return [item.ref for item in items]


async def test_a_day_that_has_passed_lies_once_on_the_desks_that_it_concerns(
    simcord_env: Env, place: Place, store: Store
) -> None:
    settings = replace(DEFAULTS, default_title=HILL)
    await store.servers.set(place.guild.id, settings, by=1, now=NOW)
    await store.servers.set(77, replace(DEFAULTS, default_title="shrek-5"), by=1, now=NOW)
    assert DUE not in await due(store, None)
    await wake_up_later(simcord_env, store)
    assert await due(store, place.guild.id) == [DUE]
    assert DUE in await due(store, None)
    assert DUE not in await due(store, 77)
    (item, *_), _ = await store.desk.page(place.guild.id, DeskKind.STALE_CLAIM)
    await store.desk.close(place.guild.id, item.id, DeskState.DISMISSED, by=1, now=NOW)
    await wake_up_later(simcord_env, store)
    assert await due(store, place.guild.id) == []
    assert (await store.desk.item(place.guild.id, item.id)).count == 1


async def test_a_moderator_corrects_it_with_a_new_day(simcord_env: Env, place: Place, store: Store) -> None:
    await store.servers.set(place.guild.id, replace(DEFAULTS, default_title=HILL), by=1, now=NOW)
    await wake_up_later(simcord_env, store)
    desk = await place.moderator.slash(place.channel, "desk")
    await place.moderator.click(desk.response, label="Day has passed (1)")
    await place.moderator.select(desk.response, [next(iter(options_of(desk.response).values()))])
    assert "Comes to cinemas on 20 May 2027." in text_of(desk.response)
    form = await place.moderator.click(desk.response, label="Correct it")
    words = {"words": "Comes to cinemas on 3 June 2028.", "link": "https://variety.com/later", "dated": ""}
    await place.moderator.submit_modal(form, words)
    assert "Replaces it: yes" in buttons_of(desk.response)
    await place.moderator.click(desk.response, label="Publish")
    asked = await place.fan.slash(place.channel, "ask", question="When does Lantern Hill 2 come out?")
    assert "3 June 2028" in text_of(asked.response)
    assert await due(store, place.guild.id) == []
