"""One's own: what one waits for, forecasts and scores, the server's table, export and deletion."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.me.cog import MeCog

    await bot.add_cog(MeCog(bot.services))
