"""How news of a title changed."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.history.cog import HistoryCog

    await bot.add_cog(HistoryCog(bot.services))
