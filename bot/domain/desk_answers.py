"""A moderator's answer to an item of the desk: kept as a draft from the first word on, then a claim and its notices."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.dates import PartialDate
from bot.domain.desk import DeskItem, DeskKind, Gist, LyingItem, Waiting, one_line
from bot.domain.errors import GreenlitError
from bot.domain.labels import Label
from bot.domain.outbox import Outgoing, key_of
from bot.domain.publishers import LinkError, checked_link
from bot.domain.topics import Topic
from bot.domain.windows import Found, Wrong, window_in

LONGEST_ANSWER: Final = 300
LONGEST_LINK: Final = 500
NOTICE: Final = "desk.answer"
"""The kind of notice that the outbox knows."""
MOST_MENTIONED: Final = 4
"""People in one notice: a mention takes 22 of the 150 characters of its line."""
_WORTH_SENDING: Final = timedelta(days=7)
_LONGEST_ECHO: Final = 120


class AnswerGoneError(GreenlitError):
    """A draft that was published or discarded meanwhile, or never begun."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            "This draft is no longer there: it was published or discarded. `/desk` shows what is open."
        )


class OthersAnswerError(GreenlitError):
    """A draft that another moderator is writing."""

    def __init__(self, author: int) -> None:
        """Name the author; the sentence pings nobody."""
        super().__init__(
            f"<@{author}> is writing an answer to this already. Press *Take over* to go on with theirs."
        )


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """What a moderator wrote and chose so far. One for each item."""

    server: int
    item: int
    author: int
    changed: datetime
    text: str = ""
    link: str = ""
    dated: str = ""
    """When the source was published, as it was typed."""
    title: str = ""
    """The slug."""
    topic: Topic | None = None
    """None: as the words say."""
    label: Label | None = None
    """None: as the source allows."""
    spoils: bool = False
    replaces: str = ""
    """The claim that is wrong or outdated; empty where none is."""

    def when(self, today: date) -> PartialDate | None:
        """When the source was published; None where that was left out, or is no date."""
        found = window_in(self.dated, today)
        return found.window if isinstance(found, Found) else None

    def mistakes(self, today: date) -> Iterator[str]:
        """What keeps it from being published, a sentence each."""
        if not self.text.strip():
            yield "The answer is missing. Press *Edit*."
        if not self.title:
            yield "Choose the title that it is about."
        if self.dated.strip():
            found = window_in(self.dated, today)
            if isinstance(found, Wrong):
                yield f"{found.sentence} Press *Edit*."
            if found is None:
                yield "I read no date in what you wrote of the source. Write 22 November 2026 or 2026-11-22. Press *Edit*."
        if self.link.strip():
            try:
                checked_link(self.link)
            except LinkError as error:
                yield f"{error.sentence} Press *Edit*."


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told to those who wait: in one channel, or to one person directly."""

    item: int
    question: str
    title: str
    people: tuple[int, ...] = ()
    """Who is told."""
    channel: int | None = None
    """Where they are mentioned; None: in a direct message."""
    message: int | None = None
    """Under which they asked to be told."""
    locales: tuple[str, ...] = ()
    """The language of each of them; empty where none is known."""

    @property
    def payload(self) -> str:
        """As the outbox keeps it."""
        kept = {
            "item": self.item,
            "question": self.question,
            "title": self.title,
            "people": self.people,
            "channel": self.channel,
            "message": self.message,
            "locales": self.locales,
        }
        return json.dumps(kept, ensure_ascii=False)

    @classmethod
    def read(cls, payload: str) -> "Notice":
        """What `payload` wrote."""
        kept = json.loads(payload)
        return cls(
            kept["item"],
            kept["question"],
            kept["title"],
            tuple(kept["people"]),
            kept["channel"],
            kept["message"],
            tuple(kept.get("locales", ())),
        )

    def waiting(self, now: datetime) -> Iterator[Waiting]:
        """Those who are told, as they wait again where it is not sent after all."""
        return (
            Waiting(person, now, self.channel, self.message, self.locale_of(person)) for person in self.people
        )

    def locale_of(self, person: int) -> str:
        """The language of somebody who is told; empty where it is not known."""
        return dict(zip(self.people, self.locales, strict=False)).get(person, "")

    def only(self, person: int) -> "Notice":
        """The same for one of them directly, without a way back to a channel that may be gone."""
        locales = (self.locale_of(person),)
        return replace(self, people=(person,), locales=locales, channel=None, message=None)

    def without(self, person: int) -> "Notice":
        """The same for all the others."""
        left = tuple(each for each in self.people if each != person)
        return replace(self, people=left, locales=tuple(map(self.locale_of, left)))


@dataclass(frozen=True, slots=True)
class Untold:
    """An answer that somebody was promised and could not be sent; they get it the next time they ask something."""

    server: int
    person: int
    item: int
    question: str
    title: str
    since: datetime


def subject_of(item: int) -> str:
    """What the outbox calls the notices of an item."""
    return f"desk:{item}"


def notices(item: LyingItem, title: str, *, number: int, now: datetime) -> tuple[Outgoing, ...]:
    """Tell everybody who waits: where they asked, a few people at a time, or in a direct message what was private.

    `number` tells this answer from any other one that the item had or will have.
    """
    return tuple(_outgoing(item, title, group, number, now) for group in _groups(item.waiting))


def in_person(outgoing: Outgoing, now: datetime) -> tuple[Outgoing, ...]:
    """The same notice to each in a direct message, where its channel did not take it."""
    notice = Notice.read(outgoing.payload)
    return tuple(
        replace(
            outgoing,
            key=key_of(outgoing.key, "in person", person),
            due=now,
            channel=None,
            person=person,
            payload=notice.only(person).payload,
            not_after=now + _WORTH_SENDING,
        )
        for person in notice.people
    )


def unreached(outgoing: Outgoing, now: datetime) -> DeskItem:
    """What moderators read of people who take no direct message: that they are not forgotten."""
    notice = Notice.read(outgoing.payload)
    hidden = "||" in notice.question
    asked = "a question" if hidden else f"“{one_line(notice.question)[:_LONGEST_ECHO]}”"
    return DeskItem(
        DeskKind.DELIVERY_FAILED,
        f"The answer to {asked} could not be sent to somebody who waits for it: they take no direct messages. They get it "
        "the next time they ask me something here.",
        now,
        server=outgoing.server,
        gist=unreached_gist(notice.item),
    )


def unreached_gist(item: int) -> Gist:
    """By which that is found on the desk again."""
    return Gist(f"unreached {item}")


def _groups(waiting: Sequence[Waiting]) -> Iterator[tuple[Waiting, ...]]:
    for channel in dict.fromkeys(who.channel for who in waiting):
        here = [who for who in waiting if who.channel == channel]
        size = MOST_MENTIONED if channel is not None else 1
        yield from (tuple(here[first : first + size]) for first in range(0, len(here), size))


def _outgoing(item: LyingItem, title: str, group: Sequence[Waiting], number: int, now: datetime) -> Outgoing:
    first = group[0]
    people = tuple(who.person for who in group)
    locales = tuple(who.locale for who in group)
    notice = Notice(item.id, item.subject, title, people, first.channel, first.message, locales)
    return Outgoing(
        key=key_of(NOTICE, item.server, number, *people),
        kind=NOTICE,
        subject=subject_of(item.id),
        due=now,
        server=item.server,
        channel=first.channel,
        person=first.person if first.channel is None else None,
        payload=notice.payload,
        not_after=now + _WORTH_SENDING,
    )
