"""One job against Discord: what was tried, and what that means for the next try."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeAlias

import aiohttp
import discord

from bot.delivery.post import Post, bears
from bot.domain.outbox import Action, Job, Lane, Outgoing

LOOKED_THROUGH: Final = 50
"""The newest messages of a channel among which a post is looked for."""
_CLOUDFLARE: Final = timedelta(minutes=10)
_UNKNOWN_MESSAGE: Final = 10008
_ALREADY_SO: Final = frozenset({40033, 50024, 50068, 160004})
"""Published before, not a channel that publishes, or with a thread already: nothing is left to do."""
_NETWORK: Final = (aiohttp.ClientError, OSError, TimeoutError)


@dataclass(frozen=True, slots=True)
class Sent:
    """The post is there."""

    channel: int
    message: int
    then: tuple[Outgoing, ...] = ()
    """What is to be done with it next."""


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The message was deleted by somebody."""


@dataclass(frozen=True, slots=True)
class Again:
    """Discord or the network does not work as it should."""

    wait: timedelta | None = None
    """What Discord asks for; None: as long as the number of tries says."""
    unsure: bool = False
    """The try may have reached Discord."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Discord will not do it, however often it is asked."""

    error: discord.HTTPException


@dataclass(frozen=True, slots=True)
class NotTaken:
    """The person takes no direct messages from us."""


@dataclass(frozen=True, slots=True)
class NotThere:
    """The post was looked for, and was never made."""


@dataclass(frozen=True, slots=True)
class Unknowable:
    """The post can be neither found nor ruled out."""


@dataclass(frozen=True, slots=True)
class TooLate:
    """Nobody needs it any more, or it was tried for long enough."""


Outcome: TypeAlias = Sent | Done | Gone | Again | Refused | NotTaken | Unknowable | TooLate


async def send(client: discord.Client, job: Job, post: Post) -> Outcome:
    """Make a post, whose key keeps Discord from making it twice."""
    try:
        channel = await _channel(client, job)
        message = await channel.send(**post.to_send(job.outgoing.key), nonce=job.outgoing.key)
    except (discord.HTTPException, discord.RateLimited, *_NETWORK) as error:
        return _trouble(error, job)
    return Sent(message.channel.id, message.id)


async def look_back(
    client: discord.Client, job: Job, unsure_for: timedelta
) -> Sent | NotThere | Unknowable | Again | NotTaken | Refused:
    """Look for a post that may have been made by an earlier try, so long ago."""
    try:
        channel = await _channel(client, job)
        newest = [message async for message in channel.history(limit=LOOKED_THROUGH)]
    except discord.NotFound as error:
        return Refused(error)
    except discord.Forbidden:
        return NotTaken() if job.outgoing.lane is Lane.PEOPLE else Unknowable()
    except (discord.HTTPException, discord.RateLimited, *_NETWORK) as error:
        trouble = _trouble(error, job)
        return trouble if isinstance(trouble, Again) else Unknowable()
    me = client.user.id if client.user is not None else None
    for message in newest:
        if message.author.id == me and bears(message, job.outgoing.key):
            return Sent(message.channel.id, message.id)
    # By Discord's clock, from which ours may be moved away. A minute is left for the two not agreeing.
    first = discord.utils.utcnow() - unsure_for - timedelta(minutes=1)
    reaches = len(newest) < LOOKED_THROUGH or newest[-1].created_at < first
    return NotThere() if reaches else Unknowable()


async def act(client: discord.Client, job: Job, post: Post | None) -> Outcome:
    """Change or finish a message that is there; whatever is done twice is as if it was done once."""
    place = message_of(job)
    if place is None:
        return Done()
    channel = client.get_partial_messageable(place[0], guild_id=job.outgoing.server)
    message = channel.get_partial_message(place[1])
    try:
        await _do(message, job, post)
    except (discord.HTTPException, discord.RateLimited, *_NETWORK) as error:
        return _trouble(error, job)
    return Gone() if job.outgoing.action is Action.DELETE else Done()


def message_of(job: Job) -> tuple[int, int] | None:
    """Channel and message of what a job changes; None where there is nothing to change."""
    outgoing, posted = job.outgoing, job.posted
    if outgoing.message is not None and outgoing.channel is not None:
        return outgoing.channel, outgoing.message
    if posted is not None and posted.channel is not None and posted.message is not None:
        return posted.channel, posted.message
    return None


async def _do(message: discord.PartialMessage, job: Job, post: Post | None) -> None:
    match job.outgoing.action:
        case Action.EDIT if post is not None:
            await message.edit(**post.to_edit(job.posted.key if job.posted is not None else None))
        case Action.PUBLISH:
            await message.publish()
        case Action.THREAD if post is not None and post.thread is not None:
            await message.create_thread(name=post.thread)
        case Action.PIN:
            await message.pin()
        case Action.DELETE:
            await message.delete()
        case _:
            return


async def _channel(client: discord.Client, job: Job) -> discord.abc.Messageable:
    outgoing = job.outgoing
    if outgoing.lane is Lane.PEOPLE and outgoing.person is not None:
        return await client.create_dm(discord.Object(outgoing.person))
    return client.get_partial_messageable(outgoing.channel or 0, guild_id=outgoing.server)


def _trouble(
    error: discord.HTTPException | discord.RateLimited | aiohttp.ClientError | OSError, job: Job
) -> Outcome:
    match error:
        case discord.RateLimited(retry_after=seconds):
            return Again(timedelta(seconds=seconds), unsure=True)
        case discord.HTTPException(status=429):
            return Again(_CLOUDFLARE, unsure=True)
        case discord.HTTPException(status=status) if status >= 500 or status == 401:
            return Again(unsure=True)
        # For a post: one with its nonce had been made, and was deleted since.
        case discord.NotFound(code=code) if code == _UNKNOWN_MESSAGE:
            return Gone()
        case discord.HTTPException(code=code) if code in _ALREADY_SO:
            return Done()
        case discord.HTTPException() if job.outgoing.lane is Lane.PEOPLE:
            return NotTaken()
        case discord.HTTPException():
            return Refused(error)
        case aiohttp.ClientConnectorError():
            return Again()
        case _:
            return Again(unsure=True)
