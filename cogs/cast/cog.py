"""/cast: everyone, or one actor or character."""

import asyncio
from functools import partial
from typing import Final

from discord import app_commands
from discord.ext import commands

from bot.answering.markup import plain
from bot.answering.people.index import People
from bot.domain.cast import same_name
from bot.domain.errors import GreenlitError
from bot.domain.kept import Kept
from bot.domain.ledger import TitleLedger
from bot.services import Services
from bot.texts import message
from bot.tree import for_fans
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import ASKER, Opening
from bot.ui.picking import Choosing, Picked, suggestions
from bot.ui.reply import must_be_private, open_here, server_of, show
from bot.ui.screen import Screen
from bot.ui.shared import Shared
from bot.ui.stateless import Press
from bot.ui.text import cut
from cogs.cast.finding import Everyone, Nobody, Several, Somebody, figures_of, find, is_meant
from cogs.cast.screens import (
    CastPages,
    cast_pages,
    cast_screen,
    name_key,
    opening_of,
    person_screen,
    somebody_screen,
)

_MOST_LISTS: Final = 300
_MOST_PAGES: Final = 300


class PersonGoneError(GreenlitError):
    """A button of somebody who is no longer on record."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            message("This person is no longer on record for the title. `/cast` lists those who are.")
        )


class CastCog(commands.Cog):
    """Who is in it."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services
        self._everyone: Everyone | None = None
        self._making = asyncio.Lock()
        self._lists: Kept[CastPages] = Kept(_MOST_LISTS)
        self._pages = Shared(_MOST_PAGES)

    async def cog_load(self) -> None:
        """Answer the buttons."""
        self._services.actions.on("cast", self.pressed)
        self._services.actions.on("person", self.pressed_person)

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered."""
        self._services.actions.off("cast")
        self._services.actions.off("person")

    @for_fans
    @app_commands.command(name="cast")
    @app_commands.describe(
        title="A title; left out, the one you asked about last",
        who="An actor, a character or a member of the crew; left out, everyone",
    )
    async def cast(self, interaction: Interaction, title: str | None = None, who: str | None = None) -> None:
        """Who is in a title and who makes it, or one person or character."""
        private = must_be_private(interaction)
        if who is not None and who.strip():
            await self._find(interaction, title, who.strip(), private=private)
            return
        opening = Opening("cast", asker=ASKER)
        picked = self._services.picker.pick(interaction, title)
        if isinstance(picked, Choosing):
            await show(interaction, picked.screen(opening))
            return
        entry = picked.entry
        await self._say(interaction, entry, "", self._page(interaction, entry), private=private)

    async def _say(
        self, interaction: Interaction, entry: TitleLedger, who: str, screen: Screen, *, private: bool
    ) -> None:
        """Show it to all, unless they have it there already."""
        turns, said = self._services.turns, ("cast", entry.title.slug, who, self._services.store.version)
        turn = turns.take(interaction, said, texts_of(interaction), private=private)
        shown = await show(interaction, turn.headed(screen), private=turn.private)
        turns.shown(interaction, said, shown)

    @cast.autocomplete("title")
    @suggestions
    async def titles(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    @cast.autocomplete("who")
    @suggestions
    async def names(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """People and characters of the title that is meant so far."""
        typed = getattr(interaction.namespace, "title", None)
        picked = self._services.picker.pick(interaction, typed, remember=False)
        if not isinstance(picked, Picked):
            return []
        names = [figure.name for figure in People(picked.entry).figures]
        wanted = same_name(current)
        hits = [name for name in names if wanted in same_name(name)]
        if not hits:
            hits = [figure.name for figure in People(picked.entry).figures if is_meant(figure, current)]
        return [app_commands.Choice(name=cut(name, 100), value=name[:100]) for name in dict.fromkeys(hits)]

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Show a page of the cast of the title on the button."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        await open_here(interaction, opening, self._page(interaction, entry, opening.page))

    def _page(self, interaction: Interaction, entry: TitleLedger, page: int = 0) -> Screen:
        # Everybody gets the same one, until the title changes.
        texts = texts_of(interaction)
        pages = self._lists.of(entry, partial(cast_pages, entry, texts), at=texts.language)
        opening = Opening("cast", page=page, asker=ASKER).of(entry.title.slug)
        return self._pages.of(interaction, entry, partial(cast_screen, pages, opening, texts), at=page)

    async def pressed_person(self, interaction: Interaction, press: Press) -> None:
        """Show the card of the person on the button."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        figures = [figure for figure in People(entry).figures if name_key(figure.name) == opening.word]
        if not figures:
            raise PersonGoneError
        screen = person_screen(entry, figures, opening.by(ASKER), texts_of(interaction))
        await open_here(interaction, opening, screen)

    async def _find(self, interaction: Interaction, title: str | None, who: str, *, private: bool) -> None:
        """Show the card of somebody, in the title that is meant or else wherever they are."""
        typed = title is not None and bool(title.strip())
        picked = self._services.picker.pick(interaction, title, remember=False)
        if typed and isinstance(picked, Choosing):
            await show(interaction, picked.screen(Opening("cast", asker=ASKER)))
            return
        here = picked.entry if isinstance(picked, Picked) else None
        echo, texts = plain(cut(who, 80)), texts_of(interaction)
        found = find(who, here)
        if isinstance(found, Nobody) and not typed:
            found = find(who, here, await self._everyone_in(interaction))
        match found:
            case Somebody(seen=seen):
                self._services.picker.remember(interaction, seen.entry.title.slug)
                screen = person_screen(seen.entry, figures_of(seen), opening_of(seen), texts)
                await self._say(interaction, seen.entry, seen.name, screen, private=private)
            case Several(seen=several):
                sentence = texts.phrase("“%(name)s” may be one of several. Which one?", name=echo)
                await show(interaction, somebody_screen(sentence, several))
            case Nobody(near=near):
                sentence = texts.phrase("I know nobody called “%(name)s”.", name=echo)
                if here is not None:
                    title = plain(cut(here.title.name, 100))
                    sentence = texts.phrase(
                        "I know nobody called “%(name)s” in %(title)s.", name=echo, title=title
                    )
                await show(interaction, somebody_screen(sentence, near, here, texts))

    async def _everyone_in(self, interaction: Interaction) -> Everyone:
        ledger = self._services.answers.ledger(server_of(interaction))
        # Thousands of titles take a second, in which nobody else would be answered.
        async with self._making:
            if self._everyone is None or self._everyone.ledger is not ledger:
                self._everyone = await asyncio.to_thread(Everyone, ledger)
            return self._everyone
