"""Where a screen is shown: to all or to one, as a new message or in the place of the one that was pressed."""

from typing import Final

import discord

from bot.ui.funnel import Interaction
from bot.ui.opening import ASKER, Opening
from bot.ui.screen import Screen
from bot.ui.spoilers import as_wanted

MOST_MESSAGES: Final = 3
"""What one answer may take. In a server that has only the user install, Discord takes five."""


def is_guest(interaction: Interaction) -> bool:
    """Whether the bot is here only because this person installed it for themselves."""
    return interaction.is_user_integration() and not interaction.is_guild_integration()


def must_be_private(interaction: Interaction) -> bool:
    """Whether only the person may see the answer: they may not speak here, or the bot is their guest."""
    if interaction.guild_id is None:
        # In the bot's own direct messages there is nobody else; elsewhere it is always a guest.
        return interaction.context.private_channel
    channel = interaction.channel
    allowed = interaction.permissions
    speaks = (
        allowed.send_messages_in_threads if isinstance(channel, discord.Thread) else allowed.send_messages
    )
    return is_guest(interaction) or not speaks


def server_of(interaction: Interaction) -> int | None:
    """The server whose claims are seen; None where only the catalogue is."""
    return None if is_guest(interaction) else interaction.guild_id


async def show(interaction: Interaction, *screens: Screen, private: bool = True) -> int | None:
    """Answer with screens, the first as the reply and the others after it; the first message's id, if all see it."""
    shown: int | None = None
    for screen in as_wanted(interaction, *screens):
        if interaction.response.is_done():
            await interaction.followup.send(view=screen, ephemeral=private)
        else:
            sent = await interaction.response.send_message(view=screen, ephemeral=private)
            shown = None if private else sent.message_id
    return shown


async def put(interaction: Interaction, screen: Screen) -> None:
    """Show a screen in the place of the private one that was pressed, or where there is none as a new private one."""
    if interaction.message is not None and interaction.message.flags.ephemeral:
        (wanted,) = as_wanted(interaction, screen)
        await interaction.response.edit_message(view=wanted)
    else:
        await show(interaction, screen)


async def open_here(interaction: Interaction, opening: Opening, *screens: Screen) -> int | None:
    """Answer a press: the asker's own message changes, anyone else gets a private copy; the message's id, if all see
    it."""
    if opening.asker is None or not is_own(interaction, opening.asker):
        return await show(interaction, *screens)
    first, *more = as_wanted(interaction, *screens)
    await interaction.response.edit_message(view=first)
    message = interaction.message
    private = message is None or message.flags.ephemeral
    await show(interaction, *more, private=private)
    return None if private or message is None else message.id


def is_own(interaction: Interaction, asker: int) -> bool:
    """Whether a press may change its message: it is the asker's, or nobody else sees it."""
    message = interaction.message
    if message is not None and message.flags.ephemeral:
        return True
    if asker == ASKER:
        answered = message.interaction_metadata if message is not None else None
        return answered is not None and answered.user.id == interaction.user.id
    return interaction.user.id == asker
