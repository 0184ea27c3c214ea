"""Starts the bot's delivery in a process of its own, again and again, and kills it."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.delivery.fake_discord import FakeDiscord

ROOT = Path(__file__).parents[2]


@contextmanager
def cradle() -> Generator[subprocess.Popen[str]]:
    """The process that the lives are forked from; it has imported everything."""
    command = [sys.executable, "-m", "tests.delivery.child"]
    with subprocess.Popen(  # noqa: S603, our own command
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.stdin.close()


@dataclass
class Lives:
    """One database and one fake Discord, through many lives of the bot."""

    discord: FakeDiscord
    database: Path
    clock: Path
    process: subprocess.Popen[str]
    acknowledged: dict[int, tuple[int, str]] = field(default_factory=dict[int, tuple[int, str]])
    """Number → channel and key of each message that the outbox promised to send."""
    pid: int = 0
    usual: float = 0.05
    """Seconds that the last life took that came to its own end."""
    _begun: asyncio.Event = field(default_factory=asyncio.Event)

    async def live(
        self,
        notes: Sequence[tuple[int, int]] = (),
        *,
        die_at: int = 0,
        kill_after: float | None = None,
    ) -> int:
        """One life: it puts notes (number, channel), delivers all, and ends or is killed. How it ended.

        `die_at` is a step, `kill_after` a share of the time that a life usually takes.
        """
        assert self.process.stdin is not None
        config = {
            "database": str(self.database),
            "clock": str(self.clock),
            "port": self.discord.port,
            "notes": list(notes),
            "die_at": die_at,
        }
        self.discord.kill = self._kill
        self.process.stdin.write(f"{json.dumps(config)}\n")
        self._begun.clear()
        loop = asyncio.get_running_loop()
        reading = asyncio.ensure_future(asyncio.to_thread(self._read, loop))
        begun = asyncio.ensure_future(self._begun.wait())
        await asyncio.wait({reading, begun}, return_when=asyncio.FIRST_COMPLETED)
        begun.cancel()
        since = loop.time()
        if kill_after is not None:
            await asyncio.wait({reading}, timeout=kill_after * self.usual)
            if not reading.done():
                self._kill()
        ended = await asyncio.wait_for(reading, 30)
        if ended == 0:
            self.usual = loop.time() - since
        return ended

    def _kill(self) -> None:
        if self.pid:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def _read(self, loop: asyncio.AbstractEventLoop) -> int:
        assert self.process.stdout is not None
        while True:
            word, *rest = self.process.stdout.readline().split()
            match word:
                case "pid":
                    self.pid = int(rest[0])
                case "begin":
                    loop.call_soon_threadsafe(self._begun.set)
                case "ack":
                    number, channel, key = rest
                    self.acknowledged[int(number)] = (int(channel), key)
                case "exit":
                    self.pid = 0
                    return int(rest[0])
                case _:
                    raise AssertionError(f"the child said {word}")
