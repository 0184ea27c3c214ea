"""The change log of a server's ledger: what was said before and after, who changed it, when, why, on which source."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """What was done."""

    ADDED = "added"
    EDITED = "edited"
    RETRACTED = "retracted"
    REPLACED = "replaced"
    """Stands no longer, because a newer claim replaces it."""
    DEBUNKED = "debunked"
    """Stands no longer, because another claim refutes it."""
    REOPENED = "reopened"
    """Stands again, because what had replaced or refuted it was taken back."""
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Said:
    """One side of a change."""

    ref: str = ""
    topic: str = ""
    label: str = ""
    text: str = ""
    """The whole sentence."""
    value: str = ""
    """The value in a few words ("May 2028"); empty where the sentence is all there is."""

    @property
    def words(self) -> str:
        """The shortest form that still says it."""
        return self.value or self.text


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the log. Never edited and never deleted."""

    server: int
    number: int
    title: str
    ref: str
    """The claim, or for a title its slug."""
    what: ChangeKind
    old: Said | None
    new: Said | None
    by: int
    at: datetime
    why: str = ""
    source: str = ""
    """The link on which it rests; empty where there is none."""
