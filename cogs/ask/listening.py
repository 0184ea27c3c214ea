"""Which messages are questions to the bot, and what they ask."""

import re
from dataclasses import dataclass
from typing import Final

import discord

from bot.ui.stateless import PREFIX

_KINDS: Final = (discord.MessageType.default, discord.MessageType.reply)


@dataclass(frozen=True, slots=True)
class Heard:
    """A message to the bot."""

    question: str
    """Without the bot's own name; empty where nothing else was written."""
    about: str | None
    """The title of our message that it replies to, as a button of that has it."""


def heard(message: discord.Message, me: discord.ClientUser) -> Heard | None:
    """What a message asks the bot; None where it is not for the bot, or comes from none who can ask."""
    if message.author.bot or message.webhook_id is not None or message.type not in _KINDS:
        return None
    if message.guild is not None and not (message.mentions or message.role_mentions or message.reference):
        # Nearly every message of a busy server ends here.
        return None
    role = message.guild.self_role if message.guild is not None else None
    question = _without(message.content, me, role)
    replied = _replied(message, me)
    # People often pick the role of the bot's name instead of the bot; Discord then may keep the text from us.
    named = me in message.mentions or (role is not None and role in message.role_mentions)
    # A reply without a ping carries no text for us to read: the person did not mean to call.
    if message.guild is None or named or (replied is not None and question):
        return Heard(question, _title_on(replied) if replied is not None else None)
    return None


def _without(content: str, me: discord.ClientUser, role: discord.Role | None) -> str:
    names = [f"<@!?{me.id}>", *([f"<@&{role.id}>"] if role is not None else [])]
    return " ".join(re.sub("|".join(names), " ", content).split())


def _replied(message: discord.Message, me: discord.ClientUser) -> discord.Message | None:
    reference = message.reference
    resolved = reference.resolved if reference is not None else None
    return resolved if isinstance(resolved, discord.Message) and resolved.author.id == me.id else None


def _title_on(message: discord.Message) -> str | None:
    """The title that one of our messages is about, read from its buttons."""
    found = re.search(rf"'{PREFIX}:(?:status|cast|history|sources):[^:']*:([^:']+):", str(_ids(message)))
    return found[1] if found is not None and found[1] != "-" else None


def _ids(message: discord.Message) -> list[str]:
    view = discord.ui.LayoutView.from_message(message, timeout=None)
    return [str(getattr(item, "custom_id", "")) for item in view.walk_children()]
