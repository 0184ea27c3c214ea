"""Votes: counted before they are confirmed, and confirmed before Discord stops waiting."""

import asyncio
from collections.abc import Sequence
from typing import Final

import discord

from bot.services import Services
from bot.store.ballots import Counted, Vote
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.reply import show
from cogs.polls.screens import counted_screen

_PATIENCE: Final = 1.5
"""Seconds until a busy database is admitted to; Discord waits for three."""


async def vote(services: Services, interaction: Interaction, poll: int, choices: Sequence[int]) -> None:
    """Count a vote, and tell the voter alone once it is on disk."""
    ballot = Vote(
        poll, interaction.user.id, tuple(choices), _roles(interaction), services.clock(), interaction.guild_id
    )
    counting = asyncio.ensure_future(services.store.ballots.cast(ballot))
    done, _ = await asyncio.wait({counting}, timeout=_PATIENCE)
    if not done:
        await interaction.response.defer(ephemeral=True, thinking=True)
    counted: Counted = await counting
    await show(interaction, counted_screen(counted, texts_of(interaction)))


def _roles(interaction: Interaction) -> tuple[int, ...]:
    user = interaction.user
    return tuple(role.id for role in user.roles) if isinstance(user, discord.Member) else ()
