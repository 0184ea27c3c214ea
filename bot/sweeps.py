"""What is overdue: found by a query at the start and periodically, and each item dealt with on its own."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, TypeAlias

from bot.alarm import Alarm

log = logging.getLogger(__name__)

Find: TypeAlias = Callable[[datetime], Awaitable[Iterable[Any] | None]]
"""Finds what is overdue at a moment; or does something as a whole and finds nothing."""
Deal: TypeAlias = Callable[[Any, datetime], Awaitable[None]]
"""Deals with one thing that was found."""
Next: TypeAlias = Callable[[datetime], Awaitable[datetime | None]]
"""When the next thing falls due, after a moment; None: nothing is known to."""

_LONGEST_SLEEP: Final = timedelta(hours=1)


@dataclass(slots=True)
class _Sweep:
    every: timedelta
    find: Find
    each: Deal | None
    following: Next | None
    due: datetime


class Sweeps:
    """Runs every feature's sweeps, one after the other. One per bot."""

    def __init__(self, clock: Callable[[], datetime], ready: Callable[[], Awaitable[None]]) -> None:
        """Go by this clock, and begin once `ready` returns."""
        self._clock = clock
        self._sweeps: dict[str, _Sweep] = {}
        self._alarm = Alarm("Sweeps", self.look, ready)

    def on(
        self,
        name: str,
        every: timedelta,
        find: Find,
        each: Deal | None = None,
        *,
        following: Next | None = None,
    ) -> None:
        """Sweep at the start and then every so often: `find` what is overdue, and deal with `each` of it.

        What goes wrong with one item is logged and keeps nothing from the others; the next sweep finds it again.
        With `following` it also sweeps at the very moment when the next thing falls due, so that `every` may be long;
        call `wake` when something that is due earlier comes to be.
        """
        if name in self._sweeps:
            raise ValueError(f"two features sweep {name}")
        self._sweeps[name] = _Sweep(every, find, each, following, self._clock())
        self._alarm.ring()

    def off(self, name: str) -> None:
        """Sweep that no more."""
        self._sweeps.pop(name, None)

    def wake(self, name: str) -> None:
        """Sweep one out of turn, because something may be overdue now."""
        if name in self._sweeps:
            self._sweeps[name].due = self._clock()
            self._alarm.ring()

    def start(self) -> None:
        """Begin."""
        self._alarm.start()

    def close(self) -> None:
        """End; whatever was under way is overdue again at the next start."""
        self._alarm.stop()

    async def look(self) -> timedelta:
        """Run the sweeps that are due, and say when the next one is."""
        for name, sweep in list(self._sweeps.items()):
            now = self._clock()
            if sweep.due <= now:
                # From now on, not from when it was due: after a long sleep it runs once.
                sweep.due = now + sweep.every
                await _run(name, sweep, now)
                await _look_ahead(name, sweep, now)
        now = self._clock()
        due = (sweep.due - now for sweep in self._sweeps.values())
        return max(timedelta(), min([_LONGEST_SLEEP, *due]))


async def _run(name: str, sweep: _Sweep, now: datetime) -> None:
    try:
        found = list(await sweep.find(now) or ())
    except Exception:
        log.exception("The sweep %s could not look", name)
        return
    for item in found:
        if sweep.each is None:
            raise TypeError(f"the sweep {name} finds things and does not say what to do with them")
        try:
            await sweep.each(item, now)
        except Exception:
            log.exception("The sweep %s could not deal with one item", name)


async def _look_ahead(name: str, sweep: _Sweep, now: datetime) -> None:
    if sweep.following is None:
        return
    try:
        following = await sweep.following(now)
    except Exception:
        log.exception("The sweep %s could not look ahead", name)
        return
    if following is not None:
        sweep.due = min(sweep.due, following)
