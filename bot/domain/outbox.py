"""Messages that are still to be sent, edited or finished: written with what caused them, sent afterwards."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST_KEY = 25
"""Characters of a nonce, as Discord takes them."""
LOOK_BACK_AFTER = timedelta(minutes=2)
"""How long Discord surely remembers a nonce; a post tried longer ago is looked for before it is sent again."""
GIVEN_UP_AFTER = timedelta(hours=24)
"""How long a message is tried, where it does not say itself how long it is worth anything."""
BETWEEN_EDITS = timedelta(seconds=5)
"""The least time between two edits in a channel."""
LONGEST_WAIT = timedelta(minutes=5)


class Action(StrEnum):
    """What is done with a message."""

    POST = "post"
    EDIT = "edit"
    PUBLISH = "publish"
    """Hand a post of an announcement channel on to the channels that follow it."""
    THREAD = "thread"
    """Open a thread under a post."""
    PIN = "pin"
    DELETE = "delete"


class Lane(StrEnum):
    """Messages in one lane of one place go out one after the other."""

    POSTS = "posts"
    EDITS = "edits"
    PEOPLE = "people"
    """All direct messages together, slowly: bots that open many are locked out, not merely slowed down."""


class Fate(StrEnum):
    """What became of a post."""

    SENT = "sent"
    FAILED = "failed"
    """Refused, or neither found nor ruled out; it is not sent again by itself."""
    EXPIRED = "expired"
    """Too old to be worth anything when it could have been sent."""
    NOT_TAKEN = "not_taken"
    """The person takes no direct messages, and there is no channel to tell them in."""
    GONE = "gone"
    """Sent, and deleted since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One thing to do on Discord. The same key put twice is one."""

    key: str
    """Sent as the nonce, and found again in the post; `key_of` makes one from what caused it."""
    kind: str
    """Which renderer makes the message."""
    subject: str
    """What the message is about, such as `update:12`: edits find the newest post of their subject."""
    due: datetime
    server: int | None = None
    channel: int | None = None
    """Where; for a direct message where to go instead if the person takes none, or None for nowhere."""
    person: int | None = None
    """To whom, as a direct message; in the channel instead, they are the one to mention."""
    message: int | None = None
    """What to edit or finish; None: the newest post of the subject."""
    action: Action = Action.POST
    payload: str = "{}"
    """What the renderer needs, as JSON."""
    not_after: datetime | None = None
    """When it is worth nothing any more."""
    instead: bool = False
    """The person took no direct message, so it goes to the channel."""

    def __post_init__(self) -> None:
        """Refuse what could never be sent."""
        if not 1 <= len(self.key) <= LONGEST_KEY or not self.key.isascii():
            raise ValueError(f"{self.key!r} is no key of at most {LONGEST_KEY} signs")
        if self.action is Action.POST and self.channel is None and self.person is None:
            raise ValueError("a post to nobody and nowhere")

    @property
    def lane(self) -> Lane:
        """What it waits for."""
        if self.person is not None and not self.instead:
            return Lane.PEOPLE
        return Lane.EDITS if self.action is Action.EDIT else Lane.POSTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something outgoing that was claimed, with what is known of earlier tries."""

    id: int
    outgoing: Outgoing
    version: int = 1
    """Goes up when something newer is to be shown while it is under way."""
    tries: int = 1
    """This one included."""
    first_tried: datetime
    """Since when it is worked on."""
    unsure_since: datetime | None = None
    """Since when a try may have reached Discord without our knowing; None: none has."""
    posted: "Posted | None" = None
    """The newest post of the subject, for whatever is done with one."""

    def must_look_back(self, now: datetime) -> bool:
        """Whether the nonce may have been forgotten, so that the post has to be looked for first."""
        return self.unsure_since is not None and now - self.unsure_since >= LOOK_BACK_AFTER

    def is_too_late(self, now: datetime) -> bool:
        """Whether nobody needs it any more, or it was tried for long enough."""
        until = self.outgoing.not_after
        return now > until if until is not None else now - self.first_tried > GIVEN_UP_AFTER

    def wait(self) -> timedelta:
        """How long to wait before the next try: 2, 4, 8 seconds, up to five minutes."""
        return min(timedelta(seconds=2 ** min(self.tries, 10)), LONGEST_WAIT)


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a subject's post stands, and what became of it."""

    key: str
    fate: Fate
    channel: int | None = None
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much still waits, for the operator."""

    waiting: int
    oldest: datetime | None
    """Since when the one that is due longest is due."""
    failed: int


def key_of(*cause: object) -> str:
    """A key made from what caused a message, so that the same cause makes the same key."""
    mixed = hashlib.sha256("\x1f".join(map(str, cause)).encode()).digest()
    return base64.b32encode(mixed).decode().lower()[:24]
