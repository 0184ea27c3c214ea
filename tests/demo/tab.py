"""A tab of a real browser on a demo of its own process, and what a person does in it."""

import contextlib
import importlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
BROWSER = os.environ.get("GREENLIT_TEST_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)

PROJECT = Path(__file__).parents[2]
SUGGESTED = ("title", "who", "search", "poll")
"""Options for which the bot suggests what to choose."""
WIDE, PHONE = (1280, 800), (390, 844)

NEWEST = "([...document.querySelectorAll('.channel-message')].at(-1)?.dataset.messageId ?? '')"
LOOKS = (Path(__file__).with_name("looks.js")).read_text(encoding="utf-8")
"""Finds what does not fit, cannot be read or stands out of the page."""


@contextlib.contextmanager
def running_demo(folder: Path, *options: str) -> Generator[str]:
    """The address of a demo whose clock really runs; `folder` is for what it keeps while it runs."""
    with running_demo_process(folder, *options) as (address, _):
        yield address


@contextlib.contextmanager
def running_demo_process(folder: Path, *options: str) -> Generator[tuple[str, int]]:
    """The same with the id of its process."""
    process = subprocess.Popen(  # noqa: S603, our own program
        [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0", *options],
        cwd=PROJECT,
        env={**os.environ, "TMPDIR": str(folder), "TZ": "UTC"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().partition("at ")[2].partition(" ")[0].rstrip("/"), process.pid
    finally:
        process.terminate()
        process.communicate(timeout=20)


@contextlib.contextmanager
def open_browser() -> Generator[Any]:
    """The system's Chromium, without a window."""
    # By name: the type check does not need what only these tests use.
    with importlib.import_module("playwright.sync_api").sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        try:
            yield opened
        finally:
            opened.close()


class Tab:
    """A tab and what a person does in it."""

    def __init__(self, page: Any, address: str) -> None:
        self.page = page
        self.address = address
        self.complaints: list[str] = []
        page.on("console", self._complain)
        page.on("pageerror", self._complain)

    def _complain(self, what: Any) -> None:
        self.complaints.append(str(getattr(what, "text", what)))

    def go(self, path: str) -> None:
        self.page.goto(self.address + path)
        self.until("window.simcordPreview && window.simcordPreview.ready")
        self.until("document.getElementById('demo-now').textContent !== ''")

    def until(self, condition: str) -> None:
        """Wait for something that the page shows; its policy forbids playwright's own way of waiting."""
        until = time.monotonic() + 15
        while not self.page.evaluate(f"Boolean({condition})"):
            assert time.monotonic() < until, condition
            self.page.wait_for_timeout(50)

    def say(self, text: str) -> None:
        self.page.fill("#channel-composer-input", text)
        self.page.keyboard.press("Enter")

    def shows(self, text: str) -> None:
        self.until(f"document.getElementById('channel-message-list').innerText.includes({text!r})")

    def newest(self) -> str:
        """Which message stands last; the page shows only so many, so their number tells nothing."""
        return self.page.evaluate(NEWEST)

    def answered(self, before: str, messages: int = 1) -> None:
        """Wait until so many messages came after one and the page rests."""
        newer = f"each => BigInt(each.dataset.messageId) > BigInt({before or '0'!r})"
        self.until(f"[...document.querySelectorAll('.channel-message')].filter({newer}).length >= {messages}")
        self.rests()

    def rests(self) -> None:
        """Wait until the page does nothing any more."""
        self.until("window.simcordPreview.ready && !window.simcordPreview.pendingAction")

    def press(self, label: str) -> None:
        before = self.newest()
        self.page.locator(".component-button", has_text=label).last.click()
        self.answered(before)

    def at_the_end(self) -> None:
        self.until(
            "(t => t.scrollHeight - t.scrollTop - t.clientHeight < 4)(document.getElementById('channel-timeline'))"
        )

    def looks_right(self) -> None:
        assert self.page.evaluate(LOOKS) == []
        assert self.complaints == []

    def command(self, name: str, **options: str) -> None:
        """Run a command as one types it: its name, then each option from the list, with the first suggestion."""
        before = self.newest()
        self.write_command(name, **options)
        self.page.locator("#send-message").click()
        self.answered(before)

    def write_command(self, name: str, **options: str) -> None:
        """The same without sending it."""
        page = self.page
        page.fill("#channel-composer-input", "")
        page.keyboard.type(f"/{name}")
        page.locator(".command-entry", has_text=f"/{name}").first.wait_for()
        page.keyboard.press("Enter")
        page.locator(".command-row").wait_for()
        for option, value in options.items():
            if not page.locator(f".command-option-input[data-option={option}]").count():
                page.locator(f".command-suggestion[data-value={option}]").click()
            page.keyboard.type(value)
            if option in SUGGESTED:
                page.locator(".command-suggestion", has_text=value).first.click()
