"""What a server chooses, and the welcome when Greenlit joins it."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.setup.cog import SetupCog
    from cogs.setup.welcome import WelcomeCog

    await bot.add_cog(SetupCog(bot, bot.services))
    await bot.add_cog(WelcomeCog(bot, bot.services))
