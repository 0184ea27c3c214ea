"""The moderators' inbox: what Greenlit could not answer, what people complain about, what fell due; counted."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias

from bot.domain.errors import GreenlitError, message

LONGEST_SUBJECT: Final = 300
"""Characters of a question that the desk keeps; the rest is cut."""
LONGEST_REMARK: Final = 500

_NOT_A_WORD: Final = re.compile(r"[\W_]+")


class DeskKind(StrEnum):
    """Why something lies on the desk, in the order in which the desk shows them."""

    UNANSWERED = "unanswered"
    """The title is tracked, and nothing is known about what was asked."""
    NOT_TRACKED = "not_tracked"
    """Asked about a title that we do not follow."""
    NOT_UNDERSTOOD = "not_understood"
    FEEDBACK = "feedback"
    """People say that an answer is wrong or outdated; counted once a person."""
    TIP = "tip"
    STALE_CLAIM = "stale_claim"
    """A confirmed day has passed, and nothing says that the title came out."""
    POLL = "poll"
    """A prediction whose time is over waits to be settled."""
    DELIVERY_FAILED = "delivery_failed"
    """A message that could not be sent."""

    @property
    def is_question(self) -> bool:
        """Whether somebody asked and may wait for the answer."""
        return self in (DeskKind.UNANSWERED, DeskKind.NOT_TRACKED, DeskKind.NOT_UNDERSTOOD)

    @property
    def comes_once(self) -> bool:
        """Whether it lies on the desk once and for all, whatever became of it."""
        return self is DeskKind.STALE_CLAIM


class DeskState(StrEnum):
    """What became of an item."""

    OPEN = "open"
    SET_ASIDE = "set_aside"
    """Left: it comes back when somebody asks again."""
    ANSWERED = "answered"
    """Done. It comes back only where a question stays unanswered all the same."""
    DISMISSED = "dismissed"
    """Off topic: counted on, and never shown again."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a subject is about, as far as likeness goes."""

    words: str
    """Its words in the order of the alphabet, as they are compared."""
    title: str = ""
    """The slug of the title, or the name that is not tracked."""
    ground: str = ""
    """What is missing, as the answer says it: two questions that get the same answer are one."""


Alike: TypeAlias = Callable[[Gist, Sequence[Gist]], int | None]
"""Which of several gists, if any, is about the same as the first."""


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
    gist: Gist | None = None
    """None: the subject itself is all there is to tell it by."""
    ref: str = ""
    """The claim, poll or message that it is about; such an item is told by nothing else."""
    link: str = ""
    by: int | None = None
    """Who says so, where it counts once a person."""
    remark: str = ""
    """What they say about it."""
    locale: str = ""
    """The language of their Discord, in which they are told what became of it."""

    @property
    def key(self) -> Gist:
        """What groups the same subject."""
        found = self.gist or Gist("")
        return Gist(
            (self.ref or found.words)[:LONGEST_SUBJECT] or subject_key(self.subject),
            one_line(found.title)[:LONGEST_SUBJECT],
            one_line(found.ground)[:LONGEST_SUBJECT],
        )

    @property
    def line(self) -> str:
        """The subject as the desk keeps it: one line, without control signs, cut to its length."""
        return one_line(self.subject)[:LONGEST_SUBJECT]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who asked to be told."""

    person: int
    since: datetime
    channel: int | None = None
    """Where to tell them; None: in a direct message."""
    message: int | None = None
    """The message under which they asked for it."""
    locale: str = ""
    """The language of their Discord, for a direct message; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody says about an item."""

    person: int
    since: datetime
    remark: str = ""
    link: str = ""
    locale: str = ""
    """The language of their Discord; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class LyingItem:
    """A subject on the desk, with how often it came up and who waits."""

    id: int
    kind: DeskKind
    subject: str
    """As it was typed the first time."""
    count: int
    state: DeskState
    first_seen: datetime
    last_seen: datetime
    server: int | None = None
    channel: int | None = None
    message: int | None = None
    """The newest place where it came up."""
    title: str = ""
    ref: str = ""
    link: str = ""
    answer: str = ""
    """The claim by which moderators answered it."""
    waiting: tuple[Waiting, ...] = ()
    """People, longest waiting first."""
    voices: tuple[Voice, ...] = ()
    """What people say about it, first said first."""


@dataclass(frozen=True, slots=True)
class KindCount:
    """How much of a kind lies open in a server."""

    kind: DeskKind
    items: int
    times: int
    """How often these came up together."""
    oldest: datetime
    waiting: int = 0
    """People who wait for one of them."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Where something was put."""

    id: int | None
    """None where the desk was full and it is only counted."""
    state: DeskState
    is_new: bool
    """Whether it, or this person's word about it, was not there before."""


class ItemGoneError(GreenlitError):
    """An item that is not on this server's desk."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(message("This is no longer on the desk."))


class TooManyWaitError(GreenlitError):
    """More people want to be told than we promise to tell."""

    def __init__(self, most: int) -> None:
        """Say how many wait already."""
        super().__init__(
            message(
                "%(most)s people wait for this already, and I cannot promise to tell more. Ask again later."
            ),
            most=most,
        )


def subject_key(subject: str) -> str:
    """The form in which two subjects are the same: "Shrek 5?" and "shrék  5"."""
    line = one_line(subject)
    marks = unicodedata.normalize("NFKD", line.casefold())
    plain = "".join(sign for sign in marks if not unicodedata.combining(sign))
    words = _NOT_A_WORD.sub(" ", plain).strip()
    # Only signs and emoji: they are all there is to tell one from another.
    return (words or "".join(line.split()) or "?")[:LONGEST_SUBJECT]


def one_line(text: str) -> str:
    """A text on one line, without control signs and halves of signs, which no text on disk can hold."""
    kept = (" " if unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in text)
    return " ".join("".join(kept).split())
