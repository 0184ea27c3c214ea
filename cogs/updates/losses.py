"""Posts of updates that somebody deleted: noticed when Discord tells, and at the start, and said on the desk."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import discord

from bot.domain.desk import DeskItem, DeskKind
from bot.domain.updates import UpdateState
from bot.services import Services
from bot.store.outbox import Standing
from bot.store.updates import KIND

_KEPT_TRACK_OF: Final = timedelta(days=30)
"""How long ago a post may have been made for its deletion to be noticed at the start."""
_LOOKED_THROUGH: Final = 100


class Losses:
    """Notices deleted posts."""

    def __init__(self, services: Services, client: discord.Client) -> None:
        """Take what it needs; the client to look into channels."""
        self._services = services
        self._client = client

    async def messages(self, messages: Iterable[int]) -> None:
        """Messages were deleted: where a post was among them, corrections no longer reach anybody there."""
        for message in messages:
            await self.message(message)

    async def overdue(self, now: datetime) -> Iterable[Standing]:
        """The channels in which posts should stand."""
        return await self._services.store.outbox.standing(KIND, now - _KEPT_TRACK_OF)

    async def look(self, standing: Standing, now: datetime) -> None:
        """Look for posts that were deleted while nobody was told."""
        del now
        channel = self._client.get_channel(standing.channel)
        if not isinstance(channel, discord.TextChannel):
            return
        # Without this permission Discord shows a channel as empty, and everything would seem deleted.
        if not channel.permissions_for(channel.guild.me).read_message_history:
            return
        there = [message.id async for message in channel.history(limit=_LOOKED_THROUGH)]
        first = min(there) if len(there) == _LOOKED_THROUGH else 0
        await self.messages(each for each in standing.messages if each > first and each not in there)

    async def message(self, message: int) -> None:
        """One message was deleted."""
        store = self._services.store
        found = await store.outbox.subject_of(message)
        if found is None or found[1] != KIND:
            return
        newest = await store.outbox.post_of(found[0], found[2])
        await store.outbox.gone(message)
        update = await store.updates.get(found[0], int(found[2].partition(":")[2]))
        if newest is None or newest.message != message or update is None:
            return
        if update.state is UpdateState.RETRACTED:
            return
        item = DeskItem(
            DeskKind.DELIVERY_FAILED,
            f"The post of update {update.number}, \u201c{update.headline}\u201d, was deleted. What it says still counts: "
            "`/update retract` takes it back; *Undo\u2026* under `/history` can post it again.",
            self._services.clock(),
            server=update.server,
            channel=update.channel,
        )
        await store.desk.record(item)
