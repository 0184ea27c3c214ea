"""The real bot without a Discord: interactions pushed into discord.py's own parser, replies caught where REST begins.

This is the one benchmark that uses discord.py's private names. What people wait for is parsing, dispatch, our callback
and the payload of the reply; a simulated Discord costs ten times that, so ratios measured through one say nothing.
"""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import discord
from discord.webhook import async_ as rest

import cogs
from bot import catalogue
from bot.client import Greenlit
from bot.domain.errors import GreenlitError
from bot.settings import Settings
from bot.store import Store
from bot.ui.stateless import Pressed

APP, GUILD, CHANNEL, FAN = 1001, 2001, 3001, 4001
_EVERYTHING = str(discord.Permissions.all().value)
_FAN = {"id": str(FAN), "username": "fan", "discriminator": "0", "avatar": None, "global_name": "Fan"}
_ME = {"id": str(APP), "username": "Greenlit", "discriminator": "0", "avatar": None, "bot": True}
_CHANNEL = {
    "id": str(CHANNEL),
    "type": 0,
    "name": "sequels",
    "position": 0,
    "permission_overwrites": [],
    "permissions": _EVERYTHING,
}
_EVERYONE = {
    "id": str(GUILD),
    "name": "@everyone",
    "permissions": _EVERYTHING,
    "position": 0,
    "color": 0,
    "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
    "hoist": False,
    "managed": False,
    "mentionable": False,
}
_SERVER = {
    "id": str(GUILD),
    "name": "Cinema",
    "owner_id": "1",
    "roles": [_EVERYONE],
    "emojis": [],
    "features": [],
    "channels": [_CHANNEL],
    "members": [],
    "threads": [],
    "member_count": 3,
    "preferred_locale": "en-US",
}
# A reply as Discord sends it back; discord.py makes a message of it each time.
_SENT = {
    "id": "5001",
    "channel_id": str(CHANNEL),
    "type": 20,
    "content": "",
    "author": _ME,
    "embeds": [],
    "attachments": [],
    "mentions": [],
    "mention_roles": [],
    "mention_everyone": False,
    "pinned": False,
    "tts": False,
    "timestamp": "2026-11-22T12:00:00+00:00",
    "edited_timestamp": None,
    "components": [],
    "flags": 0,
}


class Benched(Greenlit):
    """The bot with its features, told to nobody: no commands are registered and nothing is sent by itself."""

    async def setup_hook(self) -> None:
        """Load the features."""
        self.add_dynamic_items(Pressed)
        for extension in cogs.EXTENSIONS:
            await self.load_extension(extension)


class Replies:
    """In the place of discord.py's REST calls for interactions: keeps the last reply."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.last: dict[str, Any] = {}
        self.at = 0
        """When it was sent, in nanoseconds."""
        self.kept: list[dict[str, Any]] | None = None
        """Every reply, where somebody wants them."""

    async def create_interaction_response(
        self, interaction_id: int, _token: str, *, params: Any, **_: object
    ) -> dict[str, Any]:
        """What would be sent, and what Discord would say to it."""
        self.at = time.perf_counter_ns()
        self.last = params.payload
        if self.kept is not None:
            self.kept.append(params.payload)
        return {
            "interaction": {"id": str(interaction_id), "type": 2, "response_message_id": "5001"},
            "resource": {"type": 4, "message": _SENT},
        }


@dataclass(frozen=True, slots=True)
class Took:
    """What one interaction took, in microseconds."""

    wall: float
    """Until the reply was sent."""
    processor: float
    """Until everything that it started had ended, such as the note that a question stayed unanswered."""


class Direct:
    """Uses commands as fans in one server."""

    def __init__(self, bot: Greenlit) -> None:
        """Take a bot that is set up."""
        self.bot = bot
        self.replies = Replies()
        self._numbers = count(10_000)
        self._people = count(FAN)
        self._tasks: list[asyncio.Task[Any]] = []

    async def use(self, command: str, **options: object) -> Took:
        """Use a slash command, until everything that it started has ended. A new person each time: nobody gets the same
        twice for all to see."""
        given = [_option(name, value) for name, value in options.items()]
        data = {"id": "9", "name": command, "type": 1, "options": given}
        return await self._dispatch(self._payload(2, data, next(self._people)))

    async def type(self, command: str, option: str, text: str) -> Took:
        """Type into an option that completes itself."""
        given = [{**_option(option, text), "focused": True}]
        data = {"id": "9", "name": command, "type": 1, "options": given}
        return await self._dispatch(self._payload(4, data))

    async def press(self, custom_id: str, *people: int) -> Took:
        """Press a button, or let many people press it at once; until every press was dealt with."""
        payloads = [
            self._payload(3, {"custom_id": custom_id, "component_type": 2}, each) for each in people or (FAN,)
        ]
        # discord.py looks for the button on the message before it hands a press on.
        button = {"type": 2, "style": 1, "label": "Press", "custom_id": custom_id}
        message = _SENT | {"components": [{"type": 1, "components": [button]}]}
        return await self._dispatch(*(payload | {"message": message} for payload in payloads))

    @property
    def data(self) -> dict[str, Any]:
        """What the last reply holds."""
        return self.replies.last["data"]

    async def _dispatch(self, *payloads: dict[str, Any]) -> Took:
        wall, processor = time.perf_counter_ns(), time.process_time_ns()
        for payload in payloads:
            self.bot._connection.parsers["INTERACTION_CREATE"](payload)
        while self._tasks:
            with suppress(GreenlitError):  # told to the person by whoever waited for it
                await self._tasks.pop()
        return Took((self.replies.at - wall) / 1000, (time.process_time_ns() - processor) / 1000)

    def _payload(self, kind: int, data: dict[str, Any], person: int = FAN) -> dict[str, Any]:
        number = next(self._numbers)
        return {
            "id": str(number),
            "application_id": str(APP),
            "type": kind,
            "token": f"token{number}",
            "version": 1,
            "guild_id": str(GUILD),
            "guild": {"id": str(GUILD), "locale": "en-US", "features": []},
            "channel_id": str(CHANNEL),
            "channel": _CHANNEL,
            "member": {"user": _FAN | {"id": str(person)}, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False,
                       "mute": False, "flags": 0, "permissions": _EVERYTHING},
            "locale": "en-US",
            "guild_locale": "en-US",
            "app_permissions": _EVERYTHING,
            "entitlements": [],
            "context": 0,
            "authorizing_integration_owners": {"0": str(GUILD)},
            "attachment_size_limit": 10_485_760,
            "data": data,
        }  # fmt: skip

    def _started(self, loop: asyncio.AbstractEventLoop, work: Any, **options: Any) -> asyncio.Task[Any]:
        task = asyncio.Task(work, loop=loop, **options)
        self._tasks.append(task)
        return task


@asynccontextmanager
async def direct(folder: Path) -> AsyncGenerator[Direct]:
    """The bot over a store with the shipped catalogue. Each look at its clock is ten seconds later: nobody is too quick."""
    moments = (datetime(2026, 11, 22, 12, tzinfo=UTC) + timedelta(seconds=10 * n) for n in count())
    async with Store.open(folder / "greenlit.db") as store:
        await store.load_catalogue(catalogue.files(catalogue.default_folder()), now=next(moments))
        settings = Settings(default_title="we-can-be-heroes-2")
        bot = Benched(store=store, settings=settings, clock=lambda: next(moments))
        await bot._async_setup_hook()
        state: Any = bot._connection
        state.user = discord.ClientUser(state=state, data=_ME)  # pyright: ignore[reportArgumentType], only what is read
        state.application_id = APP
        state._add_guild_from_data(_SERVER)
        await bot.setup_hook()
        bot.http._HTTPClient__session = None  # pyright: ignore[reportAttributeAccessIssue], interactions read it
        used = Direct(bot)
        rest.async_context.set(used.replies)  # pyright: ignore[reportArgumentType]
        loop = asyncio.get_running_loop()
        loop.set_task_factory(used._started)
        try:
            yield used
        finally:
            loop.set_task_factory(None)


def _option(name: str, value: object) -> dict[str, object]:
    return {"name": name, "type": 3, "value": value}
