"""A bot of a page that does one of everything, so that the demo can be tested apart from the real one."""

import asyncio
from typing import Any, Self

import discord
from discord import app_commands
from discord.ext import commands, tasks

NAMES = ("Heroes", "Matilda", "Wicked")


class Try(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"try:(?P<word>\w+)"):
    def __init__(self, word: str) -> None:
        super().__init__(discord.ui.Button(label=f"Try {word}", custom_id=f"try:{word}"))
        self.word = word

    @classmethod
    async def from_custom_id(cls, interaction: object, item: object, match: Any, /) -> Self:
        del interaction, item
        return cls(match["word"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        if self.word == "form":
            await interaction.response.send_modal(Form())
        else:
            await interaction.response.send_message(f"tried {self.word}", ephemeral=self.word == "secret")


class Form(discord.ui.Modal, title="A form"):
    note: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Note", custom_id="note")

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        await interaction.response.send_message(f"noted {self.note.value}", ephemeral=True)


def screen(text: str) -> discord.ui.LayoutView:
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.Container(discord.ui.TextDisplay(text)))
    row: discord.ui.ActionRow[Any] = discord.ui.ActionRow()
    for word in ("one", "secret", "form"):
        row.add_item(Try(word))
    view.add_item(row)
    return view


class SmallBot(commands.Bot):
    def __init__(self) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        super().__init__(commands.when_mentioned, intents=intents, help_command=None, max_messages=None)
        self.ticks = 0
        self.hour = tasks.loop(hours=1)(self.count)
        self.waiting, self.go_on = asyncio.Event(), asyncio.Event()

    async def count(self) -> None:
        self.ticks += 1

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Try)
        everywhere = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)

        @self.tree.command(description="Ask a question")
        @everywhere
        async def ask(interaction: discord.Interaction[Any], question: str, title: str | None = None) -> None:
            await interaction.response.send_message(view=screen(f"{question} ({title})"))

        @ask.autocomplete("title")
        async def suggest(_: discord.Interaction[Any], text: str) -> list[app_commands.Choice[str]]:
            return [
                app_commands.Choice(name=name, value=name) for name in NAMES if text.lower() in name.lower()
            ]

        @self.tree.command(description="Only for moderators")
        @app_commands.default_permissions(manage_messages=True)
        async def desk(interaction: discord.Interaction[Any]) -> None:
            await interaction.response.send_message("the desk", ephemeral=True)

        @self.tree.command(description="Takes its time")
        async def wait(interaction: discord.Interaction[Any]) -> None:
            await interaction.response.defer()
            self.waiting.set()
            await self.go_on.wait()
            await interaction.followup.send("at last")

        @self.tree.command(description="Breaks")
        async def fail(_: discord.Interaction[Any]) -> None:
            raise RuntimeError("on purpose")

        @self.tree.context_menu(name="Repeat")
        @everywhere
        async def repeat(interaction: discord.Interaction[Any], message: discord.Message) -> None:
            await interaction.response.send_message(f"you said {message.content or 'a screen'}")

        @self.tree.context_menu(name="Note")
        async def note(interaction: discord.Interaction[Any], message: discord.Message) -> None:
            del message
            await interaction.response.send_modal(Form())

        @self.tree.context_menu(name="Greet")
        async def greet(interaction: discord.Interaction[Any], member: discord.Member) -> None:
            await interaction.response.send_message(f"hello {member.display_name}")

        del ask, desk, wait, fail, repeat, note, greet, suggest
        await self.tree.sync()
        self.hour.start()

    async def on_message(self, message: discord.Message, /) -> None:
        if not message.author.bot and (message.guild is None or self.user in message.mentions):
            await message.reply(view=screen("an answer"))
