"""What is tracked."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.titles.cog import TitlesCog

    await bot.add_cog(TitlesCog(bot.services))
