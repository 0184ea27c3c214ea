"""What the usual questions of polls and predictions are worded with; the languages stand outside the domain."""

from typing import Final, Protocol

from bot.domain.dates import PartialDate


class Wording(Protocol):
    """Sentences and dates in one language."""

    def phrase(self, text: str, /, **values: object) -> str:
        """A message with its values."""
        ...

    def date(self, when: PartialDate) -> str:
        """A date as precisely as it is known."""
        ...


class English:
    """As the messages stand in the code."""

    def phrase(self, text: str, /, **values: object) -> str:
        """The message with its values."""
        return text % values if values else text

    def date(self, when: PartialDate) -> str:
        """ "24 November 2027", "September 2023"."""
        return when.words


ENGLISH: Final = English()
