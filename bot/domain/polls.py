"""Speculation polls: what one is, what makes one valid, and what its votes add up to."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.errors import GreenlitError, message

FEWEST_OPTIONS: Final = 2
MOST_OPTIONS: Final = 25
"""What one select of Discord holds."""
LONGEST_OPTION: Final = 80
"""What one button of Discord holds."""
LONGEST_QUESTION: Final = 200
SHORTEST: Final = timedelta(minutes=1)
LONGEST: Final = timedelta(days=731)
STEP: Final = 5
"""Fewer votes than this are never shown while a poll runs, and a running tally moves by this many people at least:
whoever watches it learns nothing of one person's vote."""

_BULLET: Final = re.compile(r"^(?:[-*•]|\d{1,2}[.)])\s+")


class PollError(GreenlitError):
    """A poll, or something done to one, that the rules do not allow."""


class RoleNeededError(PollError):
    """A vote of somebody without the role that a poll is limited to."""

    def __init__(self, role: int) -> None:
        """Name the role by its id."""
        super().__init__(message("Only members with the role named on the poll can vote in it."))
        self.role = role


class PollState(StrEnum):
    """Where a poll is in its life."""

    SCHEDULED = "scheduled"
    """Ready, and opens by itself."""
    OPEN = "open"
    CLOSED = "closed"
    """Its numbers no longer change."""
    CANCELLED = "cancelled"
    """Taken back before its end: no result."""


class Results(StrEnum):
    """Who sees the numbers before the end."""

    HIDDEN = "hidden"
    """Nobody."""
    OPEN = "open"
    """Everybody, in steps of five people."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen."""

    text: str
    claim: str = ""
    """Ref of the claim that it stands for; empty where it stands for none."""
    window: tuple[date, date] | None = None
    """First and last day, for an option that guesses when something comes out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about a poll that a moderator decides."""

    question: str
    options: tuple[Option, ...]
    closes: datetime
    channel: int
    title: str | None = None
    """The slug that it is about."""
    most: int = 1
    """How many options one person may choose."""
    results: Results = Results.HIDDEN
    opens: datetime | None = None
    """None: at once."""
    role: int | None = None
    """Only members with it vote."""
    ping: int | None = None
    """The role that is pinged when it opens."""
    reminds: bool = False
    """Whether the channel is reminded before the end."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the votes add up to."""

    counts: tuple[int, ...]
    """For each option, in order."""
    voters: int
    """People; with several choices fewer than the counts' sum."""

    def percent(self, option: int) -> int:
        """Of the people who voted, rounded half up; equal counts have equal percentages, so the sum may not be 100."""
        return (self.counts[option] * 200 + self.voters) // (2 * self.voters) if self.voters else 0

    @property
    def leaders(self) -> tuple[int, ...]:
        """The options with the most votes, several where they are level; none where nobody voted."""
        top = max(self.counts, default=0)
        return tuple(at for at, count in enumerate(self.counts) if count == top) if top else ()


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll that exists."""

    id: int
    server: int
    plan: Plan
    state: PollState
    created_by: int
    created: datetime
    message: int | None = None
    """The message that it stands on."""
    closed: datetime | None = None
    final: Tally | None = None
    """The numbers at the end; they never change again."""

    def takes_votes(self, now: datetime) -> bool:
        """Whether a vote counts at this moment."""
        return self.state is PollState.OPEN and now < self.plan.closes


def tally_of(ballots: Sequence[tuple[int, int]], options: int) -> Tally:
    """Count sets of choices: pairs of a bit set (bit 0 is the first option) and how many people chose just that."""
    counts = [0] * options
    voters = 0
    for choices, people in ballots:
        voters += people if choices else 0
        for option in range(options):
            if choices >> option & 1:
                counts[option] += people
    return Tally(tuple(counts), voters)


def is_shown(poll: Poll, shown: Tally) -> bool:
    """Whether the running numbers stand on the poll; after the end they always do."""
    return poll.state is PollState.CLOSED or (poll.plan.results is Results.OPEN and shown.voters >= STEP)


def read_options(text: str) -> tuple[str, ...]:
    """Options from a form, one a line; bullets and numbers before them are left out. Raises PollError."""
    options = lines_of(text)
    check_options(options)
    return options


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a form that say something, without bullets and numbers before them."""
    lines = [" ".join(_BULLET.sub("", line.strip()).split()) for line in text.splitlines()]
    return tuple(line for line in lines if line)


def check_options(options: Sequence[str]) -> None:
    """Raise PollError where a poll cannot have these options."""
    if len(options) < FEWEST_OPTIONS:
        raise PollError(message("A poll needs at least two options. Write one a line."))
    if len(options) > MOST_OPTIONS:
        raise PollError(
            message("That is %(number)s options; Discord shows %(most)s at most. Leave some out."),
            number=len(options),
            most=MOST_OPTIONS,
        )
    seen: dict[str, str] = {}
    for at, option in enumerate(options):
        if len(option) > LONGEST_OPTION:
            raise PollError(
                message("Option %(number)s has %(length)s characters; %(most)s fit on a button. Shorten it."),
                number=at + 1,
                length=len(option),
                most=LONGEST_OPTION,
            )
        look = _look(option)
        if look in seen:
            raise PollError(
                message("“%(first)s” and “%(second)s” are the same option. Keep one of them."),
                first=seen[look],
                second=option,
            )
        seen[look] = option


def check_question(text: str) -> str:
    """The question on one line; raises PollError where there is none or too much."""
    question = " ".join(text.split())
    if not question:
        raise PollError(message("The poll has no question yet. Write one."))
    if len(question) > LONGEST_QUESTION:
        raise PollError(
            message("The question has %(length)s characters; %(most)s fit on a phone. Shorten it."),
            length=len(question),
            most=LONGEST_QUESTION,
        )
    return question


def check_times(opens: datetime | None, closes: datetime, *, now: datetime) -> None:
    """Raise PollError where a poll cannot run from then to then."""
    start = max(opens, now) if opens is not None else now
    if closes <= now:
        raise PollError(message("The closing time is in the past. Name one that is still to come."))
    if closes - start < SHORTEST:
        raise PollError(message("A poll stays open for at least a minute. Name a later closing time."))
    if closes - now > LONGEST:
        raise PollError(message("A poll closes within two years. Name a nearer closing time."))


def check_plan(plan: Plan, *, now: datetime) -> None:
    """Raise PollError where a poll cannot be made from this plan; the first thing that is wrong."""
    check_question(plan.question)
    check_options([option.text for option in plan.options])
    check_times(plan.opens, plan.closes, now=now)
    if not 1 <= plan.most <= len(plan.options):
        raise PollError(
            message("Nobody can choose %(number)s of %(options)s options. Choose a smaller number."),
            number=plan.most,
            options=len(plan.options),
        )


def reminder_due(poll: Poll) -> datetime:
    """When a poll's channel is reminded: a day before its end, of a shorter poll when nine tenths are over."""
    begun = poll.plan.opens or poll.created
    return poll.plan.closes - min(timedelta(days=1), (poll.plan.closes - begun) / 10)


def check_vote(poll: Poll, choices: Sequence[int], *, roles: Sequence[int], now: datetime) -> int:
    """The choices as a bit set; raises PollError where this vote does not count."""
    if poll.state is PollState.CANCELLED:
        raise PollError(message("This poll was taken back by a moderator. Votes no longer count."))
    if poll.state is PollState.SCHEDULED:
        raise PollError(message("This poll is not open yet. Come back when it is."))
    if not poll.takes_votes(now):
        raise PollError(message("This poll is closed. Your vote from before the end counts as it was."))
    if poll.plan.role is not None and poll.plan.role not in roles:
        raise RoleNeededError(poll.plan.role)
    if any(not 0 <= choice < len(poll.plan.options) for choice in choices):
        raise PollError(message("That is no option of this poll. Run `/polls` for a fresh copy of it."))
    chosen = set(choices)
    if len(chosen) > poll.plan.most:
        raise PollError(message("You can choose %(most)s at most here. Choose again."), most=poll.plan.most)
    return sum(1 << choice for choice in chosen)


def _look(option: str) -> str:
    """What people tell options apart by: case, accents and spaces aside, signs and emoji not."""
    bare = unicodedata.normalize("NFKD", option).casefold()
    return "".join(mark for mark in bare if not mark.isspace() and not "\u0300" <= mark <= "\u036f")
