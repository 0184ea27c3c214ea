"""Speculation polls."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.polls.cog import PollsCog
    from cogs.polls.predictions.cog import PredictionsCog

    def owner_of(server: int) -> int | None:
        guild = bot.get_guild(server)
        return guild.owner_id if guild is not None else None

    predictions = PredictionsCog(bot.services, owner_of)
    await bot.add_cog(predictions)
    await bot.add_cog(PollsCog(bot.services, predictions))
