"""What people see of polls when they ask: their own vote, one poll, the list, how it works."""

from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.polls import STEP, Poll, PollState, Results, is_shown
from bot.store.ballots import Counted
from bot.ui.cards import card, note, spaced
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row
from cogs.polls.posts import poll_rows
from cogs.polls.shown import Shown
from cogs.polls.words import bars, chosen_words, result_sentence, stamp, votes_words

_MOST_LISTED: Final = 25


def counted_screen(counted: Counted) -> Screen:
    """What was counted, for the voter alone."""
    poll = counted.poll
    until = f"You can change it until {stamp(poll.plan.closes)}, {stamp(poll.plan.closes, 'R')}."
    if not counted.after:
        return note(f"Your vote is taken back. You can vote again until {stamp(poll.plan.closes)}.")
    changed = "Your vote is now" if counted.before and counted.before != counted.after else "Your vote:"
    return note(f"{changed} {chosen_words(poll, counted.after)}.\n{until}", row(_take_back(poll)))


def mine_screen(poll: Poll, choices: Sequence[int]) -> Screen:
    """One's own vote."""
    if not choices:
        return note("You have not voted in this poll.")
    sentence = f"Your vote: {chosen_words(poll, choices)}. Only you see this."
    return note(sentence, *([row(_take_back(poll))] if poll.state is PollState.OPEN else []))


def poll_screen(shown: Shown, *, moderates: bool) -> Screen:
    """One poll as a private copy, with everything that can be done with it."""
    poll = shown.poll
    numbers = (
        [result_sentence(poll, shown.tally), "\n".join(bars(poll, shown.tally, shown.decided))]
        if is_shown(poll, shown.tally)
        else ["\n".join(f"- {plain(option.text)}" for option in poll.plan.options)]
    )
    rows: list[ui.Item[Any]] = [row(*items) for items in poll_rows(poll)]
    if moderates:
        rows.append(row(*_moderators(poll)))
    return card(*spaced([f"## {plain(poll.plan.question)}", *numbers, f"-# {when(shown)}"]), *rows)


def how_screen(poll: Poll) -> Screen:
    """What happens with a vote, in plain words."""
    numbers = (
        "Nobody sees any numbers before the end."
        if poll.plan.results is Results.HIDDEN
        else f"The bars appear with the first {STEP} votes and move whenever {STEP} more people have voted or changed "
        "their vote, so that they never tell how one person voted."
    )
    return card(
        "## How this poll works",
        "Everybody has one vote, and can change it or take it back until the end. It counts once I have told you so, "
        "even if I am restarted.",
        f"{numbers} No member, no moderator and no command can see who voted for what; whoever operates this bot could "
        "read it in the database.",
        "At the end the numbers are frozen and posted with a picture. Where the news later decides the question, the "
        "result says how it turned out.",
    )


def _take_back(poll: Poll) -> Stateless:
    return button("Take my vote back", f"gl:poll:back:{poll.id}")


def _moderators(poll: Poll) -> list[Stateless]:
    again = button("Post it again", f"gl:poll:again:{poll.id}")
    if poll.state in (PollState.OPEN, PollState.SCHEDULED):
        close = button("Close now", f"gl:poll:close:{poll.id}", disabled=poll.state is not PollState.OPEN)
        return [
            again,
            close,
            button("Cancel the poll", f"gl:poll:cancel:{poll.id}", style=discord.ButtonStyle.danger),
        ]
    return [again]


def when(shown: Shown) -> str:
    """Its state, its votes, what it is about and where it stands, in a line."""
    poll = shown.poll
    state = {
        PollState.SCHEDULED: f"opens {stamp(poll.plan.opens or poll.plan.closes, 'R')}",
        PollState.OPEN: f"closes {stamp(poll.plan.closes, 'R')}",
        PollState.CLOSED: f"closed {stamp(poll.closed or poll.plan.closes)}",
        PollState.CANCELLED: "taken back",
    }[poll.state]
    parts = [state, votes_words(shown.voters), *([plain(shown.title)] if shown.title else [])]
    return " · ".join([*parts, f"in <#{poll.plan.channel}>"])
