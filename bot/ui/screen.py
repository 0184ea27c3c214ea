"""A screen: built from data for every reply, holding only stateless items, within Discord's limits."""

from typing import Any, Final

from discord import ui

from bot.ui.stateless import is_stateless

MOST_COMPONENTS: Final = 40
MOST_CHARACTERS: Final = 4_000


class ScreenError(ValueError):
    """A screen that Discord would refuse, or whose buttons would die; a mistake in the code that built it."""


class Screen(ui.LayoutView):
    """What a reply shows: built from data, and never changed after.

    Nothing about it belongs to one message or one person, so what says the same to everybody may be kept and sent again.
    """

    def __init__(self, *items: ui.Item[Any]) -> None:
        """Lay out the items, refusing what breaks a limit."""
        super().__init__(timeout=None)
        try:
            for item in items:
                self.add_item(item)
        except ValueError as error:
            raise ScreenError(str(error)) from error
        _check(self)

    def is_finished(self) -> bool:
        """Always: discord.py then never stores the view.

        Presses reach `Pressed` without it, a stored view would be memory for nothing, and one that times out or is
        edited can take the registration of every stateless button with it (measured on discord.py 2.7.1).
        """
        return True


def _check(screen: Screen) -> None:
    items = list(screen.walk_children())
    if len(items) > MOST_COMPONENTS:
        raise ScreenError(f"{len(items)} components; Discord takes {MOST_COMPONENTS}")
    texts = [item.content for item in items if isinstance(item, ui.TextDisplay)]
    if not all(map(str.strip, texts)):
        raise ScreenError("an empty text; Discord refuses it")
    length = length_of("".join(texts))
    if length > MOST_CHARACTERS:
        raise ScreenError(f"{length} characters; Discord takes {MOST_CHARACTERS}")
    pressed = [item for item in items if item.is_dispatchable()]
    mortal = [item for item in pressed if not is_stateless(item)]
    if mortal:
        raise ScreenError(f"{mortal[0]!r} would not survive a restart")
    ids = [getattr(item, "custom_id", "") for item in pressed]
    if len(ids) != len(set(ids)):
        raise ScreenError("two items with one custom id")


def length_of(text: str) -> int:
    """Characters as the strictest count has them: UTF-16 units, so an emoji is two."""
    return len(text.encode("utf-16-le")) // 2
