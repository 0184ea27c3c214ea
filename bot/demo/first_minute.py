"""What was said before one looks in, so that the first page already shows what Greenlit does."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from bot.demo.world import MODERATORS, POLLS, TALK, UPDATES, World
from bot.domain.aging import is_released
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.prediction_templates import released_by, stage_by
from bot.domain.status import Status, status_of

_FEWEST_OPTIONS: Final = 2
_MOST_OPTIONS: Final = 5
_BEGINNINGS: Final = {"The next stage by…": stage_by, "Released by…": released_by}
"""How the prediction begins: with the first that there is something to ask with."""
_FORECASTS: Final = (75, 50, 90, 25, 75)
_UNANSWERED: Final = "When does Avatar 4 come out?"
_MOST_LOOKED_AT: Final = 50
"""Titles among which something to show is looked for; a catalogue can hold thousands."""

_TOUR: Final = (
    (
        "ask",
        "**Answer for somebody**: right-click a message (on a phone: press it long), then **Ask Greenlit**.",
    ),
    ("update post", "**Post what you have found out** with `/update post`: every answer knows it at once."),
    ("desk", "**See what fans ask** and nobody could answer: `/desk`."),
    ("poll create", "**Ask the fans** with `/poll create`; what they vote stays hidden until the end."),
    ("poll settle", "**Let them predict**: a poll of that kind is settled and scored when the news is out."),
    ("title add", "**Track another title**, or another name of one: `/title add`."),
    ("setup", "**Change how Greenlit behaves here**: `/setup`."),
)
"""What moderators do, by the command with which they do it; what the bot does not have is left out."""


async def play(world: World, ledger: Ledger, now: datetime, *, default: str) -> None:
    """Let people ask and the bot answer; `default` is the slug of the title that the server talks about."""
    talk = world.channels[TALK]
    statuses = [status_of(entry, now) for entry in islice(ledger, _MOST_LOOKED_AT)]
    await world.guest.send(talk, f"{world.bot.mention} {question(statuses)}")
    # One each: the answer is private, as it is on Discord, and brings the first buttons to press.
    await world.moderator.slash(talk, "help")
    await world.fan.slash(talk, "help")
    await world.moderator.slash(world.channels[UPDATES], "status")
    # Nobody else sees it, but the moderators' desk has it.
    await world.guest.slash(talk, "ask", question=_UNANSWERED, private=True)
    entry = ledger.get(default)
    for member in (world.fan, world.moderator):
        await member.send_dm(f"Is {entry.title.name} confirmed?" if entry is not None else question(statuses))
    await _poll(
        world, [entry.title.name for entry in ledger if not is_released(entry.claims)][:_MOST_OPTIONS]
    )
    if entry is not None:
        await _prediction(world, entry, now)
    await _tour(world)
    await world.env.settle()


def question(statuses: list[Status]) -> str:
    """A question whose answer shows most: about a title with a day that has moved, of a short name for phones."""
    best = max(statuses, key=_shows, default=None)
    return f"When does {best.title.name} come out?" if best is not None else "What do you track?"


def _shows(status: Status) -> tuple[bool, bool, int]:
    return status.countdown is not None, bool(status.moves), -len(status.title.name)


async def _poll(world: World, names: list[str]) -> None:
    """Let the moderator ask the fans, as moderators do it: command, form, draft, *Publish*."""
    if len(names) < _FEWEST_OPTIONS:
        return
    channel, moderator = world.channels[POLLS], world.moderator
    form = await moderator.slash(channel, "poll create")
    fields = {"question": "Which one do you want first?", "options": "\n".join(names), "closes": "in 3 days"}
    draft = await moderator.submit_modal(form, {**fields, "opens": ""})
    if draft.response is not None:
        await moderator.click(draft.response, label="Publish")
    await world.env.settle()
    post = channel.last_message
    if post is not None:
        await world.guest.click(post, label=names[-1])


async def _prediction(world: World, entry: TitleLedger, now: datetime) -> None:
    """Let the moderator ask what the bot offers for the title, and the crowd say how likely that is."""
    channel, moderator = world.channels[POLLS], world.moderator
    label = next((label for label, suggest in _BEGINNINGS.items() if suggest(entry, now=now)), None)
    if label is None:
        return
    asked = await moderator.slash(channel, "poll create", kind="prediction", title=entry.title.name)
    if asked.response is None:
        return
    form = await moderator.click(asked.response, label=label)
    fields = form.modal["components"] if form.modal is not None else ()
    filled = {field["component"]["custom_id"]: field["component"].get("value", "") for field in fields}
    # Soon enough to be seen locked after one press of Fast forward.
    filled["closes"] = "in 6 days"
    draft = await moderator.submit_modal(form, filled)
    if draft.response is not None:
        await moderator.click(draft.response, label="Open it")
    await world.env.settle()
    post = channel.last_message
    if post is not None:
        for person, percent in zip((world.guest, *world.crowd), _FORECASTS, strict=False):
            await person.click(post, label=f"{percent} %")


async def _tour(world: World) -> None:
    """Tell a moderator what there is to see; the commands are those that the bot really has."""
    lines = [
        "## What moderators can do here",
        "Only moderators see this channel. You are Max now; open this page in a second tab as the fan,"
        " and you are two people.",
        *(f"- {line}" for line in _tour_lines(world)),
        "- **Let time pass**: *Fast forward* at the top moves the demo's clock. Polls close, and what is"
        " known grows old.",
    ]
    await world.say(world.channels[MODERATORS], "\n".join(lines))


def _tour_lines(world: World) -> Iterator[str]:
    available = world.moderator.available_commands(world.channels[MODERATORS])
    yield from (line for command, line in _TOUR if command in available)
