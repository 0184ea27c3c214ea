"""A long session in the demo: does the page ever refuse, and does the demo's memory have a bound?

`uv run python -m tests.benchmarks.demo_soak [ACTIONS]` (10,000 take a few minutes). A second person edits a
message every second meanwhile. Memory is read from /proc, so it needs Linux.
"""

import asyncio
import contextlib
import sys
import tempfile
import time
from collections.abc import AsyncGenerator
from itertools import cycle, islice
from pathlib import Path

import aiohttp

from tests.demo.browsing import Page
from tests.demo.tab import running_demo_process

WARM = 1_000
"""Actions after which everything that is kept to a bound has filled up."""
MOST = 10
"""Megabytes that all of them may add to what the demo takes at first."""
DEFAULT = 10_000
TITLES = (
    "we-can-be-heroes-2",
    "shrek-5",
    "the-batman-part-ii",
    "frozen-3",
    "wednesday-3",
    "stranger-things-5",
)


def main() -> int:
    """Run it and print what was measured."""
    actions = int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    with tempfile.TemporaryDirectory() as folder, running_demo_process(Path(folder)) as (address, process):
        return asyncio.run(_soak(address, process, actions))


async def _soak(address: str, process: int, actions: int) -> int:
    async with aiohttp.ClientSession() as session, _editing(session, address):
        page = await Page.open(session, address, "talk/fan")
        start = _megabytes(process)
        refused = await _act(page, WARM)
        warm, began = _megabytes(process), time.perf_counter()
        for done in range(0, actions, WARM):
            refused += await _act(page, min(WARM, actions - done))
            sys.stderr.write(f"{done + WARM:,} more: {_megabytes(process):.1f} MB, {refused} refused\n")
        seconds, end = time.perf_counter() - began, _megabytes(process)
    sys.stdout.write(
        f"{WARM + actions:,} actions, {refused} refused, {seconds / actions * 1000:.1f} ms each\n"
        f"memory: {start:.1f} MB at first, {warm:.1f} MB after {WARM:,}, {end:.1f} MB after {actions:,} more"
        f" ({end - start:+.1f} MB)\n"
    )
    return int(refused > 0 or end - start > MOST)


async def _act(page: Page, actions: int) -> int:
    """Commands, questions, buttons and suggestions in turn; the number of those that were refused."""
    refused = 0
    for number, title in enumerate(islice(cycle(TITLES), actions)):
        match number % 4:
            case 0:
                receipt = await page.run("status", title=title)
            case 1:
                receipt = await page.press("Cast")
            case 2:
                receipt = await page.say(f"what do you think of number {number}?")
            case _:
                receipt = await page.run("ask", question=f"who is in {title} {number}")
        refused += receipt["settlement"] != "settled"
    return refused


@contextlib.asynccontextmanager
async def _editing(session: aiohttp.ClientSession, address: str) -> AsyncGenerator[None]:
    """Somebody else edits a message in the same channel every second."""
    page = await Page.open(session, address, "talk/moderator")
    done = asyncio.Event()

    async def edit() -> None:
        while not done.is_set():
            await page.say("edited often")
            message = next(
                each["id"] for each in reversed(page.messages) if each["content"] == "edited often"
            )
            # A new one before the channel forgets it.
            for count in range(5):
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(done.wait(), 1)
                receipt = await page.act("edit_message", target_id=message, content=f"edited {count} times")
                if receipt["settlement"] != "settled":
                    sys.stdout.write(f"an edit was refused: {receipt}\n")

    task = asyncio.create_task(edit())
    try:
        yield
    finally:
        done.set()
        await task


def _megabytes(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    raise SystemExit(main())
