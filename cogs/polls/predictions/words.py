"""Predictions in words: what is asked, how it is decided, what was forecast."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.answering.markup import link, plain
from bot.domain.polls import Option
from bot.domain.predictions import Outline, Prediction, PredictionState, Verdict
from bot.domain.publishers import host_of
from bot.store.verdicts import CHANGED
from bot.texts import HOME, Texts, dates, message, numbers
from cogs.polls.predictions.shown import ShownPrediction
from cogs.polls.words import stamp

_CELLS: Final = 10
_HIDDEN: Final = message("Nobody sees a forecast of somebody else, or the crowd's, before the lock.")
_COUNTED: Final = message("Forecasts are counted as they were at the lock.")
_NEXT: Final = message(
    "Once the news is out, a moderator says how it turned out and links the source. Whoever forecast can object to "
    "that for a while; then everybody gets their score."
)
_OBJECTING: Final = message(
    "Whoever has a forecast that counts can object until %(time)s, %(span)s. Then everybody gets their score."
)
_HEADLINES: Final = {
    PredictionState.SCHEDULED: message("Prediction, soon"),
    PredictionState.OPEN: message("Prediction"),
    PredictionState.LOCKED: message("Prediction, locked"),
    PredictionState.SETTLED: message("Prediction, decided"),
    PredictionState.FINAL: message("Prediction, scored"),
    PredictionState.VOID: message("Prediction, void"),
}
_CONFIRMED_BY_OWNER: Final = message(
    "They had forecast themselves; %(who)s, who owns this server and had forecast too, confirmed it."
)
_CONFIRMED: Final = message("They had forecast themselves; %(who)s confirmed it.")
_ALONE: Final = message("They own this server, had forecast themselves, and confirmed it alone.")
_UNCONFIRMED: Final = message(
    "They had forecast themselves, so a second moderator, without a forecast here, has to confirm it, unless they own "
    "this server."
)


def headline(state: PredictionState, texts: Texts = HOME) -> str:
    """What stands before the question in the line that people are notified with."""
    return texts.phrase(_HEADLINES[state])


def asked(outline: Outline, texts: Texts = HOME) -> str:
    """What is forecast: how likely one outcome is, or all of them."""
    if len(outline.outcomes) == 2:
        only = f"**{plain(outline.outcomes[0].text)}**"
        return texts.phrase("How likely is %(outcome)s, in percent?", outcome=only)
    outcomes = "\n".join(f"- {plain(outcome.text)}" for outcome in outline.outcomes)
    return f"{texts.phrase('How likely is each of these, in percent?')}\n{outcomes}"


def rule_words(rule: str, texts: Texts = HOME) -> str:
    """How it is decided, line by line as it was written."""
    lines = [plain(line) for line in rule.splitlines()]
    return "\n".join([f"**{texts.phrase('How it is decided')}**", *(line for line in lines if line)])


def forecasters_words(forecasters: int, texts: Texts = HOME) -> str:
    """ "1 forecast", "1,214 forecasts"."""
    return texts.phrases(
        "%(count)s forecast", "%(count)s forecasts", forecasters, count=numbers.whole(forecasters, texts)
    )


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


def median_words(forecasters: int, texts: Texts) -> str:
    """What the crowd's number is made of."""
    return texts.phrase("the median of %(forecasts)s", forecasts=forecasters_words(forecasters, texts))


def body(shown: ShownPrediction, texts: Texts = HOME) -> Iterator[str]:
    """Everything under the question, the same on the post, on a private copy and on the draft."""
    prediction, outline = shown.prediction, shown.prediction.outline
    yield from decided(shown, texts)
    if not prediction.is_locked:
        yield asked(outline, texts)
    elif shown.crowd is not None:
        said, median = texts.phrase("What the crowd said"), median_words(shown.forecasters, texts)
        yield f"**{said}** ({median})\n{crowd_bars(outline.outcomes, shown.crowd)}"
    else:
        yield texts.phrase("Nobody had made a forecast when it was locked.")
    yield rule_words(outline.rule, texts)
    if prediction.state is PredictionState.LOCKED:
        yield f"**{texts.phrase('What happens next')}** {texts.phrase(_NEXT)}"
    if prediction.state is PredictionState.SETTLED:
        yield objections_words(prediction, texts)


def decided(shown: ShownPrediction, texts: Texts = HOME) -> Iterator[str]:
    """How it turned out, by which source, and who said so; nothing while nobody has."""
    verdict = shown.prediction.verdict
    if verdict is not None:
        yield (
            _void(shown, verdict, texts)
            if verdict.outcome is None
            else _came(shown, verdict, verdict.outcome, texts)
        )


def _void(shown: ShownPrediction, verdict: Verdict, texts: Texts) -> str:
    why = f" {plain(verdict.why)}" if verdict.why else ""
    declared = (
        message("Declared by %(who)s, who had forecast here, %(time)s")
        if shown.judge_forecast
        else message("Declared by %(who)s, %(time)s")
    )
    by = texts.phrase(declared, who=f"<@{verdict.by}>", time=stamp(verdict.at))
    again = (
        message("This takes the place of what was said before; every score is gone.")
        if shown.prediction.verdicts > 1
        else ""
    )
    head = texts.phrase("Void: nobody is scored.")
    return f"**{head}**{why}\n-# {by}{_reversed(again, texts)}"


def _came(shown: ShownPrediction, verdict: Verdict, outcome: int, texts: Texts) -> str:
    came = f"**{plain(shown.prediction.outline.outcomes[outcome].text)}**"
    when = f", {dates.words(verdict.published, texts)}" if verdict.published is not None else ""
    source = link(host_of(verdict.source) or texts.phrase("source"), verdict.source)
    again = (
        message("This takes the place of what was said before; every score is made anew.")
        if shown.prediction.verdicts > 1
        else ""
    )
    lines = [
        f"✅ {texts.phrase('%(outcome)s came true', outcome=came)}",
        f"{texts.phrase('Source: %(sources)s', sources=source)}{when}",
        f"-# {_judged(shown, verdict, texts)}{_reversed(again, texts)}",
    ]
    return "\n".join(lines)


def _reversed(again: str, texts: Texts) -> str:
    return f"\n**{texts.phrase('Reversed.')}** {texts.phrase(again)}" if again else ""


def _judged(shown: ShownPrediction, verdict: Verdict, texts: Texts) -> str:
    said = texts.phrase("Settled by %(who)s, %(time)s", who=f"<@{verdict.by}>", time=stamp(verdict.at))
    if not shown.judge_forecast:
        return said
    if verdict.confirmed_by is not None:
        how = _CONFIRMED_BY_OWNER if shown.confirmer_forecast else _CONFIRMED
    else:
        how = _ALONE if shown.prediction.state is PredictionState.FINAL else _UNCONFIRMED
    return f"{said}. {texts.phrase(how, who=f'<@{verdict.confirmed_by}>')}"


def objections_words(prediction: Prediction, texts: Texts = HOME) -> str:
    """Until when what was said can be objected to."""
    until = prediction.objectable_until or prediction.outline.closes
    said = texts.phrase(_OBJECTING, time=stamp(until), span=stamp(until, "R"))
    return f"**{texts.phrase('Not so?')}** {said}"


def answer_words(answer: str, texts: Texts) -> str:
    """What moderators answered to an objection: their own words, or that it was taken up."""
    return texts.phrase(CHANGED) if answer == CHANGED else plain(answer)


def facts(shown: ShownPrediction, texts: Texts = HOME) -> Iterator[str]:
    """What it is about, when it locks or locked, how many forecast."""
    prediction, outline = shown.prediction, shown.prediction.outline
    if shown.title:
        yield plain(shown.title)
    if prediction.state is PredictionState.SCHEDULED:
        yield texts.phrase("opens %(time)s", time=stamp(outline.opens or outline.closes, "R"))
    if prediction.lock is None:
        closes = outline.closes
        yield texts.phrase("locks %(span)s, on %(time)s", span=stamp(closes, "R"), time=stamp(closes))
    else:
        yield texts.phrase("locked %(time)s", time=stamp(prediction.lock))
    if prediction.state is not PredictionState.SCHEDULED:
        yield forecasters_words(shown.forecasters, texts)


def footer(texts: Texts = HOME, *, is_locked: bool) -> str:
    """What can be relied on, in a line."""
    return texts.phrase(_COUNTED if is_locked else _HIDDEN)
