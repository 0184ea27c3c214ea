"""/status, and the screens behind its buttons."""

from functools import partial
from typing import Final

from discord import app_commands
from discord.ext import commands

from bot.domain.kept import hour
from bot.domain.ledger import TitleLedger
from bot.domain.status import status_of
from bot.services import Services
from bot.tree import for_fans
from bot.ui.funnel import Interaction
from bot.ui.guessed import guessed_line
from bot.ui.language import texts_of
from bot.ui.opening import Opening
from bot.ui.picking import Choosing, suggestions
from bot.ui.reply import must_be_private, open_here, server_of, show
from bot.ui.screen import Screen
from bot.ui.shared import Shared
from bot.ui.stateless import Press
from cogs.status.screens import more_screen, sources_screen, status_screen

_MOST_CARDS: Final = 300


class StatusCog(commands.Cog):
    """Stage, date, where to watch."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services
        self._cards = Shared(_MOST_CARDS)

    async def cog_load(self) -> None:
        """Answer the buttons."""
        self._services.actions.on("status", self.pressed)
        self._services.actions.on("more", self.pressed_more)
        self._services.actions.on("sources", self.pressed_sources)

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered."""
        for screen in ("status", "more", "sources"):
            self._services.actions.off(screen)

    @for_fans
    @app_commands.command(name="status")
    @app_commands.describe(title="A title; left out, the one you asked about last")
    async def status(self, interaction: Interaction, title: str | None = None) -> None:
        """Where a title stands: stage, release date, where to watch."""
        private = must_be_private(interaction)
        picked = self._services.picker.pick(interaction, title)
        if isinstance(picked, Choosing):
            await show(interaction, picked.screen(Opening("status", asker=interaction.user.id)))
            return
        entry, turns = picked.entry, self._services.turns
        guessed = self._guess(interaction, entry)
        said = ("status", entry.title.slug, self._services.store.version, guessed)
        turn = turns.take(interaction, said, texts_of(interaction), private=private)
        screen = turn.headed(self._card(interaction, entry, guessed))
        turns.shown(interaction, said, await show(interaction, screen, private=turn.private))

    @status.autocomplete("title")
    @suggestions
    async def titles(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Show the card of the title on the button."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        await open_here(interaction, opening, self._card(interaction, entry, self._guess(interaction, entry)))

    async def pressed_more(self, interaction: Interaction, press: Press) -> None:
        """Show what the card leaves out."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        status = status_of(entry, self._services.clock())
        mine = opening.by(interaction.user.id)
        await open_here(interaction, opening, more_screen(entry, status, mine, texts_of(interaction)))

    async def pressed_sources(self, interaction: Interaction, press: Press) -> None:
        """Show the sources."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        records = await self._services.records.of(server_of(interaction), entry)
        screen = sources_screen(entry, opening.by(interaction.user.id), records, texts_of(interaction))
        await open_here(interaction, opening, screen)

    def _card(self, interaction: Interaction, entry: TitleLedger, guessed: str) -> Screen:
        now = self._services.clock()
        # It says the same to everybody until the title or the guess changes, or the hour is over.
        made = partial(status_screen, entry, guessed=guessed, texts=texts_of(interaction))
        return self._cards.of(
            interaction, entry, lambda: made(status_of(entry, now)), at=(hour(now), guessed)
        )

    def _guess(self, interaction: Interaction, entry: TitleLedger) -> str:
        """What people here guess about it."""
        poll = self._services.store.polls.newest(server_of(interaction), entry.title.slug)
        return guessed_line(poll, entry, texts_of(interaction)) if poll is not None else ""
