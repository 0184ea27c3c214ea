"""A screen: built from data for every reply, holding only stateless items, within Discord's limits."""

from typing import Any, Final

from discord import ui

from bot.ui.stateless import PREFIX

MOST_COMPONENTS: Final = 40
MOST_CHARACTERS: Final = 4_000

_OURS: Final = f"{PREFIX}:"


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
    """Refuse what Discord would. Once over the items: every screen passes here."""
    count, texts, ids = 0, "", set[str]()
    for item in screen.walk_children():
        count += 1
        if isinstance(item, ui.TextDisplay):
            if not item.content.strip():
                raise ScreenError("an empty text; Discord refuses it")
            texts += item.content
        elif item.is_dispatchable():
            custom_id: str = getattr(item, "custom_id", "")
            if not custom_id.startswith(_OURS):
                raise ScreenError(f"{item!r} would not survive a restart")
            if custom_id in ids:
                raise ScreenError("two items with one custom id")
            ids.add(custom_id)
    if count > MOST_COMPONENTS:
        raise ScreenError(f"{count} components; Discord takes {MOST_COMPONENTS}")
    # No character is more than two units, so most screens need no counting.
    if 2 * len(texts) > MOST_CHARACTERS and length_of(texts) > MOST_CHARACTERS:
        raise ScreenError(f"{length_of(texts)} characters; Discord takes {MOST_CHARACTERS}")


def length_of(text: str) -> int:
    """Characters as the strictest count has them: UTF-16 units, so an emoji is two."""
    return len(text.encode("utf-16-le")) // 2
