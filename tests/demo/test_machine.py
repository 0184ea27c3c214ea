"""What the demo takes from the machine and gives back."""

import os
import socket
import subprocess
import sys
import tempfile
import webbrowser
from pathlib import Path

import pytest

from bot.demo import machine
from bot.demo.errors import DemoError


def test_a_port_in_use_is_named_with_another_to_try() -> None:
    with machine.listen(0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(
            DemoError, match=rf"^Port {port} is in use.*http://127.0.0.1:{port}/.*--port \d+\.$"
        ):
            machine.listen(port)


def test_the_port_that_is_offered_is_free() -> None:
    with machine.listen(0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(DemoError) as refused:
            machine.listen(port)
    machine.listen(int(str(refused.value).rpartition(" ")[2].rstrip("."))).close()


def test_a_port_of_the_system_is_not_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> socket.socket:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket, "create_server", refuse)
    with pytest.raises(DemoError, match=r"^Port 80 is kept for the system\. Choose another with --port"):
        machine.listen(80)


def test_any_other_trouble_with_a_port_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> socket.socket:
        raise OSError(99, "Cannot assign requested address")

    monkeypatch.setattr(socket, "create_server", refuse)
    with pytest.raises(
        DemoError, match=r"^Port 8765 cannot be opened \(Cannot assign requested address\)\.$"
    ):
        machine.listen(8765)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_the_folder_is_gone_afterwards_with_all_in_it(temporary: Path) -> None:
    with machine.passing_folder() as folder:
        (folder / "demo.db").write_text("rows")
        assert folder.parent == temporary
    assert list(temporary.iterdir()) == []


def test_the_folder_is_gone_after_an_error_too(temporary: Path) -> None:
    with pytest.raises(KeyboardInterrupt), machine.passing_folder():
        raise KeyboardInterrupt
    assert list(temporary.iterdir()) == []


def test_what_a_killed_demo_has_left_is_cleared_away(temporary: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = temporary / f"greenlit-demo-{ended.pid}-abc"
    running = temporary / f"greenlit-demo-{os.getpid()}-abc"
    other = temporary / "greenlit-demo-of-mine"
    for folder in (left, running, other):
        folder.mkdir()
        (folder / "demo.db").write_text("rows")
    with machine.passing_folder():
        assert not left.exists()
        assert running.exists()
        assert other.exists()


def test_another_users_process_lives_although_it_cannot_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuse)
    assert machine._lives(1)


class Browser(webbrowser.BaseBrowser):
    def __init__(self) -> None:
        super().__init__("a window")
        self.shown: list[str] = []

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        del new, autoraise
        self.shown.append(url)
        raise webbrowser.Error


def test_a_browser_with_a_window_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    browser = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    assert machine.open_browser("http://127.0.0.1:1/", {"DISPLAY": ":0"})


def test_a_browser_that_fails_is_no_error() -> None:
    browser = Browser()
    machine._show(browser, "http://127.0.0.1:1/")
    assert browser.shown == ["http://127.0.0.1:1/"]


@pytest.mark.parametrize("env", [{"CI": "true", "DISPLAY": ":0"}, {}])
def test_where_nobody_looks_no_browser_is_opened(
    env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(webbrowser, "get", lambda: pytest.fail("asked for a browser"))
    assert not machine.open_browser("http://127.0.0.1:1/", env)


def test_a_browser_in_the_terminal_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("lynx"))
    assert not machine.open_browser("http://127.0.0.1:1/", {"DISPLAY": ":0"})


def test_a_machine_without_a_browser_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> webbrowser.BaseBrowser:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none)
    assert not machine.open_browser("http://127.0.0.1:1/", {"DISPLAY": ":0"})


@pytest.mark.parametrize(
    ("env", "target", "zone"),
    [
        ({"TZ": "Europe/Berlin"}, "/usr/share/zoneinfo/America/Lima", "Europe/Berlin"),
        ({"TZ": ":Asia/Tokyo"}, "/nowhere", "Asia/Tokyo"),
        ({}, "/usr/share/zoneinfo/America/Lima", "America/Lima"),
        ({}, "/etc/localtime-of-a-container", "UTC"),
        ({"TZ": "Middle-earth"}, "/nowhere", "UTC"),
        ({"TZ": "../../etc/passwd"}, "/nowhere", "UTC"),
    ],
)
def test_the_time_zone_is_the_machines(env: dict[str, str], target: str, zone: str) -> None:
    assert machine.time_zone(env, Path(target)) == zone
