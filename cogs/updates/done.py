"""What a moderator sees after an update was published, corrected, taken back or undone, with the way back."""

import discord

from bot.answering.markup import plain
from bot.domain.updates import Update, UpdateState
from bot.ui.cards import card
from bot.ui.lines import value_line
from bot.ui.opening import Opening, key_of
from bot.ui.screen import Screen
from bot.ui.stateless import button, row
from bot.ui.text import cut
from cogs.updates.post import body_of, colour_of


def published_screen(update: Update, title: str, told: int = 0) -> Screen:
    """The success message, with the way back."""
    where = (
        f"It is being posted in <#{update.channel}>."
        if update.channel is not None
        else ("No updates channel is set, so nothing is posted; a manager chooses one in `/setup`.")
    )
    what = f"## Update {update.number} is published\n**{cut(plain(title), 150)}**: {plain(update.headline)}"
    if update.state is UpdateState.CORRECTED:
        what = (
            f"## Update {update.number} is corrected\n**{cut(plain(title), 150)}**: {plain(update.headline)}"
        )
        where = (
            "Its post is changed and says so." if update.channel is not None else "It had not been posted."
        )
    lines = "\n".join(value_line(line) for line in update.lines)
    if told:
        people = "1 person who had asked is" if told == 1 else f"{told} people who had asked are"
        where += f" {people} told."
    undo = button("Undo", f"gl:update:undo:{update.number}", style=discord.ButtonStyle.danger, emoji="↩️")
    doors = (
        button("Status", Opening("status", key_of(update.title)).custom_id),
        button("History", Opening("history", key_of(update.title)).custom_id),
    )
    return card(what, cut(lines, 1_500), where, row(undo, *doors), colour=colour_of(update))


def retracted_screen(update: Update, title: str, draft: int | None = None) -> Screen:
    """Taken back, with the way back from that; after an undo with the draft, which is open again."""
    head = f"## Update {update.number} is taken back\n**{cut(plain(title), 150)}**: {plain(update.headline)}"
    post = "Its post says so." if update.channel is not None else "It had not been posted."
    again = button("Let it stand again", f"gl:update:restore:{update.number}")
    if draft is not None:
        again = button("Open the draft", f"gl:draft:show:{draft}", style=discord.ButtonStyle.primary)
        post += " The draft is open again."
    history = button("History", Opening("history", key_of(update.title)).custom_id)
    return card(head, f"What it had replaced stands again. {post}", row(again, history))


def same_screen(sentence: str, first: Update, title: str) -> Screen:
    """The update that another moderator has just published with the same news."""
    what = f"**{cut(plain(title), 150)}**: {plain(first.headline)}"
    return card(sentence, f"{what}\n{cut(body_of(first), 1_500)}", colour=colour_of(first))
