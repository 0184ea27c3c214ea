"""A language and a catalogue without a Latin letter in them: what is still in Latin letters on a screen, the code wrote.

No translation needs to exist for it, and none can hide that a text never was a message.
"""

import json
import re
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import Any, Final

from babel.dates import get_month_names

LANGUAGE: Final = "fr"
"""The language whose messages are replaced; its dates stay."""
FREE: Final = (
    "about",
    "aka",
    "caution",
    "character",
    "family",
    "franchise",
    "initials",
    "name",
    "nicknames",
    "note",
    "official",
    "person",
    "played_by",
    "power",
    "publisher",
    "question",
    "says",
    "speaker",
    "spoils",
    "subject",
    "summary",
    "text",
    "translated",
    "unit",
    "what",
    "words",
    "wrong",
)
"""What is free text in a sheet of the catalogue."""

_FREE_LINE: Final = re.compile(rf"\b((?:{'|'.join(FREE)}) = )(\[[^\]]*\]|\"(?:[^\"\\]|\\.)*\")")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"")
_KEPT: Final = re.compile(r"%\(\w+\)s|`[^`]*`|\\.")
_SHOWN: Final = ("content", "label", "placeholder", "title", "description", "name", "text")
_TEXT_INPUT: Final = 4
_NOT_WORDS: Final = re.compile(r"`[^`]*`|<[^>]*>|\]\([^)]*\)|https?://\S+|\b[\w-]+(?:\.[\w-]+)+\b")
_WORD: Final = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_LETTERS: Final = {
    **{ord("a") + at: chr(0x430 + at) for at in range(26)},
    **{ord("A") + at: chr(0x410 + at) for at in range(26)},
}
_DATES: Final = {
    word.rstrip(".")
    for width in ("wide", "abbreviated")
    for word in get_month_names(width, locale=LANGUAGE).values()
} | {"er", "trimestre", "juil"}


def strange(text: str) -> str:
    """A text in letters that are none of the alphabet's; placeholders and names of commands stay."""
    parts = re.split(f"({_KEPT.pattern})", text)
    return "".join(part if at % 2 else part.translate(_LETTERS) for at, part in enumerate(parts))


class Strange(NullTranslations):
    """A translation of every message."""

    def gettext(self, message: str) -> str:
        """The message in strange letters."""
        return strange(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form that goes with a number."""
        return strange(msgid1 if n == 1 else msgid2)


def make_strange(folder: Path) -> None:
    """Write the free texts of a folder's sheets in strange letters."""
    for sheet in folder.glob("*.toml"):
        text = _FREE_LINE.sub(
            lambda found: found[1] + _QUOTED.sub(lambda quoted: strange(quoted[0]), found[2]),
            sheet.read_text(encoding="utf-8"),
        )
        sheet.write_text(text, encoding="utf-8")


def words_of_the_code(sent: str, known: set[str]) -> list[str]:
    """Texts of something that was sent to Discord which hold words in Latin letters, beside dates and what is known."""
    found: list[str] = []
    for text in _shown(json.loads(sent)):
        words = set(_WORD.findall(_NOT_WORDS.sub(" ", text))) - _DATES - known
        if words:
            found.append(f"{', '.join(sorted(words))}: {text}")
    return found


def _shown(value: Any, key: str = "") -> Iterator[str]:
    """What people can read of a payload."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _shown(each, name)
        if value.get("type") == _TEXT_INPUT and isinstance(value.get("value"), str):
            yield value["value"]
    elif isinstance(value, list):
        for each in value:
            yield from _shown(each, key)
    elif isinstance(value, str) and key in _SHOWN:
        yield value
