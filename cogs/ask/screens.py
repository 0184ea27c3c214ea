"""An answer as people see it: the first sentence large, its label, what supports it, sources, date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

import discord
from discord import ui

from bot.answering.answer import Answer, Outcome
from bot.answering.markup import covered, plain
from bot.domain.titles import Title
from bot.texts import HOME, LANGUAGES, Texts, message, texts_in
from bot.ui.answer_blocks import answer_blocks
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
_CUT: Final = message("There is more than fits here. Ask about one thing at a time.")
_LONGEST_QUESTION: Final = 300
_QUESTION: Final = message("Asked: %(question)s")


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
    texts = texts_in(answer.language)
    offered = list(titles)
    if offered:
        return [choice_screen(answer.question, answer.text, offered, asker, around, texts)]
    asked = [_asked(answer.question, texts)] if quote else []
    blocks = [*_small(around.head), *asked, *answer_blocks(answer), *_small(around.foot)]
    if checked is not None and answer.title is not None:
        small = "-# " + texts.phrase("Last checked on %(date)s.", date=day_words(checked, texts))
        # One small print, not two.
        blocks[-1:] = [f"{blocks[-1]}\n{small}"] if blocks[-1].startswith("-# ") else [blocks[-1], small]
    pages = pages_of(blocks, characters=_PER_MESSAGE, most=_BLOCKS)
    if len(pages) > MOST_MESSAGES:
        pages = (*pages[: MOST_MESSAGES - 1], (*pages[MOST_MESSAGES - 1][:-1], f"-# {texts.phrase(_CUT)}"))
    colour = CHIPS[answer.label].colour
    *firsts, last = pages
    return [
        *(card(*spaced(page), colour=colour) for page in firsts),
        card(
            *spaced(last),
            *_doors(answer, around.more, texts),
            *_examples(answer, around.example, texts),
            colour=colour,
        ),
    ]


def choice_screen(
    question: str,
    sentence: str,
    offered: Sequence[Title],
    asker: int,
    around: Around = NOTHING,
    texts: Texts = HOME,
) -> Screen:
    """The titles that may be meant. The question stands on the message, because no custom id could hold it: a
    button asks it again."""
    opening = Opening("ask", word=ASKED, asker=asker)
    above = [*_small(around.head), _asked(question, texts)]
    below = "\n".join([sentence, *_small(around.foot)])
    return choices(below, offered, opening, *around.more, above=above, texts=texts)


def empty_screen(title: Title | None, texts: Texts) -> Screen:
    """What to do with a mention that holds no question."""
    if title is None:
        return card(texts.phrase("Ask me with `/ask`, or write your question beside my name."))
    return card(
        texts.phrase(
            "Ask me with `/ask`, or write your question beside my name: “When does %(title)s come out?”",
            title=plain(title.name),
        )
    )


def question_on(message: discord.Message) -> str | None:
    """The question that stands on one of our messages; None where none does."""
    for text in _texts(message.components):
        found = _quoted().fullmatch(text)
        if found is not None:
            return re.sub(r"\\(.)", r"\1", found["question"]).replace("\u200b", "")
    return None


def _small(words: str) -> list[str]:
    return [f"-# {words}"] if words else []


def _asked(question: str, texts: Texts) -> str:
    words = plain(cut(question.replace("||", "").strip(), _LONGEST_QUESTION))
    return "-# " + texts.phrase(_QUESTION, question=covered(words) if "||" in question else words)


@cache
def _quoted() -> re.Pattern[str]:
    """What `_asked` writes, in any language."""
    lines = [re.escape(texts_in(language).phrase(_QUESTION, question="\0")) for language in LANGUAGES]
    words = r"(?P<cover>\|\|)?(?P<question>.+?)(?P=cover)?"
    heads = "|".join(line.partition(re.escape("\0"))[0] for line in lines)
    return re.compile(f"-# (?:{heads}){words}", re.DOTALL)


def _doors(answer: Answer, more: Sequence[Stateless], texts: Texts) -> tuple[ui.ActionRow[Any], ...]:
    if answer.title is not None:
        return (doors(answer.title, "status", "cast", "sources", more=more, texts=texts),)
    return (row(*more),) if more else ()


def _examples(answer: Answer, title: Title | None, texts: Texts) -> Iterator[ui.ActionRow[Any]]:
    """What could be asked instead: a sentence alone would be a dead end."""
    if title is not None and answer.outcome is Outcome.NOT_UNDERSTOOD:
        yield from (row(example_button(word, title, texts)) for word in ("out", "cast"))


def _texts(components: Iterable[Any]) -> Iterator[str]:
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield from component.content.splitlines()
        yield from _texts(getattr(component, "children", ()))
