"""An answer as people see it: the first sentence large, its label, what supports it, sources, date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import discord
from discord import ui

from bot.answering.answer import Answer, Citation, Outcome, Part
from bot.answering.markup import covered, link, plain
from bot.domain.titles import Title
from bot.ui.cards import card, choices, doors, spaced
from bot.ui.examples import example_button
from bot.ui.opening import Opening
from bot.ui.paging import pages_of
from bot.ui.reply import MOST_MESSAGES
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, row
from bot.ui.text import CHIPS, cut, day_words

ASKED: Final = "text"
"""The word of a button that asks the question which stands on its own message."""

_PER_MESSAGE: Final = 3_400
_BLOCKS: Final = 15
_CUT: Final = "-# There is more than fits here. Ask about one thing at a time."
_LARGEST: Final = 160
"""A longer first sentence is a list, and a wall of bold text."""
_MOST_SOURCES: Final = 3
_LONGEST_QUESTION: Final = 300
_QUOTED: Final = re.compile(r"-# Asked: (?P<cover>\|\|)?(?P<question>.+?)(?P=cover)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an answer."""

    head: str = ""
    """A small line above it."""
    foot: str = ""
    """A small line below it."""
    more: Sequence[Stateless] = ()
    """Buttons that lead to the moderators."""
    example: Title | None = None
    """A title to ask about where the question was not understood."""


NOTHING: Final = Around()


def answer_screens(
    answer: Answer,
    *,
    quote: bool,
    asker: int,
    titles: Iterable[Title],
    checked: date | None,
    around: Around = NOTHING,
) -> list[Screen]:
    """The answer, in as many screens as its length needs; `titles` are those to choose from."""
    offered = list(titles)
    small_head = [f"-# {around.head}"] if around.head else []
    small_foot = [f"-# {around.foot}"] if around.foot else []
    if offered:
        text = "\n".join([*small_head, answer.text, *small_foot])
        return [choice_screen(answer.question, text, offered, asker, around.more)]
    asked = [_asked(answer.question)] if quote else []
    blocks = [*small_head, *asked, *_blocks(answer), *small_foot]
    if checked is not None and answer.title is not None:
        small = f"-# Last checked on {day_words(checked)}."
        # One small print, not two.
        blocks[-1:] = [f"{blocks[-1]}\n{small}"] if blocks[-1].startswith("-# ") else [blocks[-1], small]
    pages = pages_of(blocks, characters=_PER_MESSAGE, most=_BLOCKS)
    if len(pages) > MOST_MESSAGES:
        pages = (*pages[: MOST_MESSAGES - 1], (*pages[MOST_MESSAGES - 1][:-1], _CUT))
    colour = CHIPS[answer.label].colour
    *firsts, last = pages
    return [
        *(card(*spaced(page), colour=colour) for page in firsts),
        card(*spaced(last), *_doors(answer, around.more), *_examples(answer, around.example), colour=colour),
    ]


def choice_screen(
    question: str, sentence: str, offered: Sequence[Title], asker: int, more: Sequence[Stateless] = ()
) -> Screen:
    """The titles that may be meant. The question stands on the message, because no custom id could hold it: a
    button asks it again."""
    opening = Opening("ask", word=ASKED, asker=asker)
    return choices(f"{_asked(question)}\n{sentence}", offered, opening, *more)


def empty_screen(title: Title | None) -> Screen:
    """What to do with a mention that holds no question."""
    name = plain(title.name) if title is not None else "it"
    return card(f"Ask me with `/ask`, or write your question beside my name: “When does {name} come out?”")


def question_on(message: discord.Message) -> str | None:
    """The question that stands on one of our messages; None where none does."""
    for text in _texts(message.components):
        found = _QUOTED.fullmatch(text)
        if found is not None:
            return re.sub(r"\\(.)", r"\1", found["question"]).replace("\u200b", "")
    return None


def _asked(question: str) -> str:
    words = plain(cut(question.replace("||", "").strip(), _LONGEST_QUESTION))
    return f"-# Asked: {covered(words) if '||' in question else words}"


def _blocks(answer: Answer) -> Iterator[str]:
    if not answer.parts:
        yield answer.text
    for part in answer.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    lead = f"### {part.lead}" if len(part.lead) <= _LARGEST else part.lead
    when = f" · {part.seen.words}" if part.seen is not None else ""
    yield f"{lead}\n**{CHIPS[part.label]}**{when}"
    if part.support:
        yield "\n".join(part.support if len(part.support) == 1 else [f"- {line}" for line in part.support])
    if part.also:
        yield "**Also said**\n" + "\n".join(f"- {line}" for line in part.also)
    if part.sources:
        yield f"-# Source: {_sources(part.sources)}"


def _sources(sources: tuple[Citation, ...]) -> str:
    named = [
        link(source.publisher, source.url) + (f", {source.date.words}" if source.date is not None else "")
        for source in sources[:_MOST_SOURCES]
    ]
    more = len(sources) - _MOST_SOURCES
    return " · ".join([*named, *([f"and {more} more"] if more > 0 else [])])


def _doors(answer: Answer, more: Sequence[Stateless]) -> tuple[ui.ActionRow[Any], ...]:
    if answer.title is not None:
        return (doors(answer.title, "status", "cast", "sources", more=more),)
    return (row(*more),) if more else ()


def _examples(answer: Answer, title: Title | None) -> Iterator[ui.ActionRow[Any]]:
    """What could be asked instead: a sentence alone would be a dead end."""
    if title is not None and answer.outcome is Outcome.NOT_UNDERSTOOD:
        yield from (row(example_button(word, title)) for word in ("out", "cast"))


def _texts(components: Iterable[Any]) -> Iterator[str]:
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield from component.content.splitlines()
        yield from _texts(getattr(component, "children", ()))
