"""Work that is done again and again: when it is rung for, and when it asked itself to be woken."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

import discord
from discord.ext import tasks

log = logging.getLogger(__name__)

AFTER_A_FAULT: Final = timedelta(minutes=1)


class Alarm:
    """Runs `work` again and again, never twice at once. It says itself how long it may sleep.

    It sleeps in discord.py's own loop, which a simulated clock moves along. After a long sleep of the machine it runs
    once, not once for every time that it missed.
    """

    def __init__(
        self, name: str, work: Callable[[], Awaitable[timedelta]], ready: Callable[[], Awaitable[None]]
    ) -> None:
        """Prepare it; `ready` is awaited before the first time, `name` is for the log."""
        self._name = name
        self._work = work
        self._ready = ready
        self._is_ready = self._is_rung = False
        self._running: asyncio.Task[None] | None = None
        self._loop = tasks.loop(seconds=0)(self._turn)
        self._loop.before_loop(self._before)

    def start(self) -> None:
        """Begin; the first time is at once."""
        self._loop.start()

    def stop(self) -> None:
        """End it, even in the middle of its work."""
        self._is_ready = False
        self._loop.cancel()
        if self._running is not None:
            self._running.cancel()

    def ring(self) -> None:
        """Run now, or right after what is running."""
        self._is_rung = True
        if self._is_ready and (self._running is None or self._running.done()):
            self._running = asyncio.create_task(self._run())

    async def _before(self) -> None:
        await self._ready()
        self._is_ready = True

    async def _turn(self) -> None:
        self.ring()

    async def _run(self) -> None:
        wait = timedelta()
        while self._is_rung:
            self._is_rung = False
            try:
                wait = await self._work()
            except Exception:
                log.exception("%s stumbled and goes on", self._name)
                wait = AFTER_A_FAULT
        self._sleep(wait)

    def _sleep(self, wait: timedelta) -> None:
        """Sleep from now on. The loop counts from when its last turn was due, which may be long ago."""
        following = self._loop.next_iteration
        if following is not None:
            last = following - timedelta(seconds=self._loop.seconds or 0)
            until = discord.utils.utcnow() + wait
            self._loop.change_interval(seconds=max(0.0, (until - last).total_seconds()))
