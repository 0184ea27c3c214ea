"""What was done to an update or a title, in words, for screens that undo it."""

from typing import Final

from bot.domain.versions import Deed, Version
from bot.ui.text import day_words

_DEEDS: Final = {
    Deed.PUBLISHED: "the publication",
    Deed.CORRECTED: "the correction",
    Deed.RETRACTED: "the retraction",
    Deed.ADDED: "adding it",
    Deed.EDITED: "the edit",
    Deed.NAMED: "the change of names",
    Deed.FOUND: "what was there",
    Deed.UNDONE: "an undo",
}


def step_words(version: Version) -> str:
    """ "the correction by @mod on 22 November 2026"."""
    return f"{_DEEDS[version.what]} by <@{version.by}> on {day_words(version.at.date())}"


def can_undo(version: Version) -> bool:
    """Whether there is a step left to undo."""
    return version.what not in (Deed.UNDONE, Deed.FOUND)
