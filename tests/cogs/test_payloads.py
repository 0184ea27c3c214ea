"""Every command as Discord is told of it: who may use it, where, installed how, and what each field says."""

from collections.abc import Callable, Iterator
from typing import Any

import discord
import pytest
from simcord import Env

from bot.client import Greenlit
from tests.cogs.shown import bot_of

FANS_CONTEXTS = [0, 1, 2]
FANS_INSTALLS = [0, 1]
MODERATORS = (1, 1 << 13, [0], [0])
"""Shown to those who may manage messages, in servers only."""
# name → type (1 command, 3 message menu), default permissions, contexts, installs
COMMANDS = {
    "ask": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "status": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "cast": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "titles": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "history": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "help": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "polls": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "tip": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "me": (1, None, FANS_CONTEXTS, FANS_INSTALLS),
    "title": MODERATORS,
    "update": MODERATORS,
    "poll": MODERATORS,
    "desk": MODERATORS,
    "setup": (1, 1 << 5, [0], [0]),
    "Ask Greenlit": (3, None, FANS_CONTEXTS, FANS_INSTALLS),
    "Send as tip": (3, None, FANS_CONTEXTS, FANS_INSTALLS),
    "Post as update": (3, 1 << 13, [0], [0]),
}
OPTIONS = {
    "ask": ["question", "title", "private"],
    "status": ["title"],
    "cast": ["title", "who"],
    "titles": ["search"],
    "history": ["title"],
    "polls": ["title"],
    "tip": ["text", "link", "title"],
    "me": [],
    "desk": [],
    "setup": [],
    "help": [],
}


def payloads(bot: Greenlit) -> dict[str, dict[str, Any]]:
    return {command.name: command.to_dict(bot.tree) for command in bot.tree.get_commands()}


def described(payload: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield payload["name"], payload["description"]
    for option in payload.get("options", ()):
        yield from described(option)


@pytest.fixture
def told(simcord_env: Env) -> dict[str, dict[str, Any]]:
    bot = bot_of(simcord_env)
    return payloads(bot)


def test_there_are_these_commands_and_no_others(told: dict[str, dict[str, Any]]) -> None:
    assert told.keys() == COMMANDS.keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_who_may_use_a_command_and_where(told: dict[str, dict[str, Any]], name: str) -> None:
    payload = told[name]
    found = (
        payload["type"],
        payload["default_member_permissions"],
        payload["contexts"],
        payload["integration_types"],
    )
    assert found == COMMANDS[name]


@pytest.mark.parametrize("name", OPTIONS)
def test_every_field_is_described(told: dict[str, dict[str, Any]], name: str) -> None:
    for _, description in described(told[name]):
        assert 3 < len(description) <= 100
        assert "…" not in description


@pytest.mark.parametrize("name", OPTIONS)
def test_the_fields_of_a_command(told: dict[str, dict[str, Any]], name: str) -> None:
    options = told[name].get("options", [])
    assert [option["name"] for option in options] == OPTIONS[name]
    assert [option["name"] for option in options if option["required"]] == (
        {"ask": ["question"], "tip": ["text"]}.get(name, [])
    )
    completing = {option["name"] for option in options if option.get("autocomplete")}
    assert completing == {"title", "who", "search"} & {option["name"] for option in options}


def test_polls_and_predictions_share_their_commands(told: dict[str, dict[str, Any]]) -> None:
    deeds = {option["name"]: option for option in told["poll"]["options"]}
    assert deeds.keys() == {"create", "close", "settle", "void", "export"}
    (_, kind) = deeds["create"]["options"]
    assert kind["name"] == "kind"
    assert "prediction" in [choice["value"] for choice in kind["choices"]]
    for deed in ("close", "export"):
        ((poll,),) = [deeds[deed]["options"]]
        assert poll["autocomplete"]


async def test_a_command_that_says_nothing_of_contexts_stays_in_servers(simcord_env: Env) -> None:
    from discord import app_commands

    bot = bot_of(simcord_env)

    @app_commands.command(name="bare", description="says nothing of contexts")
    async def bare(interaction: Any) -> None:
        del interaction

    payload = bare.to_dict(bot.tree)
    assert (payload["contexts"], payload["integration_types"]) == ([0], [0])


def test_no_privileged_intent_is_asked_for(simcord_env: Env) -> None:
    intents = simcord_env.bot.intents
    assert [name for name, on in intents if on] == ["guilds", "guild_messages", "dm_messages"]


def test_the_bot_keeps_no_members_and_no_messages_and_pings_nobody(make_bot: Callable[..., Greenlit]) -> None:
    bot = make_bot()
    assert bot.allowed_mentions is not None
    assert bot.allowed_mentions.to_dict() == discord.AllowedMentions.none().to_dict()
    assert bot._connection.max_messages is None
    assert not list(filter(lambda flag: flag[1], bot._connection.member_cache_flags))
    assert bot.http.max_ratelimit_timeout == 30
