"""Questions that a button asks: each gives a real answer about the title on the button."""

from typing import Final

from bot.domain.errors import GreenlitError
from bot.domain.titles import Title

EXAMPLES: Final = {
    "out": "When does {title} come out?",
    "cast": "Who is in the cast of {title}?",
    "director": "Who directs {title}?",
    "story": "What is {title} about?",
}


class ExampleGoneError(GreenlitError):
    """A button of an example that is no longer offered."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__("This example is no longer offered. Ask me with `/ask`.")


def example(word: str, title: Title) -> str:
    """The question behind a button."""
    if word not in EXAMPLES:
        raise ExampleGoneError
    return EXAMPLES[word].format(title=title.name)
