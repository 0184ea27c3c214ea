"""The list of what is tracked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import discord
from discord import ui

from bot.answering.answer import ShownLabel
from bot.answering.markup import plain
from bot.domain.claims import Stage
from bot.domain.ledger import TitleLedger
from bot.domain.status import Status, status_of
from bot.domain.titles import Title
from bot.ui.cards import card, choices, listing
from bot.ui.opening import Opening, key_of
from bot.ui.paging import pages_of
from bot.ui.screen import Screen
from bot.ui.stateless import row, select
from bot.ui.text import CHIPS, chip_of, cut, is_announced, sentence_case, stage_words

_PER_PAGE: Final = 8
_LONGEST_NAME: Final = 150
_LONGEST_OPTION: Final = 100
_HEAD: Final = "## What I track\n-# {count} · soonest first, no date last"


@dataclass(frozen=True, slots=True)
class Row:
    """A title in the list."""

    title: Title
    stage: str
    window: str
    order: tuple[int, date, str]
    """Still to come by date, then what is out, then what has no date."""

    @property
    def words(self) -> str:
        """Two short lines: a wide table would be cut on a phone."""
        return f"**{cut(plain(self.title.name), _LONGEST_NAME)}**\n{self.window}\n-# {self.stage}"


def rows_of(entries: Iterable[TitleLedger], now: datetime) -> tuple[Row, ...]:
    """Every title with its stage and window, in the order of the list."""
    return tuple(sorted((row_of(entry, now) for entry in entries), key=lambda row: row.order))


def row_of(entry: TitleLedger, now: datetime) -> Row:
    """One title with its stage and window."""
    status = status_of(entry, now)
    stage = f"{sentence_case(entry.title.kind.words)} · {stage_words(status)}"
    is_out = stage_words(status) == Stage.RELEASED.words
    return Row(entry.title, stage, _window(status, is_out=is_out), _order(status, is_out=is_out))


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
    return listing(f"## Titles like “{echo}”", (page,), opening, _menu(rows[:_PER_PAGE]))


def _shown(rows: Sequence[Row], sizes: Sequence[int], page: int) -> tuple[ui.ActionRow[Any], ...]:
    start = sum(sizes[:page])
    here = rows[start : start + sizes[page]] if 0 <= page < len(sizes) else ()
    return (_menu(here),) if here else ()


def _menu(rows: Sequence[Row]) -> ui.ActionRow[Any]:
    options = [
        discord.SelectOption(
            label=cut(row.title.name, _LONGEST_OPTION),
            value=key_of(row.title.slug),
            description=cut(row.stage, _LONGEST_OPTION),
        )
        for row in rows
    ]
    return row(select("Open a title", Opening("status").custom_id, options))


def _window(status: Status, *, is_out: bool) -> str:
    if status.release is None or status.window is None:
        return "No date announced"
    if is_out:
        return f"Out since {status.window.words}"
    if not is_announced(status):
        return f"No date announced · {status.window.words} is a guess"
    if status.overdue:
        return f"Was due {status.window.when}; no release is recorded"
    chip = chip_of(status.release.best)
    return status.window.words if chip is CHIPS[ShownLabel.CONFIRMED] else f"{status.window.words} · {chip}"


def _order(status: Status, *, is_out: bool) -> tuple[int, date, str]:
    window = status.window
    if is_out:
        return (1, window.last if window is not None else date.max, status.title.name)
    if window is None or not is_announced(status):
        return (2, date.max, status.title.name)
    return (0, window.last, status.title.name)
