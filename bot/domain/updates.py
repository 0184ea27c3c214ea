"""A published update: one or more claims and a headline, what it said before it was corrected, and where it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.changes import Said
from bot.domain.errors import GreenlitError


class UpdateState(StrEnum):
    """What became of an update."""

    PUBLISHED = "published"
    CORRECTED = "corrected"
    RETRACTED = "retracted"


class UpdateGoneError(GreenlitError):
    """An update that is not there, or was taken back."""

    def __init__(self, state: UpdateState | None = None) -> None:
        """Say which."""
        taken_back = state is UpdateState.RETRACTED
        super().__init__(
            "This update was taken back already. `/history` shows when and why."
            if taken_back
            else "There is no such update in this server. Pick one of those that are suggested."
        )


class SameNewsError(GreenlitError):
    """Somebody else has published the same a moment ago."""

    def __init__(self, number: int, by: int) -> None:
        """Name the first update."""
        super().__init__(
            f"<@{by}> has just published the same news as update {number}. Your draft is kept; discard it, or change "
            "what it says."
        )
        self.number = number


class PublishedAgainError(GreenlitError):
    """An update whose undone publication is to be done again, though its draft was published anew."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            "Its draft was published again meanwhile, as another update, so this one stays taken back."
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One claim of an update as its post shows it."""

    ref: str
    old: Said | None
    """What was said before; None where nothing was."""
    new: Said | None
    """What is said now; None where it was taken back."""
    wrong: Said | None = None
    """What the update itself had said, before it was corrected or taken back."""


@dataclass(frozen=True, slots=True)
class Update:
    """A moderator's post."""

    server: int
    number: int
    title: str
    author: int
    at: datetime
    headline: str
    lines: tuple[Line, ...]
    state: UpdateState = UpdateState.PUBLISHED
    details: str = ""
    link: str = ""
    publisher: str = ""
    published: str = ""
    """The date of the source, as people read it."""
    spoils: bool = False
    ping: int | None = None
    """The role that it pinged."""
    thread: bool = False
    image: str = ""
    channel: int | None = None
    """Where it was posted; None where it was not."""
    changed: datetime | None = None
    changed_by: int | None = None
    why: str = ""
    """Why it was corrected or taken back."""
    draft: int = 0
    """The draft that it was made from, and whose picture it shows."""

    @property
    def refs(self) -> tuple[str, ...]:
        """The claims that it stands on now."""
        return tuple(line.ref for line in self.lines if line.new is not None)

    @property
    def mark(self) -> str:
        """What the outbox calls it."""
        return subject_of(self.number)


@dataclass(frozen=True, slots=True)
class Meant:
    """Which lines of an update its correction is about."""

    lines: tuple[Line | None, ...]
    """For each new statement the line that it is a new version of; None where it is new."""
    left: tuple[Line, ...]
    """Lines of which the correction no longer speaks: taken back."""


def meant_by(update: Update, topics: Iterable[str]) -> Meant:
    """Match statements about these topics with the lines of the update that they correct: the first of each topic."""
    left = [line for line in update.lines if line.new is not None]
    lines: list[Line | None] = []
    for topic in topics:
        line = next((line for line in left if line.new is not None and line.new.topic == topic), None)
        if line is not None:
            left.remove(line)
        lines.append(line)
    return Meant(tuple(lines), tuple(left))


def subject_of(number: int) -> str:
    """What the outbox calls an update."""
    return f"update:{number}"
