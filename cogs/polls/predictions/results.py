"""What stands in the channel once a prediction is settled: the outcome, the scores, and word about an objection."""

import asyncio
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import discord

from bot.answering.markup import plain
from bot.delivery import Post
from bot.domain.predictions import Forecast, Prediction, PredictionState, counted
from bot.domain.scores import Score
from bot.drawing import Bar, draw_bars
from bot.texts import HOME, Texts, message, numbers
from bot.ui.opening import Opening
from bot.ui.stateless import Stateless, button
from bot.ui.text import NEUTRAL, colon, cut
from cogs.polls.predictions.shown import ShownPrediction
from cogs.polls.predictions.words import (
    answer_words,
    decided,
    forecasters_words,
    median_words,
    objections_words,
    percents_words,
)

_LONGEST_DESCRIPTION: Final = 4_000
_LONGEST_ALT: Final = 1_000
_BEST: Final = 3
_SINCE: Final = message("Changed since")
_CHANGED: Final = message(
    "The outcome was changed since; a newer message and the prediction itself say how it turned out."
)


@dataclass(frozen=True, slots=True)
class Best:
    """One of the best forecasts."""

    person: int
    percents: tuple[int, ...]
    score: Score


@dataclass(frozen=True, slots=True)
class Result:
    """A scored prediction."""

    shown: ShownPrediction
    best: Sequence[Best]


def best_of(
    scores: Mapping[int, Score],
    forecasts: Sequence[Forecast],
    prediction: Prediction,
    away: Collection[int],
) -> list[Best]:
    """The best forecasts of people who may be shown: not of those who left the table or had their data deleted."""
    last = counted(forecasts, prediction.lock or prediction.outline.closes)
    seen = [score for person, score in scores.items() if person > 0 and person not in away]
    ordered = sorted(seen, key=lambda score: (score.brier, last[score.person].at))
    return [Best(score.person, last[score.person].percents, score) for score in ordered[:_BEST]]


def outcome_post(shown: ShownPrediction, texts: Texts = HOME, *, is_newest: bool) -> Post:
    """How it turned out, and until when that can be objected to."""
    prediction = shown.prediction
    lines = [*decided(shown, texts)] if is_newest else [texts.phrase(_CHANGED)]
    if is_newest and prediction.state is PredictionState.SETTLED:
        lines.append(objections_words(prediction, texts))
    if is_newest and prediction.state is PredictionState.FINAL:
        lines.append(texts.phrase("The time for objections is over; everybody has their score."))
    can_object = is_newest and prediction.state is PredictionState.SETTLED
    said = message("Void") if prediction.state is PredictionState.VOID else message("Decided")
    return Post(
        content=f"{colon(texts.phrase(said if is_newest else _SINCE), texts)} {plain(prediction.outline.question)}",
        embeds=[_embed(prediction, lines)],
        rows=[_buttons(prediction, texts, can_object=can_object)],
    )


async def result_post(result: Result, texts: Texts = HOME, *, is_newest: bool) -> Post:
    """The scores, with the crowd's forecast as a picture."""
    shown = result.shown
    prediction, verdict = shown.prediction, shown.prediction.verdict
    if not is_newest or verdict is None or verdict.outcome is None or shown.crowd is None:
        return Post(
            content=f"{colon(texts.phrase(_SINCE), texts)} {plain(prediction.outline.question)}",
            embeds=[_embed(prediction, [texts.phrase(_CHANGED)])],
            rows=[_buttons(prediction, texts)],
        )
    outcomes = prediction.outline.outcomes
    rows = [
        Bar(outcome.text, percent / 100, f"{percent} %", at == verdict.outcome)
        for at, (outcome, percent) in enumerate(zip(outcomes, shown.crowd, strict=True))
    ]
    came = texts.phrase("It came true: %(outcome)s.", outcome=outcomes[verdict.outcome].text)
    crowd = texts.phrase("What the crowd said")
    footer = f"{colon(crowd, texts)} {median_words(shown.forecasters, texts)}. {came}"
    picture = await asyncio.to_thread(draw_bars, prediction.outline.question, rows, footer)
    said = ", ".join(f"{row.label} {row.number}" for row in rows)
    alt = cut(f"{crowd}: “{prediction.outline.question}”: {said}. {came}", _LONGEST_ALT)
    embed = _embed(prediction, [*decided(shown, texts), *_scores(result, texts)])
    embed.set_image(url="attachment://crowd.png")
    return Post(
        content=f"{colon(texts.phrase('Scored'), texts)} {plain(prediction.outline.question)}",
        embeds=[embed],
        rows=[_buttons(prediction, texts)],
        files=[discord.File(BytesIO(picture), "crowd.png", description=alt)],
    )


def objection_post(
    prediction: Prediction, answer: str, person: int, texts: Texts = HOME, *, in_channel: bool
) -> Post:
    """Word to somebody whose objection was answered; what was answered stays between them where others read along."""
    mention = f"<@{person}> " if in_channel else ""
    lines = [plain(prediction.outline.question)]
    if answer and not in_channel:
        lines.append(f"**{texts.phrase('The moderators answer')}** {answer_words(answer, texts)}")
    read = button(texts.phrase("Read the answer"), f"gl:objection:read:{prediction.id}")
    return Post(
        content=mention + texts.phrase("Your objection to how a prediction was settled was answered."),
        embeds=[discord.Embed(description="\n".join(lines), colour=discord.Colour(NEUTRAL))],
        # In a direct message no server is known, so the answer itself stands there.
        rows=[[read if in_channel else button(texts.phrase("My forecasts"), Opening("mine").custom_id)]],
        mentions=(person,) if in_channel else (),
    )


def _scores(result: Result, texts: Texts) -> Iterator[str]:
    shown, verdict = result.shown, result.shown.prediction.verdict
    if shown.crowd is not None and verdict is not None and verdict.outcome is not None:
        yield texts.phrase(
            "The crowd gave it %(percent)s: the median of %(forecasts)s.",
            percent=f"{shown.crowd[verdict.outcome]}\u00a0%",
            forecasts=forecasters_words(shown.forecasters, texts),
        )
    if result.best:
        outcomes = shown.prediction.outline.outcomes
        lines = [
            f"{place}. <@{each.person}>: {percents_words(outcomes, each.percents)}, {_brier(each.score, texts)}"
            for place, each in enumerate(result.best, 1)
        ]
        yield "\n".join([f"**{texts.phrase('Best forecasts')}**", *lines])
    yield texts.phrase("Your own score stands in `/me`.")


def _brier(score: Score, texts: Texts) -> str:
    return texts.phrase("Brier score %(score)s", score=numbers.two_places(score.brier, texts))


def _embed(prediction: Prediction, lines: Sequence[str]) -> discord.Embed:
    return discord.Embed(
        title=cut(plain(prediction.outline.question), 256),
        description=cut("\n\n".join(lines), _LONGEST_DESCRIPTION),
        colour=discord.Colour(NEUTRAL),
    )


def _buttons(prediction: Prediction, texts: Texts, *, can_object: bool = False) -> list[Stateless]:
    key = prediction.id
    buttons = [
        button(texts.phrase("My forecast"), f"gl:prediction:mine:{key}"),
        button(texts.phrase("How it works"), f"gl:prediction:how:{key}"),
    ]
    if can_object:
        return [button(texts.phrase("Object"), f"gl:objection:form:{key}:{prediction.verdicts}"), *buttons]
    if prediction.state is PredictionState.FINAL:
        buttons.append(button(texts.phrase("Best forecasters"), Opening("table").custom_id))
    return buttons
