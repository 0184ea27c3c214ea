"""Who used a command for all to see gets the same again, or too much at once, in private: one rule for all commands."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from discord import ui

from bot.domain.desk import Noted
from bot.pace import Cooldown, Earlier, Repeats
from bot.texts import Texts, message
from bot.ui.funnel import Interaction
from bot.ui.reply import server_of
from bot.ui.screen import Screen, ScreenError
from bot.ui.text import ago, message_link

_ONLY_YOU: Final = message("I [answered that](%(there)s) %(ago)s, so only you see it now.")
_A_LOT_HERE: Final = message("That was a lot at once in this channel, so only you see this answer.")


@dataclass(frozen=True, slots=True)
class Turn:
    """How an answer is given."""

    private: bool
    head: str = ""
    """Why it is private, where the person did not want that."""
    earlier: Earlier | None = None
    """The same answer, given here before."""

    def headed(self, screen: Screen) -> Screen:
        """The screen with that sentence above it. What is sent to all again stays as it is, and so does a full one."""
        if not self.head:
            return screen
        try:
            return Screen(ui.TextDisplay(f"-# {self.head}"), *screen.children)
        except ScreenError:
            return screen


class Turns:
    """One per bot: what one command said, another knows."""

    def __init__(self, clock: Callable[[], datetime], seconds: Callable[[int | None], int]) -> None:
        """Go by this clock, and by the seconds that a server chose for its cooldown."""
        self.cooldown, self.repeats = Cooldown(), Repeats()
        self._clock = clock
        self._seconds = seconds

    def take(self, interaction: Interaction, said: Hashable, texts: Texts, *, private: bool) -> Turn:
        """How to answer with what `said` tells from any other answer; counts one that all will see."""
        server = server_of(interaction)
        if private or server is None:
            # Outside a server it disturbs nobody.
            return Turn(private)
        person, channel, now = interaction.user.id, interaction.channel_id or 0, self._clock()
        earlier = self.repeats.find(person, channel, said, now=now)
        if earlier is not None:
            there = message_link(server, channel, earlier.message)
            return Turn(True, texts.phrase(_ONLY_YOU, ago=ago(earlier.when), there=there), earlier)
        if self.cooldown.is_over(person, channel, self._seconds(server), now=now):
            return Turn(True, texts.phrase(_A_LOT_HERE))
        return Turn(False)

    def shown(
        self,
        interaction: Interaction,
        said: Hashable,
        message: int | None,
        *,
        question: str = "",
        noted: Noted | None = None,
    ) -> None:
        """Remember an answer under its message; None: not all could see it."""
        if message is not None:
            earlier = Earlier(said, self._clock(), message, question, noted)
            self.repeats.remember(interaction.user.id, interaction.channel_id or 0, earlier)
