"""What the desk's buttons carry: what to do, with which item, and a word."""

import re
from dataclasses import dataclass
from typing import Final

from bot.domain.desk import DeskKind
from bot.ui.opening import Opening
from bot.ui.stateless import PREFIX, OldButtonError, Press

SCREEN: Final = "desk"
LIST: Final = "desklist"
CLOSED: Final = "closed"
"""The word of the list of what is closed."""

_ACT: Final = re.compile(r"(?P<what>[a-z]{2,12}):(?P<item>\d{1,18})")


@dataclass(frozen=True, slots=True)
class Act:
    """A press on the desk."""

    what: str
    item: int
    value: str = ""
    """What was chosen in a select."""

    @classmethod
    def read(cls, press: Press) -> "Act":
        """Read a press back; raises OldButtonError on anything else. In a list the item is chosen, not on the button."""
        found = _ACT.fullmatch(press.rest)
        if found is None:
            raise OldButtonError
        value = press.values[0] if press.values else ""
        number = int(found["item"])
        if found["what"] == "item" and not number:
            if not re.fullmatch(r"\d{1,18}", value):
                raise OldButtonError
            number = int(value)
        return cls(found["what"], number, value)


def act(what: str, item: int = 0) -> str:
    """The custom id of something to do with an item."""
    return f"{PREFIX}:{SCREEN}:{what}:{item}"


def listed(kind: DeskKind | None, person: int, page: int = 0) -> Opening:
    """The list of a kind, or with None of what is closed."""
    word = kind.value.replace("_", "-") if kind is not None else CLOSED
    return Opening(LIST, page=page, word=word, asker=person)


def listed_kind(opening: Opening) -> DeskKind | None:
    """The kind on a list's button; raises OldButtonError on a word that is none."""
    if opening.word == CLOSED:
        return None
    try:
        return DeskKind(opening.word.replace("-", "_"))
    except ValueError:
        raise OldButtonError from None
