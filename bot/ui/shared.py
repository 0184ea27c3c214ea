"""Screens that say the same to everybody, made once and sent again."""

from collections.abc import Callable, Hashable

from bot.domain.kept import Kept
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.screen import Screen
from bot.ui.spoilers import are_left_out, leave_out


class Shared:
    """Screens by what they show; of each, one for every language and one for servers that want no spoilers."""

    def __init__(self, most: int) -> None:
        """Keep at most so many; the longest unused go first."""
        self._kept: Kept[Screen] = Kept(most)

    def of(
        self, interaction: Interaction, thing: object, make: Callable[[], Screen], *, at: Hashable = None
    ) -> Screen:
        """The screen of a thing at a point, as it is wanted where it is shown."""
        texts, without = texts_of(interaction), are_left_out(interaction)

        def made() -> Screen:
            screen = make()
            if without:
                leave_out(screen, texts)
            return screen

        return self._kept.of(thing, made, at=(at, texts.language, without))
