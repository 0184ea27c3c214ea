"""The list of what is tracked."""

from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.ui.cards import card, choices, doors, listing
from bot.ui.opening import Opening, key_of
from bot.ui.paging import pages_of
from bot.ui.screen import Screen
from bot.ui.stateless import row, select
from bot.ui.text import cut
from cogs.titles.rows import Row

_PER_PAGE: Final = 8
_LONGEST_OPTION: Final = 100
_HEAD: Final = "## What I track\n-# {count} · soonest first, no date last"


def titles_screen(rows: Sequence[Row], opening: Opening) -> Screen:
    """One page of everything that is tracked, with a select that opens a title."""
    if not rows:
        return card("Nothing is tracked yet.")
    pages = pages_of((row.words for row in rows), most=_PER_PAGE)
    shown = _shown(rows, [len(page) for page in pages], opening.page)
    head = _HEAD.format(count="1 title" if len(rows) == 1 else f"{len(rows)} titles")
    return listing(head, pages, opening, *shown)


def found_screen(search: str, rows: Sequence[Row], opening: Opening) -> Screen:
    """What a search found, nearest first."""
    echo = plain(cut(search, 80))
    if not rows:
        return choices(f"I track no title like “{echo}”.", (), opening)
    page = tuple(row.words for row in rows[:_PER_PAGE])
    opens = (
        _menu(rows[:_PER_PAGE]) if len(rows) > 1 else doors(rows[0].title.slug, "status", "cast", "history")
    )
    return listing(f"## Titles like “{echo}”", (page,), opening, opens)


def _shown(rows: Sequence[Row], sizes: Sequence[int], page: int) -> tuple[ui.ActionRow[Any], ...]:
    start = sum(sizes[:page])
    here = rows[start : start + sizes[page]] if 0 <= page < len(sizes) else ()
    return (_menu(here),) if here else ()


def _menu(rows: Sequence[Row]) -> ui.ActionRow[Any]:
    options = [
        discord.SelectOption(
            label=cut(row.title.name, _LONGEST_OPTION),
            value=key_of(row.title.slug),
            description=cut(row.small, _LONGEST_OPTION),
        )
        for row in rows
    ]
    return row(select("Open a title", Opening("status").custom_id, options))
