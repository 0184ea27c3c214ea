"""An answer in blocks of text, as every screen and notice shows it."""

from collections.abc import Iterator
from typing import Final

from bot.answering.answer import Answer, Citation, Part
from bot.answering.markup import link
from bot.texts import Texts, texts_in
from bot.texts.dates import words
from bot.texts.publishers import publisher
from bot.ui.text import CHIPS

_LARGEST: Final = 160
"""A longer first sentence is a list, and a wall of bold text."""
_MOST_SOURCES: Final = 3


def answer_blocks(answer: Answer) -> Iterator[str]:
    """Each part of an answer: what was asked, label, support, what else is said, sources."""
    texts = texts_in(answer.language)
    if not answer.parts:
        yield answer.text
    for part in answer.parts:
        yield from _part(part, texts)


def _part(part: Part, texts: Texts) -> Iterator[str]:
    lead = f"### {part.lead}" if len(part.lead) <= _LARGEST else part.lead
    when = f" · {words(part.seen, texts)}" if part.seen is not None else ""
    yield f"{lead}\n**{CHIPS[part.label].words(texts)}**{when}"
    if part.support:
        yield "\n".join(part.support if len(part.support) == 1 else [f"- {line}" for line in part.support])
    if part.also:
        yield f"**{texts.phrase('Also said')}**\n" + "\n".join(f"- {line}" for line in part.also)
    if part.sources:
        yield "-# " + texts.phrase("Source: %(sources)s", sources=_sources(part.sources, texts))


def _sources(sources: tuple[Citation, ...], texts: Texts) -> str:
    named = [
        link(publisher(source.publisher, texts), source.url)
        + (f", {words(source.date, texts)}" if source.date is not None else "")
        for source in sources[:_MOST_SOURCES]
    ]
    more = len(sources) - _MOST_SOURCES
    return " · ".join(
        [*named, *([texts.phrases("and %(number)s more", "and %(number)s more", more)] if more > 0 else [])]
    )
