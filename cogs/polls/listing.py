"""The list of polls and predictions: what runs first, then what waits, then what is over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import discord

from bot.answering.markup import plain
from bot.domain.polls import PollState
from bot.domain.predictions import PredictionState
from bot.texts import HOME, Texts
from bot.ui.cards import card, spaced
from bot.ui.opening import NOWHERE, Opening
from bot.ui.paging import page_at, pager, pages_of
from bot.ui.screen import Screen
from bot.ui.stateless import button, row, select
from bot.ui.text import cut
from cogs.polls.predictions.choosing import NEW
from cogs.polls.predictions.cog import MARK
from cogs.polls.predictions.shown import ShownPrediction
from cogs.polls.predictions.words import facts, headline
from cogs.polls.screens import when
from cogs.polls.shown import Shown

_MOST_LISTED: Final = 25
_RUNNING, _WAITING, _OVER = range(3)


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list."""

    question: str
    small: str
    value: str
    """What the select says for it."""
    rank: int
    at: datetime


def poll_listed(shown: Shown, texts: Texts = HOME) -> Listed:
    """A poll in the list."""
    poll = shown.poll
    rank = _RUNNING if poll.state in (PollState.OPEN, PollState.SCHEDULED) else _OVER
    return Listed(poll.plan.question, when(shown, texts), str(poll.id), rank, poll.closed or poll.plan.closes)


def prediction_listed(shown: ShownPrediction, texts: Texts = HOME) -> Listed:
    """A prediction in the list."""
    prediction, outline = shown.prediction, shown.prediction.outline
    ranks = {
        PredictionState.SCHEDULED: _RUNNING,
        PredictionState.OPEN: _RUNNING,
        PredictionState.LOCKED: _WAITING,
        PredictionState.SETTLED: _WAITING,
    }
    where = texts.phrase("in %(channel)s", channel=f"<#{outline.channel}>")
    small = " · ".join([headline(prediction.state, texts), *facts(shown, texts), where])
    value, at = f"{MARK}{prediction.id}", prediction.lock or outline.closes
    return Listed(outline.question, small, value, ranks.get(prediction.state, _OVER), at)


def in_order(listed: Iterable[Listed]) -> list[Listed]:
    """What ends soonest first; of what is over, what ended last."""

    def key(each: Listed) -> tuple[int, float, str]:
        sign = 1 if each.rank == _RUNNING else -1
        return each.rank, sign * each.at.timestamp(), each.value

    return sorted(listed, key=key)


def _start(opening: Opening) -> str:
    """What starts a prediction: about the title of the list where it has one."""
    return "gl:prediction:start" if opening.key == NOWHERE else Opening(NEW, opening.key).custom_id


def list_screen(
    listed: Sequence[Listed], opening: Opening, *, about: str, may_start: bool, texts: Texts = HOME
) -> Screen:
    """Running and past polls, each to be opened from the select."""
    primary = discord.ButtonStyle.primary
    # Of what is about the title that the list is about.
    head = texts.phrase("Polls about %(title)s", title=about) if about else texts.phrase("Polls")
    table = row(button(texts.phrase("Best forecasters"), Opening("table", opening.key).custom_id))
    start = (
        [
            row(
                button(texts.phrase("Start a poll"), "gl:poll:start", style=primary),
                button(texts.phrase("Start a prediction"), _start(opening), style=primary),
            )
        ]
        if may_start
        else []
    )
    if not listed:
        return card(f"## {head}\n{texts.phrase('No poll has been held here yet.')}", *start, table)
    blocks = [f"**{plain(each.question)}**\n-# {each.small}" for each in listed]
    pages = pages_of(blocks)
    page = page_at(pages, opening.page)
    before = sum(len(each) for each in pages[: opening.page])
    here = listed[before : before + len(page)][:_MOST_LISTED]
    options = [discord.SelectOption(label=cut(each.question, 100), value=each.value) for each in here]
    return card(
        *spaced([f"## {head}", *page]),
        row(select(texts.phrase("Open a poll"), "gl:poll:open", options)),
        *pager(opening, len(pages), texts),
        *start,
        table,
    )
