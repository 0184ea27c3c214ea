"""What was worked out from things that never change, kept until others are wanted more."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """Values by the thing that they were made from, and by whatever else they depend on; the longest unused go first.

    Things are told apart by identity: a title is an object of its own in each server that says something else of it,
    and another one as soon as anything about it changes. A thing stays as long as a value of it, so no identity comes
    again meanwhile.
    """

    def __init__(self, most: int) -> None:
        """Keep at most so many."""
        self._most = most
        self._values: OrderedDict[tuple[int, Hashable], tuple[object, T]] = OrderedDict()

    def of(self, thing: object, make: Callable[[], T], *, at: Hashable = None) -> T:
        """The value of a thing at a point, made where it is not kept."""
        key = (id(thing), at)
        found = self._values.get(key)
        if found is None:
            found = self._values[key] = (thing, make())
            if len(self._values) > self._most:
                self._values.popitem(last=False)
        else:
            self._values.move_to_end(key)
        return found[1]


def hour(now: datetime) -> int:
    """The hour that a moment is in: no rule about time changes its mind within one, as days end on full hours."""
    return int(now.timestamp() // 3600)
