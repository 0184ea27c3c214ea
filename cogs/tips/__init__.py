"""Fans' finds for the moderators."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.tips.cog import TipsCog

    await bot.add_cog(TipsCog(bot.services, bot.tree))
