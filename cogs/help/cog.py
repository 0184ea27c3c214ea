"""/help."""

from discord import app_commands
from discord.ext import commands

from bot.services import Services
from bot.tree import for_fans
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening, PageGoneError
from bot.ui.reply import open_here, server_of, show
from bot.ui.stateless import Press
from cogs.help.screens import help_screen, more_screen


class HelpCog(commands.Cog):
    """Explains the bot by letting it answer."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    async def cog_load(self) -> None:
        """Answer the buttons."""
        self._services.actions.on("help", self.pressed)

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered."""
        self._services.actions.off("help")

    @for_fans
    @app_commands.command(name="help")
    async def help(self, interaction: Interaction) -> None:
        """What I do, with examples to press."""
        example = self._services.picker.example(server_of(interaction))
        await show(interaction, help_screen(example, texts_of(interaction)))

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Show the rest."""
        opening = Opening.read(press)
        if opening.page != 1:
            raise PageGoneError(opening.page, 2)
        await open_here(interaction, opening, more_screen(texts_of(interaction)))
