"""An update before it is published: what a moderator typed and chose so far, whatever is still wrong with it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.dates import PartialDate
from bot.domain.errors import GreenlitError
from bot.domain.labels import Label, Tier

KEPT_FOR: Final = timedelta(days=7)
"""How long a draft that nobody touches is kept."""
MOST_DRAFTS: Final = 50
"""Open drafts a server."""
LONGEST_HEADLINE: Final = 100
LONGEST_VALUE: Final = 300
LONGEST_DETAILS: Final = 1_500
LONGEST_WHY: Final = 200


class Subject(StrEnum):
    """What a moderator says has changed."""

    STAGE = "stage"
    DATE = "date"
    WHO = "who"
    WHERE = "where"
    OTHER = "other"


class DraftState(StrEnum):
    """What became of a draft."""

    OPEN = "open"
    PUBLISHED = "published"
    DISCARDED = "discarded"
    EXPIRED = "expired"


class DraftGoneError(GreenlitError):
    """A draft that is no longer open."""

    def __init__(self, state: DraftState | None) -> None:
        """Say what became of it."""
        became = {
            DraftState.PUBLISHED: "This draft was published already.",
            DraftState.DISCARDED: "This draft was discarded.",
            DraftState.EXPIRED: "This draft lay untouched for seven days and has expired.",
        }
        told = became[state] if state is not None and state in became else "There is no such draft here."
        super().__init__(f"{told} `/update post` begins a new one.")


class NotYourDraftError(GreenlitError):
    """A draft of another moderator's, who has not handed it over."""

    def __init__(self, author: int) -> None:
        """Name the author; the sentence pings nobody."""
        super().__init__(
            f"This draft is <@{author}>'s. Press *Take over* to go on with it; they will see that you did."
        )


class TooManyDraftsError(GreenlitError):
    """A server with as many open drafts as it may have."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            f"This server has {MOST_DRAFTS} open drafts. Publish or discard one of them first: `/update post`."
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that is kept of an update until it is published."""

    server: int
    number: int
    title: str
    """The slug."""
    author: int
    started: datetime
    changed: datetime
    state: DraftState = DraftState.OPEN
    headline: str = ""
    subject: Subject = Subject.OTHER
    value: str = ""
    """What changed, in words; several claims are set apart by semicolons."""
    link: str = ""
    details: str = ""
    published: PartialDate | None = None
    """When the source was published; None: on the day on which the draft was begun."""
    label: Label | None = None
    """As the moderator chose it; None: as proposed."""
    tier: Tier | None = None
    spoils: bool = False
    replaces: tuple[str, ...] | None = None
    """Refs that the moderator chose to replace or refute; None: as proposed."""
    ping: bool = False
    thread: bool = False
    image: str = ""
    """The name of the picture that is kept with it; empty where there is none."""
    tip: int | None = None
    """The tip on the desk from which it was made."""
    corrects: int | None = None
    """The number of the published update that it corrects."""
    why: str = ""
    """Why it corrects that."""
    settles: tuple[int, ...] = ()
    """The predictions that publishing it settles."""
    taken_from: int | None = None
    """The moderator from whom it was taken over."""

    @property
    def expires(self) -> datetime:
        """When it is given up, should nobody touch it."""
        return self.changed + KEPT_FOR

    def is_of(self, person: int) -> bool:
        """Whether somebody may change it."""
        return self.author == person


def check_lengths(draft: Draft) -> tuple[str, ...]:
    """A sentence for each text that is too long, or missing. Nothing is ever cut."""
    found: list[str] = []
    for name, text, most in (
        ("headline", draft.headline, LONGEST_HEADLINE),
        ("value", draft.value, LONGEST_VALUE),
        ("details", draft.details, LONGEST_DETAILS),
        ("reason", draft.why, LONGEST_WHY),
    ):
        if len(text) > most:
            have = "have" if name == "details" else "has"
            found.append(
                f"The {name} {have} {len(text):,} characters; at most {most:,} fit. Press *Edit* to shorten."
            )
    if not draft.headline.strip():
        found.append("The headline is missing. Press *Edit*.")
    if not draft.value.strip():
        found.append("What changed is missing. Press *Edit* and say it in a few words.")
    return tuple(found)
