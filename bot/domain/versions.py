"""What something was like, state by state, so that each step can be undone, and done again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import GreenlitError


class Deed(StrEnum):
    """How a state came to be."""

    PUBLISHED = "published"
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    ADDED = "added"
    EDITED = "edited"
    NAMED = "named"
    """A name was added or taken away."""
    FOUND = "found"
    """As it was before anybody here changed it."""
    UNDONE = "undone"
    """Not there any more, because the step that made it was undone."""


class NothingToUndoError(GreenlitError):
    """Something of which every step is undone, or done again."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__("There is nothing left to undo here. `/history` shows what was done.")


class ChangedSinceError(GreenlitError):
    """An undo of something that somebody has changed since its button was shown."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            "This has changed since the button was shown, so nothing was undone. `/history` shows what it says now, and "
            "moderators can undo from there."
        )


@dataclass(frozen=True, slots=True)
class Version:
    """One state of an update or a title. Never changed; an undo adds another."""

    number: int
    what: Deed
    by: int
    at: datetime
    content: str
    """JSON; an empty object where the thing was not there."""
    before: int = 0
    """The version to which undoing this leads; 0: to none."""
    undid: int = 0
    """The version that was undone when this came to be; 0: none was."""


def next_version(now: Version | None, what: Deed, by: int, at: datetime, content: str) -> Version:
    """What follows when something is done."""
    number = now.number if now is not None else 0
    return Version(number + 1, what, by, at, content, before=number)


def undone(now: Version, target: Version | None, by: int, at: datetime, content: str) -> Version:
    """What follows when the newest step is undone: the state before it, from which the steps before can be undone too.

    With no state before, `content` says what is left.
    """
    if target is None:
        return Version(now.number + 1, Deed.UNDONE, by, at, content, undid=now.number)
    return Version(
        now.number + 1, target.what, target.by, target.at, target.content, target.before, now.number
    )


def done_again(now: Version, step: Version) -> Version:
    """What follows when the step that was undone last is done again."""
    return Version(now.number + 1, step.what, step.by, step.at, step.content, step.before, step.undid)
