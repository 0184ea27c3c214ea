"""/desk: what waits for moderators, item by item."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from discord import app_commands
from discord.ext import commands

from bot.access import for_moderators
from bot.domain.desk import DeskKind, DeskState, LyingItem
from bot.services import Services
from bot.ui.funnel import Interaction
from bot.ui.opening import Opening
from bot.ui.reply import put, show
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Press
from cogs.desk.acts import LIST, SCREEN, Act, listed_kind
from cogs.desk.answering import Answering
from cogs.desk.looking import Looking
from cogs.desk.notices import Notices
from cogs.desk.overdue import Overdue
from cogs.desk.screens import PER_PAGE, closed_screen, desk_screen, list_screen
from cogs.desk.words import WORDS

Do: TypeAlias = Callable[[Interaction, int, Act], Awaitable[None]]

_LEFT: Final = "Left for now: it comes back when somebody asks again. Those who wait still wait."


class DeskCog(commands.Cog):
    """The moderators' inbox."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services
        self._looking = Looking(services)
        answering = Answering(services, self._looking)
        self._notices, self._overdue = Notices(services), Overdue(services)
        self._acts: dict[str, Do] = {
            "home": self._home,
            "item": self._item,
            "dismiss": self._dismiss,
            "leave": self._leave,
            "reopen": self._reopen,
            **answering.acts,
        }

    async def cog_load(self) -> None:
        """Answer the buttons, and write the notices."""
        access, actions = self._services.access, self._services.actions
        actions.on(SCREEN, access.for_moderators(self._pressed))
        actions.on(LIST, access.for_moderators(self._listed))
        self._notices.load()
        self._overdue.load()

    async def cog_unload(self) -> None:
        """Leave the buttons unanswered and the notices unwritten."""
        for screen in (SCREEN, LIST):
            self._services.actions.off(screen)
        self._notices.unload()
        self._overdue.unload()

    @for_moderators
    @app_commands.command(name="desk")
    async def desk(self, interaction: Interaction) -> None:
        """What waits for moderators: open questions, doubts, tips, and what fell due."""
        server = self._services.access.require_moderator(interaction)
        await show(interaction, await self._desk(interaction, server))

    async def _pressed(self, interaction: Interaction, press: Press) -> None:
        act = Act.read(press)
        do = self._acts.get(act.what)
        if do is None:
            raise OldButtonError
        await do(interaction, self._services.access.require_moderator(interaction), act)

    async def _listed(self, interaction: Interaction, press: Press) -> None:
        server = self._services.access.require_moderator(interaction)
        opening = Opening.read(press)
        kind, page = listed_kind(opening), opening.page
        items, total = await self._page(server, kind, page)
        if not items and page:
            # What lay on the page was dealt with meanwhile.
            page = max(0, (total - 1) // PER_PAGE)
            items, total = await self._page(server, kind, page)
        settled = {item.id for item in items if kind is not None and self._looking.is_settled(item)}
        await put(interaction, list_screen(kind, items, total, page, interaction.user.id, settled))

    async def _page(self, server: int, kind: DeskKind | None, page: int) -> tuple[tuple[LyingItem, ...], int]:
        desk, skip = self._services.store.desk, page * PER_PAGE
        if kind is not None:
            return await desk.page(server, kind, skip=skip, limit=PER_PAGE)
        return await desk.closed(server, skip=skip, limit=PER_PAGE)

    async def _desk(self, interaction: Interaction, server: int) -> Screen:
        desk = self._services.store.desk
        _, closed = await desk.closed(server, limit=0)
        return desk_screen(await desk.counts(server), closed, interaction.user.id)

    async def _home(self, interaction: Interaction, server: int, act: Act) -> None:
        del act
        await put(interaction, await self._desk(interaction, server))

    async def _item(self, interaction: Interaction, server: int, act: Act) -> None:
        item = await self._services.store.desk.item(server, act.item)
        await put(interaction, self._looking.screen(item, interaction.user.id))

    async def _dismiss(self, interaction: Interaction, server: int, act: Act) -> None:
        item = await self._close(interaction, server, act, DeskState.DISMISSED)
        await put(interaction, closed_screen(item, WORDS[item.kind].dropped, interaction.user.id))

    async def _leave(self, interaction: Interaction, server: int, act: Act) -> None:
        item = await self._close(interaction, server, act, DeskState.SET_ASIDE)
        await put(interaction, closed_screen(item, _LEFT, interaction.user.id))

    async def _reopen(self, interaction: Interaction, server: int, act: Act) -> None:
        item = await self._services.store.desk.reopen(server, act.item)
        await put(interaction, self._looking.screen(item, interaction.user.id))

    async def _close(self, interaction: Interaction, server: int, act: Act, state: DeskState) -> LyingItem:
        return await self._services.store.desk.close(
            server, act.item, state, by=interaction.user.id, now=self._services.clock()
        )
