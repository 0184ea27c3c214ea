"""How often a person is answered in a channel where a message is enough to make the bot write."""

from collections import OrderedDict
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

MOST_ANSWERS: Final = 8
PER: Final = timedelta(seconds=30)
_MOST_PEOPLE: Final = 5_000


class Turn(Enum):
    """Whether a message is answered."""

    YES = "yes"
    SAY_WAIT = "say wait"
    """The first one too many: the person is told to wait."""
    SILENT = "silent"
    """Every other one until the time is over."""


class Cooldown:
    """Counts answers per person and channel. In memory, bounded."""

    def __init__(self, most_people: int = _MOST_PEOPLE) -> None:
        """Remember at most so many people; the oldest are forgotten first."""
        self._most_people = most_people
        self._asked: OrderedDict[tuple[int, int], tuple[datetime, int]] = OrderedDict()

    def turn(self, person: int, channel: int, *, now: datetime) -> Turn:
        """Count a message and say whether it is answered."""
        key = (person, channel)
        since, count = self._asked.get(key, (now, 0))
        if now - since > PER:
            since, count = now, 0
        self._asked[key] = (since, count + 1)
        self._asked.move_to_end(key)
        if len(self._asked) > self._most_people:
            self._asked.popitem(last=False)
        if count < MOST_ANSWERS:
            return Turn.YES
        return Turn.SAY_WAIT if count == MOST_ANSWERS else Turn.SILENT
