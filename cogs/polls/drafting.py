"""Making a poll: a form, then a draft screen on which the rest is set, then the post."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any, Final, TypeAlias

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.moments import MomentError, read_moment
from bot.domain.poll_drafts import Draft, Typed, options_typed, wrong_with
from bot.domain.polls import LONGEST_QUESTION, Results
from bot.ui.cards import card, spaced
from bot.ui.form import Form
from bot.ui.funnel import Interaction
from bot.ui.screen import Screen
from bot.ui.stateless import button, channel_select, role_select, row
from bot.ui.text import cut
from cogs.polls.words import stamp

CHANNELS: Final = (discord.ChannelType.text, discord.ChannelType.news)
_LONGEST_WORDS: Final = 100

Submitted: TypeAlias = Callable[[Interaction, Typed], Awaitable[None]]
"""What becomes of a form's fields."""


class PollForm(Form):
    """Question, options and the end. What is wrong is said on the draft screen, with everything kept."""

    def __init__(self, typed: Typed, submitted: Submitted) -> None:
        """Begin with what was typed or filled in before."""
        self.question = ui.TextInput[Any](
            custom_id="question",
            max_length=LONGEST_QUESTION,
            default=typed.question or None,
            placeholder="Will Pedro Pascal return?",
        )
        self.options = ui.TextInput[Any](
            custom_id="options",
            style=discord.TextStyle.paragraph,
            max_length=2_500,
            default=typed.options or None,
            placeholder="Yes\nNo\nOnly a cameo",
        )
        self.closes = ui.TextInput[Any](
            custom_id="closes",
            max_length=_LONGEST_WORDS,
            default=typed.closes or None,
            placeholder="friday 8pm, or in 3 days",
        )
        self.opens = ui.TextInput[Any](
            custom_id="opens", max_length=_LONGEST_WORDS, default=typed.opens or None, required=False
        )
        self._typed = typed
        self._submitted = submitted
        super().__init__(
            "A poll",
            ui.Label(text="Question", component=self.question),
            ui.Label(text="Options", description="One a line, 2 to 25", component=self.options),
            ui.Label(
                text="Closes",
                description="In your own words, in the server's time zone",
                component=self.closes,
            ),
            ui.Label(text="Opens", description="Left empty, at once", component=self.opens),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Hand over what was typed, as it was typed."""
        typed = replace(
            self._typed,
            question=self.question.value,
            options=self.options.value,
            closes=self.closes.value,
            opens=self.opens.value,
        )
        await self._submitted(interaction, typed)


def draft_screen(draft: Draft, *, now: datetime, zone: tzinfo, may_ping: bool) -> Screen:
    """What the poll will be, what is wrong with it, and everything that can still be changed."""
    typed, key = draft.typed, draft.id
    wrong = wrong_with(typed, now=now, zone=zone)
    blocks = [
        "## Draft of a poll\n-# Nobody else sees this yet. It is kept for seven days.",
        *([f"⚠️ {plain(wrong.sentence)}"] if wrong is not None else []),
        _preview(typed),
        "\n".join(times(typed, now=now, zone=zone)),
    ]
    several, hidden = typed.several, typed.results is Results.HIDDEN
    return card(
        *spaced(block for block in blocks if block),
        row(
            button("Edit", f"gl:poll-draft:edit:{key}"),
            button("Answers: several" if several else "Answers: one", f"gl:poll-draft:several:{key}"),
            button("Numbers: hidden" if hidden else "Numbers: open", f"gl:poll-draft:results:{key}"),
        ),
        row(
            button("Reminder: on" if typed.reminds else "Reminder: off", f"gl:poll-draft:reminds:{key}"),
            button(
                "Ping: on" if typed.ping is not None else "Ping: off",
                f"gl:poll-draft:ping:{key}",
                disabled=not may_ping and typed.ping is None,
            ),
        ),
        row(
            channel_select("Channel", f"gl:poll-draft:channel:{key}", typed.channel, types=CHANNELS, least=1)
        ),
        row(role_select("Everybody may vote", f"gl:poll-draft:role:{key}", typed.role)),
        row(
            button(
                "Publish",
                f"gl:poll-draft:publish:{key}",
                style=discord.ButtonStyle.success,
                disabled=wrong is not None,
            ),
            button("Discard", f"gl:poll-draft:discard:{key}", style=discord.ButtonStyle.danger),
        ),
    )


def _preview(typed: Typed) -> str:
    options = options_typed(typed)
    lines = [f"{at}. {plain(cut(option, 100))}" for at, option in enumerate(options, 1)]
    return "\n".join([f"### {plain(typed.question)}" if typed.question.strip() else "", *lines]).strip()


def times(typed: Typed, *, now: datetime, zone: tzinfo, closes: str = "Closes") -> Iterator[str]:
    """When it opens and closes, as each reader's clock has it, and how unclear words were taken."""
    for name, words, at in (
        ("Opens", typed.opens, typed.opens_at),
        (closes, typed.closes, typed.closes_at),
    ):
        if at is not None:
            note = _taken(words, now=now, zone=zone)
            yield f"**{name}** {stamp(at, 'F')}, {stamp(at, 'R')}{f' · {note}' if note else ''}"
    if not typed.opens.strip():
        yield "**Opens** at once"


def _taken(words: str, *, now: datetime, zone: tzinfo) -> str:
    try:
        return read_moment(words, now=now, zone=zone).note
    except MomentError:  # it was a time when it was typed, and has passed since
        return ""
