"""The README's pictures, taken of the demo itself: `uv run --group browser python -m tests.pictures`."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from tests.demo.tab import BROWSER, PHONE, PROJECT, Tab, open_browser, running_demo

FOLDER = PROJECT / "data" / "pictures"
DAY = "2026-11-22"
"""Pictures taken again show the same day; what is in the catalogue was checked then."""
COLOURS = 96
SHARP = 1.75
"""Pixels of the picture for each of the page: screens are sharper than they say."""
WINDOW, ROOM = (1160, 830), (1280, 1600)
"""The window with the first conversation whole; and one in which every card is."""


def main() -> int:
    """Take every picture and say how large it is."""
    if BROWSER is None:
        sys.stderr.write("No Chromium is installed, and the pictures are taken with it.\n")
        return 1
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_demo(Path(folder), "--now", DAY) as address,
        open_browser() as browser,
    ):
        _take(browser, address)
    for picture in sorted(FOLDER.glob("*.png")):
        sys.stdout.write(f"{picture.relative_to(PROJECT)}: {picture.stat().st_size / 1000:.0f} kB\n")
    return 0


def _take(browser: Any, address: str) -> None:
    _keep(_tab(browser, address, WINDOW).page, "demo")
    wide = _tab(browser, address, ROOM)
    _answered(wide, "@Greenlit who plays the Joker in The Batman Part II?")
    _keep(_last(wide), "answer")
    wide.command("status", title="Shrek 5")
    _keep(_last(wide), "status")
    wide.command("cast", title="Shrek 5")
    _keep(_last(wide), "cast")
    phone = _tab(browser, address, PHONE, "/updates/fan")
    phone.command("status", title="The Batman Part II")
    phone.at_the_end()
    _keep(phone.page, "phone")


def _tab(browser: Any, address: str, size: tuple[int, int], path: str = "/") -> Tab:
    tab = Tab(browser.new_context(device_scale_factor=SHARP).new_page(), address)
    tab.page.set_viewport_size({"width": size[0], "height": size[1]})
    tab.go(path)
    tab.at_the_end()
    tab.page.evaluate("document.fonts.ready")
    return tab


def _answered(tab: Tab, text: str) -> None:
    before = tab.newest()
    tab.say(text)
    tab.answered(before, 2)


def _last(tab: Tab) -> Any:
    return tab.page.locator(".channel-message .component-container").last


def _keep(what: Any, name: str) -> None:
    """A screenshot in the colours that cover most of it: a third of the size, and nobody sees a difference."""
    file = FOLDER / f"{name}.png"
    what.screenshot(path=file)
    with Image.open(file) as opened:
        picture = opened.convert("RGB")
    found: Any = picture.getcolors(picture.width * picture.height)
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in sorted(found, reverse=True)[:COLOURS] for part in colour])
    picture.quantize(palette=palette, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())
