"""The help: three lines, three answers to press, the rest behind one more button."""

from typing import Final

import discord
from discord import ui

from bot.domain.titles import Title
from bot.texts import Texts, message
from bot.ui.cards import card, spaced
from bot.ui.examples import example_button
from bot.ui.opening import Opening
from bot.ui.screen import Screen
from bot.ui.stateless import button, row
from bot.ui.text import CHIPS

# No heading: Discord shows our name right above.
_LINES: Final = message(
    "Ask about a sequel with `/ask`, or mention me in a message.\n"
    "Every answer says how sure it is, and shows its source and date.\n"
    "What nobody has announced, I do not make up."
)
_EVERYTHING: Final = message("Everything I can do")
_COMMANDS: Final = (
    message("`/ask` a question in your own words"),
    message("`/status` where a title stands: stage, date, where to watch"),
    message("`/cast` who is in it, or one actor or character"),
    message("`/history` how dates and news changed"),
    message("`/titles` what I track"),
    message("`/tip` send a find to this server's moderators"),
    message("`/polls` what fans here guess and forecast, and how it turned out"),
    message("`/me` what you wait for, your forecasts and scores, your data"),
)
_BESIDE: Final = (
    message(
        "Or mention me, reply to me, write me a direct message.\n"
        "On any message: right-click (on a phone: press and hold), then Apps, **Ask Greenlit** or **Send as tip**."
    ),
    message(
        "For a quick show of hands, where everybody may see who voted, Discord's own polls do. Mine keep votes secret, can "
        "hide the numbers, close when you say, and tell how it turned out."
    ),
)
_HOW_SURE: Final = message("How sure is it?")
_MEANINGS: Final = (
    message("official, on record, or seen in the work itself"),
    message("the press says so, nobody responsible has"),
    message("a guess, a hope, a leak, a rumour"),
    message("said once, and shown to be wrong"),
    message("looked for and not found"),
)


def help_screen(title: Title | None, texts: Texts) -> Screen:
    """The first page; its examples are about `title`."""
    asks = texts.phrase("What do you track?")
    tracked = button(asks, Opening("titles").custom_id, style=discord.ButtonStyle.primary)
    examples = [example_button(word, title, texts) for word in ("out", "cast")] if title is not None else []
    more = button(texts.phrase("More"), Opening("help", page=1).custom_id)
    # A row for each that names a title: they are long, and a phone shows one beside another badly.
    return card(texts.phrase(_LINES), *(row(each) for each in examples), row(tracked, more))


def more_screen(texts: Texts) -> Screen:
    """The rest: every command, and what the labels mean."""
    commands = "\n".join(texts.phrase(each) for each in _COMMANDS)
    blocks = [f"## {texts.phrase(_EVERYTHING)}", commands, *(texts.phrase(each) for each in _BESIDE)]
    labels = "\n".join(
        f"{chip.mark} **{texts.phrase(chip.word)}:** {texts.phrase(meaning)}"
        for chip, meaning in zip(CHIPS.values(), _MEANINGS, strict=True)
    )
    return card(*spaced(blocks), ui.Separator(), f"### {texts.phrase(_HOW_SURE)}\n{labels}")
