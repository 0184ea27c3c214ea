"""From what was looked up to a part of an answer, and from parts to the text that a fan reads."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias

from bot.answering.answer import Citation, Part, ShownLabel
from bot.answering.citing import LONGEST_URL, is_named
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import link

Composer: TypeAlias = Callable[[Asked], Draft | None]

COMPOSERS: Mapping[str, str] = MappingProxyType(
    {
        "told": "told.tell",
        "figures": "facts.figures",
        "plot": "plot.plot",
        "story": "plot.story",
        "setting": "plot.setting",
        "ending": "plot.ending",
        "villain": "plot.villain",
        "quote": "quotes.quote",
        "related": "order.related",
        "sequel_of": "order.sequel_of",
        "successor": "next.successor",
        "moved": "order.moved",
        "history": "why.history",
        "naming": "naming.naming",
        "meta": "meta.meta",
        "status": "stage.status",
        "announced": "announced.announced",
        "release": "release.release",
        "span": "span.span",
        "filming": "filming.filming",
        "location": "filming.location",
        "platform": "platform.platform",
        "person": "people.person",
        "character": "character.character",
        "cast": "lists.cast",
        "newcast": "lists.newcast",
        "crew": "crew.crew",
        "lead": "lead.lead",
        "age": "age.age",
        "companies": "companies.companies",
    }
)
"""Where the composing function stands in `composing`, by the name that a topic's rule gives."""

ONE_TOPIC = 690
_NAME = 60
_LONGEST_NAMED = 280
SEVERAL = 1190
_SHOWN = {
    ShownLabel.CONFIRMED: "Confirmed",
    ShownLabel.REPORTED: "Reported",
    ShownLabel.SPECULATION: "Speculation",
    ShownLabel.DEBUNKED: "Refuted",
    ShownLabel.UNKNOWN: "Not known",
}


@cache
def composer(name: str) -> Composer:
    """A composing function; its module is imported when it is first needed, as one question needs one of ten."""
    module, _, function = COMPOSERS[name].partition(".")
    return getattr(import_module(f"bot.answering.composing.{module}"), function)


def text_of(parts: tuple[Part, ...], checked: str) -> str:
    """Everything as Markdown: first sentence, support, what others say, and what it rests on."""
    room = (ONE_TOPIC if len(parts) == 1 else SEVERAL) // max(len(parts), 1)
    return "\n\n".join(_block(part, room, checked) for part in parts)


def _block(part: Part, room: int, checked: str) -> str:
    lines = (part.lead, *part.support, *part.also)
    end = ""
    # A second source has to leave room for what the answer says; so has a third one, which only stands where it is named.
    for most in (named_in(part), 2, 1):
        end = footer(part, checked, most)
        if sum(len(line) + 1 for line in lines) + len(end) <= room:
            return "\n".join((*lines, end))
    kept, spent = [part.lead], len(part.lead) + len(end) + 2
    for line in lines[1:]:
        if spent + len(line) + 1 <= room:
            kept.append(line)
            spent += len(line) + 1
    return "\n".join([*kept, end])


def named_in(part: Part) -> int:
    """How many of the first sources a fan should see: two, three where the third is named as well."""
    third = part.sources[2:3]
    return 3 if third and is_named(third[0].publisher, " ".join((part.lead, *part.support))) else 2


def _short(publisher: str) -> str:
    """A publisher's name, cut between words where it is long."""
    return publisher if len(publisher) <= _NAME else f"{publisher[:_NAME].rpartition(' ')[0]}…"


def footer(part: Part, checked: str, most: int = 2) -> str:
    """Label, sources with their links, and the date."""
    sources = [
        link(_short(source.publisher), source.url)
        + (f", {source.date.words}" if source.date is not None else "")
        for source in shown(part, most)
    ]
    when = f"checked {checked}" if part.label is ShownLabel.UNKNOWN and checked else ""
    if not when and part.seen is not None:
        when = f"as of {part.seen.words}"
    return " · ".join(word for word in (_SHOWN[part.label], when, *sources) if word)


def shown(part: Part, most: int) -> list[Citation]:
    """The first sources; a long address only of one that the text names, or where what is told had none else."""
    said = " ".join((part.lead, *part.support))
    short = [
        source
        for source in part.sources[:most]
        if len(source.url) <= (_LONGEST_NAMED if is_named(source.publisher, said) else LONGEST_URL)
    ]
    if short or part.label is ShownLabel.UNKNOWN:
        return short
    return [source for source in part.sources[:1] if len(source.url) <= _LONGEST_NAMED]
