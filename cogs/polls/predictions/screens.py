"""What people see of predictions when they ask: their own forecast, one prediction, how it works."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.predictions import Forecast, Prediction, PredictionState
from bot.domain.settling import is_settled
from bot.ui.cards import card, note, spaced
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row
from cogs.polls.predictions.posts import prediction_rows
from cogs.polls.predictions.shown import ShownPrediction
from cogs.polls.predictions.words import body, facts, headline, percents_words
from cogs.polls.words import stamp


def prediction_screen(shown: ShownPrediction, *, moderates: bool) -> Screen:
    """One prediction as a private copy, with everything that can be done with it."""
    prediction = shown.prediction
    rows: list[ui.Item[Any]] = [row(*items) for items in prediction_rows(prediction)]
    if moderates:
        rows.append(row(*_moderators(prediction)))
    head = f"## {plain(prediction.outline.question)}\n-# {headline(prediction.state)}"
    where = f"in <#{prediction.outline.channel}>"
    return card(*spaced([head, *body(shown), f"-# {' · '.join([*facts(shown), where])}"]), *rows)


def made_screen(prediction: Prediction, percents: Sequence[int]) -> Screen:
    """What was kept, for the forecaster alone."""
    outline = prediction.outline
    until = f"until {stamp(outline.closes)}, {stamp(outline.closes, 'R')}."
    if not percents:
        return note(f"Your forecast is withdrawn. You can make another {until}")
    said = percents_words(outline.outcomes, percents)
    return note(
        f"Your forecast: {said}.\nOnly you see it. You can change it {until}",
        row(*_own(prediction, percents)),
    )


def mine_screen(prediction: Prediction, history: Sequence[Forecast]) -> Screen:
    """One's own forecast, and how often it was changed."""
    said = [forecast for forecast in history if prediction.lock is None or forecast.at < prediction.lock]
    if not said or not said[-1].percents:
        return note("You have no forecast here.")
    last = said[-1]
    changes = len(history) - 1
    kept = f" Each change is kept: {changes} so far." if changes else ""
    sentence = f"Your forecast: {percents_words(prediction.outline.outcomes, last.percents)}, made {stamp(last.at, 'R')}.{kept}"
    if prediction.state is not PredictionState.OPEN:
        return note(f"{sentence}\nIt counts as it was at the lock.")
    return note(f"{sentence}\nOnly you see it.", row(*_own(prediction, last.percents)))


def scaled_screen(prediction: Prediction, typed: Sequence[int], percents: Sequence[int]) -> Screen:
    """What numbers that add up to nearly 100 would be saved as; nothing is saved yet."""
    said = percents_words(prediction.outline.outcomes, percents)
    return note(
        f"Your numbers add up to {sum(typed)}\u00a0%. Made to add up to 100 they are: {said}.\nNothing is saved yet.",
        row(
            button("Save", _id("save", prediction, percents), style=discord.ButtonStyle.success),
            button("Change", _id("form", prediction, typed)),
        ),
    )


def again_screen(prediction: Prediction, sentence: str, typed: Sequence[int | None]) -> Screen:
    """What is wrong with numbers that were typed, and the form again with those that can be read."""
    return note(
        f"{sentence}\nNothing is saved.",
        row(button("Change", _id("form", prediction, typed), style=discord.ButtonStyle.primary)),
    )


def how_screen() -> Screen:
    """What happens with a forecast, in plain words."""
    return card(
        *spaced(
            [
                "## How this prediction works",
                "You say how likely each outcome is, in percent. You can change that or withdraw until the lock; every change is "
                "kept, and the last one before the lock counts. It counts once I have told you so, even if I am restarted.",
                "Before the lock nobody sees your forecast or what the crowd says: no member, no moderator and no command; "
                "whoever operates this bot could read it in the database. After it everybody sees the crowd's median.",
                "Where the news comes first, it locks then: forecasts made after the deciding source was published do not count. "
                "A moderator says how it turned out, by the rule that stands on the prediction; whoever forecast can object.",
                "Your score is the smaller the surer you were of what came true: 0 is perfect, 2 is certain and wrong (the "
                "Brier score). Saying what you really think is what pays.",
            ]
        )
    )


def _own(prediction: Prediction, percents: Sequence[int]) -> list[Stateless]:
    return [
        button("Change", _id("form", prediction, percents)),
        button("Withdraw", f"gl:prediction:back:{prediction.id}"),
    ]


def _id(deed: str, prediction: Prediction, percents: Sequence[int | None]) -> str:
    said = "-".join("" if percent is None else str(percent) for percent in percents)
    return f"gl:prediction:{deed}:{prediction.id}:{said}"


def _moderators(prediction: Prediction) -> list[Stateless]:
    key = prediction.id
    if prediction.state is PredictionState.SCHEDULED:
        return [button("Take it back", f"gl:prediction:drop:{key}", style=discord.ButtonStyle.danger)]
    lock = [button("Lock now", f"gl:prediction:close:{key}")] if prediction.lock is None else []
    # Before its closing time too: the news may have come first.
    settle = button("Change the outcome" if is_settled(prediction) else "Settle", f"gl:settle:show:{key}")
    return [button("Post it again", f"gl:prediction:again:{key}"), *lock, settle]
