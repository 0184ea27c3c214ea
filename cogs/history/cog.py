"""/history."""

from discord import app_commands
from discord.ext import commands

from bot.domain.history import history_of
from bot.domain.ledger import TitleLedger
from bot.services import Services
from bot.tree import for_fans
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening
from bot.ui.picking import Choosing, suggestions
from bot.ui.reply import open_here, server_of, show
from bot.ui.screen import Screen
from bot.ui.stateless import Press
from cogs.history.screens import history_screen


class HistoryCog(commands.Cog):
    """What was once believed, and what happened."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    async def cog_load(self) -> None:
        """Answer the buttons."""
        self._services.actions.on("history", self.pressed)

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered."""
        self._services.actions.off("history")

    @for_fans
    @app_commands.command(name="history")
    @app_commands.describe(title="A title; left out, the one you asked about last")
    async def history(self, interaction: Interaction, title: str | None = None) -> None:
        """How dates and news of a title changed: old, new, when, source."""
        opening = Opening("history", asker=interaction.user.id)
        picked = self._services.picker.pick(interaction, title)
        if isinstance(picked, Choosing):
            await show(interaction, picked.screen(opening))
            return
        entry = picked.entry
        await show(interaction, await self._screen(interaction, entry, opening.of(entry.title.slug)))

    @history.autocomplete("title")
    @suggestions
    async def titles(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Show a page of the history of the title on the button."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        screen = await self._screen(interaction, entry, opening.by(interaction.user.id))
        await open_here(interaction, opening, screen)

    async def _screen(self, interaction: Interaction, entry: TitleLedger, opening: Opening) -> Screen:
        """A page, with what this server's moderators changed."""
        server = server_of(interaction)
        log = self._services.store.changes
        changes = await log.of_title(server, entry.title.slug) if server is not None else ()
        can_undo = bool(changes) and self._services.access.is_moderator(interaction)
        lines, texts = history_of(entry), texts_of(interaction)
        return history_screen(entry, lines, opening, changes, texts, can_undo=can_undo)
