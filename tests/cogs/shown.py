"""What a person sees of a message, and the server in which they see it."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import discord
import pytest
from simcord import Env

from bot.client import Greenlit

LIMIT_COMPONENTS = 40
LIMIT_CHARACTERS = 4_000
MOST_PAGES = 60


def walk(components: Any) -> Iterator[dict[str, Any]]:
    """Every component, nested ones too."""
    for each in components:
        component = each if isinstance(each, dict) else each.to_dict()
        yield component
        yield from walk(component.get("components", ()))
        if accessory := component.get("accessory"):
            yield from walk([accessory])


def components_of(message: Any) -> list[dict[str, Any]]:
    """Every component of a response, a message or a screen."""
    if isinstance(message, discord.ui.LayoutView):
        return list(walk(message.to_components()))
    return list(walk(message.components))


def text_of(message: Any) -> str:
    """Everything that can be read, except on buttons."""
    texts = [each["content"] for each in components_of(message) if each["type"] == 10]
    return "\n".join([getattr(message, "content", "") or "", *texts]).strip()


def buttons_of(message: Any) -> dict[str, str]:
    """Labels of the buttons that can be pressed, with their ids."""
    return {
        each["label"]: each["custom_id"]
        for each in components_of(message)
        if each["type"] == 2 and not each.get("disabled")
    }


def page_of(message: Any) -> str:
    """Where in a list one is, as the button between *Previous* and *Next* says it: "2 of 4"."""
    labels = [each["label"] for each in components_of(message) if each["type"] == 2 and each.get("disabled")]
    return next((label for label in labels if " of " in label), "")


def options_of(message: Any) -> dict[str, str]:
    """Labels of what can be chosen in a select, with their values."""
    return {
        option["label"]: option["value"]
        for each in components_of(message)
        if each["type"] == 3
        for option in each["options"]
    }


def check_limits(message: Any) -> None:
    """Fail where Discord would refuse the message."""
    components = components_of(message)
    assert len(components) <= LIMIT_COMPONENTS
    texts = [each["content"] for each in components if each["type"] == 10]
    assert all(text.strip() for text in texts)
    assert sum(len(text.encode("utf-16-le")) // 2 for text in texts) <= LIMIT_CHARACTERS
    ids = [each["custom_id"] for each in components if "custom_id" in each]
    assert len(ids) == len(set(ids))
    assert all(len(each) <= 100 for each in ids)
    assert all(len(each["label"]) <= 80 for each in components if each["type"] == 2)
    assert all(len(each["components"]) <= 5 for each in components if each["type"] == 1)
    for menu in (each for each in components if each["type"] == 3):
        values = [option["value"] for option in menu["options"]]
        assert 1 <= len(values) <= 25
        assert len(values) == len(set(values))
        assert all(len(option["label"]) <= 100 for option in menu["options"])
        assert all(len(option.get("description", "")) <= 100 for option in menu["options"])


async def pages_of(actor: Any, message: Any) -> AsyncIterator[str]:
    """The text of each page of a list, turned by its asker; every page is checked against the limits."""
    for _ in range(MOST_PAGES):
        check_limits(message)
        yield text_of(message)
        if "Next" not in buttons_of(message):
            return
        await actor.click(message, label="Next")
    pytest.fail("the last page still has a next one")


def bot_of(env: Env) -> Greenlit:
    """The bot that runs in the simulation."""
    assert isinstance(env.bot, Greenlit)
    return env.bot


def me_in(env: Env) -> discord.ClientUser:
    """The bot's own user."""
    assert env.bot.user is not None
    return env.bot.user


@dataclass(frozen=True)
class Place:
    """A server with a channel and three people."""

    guild: Any
    channel: Any
    quiet: Any
    """A channel in which members may read but not speak."""
    fan: Any
    stranger: Any
    moderator: Any


def place_in(env: Env) -> Place:
    """Build it."""
    guild = env.create_guild()
    everyone = guild.default_role
    quiet = guild.create_text_channel(
        "quiet", overwrites={everyone: discord.PermissionOverwrite(send_messages=False)}
    )
    mods = guild.create_role("Mods", permissions=discord.Permissions(manage_messages=True))
    return Place(
        guild,
        guild.create_text_channel("sequels"),
        quiet,
        guild.add_member(env.create_user("fan")),
        guild.add_member(env.create_user("stranger")),
        guild.add_member(env.create_user("moderator"), roles=[mods]),
    )
