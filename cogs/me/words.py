"""Forecasts and scores in words and numbers, in the reader's language."""

from collections.abc import Sequence

from bot.answering.markup import plain
from bot.domain.people import OwnForecast
from bot.domain.predictions import PredictionState
from bot.domain.scores import Score, Standing
from bot.texts import Texts, numbers
from bot.ui.text import ago, cut

LONGEST_QUESTION = 200


def percent(value: int) -> str:
    """ "70 %", on one line."""
    return f"{value}\u00a0%"


def question(own: OwnForecast) -> str:
    """The question, harmless and not too long."""
    return plain(cut(own.prediction.outline.question, LONGEST_QUESTION))


def said(own: OwnForecast) -> str:
    """ "Yes 70 % · No 30 %"."""
    outcomes = own.prediction.outline.outcomes
    return " · ".join(
        f"{plain(outcome.text)} {percent(each)}" for outcome, each in zip(outcomes, own.percents, strict=True)
    )


def until(own: OwnForecast, texts: Texts) -> str:
    """Where a forecast without a score is on its way."""
    prediction = own.prediction
    match prediction.state:
        case PredictionState.VOID:
            return texts.phrase("void: nobody is scored")
        case PredictionState.SETTLED:
            return texts.phrase("settled: can be objected to until the scores come")
        case PredictionState.LOCKED:
            return texts.phrase("locked: the outcome is not decided yet")
        case _:
            return texts.phrase(
                "can be changed until it locks, %(when)s", when=ago(prediction.outline.closes)
            )


def score_words(score: Score, forecasters: int, texts: Texts) -> str:
    """ "better than 70 % of 214 forecasters"."""
    if forecasters < 2:
        return texts.phrase("the only forecaster")
    return texts.phrase(
        "better than %(percent)s of %(number)s forecasters",
        percent=percent(score.better_than),
        number=numbers.whole(forecasters, texts),
    )


def score_numbers(score: Score, texts: Texts) -> str:
    """ "Brier score 0.08 · the crowd's 0.32 · skill 0.75"."""
    own = texts.phrase("Brier score %(score)s", score=numbers.two_places(score.brier, texts))
    if score.crowd is None:
        return f"{own} · {texts.phrase('nobody had forecast before, so there was no crowd')}"
    parts = [own, texts.phrase("the crowd's %(score)s", score=numbers.two_places(score.crowd, texts))]
    if score.skill is not None:
        parts.append(texts.phrase("skill %(skill)s", skill=numbers.two_places(score.skill, texts)))
    return " · ".join(parts)


def average(standing: Standing, scores: Sequence[Score], texts: Texts) -> str:
    """How somebody did in all their settled predictions together."""
    better = round(sum(each.better_than for each in scores) / len(scores))
    return (
        texts.phrase("On average better than %(percent)s of the forecasters.", percent=percent(better))
        + f"\n-# {standing_numbers(standing, texts)}"
    )


def standing_numbers(standing: Standing, texts: Texts) -> str:
    """ "Brier score 0.21 · 0.12 better than the crowd · 7 predictions"."""
    parts = [texts.phrase("Brier score %(score)s", score=numbers.two_places(standing.brier, texts))]
    if standing.skill is not None:
        ahead = numbers.two_places(abs(standing.skill), texts)
        parts.append(
            texts.phrase("level with the crowd")
            if float(f"{standing.skill:.2f}") == 0
            else texts.phrase("%(score)s better than the crowd", score=ahead)
            if standing.skill > 0
            else texts.phrase("%(score)s worse than the crowd", score=ahead)
        )
    parts.append(texts.phrases("%(number)s prediction", "%(number)s predictions", standing.settled))
    return " · ".join(parts)
