"""Reads a moderator's words, piece by piece, rule by rule; what no rule understands is said to be a note."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.answering.values.facts import read_facts
from bot.answering.values.people import read_people
from bot.answering.values.release import read_platform, read_release
from bot.answering.values.stage import read_stage
from bot.answering.values.value import Phrase, Value
from bot.domain.claims import NoteDetail
from bot.domain.drafts import Subject
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.titles import Title
from bot.domain.topics import Topic
from bot.domain.windows import Wrong

EXAMPLES: Final = ("moved to May 2028", "Jenna Ortega as Wednesday, confirmed", "filming started")
"""What to show where nothing was understood."""

_MOST: Final = 10
_PIECES: Final = re.compile(r"[;\n]+")
_WORDS: Final = (
    (
        Label.SPECULATION,
        r"rumou?r(?:ed|s)?|leak(?:ed|s)?|alleged(?:ly)?|possibl[ey]|probably|speculat\w+|supposedly|hopes?|unconfirmed|might|could",
    ),
    (Label.REPORTED, r"report(?:ed|edly|s|ing)|according to|sources? says?|in talks|expected|tipped|eyed"),
    (Label.CONFIRMED, r"confirm(?:ed|s)|official(?:ly)?|announce[sd]?"),
)
_LABEL_AT_START: Final = re.compile(
    r"^(?:(?:rumou?r(?:ed)?|leak(?:ed)?|reported(?:ly)?|confirmed|official(?:ly)?|unconfirmed|speculation)\s*[:–-]|reportedly)\s*",
    re.IGNORECASE,
)
_LABEL_AT_END: Final = re.compile(
    r"[\s,(–-]+(?:officially )?(?:confirmed|official|reported|reportedly|rumou?r(?:ed)?|speculation|unconfirmed)\)?[.!]?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReadValues:
    """What was made of the words."""

    values: tuple[Value, ...]
    """In the order of the words; a note for each piece that no rule understood. Empty only for empty words."""
    notes: tuple[str, ...] = ()
    """The pieces that no rule understood."""
    wrong: str = ""
    """The sentence about a date that is none."""


def read_values(text: str, subject: Subject, entry: TitleLedger, today: date) -> ReadValues:
    """Read words such as "moved to May 2028; Jenna Ortega returns"; never raises on any text."""
    values: list[Value] = []
    notes: list[str] = []
    wrong = ""
    pieces = [" ".join(piece.split()) for piece in _PIECES.split(text[:4_000])]
    for piece in [each for each in pieces if each.strip(" .,")][:_MOST]:
        label = label_in(piece)
        bare = _LABEL_AT_START.sub("", _LABEL_AT_END.sub("", piece)) or piece
        bare = _without_title(bare, entry.title) or bare
        phrase = Phrase(bare, entry, today)
        found = list(_by_rule(phrase, subject))
        if not found and isinstance(phrase.window, Wrong) and not wrong:
            wrong = phrase.window.sentence
        read = found or [Value(Topic.NOTE, NoteDetail(), phrase.sentence)]
        new = [value for value in (replace(each, label=label) for each in read) if value not in values]
        if new and not found:
            notes.append(piece)
        values += new
    return ReadValues(tuple(values[:_MOST]), tuple(notes), wrong)


def label_in(text: str) -> Label | None:
    """How surely something is said, from its words; the weakest counts."""
    low = text.casefold()
    return next((label for label, words in _WORDS if re.search(rf"(?<!\w)(?:{words})(?!\w)", low)), None)


def _without_title(text: str, title: Title) -> str:
    """The words without the title's own name before them, which is no person's."""
    names = (title.name, title.franchise, *(name.text for name in title.names))
    for name in sorted(filter(None, names), key=len, reverse=True):
        found = re.match(rf"{re.escape(name)}(?!\w)(?:'s|’s)?[\s:,–-]*", text, re.IGNORECASE)
        if found is not None:
            return text[found.end() :]
    return text


def _by_rule(phrase: Phrase, subject: Subject) -> Iterator[Value]:
    if isinstance(phrase.window, Wrong):
        return
    people = list(read_people(phrase, alone=subject is Subject.WHO))
    if people and subject not in (Subject.DATE, Subject.WHERE, Subject.STAGE):
        yield from people
        return
    found = [
        *read_stage(phrase),
        *read_release(phrase),
        *read_platform(phrase, alone=subject is Subject.WHERE),
        *read_facts(phrase),
    ]
    yield from found or people
