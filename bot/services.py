"""What the features share, handed to each cog's constructor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from discord.ext import commands

from bot.access import Access
from bot.answers import Answers
from bot.delivery import Delivery
from bot.domain.outbox import Outgoing
from bot.domain.server import Spoilers
from bot.recent import Recent
from bot.records import Records
from bot.store import Store
from bot.sweeps import Sweeps
from bot.texts import Texts, texts_in
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
    locale_of: Callable[[int | None], str]
    """The language of a server, for what shows no reader's: chosen in `/setup`, told to Discord, or the operator's."""

    def posts_in(self, server: int | None) -> Texts:
        """The messages for what stands in a server's channels, where everybody reads the same."""
        return texts_in(self.locale_of(server))

    def locale_for(self, outgoing: Outgoing, own: str | None) -> str:
        """The language of a word to somebody: theirs in a direct message, in a channel the server's, as others read it too."""
        is_private = outgoing.person is not None and not outgoing.instead
        return own if own and is_private else self.locale_of(outgoing.server)

    def texts_for(self, outgoing: Outgoing, own: str | None) -> Texts:
        """The messages in that language."""
        return texts_in(self.locale_for(outgoing, own))


class Host(commands.Bot):
    """What a feature sees of the bot that loads it."""

    services: Services

    def leaves_spoilers_out(self, server: int | None) -> bool:
        """Whether a server wants spoilers left out instead of covered."""
        return self.services.store.servers.get(server).spoilers is Spoilers.LEFT_OUT
