"""In which language somebody reads: their Discord's, or the place's where a message does not tell theirs."""

from typing import Final

import discord

from bot.domain.server import ServerSettings
from bot.texts import Texts, texts_in
from bot.ui.funnel import Interaction

_UNSET: Final = discord.Locale.american_english
"""What every server has that never chose a language."""


def texts_of(interaction: Interaction) -> Texts:
    """The messages in the language of the person's Discord."""
    return texts_in(interaction.locale.value)


def locale_of(guild: discord.Guild | None, settings: ServerSettings, otherwise: str) -> str:
    """The language of a place: Discord does not tell that of a message's author, or of who reads a post."""
    if settings.language is not None:
        return settings.language
    preferred = guild.preferred_locale if guild is not None else _UNSET
    return preferred.value if preferred is not _UNSET else otherwise
