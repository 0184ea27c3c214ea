"""What comes out: an answer, its parts and how it was reached."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from bot.domain.dates import PartialDate
from bot.domain.labels import Tier


class Outcome(StrEnum):
    """What kind of answer it is; each reads differently."""

    KNOWN = "known"
    """The best open claim is confirmed or reported."""
    ONLY_SPECULATION = "only_speculation"
    NOT_HAPPENING = "not_happening"
    """Cancelled, or a claim denies the premise."""
    NOTHING_ANNOUNCED = "nothing_announced"
    """Tracked, but a gap or no claim."""
    NOT_TRACKED = "not_tracked"
    NOT_UNDERSTOOD = "not_understood"
    """Off topic too."""


class ShownLabel(StrEnum):
    """The label as a reader sees it: a claim's own, or what became of it, or that nothing is known."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    SPECULATION = "speculation"
    DEBUNKED = "debunked"
    UNKNOWN = "unknown"


class Citation(NamedTuple):
    """A source as it stands under an answer."""

    publisher: str
    url: str
    date: PartialDate | None
    tier: Tier


@dataclass(frozen=True, slots=True)
class Part:
    """The answer to one of the things that were asked. Every text is safe Markdown, spoilers behind ||…||."""

    topic: str
    outcome: Outcome
    label: ShownLabel
    """The weakest under the first sentence."""
    lead: str
    """The first sentence: it answers what was asked."""
    support: tuple[str, ...] = ()
    """At most three lines."""
    also: tuple[str, ...] = ()
    """What other sources say, each with its label."""
    seen: PartialDate | None = None
    """When the newest claim under the first sentence was known; the date that is shown."""
    claims: tuple[str, ...] = ()
    """Refs of every claim and gap that a sentence rests on, the first sentence's first."""
    rests_on: tuple[str, ...] = ()
    """Those of them under the first sentence."""
    sources: tuple[Citation, ...] = ()
    spoiler: bool = False


class Step(NamedTuple):
    """One step of how the answer was reached, for `--explain`."""

    name: str
    """understand, title, people, topic, look up, compose…"""
    found: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a fan is told. Title, topic, label and outcome belong to the first thing asked."""

    question: str
    title: str | None
    """The slug; None where no tracked title was meant or it is unclear."""
    outcome: Outcome
    topic: str | None
    label: ShownLabel
    text: str
    """Everything as plain Markdown: no raw @everyone, <@ or <#."""
    parts: tuple[Part, ...] = ()
    choices: tuple[str, ...] = ()
    """Slugs to offer as buttons, nearest first, where the title is unclear or not tracked."""
    steps: tuple[Step, ...] = field(default=(), compare=False)
    untracked: str = ""
    """The name that was meant where it is not tracked."""
    language: str = "en"
    """Of the texts."""

    @property
    def spoiler(self) -> bool:
        """Whether any part hides something behind ||…||."""
        return any(part.spoiler for part in self.parts)

    @property
    def claims(self) -> tuple[str, ...]:
        """Refs of every claim and gap used, in order, once each."""
        return tuple(dict.fromkeys(ref for part in self.parts for ref in part.claims))

    @property
    def sources(self) -> tuple[Citation, ...]:
        """Every citation, in order, once each."""
        return tuple(dict.fromkeys(source for part in self.parts for source in part.sources))

    def as_json(self, id: str | int | None = None) -> dict[str, object]:  # noqa: A002, the key's name
        """The JSON form, always with all keys."""
        return {
            "id": id,
            "question": self.question,
            "title": self.title,
            "outcome": self.outcome.value,
            "topic": self.topic,
            "label": self.label.value,
            "text": self.text,
            "spoiler": self.spoiler,
            "claims": list(self.claims),
            "sources": [
                {
                    "publisher": source.publisher,
                    "url": source.url,
                    "date": source.date.iso if source.date is not None else None,
                }
                for source in self.sources
            ],
        }
