"""The board: one message about a title that is kept up to date, in the place of a pin that goes stale."""

from dataclasses import dataclass
from typing import Final

from bot.domain.errors import GreenlitError

MOST_BOARDS: Final = 10
"""A server."""


class TooManyBoardsError(GreenlitError):
    """A server with as many boards as it may have."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(f"A server can have {MOST_BOARDS} boards. Take one away first.")


@dataclass(frozen=True, slots=True)
class Board:
    """Where a title's board stands."""

    server: int
    title: str
    channel: int

    @property
    def mark(self) -> str:
        """What the outbox calls it."""
        return f"board:{self.title}"
