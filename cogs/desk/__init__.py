"""The moderators' desk."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.desk.cog import DeskCog

    await bot.add_cog(DeskCog(bot.services))
