"""/setup: one screen for everything that a server can choose."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final, TypeAlias

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.access import MODERATORS, ManagerForm, for_managers
from bot.answering import Found, Unclear, Unknown
from bot.answering.markup import plain
from bot.domain.errors import GreenlitError
from bot.domain.server import ServerSettings
from bot.services import Host, Services
from bot.ui.funnel import Interaction
from bot.ui.opening import key_of, title_by_key
from bot.ui.reply import show
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Press
from bot.ui.text import cut
from cogs.setup.checking import findings
from cogs.setup.rows import ROWS, Here, follows, options_of, with_id, with_option
from cogs.setup.screens import SCREEN, change_screen, check_screen, choice_screen, setup_screen
from cogs.setup.zones import ZoneError, zone_of, zone_words

Typed: TypeAlias = Callable[[Interaction, str], Awaitable[None]]

_MOST_TITLES: Final = 25
_LONGEST_TYPED: Final = 100
_FIELDS: Final = {
    "title": ("Default title", "Frozen III, or part of a name"),
    "zone": ("Time zone", "Berlin, New York, UTC+2"),
}


class SetupError(GreenlitError):
    """A choice that cannot be made."""


class SetupForm(ManagerForm):
    """One line to type."""

    def __init__(self, key: str, typed: Typed) -> None:
        """Ask for a title or a time zone."""
        title, hint = _FIELDS[key]
        self._line = ui.TextInput[Any](custom_id="typed", placeholder=hint, max_length=_LONGEST_TYPED)
        self._typed = typed
        super().__init__(title, ui.Label(text=title, component=self._line))

    async def submitted(self, interaction: Interaction) -> None:
        """Hand on what was typed."""
        await self._typed(interaction, self._line.value)


class SetupCog(commands.Cog):
    """What a server chooses."""

    def __init__(self, bot: Host, services: Services) -> None:
        """Take what it needs; the bot for the names of its commands."""
        self._bot = bot
        self._services = services

    async def cog_load(self) -> None:
        """Answer the buttons, for managers only."""
        self._services.actions.on(SCREEN, self._services.access.for_managers(self.pressed))

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered."""
        self._services.actions.off(SCREEN)

    @for_managers
    @app_commands.command(name="setup")
    async def setup(self, interaction: Interaction) -> None:
        """What Greenlit does in this server: titles, channels, roles, and a check of it all."""
        await show(interaction, await self._home(interaction))

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Show a change, make it, or check."""
        deed, key, value = (*press.rest.split(":", 2), "", "")[:3]
        if key and key not in ROWS:
            raise OldButtonError
        match deed:
            case "open":
                await show(interaction, await self._home(interaction))
            case "home":
                await self._show(interaction, await self._home(interaction))
            case "change" if key:
                await self._show(
                    interaction, change_screen(self._here(interaction), key, self._titles(interaction))
                )
            case "type" if key in _FIELDS:
                typed = self._title_typed if key == "title" else self._zone_typed
                await SetupForm(key, typed).show(interaction)
            case "set" if key and (value or press.values):
                await self._set(interaction, key, value or press.values[0])
            case "set" | "clear" if key:
                await self._clear(interaction, key)
            case "check":
                await self._check(interaction)
            case "again":
                await self._services.store.outbox.retry(
                    self._here(interaction).guild.id, self._services.clock()
                )
                self._services.delivery.wake()
                await self._show(interaction, await self._home(interaction, "It is being sent again."))
            case _:
                raise OldButtonError

    async def _set(self, interaction: Interaction, key: str, value: str) -> None:
        if options := options_of(key):
            if value not in dict(options).values():
                raise OldButtonError
            await self._save(interaction, key, lambda settings: with_option(settings, key, value))
            return
        match key:
            case "title":
                slug = title_by_key(self._here(interaction).ledger, value).title.slug
                await self._save(interaction, key, lambda settings: replace(settings, default_title=slug))
            case "zone":
                zone = zone_of(value)
                await self._save(interaction, key, lambda settings: replace(settings, time_zone=zone))
            case _:
                chosen = self._chosen(interaction, key, value)
                await self._save(interaction, key, lambda settings: with_id(settings, key, chosen))

    def _chosen(self, interaction: Interaction, key: str, value: str) -> int:
        """A channel or role that is there and can be used."""
        guild = self._here(interaction).guild
        number = int(value) if value.isdecimal() else 0
        if key in ("updates", "polls"):
            if not isinstance(guild.get_channel(number), discord.TextChannel):
                raise SetupError("This channel is gone, or is none for text. Choose another one.")
            return number
        role = guild.get_role(number)
        if role is None:
            raise SetupError("This role is gone. Choose another one.")
        if role.is_default():
            raise SetupError(
                "@everyone is not a role to choose here. Choose one that only some members have."
            )
        return number

    async def _clear(self, interaction: Interaction, key: str) -> None:
        match key:
            case "title":
                await self._save(interaction, key, lambda settings: replace(settings, default_title=None))
            case "updates" | "polls" | "ping" | "moderators":
                await self._save(interaction, key, lambda settings: with_id(settings, key, None))
            case _:
                raise OldButtonError

    async def _title_typed(self, interaction: Interaction, typed: str) -> None:
        here = self._here(interaction)
        names = self._services.answers.of(here.guild.id).names
        match names.resolve(typed):
            case Found(title=title):
                await self._save(interaction, "title", lambda old: replace(old, default_title=title.slug))
            case Unclear(choices=titles) | Unknown(nearest=titles):
                echo = plain(cut(typed.strip(), _LONGEST_TYPED))
                offered = [(title.name, key_of(title.slug)) for title in titles[:4]]
                asks = f"Which one do you mean by “{echo}”?" if offered else f"I do not track “{echo}”."
                await self._show(interaction, choice_screen(asks, "title", offered))

    async def _zone_typed(self, interaction: Interaction, typed: str) -> None:
        try:
            zone = zone_of(typed)
        except ZoneError as error:
            offered = [(zone_words(name), name) for name in error.nearest]
            asks = plain(error.sentence) + (" Or did you mean one of these?" if offered else "")
            await self._show(interaction, choice_screen(asks, "zone", offered))
            return
        await self._save(interaction, "zone", lambda settings: replace(settings, time_zone=zone))

    async def _save(
        self, interaction: Interaction, key: str, edit: Callable[[ServerSettings], ServerSettings]
    ) -> None:
        server = self._here(interaction).guild.id
        before = self._services.store.servers.get(server)
        now = await self._services.store.servers.change(
            server, edit, by=interaction.user.id, now=self._services.clock()
        )
        # Boards and posts that follow the change are edited or moved.
        self._services.delivery.wake()
        here = self._here(interaction)
        said = f"Saved: {ROWS[key].label}, {ROWS[key].words(here)}{follows(before, now)}"
        await self._show(interaction, await self._home(interaction, said))

    async def _check(self, interaction: Interaction) -> None:
        here = await self._with_boards(interaction)
        backlog = await self._services.store.outbox.pending(here.guild.id)
        await self._show(
            interaction, check_screen(findings(here, self._moderators_commands()), backlog.failed)
        )

    def _moderators_commands(self) -> list[str]:
        return sorted(
            command.name
            for command in self._bot.tree.get_commands()
            if isinstance(command, app_commands.Group | app_commands.Command)
            and command.default_permissions == MODERATORS
        )

    def _titles(self, interaction: Interaction) -> list[Any]:
        names = self._services.answers.of(interaction.guild_id).names
        return [match.title for match in names.find("", _MOST_TITLES)]

    async def _home(self, interaction: Interaction, said: str = "") -> Screen:
        return setup_screen(await self._with_boards(interaction), said)

    async def _with_boards(self, interaction: Interaction) -> Here:
        here = self._here(interaction)
        return replace(here, boards=await self._services.store.boards.of(here.guild.id))

    def _here(self, interaction: Interaction) -> Here:
        server = self._services.access.require_manager(interaction)
        guild = interaction.guild
        if guild is None:
            raise SetupError("Discord has not told me about this server yet. Try again in a minute.")
        return Here(
            guild,
            self._services.store.servers.get(server),
            self._services.answers.ledger(server),
            self._services.picker.default(server),
        )

    async def _show(self, interaction: Interaction, screen: Screen) -> None:
        """In the place of the private screen that was pressed."""
        await interaction.response.edit_message(view=screen)
