"""A server that has just added Greenlit is told what it is, once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import discord
from simcord import Env

from bot.client import Greenlit
from bot.domain.server import DEFAULTS, ServerSettings
from bot.store import Store
from tests.cogs.shown import bot_of, buttons_of, me_in, text_of
from tests.conftest import HILL, NOW, now
from tests.delivery.notes import note


async def joined(env: Env, *, system: bool = True, **options: Any) -> tuple[Any, Any, Any]:
    """A server that adds the bot now: its handle, its channel and a manager."""
    guild = env.create_guild("New here", **options)
    channel = guild.create_text_channel("general")
    real = bot_of(env).get_guild(guild.id)
    assert real is not None
    if system:
        found = real.get_channel(channel.id)
        assert isinstance(found, discord.TextChannel)
        await real.edit(system_channel=found)
    role = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    manager = guild.add_member(env.create_user("manager"), roles=[role])
    await env.settle()
    with env._bot_scope():
        bot_of(env).dispatch("guild_join", real)
    await env.settle()
    return guild, channel, manager


def ours(env: Env, channel: Any) -> list[Any]:
    """What the bot has written; Discord itself says there who joins."""
    return [message for message in channel.history() if message.author.id == me_in(env).id]


async def test_the_welcome_comes_once_with_three_buttons_that_work(simcord_env: Env) -> None:
    guild, channel, manager = await joined(simcord_env)
    (message,) = ours(simcord_env, channel)
    assert "Greenlit answers questions about sequels" in message.content
    assert list(buttons_of(message)) == ["Set up", "Try a question", "What do you track?"]
    opened = await manager.click(message, label="Set up")
    assert "## Setup" in text_of(opened.response)
    fan = guild.add_member(simcord_env.create_user("newcomer"))
    refused = await fan.click(message, label="Set up")
    assert "Manage Server" in text_of(refused.response)
    answered = await fan.click(message, label="Try a question")
    assert answered.response.ephemeral
    assert text_of((await fan.click(message, label="What do you track?")).response)
    with simcord_env._bot_scope():
        bot_of(simcord_env).dispatch("guild_join", bot_of(simcord_env).get_guild(guild.id))
    await simcord_env.settle()
    assert len(ours(simcord_env, channel)) == 1


async def test_the_welcome_is_in_the_language_that_the_server_told_discord(simcord_env: Env) -> None:
    _, channel, _ = await joined(simcord_env, preferred_locale="de")
    (message,) = ours(simcord_env, channel)
    assert message.content == "Greenlit beantwortet Fragen zu Fortsetzungen, jede Antwort mit ihrer Quelle."
    assert list(buttons_of(message)) == ["Einrichten", "Frag mal etwas", "Was verfolgst du?"]


async def test_without_a_system_channel_the_first_manager_who_is_answered_gets_it(simcord_env: Env) -> None:
    guild, channel, manager = await joined(simcord_env, system=False)
    fan = guild.add_member(simcord_env.create_user("newcomer"))
    assert not (await fan.slash(channel, "titles")).followups
    result = await manager.slash(channel, "titles")
    (welcome,) = result.followups
    assert welcome.ephemeral
    assert "Set up" in buttons_of(welcome)
    assert not (await manager.slash(channel, "titles")).followups


async def test_what_a_server_chose_stays_when_it_removes_the_bot_and_adds_it_again(
    simcord_env: Env, store: Store
) -> None:
    guild, channel, manager = await joined(simcord_env)
    await store.servers.set(guild.id, ServerSettings(default_title=HILL), by=manager.id, now=NOW)
    await store.outbox.put(note("later", channel.id, server=guild.id, due=now() + timedelta(days=1)))
    real = bot_of(simcord_env).get_guild(guild.id)
    with simcord_env._bot_scope():
        bot_of(simcord_env).dispatch("guild_remove", real)
    await simcord_env.settle()
    assert (await store.outbox.pending(guild.id)).waiting == 0
    assert guild.id not in store.presence.here
    assert store.servers.get(guild.id).default_title == HILL
    with simcord_env._bot_scope():
        bot_of(simcord_env).dispatch("guild_join", real)
    await simcord_env.settle()
    assert store.servers.get(guild.id).default_title == HILL
    assert guild.id in store.presence.here


async def test_a_server_that_stays_away_for_a_month_is_forgotten(
    simcord_env: Env, store: Store, make_bot: Callable[..., Greenlit]
) -> None:
    del make_bot
    await simcord_env.settle()
    for server, when in ((77, now() - timedelta(days=31)), (78, now() - timedelta(days=29))):
        await store.presence.arrive(server, now=when)
        await store.servers.set(server, ServerSettings(default_title=HILL), by=1, now=when)
        await store.presence.leave(server, now=when)
    with simcord_env._bot_scope():
        bot_of(simcord_env).services.sweeps.wake("gone servers")
    await simcord_env.settle()
    assert store.servers.get(77) == DEFAULTS
    assert store.servers.get(78).default_title == HILL


async def test_servers_that_came_and_went_while_the_bot_was_away_are_noted(
    simcord_env: Env, store: Store, make_bot: Callable[..., Greenlit]
) -> None:
    guild = simcord_env.create_guild("Was there")
    await store.presence.arrive(77, now=NOW)
    await store.outbox.put(note("for nobody", 5, server=77, due=now()))
    await simcord_env.restart_bot(make_bot())
    await simcord_env.settle()
    assert guild.id in store.presence.here
    assert 77 not in store.presence.here
    assert (await store.outbox.pending(77)).waiting == 0
