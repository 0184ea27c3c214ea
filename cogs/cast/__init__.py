"""Who is in a title, and who makes it."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.cast.cog import CastCog

    await bot.add_cog(CastCog(bot.services))
