"""A film, series, season or special that we track."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a title is."""

    FILM = "film"
    SERIES = "series"
    SEASON = "season"
    ANIME_SEASON = "anime_season"
    SPECIAL = "special"

    @property
    def words(self) -> str:
        """As people read it: "anime season"."""
        return self.value.replace("_", " ")


class NameKind(StrEnum):
    """What a name of a title is to it."""

    OFFICIAL = "official"
    WORKING = "working"
    FORMER = "former"
    NICKNAME = "nickname"
    INITIALS = "initials"
    TRANSLATED = "translated"
    WRONG = "wrong"
    """Often used and mistaken ("season 2" of a film): understood, and corrected."""


@dataclass(frozen=True, slots=True)
class Name:
    """One of the names by which people call a title."""

    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Title:
    """What we track, nearly always a sequel."""

    slug: str
    name: str
    kind: Kind
    franchise: str
    instalment: int
    """Which part of its franchise: 2 for a second film or second season."""
    summary: str
    """Two sentences without spoilers."""
    note: str = ""
    """What to know about the name: working title, informal, easily confused with."""
    names: tuple[Name, ...] = ()
    """Every other name; `name` itself is not repeated here."""
    checked: date | None = None
    """The day on which its sources were last looked through."""


def folded(name: str) -> str:
    """The form in which people cannot tell two names apart: case, accents and punctuation aside."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum()) or plain
