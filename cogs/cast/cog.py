"""/cast: everyone, or one actor or character."""

from discord import app_commands
from discord.ext import commands

from bot.answering.markup import plain
from bot.answering.people import CreditFound, Figure, People, find_credit
from bot.domain.cast import cast_of, same_name
from bot.domain.errors import GreenlitError
from bot.domain.ledger import TitleLedger
from bot.services import Services
from bot.tree import for_fans
from bot.ui.funnel import Interaction
from bot.ui.opening import Opening
from bot.ui.picking import Choosing, Picked, suggestions
from bot.ui.reply import must_be_private, open_here, server_of, show
from bot.ui.screen import Screen
from bot.ui.stateless import Press
from bot.ui.text import cut
from cogs.cast.finding import Everyone
from cogs.cast.screens import cast_screen, name_key, nobody_screen, person_screen, where_screen


class PersonGoneError(GreenlitError):
    """A button of somebody who is no longer on record."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__("This person is no longer on record for the title. `/cast` lists those who are.")


class CastCog(commands.Cog):
    """Who is in it."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services
        self._everyone: Everyone | None = None

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
            screen, private = self._find(interaction, title, who.strip(), private=private)
            await show(interaction, screen, private=private)
            return
        opening = Opening("cast", asker=interaction.user.id)
        picked = self._services.picker.pick(interaction, title)
        if isinstance(picked, Choosing):
            await show(interaction, picked.screen(opening))
            return
        screen = cast_screen(picked.entry, cast_of(picked.entry), opening.of(picked.entry.title.slug))
        await show(interaction, screen, private=private)

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
        if not hits and isinstance(found := find_credit(picked.entry, current), CreditFound):
            hits = [figure.name for figure in found.figures]
        return [app_commands.Choice(name=cut(name, 100), value=name[:100]) for name in dict.fromkeys(hits)]

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Show a page of the cast of the title on the button."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        screen = cast_screen(entry, cast_of(entry), opening.by(interaction.user.id))
        await open_here(interaction, opening, screen)

    async def pressed_person(self, interaction: Interaction, press: Press) -> None:
        """Show the card of the person on the button."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        figures = [figure for figure in People(entry).figures if name_key(figure.name) == opening.word]
        if not figures:
            raise PersonGoneError
        await open_here(interaction, opening, person_screen(entry, figures, opening.by(interaction.user.id)))

    def _find(
        self, interaction: Interaction, title: str | None, who: str, *, private: bool
    ) -> tuple[Screen, bool]:
        """The card of somebody, in the title that is meant or else wherever they are; and whether it is private."""
        picker, asker = self._services.picker, interaction.user.id
        typed = title is not None and bool(title.strip())
        picked = picker.pick(interaction, title, remember=False)
        if typed and isinstance(picked, Choosing):
            return picked.screen(Opening("cast", asker=asker)), True
        here = picked.entry if isinstance(picked, Picked) else None
        if here is not None and (screen := self._card(interaction, here, who)) is not None:
            return screen, private
        echo = plain(cut(who, 80))
        if not typed:
            seen = self._elsewhere(interaction, who)
            if len(seen) == 1 and (screen := self._card(interaction, seen[0][0], who)) is not None:
                return screen, private
            if seen:
                return where_screen(f"“{echo}” is in several titles. Which one?", seen, asker), True
        sentence = f"I know nobody called “{echo}”" + (
            f" in {plain(cut(here.title.name, 100))}." if here is not None else "."
        )
        return nobody_screen(sentence, here, self._near(here, who), asker), True

    def _card(self, interaction: Interaction, entry: TitleLedger, who: str) -> Screen | None:
        found = find_credit(entry, who)
        if not isinstance(found, CreditFound) or not found.figures:
            return None
        self._services.picker.remember(interaction, entry.title.slug)
        opening = Opening("person", word=name_key(found.figures[0].name), asker=interaction.user.id)
        return person_screen(entry, found.figures, opening.of(entry.title.slug))

    def _elsewhere(self, interaction: Interaction, who: str) -> list[tuple[TitleLedger, Figure]]:
        ledger = self._services.answers.ledger(server_of(interaction))
        if self._everyone is None or self._everyone.ledger is not ledger:
            self._everyone = Everyone(ledger)
        found = ((ledger[slug], find_credit(ledger[slug], who)) for slug in self._everyone.titles_with(who))
        return [
            (entry, search.figures[0])
            for entry, search in found
            if isinstance(search, CreditFound) and search.figures
        ]

    def _near(self, entry: TitleLedger | None, who: str) -> tuple[str, ...]:
        found = find_credit(entry, who) if entry is not None else None
        return () if found is None or isinstance(found, CreditFound) else found.nearest
