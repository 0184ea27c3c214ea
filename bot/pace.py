"""How often a person is answered in a channel for all to see: not the same twice, and not too much at once."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.domain.desk import Noted

MOST_ANSWERS: Final = 8
REPEATED_WITHIN: Final = timedelta(minutes=10)
_MOST_PEOPLE: Final = 5_000
_MOST_EARLIER: Final = 8


class Cooldown:
    """Counts answers per person and channel. In memory, bounded."""

    def __init__(self, most_people: int = _MOST_PEOPLE) -> None:
        """Remember at most so many people; the oldest are forgotten first."""
        self._most_people = most_people
        self._asked: OrderedDict[tuple[int, int], tuple[datetime, int]] = OrderedDict()
        self._told: dict[tuple[int, int], datetime] = {}

    def is_over(self, person: int, channel: int, seconds: int, *, now: datetime) -> bool:
        """Count an answer for all to see, and say whether it is one too many within so many seconds; 0 is no limit."""
        if not seconds:
            return False
        key = (person, channel)
        since, count = self._asked.get(key, (now, 0))
        if now - since > timedelta(seconds=seconds):
            since, count = now, 0
        self._asked[key] = (since, count + 1)
        self._asked.move_to_end(key)
        if len(self._asked) > self._most_people:
            self._told.pop(self._asked.popitem(last=False)[0], None)
        return count >= MOST_ANSWERS

    def must_tell(self, person: int, channel: int) -> bool:
        """Whether somebody who is over has not been told so yet; says it once until the time is over."""
        key = (person, channel)
        since, _ = self._asked[key]
        is_news = self._told.get(key) != since
        self._told[key] = since
        return is_news


@dataclass(frozen=True, slots=True)
class Earlier:
    """The same answer, given to the same person in the same channel not long ago."""

    said: Hashable
    """What was answered; the same again is no news."""
    when: datetime
    message: int | None = None
    """Where it stands; None where Discord did not say."""
    question: str = ""
    noted: Noted | None = None
    """Where the question lies on the desk."""


class Repeats:
    """What each person was answered in each channel within the last minutes. In memory, bounded."""

    def __init__(self, most_people: int = _MOST_PEOPLE) -> None:
        """Remember at most so many people; the oldest are forgotten first."""
        self._most_people = most_people
        self._said: OrderedDict[tuple[int, int], tuple[Earlier, ...]] = OrderedDict()

    def find(self, person: int, channel: int, said: Hashable, *, now: datetime) -> Earlier | None:
        """The same answer to this person here, if it is not long ago."""
        for earlier in self._said.get((person, channel), ()):
            if earlier.said == said and now - earlier.when <= REPEATED_WITHIN:
                return earlier
        return None

    def remember(self, person: int, channel: int, earlier: Earlier) -> None:
        """Note an answer that all could see."""
        key = (person, channel)
        self._said[key] = (earlier, *self._said.get(key, ())[: _MOST_EARLIER - 1])
        self._said.move_to_end(key)
        if len(self._said) > self._most_people:
            self._said.popitem(last=False)
