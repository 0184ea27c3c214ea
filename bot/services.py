"""What the features share, handed to each cog's constructor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from discord.ext import commands

from bot.access import Access
from bot.answers import Answers
from bot.delivery import Delivery
from bot.domain.server import Spoilers
from bot.recent import Recent
from bot.records import Records
from bot.store import Store
from bot.sweeps import Sweeps
from bot.ui.picking import Picker
from bot.ui.stateless import Actions
from bot.ui.turns import Turns


@dataclass(frozen=True, slots=True)
class Services:
    """One per bot."""

    access: Access
    answers: Answers
    picker: Picker
    recent: Recent
    records: Records
    turns: Turns
    actions: Actions
    store: Store
    delivery: Delivery
    sweeps: Sweeps
    clock: Callable[[], datetime]
    locale: str = "en"
    """The operator's, for places that show no language."""


class Host(commands.Bot):
    """What a feature sees of the bot that loads it."""

    services: Services

    def leaves_spoilers_out(self, server: int | None) -> bool:
        """Whether a server wants spoilers left out instead of covered."""
        return self.services.store.servers.get(server).spoilers is Spoilers.LEFT_OUT
