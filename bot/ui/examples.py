"""Questions that a button asks: each gives a real answer about the title on the button."""

from typing import Final

import discord

from bot.domain.errors import GreenlitError
from bot.domain.titles import Title
from bot.texts import HOME, Texts, message
from bot.ui.opening import Opening, key_of
from bot.ui.stateless import Stateless, button

EXAMPLES: Final = {
    "out": message("When is %(title)s out?"),
    "cast": message("Who is in %(title)s?"),
    "director": message("Who directs %(title)s?"),
    "story": message("What is %(title)s about?"),
}


class ExampleGoneError(GreenlitError):
    """A button of an example that is no longer offered."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(message("This example is no longer offered. Ask me with `/ask`."))


def example(word: str, title: Title, texts: Texts = HOME) -> str:
    """The question behind a button."""
    if word not in EXAMPLES:
        raise ExampleGoneError
    return texts.phrase(EXAMPLES[word], title=title.name)


def example_button(word: str, title: Title, texts: Texts = HOME) -> Stateless:
    """A button that asks an example and gives the answer to whoever presses it."""
    opening = Opening("ask", key_of(title.slug), word=word)
    return button(example(word, title, texts), opening.custom_id, style=discord.ButtonStyle.primary)
