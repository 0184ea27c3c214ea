"""The bot: intents, services, features, and telling Discord of its commands."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

import cogs
from bot.access import Access
from bot.answers import Answers
from bot.delivery import Delivery
from bot.recent import Recent
from bot.records import Records
from bot.services import Host, Services
from bot.settings import Settings
from bot.store import Store
from bot.sweeps import Sweeps
from bot.texts import preload
from bot.tree import Descriptions, Tree, register
from bot.ui.language import locale_of
from bot.ui.picking import Picker
from bot.ui.stateless import Actions, Pressed
from bot.ui.turns import Turns


def intents() -> discord.Intents:
    """Servers and the messages that mention us: nothing that Discord calls privileged."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class Greenlit(Host):
    """One bot over one store. Opened and closed by whoever made the store."""

    def __init__(
        self,
        *,
        store: Store,
        settings: Settings,
        clock: Callable[[], datetime] = discord.utils.utcnow,
        **options: Any,  # noqa: ANN401, discord.py's own
    ) -> None:
        """Build the bot without connecting it. Unset flags of commands inherit from here: servers only."""
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=intents(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=False, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
            # A wait longer than this fails instead: a command that hangs is worse than one that says so.
            max_ratelimit_timeout=30,
            **options,
        )
        self.actions = Actions()
        answers, recent = Answers(store), Recent()
        self.services = Services(
            access=Access(store.servers),
            answers=answers,
            picker=Picker(
                answers,
                recent,
                settings.default_title,
                clock,
                lambda server: store.servers.get(server).default_title,
            ),
            recent=recent,
            records=Records(answers),
            turns=Turns(clock, lambda server: store.servers.get(server).cooldown),
            actions=self.actions,
            store=store,
            delivery=Delivery(self, store.outbox, clock),
            sweeps=Sweeps(clock, self.wait_until_ready),
            clock=clock,
            locale_of=lambda server: locale_of(
                self.get_guild(server or 0), store.servers.get(server), settings.locale
            ),
        )

    async def setup_hook(self) -> None:
        """Load the features and tell Discord of the commands where they changed."""
        # A first question in another language would hold up all others while its messages are read.
        await asyncio.to_thread(preload)
        self.add_dynamic_items(Pressed)
        for extension in cogs.EXTENSIONS:
            await self.load_extension(extension)
        store = self.services.store
        await self.tree.set_translator(Descriptions())
        await register(self.tree, store.installation)
        # After the features: each has said by now how its messages are made, and what it sweeps.
        self.services.sweeps.on("outbox", timedelta(days=1), store.outbox.purge)
        await self.services.delivery.start()
        self.services.sweeps.start()

    async def close(self) -> None:
        """Stop what runs by itself, then say goodbye to Discord."""
        self.services.sweeps.close()
        await self.services.delivery.close()
        await super().close()

    async def on_message(self, message: discord.Message, /) -> None:
        """Nothing: there are no prefix commands, and questions in messages are answered by their feature."""
