"""One try of one job: what has to be known first, the message made anew, and what follows it."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

import discord

from bot.delivery import sending
from bot.delivery.post import Post
from bot.delivery.sending import Again, Done, NotThere, Outcome, Sent, TooLate
from bot.domain.outbox import Action, Job, Outgoing, key_of
from bot.store.outbox import Outbox

log = logging.getLogger(__name__)

Render: TypeAlias = Callable[[Outgoing], Awaitable[Post | None]]
"""Makes the message; None: there is nothing to send any more."""

_RENDERED = frozenset({Action.POST, Action.EDIT, Action.THREAD})


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a try needs."""

    client: discord.Client
    outbox: Outbox

    async def post(self, job: Job, render: Render, now: datetime) -> tuple[Job, Outcome]:
        """Make a post, unless an earlier try had made it; the job comes back with what is known of it now."""
        too_late = job.is_too_late(now)
        if job.unsure_since is not None and (too_late or job.must_look_back(now)):
            found = await sending.look_back(self.client, job, now - job.unsure_since)
            if isinstance(found, Sent):
                return job, await self._with_what_follows(job, found, render, now)
            if not isinstance(found, NotThere):
                return job, found
            job = replace(job, unsure_since=None)
            if not too_late:
                # On disk before it is sent again: from here on the nonce counts anew.
                await self.outbox.ruled_out(job, now)
        if too_late:
            return job, TooLate()
        made = await _made(job, render)
        if not isinstance(made, Post):
            return job, made
        outcome = await sending.send(self.client, job, made)
        if isinstance(outcome, Sent):
            outcome = replace(outcome, then=_following(job.outgoing, made, outcome, now))
        return job, outcome

    async def change(self, job: Job, render: Render, now: datetime) -> Outcome:
        """Edit, publish, pin, delete, or open a thread under what is there."""
        if job.is_too_late(now):
            return TooLate()
        post = None
        if job.outgoing.action in _RENDERED:
            made = await _made(job, render)
            if not isinstance(made, Post):
                return made
            post = made
        return await sending.act(self.client, job, post)

    async def _with_what_follows(self, job: Job, found: Sent, render: Render, now: datetime) -> Sent:
        made = await _made(job, render)
        return (
            replace(found, then=_following(job.outgoing, made, found, now))
            if isinstance(made, Post)
            else found
        )


async def _made(job: Job, render: Render) -> Post | Again | Done:
    try:
        post = await render(job.outgoing)
    except Exception:
        log.exception("A message of the kind %s could not be made", job.outgoing.kind)
        return Again()
    return post if post is not None else Done()


def _following(outgoing: Outgoing, post: Post, sent: Sent, now: datetime) -> tuple[Outgoing, ...]:
    wanted = {
        Action.THREAD: post.thread is not None,
        Action.PUBLISH: post.publish,
        Action.PIN: post.pin,
    }
    return tuple(
        replace(
            outgoing,
            key=key_of(outgoing.key, action),
            action=action,
            channel=sent.channel,
            message=sent.message,
            person=None,
            instead=False,
            due=now,
            not_after=None,
        )
        for action, is_wanted in wanted.items()
        if is_wanted
    )
