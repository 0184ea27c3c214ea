"""The one place that reaches into SimCord, with `simcord_selects`: every private name of it that the demo leans on.

SimCord's page shows one channel of a world that stands still. The demo needs several channels at one
address, a clock that runs, and posts that appear by themselves; there is no public way to any of them.
`missing()` names what a newer SimCord has moved, and a test asks it.
"""

# Private on purpose and only here; the version is pinned exactly for the same reason.
# pyright: reportPrivateUsage=false
# ruff: noqa: SLF001, ANN401

import json
import secrets
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from aiohttp import web
from simcord import Env
from simcord.actors import MemberActor, _dispatch_actor_interaction, _resolve_visible_command
from simcord.backend import serializers
from simcord.backend.models import Message
from simcord.builders import ChannelHandle, UserHandle
from simcord.enums import AppCommandType, InteractionType
from simcord.preview import (
    Preview,
    _action_plans,
    _component_projection,
    _markdown,
    _messages,
    _queries,
    _server,
    _snapshot,
)
from simcord.preview._pages import _Page
from simcord.preview._server import PreviewServer
from simcord.results import InteractionResult

_USING_MARKDOWN = (_component_projection, _messages, _queries, _snapshot)

STATIC = Path(_server.__file__).with_name("static")
"""Where SimCord keeps the files of its page."""

_KEPT_ERRORS = 100
_PARSED_TEXTS = 500
_SHOWN_MESSAGES = 25


def missing(env: Env | None = None) -> list[str]:
    """What the demo needs of SimCord and does not find, by name; more is looked at where it runs."""
    wanted: list[tuple[object, str]] = [
        (PreviewServer, "_STATIC_FILES _SECURITY_HEADERS _static _authorized"),
        (PreviewServer, " ".join(handler for _, _, handler in API)),
        (
            Preview,
            "_action _open_page _publish _advance_presentation_time _close_page _member_handle _reject",
        ),
        (Preview, "_MAX_PAGES __aenter__"),
        (_Page, "navigation_query target_id window_end_id status revision last_activity modal modal_handle"),
        (Env, "_settle_internal _begin_operation _end_operation _move_clock"),
        *((module, "HISTORY_WINDOW_SIZE") for module in (_snapshot, _action_plans)),
        *((module, "markdown_tokens") for module in (_markdown, *_USING_MARKDOWN)),
        (_component_projection, "_control_key"),
        (_action_plans, "_component_key"),
    ]
    if env is not None:
        wanted += [(env, "_preview _errors _error_ids"), (env.backend.clock, "_epoch")]
        wanted += [
            (env.backend, "_reserved_ids _sequences"),
            (env._preview, "_server _pages _python capability"),
        ]
    return [
        f"{getattr(owner, '__name__', type(owner).__name__)}.{name}"
        for owner, names in wanted
        for name in names.split()
        if not hasattr(owner, name)
    ]


def quicken() -> None:
    """Let SimCord parse each text once, not at every change (seconds, with 50 screens), and show fewer at a time."""
    for module in (_snapshot, _action_plans):
        setattr(module, "HISTORY_WINDOW_SIZE", _SHOWN_MESSAGES)  # noqa: B010 the modules are not ours
    if getattr(_markdown.markdown_tokens, "is_ours", False):
        return
    parse = _markdown.markdown_tokens

    @lru_cache(maxsize=_PARSED_TEXTS)
    def parsed(text: str, profile: str, context: str) -> str:
        return json.dumps(parse(text, profile, context=json.loads(context)))

    def tokens(
        value: object, profile: str = "message", *, context: Mapping[str, Any] | None = None
    ) -> list[dict[str, Any]]:
        if value is None:
            return []
        text = str(value)
        # Names matter only where something is mentioned.
        names = json.dumps(context or {}, sort_keys=True) if "<" in text or "@" in text else "{}"
        return json.loads(parsed(text, profile, names))

    tokens.is_ours = True  # pyright: ignore[reportFunctionMemberAccess] so that it is wrapped once
    for module in (_markdown, *_USING_MARKDOWN):
        setattr(module, "markdown_tokens", tokens)  # noqa: B010


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


def forget_ids(env: Env) -> None:
    """Drop the ids and errors of the past: ids are made of the time, so that an old one cannot come again."""
    backend = env.backend
    recent = backend.snowflake() - (10_000 << 22)
    backend._reserved_ids = {id_ for id_ in backend._reserved_ids if id_ > recent}
    for moment in [moment for moment in backend._sequences if moment < recent >> 22]:
        del backend._sequences[moment]
    if len(env._errors) > _KEPT_ERRORS:
        del env._errors[:-_KEPT_ERRORS]
        env._error_ids.intersection_update({id(error) for error in env._errors})


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

Act = Callable[[str | None, Any], Awaitable[dict[str, Any]]]


class Pane:
    """A SimCord preview of one channel for one person that shares its server with the others."""

    def __init__(
        self, env: Env, channel: ChannelHandle, person: MemberActor | UserHandle, *, port: int, **look: Any
    ) -> None:
        """Prepare it; `look` is what else SimCord takes for its page: time zone, pictures."""
        env._preview = None  # lifts "only one active Preview is allowed per Env"
        self.env = env
        self._preview = env.preview(
            channel, viewers=[person], layout="channel", port=port, locale="en-GB", **look
        )
        self._desk = _Desk(self._preview, port)
        self._preview._server = self._desk
        self._stock_action: Act = self._preview._action
        self.channel = channel
        self.person = person
        self.is_stale = False
        """Whether the channel has changed since it was drawn."""

    @property
    def key(self) -> str:
        """The secret that opens this window; SimCord checks it with every request."""
        return self._preview.capability

    async def open(self, act: Act) -> None:
        """Begin to answer requests; `act` stands between the page and SimCord's actions."""
        self.env._preview = None
        await self._preview.__aenter__()
        self._preview._action = act  # pyright: ignore[reportAttributeAccessIssue] the one seam SimCord has
        python = self._preview._python
        if python is not None:
            # Pages inherit their place in the history from this one: without it they open at the end.
            python.target_id = None
            python.window_end_id = None
            # It is drawn for nobody, at the price of another page at each change.
            self._preview._pages.pop(python.id, None)

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
        response = await getattr(self._desk, handler)(request)
        if handler == "_pages":
            for page in self._pages():
                # No message has this number, so that the list of messages, which ours hides, stays empty.
                page.navigation_query = "0"
        return response

    def _make_room(self) -> None:
        pages = list(self._pages())
        if len(pages) >= self._preview._MAX_PAGES:
            self._preview._close_page(min(pages, key=lambda page: page.last_activity).id)

    def _pages(self) -> Iterator[_Page]:
        # Drawing one can close another whose lease has run out.
        return (page for page in tuple(self._preview._pages.values()) if page.id in self._preview._pages)

    def publish(self) -> None:
        """Show the present state of the channel on every page that is open."""
        self._preview._advance_presentation_time()
        for page in self._pages():
            self._preview._publish(page, reason="refresh")
        self.is_stale = False

    async def act(self, context_id: str | None, body: Mapping[str, Any]) -> dict[str, Any]:
        """Do what a page asks for; the caller makes sure that nothing else runs meanwhile."""
        self.env._preview = self._preview
        page = self._preview._pages.get(context_id or "")
        if page is not None and body.get("kind") == "close":
            return self._preview._reject(page, "unknown-kind", request_id=body.get("request_id"))
        if page is not None and isinstance(body.get("published_revision"), int):
            # What was pressed is checked against the message itself; that another post arrived since the
            # page was last drawn is no reason to refuse.
            body = {**body, "published_revision": page.revision}
        drawn = page.revision if page is not None else 0
        receipt = await self._stock_action(context_id, body)
        if page is not None and page.status == "stale":
            self.publish()  # SimCord refuses everything on a page whose last action failed until it is drawn anew
        elif page is not None and page.revision > drawn and len(self._preview._pages) == 1:
            self.is_stale = False
        return receipt

    # Menus of messages, which SimCord's page does not have

    def has_page(self, context_id: str) -> bool:
        """Whether the page is still open."""
        return context_id in self._preview._pages

    def take_turn(self) -> None:
        """Let what the person does next count as this preview's, not as that of the one opened last."""
        self.env._preview = self._preview

    def author(self, context_id: str, message: Message) -> MemberActor:
        """The member who wrote a message."""
        return self._preview._member_handle(self._preview._pages[context_id], message.author_id)

    def open_form(self, context_id: str, result: InteractionResult) -> None:
        """Show the form with which a command has answered, if it has."""
        page = self._preview._pages.get(context_id)
        if page is not None and result.modal is not None:
            page.modal = result
            page.modal_handle = "m_" + secrets.token_urlsafe(12)

    async def choose_in_dm(self, user: UserHandle, message: Message, name: str) -> InteractionResult:
        """Run a message's command in direct messages; SimCord lets only members of a server do so."""
        command = _resolve_visible_command(user, self.channel.id, name, AppCommandType.MESSAGE)
        payload = dict(serializers.message_payload(self.env.backend, message))
        data: dict[str, Any] = {
            "id": command["id"],
            "name": command["name"],
            "type": AppCommandType.MESSAGE,
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): payload}},
        }
        self.env._begin_operation("context menu")
        try:
            return await _dispatch_actor_interaction(
                user, InteractionType.APPLICATION_COMMAND, self.channel, data
            )
        finally:
            self.env._end_operation()
