"""The command tree: its errors end in the funnel, and Discord is told of the commands only when they changed."""

import hashlib
import json
import logging
from typing import Any, Final, Protocol, TypeVar

import discord
from discord import app_commands

from bot.texts import texts_in
from bot.ui.funnel import tell

log = logging.getLogger(__name__)

CommandT = TypeVar("CommandT", bound="app_commands.Command[Any, ..., Any] | app_commands.ContextMenu")

_SYNCED: Final = "commands"
_DESCRIBED: Final = (
    app_commands.TranslationContextLocation.command_description,
    app_commands.TranslationContextLocation.group_description,
    app_commands.TranslationContextLocation.parameter_description,
)


class Notes(Protocol):
    """Where the digest of the commands that Discord knows is kept between starts."""

    async def get(self, key: str) -> str | None:
        """What was noted, or None."""
        ...

    async def set(self, key: str, value: str) -> None:
        """Note it durably."""
        ...


class Tree(app_commands.CommandTree[Any]):
    """Slash commands and message menus."""

    async def on_error(
        self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /
    ) -> None:
        """The last stop of every command's error."""
        await tell(interaction, error)


class Descriptions(app_commands.Translator):
    """What Discord shows of the commands in the languages that we speak. Names stay English: they are what people
    tell each other to type."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """A description's translation; None keeps the English."""
        if context.location not in _DESCRIBED:
            return None
        found = texts_in(locale.value).phrase(string.message)
        return found if found != string.message else None


async def digest(tree: app_commands.CommandTree[Any]) -> str:
    """Changes when anything that Discord shows of the commands does, in any language."""
    translator, commands = tree.translator, tree.get_commands()
    if translator is None:
        payloads = [command.to_dict(tree) for command in commands]
    else:
        payloads = [await command.get_translated_payload(tree, translator) for command in commands]
    payloads.sort(key=lambda payload: (payload["type"], payload["name"]))
    return hashlib.sha256(json.dumps(payloads, sort_keys=True).encode()).hexdigest()


async def register(tree: app_commands.CommandTree[Any], notes: Notes) -> bool:
    """Tell Discord of the commands where they changed since it was told last; whether it was told.

    Failing is not fatal: the commands that Discord knows still work, and the next start tries again.
    """
    key = f"{_SYNCED}:{tree.client.application_id}"
    now_is = await digest(tree)
    if await notes.get(key) == now_is:
        return False
    try:
        await tree.sync()
    except (discord.DiscordException, OSError) as error:
        log.error("Discord did not take the commands, the next start tries again: %s", error)
        return False
    await notes.set(key, now_is)
    return True


def for_fans(command: CommandT) -> CommandT:
    """Make a command available in servers, in direct messages and to people who installed the app for themselves.

    The bot itself is narrow, for servers only: flags left unset are inherited, so the other way round every
    moderator's command would leak into direct messages.
    """
    installs = app_commands.allowed_installs(guilds=True, users=True)
    contexts = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    return contexts(installs(command))
