"""What a button opens: a screen, of a title, at a page; and whose press may replace the message it stands on."""

import hashlib
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Self

from bot.domain.errors import GreenlitError
from bot.domain.ledger import Ledger, TitleLedger
from bot.texts import message
from bot.ui.stateless import PREFIX, OldButtonError, Press

NOWHERE: Final = "-"
ASKER: Final = 0
"""Instead of a person: whoever used the command or pressed the button that a message answers; Discord knows that."""

_LONGEST_KEY: Final = 44
_KEY: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,43}|~[0-9a-f]{16}|-")
_VALUE: Final = re.compile(r"[a-z0-9~-]{1,44}")
_SHAPE: Final = re.compile(
    rf"(?P<asker>[0-9a-f]{{1,16}}|-):(?P<key>{_KEY.pattern}):(?P<page>\d{{1,5}})(?::(?P<word>[a-z0-9~-]{{1,16}}))?"
)


class TitleGoneError(GreenlitError):
    """A button of a title that is no longer tracked."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(message("This title is no longer tracked here. `/titles` lists those that are."))


class PageGoneError(GreenlitError):
    """A page that the list does not have, or no longer has."""

    def __init__(self, page: int, pages: int) -> None:
        """Say how many there are."""
        one = message("There is no page %(page)s: the list has 1 page now. Run the command again.")
        many = message("There is no page %(page)s: the list has %(pages)s pages now. Run the command again.")
        super().__init__(one if pages == 1 else many, page=page + 1, pages=pages)


@dataclass(frozen=True, slots=True)
class Opening:
    """Written into a button's custom id and read back when it is pressed."""

    screen: str
    key: str = NOWHERE
    """A title, as `key_of` writes it."""
    page: int = 0
    word: str = ""
    """What else the screen needs: a person, an example."""
    asker: int | None = None
    """The person for whom the message is replaced; anyone else gets a private copy. None: a private copy for all.

    With `ASKER` a screen is the same for everybody. A message that answers a message has no such person to Discord.
    """

    @property
    def custom_id(self) -> str:
        """At most 100 characters, whatever the slug."""
        asker = NOWHERE if self.asker is None else f"{self.asker:x}"
        word = f":{self.word}" if self.word else ""
        return f"{PREFIX}:{self.screen}:{asker}:{self.key}:{self.page}{word}"

    @classmethod
    def read(cls, press: Press) -> Self:
        """Read a press back; raises OldButtonError on anything that `custom_id` does not write.

        What was chosen in a select fills in what its id leaves open: the title, else the word.
        """
        shape = _SHAPE.fullmatch(press.rest)
        if shape is None:
            raise OldButtonError
        asker = None if shape["asker"] == NOWHERE else int(shape["asker"], 16)
        opening = cls(press.screen, shape["key"], int(shape["page"]), shape["word"] or "", asker)
        for value in press.values[:1]:
            if not _VALUE.fullmatch(value):
                raise OldButtonError
            opening = replace(opening, key=value) if opening.key == NOWHERE else replace(opening, word=value)
        return opening

    def of(self, slug: str) -> Self:
        """The same for a title."""
        return type(self)(self.screen, key_of(slug), self.page, self.word, self.asker)

    def at(self, page: int) -> Self:
        """The same at a page."""
        return type(self)(self.screen, self.key, page, self.word, self.asker)

    def naming(self, word: str) -> Self:
        """The same for a word: a person, an example."""
        return replace(self, word=word)

    def by(self, person: int) -> Self:
        """The same for the copy that this person gets: it is theirs to page through."""
        return replace(self, asker=person)


@lru_cache(maxsize=2_000)
def key_of(slug: str) -> str:
    """A title in a custom id: its slug, or a digest where that is too long."""
    if len(slug) <= _LONGEST_KEY and _KEY.fullmatch(slug):
        return slug
    return f"~{digest(slug)}"


@lru_cache(maxsize=4_000)
def digest(text: str) -> str:
    """Sixteen characters that stand for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def title_by_key(ledger: Ledger, key: str) -> TitleLedger:
    """The title behind a key; raises TitleGoneError where it is not tracked."""
    found = ledger.get(key)
    if found is None and key.startswith("~"):
        found = next((entry for entry in ledger if key_of(entry.title.slug) == key), None)
    if found is None:
        raise TitleGoneError
    return found
