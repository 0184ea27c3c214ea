"""What a moderator sees after a title was added, changed or named, with the way back."""

from collections.abc import Iterator

import discord

from bot.answering.markup import plain
from bot.domain.titles import Title
from bot.domain.versions import Version
from bot.store.own_titles import TitleStepped
from bot.ui.cards import card, doors, heading
from bot.ui.opening import key_of
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row
from bot.ui.steps import can_undo, step_words

SCREEN = "owntitle"


def added_screen(title: Title, version: Version) -> Screen:
    """Tracked from now on."""
    told = (
        f"Tracked from now on, for this server only. Nothing is known about it yet: `/update post` adds what is, and "
        f"`/title alias` the names that people use for {plain(title.name)}."
    )
    return card(heading(title), told, doors(title.slug, "status", more=[_undo(title.slug, version)]))


def changed_screen(title: Title, version: Version) -> Screen:
    """Changed."""
    summary = plain(title.summary) or "No summary."
    onwards = doors(title.slug, "status", "history", more=[_undo(title.slug, version)])
    return card(heading(title), "Changed, for this server.", summary, onwards)


def renamed_screen(title: Title, name: str, version: Version, *, removed: bool) -> Screen:
    """Called by another name from now on, or no longer."""
    told = "is no longer a name of" if removed else "now means"
    return card(
        f"“{plain(name)}” {told} **{plain(title.name)}** in this server.",
        doors(title.slug, "status", more=[_undo(title.slug, version)]),
    )


def stepped_screen(slug: str, done: TitleStepped, *, again: bool) -> Screen:
    """Which step was undone, or done again; what the title is now; and the ways back and forth."""
    deed = "Done again" if again else "Undone"
    ways = list(_ways(slug, done))
    says = "It is no longer tracked here."
    if done.title is not None:
        names = ", ".join(plain(name.text) for name in done.title.names)
        says = f"Also called {names}, in this server." if names else "This server has no other names for it."
    buttons = doors(slug, "status", "history", more=ways) if done.title is not None else row(*ways)
    return card(f"## {plain(done.name)}\n**{deed}: {step_words(done.step)}.**", says, buttons)


def _ways(slug: str, done: TitleStepped) -> Iterator[Stateless]:
    if can_undo(done.now):
        yield _undo(slug, done.now, "Undo one step")
    if done.now.undid:
        yield button("Do it again", f"gl:{SCREEN}:redo:{key_of(slug)}:{done.now.number}", emoji="↪️")


def _undo(slug: str, version: Version, label: str = "Undo") -> Stateless:
    custom_id = f"gl:{SCREEN}:undo:{key_of(slug)}:{version.number}"
    return button(label, custom_id, style=discord.ButtonStyle.danger, emoji="↩️")
