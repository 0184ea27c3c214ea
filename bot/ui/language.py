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


def locale_of(message: discord.Message, settings: ServerSettings, otherwise: str) -> str:
    """The language of the place where a message stands; Discord does not tell that of its author."""
    if settings.language is not None:
        return settings.language
    preferred = message.guild.preferred_locale if message.guild is not None else _UNSET
    return preferred.value if preferred is not _UNSET else otherwise
