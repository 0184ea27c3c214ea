"""Predictions in words: what is asked, how it is decided, what was forecast."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.answering.markup import link, plain
from bot.domain.polls import Option
from bot.domain.predictions import Outline, Prediction, PredictionState, Verdict
from bot.domain.publishers import host_of
from cogs.polls.predictions.shown import ShownPrediction
from cogs.polls.words import stamp

_CELLS: Final = 10
_HIDDEN: Final = "Nobody sees a forecast of somebody else, or the crowd's, before the lock."
_NEXT: Final = (
    "**What happens next** Once the news is out, a moderator says how it turned out and links the source. Whoever "
    "forecast can object to that for a while; then everybody gets their score."
)


def headline(state: PredictionState) -> str:
    """What stands before the question in the line that people are notified with."""
    return {
        PredictionState.SCHEDULED: "Prediction, soon",
        PredictionState.OPEN: "Prediction",
        PredictionState.LOCKED: "Prediction, locked",
        PredictionState.SETTLED: "Prediction, decided",
        PredictionState.FINAL: "Prediction, scored",
        PredictionState.VOID: "Prediction, void",
    }[state]


def asked(outline: Outline) -> str:
    """What is forecast: how likely one outcome is, or all of them."""
    if len(outline.outcomes) == 2:
        return f"How likely is **{plain(outline.outcomes[0].text)}**, in percent?"
    outcomes = "\n".join(f"- {plain(outcome.text)}" for outcome in outline.outcomes)
    return f"How likely is each of these, in percent?\n{outcomes}"


def rule_words(rule: str) -> str:
    """How it is decided, line by line as it was written."""
    lines = [plain(line) for line in rule.splitlines()]
    return "\n".join(["**How it is decided**", *(line for line in lines if line)])


def forecasters_words(forecasters: int) -> str:
    """ "1 forecast", "1,214 forecasts"."""
    return f"{forecasters:,} {'forecast' if forecasters == 1 else 'forecasts'}"


def percents_words(outcomes: Sequence[Option], percents: Sequence[int]) -> str:
    """ "**Yes** 70 %, **No** 30 %"."""
    return ", ".join(
        f"**{plain(outcome.text)}** {percent}\u00a0%"
        for outcome, percent in zip(outcomes, percents, strict=True)
    )


def crowd_bars(outcomes: Sequence[Option], crowd: Sequence[int]) -> str:
    """A line and a bar for each outcome."""
    return "\n".join(
        f"{plain(outcome.text)}\n{'▰' * (filled := round(percent / _CELLS))}{'▱' * (_CELLS - filled)} **{percent}\u00a0%**"
        for outcome, percent in zip(outcomes, crowd, strict=True)
    )


def body(shown: ShownPrediction) -> Iterator[str]:
    """Everything under the question, the same on the post, on a private copy and on the draft."""
    prediction, outline = shown.prediction, shown.prediction.outline
    yield from decided(shown)
    if not prediction.is_locked:
        yield asked(outline)
    elif shown.crowd is not None:
        yield (
            f"**What the crowd said** (the median of {forecasters_words(shown.forecasters)})\n"
            + crowd_bars(outline.outcomes, shown.crowd)
        )
    else:
        yield "Nobody had made a forecast when it was locked."
    yield rule_words(outline.rule)
    if prediction.state is PredictionState.LOCKED:
        yield _NEXT
    if prediction.state is PredictionState.SETTLED:
        yield objections_words(prediction)


def decided(shown: ShownPrediction) -> Iterator[str]:
    """How it turned out, by which source, and who said so; nothing while nobody has."""
    prediction, verdict = shown.prediction, shown.prediction.verdict
    if verdict is None:
        return
    again = "\n**Reversed.** This takes the place of what was said before"
    if verdict.outcome is None:
        why = f" {plain(verdict.why)}" if verdict.why else ""
        gone = f"{again}; every score is gone." if prediction.verdicts > 1 else ""
        forecast = ", who had forecast here," if shown.judge_forecast else ","
        yield f"**Void: nobody is scored.**{why}\n-# Declared by <@{verdict.by}>{forecast} {stamp(verdict.at)}{gone}"
        return
    reversed_ = f"{again}; every score is made anew." if prediction.verdicts > 1 else ""
    came = plain(prediction.outline.outcomes[verdict.outcome].text)
    when = f", {verdict.published.words}" if verdict.published is not None else ""
    source = link(host_of(verdict.source) or "source", verdict.source)
    yield f"✅ **{came}** came true\nSource: {source}{when}\n-# {_judged(shown, verdict)}{reversed_}"


def _judged(shown: ShownPrediction, verdict: Verdict) -> str:
    said = f"Settled by <@{verdict.by}>, {stamp(verdict.at)}"
    if not shown.judge_forecast:
        return said
    if verdict.confirmed_by is not None and shown.confirmer_forecast:
        return (
            f"{said}. They had forecast themselves; <@{verdict.confirmed_by}>, who owns this server and had forecast too, "
            "confirmed it"
        )
    if verdict.confirmed_by is not None:
        return f"{said}. They had forecast themselves; <@{verdict.confirmed_by}> confirmed it"
    if shown.prediction.state is PredictionState.FINAL:
        return f"{said}. They own this server, had forecast themselves, and confirmed it alone"
    return f"{said}. They had forecast themselves, so a second moderator, without a forecast here, has to confirm it, unless they own this server"


def objections_words(prediction: Prediction) -> str:
    """Until when what was said can be objected to."""
    until = prediction.objectable_until or prediction.outline.closes
    return (
        f"**Not so?** Whoever has a forecast that counts can object until {stamp(until)}, {stamp(until, 'R')}. Then "
        "everybody gets their score."
    )


def facts(shown: ShownPrediction) -> Iterator[str]:
    """What it is about, when it locks or locked, how many forecast."""
    prediction, outline = shown.prediction, shown.prediction.outline
    if shown.title:
        yield plain(shown.title)
    if prediction.state is PredictionState.SCHEDULED:
        yield f"opens {stamp(outline.opens or outline.closes, 'R')}"
    if prediction.lock is None:
        yield f"locks {stamp(outline.closes, 'R')}, on {stamp(outline.closes)}"
    else:
        yield f"locked {stamp(prediction.lock)}"
    if prediction.state is not PredictionState.SCHEDULED:
        yield forecasters_words(shown.forecasters)


def footer(*, is_locked: bool) -> str:
    """What can be relied on, in a line."""
    return "Forecasts are counted as they were at the lock." if is_locked else _HIDDEN
