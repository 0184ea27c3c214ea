"""The one place that reaches into SimCord: every private name of it that the demo leans on.

SimCord's page shows one channel of a world that stands still. The demo needs several channels at one
address, a clock that runs, and posts that appear by themselves; there is no public way to any of them.
`missing()` names what a newer SimCord has moved, and a test asks it.
"""

# Private on purpose and only here; the version is pinned exactly for the same reason.
# pyright: reportPrivateUsage=false
# ruff: noqa: SLF001

import secrets
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web
from simcord import Env
from simcord.actors import MemberActor, _dispatch_actor_interaction, _resolve_visible_command
from simcord.backend import serializers
from simcord.backend.errors import BackendError, SetupError
from simcord.backend.models import Message
from simcord.builders import ChannelHandle, UserHandle
from simcord.enums import AppCommandType, InteractionType
from simcord.preview import Preview, _server
from simcord.preview._pages import _Page
from simcord.preview._server import PreviewServer
from simcord.results import InteractionResult, ResponseMessage

Person = MemberActor | UserHandle

STATIC = Path(_server.__file__).with_name("static")
"""Where SimCord keeps the files of its page."""

KEPT_MESSAGES = 200
"""Newest messages that a channel keeps; SimCord itself would keep, and sort, all of them for ever."""
KEPT_INTERACTIONS = 500
KEPT_LOG = 500


def missing(env: Env | None = None) -> list[str]:
    """What the demo needs of SimCord and does not find, by name."""
    wanted: list[tuple[object, str]] = [
        *((PreviewServer, name) for _, _, name in API),
        *((PreviewServer, name) for name in ("_STATIC_FILES", "_SECURITY_HEADERS", "_static", "_authorized")),
        *((Preview, name) for name in ("_action", "_open_page", "_publish", "_advance_presentation_time")),
        *((Preview, name) for name in ("_close_page", "_member_handle", "_reject", "_MAX_PAGES")),
        *((Env, name) for name in ("_settle_internal", "_begin_operation", "_end_operation", "_move_clock")),
    ]
    if env is not None:
        backend = env.backend
        wanted += [(env, "_preview"), (env, "_errors"), (env, "_error_ids"), (backend.clock, "_epoch")]
        wanted += [(backend, name) for name in ("_reserved_ids", "_sequences", "transcript", "subscribers")]
    return [
        f"{getattr(owner, '__name__', type(owner).__name__)}.{name}"
        for owner, name in wanted
        if not hasattr(owner, name)
    ]


def start_clock_at(env: Env, now: datetime) -> None:
    """Let the simulated world begin at `now`; to be called before the bot starts."""
    env.backend.clock._epoch = now.astimezone(UTC)


async def leap(env: Env, seconds: float) -> None:
    """Move the clock in one go, as for a machine that slept, and run what fell due.

    `Env.advance_time` stops at every timer on the way and gives up after the settle timeout, which a
    loop that ticks each minute exceeds long before a week is over.
    """
    env._begin_operation("leap")
    try:
        env._move_clock(env.backend.clock.elapsed + seconds)
        await env._settle_internal()
    finally:
        env._end_operation()


def forget_old(env: Env) -> None:
    """Keep the newest messages and records only, so that the demo's memory has a bound."""
    backend = env.backend
    for messages in backend.messages.values():
        _keep_newest(messages, KEPT_MESSAGES)
    _keep_newest(backend.interactions, KEPT_INTERACTIONS)
    alive = backend.interactions.keys()
    for token in [token for token, id_ in backend.interaction_tokens.items() if id_ not in alive]:
        del backend.interaction_tokens[token]
    for log in (backend.transcript, backend.http_requests, env._errors):
        if len(log) > 2 * KEPT_LOG:
            del log[:-KEPT_LOG]
    env._error_ids.intersection_update({id(error) for error in env._errors})
    # Ids are made of the time, which only goes on: an old one cannot come again.
    recent = backend.snowflake() - (10_000 << 22)
    backend._reserved_ids = {id_ for id_ in backend._reserved_ids if id_ > recent}
    for moment in [moment for moment in backend._sequences if moment < recent >> 22]:
        del backend._sequences[moment]


def _keep_newest(records: dict[int, Any], count: int) -> None:
    for id_ in sorted(records)[: max(len(records) - count, 0)]:
        del records[id_]


class _Desk(PreviewServer):
    """SimCord's own request handlers, checks included, behind the address of the whole demo."""

    async def start(self) -> None:
        # SimCord imports aiohttp when its own server starts, which never happens here.
        setattr(_server, "web", web)  # noqa: B010 the name does not exist before
        self.port = self._requested_port

    async def close(self) -> None:
        self.port = None


API: tuple[tuple[str, str, str], ...] = (
    ("POST", "/api/pages", "_pages"),
    ("DELETE", "/api/pages/{context_id}", "_delete_page"),
    ("GET", "/api/state", "_state"),
    ("GET", "/api/commands", "_commands"),
    ("GET", "/api/action-result", "_action_result"),
    ("POST", "/api/action", "_action"),
    ("GET", "/api/assets/{asset_id}", "_asset"),
)
"""SimCord's requests: method, path and the handler that answers."""

STATIC_PATHS: tuple[str, ...] = tuple(path for path in PreviewServer._STATIC_FILES if path != "/")
SECURITY_HEADERS: Mapping[str, str] = PreviewServer._SECURITY_HEADERS

Act = Callable[[str | None, Mapping[str, Any]], Awaitable[dict[str, Any]]]


class Window:
    """What one person sees of one channel: a SimCord preview that shares its server with the others."""

    def __init__(
        self,
        env: Env,
        channel: ChannelHandle,
        person: Person,
        *,
        port: int,
        timezone: str,
        assets: Mapping[str, tuple[str, bytes]],
    ) -> None:
        env._preview = None  # lifts "only one active Preview is allowed per Env"
        self._env = env
        self._preview = env.preview(
            channel,
            viewers=[person],
            layout="channel",
            port=port,
            locale="en-GB",
            timezone=timezone,
            assets=assets,
        )
        self._desk = _Desk(self._preview, port)
        self._preview._server = self._desk
        self._stock_action: Act = self._preview._action
        self.channel = channel
        self.person = person

    @property
    def key(self) -> str:
        """The secret that opens this window; SimCord checks it with every request."""
        return self._preview.capability

    @property
    def channel_id(self) -> int:
        """The channel's id."""
        return self.channel.id

    async def open(self, act: Act) -> None:
        """Begin to answer requests; `act` stands between the page and SimCord's actions."""
        self._env._preview = None
        await self._preview.__aenter__()
        self._preview._action = act  # pyright: ignore[reportAttributeAccessIssue] the one seam SimCord has
        python = self._preview._python
        if python is not None:
            # Pages inherit their place in the history from this one: without it they open at the end.
            python.target_id = None
            python.window_end_id = None

    async def close(self) -> None:
        """Let all pages of this window go."""
        await self._preview.close()

    def authorized(self, request: web.Request) -> bool:
        """Whether the request carries the key and comes from this machine's own page."""
        return self._desk._authorized(request)

    async def answer(self, handler: str, request: web.Request) -> web.StreamResponse:
        """Let SimCord's handler answer one of its own requests."""
        if handler == "_pages":
            self._make_room()
        return await getattr(self._desk, handler)(request)

    async def static(self, request: web.Request) -> web.StreamResponse:
        """One of the files of SimCord's page."""
        return await self._desk._static(request)

    def _make_room(self) -> None:
        pages = [page for page in self._preview._pages.values() if page is not self._preview._python]
        if len(pages) >= self._preview._MAX_PAGES:
            self._preview._close_page(min(pages, key=lambda page: page.last_activity).id)

    def _pages(self) -> Iterator[_Page]:
        for page in tuple(self._preview._pages.values()):
            if page is not self._preview._python and page.id in self._preview._pages:
                yield page

    @property
    def is_watched(self) -> bool:
        """Whether a browser shows it."""
        return any(True for _ in self._pages())

    def publish(self) -> None:
        """Show the present state of the channel on every page that is open."""
        self._preview._advance_presentation_time()
        for page in self._pages():
            self._preview._publish(page, reason="refresh")

    async def act(self, context_id: str | None, body: Mapping[str, Any]) -> dict[str, Any]:
        """Do what a page asks for; the caller makes sure that nothing else runs meanwhile."""
        self._env._preview = self._preview
        page = self._preview._pages.get(context_id or "")
        if page is not None and body.get("kind") == "close":
            return self._preview._reject(page, "unknown-kind", request_id=body.get("request_id"))
        if page is not None and isinstance(body.get("published_revision"), int):
            # What was pressed is checked against the message itself; that another post arrived since the
            # page was last drawn is no reason to refuse.
            body = {**body, "published_revision": page.revision}
        receipt = await self._stock_action(context_id, body)
        if page is not None and page.status == "stale":
            self.publish()  # SimCord refuses everything on a page whose last action failed until it is drawn anew
        return receipt

    def menu(self, message_id: int, *, on_author: bool) -> list[str]:
        """The names of the bot's commands in the menu of a message, or of its author."""
        stored = self._env.backend.get_message(self.channel_id, message_id)
        if on_author and (self.channel.guild is None or stored.webhook_id is not None):
            return []
        commands = self._env.backend.visible_commands(
            user_id=self.person.id,
            channel_id=self.channel_id,
            type=AppCommandType.USER if on_author else AppCommandType.MESSAGE,
        )
        return list(dict.fromkeys(str(command["name"]) for command in commands))

    async def choose(self, context_id: str, message_id: int, name: str, *, on_author: bool) -> bool:
        """Run a command of a message's menu; False where the page, the message or the command is gone."""
        page = self._preview._pages.get(context_id)
        if page is None or name not in self.menu(message_id, on_author=on_author):
            return False
        self._env._preview = self._preview
        stored = self._env.backend.get_message(self.channel_id, message_id)
        if isinstance(self.person, UserHandle):
            result = await self._choose_in_dm(self.person, stored, name)
        elif on_author:
            author = self._preview._member_handle(page, stored.author_id)
            result = await self.person.context_menu(self.channel, name, author)
        else:
            message = ResponseMessage(self._env, stored)
            result = await self.person.context_menu(self.channel, name, message)
        if result.modal is not None:
            page.modal = result
            page.modal_handle = "m_" + secrets.token_urlsafe(12)
        self.publish()
        return True

    async def _choose_in_dm(self, user: UserHandle, stored: Message, name: str) -> InteractionResult:
        command = _resolve_visible_command(user, self.channel_id, name, AppCommandType.MESSAGE)
        message = dict(serializers.message_payload(self._env.backend, stored))
        data: dict[str, Any] = {
            "id": command["id"],
            "name": command["name"],
            "type": AppCommandType.MESSAGE,
            "target_id": str(stored.id),
            "resolved": {"messages": {str(stored.id): message}},
        }
        self._env._begin_operation("context menu")
        try:
            return await _dispatch_actor_interaction(
                user, InteractionType.APPLICATION_COMMAND, self.channel, data
            )
        finally:
            self._env._end_operation()

    def newest(self) -> int:
        """The id of the newest message that this person may see; 0 in an empty channel."""
        messages = self._env.backend.messages.get(self.channel_id, {})
        return max(
            (id_ for id_, message in messages.items() if message.visible_to(self.person.id)), default=0
        )


__all__ = [
    "API",
    "SECURITY_HEADERS",
    "STATIC",
    "STATIC_PATHS",
    "BackendError",
    "SetupError",
    "Window",
    "forget_old",
    "leap",
    "missing",
    "start_clock_at",
]
