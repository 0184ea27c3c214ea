"""/tip, the menu Send as tip, and word to whoever sent one."""

import json
import re
from typing import Any, Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.answering import Question
from bot.answering.markup import plain
from bot.delivery import Post
from bot.domain.desk import DeskItem, DeskKind, Gist, subject_key
from bot.domain.outbox import Outgoing
from bot.domain.publishers import LONGEST_LINK, checked_link, host_of
from bot.domain.tips import LONGEST_TIP, NoDeskError
from bot.domain.titles import Title
from bot.services import Services
from bot.store.tips import TIP_TOLD
from bot.texts import Texts, message
from bot.tree import for_fans
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening, key_of
from bot.ui.picking import Choosing, suggestions
from bot.ui.reply import server_of, show
from bot.ui.stateless import button
from bot.ui.text import colon, cut
from cogs.tips.screens import receipt_screen

_LONGEST_TITLE: Final = 60
_LINK: Final = re.compile(r"https?://[^\s<>|]+")


class TipsCog(commands.Cog):
    """Fans send what they find."""

    def __init__(self, services: Services, tree: app_commands.CommandTree[Any]) -> None:
        """Take what it needs."""
        self._services = services
        self._tree = tree
        self._menu = for_fans(app_commands.ContextMenu(name="Send as tip", callback=self.send_as_tip))

    async def cog_load(self) -> None:
        """Offer the menu, and write to whoever sent a tip."""
        self._services.delivery.on(TIP_TOLD, self.render, "Word about a tip")
        self._tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Leave that."""
        self._services.delivery.off(TIP_TOLD)
        self._tree.remove_command(self._menu.name, type=self._menu.type)

    @for_fans
    @app_commands.command(name="tip")
    @app_commands.describe(
        text="What you found, in your own words",
        link="The page where it stands",
        title="The title that it is about; left out, I look for it in your words",
    )
    async def tip(
        self,
        interaction: Interaction,
        text: app_commands.Range[str, 3, LONGEST_TIP],
        link: app_commands.Range[str, 1, LONGEST_LINK] | None = None,
        title: str | None = None,
    ) -> None:
        """Send a find to this server's moderators; you are told what becomes of it."""
        checked = checked_link(link) if link is not None else ""
        await self._send(interaction, text, checked, self._meant(interaction, text, title))

    @tip.autocomplete("title")
    @suggestions
    async def titles(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    async def send_as_tip(self, interaction: Interaction, message: discord.Message) -> None:
        """Send somebody's message to this server's moderators."""
        links = [link for link in _LINK.findall(message.content) if host_of(link)]
        headline = next((embed.title for embed in message.embeds if embed.title), "")
        words = " ".join(_LINK.sub(" ", message.content).split()) or headline or (links[0] if links else "")
        text = cut(words or texts_of(interaction).phrase("A message without words"), LONGEST_TIP)
        await self._send(
            interaction, text, links[0] if links else "", self._meant(interaction, text, None), message.id
        )

    async def render(self, outgoing: Outgoing) -> Post | None:
        """Word to somebody whose tip was looked at."""
        told: dict[str, Any] = json.loads(outgoing.payload)
        texts = self._services.texts_for(outgoing, told.get("locale"))
        mention = f"<@{outgoing.person}> " if outgoing.instead else ""
        entry = self._services.answers.ledger(outgoing.server).get(told.get("title", ""))
        key = key_of(entry.title.slug) if entry is not None else "-"
        # Elsewhere than in a direct message everybody reads along, so the reason stays out.
        reason = told.get("reason") if not outgoing.instead else None
        said = colon(f"**{texts.phrase('What the moderators say')}**", texts)
        why = f"\n{said} {plain(reason)}" if reason else ""
        embed = discord.Embed(description=f"“{plain(told['tip'])}”{why}")
        door = (
            button(texts.phrase("Status"), Opening("status", key).custom_id)
            if entry is not None
            else button(texts.phrase("All titles"), Opening("titles").custom_id)
        )
        return Post(
            content=mention + _became(told.get("update"), entry.title if entry is not None else None, texts),
            embeds=[embed],
            rows=[[door]],
            mentions=(outgoing.person,) if outgoing.instead and outgoing.person is not None else (),
        )

    async def _send(
        self, interaction: Interaction, text: str, link: str, slug: str, message: int | None = None
    ) -> None:
        server = server_of(interaction)
        if server is None:
            raise NoDeskError
        tip = DeskItem(
            DeskKind.TIP,
            text,
            self._services.clock(),
            server,
            interaction.channel_id,
            message,
            gist=Gist(subject_key(text), slug),
            link=link,
            by=interaction.user.id,
            remark=text,
            locale=interaction.locale.value,
        )
        sent = await self._services.store.tips.send(tip)
        entry = self._services.answers.ledger(server).get(slug)
        await show(interaction, receipt_screen(tip, sent, entry, texts_of(interaction)))

    def _meant(self, interaction: Interaction, text: str, typed: str | None) -> str:
        """The slug of the title that a tip is about; empty where nothing says."""
        if typed is not None and typed.strip():
            picked = self._services.picker.pick(interaction, typed)
            return "" if isinstance(picked, Choosing) else picked.entry.title.slug
        answerer = self._services.answers.of(server_of(interaction))
        return answerer.answer(Question(text), now=self._services.clock()).title or ""


def _became(update: int | None, title: Title | None, texts: Texts) -> str:
    """What became of a tip, in the line that people are notified with."""
    if title is None:
        words = (
            message("Your tip became update %(number)s. Thank you.")
            if update is not None
            else message("Your tip was looked at, and the moderators did not take it.")
        )
        return texts.phrase(words, number=update)
    words = (
        message("Your tip about %(title)s became update %(number)s. Thank you.")
        if update is not None
        else message("Your tip about %(title)s was looked at, and the moderators did not take it.")
    )
    return texts.phrase(words, title=cut(plain(title.name), _LONGEST_TITLE), number=update)
