"""The running demo: the bot in its simulated Discord, the clock that drives both, the windows to look in."""

import asyncio
import contextlib
import logging
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import discord
from simcord import Env
from simcord.backend.errors import BackendError, SetupError

from bot.demo import simcord_private as private
from bot.demo import simcord_selects, world
from bot.demo.memory import forget_old
from bot.demo.window import Window
from bot.demo.world import View

log = logging.getLogger(__name__)

NAME = "Greenlit"
"""What the bot is called in the simulated Discord."""
PICTURE = "greenlit"
TICK = 0.25
"""Seconds between two looks at the clock; a post is on the page within a second."""
REDRAW = timedelta(seconds=10)
"""How often pages are drawn anew where nothing was posted: "5 minutes ago" grows older too."""
LAST = datetime(2084, 1, 1, tzinfo=UTC)
"""No forwarding beyond: ids made of dates in its September no longer fit the 63 bits that a database has for them."""

SPANS: Mapping[str, tuple[timedelta, int]] = {
    "hour": (timedelta(minutes=5), 12),
    "day": (timedelta(hours=1), 24),
    "week": (timedelta(hours=6), 28),
}
"""How fast forward proceeds: so large a step, so many times; whatever is due runs after each."""

_SHUTDOWN = 2.0
_SMALL = 30.0
"""Seconds that the clock may lag before it leaps, as after the machine slept."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Simulation:
    """One world, one bot, one clock; everything that happens in it happens one at a time."""

    def __init__(
        self, bot: discord.Client, *, now: datetime | None = None, real: Callable[[], datetime] = _utc_now
    ) -> None:
        self.env = Env(bot, check_errors=False, settle_timeout=10)
        self.windows: dict[tuple[str, str], Window] = {}
        self.turn = asyncio.Lock()
        """Held by whatever moves the world: SimCord refuses two operations at once."""
        self.forwarding = False
        self._real = real
        self._began = real()
        self._forwarded = timedelta()
        self._drawn = self._began
        private.quicken()
        simcord_selects.refresh_selects()
        private.start_clock_at(self.env, now or self._began)
        self.env.backend.bot_user.name = NAME
        self.env.backend.bot_user.avatar = PICTURE

    @property
    def now(self) -> datetime:
        """The time in the simulated world."""
        return self.env.now()

    async def start(self) -> None:
        """Let the bot log in."""
        await self.env.start()
        self.env.backend.subscribers.append(self._note)

    async def show(self, views: Sequence[View], *, port: int, timezone: str) -> None:
        """Open a window for each view; requests come in through `port`."""
        pictures = world.pictures(self.env)
        for view in views:
            window = Window(self.env, view.channel, view.actor, port=port, timezone=timezone, assets=pictures)
            await window.open(self._acting(window))
            self.windows[view.place.slug, view.viewer.slug] = window

    async def close(self) -> None:
        """Close the windows and let go of the bot."""
        for window in self.windows.values():
            await window.close()
        self.windows.clear()
        # SimCord would wait for whatever the bot is doing.
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.env.shutdown(), _SHUTDOWN)

    # What moves it

    async def run(self, stop: asyncio.Event) -> None:
        """Keep the world's clock in step with the real one until `stop` is set."""
        stumbled = False
        while not stop.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), TICK)
            try:
                await self.tick()
            except Exception:
                if not stumbled:  # four times a second would bury everything else in the log
                    log.exception("The demo's clock stumbled and goes on")
                stumbled = True
            else:
                stumbled = False

    async def tick(self) -> None:
        """Catch up with the real clock, run what fell due, show what changed, forget what is old."""
        async with self.turn:
            target = self._real() - self._began + self._forwarded
            behind = target.total_seconds() - self.env.backend.clock.elapsed
            with contextlib.suppress(TimeoutError):  # the bot is still busy; the next tick goes on from here
                if behind > _SMALL:
                    await private.leap(self.env, behind)
                elif behind > 0:
                    await self.env.advance_time(behind)
            self._draw()
            forget_old(self.env)

    async def forward(self, span: str) -> bool:
        """Let an hour, a day or a week pass; False where that is already under way or goes too far."""
        step, times = SPANS[span]
        if self.forwarding or self.now + step * times > LAST:
            return False
        self.forwarding = True
        try:
            for _ in range(times):
                async with self.turn:
                    self._forwarded += step
                    with contextlib.suppress(TimeoutError):
                        await private.leap(self.env, step.total_seconds())
                    self._draw(everything=True)
        finally:
            self.forwarding = False
        return True

    def _note(self, event: str, payload: Mapping[str, Any]) -> None:
        channel = payload.get("channel_id")
        if channel is None or event == "INTERACTION_CREATE":
            return
        for window in self.windows.values():
            window.is_stale |= window.channel.id == int(channel)

    def _draw(self, *, everything: bool = False) -> None:
        real = self._real()
        everything = everything or real - self._drawn >= REDRAW
        for window in self.windows.values():
            if everything or window.is_stale:
                window.publish()
        if everything:
            self._drawn = real

    # What people do

    def _acting(self, window: Window) -> private.Act:
        async def act(context_id: str | None, body: object) -> dict[str, Any]:
            async with self.turn:
                wish: Mapping[str, Any] = cast("Mapping[str, Any]", body) if isinstance(body, Mapping) else {}
                return await window.act(context_id, self._understood(wish))

        return act

    def _understood(self, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """A typed @name is a mention; in Discord the composer makes it one."""
        content = body.get("content")
        if body.get("kind") not in ("send_message", "edit_message") or not isinstance(content, str):
            return body
        user = self.env.bot.user
        if user is None:
            return body
        return {
            **body,
            "content": re.sub(rf"@{re.escape(user.name)}\b", user.mention, content, flags=re.IGNORECASE),
        }

    async def choose(
        self, window: Window, context_id: str, message_id: int, name: str, *, on_author: bool
    ) -> bool:
        """Run a command of a message's menu; False where it is not there any more."""
        async with self.turn:
            try:
                return await window.choose(context_id, message_id, name, on_author=on_author)
            except (SetupError, BackendError, TimeoutError):
                log.warning("The menu command could not be run", exc_info=True)
                return False
