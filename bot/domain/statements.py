"""What a moderator states about a title, before it has become a claim."""

from dataclasses import dataclass
from typing import Final

from bot.domain.changes import Said
from bot.domain.claims import (
    Claim,
    CompanyDetail,
    CreditDetail,
    Detail,
    ReleaseDetail,
    StageDetail,
    Work,
)
from bot.domain.dates import PartialDate
from bot.domain.errors import GreenlitError
from bot.domain.labels import Label, Tier
from bot.domain.topics import Topic

NO_DATE: Final = "no date"
"""The value of a release of which only something else is said."""


class NoServerTitleError(GreenlitError):
    """A title that a server does not see."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__("This title is no longer tracked here. `/titles` lists those that are.")


class NoServerClaimError(GreenlitError):
    """A claim that this server has not entered, or has taken back."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__("This claim was not entered by this server's moderators, or was taken back already.")


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim without its place in the ledger: what is said, how surely, and what it does to older claims."""

    topic: Topic
    text: str
    label: Label
    tier: Tier
    detail: Detail
    seen: PartialDate | None = None
    spoils: str = ""
    work: Work = Work.THIS
    replaces: tuple[str, ...] = ()
    """Refs of claims that are no longer so, and of gaps that this fills."""
    refutes: tuple[str, ...] = ()
    """Refs of rumours that this shows to be wrong."""

    def may_show(self, replaced: Claim) -> bool:
        """Whether what it replaces can be shown struck through beside it: no spoiler beside what spoils nothing."""
        return bool(self.spoils) or not replaced.spoils


def said(claim: Claim | Statement) -> Said:
    """A claim as the change log keeps it."""
    ref = claim.ref if isinstance(claim, Claim) else ""
    return Said(ref, claim.topic.value, claim.label.value, claim.text, value_words(claim.detail))


def value_words(detail: Detail) -> str:
    """A value in a few words: "May 2028", "in production", "Jenna Ortega as Wednesday"; empty where there is none."""
    match detail:
        case StageDetail(stage=stage):
            return stage.words
        case ReleaseDetail(window=window):
            return window.words if window is not None else NO_DATE
        case CreditDetail(person=person, role=role, standing=standing, character=character):
            part = f" as {character}" if character else f" ({role})" if role and role != "actor" else ""
            return f"{person}{part}, {standing.words}"
        case CompanyDetail(name=name):
            return name
        case _:
            return ""
