"""Greenlit answers fans' questions about sequels, from claims with sources.

The map: `domain` holds the rules, `catalogue` reads the shipped facts, `answering` turns a question into an
answer, `store` keeps rows, `ui` and `cogs` are the Discord side, `demo` is the bot in a simulated Discord.
The arrows: cogs → bot.ui → bot.domain; cogs → bot.store → bot.domain; cogs → bot.answering → bot.domain;
bot.catalogue → bot.domain. Nothing points back, and nothing imports the demo.
"""

__version__ = "0.1.0"
