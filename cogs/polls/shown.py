"""A poll with what may be seen of it now."""

from dataclasses import dataclass

from bot.domain.poll_outcomes import Decision
from bot.domain.polls import Poll, Tally


@dataclass(frozen=True, slots=True)
class Shown:
    """A poll with the numbers that may be seen now."""

    poll: Poll
    tally: Tally
    voters: int
    """How many have voted, which is never a secret."""
    decided: tuple[Decision, ...] = ()
    title: str = ""
    """The name of the title that it is about; empty where it is about none, or that is gone."""
