"""Rows of buttons under a plain message."""

from collections.abc import Iterable, Sequence
from typing import Any

from discord import ui


class Buttons(ui.View):
    """Stateless buttons and links below content and embeds; like `Screen` for messages that notify people."""

    def __init__(self, rows: Iterable[Sequence[ui.Item[Any]]]) -> None:
        """Lay out the rows."""
        super().__init__(timeout=None)
        for number, row in enumerate(rows):
            for item in row:
                item.row = number
                self.add_item(item)

    def is_finished(self) -> bool:
        """Always: discord.py then never stores the view, for the reasons that `Screen` has."""
        return True
