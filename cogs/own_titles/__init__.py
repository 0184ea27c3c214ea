"""A server's own titles and names."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.own_titles.cog import OwnTitlesCog

    await bot.add_cog(OwnTitlesCog(bot.services))
