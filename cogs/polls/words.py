"""Polls in words: options with their bars, results, times as each reader's clock shows them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from bot.answering.markup import plain
from bot.domain.poll_outcomes import Decision
from bot.domain.polls import Poll, Tally

_CELLS: Final = 10
_MARKS: Final = {True: "✅ came true", False: "❌ did not"}


def stamp(at: datetime, style: str = "f") -> str:
    """A moment that Discord shows in each reader's own time zone; `R` counts down by itself."""
    return f"<t:{int(at.timestamp())}:{style}>"


def votes_words(voters: int) -> str:
    """ "1 vote", "1,214 votes"."""
    return f"{voters:,} {'vote' if voters == 1 else 'votes'}"


def bars(poll: Poll, tally: Tally, decided: Sequence[Decision] = ()) -> Iterator[str]:
    """A line and a bar for each option, with what became of it where that is known."""
    marks = {each.option: f" · {_MARKS[each.came_true]}" for each in decided}
    for at, option in enumerate(poll.plan.options):
        percent, count = tally.percent(at), tally.counts[at]
        filled = round(percent * _CELLS / 100)
        yield f"**{plain(option.text)}**{marks.get(at, '')}\n{'▰' * filled}{'▱' * (_CELLS - filled)} {percent} % · {count:,}"


def result_sentence(poll: Poll, tally: Tally) -> str:
    """Who is ahead, in one sentence; ties are ties."""
    leaders = tally.leaders
    if not leaders:
        return "Nobody voted."
    names = [f"**{plain(poll.plan.options[at].text)}**" for at in leaders]
    count, percent = tally.counts[leaders[0]], tally.percent(leaders[0])
    if len(names) == 1:
        return f"{names[0]} has the most votes: {count:,} of {votes_words(tally.voters)}, {percent}\u00a0%."
    if len(names) == len(poll.plan.options):
        return f"It is a tie between all options: {votes_words(count)} each."
    return f"It is a tie between {', '.join(names[:-1])} and {names[-1]}: {votes_words(count)} each."


def result_alt(poll: Poll, tally: Tally) -> str:
    """The picture's numbers for people who do not see it."""
    rows = (
        f"{option.text}: {tally.percent(at)} %, {votes_words(tally.counts[at])}"
        for at, option in enumerate(poll.plan.options)
    )
    return f"Result of the poll “{poll.plan.question}”, {votes_words(tally.voters)}. " + "; ".join(rows) + "."


def chosen_words(poll: Poll, choices: Sequence[int]) -> str:
    """ "**Yes** and **Only a cameo**"."""
    names = [f"**{plain(poll.plan.options[at].text)}**" for at in choices]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
