"""As much of Discord as posting needs: honours nonces for a while, loses replies, and does not always work."""

import contextlib
import json
import os
import struct
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

from aiohttp import web

ME = 1
NONCE_KEPT = timedelta(minutes=3)
FORBIDDEN, DELETED = 403, 404
"""Channels in which nothing can be posted."""
_DISCORD_EPOCH = 1_420_070_400_000


class Clock:
    """A time that the fake and the bot in its own process share: eight bytes of a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def now(self) -> datetime:
        """What time it is."""
        return datetime.fromtimestamp(struct.unpack("d", self._path.read_bytes())[0], UTC)

    def set(self, moment: datetime) -> None:
        """Move it."""
        written = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        written.write_bytes(struct.pack("d", moment.timestamp()))
        written.replace(self._path)  # at once: the other process never reads half a time

    def pass_(self, span: timedelta) -> None:
        """Let time pass."""
        self.set(self.now() + span)


class Fault(Enum):
    """What goes wrong with one request."""

    NONE = "none"
    LOST = "the request never arrives"
    UNHEARD = "it is done and the reply is lost"
    FAILS = "500, and nothing was done"
    LIES = "500, and it was done"
    DOWN = "503"
    SLOW_DOWN = "429"
    KILLS = "it is done and the bot dies before the reply"


Faults = Callable[[str], Fault]
"""Decides by the method of a request."""


def nothing_goes_wrong(method: str) -> Fault:
    """Every request is answered as it should be."""
    del method
    return Fault.NONE


def with_posts(fault: Fault) -> Faults:
    """Every post goes wrong in one way."""
    return lambda method: fault if method == "POST" else Fault.NONE


@dataclass
class FakeDiscord:
    """Channels full of messages; `faults` decides what goes wrong, `kill` ends the bot's process."""

    clock: Clock
    faults: Faults = nothing_goes_wrong
    kill: Callable[[], None] = lambda: None
    channels: dict[int, list[dict[str, Any]]] = field(default_factory=dict[int, list[dict[str, Any]]])
    requests: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    port: int = 0
    _nonces: dict[str, tuple[datetime, dict[str, Any]]] = field(default_factory=dict[str, Any])
    _count: int = 0

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncGenerator["FakeDiscord"]:
        """Answer on a port of loopback."""
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.port = runner.addresses[0][1]
        try:
            yield self
        finally:
            await runner.cleanup()

    def of(self, nonce: str) -> list[dict[str, Any]]:
        """The messages that were made with a nonce, wherever they are."""
        return [each for messages in self.channels.values() for each in messages if each["nonce"] == nonce]

    def post(self, channel: int, content: str, nonce: str = "") -> dict[str, Any]:
        """Make a message, as somebody or as the bot."""
        self._count += 1
        milliseconds = int(self.clock.now().timestamp() * 1000) - _DISCORD_EPOCH
        message: dict[str, Any] = {
            "id": str((milliseconds << 22) + self._count),
            "channel_id": str(channel),
            "author": {
                "id": str(ME),
                "username": "Greenlit",
                "discriminator": "0",
                "avatar": None,
                "bot": True,
            },
            "content": content,
            "nonce": nonce,
            "timestamp": self.clock.now().isoformat(),
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "embeds": [],
            "components": [],
            "pinned": False,
            "type": 0,
            "flags": 0,
        }
        self.channels.setdefault(channel, []).append(message)
        return message

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method, path = request.method, request.path
        self.requests.append((method, path))
        parts = path.strip("/").split("/")
        if parts[0] != "channels":
            return _json(
                200, {"id": str(ME), "username": "Greenlit", "discriminator": "0", "avatar": None} | _APP
            )
        fault = self.faults(method)
        if fault in (Fault.LOST, Fault.FAILS, Fault.DOWN, Fault.SLOW_DOWN):
            return self._failed(request, fault)
        status, body = self._done(method, parts, await request.text(), request.query.get("limit"))
        if fault is Fault.KILLS:
            self.kill()
        if fault in (Fault.UNHEARD, Fault.KILLS):
            return _hang_up(request)
        return _json(500, {}) if fault is Fault.LIES else _json(status, body)

    def _done(self, method: str, parts: list[str], text: str, limit: str | None) -> tuple[int, Any]:
        channel = int(parts[1])
        if channel == FORBIDDEN:
            return 403, {"code": 50013, "message": "Missing Permissions"}
        if channel == DELETED:
            return 404, {"code": 10003, "message": "Unknown Channel"}
        messages = self.channels.setdefault(channel, [])
        if method == "GET":
            return 200, messages[::-1][: int(limit or 50)]
        given = json.loads(text)
        if method == "POST":
            return 200, self._create(channel, given)
        found = next((each for each in messages if each["id"] == parts[3]), None)
        if found is None:
            return 404, {"code": 10008, "message": "Unknown Message"}
        found |= {key: given[key] for key in ("content", "components") if key in given}
        return 200, found

    def _create(self, channel: int, given: dict[str, Any]) -> dict[str, Any]:
        nonce = str(given["nonce"])
        made, message = self._nonces.get(nonce, (None, None))
        if made is not None and message is not None and self.clock.now() - made < NONCE_KEPT:
            assert given["enforce_nonce"]
            return message
        message = self.post(channel, given["content"], nonce) | {}
        self.channels[channel][-1] = message
        message["components"] = given["components"]
        self._nonces[nonce] = (self.clock.now(), message)
        return message

    def _failed(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        match fault:
            case Fault.FAILS:
                return _json(500, {})
            case Fault.DOWN:
                return _json(503, {})
            case Fault.SLOW_DOWN:
                return _json(429, {"retry_after": 0.01, "global": False}, {"Via": "1.1 fake"})
            case _:
                return _hang_up(request)


_APP = {
    "name": "Greenlit",
    "description": "",
    "icon": None,
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "",
    "flags": 0,
    "owner": {"id": "2", "username": "owner", "discriminator": "0", "avatar": None},
}


def _json(status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:
    # Exactly so: discord.py takes a content type with a charset for text.
    return web.Response(
        status=status,
        body=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **(headers or {})},
    )


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
