"""The features, each a package of its own; no cog imports another."""

from typing import Final

EXTENSIONS: Final = (
    "cogs.ask",
    "cogs.status",
    "cogs.cast",
    "cogs.titles",
    "cogs.history",
    "cogs.desk",
    "cogs.own_titles",
    "cogs.polls",
    "cogs.updates",
    "cogs.setup",
    "cogs.tips",
    "cogs.me",
    "cogs.help",
)
"""The table of contents: what the bot loads, in this order."""
