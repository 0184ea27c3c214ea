"""The demo's clock: in step with the real one, or ahead of it."""

from datetime import UTC, datetime, timedelta

import pytest
from simcord.backend.models import Poll, PollAnswer

from bot.demo import simcord_private
from bot.demo.simulation import LAST, SPANS
from bot.demo.world import POLLS
from tests.demo.conftest import START, Demo


async def test_it_starts_when_it_is_told_to(demo: Demo) -> None:
    assert timedelta() <= demo.simulation.now - START < timedelta(seconds=1)


async def test_it_goes_on_with_the_real_one(demo: Demo) -> None:
    await demo.pass_time(seconds=7)
    assert abs(demo.simulation.now - START - timedelta(seconds=7)) < timedelta(seconds=1)


async def test_it_never_goes_back(demo: Demo) -> None:
    await demo.pass_time(seconds=10)
    now = demo.simulation.now
    await demo.pass_time(seconds=-5)
    assert demo.simulation.now == now


async def test_after_a_long_sleep_of_the_machine_it_is_right_again_in_one_step(
    demo: Demo, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crawl(_: float) -> None:
        pytest.fail("it went from timer to timer")

    monkeypatch.setattr(demo.simulation.env, "advance_time", crawl)
    await demo.pass_time(hours=9)
    assert demo.simulation.now - START >= timedelta(hours=9)


@pytest.mark.parametrize(("span", "length"), [("hour", 1), ("day", 24), ("week", 168)])
async def test_fast_forward_takes_it_ahead_by_that_much(demo: Demo, span: str, length: int) -> None:
    step, times = SPANS[span]
    assert step * times == timedelta(hours=length)
    before = demo.simulation.now
    assert await demo.simulation.forward(span)
    assert demo.simulation.now - before == timedelta(hours=length)
    await demo.pass_time(seconds=2)
    assert demo.simulation.now - before >= timedelta(hours=length, seconds=1)


async def test_what_the_bot_does_every_hour_it_does_while_the_clock_runs_ahead(demo: Demo) -> None:
    before = demo.bot.ticks
    await demo.simulation.forward("day")
    assert demo.bot.ticks - before == 24


async def test_fast_forward_closes_a_poll_on_the_page(demo: Demo) -> None:
    backend, channel = demo.simulation.env.backend, demo.world.channels[POLLS]
    poll = Poll("Which?", [PollAnswer(1, "this"), PollAnswer(2, "that")], backend.iso_after(3 * 86400))
    backend.create_message(channel.id, demo.world.moderator.id, poll=poll)
    page = await demo.page("polls/fan")
    assert not page.last["poll"]["finalized"]
    await demo.simulation.forward("week")
    await page.look()
    assert page.last["poll"]["finalized"]


async def test_the_page_forwards_and_is_told_so(demo: Demo) -> None:
    page = await demo.page()
    before = datetime.fromisoformat((await page.get("/demo/now"))["now"])
    await page.post("/demo/forward", {"span": "day"}, expect=202)
    while (world := await page.get("/demo/now"))["forwarding"]:
        pass
    assert datetime.fromisoformat(world["now"]) - before >= timedelta(days=1)


async def test_it_does_not_run_ahead_twice_at_once(demo: Demo) -> None:
    demo.simulation.forwarding = True
    assert not await demo.simulation.forward("hour")
    page = await demo.page()
    await page.post("/demo/forward", {"span": "day"}, expect=409)


async def test_it_does_not_run_into_times_that_ids_cannot_hold(demo: Demo) -> None:
    simcord_private.start_clock_at(demo.simulation.env, LAST - timedelta(days=1))
    assert await demo.simulation.forward("hour")
    assert not await demo.simulation.forward("week")
    assert demo.simulation.now < LAST.astimezone(UTC)


async def test_a_bot_that_is_busy_for_long_does_not_stop_it(
    demo: Demo, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def busy(_: float) -> None:
        raise TimeoutError

    with monkeypatch.context() as patch:
        patch.setattr(demo.simulation.env, "advance_time", busy)
        await demo.pass_time(seconds=5)
    await demo.pass_time(seconds=1)
    assert demo.simulation.now - START >= timedelta(seconds=6)
