"""Where a title stands."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.status.boards import BoardsCog
    from cogs.status.cog import StatusCog

    await bot.add_cog(StatusCog(bot.services))
    await bot.add_cog(BoardsCog(bot.services))
