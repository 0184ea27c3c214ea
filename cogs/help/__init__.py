"""What Greenlit does, and examples to press."""

from bot.services import Host


async def setup(bot: Host) -> None:
    """Load the feature."""
    from cogs.help.cog import HelpCog

    await bot.add_cog(HelpCog(bot.services))
