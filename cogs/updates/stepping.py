"""Undo, step by step: after something was done, and later from the history of a title."""

from functools import partial
from typing import Final

from bot.domain.errors import GreenlitError
from bot.domain.outbox import Fate
from bot.domain.updates import Update, UpdateGoneError, subject_of
from bot.domain.versions import NothingToUndoError, Version
from bot.services import Services
from bot.store.undoing import redo, undo
from bot.store.updates import post_again
from bot.store.versions import Of
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.opening import title_by_key
from bot.ui.reply import put, show
from bot.ui.stateless import OldButtonError, Press
from cogs.updates.done import past_screen, stepped_screen, undo_list_screen

_MOST: Final = 25


class NotPostedError(GreenlitError):
    """An update that cannot be posted again."""


class Stepping:
    """Answers the buttons that undo."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    async def step(self, interaction: Interaction, verb: str, number: int, seen: int | None) -> None:
        """Undo the newest step of an update, or do again what was undone last."""
        server = self._services.access.require_moderator(interaction)
        act = redo if verb == "redo" else undo
        done = await self._services.store.amend(
            server,
            partial(act, number=number, seen=seen),
            by=interaction.user.id,
            now=self._services.clock(),
        )
        self._services.delivery.wake()
        name = self._services.answers.ledger(server)[done.update.title].title.name
        await put(interaction, stepped_screen(done, name, again=verb == "redo"))

    async def listed(self, interaction: Interaction, press: Press) -> None:
        """What can be undone of a title: `gl:undolist:<title>`."""
        server = self._services.access.require_moderator(interaction)
        title = title_by_key(self._services.answers.ledger(server), press.rest).title
        updates = await self._services.store.updates.of_title(server, title.slug, _MOST)
        found = [(each, await self._version(each)) for each in updates]
        named = await self._services.store.versions.newest(server, Of.TITLE, title.slug)
        known = [(update, version) for update, version in found if version is not None]
        if not known and named is None:
            raise NothingToUndoError
        await show(interaction, undo_list_screen(title, known, named))

    async def chosen(self, interaction: Interaction, press: Press) -> None:
        """One of those: `gl:undoone:<title>` with the number of an update."""
        server = self._services.access.require_moderator(interaction)
        number = press.values[0] if press.values else ""
        if not number.isdecimal():
            raise OldButtonError
        update = await self._services.store.updates.get(server, int(number))
        version = await self._version(update) if update is not None else None
        if update is None or version is None:
            raise UpdateGoneError
        name = self._services.answers.ledger(server)[update.title].title.name
        posted = await self._services.store.outbox.post_of(server, update.mark)
        is_gone = posted is not None and posted.fate is Fate.GONE
        await put(interaction, past_screen(update, name, version, is_gone=is_gone))

    async def post_again(self, interaction: Interaction, number: int) -> None:
        """Post an update anew whose post was deleted, in the updates channel of today."""
        server, store = self._services.access.require_moderator(interaction), self._services.store
        channel = store.servers.get(server).updates_channel
        if channel is None:
            raise NotPostedError("No updates channel is set. A manager chooses one in `/setup`.")
        posted = await store.outbox.post_of(server, subject_of(number))
        if posted is not None and posted.fate is Fate.SENT:
            raise NotPostedError(f"Its post stands in <#{posted.channel}>.")
        await store.amend(
            server,
            lambda pen: post_again(pen, number, channel),
            by=interaction.user.id,
            now=self._services.clock(),
        )
        self._services.delivery.wake()
        await put(interaction, note(f"Update {number} is being posted in <#{channel}>."))

    async def _version(self, update: Update) -> Version | None:
        return await self._services.store.versions.newest(update.server, Of.UPDATE, update.number)
