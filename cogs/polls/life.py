"""What happens to polls: posted, opened, counted in public, closed, told how they turned out. Each once."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from bot.delivery import Post
from bot.domain.outbox import Action, Outgoing
from bot.domain.poll_outcomes import Decision, decisions
from bot.domain.polls import Plan, Poll, PollError, PollState, Results, reminder_due
from bot.services import Services
from bot.texts import message
from cogs.polls.posts import POST, REMINDER, RESULT, outgoing, poll_post, reminder_post, result_post
from cogs.polls.shown import Shown

Told: TypeAlias = tuple[Poll, str]
"""A poll, and what is to be told of how it turned out."""

_RARELY: Final = timedelta(hours=1)
_DECIDED: Final = timedelta(minutes=10)
_DRAFTS_KEPT: Final = timedelta(days=7)
_BETWEEN_MOVES: Final = timedelta(seconds=5)
_TOO_LATE: Final = timedelta(days=7)
"""A result that could not be posted for so long is looked up in `/polls` instead."""


class Life:
    """Polls of every server, from their post to how they turned out."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services
        self._store = services.store.polls
        self._moved: set[int] = set()
        """Polls with votes that their post may not show yet. After a restart all that are open."""
        self._shows_next = services.clock()
        """When posts show new votes again."""
        self._is_new = True
        self._decided_at: int | None = None
        """The version of the ledger for which it was last looked what is decided."""

    def begin(self) -> None:
        """Make posts, and look for what is due."""
        delivery, sweeps, polls = self._services.delivery, self._services.sweeps, self._store
        delivery.on(POST, self._render, "The poll")
        delivery.on(RESULT, self._render, "The result of the poll")
        delivery.on(REMINDER, self._render, "The reminder of the poll")
        sweeps.on("polls to open", _RARELY, polls.due_to_open, self._open, following=polls.next_due)
        sweeps.on("polls to close", _RARELY, polls.due_to_close, self._close_due, following=polls.next_due)
        sweeps.on(
            "polls to remind of", _RARELY, self._due_to_remind, self._remind, following=self._next_reminder
        )
        sweeps.on(
            "polls with new votes", _RARELY, self._find_moved, self._show_moved, following=self._next_showing
        )
        sweeps.on("polls that were decided", _DECIDED, self._find_decided, self._tell)
        sweeps.on("drafts of polls", timedelta(hours=6), self._forget_drafts)

    def end(self) -> None:
        """Stop; what is due is found at the next start."""
        for kind in (POST, RESULT, REMINDER):
            self._services.delivery.off(kind)
        for what in ("to open", "to close", "to remind of", "with new votes", "that were decided"):
            self._services.sweeps.off(f"polls {what}")
        self._services.sweeps.off("drafts of polls")

    async def publish(self, plan: Plan, *, server: int, by: int, draft: int) -> Poll:
        """Make a poll of a draft, and post it at once or when it opens."""
        now = self._services.clock()

        def announce(poll: Poll) -> Iterator[Outgoing]:
            if poll.state is PollState.OPEN:
                yield outgoing(poll, POST, due=now, not_after=poll.plan.closes)

        poll = await self._store.create(plan, server=server, by=by, now=now, draft=draft, announce=announce)
        self._services.delivery.wake()
        for what in ("to open", "to close", "to remind of"):
            self._services.sweeps.wake(f"polls {what}")
        return poll

    async def close_now(self, poll: Poll) -> str:
        """End a poll; what to say to who did."""
        if not await self._close(poll, self._services.clock()):
            raise PollError(message("This poll is not open, so there is nothing to close."))
        return message("The poll is closed; its result is on its way to the channel.")

    async def cancel(self, poll: Poll) -> str:
        """Take a poll back; what to say to who did."""
        now = self._services.clock()

        def announce(poll: Poll) -> Iterator[Outgoing]:
            yield outgoing(poll, POST, due=now, action=Action.EDIT)

        if await self._store.cancel(poll.id, now=now, announce=announce) is None:
            raise PollError(message("This poll is over; its result stays."))
        self._services.delivery.wake()
        return message("The poll is taken back. Its votes will not be counted.")

    async def post_again(self, poll: Poll, channel: int) -> str:
        """Post a poll anew in a channel, where it scrolled away or was deleted; what to say to who did."""
        now = self._services.clock()
        if poll.state in (PollState.SCHEDULED, PollState.CANCELLED):
            raise PollError(message("Only a poll that is open or closed can be posted again."))
        kind = RESULT if poll.state is PollState.CLOSED else POST

        def announce(poll: Poll) -> Iterator[Outgoing]:
            yield outgoing(poll, kind, due=now, again=now.isoformat())

        await self._store.move(poll.id, channel, announce=announce)
        self._services.delivery.wake()
        return message("It is on its way to %(channel)s.")

    def moved(self, poll: int) -> None:
        """Note that a vote was counted, so that the post shows it soon."""
        if not self._moved:
            self._services.sweeps.wake("polls with new votes")
        self._moved.add(poll)

    async def shown(self, poll: Poll) -> Shown:
        """A poll with the numbers that may be seen now."""
        entry = self._services.store.ledger_of(poll.server).get(poll.plan.title) if poll.plan.title else None
        title = entry.title.name if entry is not None else ""
        if poll.final is not None:
            decided = decisions(poll, entry) if entry is not None else ()
            return Shown(poll, poll.final, poll.final.voters, decided, title)
        ballots = self._services.store.ballots
        return Shown(poll, await ballots.running(poll), await ballots.voters(poll), (), title)

    async def _render(self, outgoing: Outgoing) -> Post | None:
        poll = await self._store.find(json.loads(outgoing.payload)["poll"])
        if poll is None:
            return None
        shown, texts = await self.shown(poll), self._services.posts_in(poll.server)
        if outgoing.kind == RESULT:
            return await result_post(shown, texts)
        if outgoing.kind == REMINDER:
            return reminder_post(shown, texts) if poll.takes_votes(self._services.clock()) else None
        return poll_post(shown, texts)

    async def _open(self, poll: Poll, now: datetime) -> None:
        def announce(poll: Poll) -> Iterator[Outgoing]:
            yield outgoing(poll, POST, due=now, not_after=poll.plan.closes)

        if await self._store.open(poll.id, now=now, announce=announce) is not None:
            self._services.delivery.wake()
            for what in ("to close", "to remind of"):
                self._services.sweeps.wake(f"polls {what}")

    async def _close(self, poll: Poll, now: datetime) -> bool:
        def announce(poll: Poll) -> Iterator[Outgoing]:
            yield outgoing(poll, POST, due=now, action=Action.EDIT)
            yield outgoing(poll, RESULT, due=now, not_after=now + _TOO_LATE)

        closed = await self._store.close(poll.id, now=now, announce=announce)
        self._moved.discard(poll.id)
        self._services.delivery.wake()
        return closed is not None

    async def _close_due(self, poll: Poll, now: datetime) -> None:
        await self._close(poll, now)

    async def _due_to_remind(self, now: datetime) -> list[Poll]:
        return [poll for poll in await self._store.to_remind(now) if reminder_due(poll) <= now]

    async def _next_reminder(self, now: datetime) -> datetime | None:
        due = [reminder_due(poll) for poll in await self._store.to_remind(now)]
        return min((each for each in due if each > now), default=None)

    async def _remind(self, poll: Poll, now: datetime) -> None:
        def announce(poll: Poll) -> Iterator[Outgoing]:
            yield outgoing(poll, REMINDER, due=now, not_after=poll.plan.closes)

        if await self._store.reminded(poll.id, announce=announce):
            self._services.delivery.wake()

    async def _find_moved(self, now: datetime) -> list[int]:
        if self._is_new:
            self._moved.update(await self._store.open_ones())
            self._is_new = False
        if now < self._shows_next:
            return []
        found, self._moved = list(self._moved), set()
        self._shows_next = now + _BETWEEN_MOVES
        return found

    async def _next_showing(self, now: datetime) -> datetime | None:
        del now
        return self._shows_next if self._moved else None

    async def _show_moved(self, number: int, now: datetime) -> None:
        poll = await self._store.find(number)
        if poll is None or poll.state is not PollState.OPEN:
            return
        if poll.plan.results is Results.OPEN:
            await self._services.store.ballots.move_on(poll)
        await self._services.store.outbox.put(outgoing(poll, POST, due=now, action=Action.EDIT))
        self._services.delivery.wake()

    async def _find_decided(self, now: datetime) -> list[Told]:
        del now
        version, found = self._services.store.version, list[Told]()
        if version == self._decided_at:
            return found  # nothing but the ledger decides a poll
        for poll, told in await self._store.undecided():
            entry = self._services.store.ledger_of(poll.server).get(poll.plan.title or "")
            new = _words(decisions(poll, entry)) if entry is not None else told
            if new != told:
                found.append((poll, new))
        self._decided_at = version
        return found

    async def _tell(self, item: Told, now: datetime) -> None:
        poll, told = item

        def announce(poll: Poll) -> Iterator[Outgoing]:
            yield outgoing(poll, RESULT, due=now, action=Action.EDIT)
            yield outgoing(poll, POST, due=now, action=Action.EDIT)

        await self._store.tell(poll.id, told, announce=announce)
        self._services.delivery.wake()

    async def _forget_drafts(self, now: datetime) -> None:
        await self._services.store.poll_drafts.forget(now - _DRAFTS_KEPT)


def _words(decided: tuple[Decision, ...]) -> str:
    """What is decided, in a form that changes when it has to be told anew."""
    return ",".join(f"{each.option}{'+' if each.came_true else '-'}{each.claim.ref}" for each in decided)
