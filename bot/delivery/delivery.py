"""Sends what lies in the outbox: each message once, slowly where Discord wants it, and what fails to the desk."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeAlias

import discord

from bot.alarm import Alarm
from bot.delivery.attempt import Attempt, Render
from bot.delivery.failures import failure
from bot.delivery.sending import (
    Again,
    Done,
    Gone,
    NotTaken,
    Outcome,
    Refused,
    Sent,
    TooLate,
    Unknowable,
    message_of,
)
from bot.domain.desk import DeskItem, DeskKind
from bot.domain.outbox import BETWEEN_EDITS, Action, Fate, Job, Lane
from bot.store.outbox import Lost, Outbox, Place

log = logging.getLogger(__name__)

LONGEST_SLEEP: Final = timedelta(minutes=15)
"""When it looks for something to do at the latest, should nobody have woken it."""
BETWEEN_PEOPLE: Final = timedelta(seconds=5)
MOST_PEOPLE: Final = 100
"""Direct messages an hour. Bots that open many are locked out by Discord, not merely slowed down."""
_NOT_NOW: Final = timedelta(minutes=10)
_GRACE: Final = 3.0
"""Seconds that what is under way may take when the bot ends; the rest is repeated after the next start."""
_PAUSES: Final = {Lane.EDITS: BETWEEN_EDITS, Lane.PEOPLE: BETWEEN_PEOPLE}


Deleted: TypeAlias = Callable[[int], Awaitable[object]]
"""Takes the message that is gone."""


@dataclass(frozen=True, slots=True)
class _Kind:
    render: Render
    what: str
    lost: Lost | None
    instead: str
    deleted: Deleted | None


class Delivery:
    """The only place that posts outside an interaction. One per bot."""

    def __init__(self, client: discord.Client, outbox: Outbox, clock: Callable[[], datetime]) -> None:
        """Send what lies in this outbox, by this clock."""
        self._client = client
        self._outbox = outbox
        self._clock = clock
        self._attempt = Attempt(client, outbox)
        self._kinds: dict[str, _Kind] = {}
        self._busy: dict[Place, asyncio.Task[None]] = {}
        self._closed: dict[Place, datetime] = {}
        self._alarm = Alarm("Delivery", self.look, client.wait_until_ready)

    def on(
        self,
        kind: str,
        render: Render,
        what: str,
        *,
        lost: Lost | None = None,
        instead: str = "",
        deleted: Deleted | None = None,
    ) -> None:
        """Let `render` make the messages of a kind.

        `what` begins the sentence for the desk where one fails: "The update". `lost` does what is done instead, and
        `instead` is the sentence that says so. `deleted` is told of a post that was to be edited and is gone.
        """
        if kind in self._kinds:
            raise ValueError(f"two features make messages of the kind {kind}")
        self._kinds[kind] = _Kind(render, what, lost, instead, deleted)

    def off(self, kind: str) -> None:
        """Forget a kind; its messages wait."""
        self._kinds.pop(kind, None)

    def wake(self) -> None:
        """Say that something was put into the outbox."""
        self._alarm.ring()

    async def start(self) -> None:
        """Begin, with what an earlier process left behind."""
        await self._outbox.release()
        self._alarm.start()

    async def close(self) -> None:
        """End; what is under way has a moment to finish, and is repeated after the next start where it does not."""
        self._alarm.stop()
        if self._busy:
            _, late = await asyncio.wait(self._busy.values(), timeout=_GRACE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def rest(self) -> bool:
        """Wait until what is under way is done; whether anything was."""
        under_way = list(self._busy.values())
        if under_way:
            await asyncio.wait(under_way)
        return bool(under_way)

    async def look(self) -> timedelta:
        """Begin whatever is due, and say when to look again."""
        now = self._clock()
        self._closed = {place: until for place, until in self._closed.items() if until > now}
        claimed = await self._outbox.claim(now, {*self._busy, *self._closed})
        for job in claimed.jobs:
            place = _place(job)
            self._busy[place] = asyncio.create_task(self._work(job, place))
        due = [*self._closed.values(), *([claimed.next_due] if claimed.next_due is not None else [])]
        return max(timedelta(), min([LONGEST_SLEEP, *(moment - now for moment in due)]))

    async def _work(self, job: Job, place: Place) -> None:
        try:
            job, outcome = await self._try(job)
            await self._note(job, outcome)
        except Exception:
            # It stays leased, so that it is tried again in a while and not at once.
            log.exception("A message of the kind %s could not be dealt with", job.outgoing.kind)
        finally:
            del self._busy[place]
            if (pause := _PAUSES.get(place[0])) is not None:
                self._close_lane(place, pause)
            self._alarm.ring()

    async def _try(self, job: Job) -> tuple[Job, Outcome]:
        now = self._clock()
        kind = self._kinds.get(job.outgoing.kind)
        if kind is None or await self._is_full(job, now):
            return job, Again(_NOT_NOW)
        if job.outgoing.action is Action.POST:
            return await self._attempt.post(job, kind.render, now)
        return job, await self._attempt.change(job, kind.render, now)

    async def _is_full(self, job: Job, now: datetime) -> bool:
        """Whether as many people were written to as is wise for now."""
        if job.outgoing.lane is not Lane.PEOPLE:
            return False
        if await self._outbox.messages_to_people(now - timedelta(hours=1)) < MOST_PEOPLE:
            return False
        self._close_lane(_place(job), _NOT_NOW)
        return True

    async def _note(self, job: Job, outcome: Outcome) -> None:
        now, outgoing = self._clock(), job.outgoing
        match outcome:
            case Sent(channel=channel, message=message, then=then):
                await self._outbox.done(job, now=now, sent=(channel, message), then=then)
            case Done():
                await self._outbox.done(job, now=now)
            case Again(wait=wait, unsure=unsure):
                due = now + max(wait or timedelta(), job.wait())
                await self._outbox.later(job, due, unsure=unsure)
            case NotTaken() if outgoing.channel is not None and outgoing.lane is Lane.PEOPLE:
                await self._outbox.go_to_channel(job, now)
            case Gone() if outgoing.action is not Action.POST:
                if (place := message_of(job)) is not None:
                    await self._note_gone(job, place[1])
                await self._outbox.done(job, now=now)
            case _:
                await self._give_up(job, outcome, now)

    async def _note_gone(self, job: Job, message: int) -> None:
        kind = self._kinds.get(job.outgoing.kind)
        if job.outgoing.action is Action.EDIT and kind is not None and kind.deleted is not None:
            await kind.deleted(message)
        await self._outbox.gone(message)

    async def _give_up(
        self, job: Job, why: Gone | NotTaken | Refused | Unknowable | TooLate, now: datetime
    ) -> None:
        kind = self._kinds.get(job.outgoing.kind)
        lost = kind.lost if kind is not None else None
        match why:
            case Gone():
                await self._outbox.give_up(job, now=now, fate=Fate.GONE)
            case NotTaken():
                await self._outbox.give_up(job, now=now, fate=Fate.NOT_TAKEN, lost=lost)
            case TooLate() if job.outgoing.not_after is not None or job.outgoing.lane is not Lane.POSTS:
                await self._outbox.give_up(job, now=now, fate=Fate.EXPIRED, lost=lost)
            case Refused() | Unknowable() | TooLate():
                tell = self._for_the_desk(job, why, now)
                await self._outbox.give_up(job, now=now, tell=tell, lost=lost)

    def _for_the_desk(self, job: Job, why: Refused | Unknowable | TooLate, now: datetime) -> DeskItem | None:
        outgoing, kind = job.outgoing, self._kinds.get(job.outgoing.kind)
        what, instead = (kind.what, kind.instead) if kind is not None else ("A message", "")
        sentence = failure(self._client, job, what, why, instead)
        log.warning("Not sent (%s, channel %s): %s", outgoing.kind, outgoing.channel, type(why).__name__)
        if outgoing.server is None:
            return None
        return DeskItem(
            DeskKind.DELIVERY_FAILED, sentence, now, server=outgoing.server, channel=outgoing.channel
        )

    def _close_lane(self, place: Place, pause: timedelta) -> None:
        until = self._clock() + pause
        self._closed[place] = max(until, self._closed.get(place, until))


def _place(job: Job) -> Place:
    lane = job.outgoing.lane
    return lane, 0 if lane is Lane.PEOPLE else job.outgoing.channel or 0
