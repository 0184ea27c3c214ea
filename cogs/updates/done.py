"""What a moderator sees after an update was published, corrected, taken back or undone, with the way back."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.titles import Title
from bot.domain.updates import Update, UpdateState
from bot.domain.versions import Deed, Version
from bot.store.undoing import Stepped
from bot.ui.cards import card
from bot.ui.lines import value_line
from bot.ui.opening import Opening, key_of
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row, select
from bot.ui.steps import can_undo, step_words
from bot.ui.text import cut, day_words
from cogs.updates.post import body_of, colour_of


def published_screen(update: Update, title: str, version: Version, told: int = 0) -> Screen:
    """The success message, with the way back."""
    where = (
        f"It is being posted in <#{update.channel}>."
        if update.channel is not None
        else ("No updates channel is set, so nothing is posted; a manager chooses one in `/setup`.")
    )
    became = "published"
    if update.state is UpdateState.CORRECTED:
        became, where = "corrected", _followed(update)
    if told:
        people = "1 person who had asked is" if told == 1 else f"{told} people who had asked are"
        where += f" {people} told."
    head = f"## Update {update.number} is {became}\n{_named(update, title)}"
    doors = (_undo(update, version, "Undo"), _door(update, "status"), _door(update, "history"))
    return card(head, _lines(update), where, row(*doors), colour=colour_of(update))


def retracted_screen(update: Update, title: str, version: Version) -> Screen:
    """Taken back, with the way back from that."""
    head = f"## Update {update.number} is taken back\n{_named(update, title)}"
    again = _undo(update, version, "Let it stand again")
    told = f"What it had replaced stands again. {_followed(update)}"
    return card(head, told, row(again, _door(update, "history")))


def stepped_screen(done: Stepped, title: str, *, again: bool) -> Screen:
    """Which step was undone, or done again; what the update says now; and the ways back and forth."""
    update = done.update
    deed = "Done again" if again else "Undone"
    says = _lines(update)
    if update.state is UpdateState.RETRACTED:
        says = "It is taken back; what it had replaced stands again."
    head = f"## Update {update.number}\n{_named(update, title)}\n**{deed}: {step_words(done.step)}.**"
    after = _followed(update) + (" The draft is open again." if done.draft is not None else "")
    return card(head, says, after, row(*_ways(done)), colour=colour_of(update))


def past_screen(update: Update, title: str, version: Version, *, is_gone: bool) -> Screen:
    """An update with its newest step, which can be undone."""
    said = f"-# Newest step: {step_words(version)}" if can_undo(version) else "-# Every step is undone."
    head = f"## Update {update.number}\n{_named(update, title)}\n{said}"
    again: list[Stateless] = []
    if is_gone and update.state is not UpdateState.RETRACTED:
        said = "Its post was deleted; what it says still counts."
        again = [button("Post it again", f"gl:update:again:{update.number}")]
        head = f"{head}\n{said}"
    return card(
        head,
        _lines(update),
        row(*_steps(update, version), *again, _door(update, "history")),
        colour=colour_of(update),
    )


def undo_list_screen(
    title: Title, updates: Sequence[tuple[Update, Version]], named: Version | None
) -> Screen:
    """What was done about a title, newest first: choose an update to undo its steps, or the title itself."""
    parts: list[str | ui.Item[Any]] = [f"## Undo\n{cut(plain(title.name), 150)}"]
    if updates:
        options = [
            discord.SelectOption(
                label=cut(f"Update {update.number}: {update.headline}", 100),
                description=cut(f"{_STATES[update.state]} {day_words(version.at.date())}", 100),
                value=str(update.number),
            )
            for update, version in updates
        ]
        parts += [
            "Choose an update; its newest step is shown before anything is undone.",
            row(select("Choose an update", f"gl:undoone:{key_of(title.slug)}", options)),
        ]
    if named is not None and can_undo(named):
        undo = f"gl:owntitle:undo:{key_of(title.slug)}:{named.number}"
        parts += [
            f"The title itself: {step_words(named)}.",
            row(button("Undo that", undo, style=discord.ButtonStyle.danger, emoji="↩️")),
        ]
    return card(*parts)


def same_screen(sentence: str, first: Update, title: str) -> Screen:
    """The update that another moderator has just published with the same news."""
    return card(sentence, f"{_named(first, title)}\n{cut(body_of(first), 1_500)}", colour=colour_of(first))


def _ways(done: Stepped) -> Iterator[Stateless]:
    update = done.update
    if done.draft is not None:
        yield button("Open the draft", f"gl:draft:show:{done.draft}", style=discord.ButtonStyle.primary)
    yield from _steps(update, done.now)
    yield _door(update, "status")
    yield _door(update, "history")


def _steps(update: Update, now: Version) -> Iterator[Stateless]:
    if can_undo(now):
        yield _undo(update, now, "Let it stand again" if now.what is Deed.RETRACTED else "Undo one step")
    if now.undid:
        yield button("Do it again", f"gl:update:redo:{update.number}:{now.number}", emoji="↪️")


_STATES: Final = {
    UpdateState.PUBLISHED: "published",
    UpdateState.CORRECTED: "corrected",
    UpdateState.RETRACTED: "taken back",
}


def _undo(update: Update, version: Version, label: str) -> Stateless:
    style = discord.ButtonStyle.danger if label.startswith("Undo") else discord.ButtonStyle.secondary
    return button(label, f"gl:update:undo:{update.number}:{version.number}", style=style, emoji="↩️")


def _door(update: Update, screen: str) -> Stateless:
    return button(screen.capitalize(), Opening(screen, key_of(update.title)).custom_id)


def _named(update: Update, title: str) -> str:
    return f"**{cut(plain(title), 150)}**: {plain(update.headline)}"


def _lines(update: Update) -> str:
    return cut("\n".join(value_line(line, spoils=update.spoils) for line in update.lines), 1_500)


def _followed(update: Update) -> str:
    return "Its post is changed and says so." if update.channel is not None else "It had not been posted."
