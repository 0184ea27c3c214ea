"""Boards: chosen from /setup, kept up to date, and posted again when somebody deletes one."""

from datetime import datetime, timedelta
from typing import Final

import discord
from discord.ext import commands

from bot.answering.markup import covered
from bot.delivery import Post
from bot.domain.boards import Board
from bot.domain.changes import Change
from bot.domain.desk import DeskItem, DeskKind
from bot.domain.ledger import TitleLedger
from bot.domain.outbox import Outgoing
from bot.domain.server import Spoilers
from bot.domain.status import status_of
from bot.domain.titles import Title
from bot.services import Services
from bot.store.boards import BOARD
from bot.texts import Texts
from bot.ui.cards import card
from bot.ui.funnel import Interaction
from bot.ui.lines import topic_words, words
from bot.ui.opening import key_of, title_by_key
from bot.ui.screen import Screen
from bot.ui.spoilers import leave_out
from bot.ui.stateless import OldButtonError, Press, button, channel_select, row, select
from bot.ui.text import colon, cut, day_words
from cogs.status.screens import status_screen

_MOST_CHANGES: Final = 3
_MOST_OPTIONS: Final = 25
_CHANNELS: Final = (discord.ChannelType.text, discord.ChannelType.news)


class BoardsCog(commands.Cog):
    """One message a title, kept up to date."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    async def cog_load(self) -> None:
        """Answer the buttons, make the messages, and look after them."""
        services = self._services
        services.actions.on("boards", services.access.for_managers(self.pressed))
        services.delivery.on(BOARD, self.render, "The board", deleted=self.deleted)
        services.sweeps.on("boards", timedelta(hours=12), self.refresh)

    async def cog_unload(self) -> None:
        """Leave that."""
        self._services.actions.off("boards")
        self._services.delivery.off(BOARD)
        self._services.sweeps.off("boards")

    async def refresh(self, now: datetime) -> None:
        """Bring every board up to date: days pass, and the catalogue changes."""
        await self._services.store.boards.refresh(now)
        self._services.delivery.wake()

    async def deleted(self, message: int) -> None:
        """Post a board again that somebody has deleted."""
        if await self._services.store.boards.deleted(message, now=self._services.clock()):
            self._services.delivery.wake()

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """Look whether a deleted message was a board."""
        await self.deleted(event.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        """The same for many at once."""
        for message in event.message_ids:
            await self.deleted(message)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Tell the moderators which boards lost their channel."""
        server, store = channel.guild.id, self._services.store
        ledger = self._services.answers.ledger(server)
        for board in await store.boards.of(server):
            entry = ledger.get(board.title)
            if board.channel == channel.id and entry is not None:
                what = f"The board of {entry.title.name} lost its channel. Choose another one in `/setup`, *Boards*."
                item = DeskItem(DeskKind.DELIVERY_FAILED, what, self._services.clock(), server=server)
                await store.desk.record(item)

    async def render(self, outgoing: Outgoing) -> Post | None:
        """The status card with the last changes, as they are when it is sent."""
        entry = self._services.answers.ledger(outgoing.server).get(outgoing.subject.partition(":")[2])
        if entry is None or outgoing.server is None:
            return None
        changes = await self._services.store.changes.of_title(
            outgoing.server, entry.title.slug, _MOST_CHANGES
        )
        status = status_of(entry, self._services.clock())
        texts = self._services.posts_in(outgoing.server)
        screen = status_screen(entry, status, texts=texts, changed=_changes(entry, changes, texts))
        if self._services.store.servers.get(outgoing.server).spoilers is Spoilers.LEFT_OUT:
            leave_out(screen, texts)
        return Post(screen=screen)

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Act on a button of the boards' screens: `gl:boards:<verb>[:<title>]`."""
        verb, _, key = press.rest.partition(":")
        server = self._services.access.require_manager(interaction)
        chosen = press.values[0] if press.values else ""
        ledger = self._services.answers.ledger(server)
        now = self._services.clock()
        match verb:
            case "list":
                told = ""
            case "title":
                title = title_by_key(ledger, chosen).title
                await interaction.response.edit_message(view=channel_screen(title))
                return
            case "put" if chosen.isdecimal():
                slug = title_by_key(ledger, key).title.slug
                board = Board(server, slug, int(chosen))
                await self._services.store.boards.put(board, by=interaction.user.id, now=now)
                told = (
                    f"The board is being posted in <#{chosen}>. Pin it there, so that everybody finds it: I keep it up to "
                    "date, and post it again should somebody delete it; pin it anew then."
                )
            case "drop":
                boards = await self._services.store.boards.of(server)
                found = next((each.title for each in boards if key_of(each.title) == chosen), "")
                await self._services.store.boards.drop(server, found, now=now)
                told = "The board is taken away."
            case _:
                raise OldButtonError
        self._services.delivery.wake()
        await interaction.response.edit_message(view=await self._list(server, told))

    async def _list(self, server: int, told: str) -> Screen:
        answerer = self._services.answers.of(server)
        boards = await self._services.store.boards.of(server)
        default = self._services.store.servers.get(server).default_title
        first = answerer.ledger.get(default) if default is not None else None
        near = [match.title for match in answerer.names.find("", _MOST_OPTIONS)]
        titles = {title.slug: title for title in ([first.title] if first is not None else []) + near}
        names: dict[str, str] = {}
        for board in boards:
            entry = answerer.ledger.get(board.title)
            names[board.title] = entry.title.name if entry is not None else board.title
        return boards_screen(boards, names, list(titles.values()), told)


def boards_screen(
    boards: tuple[Board, ...], names: dict[str, str], titles: list[Title], told: str = ""
) -> Screen:
    """Which titles have a board, and where; one more, or one less."""
    lines = [f"**{names[board.title]}** in <#{board.channel}>" for board in boards] or ["No board yet."]
    small = (
        told
        or "A board is one message about a title that I keep up to date: its status and the last changes. A moderator "
        "can pin it, and it takes the place of pins that go stale. Boards in the updates channel move with that."
    )
    options = [discord.SelectOption(label=cut(title.name, 100), value=key_of(title.slug)) for title in titles]
    fewer = [
        discord.SelectOption(label=cut(names[board.title], 100), value=key_of(board.title))
        for board in boards
    ]
    rows = (
        [row(select("Give a title a board", "gl:boards:title", options[:_MOST_OPTIONS]))] if options else []
    )
    if fewer:
        rows.append(row(select("Take a board away", "gl:boards:drop", fewer[:_MOST_OPTIONS])))
    return card(f"## Boards\n-# {small}", "\n".join(lines), *rows, row(button("Back", "gl:setup:home")))


def channel_screen(title: Title) -> Screen:
    """Where a title's board is to stand."""
    menu = channel_select(
        "Choose a channel", f"gl:boards:put:{key_of(title.slug)}", None, types=_CHANNELS, least=1
    )
    back = row(button("Back", "gl:boards:list"))
    return card(f"## Boards\nWhere is the board of **{cut(title.name, 150)}** to stand?", row(menu), back)


def _changes(entry: TitleLedger, changes: tuple[Change, ...], texts: Texts) -> str:
    """The last changes, a line each."""
    lines: list[str] = []
    for change in changes:
        said = change.new or change.old
        if said is None:
            continue
        old = (
            f"~~{words(change.old, texts)}~~ → " if change.old is not None and change.new is not None else ""
        )
        now = (
            words(change.new, texts)
            if change.new is not None
            else f"~~{words(said, texts)}~~ {texts.phrase('(taken back)')}"
        )
        hide = covered if getattr(entry.by_ref.get(said.ref), "spoils", "") else str
        lines.append(
            f"{day_words(change.at.date(), texts)} · {colon(topic_words(said.topic, texts), texts)} {hide(old + now)}"
        )
    return "\n".join([f"**{texts.phrase('Last changes')}**", *lines]) if lines else ""
