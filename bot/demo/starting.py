"""Starting the demo, and ending it so that nothing is left."""

import asyncio
import contextlib
import dataclasses
import importlib.util
import signal
import socket
import sys
from collections.abc import AsyncGenerator, Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path

from bot.demo import machine
from bot.demo.errors import DemoError
from bot.settings import Settings, SettingsError

FIRST, LAST = datetime(2016, 1, 1, tzinfo=UTC), datetime(2080, 1, 1, tzinfo=UTC)
"""Between these the demo's clock can start: ids of Discord hold times from 2015, and a database holds them until 2084."""

DEFAULT_TITLE = "we-can-be-heroes-2"
"""What the demo's server talks about, where the settings say nothing else."""

NEEDED = ("simcord", "markdown_it", "linkify_it", "regex", "PIL")


def run(*, port: int, browser: bool, now: datetime | None, settings: Settings) -> int:
    """Run the demo to its end; raises DemoError or SettingsError before anything was started."""
    if now is not None and not FIRST <= now <= LAST:
        raise SettingsError(
            (f"The demo's clock can start between {FIRST:%Y} and {LAST:%Y}; choose such a date with --now.",)
        )
    check_simcord()
    with machine.listen(port) as listening:
        return asyncio.run(_until_stopped(listening, browser=browser, now=now, settings=settings))


def check_simcord() -> None:
    """Raise DemoError where the simulated Discord is missing or is not the one that the demo was made for."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise DemoError(
            f"The demo needs the group “demo” of dependencies ({', '.join(missing)} is missing):"
            " run uv sync --group demo, then try again."
        )
    try:
        from bot.demo import simcord_private
    except ImportError as error:
        raise DemoError(f"{_OTHER_SIMCORD} ({error}).") from error
    if moved := simcord_private.missing():
        raise DemoError(f"{_OTHER_SIMCORD} ({', '.join(moved)} is gone).")


_OTHER_SIMCORD = (
    "The installed SimCord is not the one that the demo was made for; run uv sync to get the pinned one"
)


async def _until_stopped(
    listening: socket.socket, *, browser: bool, now: datetime | None, settings: Settings
) -> int:
    stop = asyncio.Event()
    _hear_signals(stop)  # before there is anything that a signal could leave behind

    async def demo() -> None:
        with machine.passing_folder() as folder:
            async with started(listening, folder, now=now, settings=settings) as (address, clock):
                _announce(address, browser=browser)
                await clock(stop)

    running, stopped = asyncio.create_task(demo()), asyncio.create_task(stop.wait())
    await asyncio.wait({running, stopped}, return_when=asyncio.FIRST_COMPLETED)
    # Told to stop: whatever it does, starting or answering, is left at once. It cleans up after itself.
    running.cancel()
    stopped.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
    sys.stdout.write("The demo has ended.\n")
    return 0


Clock = Callable[[asyncio.Event], Coroutine[None, None, None]]


@contextlib.asynccontextmanager
async def started(
    listening: socket.socket, folder: Path, *, now: datetime | None, settings: Settings
) -> AsyncGenerator[tuple[str, Clock]]:
    """The demo, ready to be looked at: its address, and what drives its clock."""
    from simcord.backend.errors import SetupError

    from bot import catalogue
    from bot.client import Greenlit
    from bot.demo import first_minute, past, world
    from bot.demo.simulation import Simulation
    from bot.demo.site import Site
    from bot.store import Store

    now = now or datetime.now(UTC)
    title = settings.default_title or DEFAULT_TITLE
    settings = dataclasses.replace(settings, default_title=title)
    async with Store.open(folder / "demo.db") as store, contextlib.AsyncExitStack() as open_parts:
        await store.load_catalogue(catalogue.files(settings.catalogue), now=now)
        simulation = Simulation(Greenlit(store=store, settings=settings), now=now)
        open_parts.push_async_callback(simulation.close)
        try:
            await simulation.start()
            with simulation.env.time_context():
                built = await world.build(simulation.env)
                await store.servers.set(built.guild.id, built.settings, by=built.moderator.id, now=now)
                await past.play(built, store, now, default=title)
                await first_minute.play(built, store.ledger, now, default=title)
            site = Site(simulation, built.views, listening)
            await simulation.show(built.views, port=site.port, timezone=machine.time_zone())
        except SetupError as error:
            raise DemoError(f"{_OTHER_SIMCORD} ({str(error).splitlines()[0]}).") from error
        open_parts.push_async_callback(site.close)
        await site.start()
        yield site.address, simulation.run


def _announce(address: str, *, browser: bool) -> None:
    sys.stdout.write(f"The demo is at {address} (Ctrl-C ends it)\n")
    if browser and not machine.open_browser(address):
        sys.stdout.write("No browser opens by itself here: open that address in one.\n")
    sys.stdout.flush()


def _hear_signals(stop: asyncio.Event) -> None:
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        # Windows has neither the last one nor handlers in the loop; there Ctrl-C ends asyncio.run itself.
        with contextlib.suppress(AttributeError, NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(getattr(signal, name), stop.set)
