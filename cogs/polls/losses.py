"""What a running poll needs and lost: its message, its channel, its role. The moderators are told, with the fix."""

from bot.domain.desk import DeskItem, DeskKind
from bot.domain.polls import Poll, PollState
from bot.services import Services
from cogs.polls.posts import POST


class Losses:
    """Puts what happened on the desk."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    async def message(self, message: int) -> None:
        """A message was deleted: if a running poll stood on it, nobody finds it any more."""
        found = await self._services.store.outbox.subject_of(message)
        if found is None or found[1] != POST:
            return
        poll = await self._services.store.polls.find(int(found[2].rpartition(":")[2]))
        newest = await self._services.store.outbox.post_of(found[0], found[2])
        if (
            poll is not None
            and poll.state is PollState.OPEN
            and newest is not None
            and newest.message == message
        ):
            await self._tell(poll, "was deleted from its channel and still runs. Post it again or cancel it")

    async def channel(self, channel: int) -> None:
        """A channel was deleted, and the polls in it with it."""
        for poll in await self._services.store.polls.running_with(channel=channel):
            await self._tell(poll, "lost its channel. In another one, post it again or cancel it")

    async def role(self, role: int) -> None:
        """A role was deleted: where only its members may vote, nobody can."""
        for poll in await self._services.store.polls.running_with(role=role):
            await self._tell(
                poll, "is limited to a role that no longer exists, so nobody can vote. Close it or cancel it"
            )

    async def _tell(self, poll: Poll, what: str) -> None:
        item = DeskItem(
            DeskKind.DELIVERY_FAILED,
            f"The poll \u201c{poll.plan.question}\u201d {what} with `/polls`.",
            self._services.clock(),
            server=poll.server,
            channel=poll.plan.channel,
        )
        await self._services.store.desk.record(item)
