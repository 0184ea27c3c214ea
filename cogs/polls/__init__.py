"""Speculation polls."""

import discord

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.polls.cog import PollsCog
    from cogs.polls.predictions.cog import PredictionsCog
    from cogs.polls.predictions.members import Members

    def owner_of(server: int) -> int | None:
        guild = bot.get_guild(server)
        return guild.owner_id if guild is not None else None

    async def name_of(server: int, person: int) -> str | None:
        guild = bot.get_guild(server)
        if guild is None:
            return None
        try:
            return (await guild.fetch_member(person)).display_name
        except discord.DiscordException:  # they left, or Discord does not say now
            return None

    predictions = PredictionsCog(bot.services, Members(owner_of, name_of))
    await bot.add_cog(predictions)
    await bot.add_cog(PollsCog(bot.services, predictions))
