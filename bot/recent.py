"""What each person was last told about in each channel, for questions that name no title. In memory only."""

from collections import OrderedDict
from datetime import datetime, timedelta
from typing import Final

REMEMBERED_FOR: Final = timedelta(minutes=10)
_MOST: Final = 10_000


class Recent:
    """The title last answered to a person in a channel, for ten minutes."""

    def __init__(self, most: int = _MOST) -> None:
        """Remember at most so many; the oldest are forgotten first."""
        self._most = most
        self._last: OrderedDict[tuple[int, int], tuple[str, datetime]] = OrderedDict()

    def remember(self, person: int, channel: int, slug: str, *, now: datetime) -> None:
        """Note that a person was told about a title."""
        key = (person, channel)
        self._last[key] = (slug, now)
        self._last.move_to_end(key)
        if len(self._last) > self._most:
            self._last.popitem(last=False)

    def last(self, person: int, channel: int, *, now: datetime) -> str | None:
        """The slug, unless it was longer ago than ten minutes."""
        found = self._last.get((person, channel))
        if found is None:
            return None
        slug, when = found
        if now - when > REMEMBERED_FOR:
            del self._last[person, channel]
            return None
        return slug

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._last)
