"""What of SimCord has moved: these tests name it when its version changes."""

import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from simcord.preview import Preview

from bot.demo import page, simcord_private, starting
from bot.demo.errors import DemoError
from tests.demo.conftest import Demo

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


async def test_every_private_name_is_where_it_was(demo: Demo) -> None:
    assert simcord_private.missing(demo.simulation.env) == []


def test_a_name_that_has_moved_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Preview, "_publish")
    assert simcord_private.missing() == ["Preview._publish"]
    with pytest.raises(DemoError, match=r"not the one .* run uv sync .*Preview\._publish is gone"):
        starting.check_simcord()


def test_it_is_the_version_that_is_pinned() -> None:
    group = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["dependency-groups"]["demo"]
    assert f"simcord=={version('simcord')}" in group


def test_simcords_page_has_every_part_that_ours_replaces() -> None:
    assert "{bar}" in page._dressed()


def test_a_part_that_is_gone_from_simcords_page_is_named() -> None:
    with pytest.raises(page.PageMovedError, match="<title>"):
        page._exchange("<html></html>", "<title>", "")


@pytest.mark.parametrize("missing", starting.NEEDED)
def test_without_the_demos_packages_it_says_what_to_install(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(name: str) -> object:
        return None if name == missing else object()

    monkeypatch.setattr("importlib.util.find_spec", find)
    with pytest.raises(DemoError, match=rf"{missing} is missing.*uv sync --group demo"):
        starting.check_simcord()
