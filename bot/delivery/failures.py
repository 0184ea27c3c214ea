"""What to tell a moderator of a message that could not be sent: what happened, and the fix."""

from typing import Final

import discord

from bot.delivery.sending import Refused, TooLate, Unknowable
from bot.domain.outbox import Action, Job

_AGAIN: Final = "Then have it sent again in `/setup`, *Check*."
_UNKNOWN_CHANNEL: Final = 10003
_MOST_PINS: Final = 30003
_TOO_LARGE: Final = 40005
_NEEDED: Final = {
    Action.POST: ("view_channel", "send_messages", "embed_links"),
    Action.EDIT: ("view_channel", "send_messages"),
    Action.PUBLISH: ("view_channel", "send_messages"),
    Action.THREAD: ("view_channel", "create_public_threads"),
    Action.PIN: ("view_channel", "pin_messages"),
    Action.DELETE: ("view_channel",),
}
_DEED: Final = {
    Action.POST: "could not be posted",
    Action.EDIT: "could not be updated",
    Action.PUBLISH: "could not be published to following channels",
    Action.THREAD: "got no thread",
    Action.PIN: "could not be pinned",
    Action.DELETE: "could not be deleted",
}


def failure(
    client: discord.Client, job: Job, what: str, why: Refused | Unknowable | TooLate, instead: str = ""
) -> str:
    """The sentence for the desk; `what` names the message, `instead` says what is done about it already."""
    where = _where(client, job)
    again = instead or _AGAIN
    deed = f"{what} {_DEED[job.outgoing.action]}{where}"
    match why:
        case TooLate():
            return f"{deed}: Discord could not be reached until it was too late. {again}"
        case Unknowable():
            look = instead or "Look for it; if it is missing, have it sent again in `/setup`, *Check*."
            return (
                f"{what} may or may not have been posted{where}: the connection broke, and I could not find it there. "
                f"{look}"
            )
        case Refused(error=error):
            return f"{deed}: {_reason(client, job, error, again)}"


def missing(channel: discord.abc.GuildChannel | discord.Thread, needed: tuple[str, ...]) -> list[str]:
    """Which of some permissions the bot does not have in a channel, as Discord's settings call them."""
    have = channel.permissions_for(channel.guild.me)
    lacking = [name for name in needed if not getattr(have, name)]
    # Without these two Discord takes others along, which nobody has to grant.
    basic = next((name for name in ("view_channel", "send_messages") if name in lacking), None)
    return [permission_words(name) for name in lacking if basic in (None, name)]


def permission_words(name: str) -> str:
    """ "Embed Links"."""
    special = {"view_channel": "View Channel", "mention_everyone": "Mention @everyone, @here, and All Roles"}
    return special.get(name) or name.replace("_", " ").title()


def _reason(client: discord.Client, job: Job, error: discord.HTTPException, again: str) -> str:
    if error.code == _UNKNOWN_CHANNEL:
        # What is done about it already needs no other channel.
        then = f"Choose another one in `/setup`. {again}" if again == _AGAIN else again
        return f"the channel was deleted. {then}"
    if error.code == _MOST_PINS:
        return f"the channel has as many pins as Discord allows. Unpin one. {again}"
    if error.code == _TOO_LARGE:
        return "its picture is too large for this server. Edit it with a smaller one."
    if isinstance(error, discord.Forbidden):
        lacking = " and ".join(f"*{name}*" for name in _lacking(client, job))
        return f"I lack {lacking or 'a permission'} there. Grant it in the channel's settings, Permissions. {again}"
    return f"Discord refused it (code {error.code}). Tell whoever runs this bot."


def _lacking(client: discord.Client, job: Job) -> list[str]:
    channel = client.get_channel(job.outgoing.channel or 0)
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return []
    return missing(channel, _NEEDED[job.outgoing.action])


def _where(client: discord.Client, job: Job) -> str:
    channel = client.get_channel(job.outgoing.channel or 0)
    name = getattr(channel, "name", None)
    return f" in #{name}" if name else ""
