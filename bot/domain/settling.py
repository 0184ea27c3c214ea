"""Settling before it is done: what a moderator has typed and chosen, and what would happen then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Final

from bot.domain.dates import PartialDate, Precision
from bot.domain.desk import DeskItem, DeskKind
from bot.domain.errors import message
from bot.domain.moments import clock_on
from bot.domain.predictions import (
    LONGEST_REASON,
    Forecast,
    Prediction,
    PredictionError,
    PredictionState,
    Verdict,
    check_verdict,
    counted,
    lock_moment,
    needs_another,
    news_moment,
)
from bot.domain.publishers import checked_link
from bot.domain.windows import Found, Wrong, window_in

_LONGEST_ECHO: Final = 60
_NEAR: Final = {"today": timedelta(), "yesterday": timedelta(days=1)}
# Where a day begins first: a source of that day can have been read there.
_FIRST_ZONE: Final = timezone(timedelta(hours=14))


@dataclass(frozen=True, slots=True)
class Settling:
    """What a moderator is about to say of a prediction, as it was typed."""

    prediction: int
    author: int
    outcome: int | None = None
    source: str = ""
    dated: str = ""
    """When the source was published."""
    clock: str = ""
    """At what time; empty where only the day is known."""
    locks: str = ""
    """From which day on forecasts do not count, where the source tells less than a day."""
    why: str = ""
    """Why it is void, where it is to be."""


@dataclass(frozen=True, slots=True)
class News:
    """When the deciding source was published, and from when on it can have been read."""

    published: PartialDate
    at: datetime


@dataclass(frozen=True, slots=True)
class Ahead:
    """What settling like this would do."""

    verdict: Verdict
    news: datetime | None
    lock: datetime
    counting: int
    """How many forecasts count."""
    made: int
    """How many people had one before it closed."""
    until: datetime
    """Until when it can be objected to."""
    needs_another: bool
    """Whether a second moderator has to confirm."""
    is_owners: bool
    """Whether the server's owner, who forecast too, decides alone."""

    @property
    def is_retroactive(self) -> bool:
        """Whether the news takes forecasts away."""
        return self.counting < self.made


def read_news(settling: Settling, *, now: datetime, zone: tzinfo) -> News:
    """When the source was published; raises PredictionError with what is missing or wrong."""
    if not settling.dated.strip():
        raise PredictionError(
            message("Say when the source was published: forecasts made after it do not count.")
        )
    published = _day(settling.dated, now)
    if settling.clock.strip():
        return News(published, _at(published, settling.clock, zone))
    if published.precision is Precision.DAY:
        return News(published, news_moment(published))
    if not settling.locks.strip():
        news_moment(published)
    return News(published, news_moment(_day(settling.locks, now)))


def look_ahead(
    prediction: Prediction,
    settling: Settling,
    forecasts: Sequence[Forecast],
    *,
    owner: int | None,
    objections: timedelta,
    zone: tzinfo,
    now: datetime,
) -> Ahead:
    """What settling like this would do; raises PredictionError, or LinkError, with the first thing that is wrong."""
    if settling.outcome is None:
        raise PredictionError(message("Choose what came true."))
    if not settling.source.strip():
        raise PredictionError(message("Say which source decides: choose an update, or paste a link."))
    source = checked_link(settling.source)
    news = read_news(settling, now=now, zone=zone)
    verdict = Verdict(settling.outcome, settling.author, now, source, news.published)
    check_verdict(prediction, verdict, news.at, now=now)
    lock = lock_moment(prediction.outline.closes, news.at)
    if lock > now:
        raise PredictionError(message("This prediction is still open, and that source is not published yet."))
    counting = counted(forecasts, lock)
    return Ahead(
        verdict,
        news.at,
        lock,
        len(counting),
        len(counted(forecasts, min(prediction.outline.closes, now + timedelta(microseconds=1)))),
        now + objections,
        needs_another(verdict, counting, owner),
        settling.author in counting and settling.author == owner,
    )


def check_reason(why: str) -> str:
    """Why a prediction is void, on one line; raises PredictionError where nothing is said."""
    line = " ".join(why.split())
    if not line:
        raise PredictionError(message("Say in a sentence why the prediction is void."))
    if len(line) > LONGEST_REASON:
        raise PredictionError(
            message("The reason has %(length)s characters; %(most)s fit. Shorten it."),
            length=len(line),
            most=LONGEST_REASON,
        )
    return line


def to_settle(prediction: Prediction, now: datetime) -> DeskItem:
    """What lies on the desk once a prediction is locked."""
    return _item(
        prediction, f"“{prediction.outline.question}” is locked: how did it turn out?", now, to_settle_ref
    )


def to_confirm(prediction: Prediction, now: datetime) -> DeskItem:
    """What lies on the desk while a second moderator has to confirm."""
    subject = f"“{prediction.outline.question}” was settled by a moderator who had forecast: confirm it?"
    return _item(prediction, subject, now, confirm_ref)


def objected(prediction: Prediction, person: int, reason: str, now: datetime) -> DeskItem:
    """What lies on the desk once somebody objects; more of them about the same outcome are one item."""
    return DeskItem(
        DeskKind.POLL,
        f"“{prediction.outline.question}”: how it was settled is objected to",
        now,
        prediction.server,
        prediction.outline.channel,
        ref=objection_ref(prediction),
        by=person,
        remark=reason,
    )


def to_settle_ref(prediction: Prediction) -> str:
    """How the desk calls a locked prediction."""
    return f"settle:{prediction.id}"


def confirm_ref(prediction: Prediction) -> str:
    """How the desk calls an outcome that waits for a second moderator."""
    return f"confirm:{prediction.id}:{prediction.verdicts}"


def objection_ref(prediction: Prediction) -> str:
    """How the desk calls objections to the newest outcome."""
    return f"objection:{prediction.id}:{prediction.verdicts}"


def is_settled(prediction: Prediction) -> bool:
    """Whether an outcome was said, or that there is none."""
    return prediction.state in (PredictionState.SETTLED, PredictionState.FINAL, PredictionState.VOID)


def _item(prediction: Prediction, subject: str, now: datetime, ref: Callable[[Prediction], str]) -> DeskItem:
    return DeskItem(
        DeskKind.POLL, subject, now, prediction.server, prediction.outline.channel, ref=ref(prediction)
    )


def _day(text: str, now: datetime) -> PartialDate:
    """A date that has begun somewhere on earth, as precisely as it was typed."""
    today = now.astimezone(_FIRST_ZONE).date()
    words = text.casefold().strip()
    if words in _NEAR:
        return PartialDate.of(now.date() - _NEAR[words])
    match window_in(text, today):
        case Found(window=window) if window.first > today:
            raise PredictionError(message("That source is dated in the future. Check its date."))
        case Found(window=window):
            return window
        case Wrong(sentence=sentence):
            raise PredictionError(sentence)
        case None:
            echo = " ".join(text.split())[:_LONGEST_ECHO]
            raise PredictionError(
                message("“%(typed)s” is no date that I can read. Write it like 2026-11-22."), typed=echo
            )


def _at(published: PartialDate, clock: str, zone: tzinfo) -> datetime:
    if published.precision is not Precision.DAY:
        raise PredictionError(
            message("A time needs a day, and %(date)s is none. Write the day too."), date=published.words
        )
    return clock_on(published.first, clock, zone)
