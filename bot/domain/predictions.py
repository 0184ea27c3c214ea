"""Predictions: forecasts in percent, which of them count, and where a prediction is in its life."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Final

from bot.domain.dates import PartialDate, Precision
from bot.domain.errors import GreenlitError, message
from bot.domain.polls import (
    FEWEST_OPTIONS,
    LONGEST,
    SHORTEST,
    Option,
    check_options,
    check_question,
    lines_of,
)

MOST_OUTCOMES: Final = 5
"""Fields of one form of Discord."""
LONGEST_RULE: Final = 1_000
LONGEST_REASON: Final = 500

# The first place on earth where a day begins: a source that tells only its day may have been read from then on.
_FIRST_ZONE: Final = timezone(timedelta(hours=14))


class PredictionError(GreenlitError):
    """A prediction, or something done to one, that the rules do not allow."""


class PredictionState(StrEnum):
    """Where a prediction is in its life."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    """Forecasts are made and changed."""
    LOCKED = "locked"
    """No forecast counts any more; the outcome is not decided."""
    SETTLED = "settled"
    """The outcome is said, and can be objected to for a while."""
    FINAL = "final"
    """Scored."""
    VOID = "void"
    """Ambiguous or broken: nobody is scored."""


UNLOCKED: Final = (PredictionState.SCHEDULED, PredictionState.OPEN)
"""Nobody sees what others said."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything about a prediction that a moderator decides."""

    question: str
    outcomes: tuple[Option, ...]
    rule: str
    """What source counts, and what happens when nothing is announced by then."""
    closes: datetime
    channel: int
    title: str | None = None
    opens: datetime | None = None
    ping: int | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a person said at a moment, in percent for each outcome; they add up to 100."""

    person: int
    at: datetime
    percents: tuple[int, ...]
    """Empty where the person withdrew."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a prediction turned out, by whom and by what it was decided."""

    outcome: int | None
    """None: void, so nobody is scored."""
    by: int
    at: datetime
    source: str
    """The link that decided it."""
    published: PartialDate | None
    why: str = ""
    confirmed_by: int | None = None
    """Who confirmed it where the one who settled had forecast themselves."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """A prediction that exists."""

    id: int
    server: int
    outline: Outline
    state: PredictionState
    created_by: int
    created: datetime
    lock: datetime | None = None
    """When forecasts stopped to count; None while they do."""
    objectable_until: datetime | None = None
    verdict: Verdict | None = None
    """The newest."""
    verdicts: int = 0
    """How many there have been: more than one where it was reversed."""

    def takes_forecasts(self, now: datetime) -> bool:
        """Whether a forecast counts at this moment."""
        return self.state is PredictionState.OPEN and now < self.outline.closes

    @property
    def is_locked(self) -> bool:
        """Whether the crowd may be seen."""
        return self.state not in UNLOCKED


def check_forecast(prediction: Prediction, now: datetime) -> None:
    """Raise PredictionError where a forecast does not count any more or not yet."""
    if prediction.state is PredictionState.SCHEDULED:
        raise PredictionError(message("This prediction is not open yet. Come back when it is."))
    if not prediction.takes_forecasts(now):
        raise PredictionError(
            message("This prediction is locked. Your last forecast from before counts as it was.")
        )


def check_verdict(prediction: Prediction, verdict: Verdict, news: datetime | None, *, now: datetime) -> None:
    """Raise PredictionError where a prediction cannot be settled like this."""
    if prediction.state is PredictionState.SCHEDULED:
        raise PredictionError(message("This prediction has not opened yet, so there is nothing to settle."))
    if verdict.outcome is not None and not 0 <= verdict.outcome < len(prediction.outline.outcomes):
        raise PredictionError(
            message("That is no outcome of this prediction. Choose one of those that are offered.")
        )
    if news is not None and news > now:
        raise PredictionError(message("That source is dated in the future. Check its date."))
    if verdict.outcome is None:
        return
    if prediction.takes_forecasts(now) and news is None:
        raise PredictionError(
            message(
                "This prediction is still open. Settle it with the day on which the deciding source was published, or "
                "wait until it closes."
            )
        )
    if not verdict.source.strip():
        raise PredictionError(message("Say which source decides: paste its link."))


def check_objection(prediction: Prediction, reason: str, *, has_forecast: bool, now: datetime) -> str:
    """The reason on one line; raises PredictionError where nobody can object like this, or no longer."""
    until = prediction.objectable_until
    if prediction.state is not PredictionState.SETTLED or until is None or now >= until:
        raise PredictionError(message("The time for objections is over, or has not begun."))
    if not has_forecast:
        raise PredictionError(
            message("Only who has a forecast that counts can object to how it was settled.")
        )
    line = " ".join(reason.split())
    if not line:
        raise PredictionError(message("An objection needs a reason. Write one sentence."))
    if len(line) > LONGEST_REASON:
        raise PredictionError(
            message("The reason has %(length)s characters; %(most)s fit. Shorten it."),
            length=len(line),
            most=LONGEST_REASON,
        )
    return line


def check_outline(outline: Outline, *, now: datetime) -> None:
    """Raise PredictionError, or PollError, where a prediction cannot open like this; the first thing that is wrong."""
    check_question(outline.question)
    check_outcomes([outcome.text for outcome in outline.outcomes])
    check_rule(outline.rule)
    start = max(outline.opens, now) if outline.opens is not None else now
    if outline.closes <= now:
        raise PredictionError(message("The closing time is in the past. Name one that is still to come."))
    if outline.closes - start < SHORTEST:
        raise PredictionError(
            message("A prediction stays open for at least a minute. Name a later closing time.")
        )
    if outline.closes - now > LONGEST:
        raise PredictionError(message("A prediction closes within two years. Name a nearer closing time."))


def read_outcomes(text: str) -> tuple[str, ...]:
    """Outcomes from a form, one a line. Raises PredictionError, or PollError."""
    outcomes = lines_of(text)
    check_outcomes(outcomes)
    return outcomes


def check_outcomes(texts: Sequence[str]) -> None:
    """Raise PredictionError, or PollError, where a prediction cannot have these outcomes."""
    if len(texts) < FEWEST_OPTIONS:
        raise PredictionError(message("A prediction needs at least two outcomes. Write one a line."))
    if len(texts) > MOST_OUTCOMES:
        raise PredictionError(
            message("That is %(number)s outcomes; a forecast has room for %(most)s. Leave some out."),
            number=len(texts),
            most=MOST_OUTCOMES,
        )
    check_options(texts)


def check_rule(text: str) -> str:
    """The rule by which a prediction is decided; raises PredictionError where there is none or too much."""
    rule = text.strip()
    if not rule:
        raise PredictionError(
            message(
                "A prediction needs its rule before it can open: which source decides, and what happens when nothing is "
                "announced by then."
            )
        )
    if len(rule) > LONGEST_RULE:
        raise PredictionError(
            message("The rule has %(length)s characters; %(most)s fit. Shorten it."),
            length=len(rule),
            most=LONGEST_RULE,
        )
    return rule


def news_moment(published: PartialDate | datetime) -> datetime:
    """From when on a source can have been read; raises PredictionError where that is not known to the day.

    A day without a time counts from its first moment anywhere on earth, which is in UTC+14.
    """
    if isinstance(published, datetime):
        return published
    if published.precision is not Precision.DAY:
        raise PredictionError(
            message(
                "That source is dated %(date)s, which is no day. Say on which day forecasts stop to count."
            ),
            date=published.words,
        )
    return datetime(
        published.first.year, published.first.month, published.first.day, tzinfo=_FIRST_ZONE
    ).astimezone(UTC)


def lock_moment(closes: datetime, news: datetime | None) -> datetime:
    """When forecasts stop to count: at the closing time, or at the news where that came first."""
    return closes if news is None else min(closes, news)


def counted(forecasts: Iterable[Forecast], lock: datetime) -> dict[int, Forecast]:
    """The one forecast of each person that counts: the last before the lock, none where it was withdrawn by then."""
    last: dict[int, Forecast] = {}
    for forecast in sorted(forecasts, key=lambda each: each.at):
        if forecast.at < lock:
            last[forecast.person] = forecast
    return {person: forecast for person, forecast in last.items() if forecast.percents}


def check_confirmer(
    prediction: Prediction, by: int, forecasts: Mapping[int, Forecast], owner: int | None
) -> None:
    """Raise PredictionError where this person cannot confirm the newest verdict: who judges must not gain by it.

    The owner may, so that a server in which every moderator forecasts gets its scores; the result says so.
    """
    if prediction.verdict is None or prediction.state is not PredictionState.SETTLED:
        raise PredictionError(message("There is nothing to confirm: this prediction is not waiting for it."))
    if prediction.verdict.by == by:
        raise PredictionError(
            message("You settled this prediction yourself. Another moderator has to confirm it.")
        )
    if by in forecasts and by != owner:
        raise PredictionError(
            message(
                "You have a forecast here too, so yours would not count. A moderator without one has to confirm it, or "
                "the server's owner."
            )
        )


def needs_another(verdict: Verdict, forecasts: Mapping[int, Forecast], owner: int | None) -> bool:
    """Whether a second moderator has to confirm: who settles has forecast, and is not the server's owner.

    The owner may confirm alone, which the result says.
    """
    return verdict.by in forecasts and verdict.by != owner and verdict.confirmed_by is None
