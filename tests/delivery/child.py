"""The bot's outbox and delivery in a process of its own, which is killed.

Run as a program, it imports everything once and then forks a child for each line that it reads, so that a child is
there within milliseconds.
"""

import asyncio
import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
from discord.http import HTTPClient, Route

from bot.delivery import Delivery
from bot.store import Store
from bot.store.connection import Connection
from tests.delivery.fake_discord import Clock
from tests.delivery.notes import Notes, edit, note

SERVER = 5


def say(*words: object) -> None:
    """One line to whoever started us, whole even if we die right after it."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


class Client(discord.Client):
    """A client without a gateway."""

    async def wait_until_ready(self) -> None:
        """It is ready at once."""


async def run(config: dict[str, Any]) -> None:
    """Put what we are told to, then deliver until nothing waits."""
    clock = Clock(Path(config["clock"]))
    Route.BASE = f"http://127.0.0.1:{config['port']}"
    client = Client(intents=discord.Intents.none(), max_ratelimit_timeout=30)
    async with Store.open(Path(config["database"])) as store, client:
        await client.login("not-a-token")
        say("begin")
        if config["die_at"]:
            count_steps(config["die_at"])
        for number, channel in config["notes"]:
            posted = note(f"note {number}", channel, server=SERVER, due=clock.now())
            changed = edit(f"note {number}", server=SERVER, due=clock.now(), words=f"changed {number}")
            await store.outbox.put(posted, changed)
            say("ack", number, channel, posted.key)
        await deliver(client, store, clock)


async def deliver(client: discord.Client, store: Store, clock: Clock) -> None:
    """Deliver, letting the time pass that delivery would wait for."""
    delivery = Delivery(client, store.outbox, clock.now)
    delivery.on("note", Notes().render, "The note")
    await store.outbox.release()
    while True:
        wait = await delivery.look()
        if await delivery.rest():
            continue
        if not (await store.outbox.pending()).waiting:
            return
        clock.pass_(wait + timedelta(milliseconds=1))


def count_steps(die_at: int) -> None:
    """Die at a step: before and after each request and each statement of the database."""
    left = die_at

    def step(_statement: str = "") -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    request = HTTPClient.request
    run_whole = Connection.run

    async def requested(self: HTTPClient, *args: Any, **kwargs: Any) -> Any:
        step()
        result = await request(self, *args, **kwargs)
        step()
        return result

    async def ran(self: Connection, work: Callable[[sqlite3.Connection], Any]) -> Any:
        def traced(connection: sqlite3.Connection) -> Any:
            connection.set_trace_callback(step)
            return work(connection)

        result = await run_whole(self, traced)
        step()
        return result

    HTTPClient.request = requested
    Connection.run = ran


def child(config: dict[str, Any]) -> None:
    """One life."""
    # The time that the library waits before it tries again passes at once.
    nap = asyncio.sleep

    async def short(_delay: float, result: Any = None) -> Any:
        return await nap(0, result)

    asyncio.sleep = short
    asyncio.run(run(config))


def main() -> None:
    """Fork a child for each line."""
    say("ready")
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                child(json.loads(line))
                code = 0
            finally:
                # What the parent has not written yet is not ours to write.
                os._exit(code)
        say("pid", pid)
        _, status = os.waitpid(pid, 0)
        say("exit", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
