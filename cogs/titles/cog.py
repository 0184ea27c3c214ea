"""/titles."""

import asyncio

from discord import app_commands
from discord.ext import commands

from bot.services import Services
from bot.tree import for_fans
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening
from bot.ui.picking import suggestions
from bot.ui.reply import open_here, server_of, show
from bot.ui.stateless import Press
from cogs.titles.rows import Row, Shelf, row_of
from cogs.titles.screens import found_screen, titles_screen


class TitlesCog(commands.Cog):
    """What is tracked."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services
        self._shelf = Shelf()
        self._making = asyncio.Lock()

    async def cog_load(self) -> None:
        """Answer the buttons."""
        self._services.actions.on("titles", self.pressed)

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered."""
        self._services.actions.off("titles")

    @for_fans
    @app_commands.command(name="titles")
    @app_commands.describe(search="Part of a name; left out, everything I track")
    async def titles(self, interaction: Interaction, search: str | None = None) -> None:
        """What I track, with its stage and release date."""
        opening, texts = Opening("titles", asker=interaction.user.id), texts_of(interaction)
        if search is None or not search.strip():
            await show(interaction, titles_screen(await self._rows(interaction), opening, texts))
            return
        now, picked = self._services.clock(), self._services.picker.suggested(interaction, search.strip())
        if picked is not None:
            await show(interaction, found_screen(picked.title.name, [row_of(picked, now)], opening))
            return
        answerer = self._services.answers.of(server_of(interaction))
        rows = [row_of(answerer.ledger[match.title.slug], now) for match in answerer.names.find(search)]
        await show(interaction, found_screen(search, rows, opening, texts))

    @titles.autocomplete("search")
    @suggestions
    async def names(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Turn the page."""
        opening = Opening.read(press)
        mine = opening.by(interaction.user.id)
        screen = titles_screen(await self._rows(interaction), mine, texts_of(interaction))
        await open_here(interaction, opening, screen)

    async def _rows(self, interaction: Interaction) -> tuple[Row, ...]:
        ledger = self._services.answers.ledger(server_of(interaction))
        now = self._services.clock()
        known = self._shelf.made(ledger, now)
        if known is not None:
            return known
        # Thousands of titles take a second, in which nobody else would be answered.
        async with self._making:
            return await asyncio.to_thread(self._shelf.rows, ledger, now)
