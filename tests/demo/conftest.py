"""The demo with a small bot, its clock in the test's hand."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.demo import machine
from bot.demo.simulation import Simulation
from bot.demo.site import Site
from bot.demo.world import World, build
from tests.demo.browsing import Page
from tests.demo.small_bot import SmallBot

START = datetime(2026, 11, 22, 12, tzinfo=UTC)


@dataclass
class Demo:
    """A running demo whose real time only goes on when the test says so."""

    bot: SmallBot
    real: datetime = START
    simulation: Simulation = field(init=False)
    site: Site = field(init=False)
    world: World = field(init=False)
    session: aiohttp.ClientSession = field(init=False)

    async def page(self, path: str = "") -> Page:
        return await Page.open(self.session, self.site.address, path)

    async def pass_time(self, **span: float) -> None:
        self.real += timedelta(**span)
        await self.simulation.tick()


@pytest.fixture
async def demo() -> AsyncGenerator[Demo]:
    demo = Demo(SmallBot())
    demo.simulation = Simulation(demo.bot, now=START, real=lambda: demo.real)
    listening = machine.listen(0)
    await demo.simulation.start()
    try:
        with demo.simulation.env.time_context():
            demo.world = await build(demo.simulation.env)
        demo.site = Site(demo.simulation, demo.world.views, listening)
        await demo.simulation.show(demo.world.views, port=demo.site.port, timezone="UTC")
        await demo.site.start()
        async with aiohttp.ClientSession() as demo.session:
            yield demo
        await demo.site.close()
    finally:
        listening.close()
        await demo.simulation.close()
