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
from bot.ui.opening import Opening
from bot.ui.stateless import Stateless, button
from bot.ui.text import NEUTRAL, cut
from cogs.polls.predictions.shown import ShownPrediction
from cogs.polls.predictions.words import (
    decided,
    forecasters_words,
    objections_words,
    percents_words,
)

_LONGEST_DESCRIPTION: Final = 4_000
_LONGEST_ALT: Final = 1_000
_BEST: Final = 3
_CHANGED: Final = (
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


def outcome_post(shown: ShownPrediction, *, is_newest: bool) -> Post:
    """How it turned out, and until when that can be objected to."""
    prediction = shown.prediction
    lines = [*decided(shown)] if is_newest else [_CHANGED]
    if is_newest and prediction.state is PredictionState.SETTLED:
        lines.append(objections_words(prediction))
    if is_newest and prediction.state is PredictionState.FINAL:
        lines.append("The time for objections is over; everybody has their score.")
    can_object = is_newest and prediction.state is PredictionState.SETTLED
    said = "Void" if prediction.state is PredictionState.VOID else "Decided"
    return Post(
        content=f"{said if is_newest else 'Changed since'}: {plain(prediction.outline.question)}",
        embeds=[_embed(prediction, lines)],
        rows=[_buttons(prediction, can_object=can_object)],
    )


async def result_post(result: Result, *, is_newest: bool) -> Post:
    """The scores, with the crowd's forecast as a picture."""
    shown = result.shown
    prediction, verdict = shown.prediction, shown.prediction.verdict
    if not is_newest or verdict is None or verdict.outcome is None or shown.crowd is None:
        return Post(
            content=f"Changed since: {plain(prediction.outline.question)}",
            embeds=[_embed(prediction, [_CHANGED])],
            rows=[_buttons(prediction)],
        )
    outcomes = prediction.outline.outcomes
    rows = [
        Bar(outcome.text, percent / 100, f"{percent} %", at == verdict.outcome)
        for at, (outcome, percent) in enumerate(zip(outcomes, shown.crowd, strict=True))
    ]
    came = outcomes[verdict.outcome].text
    footer = (
        f"What the crowd said: the median of {forecasters_words(shown.forecasters)}. It came true: {came}."
    )
    picture = await asyncio.to_thread(draw_bars, prediction.outline.question, rows, footer)
    said = ", ".join(f"{row.label} {row.number}" for row in rows)
    alt = cut(
        f"What the crowd said of “{prediction.outline.question}”: {said}. It came true: {came}.", _LONGEST_ALT
    )
    embed = _embed(prediction, [*decided(shown), *_scores(result)])
    embed.set_image(url="attachment://crowd.png")
    return Post(
        content=f"Scored: {plain(prediction.outline.question)}",
        embeds=[embed],
        rows=[_buttons(prediction)],
        files=[discord.File(BytesIO(picture), "crowd.png", description=alt)],
    )


def objection_post(prediction: Prediction, answer: str, person: int, *, in_channel: bool) -> Post:
    """Word to somebody whose objection was answered; what was answered stays between them where others read along."""
    mention = f"<@{person}> " if in_channel else ""
    lines = [plain(prediction.outline.question)]
    if answer and not in_channel:
        lines.append(f"**The moderators answer** {plain(answer)}")
    read = button("Read the answer", f"gl:objection:read:{prediction.id}")
    return Post(
        content=f"{mention}Your objection to how a prediction was settled was answered.",
        embeds=[discord.Embed(description="\n".join(lines), colour=discord.Colour(NEUTRAL))],
        # In a direct message no server is known, so the answer itself stands there.
        rows=[[read if in_channel else button("My forecasts", Opening("mine").custom_id)]],
        mentions=(person,) if in_channel else (),
    )


def _scores(result: Result) -> Iterator[str]:
    shown, verdict = result.shown, result.shown.prediction.verdict
    if shown.crowd is not None and verdict is not None and verdict.outcome is not None:
        yield f"The crowd gave it {shown.crowd[verdict.outcome]}\u00a0%: the median of {forecasters_words(shown.forecasters)}."
    if result.best:
        outcomes = shown.prediction.outline.outcomes
        lines = [
            f"{place}. <@{each.person}>: {percents_words(outcomes, each.percents)}, Brier score {each.score.brier:.2f}"
            for place, each in enumerate(result.best, 1)
        ]
        yield "\n".join(["**Best forecasts**", *lines])
    yield "Your own score stands in `/me`."


def _embed(prediction: Prediction, lines: Sequence[str]) -> discord.Embed:
    return discord.Embed(
        title=cut(plain(prediction.outline.question), 256),
        description=cut("\n\n".join(lines), _LONGEST_DESCRIPTION),
        colour=discord.Colour(NEUTRAL),
    )


def _buttons(prediction: Prediction, *, can_object: bool = False) -> list[Stateless]:
    key = prediction.id
    buttons = [
        button("My forecast", f"gl:prediction:mine:{key}"),
        button("How it works", f"gl:prediction:how:{key}"),
    ]
    if can_object:
        return [button("Object", f"gl:objection:form:{key}:{prediction.verdicts}"), *buttons]
    if prediction.state is PredictionState.FINAL:
        buttons.append(button("Best forecasters", Opening("table").custom_id))
    return buttons
