"""What a moderator sees after a title was added, changed or named."""

from bot.answering.markup import plain
from bot.domain.titles import Title
from bot.ui.cards import card, doors, heading
from bot.ui.screen import Screen


def added_screen(title: Title) -> Screen:
    """Tracked from now on."""
    told = (
        f"Tracked from now on, for this server only. Nothing is known about it yet: `/update post` adds what is, and "
        f"`/title alias` the names that people use for {plain(title.name)}."
    )
    return card(heading(title), told, doors(title.slug, "status"))


def changed_screen(title: Title) -> Screen:
    """Changed."""
    summary = plain(title.summary) or "No summary."
    return card(heading(title), "Changed, for this server.", summary, doors(title.slug, "status", "history"))


def renamed_screen(title: Title, name: str, *, removed: bool) -> Screen:
    """Called by another name from now on, or no longer."""
    told = "is no longer a name of" if removed else "now means"
    return card(
        f"“{plain(name)}” {told} **{plain(title.name)}** in this server.", doors(title.slug, "status")
    )
