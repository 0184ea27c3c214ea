"""The crowd's line as a picture, with the updates about the title marked on it; only once a prediction is locked."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Final

import discord

from bot.domain.crowds import Step, crowd_line
from bot.domain.polls import Option
from bot.domain.predictions import Prediction, counted
from bot.domain.scores import whole_percents
from bot.domain.updates import Update, UpdateState
from bot.drawing.lines import Line, Mark, draw_lines
from bot.services import Services
from bot.texts import Texts, dates
from bot.ui.text import colon, cut
from cogs.polls.predictions.words import median_words

_MOST_MARKS: Final = 5
_LONGEST_MARK: Final = 90
_LONGEST_ALT: Final = 1_000


async def crowd_picture(services: Services, prediction: Prediction, texts: Texts) -> discord.File | None:
    """The picture; None before the lock, and where fewer than thirty forecasts count."""
    lock = prediction.lock
    if lock is None or not prediction.is_locked:
        return None
    forecasts = await services.store.forecasts.all(prediction.id)
    steps = await asyncio.to_thread(crowd_line, forecasts, lock)
    if not steps:
        return None
    updates = await _updates(services, prediction, steps[0].at, lock)
    people = len(counted(forecasts, lock))
    picture = await asyncio.to_thread(_drawn, prediction, steps, updates, lock, people, texts)
    alt = _alt(prediction, steps, updates, lock, texts)
    return discord.File(BytesIO(picture), "crowd-line.png", description=alt)


async def _updates(
    services: Services, prediction: Prediction, first: datetime, lock: datetime
) -> list[Update]:
    """The newest updates about the title that were posted while people forecast, oldest first."""
    slug = prediction.outline.title
    if slug is None:
        return []
    found = await services.store.updates.of_title(prediction.server, slug, 50)
    within = [each for each in found if first <= each.at < lock and each.state is not UpdateState.RETRACTED]
    return within[:_MOST_MARKS][::-1]


def _drawn(
    prediction: Prediction,
    steps: Sequence[Step],
    updates: Sequence[Update],
    lock: datetime,
    people: int,
    texts: Texts,
) -> bytes:
    first, last = steps[0].at, steps[-1]
    length = max((lock - first).total_seconds(), 1.0)
    percents = whole_percents(last.percents)
    outcomes = prediction.outline.outcomes
    # Of two outcomes one line tells both.
    shown = outcomes[:1] if len(outcomes) == 2 else outcomes
    lines = [
        Line(
            f"{outcome.text} {percents[at]} %",
            tuple(((step.at - first).total_seconds() / length, step.percents[at] / 100) for step in steps),
        )
        for at, outcome in enumerate(shown)
    ]
    marks = [Mark((update.at - first).total_seconds() / length, _told(update, texts)) for update in updates]
    footer = f"{colon(texts.phrase('What the crowd said'), texts)} {median_words(people, texts)}"
    return draw_lines(
        prediction.outline.question, lines, marks, (_day(first, texts), _day(lock, texts)), footer
    )


def _alt(
    prediction: Prediction, steps: Sequence[Step], updates: Sequence[Update], lock: datetime, texts: Texts
) -> str:
    outcomes = prediction.outline.outcomes
    begun, ended = _percents(outcomes, steps[0]), _percents(outcomes, steps[-1])
    marks = "".join(f" {_told(update, texts)}." for update in updates)
    head = texts.phrase(
        "The crowd's median over time, of “%(question)s”.", question=prediction.outline.question
    )
    return cut(
        f"{head} {_day(steps[0].at, texts)}: {begun}. {_day(lock, texts)}: {ended}.{marks}", _LONGEST_ALT
    )


def _percents(outcomes: Sequence[Option], step: Step) -> str:
    whole = whole_percents(step.percents)
    return ", ".join(f"{outcome.text} {percent} %" for outcome, percent in zip(outcomes, whole, strict=True))


def _told(update: Update, texts: Texts) -> str:
    """Day and headline; the picture has no cover for what would spoil."""
    said = texts.phrase("an update that may spoil") if update.spoils else update.headline
    return cut(f"{_day(update.at, texts)}: {said}", _LONGEST_MARK)


def _day(at: datetime, texts: Texts) -> str:
    return dates.short_day(at.date(), texts)
