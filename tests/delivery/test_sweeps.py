"""Sweeps run at the start and periodically, and nothing that goes wrong with one item stops the rest."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from simcord import Env

from bot.client import Greenlit
from bot.sweeps import Sweeps
from tests.cogs.shown import bot_of
from tests.conftest import now

MINUTE = timedelta(minutes=1)


class Chores:
    """Things that are overdue, and what became of them."""

    def __init__(self, *open_: str) -> None:
        self.open = list(open_)
        self.done: list[str] = []
        self.looked: list[datetime] = []
        self.broken = ""

    async def find(self, moment: datetime) -> list[str]:
        """What is overdue."""
        self.looked.append(moment)
        return list(self.open)

    async def deal(self, item: str, moment: datetime) -> None:
        """Do one thing."""
        del moment
        if item == self.broken:
            raise RuntimeError("broken")
        self.open.remove(item)
        self.done.append(item)


@pytest.fixture
def sweeps(simcord_env: Env) -> Sweeps:
    return bot_of(simcord_env).services.sweeps


async def swept(env: Env, sweeps: Sweeps, chores: Chores, every: timedelta = MINUTE) -> None:
    with env._bot_scope():
        sweeps.on("chores", every, chores.find, chores.deal)
    await env.settle()


async def test_what_is_overdue_at_the_start_is_done_at_once(
    simcord_env: Env, make_bot: Callable[..., Greenlit]
) -> None:
    chores, bot = Chores("one", "two"), make_bot()
    bot.services.sweeps.on("chores", MINUTE, chores.find, chores.deal)
    await simcord_env.restart_bot(bot)
    await simcord_env.settle()
    assert chores.done == ["one", "two"]


async def test_what_falls_due_later_is_found_by_the_next_sweep(simcord_env: Env, sweeps: Sweeps) -> None:
    chores = Chores()
    await swept(simcord_env, sweeps, chores)
    chores.open.append("late")
    await simcord_env.advance_time(59)
    assert chores.done == []
    await simcord_env.advance_time(2)
    assert chores.done == ["late"]


async def test_one_bad_item_stops_neither_the_others_nor_the_next_sweep(
    simcord_env: Env, sweeps: Sweeps, faults: Callable[[], list[str]]
) -> None:
    chores = Chores("one", "bad", "two")
    chores.broken = "bad"
    await swept(simcord_env, sweeps, chores)
    assert chores.done == ["one", "two"]
    assert faults() == ["The sweep chores could not deal with one item"]
    chores.broken = ""
    await simcord_env.advance_time(61)
    assert chores.done == ["one", "two", "bad"]


async def test_a_query_that_fails_is_asked_again(
    simcord_env: Env, sweeps: Sweeps, faults: Callable[[], list[str]]
) -> None:
    chores, calls = Chores("one"), 0

    async def find(moment: datetime) -> list[str]:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise RuntimeError("broken")
        return await chores.find(moment)

    with simcord_env._bot_scope():
        sweeps.on("chores", MINUTE, find, chores.deal)
    await simcord_env.settle()
    assert faults() == ["The sweep chores could not look"]
    await simcord_env.advance_time(61)
    assert chores.done == ["one"]


async def test_after_a_long_sleep_it_runs_once(simcord_env: Env, sweeps: Sweeps) -> None:
    chores = Chores()
    await swept(simcord_env, sweeps, chores)
    before = len(chores.looked)
    # As bot.demo does it for a machine that slept: all at once, past every timer on the way.
    simcord_env._move_clock(simcord_env.backend.clock.elapsed + 86_400)
    await simcord_env.settle()
    assert len(chores.looked) - before == 1
    assert chores.looked[-1] == now()


async def test_a_sweep_can_be_called_out_of_turn_and_ended(simcord_env: Env, sweeps: Sweeps) -> None:
    chores = Chores()
    await swept(simcord_env, sweeps, chores)
    chores.open.append("now")
    with simcord_env._bot_scope():
        sweeps.wake("chores")
    await simcord_env.settle()
    assert chores.done == ["now"]
    sweeps.off("chores")
    chores.open.append("never")
    await simcord_env.advance_time(600)
    assert chores.done == ["now"]


async def test_two_sweeps_of_one_name_are_a_mistake(simcord_env: Env, sweeps: Sweeps) -> None:
    chores = Chores()
    await swept(simcord_env, sweeps, chores)
    with pytest.raises(ValueError, match="two features sweep chores"):
        sweeps.on("chores", MINUTE, chores.find)


async def test_it_sweeps_at_the_moment_when_the_next_thing_falls_due(
    simcord_env: Env, sweeps: Sweeps, faults: Callable[[], list[str]]
) -> None:
    due = [now() + timedelta(days=2), now() + timedelta(days=5)]
    done: list[datetime] = []

    async def find(moment: datetime) -> list[datetime]:
        return [each for each in due if each <= moment]

    async def deal(item: datetime, moment: datetime) -> None:
        due.remove(item)
        done.append(moment)

    async def following(moment: datetime) -> datetime | None:
        del moment
        if len(done) == 2:
            raise RuntimeError("broken")
        return min(due, default=None)

    both = list(due)
    with simcord_env._bot_scope():
        sweeps.on("chores", timedelta(days=30), find, deal, following=following)
    await simcord_env.settle()
    await simcord_env.advance_time(6 * 86_400)
    assert done == both
    assert faults() == ["The sweep chores could not look ahead"]
