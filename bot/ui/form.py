"""A form: at most five fields, never as the answer to a form."""

from abc import ABC, abstractmethod
from typing import Any, Final

import discord
from discord import ui

from bot.ui.funnel import Interaction, tell

MOST_FIELDS: Final = 5
_OPEN_FOR: Final = 900.0


class FormError(ValueError):
    """A form that Discord would refuse; a mistake in the code that built it."""


class Form(ui.Modal, ABC):
    """The base of every form. Subclasses implement `submitted`; its errors reach the funnel."""

    def __init__(self, title: str, *fields: ui.Item[Any]) -> None:
        """Lay out the fields; a form that nobody sends is forgotten after a quarter of an hour."""
        # discord.py keeps a dismissed form for ever unless it has a timeout.
        super().__init__(title=title, timeout=_OPEN_FOR)
        if len(fields) > MOST_FIELDS:
            raise FormError(f"{len(fields)} fields; Discord takes {MOST_FIELDS}")
        for field in fields:
            self.add_item(field)

    async def show(self, interaction: Interaction) -> None:
        """Open the form. Discord refuses a form as the answer to a form; discord.py does not notice."""
        if interaction.type is discord.InteractionType.modal_submit:
            raise FormError("a form cannot answer a form; show a screen with an Edit button")
        await interaction.response.send_modal(self)

    @abstractmethod
    async def submitted(self, interaction: Interaction) -> None:
        """What happens with the fields once they are sent."""

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Hand over to `submitted`."""
        await self.submitted(interaction)

    async def on_error(self, interaction: Interaction, error: Exception, /) -> None:
        """End in the funnel."""
        await tell(interaction, error)
