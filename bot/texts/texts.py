"""One language's messages. The locale is always an argument, never a global: two people read at the same time."""

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gettext import GNUTranslations

ENGLISH: Final = "en"
LANGUAGES: Final = (ENGLISH, "de", "es", "fr", "pt")
"""What can be read and asked; each but English has its messages in `data/locale`."""


class Texts:
    """The messages of one language."""

    def __init__(self, language: str) -> None:
        """Read the language's messages at the first one that is needed."""
        self.language: Final = language

    def phrase(self, text: str, /, **values: object) -> str:
        """A message with its values filled in: `phrase("%(title)s is out.", title=name)`."""
        found = text if self.language == ENGLISH else self._catalog.gettext(text)
        return found % values if values else found

    def phrases(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form of a message that goes with a number, which it knows as `%(number)s`."""
        if self.language == ENGLISH:
            found = one if number == 1 else many
        else:
            found = self._catalog.ngettext(one, many, number)
        return found % {"number": number, **values}

    def load(self) -> None:
        """Read the messages now rather than at the first one."""
        if self.language != ENGLISH:
            _ = self._catalog

    @cached_property
    def _catalog(self) -> "GNUTranslations":
        from bot.texts.catalogs import catalog  # English, which is asked most, needs none

        return catalog(self.language)


def preload() -> None:
    """Read every language's messages now, where waiting for them disturbs nobody."""
    for language in LANGUAGES:
        _texts(language).load()


def message(text: str) -> str:
    """Marks a text of a table as a message, to be looked up when it is shown."""
    return text


def language_of(locale: str | None) -> str:
    """The language that we speak for a locale: "es" for "es-419", English for one that we do not speak."""
    language = (locale or "").replace("_", "-").partition("-")[0].casefold()
    return language if language in LANGUAGES else ENGLISH


HOME: Final = Texts(ENGLISH)
"""English, for screens that are in no other language."""


@lru_cache(maxsize=len(LANGUAGES))
def _texts(language: str) -> Texts:
    return Texts(language)


def texts_in(locale: str | None) -> Texts:
    """The messages for a locale."""
    return _texts(language_of(locale))
