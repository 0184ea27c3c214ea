"""What people see of polls when they ask: their own vote, one poll, the list, how it works."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.polls import STEP, Poll, PollState, Results, is_shown
from bot.store.ballots import Counted
from bot.texts import HOME, Texts, message
from bot.ui.cards import card, note, spaced
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, row
from cogs.polls.posts import poll_rows
from cogs.polls.shown import Shown
from cogs.polls.words import bars, chosen_words, result_sentence, stamp, votes_words


def counted_screen(counted: Counted, texts: Texts = HOME) -> Screen:
    """What was counted, for the voter alone."""
    poll = counted.poll
    time, span = stamp(poll.plan.closes), stamp(poll.plan.closes, "R")
    if not counted.after:
        return note(texts.phrase("Your vote is taken back. You can vote again until %(time)s.", time=time))
    until = texts.phrase("You can change it until %(time)s, %(span)s.", time=time, span=span)
    is_change = bool(counted.before) and counted.before != counted.after
    words = message("Your vote is now %(vote)s.") if is_change else message("Your vote: %(vote)s.")
    said = texts.phrase(words, vote=chosen_words(poll, counted.after, texts))
    return note(f"{said}\n{until}", row(_take_back(poll, texts)))


def mine_screen(poll: Poll, choices: Sequence[int], texts: Texts = HOME) -> Screen:
    """One's own vote."""
    if not choices:
        return note(texts.phrase("You have not voted in this poll."))
    said = texts.phrase("Your vote: %(vote)s.", vote=chosen_words(poll, choices, texts))
    sentence = f"{said} {texts.phrase('Only you see this.')}"
    return note(sentence, *([row(_take_back(poll, texts))] if poll.state is PollState.OPEN else []))


def poll_screen(shown: Shown, *, moderates: bool, texts: Texts = HOME) -> Screen:
    """One poll as a private copy, with everything that can be done with it."""
    poll = shown.poll
    numbers = (
        [
            result_sentence(poll, shown.tally, texts),
            "\n".join(bars(poll, shown.tally, shown.decided, texts)),
        ]
        if is_shown(poll, shown.tally)
        else ["\n".join(f"- {plain(option.text)}" for option in poll.plan.options)]
    )
    rows: list[ui.Item[Any]] = [row(*items) for items in poll_rows(poll, texts)]
    if moderates:
        rows.append(row(*_moderators(poll, texts)))
    return card(*spaced([f"## {plain(poll.plan.question)}", *numbers, f"-# {when(shown, texts)}"]), *rows)


def how_screen(poll: Poll, texts: Texts = HOME) -> Screen:
    """What happens with a vote, in plain words."""
    numbers = (
        texts.phrase("Nobody sees any numbers before the end.")
        if poll.plan.results is Results.HIDDEN
        else texts.phrase(
            "The bars appear with the first %(step)s votes and move whenever %(step)s more people have voted or changed "
            "their vote, so that they never tell how one person voted.",
            step=STEP,
        )
    )
    unseen = texts.phrase(
        "No member, no moderator and no command can see who voted for what; whoever operates this bot could read it in "
        "the database."
    )
    return card(
        f"## {texts.phrase('How this poll works')}",
        texts.phrase(
            "Everybody has one vote, and can change it or take it back until the end. It counts once I have told you so, "
            "even if I am restarted."
        ),
        f"{numbers} {unseen}",
        texts.phrase(
            "At the end the numbers are frozen and posted with a picture. Where the news later decides the question, the "
            "result says how it turned out."
        ),
    )


def _take_back(poll: Poll, texts: Texts) -> Stateless:
    return button(texts.phrase("Take my vote back"), f"gl:poll:back:{poll.id}")


def _moderators(poll: Poll, texts: Texts) -> list[Stateless]:
    again = button(texts.phrase("Post it again"), f"gl:poll:again:{poll.id}")
    if poll.state in (PollState.OPEN, PollState.SCHEDULED):
        close = button(
            texts.phrase("Close now"), f"gl:poll:close:{poll.id}", disabled=poll.state is not PollState.OPEN
        )
        return [
            again,
            close,
            button(
                texts.phrase("Cancel the poll"), f"gl:poll:cancel:{poll.id}", style=discord.ButtonStyle.danger
            ),
        ]
    return [again]


def when(shown: Shown, texts: Texts = HOME) -> str:
    """Its state, its votes, what it is about and where it stands, in a line."""
    poll = shown.poll
    words, time = {
        PollState.SCHEDULED: (message("opens %(time)s"), stamp(poll.plan.opens or poll.plan.closes, "R")),
        PollState.OPEN: (message("closes %(time)s"), stamp(poll.plan.closes, "R")),
        PollState.CLOSED: (message("closed %(time)s"), stamp(poll.closed or poll.plan.closes)),
        PollState.CANCELLED: (message("taken back"), ""),
    }[poll.state]
    state = texts.phrase(words, time=time)
    parts = [state, votes_words(shown.voters, texts), *([plain(shown.title)] if shown.title else [])]
    return " · ".join([*parts, texts.phrase("in %(channel)s", channel=f"<#{poll.plan.channel}>")])
