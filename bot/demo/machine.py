"""What the demo needs of the machine it runs on: a port, a folder that goes away, a browser, the time zone."""

import contextlib
import errno
import os
import shutil
import socket
import sys
import tempfile
import threading
import webbrowser
import zoneinfo
from collections.abc import Generator, Mapping
from pathlib import Path

from bot.demo.errors import DemoError

HOST = "127.0.0.1"
"""This machine only: whoever can open the page can be the moderator."""

_FOLDER = "greenlit-demo-"
_HIGHEST_PORT = 65535


def listen(port: int) -> socket.socket:
    """A socket bound to the port; 0 takes any that is free. Raises DemoError with another port to try."""
    try:
        return socket.create_server((HOST, port))
    except PermissionError:
        raise DemoError(
            f"Port {port} is kept for the system. Choose another with --port {_free(8765)}."
        ) from None
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise DemoError(f"Port {port} cannot be opened ({error.strerror}).") from None
        raise DemoError(
            f"Port {port} is in use, perhaps by another demo: look at http://{HOST}:{port}/"
            f" or choose another port with --port {_free(port + 1)}."
        ) from None


def _free(port: int) -> int:
    for candidate in range(port, min(port + 20, _HIGHEST_PORT + 1)):
        with contextlib.suppress(OSError), socket.create_server((HOST, candidate)):
            return candidate
    return 0


@contextlib.contextmanager
def passing_folder() -> Generator[Path]:
    """A folder of our own that is gone afterwards; what a killed demo has left goes with it."""
    parent = Path(tempfile.gettempdir())
    _clear_away(parent)
    folder = Path(tempfile.mkdtemp(prefix=f"{_FOLDER}{os.getpid()}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clear_away(parent: Path) -> None:
    if os.name != "posix":  # elsewhere, asking whether a process lives can end it
        return
    for left in parent.glob(f"{_FOLDER}*-*"):
        owner = left.name.removeprefix(_FOLDER).partition("-")[0]
        with contextlib.suppress(OSError):
            if owner.isdecimal() and left.stat().st_uid == os.getuid() and not _lives(int(owner)):
                shutil.rmtree(left, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def open_browser(address: str, env: Mapping[str, str] = os.environ) -> bool:
    """Show the page where there is a browser with a window; False where there is none."""
    if env.get("CI") or (sys.platform == "linux" and not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))):
        return False
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return False
    if type(found) is webbrowser.GenericBrowser:
        return False  # one that runs in this terminal
    # Some browsers answer only after seconds, and one that never does must not keep the demo from ending.
    threading.Thread(target=_show, args=(found, address), daemon=True).start()
    return True


def _show(browser: webbrowser.BaseBrowser, address: str) -> None:
    with contextlib.suppress(webbrowser.Error, OSError):
        browser.open(address)


def time_zone(env: Mapping[str, str] = os.environ, link: Path = Path("/etc/localtime")) -> str:
    """The machine's time zone by name, as the page needs it; UTC where it has none."""
    name = env.get("TZ", "").removeprefix(":")
    if not name:
        _, _, name = str(link.resolve()).partition("zoneinfo/")
    try:
        return zoneinfo.ZoneInfo(name).key
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
