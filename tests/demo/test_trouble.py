"""When something goes wrong in the middle: the clock goes on, and starting says what is the matter."""

import asyncio
import dataclasses
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from simcord import Env
from simcord.backend.errors import SetupError

from bot.demo import first_minute, machine, starting, world
from bot.demo.errors import DemoError
from bot.demo.window import Window
from bot.settings import Settings
from tests.demo.conftest import START, Demo


async def test_the_clock_goes_on_after_an_error_and_tells_of_it_once(
    demo: Demo, monkeypatch: pytest.MonkeyPatch, faults: Callable[[], list[str]]
) -> None:
    stop = asyncio.Event()
    ticks: list[int] = []

    async def stumble() -> None:
        ticks.append(1)
        if len(ticks) == 5:
            stop.set()
        if len(ticks) != 3:
            raise RuntimeError("on purpose")

    monkeypatch.setattr("bot.demo.simulation.TICK", 0.001)
    monkeypatch.setattr(demo.simulation, "tick", stumble)
    await demo.simulation.run(stop)
    assert faults() == ["The demo's clock stumbled and goes on"] * 2


@pytest.mark.parametrize("error", [SetupError("busy"), TimeoutError()])
async def test_a_menu_command_that_cannot_be_run_is_no_more_than_refused(
    demo: Demo, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    async def refuse(*_: object, **__: object) -> bool:
        raise error

    monkeypatch.setattr(Window, "choose", refuse)
    page = await demo.page()
    await page.say("hello")
    await page.post("/demo/menu", {"message": page.last["id"], "on": "message", "name": "Repeat"}, expect=409)


async def test_forwarding_survives_a_bot_that_is_busy(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    async def busy(env: Env, seconds: float) -> None:
        env.backend.advance_clock(seconds)
        raise TimeoutError

    monkeypatch.setattr("bot.demo.simcord_private.leap", busy)
    assert await demo.simulation.forward("hour")
    assert demo.simulation.now - START >= timedelta(hours=1)
    assert not demo.simulation.forwarding


async def test_a_poll_needs_two_names(demo: Demo) -> None:
    with demo.simulation.env.time_context():
        await first_minute._poll(demo.world, ["Only one"])
    page = await demo.page("polls/fan")
    assert page.messages == []


async def test_a_bot_that_never_logged_in_is_told(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(demo.bot), "user", None)
    with pytest.raises(DemoError, match="did not log in"):
        world.logged_in(demo.simulation.env)
    page = await demo.page()
    await page.say("@Greenlit, are you there?")
    assert page.last["content"] == "@Greenlit, are you there?"


def test_another_simcord_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("bot.demo.simcord_private")
    monkeypatch.setitem(sys.modules, "bot.demo.simcord_private", None)
    with pytest.raises(DemoError, match=r"^The installed SimCord is not the one .* run uv sync"):
        starting.check_simcord()


async def test_a_simcord_that_refuses_to_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(_: Env) -> None:
        raise SetupError("Preview requires markdown_it\nand more")

    monkeypatch.setattr(Env, "start", refuse)
    settings = dataclasses.replace(Settings.from_env({}), default_title="shrek-5")
    with (
        machine.listen(0) as listening,
        pytest.raises(DemoError, match=r"\(Preview requires markdown_it\)\.$"),
    ):
        async with starting.started(listening, tmp_path, now=None, settings=settings):
            pytest.fail("it started")
