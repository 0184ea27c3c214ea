"""A language as the domain takes it, for questions that it words."""

from bot.domain.dates import PartialDate
from bot.texts.dates import words
from bot.texts.texts import Texts


class Worded:
    """Sentences and dates of a language."""

    def __init__(self, texts: Texts) -> None:
        """Take the language."""
        self._texts = texts

    def phrase(self, text: str, /, **values: object) -> str:
        """A message with its values."""
        return self._texts.phrase(text, **values)

    def date(self, when: PartialDate) -> str:
        """A date as precisely as it is known."""
        return words(when, self._texts)
