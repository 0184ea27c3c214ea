"""What somebody asked."""

from typing import NamedTuple

OF_THE_BOT = frozenset({"you", "your", "bot", "greenlit", "titles", "mean", "means", "meaning", "difference"})
"""Without one of these words no question is about Greenlit itself."""


class Question(NamedTuple):
    """What somebody asked, and what is known about where they asked it."""

    text: str
    title: str | None = None
    """Slug given as the option."""
    last: str | None = None
    """Title last answered to this person here."""
    default: str | None = None
    """The place's default title."""
    locale: str | None = None
    """The person's or the place's language, where one is known; a question clearly in another one is answered in that."""
