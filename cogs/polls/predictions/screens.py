"""What people see of predictions when they ask: their own forecast, one prediction, how it works."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.errors import GreenlitError
from bot.domain.predictions import Forecast, Prediction, PredictionState
from bot.domain.settling import is_settled
from bot.texts import HOME, Texts
from bot.ui.cards import card, note, spaced
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row
from cogs.polls.predictions.messages import HOW
from cogs.polls.predictions.posts import prediction_rows
from cogs.polls.predictions.shown import ShownPrediction
from cogs.polls.predictions.words import body, facts, headline, percents_words
from cogs.polls.words import stamp


def prediction_screen(shown: ShownPrediction, texts: Texts = HOME, *, moderates: bool) -> Screen:
    """One prediction as a private copy, with everything that can be done with it."""
    prediction = shown.prediction
    rows: list[ui.Item[Any]] = [row(*items) for items in prediction_rows(prediction, texts)]
    if moderates:
        rows.append(row(*_moderators(prediction, texts)))
    head = f"## {plain(prediction.outline.question)}\n-# {headline(prediction.state, texts)}"
    where = texts.phrase("in %(channel)s", channel=f"<#{prediction.outline.channel}>")
    small = f"-# {' · '.join([*facts(shown, texts), where])}"
    return card(*spaced([head, *body(shown, texts), small]), *rows)


def made_screen(prediction: Prediction, percents: Sequence[int], texts: Texts) -> Screen:
    """What was kept, for the forecaster alone."""
    outline = prediction.outline
    until = {"time": stamp(outline.closes), "span": stamp(outline.closes, "R")}
    if not percents:
        return note(
            texts.phrase(
                "Your forecast is withdrawn. You can make another until %(time)s, %(span)s.", **until
            )
        )
    said = texts.phrase("Your forecast: %(forecast)s.", forecast=percents_words(outline.outcomes, percents))
    change = texts.phrase("Only you see it. You can change it until %(time)s, %(span)s.", **until)
    return note(f"{said}\n{change}", row(*_own(prediction, percents, texts)))


def mine_screen(prediction: Prediction, history: Sequence[Forecast], texts: Texts) -> Screen:
    """One's own forecast, and how often it was changed."""
    said = [forecast for forecast in history if prediction.lock is None or forecast.at < prediction.lock]
    if not said or not said[-1].percents:
        return note(texts.phrase("You have no forecast here."))
    last = said[-1]
    sentences = [
        texts.phrase(
            "Your forecast: %(forecast)s, made %(when)s.",
            forecast=percents_words(prediction.outline.outcomes, last.percents),
            when=stamp(last.at, "R"),
        )
    ]
    if len(history) > 1:
        sentences.append(
            texts.phrases(
                "It was changed once; the change is kept.",
                "It was changed %(number)s times; each change is kept.",
                len(history) - 1,
            )
        )
    if prediction.state is not PredictionState.OPEN:
        return note(f"{' '.join(sentences)}\n{texts.phrase('It counts as it was at the lock.')}")
    return note(
        f"{' '.join(sentences)}\n{texts.phrase('Only you see it.')}",
        row(*_own(prediction, last.percents, texts)),
    )


def scaled_screen(
    prediction: Prediction, typed: Sequence[int], percents: Sequence[int], texts: Texts
) -> Screen:
    """What numbers that add up to nearly 100 would be saved as; nothing is saved yet."""
    sentence = texts.phrase(
        "Your numbers add up to %(total)s. Made to add up to 100 they are: %(forecast)s.",
        total=f"{sum(typed)}\u00a0%",
        forecast=percents_words(prediction.outline.outcomes, percents),
    )
    return note(
        f"{sentence}\n{texts.phrase('Nothing is saved yet.')}",
        row(
            button(
                texts.phrase("Save"), _id("save", prediction, percents), style=discord.ButtonStyle.success
            ),
            button(texts.phrase("Change"), _id("form", prediction, typed)),
        ),
    )


def again_screen(
    prediction: Prediction, error: GreenlitError, typed: Sequence[int | None], texts: Texts
) -> Screen:
    """What is wrong with numbers that were typed, and the form again with those that can be read."""
    sentence = plain(texts.phrase(error.text, **error.values))
    return note(
        f"{sentence}\n{texts.phrase('Nothing is saved yet.')}",
        row(
            button(texts.phrase("Change"), _id("form", prediction, typed), style=discord.ButtonStyle.primary)
        ),
    )


def how_screen(texts: Texts) -> Screen:
    """What happens with a forecast, in plain words."""
    head, *paragraphs = (texts.phrase(each) for each in HOW)
    return card(*spaced([f"## {head}", *paragraphs]))


def _own(prediction: Prediction, percents: Sequence[int], texts: Texts) -> list[Stateless]:
    return [
        button(texts.phrase("Change"), _id("form", prediction, percents)),
        button(texts.phrase("Withdraw"), f"gl:prediction:back:{prediction.id}"),
    ]


def _id(deed: str, prediction: Prediction, percents: Sequence[int | None]) -> str:
    said = "-".join("" if percent is None else str(percent) for percent in percents)
    return f"gl:prediction:{deed}:{prediction.id}:{said}"


def _moderators(prediction: Prediction, texts: Texts) -> list[Stateless]:
    key = prediction.id
    if prediction.state is PredictionState.SCHEDULED:
        return [
            button(
                texts.phrase("Take it back"), f"gl:prediction:drop:{key}", style=discord.ButtonStyle.danger
            )
        ]
    lock = [button(texts.phrase("Lock now"), f"gl:prediction:close:{key}")] if prediction.lock is None else []
    # Before its closing time too: the news may have come first.
    settle = button(
        texts.phrase("Change the outcome") if is_settled(prediction) else texts.phrase("Settle"),
        f"gl:settle:show:{key}",
    )
    return [button(texts.phrase("Post it again"), f"gl:prediction:again:{key}"), *lock, settle]
