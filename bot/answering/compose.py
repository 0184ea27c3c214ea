"""From what was looked up to a part of an answer, and from parts to the text that a fan reads."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias

from bot.answering.answer import Part, ShownLabel
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import link

Composer: TypeAlias = Callable[[Asked], Draft | None]

COMPOSERS: Mapping[str, str] = MappingProxyType(
    {
        "told": "compose_told.tell",
        "figures": "compose_facts.figures",
        "plot": "compose_plot.plot",
        "story": "compose_plot.story",
        "setting": "compose_plot.setting",
        "ending": "compose_plot.ending",
        "villain": "compose_plot.villain",
        "quote": "compose_quotes.quote",
        "related": "compose_order.related",
        "sequel_of": "compose_order.sequel_of",
        "successor": "compose_next.successor",
        "moved": "compose_order.moved",
        "history": "compose_why.history",
        "naming": "compose_naming.naming",
        "meta": "compose_meta.meta",
        "status": "compose_stage.status",
        "announced": "compose_stage.announced",
        "release": "compose_release.release",
        "span": "compose_span.span",
        "filming": "compose_filming.filming",
        "location": "compose_filming.location",
        "platform": "compose_platform.platform",
        "person": "compose_people.person",
        "character": "compose_character.character",
        "cast": "compose_lists.cast",
        "newcast": "compose_lists.newcast",
        "crew": "compose_crew.crew",
        "lead": "compose_lead.lead",
        "age": "compose_age.age",
        "companies": "compose_companies.companies",
    }
)
"""Where the composing function stands, by the name that a topic's rule gives."""

ONE_TOPIC = 690
_NAME = 60
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
    return getattr(import_module(f"bot.answering.{module}"), function)


def text_of(parts: tuple[Part, ...], checked: str) -> str:
    """Everything as Markdown: first sentence, support, what others say, and what it rests on."""
    room = (ONE_TOPIC if len(parts) == 1 else SEVERAL) // max(len(parts), 1)
    return "\n\n".join(_block(part, room, checked) for part in parts)


def _block(part: Part, room: int, checked: str) -> str:
    end = footer(part, checked, 2 if room > 400 else 1)
    if len(part.lead) + len(end) > room:
        end = footer(part, checked, 1)
    lines = [part.lead]
    spent = len(part.lead) + len(end) + 2
    for line in (*part.support, *part.also):
        if spent + len(line) + 1 <= room:
            lines.append(line)
            spent += len(line) + 1
    return "\n".join([*lines, end])


def _short(publisher: str) -> str:
    """A publisher's name, cut between words where it is long."""
    return publisher if len(publisher) <= _NAME else f"{publisher[:_NAME].rpartition(' ')[0]}…"


def footer(part: Part, checked: str, most: int = 2) -> str:
    """Label, sources with their links, and the date."""
    sources = [
        link(_short(source.publisher), source.url)
        + (f", {source.date.words}" if source.date is not None else "")
        for source in part.sources[:most]
        if len(source.url) <= 160
    ]
    when = f"checked {checked}" if part.label is ShownLabel.UNKNOWN and checked else ""
    if not when and part.seen is not None:
        when = f"as of {part.seen.words}"
    return " · ".join(word for word in (_SHOWN[part.label], when, *sources) if word)
