"""The list of what is tracked."""

from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.texts import HOME, Texts
from bot.ui.cards import card, choices, doors, listing
from bot.ui.opening import Opening, key_of
from bot.ui.screen import Screen
from bot.ui.stateless import row, select
from bot.ui.text import cut
from cogs.titles.rows import Row

_PER_PAGE: Final = 8
_LONGEST_OPTION: Final = 100


def titles_screen(rows: Sequence[Row], opening: Opening, texts: Texts = HOME) -> Screen:
    """One page of everything that is tracked, with a select that opens a title."""
    if not rows:
        return card(texts.phrase("Nothing is tracked yet."))
    # Each title takes one place of a page, so that only the rows of the page that is shown are put into words.
    sizes = [len(rows[first : first + _PER_PAGE]) for first in range(0, len(rows), _PER_PAGE)]
    here = _here(rows, opening.page)
    pages = [
        tuple(row.words(texts) for row in here) if at == opening.page else () for at in range(len(sizes))
    ]
    count = texts.phrases("%(number)s title", "%(number)s titles", len(rows))
    head = f"## {texts.phrase('What I track')}\n-# {count} · {texts.phrase('soonest first, no date last')}"
    return listing(head, pages, opening, *((_menu(here, texts),) if here else ()), texts=texts)


def found_screen(search: str, rows: Sequence[Row], opening: Opening, texts: Texts = HOME) -> Screen:
    """What a search found, nearest first."""
    echo = plain(cut(search, 80))
    if not rows:
        sentence = texts.phrase("I track no title like “%(name)s”.", name=echo)
        return choices(sentence, (), opening, texts=texts)
    page = tuple(row.words(texts) for row in rows[:_PER_PAGE])
    opens = (
        _menu(rows[:_PER_PAGE], texts)
        if len(rows) > 1
        else doors(rows[0].title.slug, "status", "cast", "history", texts=texts)
    )
    head = texts.phrase("Titles like “%(name)s”", name=echo)
    return listing(f"## {head}", (page,), opening, opens, texts=texts)


def _here(rows: Sequence[Row], page: int) -> Sequence[Row]:
    return rows[page * _PER_PAGE : (page + 1) * _PER_PAGE] if page >= 0 else ()


def _menu(rows: Sequence[Row], texts: Texts) -> ui.ActionRow[Any]:
    options = [
        discord.SelectOption(
            label=cut(row.title.name, _LONGEST_OPTION),
            value=key_of(row.title.slug),
            description=cut(row.small(texts), _LONGEST_OPTION),
        )
        for row in rows
    ]
    return row(select(texts.phrase("Open a title"), Opening("status").custom_id, options))
