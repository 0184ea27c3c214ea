"""/ask, the message menu, and questions in messages."""

import logging
from dataclasses import replace
from typing import Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.pace import Earlier
from bot.services import Host, Services
from bot.texts import message, texts_in
from bot.tree import for_fans
from bot.ui.cards import note
from bot.ui.examples import example
from bot.ui.funnel import Interaction, explain
from bot.ui.language import texts_of
from bot.ui.opening import Opening, TitleGoneError, title_by_key
from bot.ui.picking import Choosing, suggestions
from bot.ui.reply import must_be_private, open_here, show
from bot.ui.screen import Screen
from bot.ui.spoilers import leave_out
from bot.ui.stateless import OldButtonError, Press
from bot.ui.text import ago, message_link
from cogs.ask.asking import Asked, Asking, Place
from cogs.ask.buttons import TELL, WRONG
from cogs.ask.doubting import Doubting
from cogs.ask.listening import Heard, heard
from cogs.ask.screens import ASKED, choice_screen, empty_screen, question_on
from cogs.ask.telling import Telling

log = logging.getLogger(__name__)

MENU: Final = "Ask Greenlit"
_NO_CHANGE: Final = message("I [answered that](%(there)s) %(ago)s, and nothing has changed since.")


class AskCog(commands.Cog):
    """Questions in natural language, wherever they are asked."""

    def __init__(self, bot: Host, services: Services) -> None:
        """Take what it needs; the bot for its own name in messages."""
        self._bot = bot
        self._services = services
        self._asking = Asking(services)
        self._cooldown, self._repeats = services.turns.cooldown, services.turns.repeats
        self._telling, self._doubting = Telling(services, self._asking), Doubting(services)
        self.menu = for_fans(app_commands.ContextMenu(name=MENU, callback=self.ask_about))

    async def cog_load(self) -> None:
        """Answer the buttons and offer the menu."""
        self._services.actions.on("ask", self.pressed)
        self._services.actions.on(TELL, self._telling.pressed)
        self._services.actions.on(WRONG, self._doubting.pressed)
        self._bot.tree.add_command(self.menu)

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered and take the menu away."""
        for screen in ("ask", TELL, WRONG):
            self._services.actions.off(screen)
        self._bot.tree.remove_command(self.menu.name, type=self.menu.type)

    @for_fans
    @app_commands.command(name="ask")
    @app_commands.describe(
        question="In your own words: when, who, where, what is known",
        title="A title; left out, the one in your question or the one you asked about last",
        private="Only you see the answer",
    )
    async def ask(
        self, interaction: Interaction, question: str, title: str | None = None, private: bool = False
    ) -> None:
        """Ask anything about a sequel; the answer comes with its sources."""
        slug = None
        if title is not None and title.strip():
            picked = self._services.picker.pick(interaction, title)
            if isinstance(picked, Choosing):
                await show(
                    interaction,
                    choice_screen(
                        question,
                        picked.sentence,
                        picked.titles,
                        interaction.user.id,
                        texts=texts_of(interaction),
                    ),
                )
                return
            slug = picked.entry.title.slug
        await self._answer(interaction, question, slug, private=private or must_be_private(interaction))

    @ask.autocomplete("title")
    @suggestions
    async def titles(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    async def ask_about(self, interaction: Interaction, message: discord.Message) -> None:
        """Answer the question in somebody's message."""
        await self._answer(interaction, message.content, None, private=must_be_private(interaction))

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Ask an example, or the question on the message again, now about the title on the button."""
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        if opening.word == ASKED:
            text = question_on(interaction.message) if interaction.message is not None else None
            if text is None:
                raise OldButtonError
        else:
            text = example(opening.word, entry.title, texts_of(interaction))
        place = Place.of(interaction)
        asked = await self._asking.note(place, self._asking.ask(place, text, title=entry.title.slug))
        shown = await open_here(interaction, opening, *self._asking.screens(place, asked))
        await self._asking.locate(place, asked, shown)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer mentions, replies and direct messages."""
        me = self._bot.user
        said = heard(message, me) if me is not None else None
        if said is None:
            return
        person, channel = message.author.id, message.channel.id
        seconds = self._seconds(message.guild.id if message.guild is not None else None)
        is_over = self._cooldown.is_over(person, channel, seconds, now=self._services.clock())
        if is_over and not self._cooldown.must_tell(person, channel):
            return
        try:
            await (self._say_wait(message, seconds) if is_over else self._reply(message, said))
        except Exception as error:  # noqa: BLE001, everything goes on to the funnel
            sentence = explain(error, "a message to the bot", texts_in(self._locale(message)))
            if sentence is None:
                return
            try:
                await send(message, note(sentence))
            except (discord.HTTPException, discord.RateLimited, OSError) as again:
                # The log has the first error; a second traceback would say no more.
                log.warning("The answer to a message could not be sent, nor a word about it (%s).", again)

    async def _answer(self, interaction: Interaction, text: str, slug: str | None, *, private: bool) -> None:
        place = Place.of(interaction)
        asked = self._asking.ask(place, text, title=slug)
        answer, turns = asked.answer, self._services.turns
        turn = turns.take(interaction, answer.text, texts_in(answer.language), private=private)
        asked = await self._noted(place, asked, turn.earlier)
        screens = self._asking.screens(place, asked, head=turn.head)
        shown = await show(interaction, *screens, private=turn.private)
        turns.shown(interaction, answer.text, shown, question=answer.question, noted=asked.noted)
        await self._asking.locate(place, asked, shown)
        await self._telling.catch_up(interaction)

    async def _reply(self, message: discord.Message, said: Heard) -> None:
        server = message.guild.id if message.guild is not None else None
        locale = self._locale(message)
        if not said.question:
            await send(message, empty_screen(self._services.picker.example(server), texts_in(locale)))
            return
        place = Place(message.author.id, message.channel.id, server, locale, message=message.id)
        asked = self._asking.ask(place, said.question, last=self._about(said, server))
        earlier = self._earlier(place, asked)
        if earlier is not None:
            texts, there = (
                texts_in(asked.answer.language),
                message_link(server, place.channel, earlier.message),
            )
            await send(message, note(texts.phrase(_NO_CHANGE, ago=ago(earlier.when), there=there)))
            return
        asked = await self._noted(place, asked, None)
        screens = self._asking.screens(place, asked, quote=False)
        if self._bot.leaves_spoilers_out(server):
            for screen in screens:
                leave_out(screen, texts_in(asked.answer.language))
        shown = await send(message, *screens)
        if shown is not None:
            answer = asked.answer
            earlier = Earlier(answer.text, self._services.clock(), shown, answer.question, asked.noted)
            self._repeats.remember(place.person, place.channel, earlier)

    def _earlier(self, place: Place, asked: Asked) -> Earlier | None:
        """The same answer, which this person was given here a few minutes ago. In direct messages it disturbs nobody."""
        if place.server is None:
            return None
        now = self._services.clock()
        return self._repeats.find(place.person, place.channel, asked.answer.text, now=now)

    async def _noted(self, place: Place, asked: Asked, earlier: Earlier | None) -> Asked:
        """Put it on the desk, unless the same question of the same person lies there since a few minutes ago."""
        if earlier is not None and earlier.question == asked.answer.question:
            return replace(asked, noted=earlier.noted)
        return await self._asking.note(place, asked)

    def _seconds(self, server: int | None) -> int:
        return self._services.store.servers.get(server).cooldown

    def _locale(self, message: discord.Message) -> str:
        return self._services.locale_of(message.guild.id if message.guild is not None else None)

    def _about(self, said: Heard, server: int | None) -> str | None:
        """The slug of the title that the message replied to is about."""
        if said.about is None:
            return None
        try:
            return title_by_key(self._services.answers.ledger(server), said.about).title.slug
        except TitleGoneError:
            return None

    async def _say_wait(self, message: discord.Message, seconds: int) -> None:
        sentence = texts_in(self._locale(message)).phrases(
            "That was a lot at once. Ask me again in %(number)s second, or with `/ask`: then only you see the answer.",
            "That was a lot at once. Ask me again in %(number)s seconds, or with `/ask`: then only you see the answer.",
            seconds,
        )
        await send(message, note(sentence))


async def send(message: discord.Message, *screens: Screen) -> int | None:
    """Reply, even where the question has been deleted meanwhile; the id of the first message, if it could be sent."""
    reference = message.to_reference(fail_if_not_exists=False)
    sent: list[int] = []
    try:
        for screen in screens:
            reply = await message.channel.send(view=screen, reference=reference, mention_author=False)
            sent.append(reply.id)
    except discord.Forbidden:
        log.info("A question could not be answered in channel %s: no permission", message.channel.id)
    return sent[0] if sent else None
