"""What the rules work on, and what they make of it."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.domain.claims import Detail
from bot.domain.dates import PartialDate
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.topics import Topic
from bot.domain.windows import Found, Window, window_in

_FROM = re.compile(r"\bfrom\b[^;]{1,60}?\b(?:to|until)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that was said."""

    topic: Topic
    detail: Detail
    text: str
    """As a sentence."""
    label: Label | None = None
    """How surely, where the words say so."""
    changes: bool = False
    """Whether the words say that what was so is so no longer: moved, cancelled, recast."""


@dataclass(frozen=True)
class Phrase:
    """One piece of a moderator's words."""

    text: str
    entry: TitleLedger
    today: date
    """The day from which "next summer" is counted."""

    @cached_property
    def low(self) -> str:
        """Without capitals, for rules that do not care for them."""
        return self.text.casefold().replace("’", "'")

    @cached_property
    def window(self) -> Window:
        """The date that it names; in "from May 2027 to May 2028" the second."""
        moved = _FROM.search(self.text)
        at = moved.end() if moved is not None else 0
        found = window_in(self.text[at:], self.today)
        return (
            replace(found, start=found.start + at, end=found.end + at) if isinstance(found, Found) else found
        )

    @property
    def when(self) -> PartialDate | None:
        """The date that it names, where it is one."""
        return self.window.window if isinstance(self.window, Found) else None

    def has(self, pattern: str) -> bool:
        """Whether some words stand in it, as whole words."""
        return re.search(rf"(?<!\w)(?:{pattern})(?!\w)", self.low) is not None

    @property
    def is_denied(self) -> bool:
        """Whether it says that something is not so."""
        return self.has(r"not|never|no longer|\w+n't|denie[sd]|false")

    @property
    def sentence(self) -> str:
        """The words themselves as a sentence."""
        return sentence(self.text)


def sentence(text: str) -> str:
    """A text with a large first letter and a full stop."""
    bare = text.strip()
    large = bare[:1].upper() + bare[1:]
    return large if not large or large.endswith((".", "!", "?", "…")) else f"{large}."
