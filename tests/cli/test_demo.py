"""`greenlit demo`, up to the point where it hands over."""

from datetime import UTC, datetime

import pytest

from bot.cli import demo
from tests.cli.running import Run


def test_without_its_packages_it_says_how_to_install_them(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "NEEDS", ("no_such_package", "regex"))
    ended = greenlit("demo")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        "The demo needs packages that are not installed (no_such_package)."
        " Install them with “uv sync --group demo”.\n"
    )


def test_it_hands_over_what_was_asked_for(greenlit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: dict[str, object] = {}

    def start(**given: object) -> int:
        handed.update(given)
        return 7

    monkeypatch.setattr("bot.demo.main", start)
    assert greenlit("demo", "--port", "0", "--no-browser", "--now", "2026-11-22").code == 7
    assert (handed["port"], handed["browser"]) == (0, False)
    assert handed["now"] == datetime(2026, 11, 22, 12, tzinfo=UTC)
    greenlit("demo")
    assert (handed["port"], handed["browser"], handed["now"]) == (8765, True, None)
