"""Greenlit answers fans' questions about sequels, from claims with sources.

The map: `domain` holds the rules, `catalogue` reads the shipped facts, `answering` turns a question into an
answer, `store` keeps rows, `answers` joins the last two for one server; `drawing` makes pictures of numbers; `ui` and `cogs` are the Discord side,
`client` and `tree` the bot, `services` what it hands to the cogs, `access` who may do what,
`delivery` sends what lies in the outbox, `sweeps` finds what is overdue; `cli` is the command line, `demo` the bot in a simulated Discord.
The arrows: cogs → bot.ui → bot.domain; cogs → bot.store → bot.domain; cogs → bot.answering → bot.domain;
bot.store → bot.catalogue → bot.domain. Nothing points back, and only the command line imports the demo.
"""

__version__ = "0.1.0"
