"""Moderators' updates: one sourced piece of news changes the answer, the post and the history."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.updates.cog import UpdatesCog

    await bot.add_cog(UpdatesCog(bot.services, bot.tree))
