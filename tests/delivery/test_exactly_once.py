"""Whatever dies, and whatever Discord does: each message is there once, and none is missing."""

import os
import random
import subprocess
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.desk import DeskKind
from bot.store import Store
from tests.delivery.child import SERVER
from tests.delivery.fake_discord import (
    DELETED,
    FORBIDDEN,
    Clock,
    FakeDiscord,
    Fault,
    nothing_goes_wrong,
    with_posts,
)
from tests.delivery.lives import Lives, cradle

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

CHANNELS = (11, 12, 13)
KILLED = -9
LATER = timedelta(minutes=10)
"""Longer than any nonce is remembered."""


@pytest.fixture(scope="module")
def process() -> Iterator[subprocess.Popen[str]]:
    with cradle() as started:
        yield started


@pytest.fixture
def clock(tmp_path: Path) -> Clock:
    made = Clock(tmp_path / "clock")
    made.set(datetime.now(UTC))
    return made


@pytest.fixture
async def bot(tmp_path: Path, clock: Clock, process: subprocess.Popen[str]) -> AsyncIterator[Lives]:
    async with FakeDiscord(clock).listening() as discord:
        yield Lives(discord, tmp_path / "greenlit.db", tmp_path / "clock", process)


async def all_is_well(bot: Lives) -> None:
    """Let the bot finish what it left, and see that each message is there once, as it was changed last."""
    bot.discord.faults = nothing_goes_wrong
    assert await bot.live() == 0
    refused: set[int] = set()
    for number, (channel, key) in bot.acknowledged.items():
        made = [each["content"] for each in bot.discord.of(key)]
        if channel in (FORBIDDEN, DELETED):
            assert made == []
            refused.add(channel)
        else:
            assert made == [f"changed {number}"], number
    async with Store.open(bot.database) as store:
        backlog = await store.outbox.pending()
        told = [item for item in await store.desk.open(SERVER) if item.kind is DeskKind.DELIVERY_FAILED]
    assert backlog.waiting == 0
    assert {item.channel for item in told} == refused


async def test_one_life_without_trouble(bot: Lives) -> None:
    assert await bot.live([(1, 11), (2, 11), (3, 12), (4, FORBIDDEN), (5, DELETED)]) == 0
    assert len(bot.acknowledged) == 5
    await all_is_well(bot)


@pytest.mark.parametrize("gap", [timedelta(), LATER], ids=["at once", "after the nonce"])
async def test_a_death_between_any_two_steps(bot: Lives, clock: Clock, gap: timedelta) -> None:
    step = 0
    while True:
        step += 1
        ended = await bot.live([(step, 11)], die_at=step)
        clock.pass_(gap)
        if ended == 0:
            break
        assert ended == KILLED
    assert step > 40
    await all_is_well(bot)


@pytest.mark.parametrize("fault", [each for each in Fault if each is not Fault.NONE])
@pytest.mark.parametrize("gap", [timedelta(), LATER], ids=["at once", "after the nonce"])
async def test_each_thing_that_goes_wrong_with_a_post(
    bot: Lives, clock: Clock, fault: Fault, gap: timedelta
) -> None:
    wrong = [fault]
    bot.discord.faults = lambda method: wrong.pop() if method == "POST" and wrong else Fault.NONE
    assert await bot.live([(1, 11)]) == (KILLED if fault is Fault.KILLS else 0)
    clock.pass_(gap)
    await all_is_well(bot)


async def test_a_post_whose_nonce_is_forgotten_is_found_before_it_is_sent_again(
    bot: Lives, clock: Clock
) -> None:
    bot.discord.faults = with_posts(Fault.KILLS)
    assert await bot.live([(1, 11)]) == KILLED
    for number in range(49):
        bot.discord.post(11, f"chatter {number}")
    clock.pass_(LATER)
    bot.discord.requests.clear()
    await all_is_well(bot)
    asked = [method for method, path in bot.discord.requests if "/channels/" in path]
    assert asked[0] == "GET"
    assert "POST" not in asked


async def test_a_post_that_can_be_neither_found_nor_ruled_out_goes_to_the_desk(
    bot: Lives, clock: Clock
) -> None:
    bot.discord.faults = with_posts(Fault.KILLS)
    assert await bot.live([(1, 11)]) == KILLED
    clock.pass_(LATER)
    for number in range(60):
        bot.discord.post(11, f"chatter {number}")
    bot.discord.faults = nothing_goes_wrong
    assert await bot.live() == 0
    assert len(bot.discord.of(bot.acknowledged[1][1])) == 1
    async with Store.open(bot.database) as store:
        (item,) = await store.desk.open(SERVER)
        backlog = await store.outbox.pending()
    assert "may or may not have been posted" in item.subject
    assert (backlog.waiting, backlog.failed) == (0, 1)


async def test_a_death_at_any_moment_while_nothing_works_as_it_should(bot: Lives, clock: Clock) -> None:
    chance = random.Random(20261128)  # noqa: S311, no secret
    weights = {Fault.NONE: 12, Fault.KILLS: 0.5}

    def anything(method: str) -> Fault:
        del method
        return chance.choices(list(Fault), [weights.get(each, 1.0) for each in Fault])[0]

    # 200 with GREENLIT_TEST_KILLS=200; the figures are in the output of pytest -s.
    moments = int(os.environ.get("GREENLIT_TEST_KILLS", "40"))
    number = killed = 0
    assert await bot.live([(-1, 11), (0, 12)]) == 0
    bot.discord.faults = anything
    while killed < moments:
        notes: list[tuple[int, int]] = []
        for _ in range(chance.randrange(4)):
            number += 1
            notes.append((number, chance.choice((*CHANNELS, *CHANNELS, FORBIDDEN, DELETED))))
        killed += await bot.live(notes, kill_after=chance.uniform(0, 1.5)) == KILLED
        if chance.random() < 0.3:
            clock.pass_(LATER)
    print(f"{killed} deaths, {len(bot.acknowledged)} messages promised")  # noqa: T201, the figure to report
    await all_is_well(bot)
