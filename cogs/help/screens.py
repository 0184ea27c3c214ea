"""The help: three lines, three answers to press, the rest behind one more button."""

from typing import Final

import discord
from discord import ui

from bot.domain.titles import Title
from bot.ui.cards import card, spaced
from bot.ui.examples import example_button
from bot.ui.opening import Opening
from bot.ui.screen import Screen
from bot.ui.stateless import button, row
from bot.ui.text import CHIPS

# No heading: Discord shows our name right above.
_LINES: Final = (
    "Ask about a sequel with `/ask`, or mention me in a message.\n"
    "Every answer says how sure it is, and shows its source and date.\n"
    "What nobody has announced, I do not make up."
)
_COMMANDS: Final = (
    "## Everything I can do",
    "`/ask` a question in your own words\n"
    "`/status` where a title stands: stage, date, where to watch\n"
    "`/cast` who is in it, or one actor or character\n"
    "`/history` how dates and news changed\n"
    "`/titles` what I track\n"
    "`/tip` send a find to this server's moderators\n"
    "`/polls` what fans here are guessing, and how it turned out",
    "Or mention me, reply to me, write me a direct message.\n"
    "On any message: right-click (on a phone: press and hold), then Apps, **Ask Greenlit** or **Send as tip**.",
    "For a quick show of hands, where everybody may see who voted, Discord's own polls do. Mine keep votes secret, can "
    "hide the numbers, close when you say, and tell how it turned out.",
)
_LABELS: Final = "### How sure is it?\n" + "\n".join(
    f"{chip.mark} **{chip.word}:** {meaning}"
    for chip, meaning in zip(
        CHIPS.values(),
        (
            "official, on record, or seen in the work itself",
            "the press says so, nobody responsible has",
            "a guess, a hope, a leak, a rumour",
            "said once, and shown to be wrong",
            "looked for and not found",
        ),
        strict=True,
    )
)


def help_screen(title: Title | None) -> Screen:
    """The first page; its examples are about `title`."""
    tracked = button("What do you track?", Opening("titles").custom_id, style=discord.ButtonStyle.primary)
    examples = [example_button(word, title) for word in ("out", "cast")] if title is not None else []
    more = button("More", Opening("help", page=1).custom_id)
    # A row for each that names a title: they are long, and a phone shows one beside another badly.
    return card(_LINES, *(row(each) for each in examples), row(tracked, more))


def more_screen() -> Screen:
    """The rest: every command, and what the labels mean."""
    return card(*spaced(_COMMANDS), ui.Separator(), _LABELS)
