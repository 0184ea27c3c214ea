"""The moderators' inbox: what Greenlit could not answer, grouped and counted."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LONGEST_SUBJECT = 300
"""Characters of a question that the desk keeps; the rest is cut."""

_NOT_A_WORD = re.compile(r"[\W_]+")


class DeskKind(StrEnum):
    """Why something lies on the desk."""

    NOT_TRACKED = "not_tracked"
    """Asked about a title that we do not follow."""
    NOT_UNDERSTOOD = "not_understood"
    UNANSWERED = "unanswered"
    """The title is tracked, and nothing is known about what was asked."""


@dataclass(frozen=True, slots=True)
class DeskItem:
    """One thing that happened and that a moderator may want to see."""

    kind: DeskKind
    subject: str
    """The question or the name that was typed, as it was typed."""
    seen: datetime
    server: int | None = None
    """None outside any server: a direct message, or Greenlit as a user's own app."""
    channel: int | None = None
    message: int | None = None
    asker: int | None = None
    """The person who waits for an answer and may be told."""

    @property
    def key(self) -> str:
        """What groups the same subject: words only, without case or accents."""
        return subject_key(self.subject)

    @property
    def line(self) -> str:
        """The subject as the desk keeps it: one line, without control signs, cut to its length."""
        return _one_line(self.subject)[:LONGEST_SUBJECT]


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A subject on the desk, with how often it came up and who waits."""

    kind: DeskKind
    subject: str
    """As it was typed the first time."""
    count: int
    first_seen: datetime
    last_seen: datetime
    server: int | None = None
    channel: int | None = None
    message: int | None = None
    """The newest place where it came up."""
    waiting: tuple[int, ...] = ()
    """People, longest waiting first."""


def subject_key(subject: str) -> str:
    """The form in which two subjects are the same: "Shrek 5?" and "shrék  5"."""
    line = _one_line(subject)
    marks = unicodedata.normalize("NFKD", line.casefold())
    plain = "".join(sign for sign in marks if not unicodedata.combining(sign))
    words = _NOT_A_WORD.sub(" ", plain).strip()
    # Only signs and emoji: they are all there is to tell one from another.
    return (words or "".join(line.split()) or "?")[:LONGEST_SUBJECT]


def _one_line(subject: str) -> str:
    # Control signs, and halves of signs, which no text on disk can hold.
    kept = (" " if unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in subject)
    return " ".join("".join(kept).split())
