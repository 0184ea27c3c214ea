"""A poll or prediction before it exists: what was typed, and the plan that comes out of it or what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime, tzinfo
from typing import Any, Final, Self

from bot.domain.errors import GreenlitError, message
from bot.domain.moments import read_moment
from bot.domain.poll_templates import Template
from bot.domain.polls import (
    MOST_OPTIONS,
    Option,
    Plan,
    PollError,
    Results,
    check_plan,
    check_question,
    read_options,
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a moderator has typed and chosen so far; nothing of it need be valid."""

    title: str | None = None
    template: Template = Template.OWN
    question: str = ""
    options: str = ""
    """One a line."""
    closes: str = ""
    """In words."""
    closes_at: datetime | None = None
    """What the words meant when they were typed: "in 3 days" does not move while the draft lies there."""
    opens: str = ""
    opens_at: datetime | None = None
    several: bool = False
    results: Results = Results.HIDDEN
    channel: int | None = None
    role: int | None = None
    ping: int | None = None
    reminds: bool = False
    rule: str = ""
    """How a prediction is decided."""
    offered: tuple[Option, ...] = ()
    """Options that a template filled in; those still there when it is read keep the claim that they stand for."""

    def times_read(self, *, now: datetime, zone: tzinfo) -> Self:
        """The same with the times that its words mean now; None where they mean none."""
        return replace(
            self,
            closes_at=_moment(self.closes, now=now, zone=zone),
            opens_at=_moment(self.opens, now=now, zone=zone),
        )

    def as_texts(self) -> dict[str, str]:
        """As the store keeps it."""
        return {name: text for name, value in asdict(self).items() if (text := _text(name, value))}

    @classmethod
    def of_texts(cls, texts: Mapping[str, str]) -> Self:
        """What `as_texts` made."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: _value(name, text) for name, text in texts.items() if name in known})


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft that is kept."""

    id: int
    server: int
    author: int
    saved: datetime
    typed: Typed


def plan_of(typed: Typed, *, now: datetime, zone: tzinfo) -> Plan:
    """The poll that a draft makes; raises the first thing that is wrong, as a sentence."""
    question = check_question(typed.question)
    options = as_offered(typed, read_options(typed.options))
    opens, closes = moments_of(typed, now=now, zone=zone)
    if typed.channel is None:
        raise PollError(message("Choose the channel in which the poll is to be posted."))
    plan = Plan(
        question,
        options,
        closes,
        typed.channel,
        typed.title,
        len(options) if typed.several else 1,
        typed.results,
        opens,
        typed.role,
        typed.ping,
        typed.reminds,
    )
    check_plan(plan, now=now)
    return plan


def as_offered(typed: Typed, texts: Iterable[str]) -> tuple[Option, ...]:
    """Options that were typed; those of the template keep the claim that they stand for."""
    offered = {option.text: option for option in typed.offered}
    return tuple(offered.get(text, Option(text)) for text in texts)


def moments_of(typed: Typed, *, now: datetime, zone: tzinfo) -> tuple[datetime | None, datetime]:
    """When it opens and closes; raises a sentence where that cannot be read."""
    if not typed.closes.strip():
        raise PollError(
            message("There is no closing time yet. Write one, such as “friday 8pm” or “in 3 days”.")
        )
    closes = typed.closes_at or read_moment(typed.closes, now=now, zone=zone).at
    opens = typed.opens_at
    if typed.opens.strip() and opens is None:
        opens = read_moment(typed.opens, now=now, zone=zone).at
    return opens, closes


def wrong_with(typed: Typed, *, now: datetime, zone: tzinfo) -> GreenlitError | None:
    """The first thing that is wrong with a draft; None where it can be published."""
    try:
        plan_of(typed, now=now, zone=zone)
    except GreenlitError as error:
        return error
    return None


def options_typed(typed: Typed) -> tuple[str, ...]:
    """The options as far as they can be read, for a preview of a draft with a mistake in it."""
    lines = [" ".join(line.split()) for line in typed.options.splitlines()]
    return tuple(line for line in lines if line)[:MOST_OPTIONS]


def _moment(words: str, *, now: datetime, zone: tzinfo) -> datetime | None:
    try:
        return read_moment(words, now=now, zone=zone).at
    except GreenlitError:
        return None


_NUMBERS: Final = ("channel", "role", "ping")
_MOMENTS: Final = ("closes_at", "opens_at")
_FLAGS: Final = ("several", "reminds")


def _text(name: str, value: Any) -> str:  # noqa: ANN401, each field's own type
    if name == "offered":
        return "\n".join(
            f"{option['claim']}\t{_days(option['window'])}\t{option['text']}" for option in value
        )
    if value is None or value is False:
        return ""
    return value.isoformat() if name in _MOMENTS else str(value)


def _value(name: str, text: str) -> Any:  # noqa: ANN401, each field's own type
    if name == "offered":
        return tuple(_offered(*line.split("\t", 2)) for line in text.split("\n"))
    if name in _NUMBERS:
        return int(text)
    if name in _MOMENTS:
        return datetime.fromisoformat(text)
    if name in _FLAGS:
        return True
    return {"template": Template, "results": Results}.get(name, str)(text)


def _days(window: Any) -> str:  # noqa: ANN401, what `asdict` leaves of a window
    return f"{window[0].isoformat()}/{window[1].isoformat()}" if window is not None else ""


def _offered(claim: str, window: str, text: str) -> Option:
    first, _, last = window.partition("/")
    return Option(text, claim, (date.fromisoformat(first), date.fromisoformat(last)) if window else None)
