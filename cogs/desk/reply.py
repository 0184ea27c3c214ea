"""Where the desk is shown: always to one moderator, in the place of what was there."""

from bot.ui.funnel import Interaction
from bot.ui.reply import show
from bot.ui.screen import Screen


async def put(interaction: Interaction, screen: Screen) -> None:
    """Replace the private message that was pressed; a public one gets a private copy beside it."""
    message = interaction.message
    if message is not None and message.flags.ephemeral:
        await interaction.response.edit_message(view=screen)
    else:
        await show(interaction, screen)
