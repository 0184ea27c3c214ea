"""What was said before one looks in, so that the first page already shows what Greenlit does."""

from collections.abc import Sequence
from datetime import timedelta

from simcord.backend.models import Poll, PollAnswer

from bot.demo.world import MODERATORS, POLLS, TALK, UPDATES, World

QUESTION = "When does We Can Be Heroes 2 come out?"
POLL_RUNS = timedelta(days=3)
_MOST_ANSWERS = 5


async def play(world: World, titles: Sequence[str]) -> None:
    """Let people ask and the bot answer; `titles` are the names that people vote on."""
    talk = world.channels[TALK]
    await world.guest.send(talk, f"{world.bot.mention} {QUESTION}")
    # One each: the answer is private, as it is on Discord, and brings the first buttons to press.
    await world.moderator.slash(talk, "help")
    await world.fan.slash(talk, "help")
    await world.moderator.slash(world.channels[UPDATES], "status")
    for member in (world.fan, world.moderator):
        await member.send_dm(QUESTION)
    await _poll(world, titles[:_MOST_ANSWERS])
    await _tour(world)
    await world.env.settle()


async def _poll(world: World, names: Sequence[str]) -> None:
    if len(names) < 2:
        return
    backend, channel = world.env.backend, world.channels[POLLS]
    answers = [PollAnswer(number, name) for number, name in enumerate(names, start=1)]
    poll = Poll("Which one do you want first?", answers, backend.iso_after(POLL_RUNS.total_seconds()))
    message = backend.create_message(channel.id, world.moderator.id, poll=poll)
    backend.add_poll_vote(channel.id, message.id, len(answers), world.guest.id)


async def _tour(world: World) -> None:
    """Tell a moderator what there is to see; the commands are those that the bot really has."""
    channel = world.channels[MODERATORS]
    everyone = world.fan.available_commands(world.channels[TALK])
    theirs = [name for name in world.moderator.available_commands(channel) if name not in everyone]
    lines = [
        "## What moderators can do here",
        "Only moderators see this channel. You are Max now; open this page in a second tab as the fan,"
        " and you are two people.",
        "- **Answer for somebody**: right-click a message (on a phone: press it long), then **Ask Greenlit**.",
        *([f"- **Commands only you have**: {', '.join(f'`/{name}`' for name in theirs)}."] if theirs else []),
        "- **Let time pass**: *Fast forward* at the top moves the demo's clock. Polls close, and what is"
        " known grows old.",
    ]
    await world.say(channel, "\n".join(lines))
