"""Questions in natural language."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.ask.cog import AskCog

    await bot.add_cog(AskCog(bot, bot.services))
