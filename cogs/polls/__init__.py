"""Speculation polls."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.polls.cog import PollsCog

    await bot.add_cog(PollsCog(bot.services))
