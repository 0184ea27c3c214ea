"""What people do with polls, in a few words."""

from dataclasses import dataclass
from typing import Any

from simcord import Env

from tests.cogs.shown import Place, buttons_of, components_of

FORM = {
    "question": "Will Wren come back?",
    "options": "Yes\nNo\nOnly a cameo",
    "closes": "in 3 days",
    "opens": "",
}
DAY = 86_400


@dataclass(frozen=True)
class Drafted:
    """A draft on a moderator's screen."""

    env: Env
    place: Place
    author: Any
    message: Any

    async def press(self, label: str) -> Any:
        """Press a button of the draft."""
        return await self.author.click(self.message, label=label)

    async def choose(self, part: str, *values: Any) -> Any:
        """Choose in one of the draft's selects."""
        custom_id = next(
            each["custom_id"]
            for each in components_of(self.message)
            if each["type"] in (6, 8) and f":{part}:" in each["custom_id"]
        )
        return await self.author.select(self.message, list(values), custom_id=custom_id)

    async def edit(self, **fields: str) -> Any:
        """Open the form again and send it with other fields."""
        form = await self.press("Edit")
        return await self.author.submit_modal(form, {**FORM, **fields})


async def draft(
    env: Env, place: Place, author: Any = None, *, kind: str = "own", title: str = "", **fields: str
) -> Drafted:
    """Begin a poll and send its form."""
    author = author or place.moderator
    options = {"kind": kind, **({"title": title} if title else {})}
    form = await author.slash(place.channel, "poll create", **options)
    sent = await author.submit_modal(form, {**FORM, **fields})
    return Drafted(env, place, author, sent.response)


async def published(env: Env, place: Place, *presses: str, **fields: str) -> Any:
    """A poll in its channel, after some buttons of its draft were pressed."""
    drafted = await draft(env, place, **fields)
    for label in presses:
        await drafted.press(label)
    await drafted.press("Publish")
    await env.settle()
    return place.channel.last_message


def embed_of(message: Any) -> str:
    """What the embed of a post says."""
    (embed,) = message.embeds
    return "\n".join(filter(None, [embed.title, embed.description, embed.footer.text]))


async def vote(person: Any, message: Any, label: str) -> Any:
    """Press an option."""
    return await person.click(message, label=label)


def poll_of(message: Any) -> int:
    """The id of the poll on a post."""
    custom_id = buttons_of(message)["How it works"].partition("#")[0]
    return int(custom_id.rpartition(":")[2])
