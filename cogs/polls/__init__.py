"""Speculation polls."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.polls.cog import PollsCog
    from cogs.polls.predictions.cog import PredictionsCog

    predictions = PredictionsCog(bot.services)
    await bot.add_cog(predictions)
    await bot.add_cog(PollsCog(bot.services, predictions))
