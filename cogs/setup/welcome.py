"""The welcome when Greenlit is added to a server: in its system channel, else with the first answer to a manager."""

import logging
from datetime import datetime, timedelta
from typing import Any, Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.access import is_manager
from bot.delivery import Post
from bot.domain.outbox import Outgoing, key_of
from bot.services import Host, Services
from bot.texts import Texts, message
from bot.ui.cards import card
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening
from bot.ui.opening import key_of as title_key
from bot.ui.reply import is_guest, show
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row
from bot.ui.text import NEUTRAL
from cogs.setup.screens import SCREEN

log = logging.getLogger(__name__)

KIND: Final = "welcome"
_LINE: Final = message("Greenlit answers questions about sequels, each answer with its source.")
_HOW: Final = message(
    "Ask with `/ask`, or mention me in a message. Where nobody has announced anything, I say so."
)
_SETUP: Final = message(
    "Members with *Manage Server* choose the channels, the roles and the title that is meant by default in `/setup`; "
    "everything works without it, too."
)
_WORTH: Final = timedelta(hours=24)
"""How long after Greenlit was added a welcome still makes sense."""
_NEEDED: Final = ("view_channel", "send_messages", "embed_links")


class WelcomeCog(commands.Cog):
    """Greets servers, and notes which it is in."""

    def __init__(self, bot: Host, services: Services) -> None:
        """Take what it needs."""
        self._bot = bot
        self._services = services

    async def cog_load(self) -> None:
        """Make the welcome, and forget servers that left long ago."""
        presence = self._services.store.presence
        self._services.delivery.on(KIND, self._render, "The welcome")
        self._services.sweeps.on("gone servers", timedelta(days=1), presence.long_gone, self._forget)

    async def cog_unload(self) -> None:
        """Stop."""
        self._services.delivery.off(KIND)
        self._services.sweeps.off("gone servers")

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Catch up with what happened while the bot was away."""
        now, presence = self._services.clock(), self._services.store.presence
        there = {guild.id for guild in self._bot.guilds}
        for guild in self._bot.guilds:
            me = guild.get_member(self._bot.user.id) if self._bot.user is not None else None
            joined = me.joined_at if me is not None else None
            is_new = joined is not None and discord.utils.utcnow() - joined < _WORTH
            if guild.id not in presence.here:
                await self._arrived(guild, is_new=is_new)
        for server in set(presence.here) - there:
            await presence.leave(server, now=now)
            await self._services.store.outbox.forget_server(server)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Greet a server that has just added the bot."""
        await self._arrived(guild, is_new=True)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Send nothing more there; what it chose is kept for a while."""
        await self._services.store.presence.leave(guild.id, now=self._services.clock())
        await self._services.store.outbox.forget_server(guild.id)

    @commands.Cog.listener()
    async def on_app_command_completion(
        self,
        interaction: Interaction,
        command: app_commands.Command[Any, ..., Any] | app_commands.ContextMenu,
    ) -> None:
        """Where there was no channel for a welcome, the first manager who is answered gets it."""
        del command
        server, presence = interaction.guild_id, self._services.store.presence
        if server is None or not presence.awaits_welcome(server):
            return
        if is_guest(interaction) or not is_manager(interaction):
            return
        # First noted: two answers at once bring one welcome.
        await presence.welcome(server)
        await show(interaction, self._screen(server, texts_of(interaction)))

    async def _forget(self, server: int, now: datetime) -> None:
        del now
        await self._services.store.forget_server(server)

    async def _arrived(self, guild: discord.Guild, *, is_new: bool) -> None:
        store, now = self._services.store, self._services.clock()
        if not await store.presence.arrive(guild.id, now=now, welcomed=not is_new) or not is_new:
            return
        channel = guild.system_channel
        have = channel.permissions_for(guild.me) if channel is not None else discord.Permissions.none()
        if channel is None or not all(getattr(have, name) for name in _NEEDED):
            return
        await store.outbox.put(
            Outgoing(
                key=key_of(KIND, guild.id, now.isoformat()),
                kind=KIND,
                subject=KIND,
                server=guild.id,
                channel=channel.id,
                due=now,
                not_after=now + _WORTH,
            )
        )
        await store.presence.welcome(guild.id)
        self._services.delivery.wake()

    async def _render(self, outgoing: Outgoing) -> Post:
        texts = self._services.posts_in(outgoing.server)
        embed = discord.Embed(title=texts.phrase("Hello"), description=_text(texts), colour=NEUTRAL)
        return Post(content=texts.phrase(_LINE), embeds=[embed], rows=[self._buttons(outgoing.server, texts)])

    def _screen(self, server: int, texts: Texts) -> Screen:
        head = f"## {texts.phrase('Hello')}\n{texts.phrase(_LINE)}"
        return card(f"{head}\n{_text(texts)}", row(*self._buttons(server, texts)))

    def _buttons(self, server: int | None, texts: Texts) -> list[Stateless]:
        title = self._services.picker.example(server)
        setup = button(texts.phrase("Set up"), f"gl:{SCREEN}:open", style=discord.ButtonStyle.primary)
        tracked = button(texts.phrase("What do you track?"), Opening("titles").custom_id)
        if title is None:
            return [setup, tracked]
        question = Opening("ask", title_key(title.slug), word="out")
        return [setup, button(texts.phrase("Try a question"), question.custom_id), tracked]


def _text(texts: Texts) -> str:
    return f"{texts.phrase(_HOW)}\n\n{texts.phrase(_SETUP)}"
