"""Making a poll: a form, then a draft screen on which the rest is set, then the post."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any, Final, TypeAlias

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.errors import GreenlitError
from bot.domain.moment_days import MomentError
from bot.domain.moments import read_moment
from bot.domain.poll_drafts import Draft, Typed, options_typed, wrong_with
from bot.domain.polls import FEWEST_OPTIONS, LONGEST_QUESTION, MOST_OPTIONS, Results
from bot.texts import Texts, dates, message
from bot.ui.cards import card, spaced
from bot.ui.form import Form
from bot.ui.funnel import Interaction
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless, button, channel_select, role_select, row
from bot.ui.text import cut
from cogs.polls.words import stamp

CHANNELS: Final = (discord.ChannelType.text, discord.ChannelType.news)
TIMES: Final = message("friday 8pm, or in 3 days")
ONE_A_LINE: Final = message("One a line, %(fewest)s to %(most)s")
AT_ONCE: Final = message("Left empty, at once")
ALONE: Final = message("Nobody else sees this yet. It is kept for seven days.")
CLOSES: Final = message("Closes")
_LONGEST_WORDS: Final = 100

_SEVERAL: Final = {False: message("Answers: one"), True: message("Answers: several")}
_NUMBERS: Final = {Results.HIDDEN: message("Numbers: hidden"), Results.OPEN: message("Numbers: open")}
_REMINDER: Final = {False: message("Reminder: off"), True: message("Reminder: on")}
_PING: Final = {False: message("Ping: off"), True: message("Ping: on")}

Submitted: TypeAlias = Callable[[Interaction, Typed], Awaitable[None]]
"""What becomes of a form's fields."""


class PollForm(Form):
    """Question, options and the end. What is wrong is said on the draft screen, with everything kept."""

    def __init__(self, typed: Typed, submitted: Submitted, texts: Texts) -> None:
        """Begin with what was typed or filled in before."""
        self.question = ui.TextInput[Any](
            custom_id="question",
            max_length=LONGEST_QUESTION,
            default=typed.question or None,
            placeholder=texts.phrase("Will Pedro Pascal return?"),
        )
        self.options = ui.TextInput[Any](
            custom_id="options",
            style=discord.TextStyle.paragraph,
            max_length=2_500,
            default=typed.options or None,
            placeholder=texts.phrase("Yes\nNo\nOnly a cameo"),
        )
        self.closes = ui.TextInput[Any](
            custom_id="closes",
            max_length=_LONGEST_WORDS,
            default=typed.closes or None,
            placeholder=texts.phrase(TIMES),
        )
        self.opens = ui.TextInput[Any](
            custom_id="opens", max_length=_LONGEST_WORDS, default=typed.opens or None, required=False
        )
        self._typed = typed
        self._submitted = submitted
        super().__init__(
            texts.phrase("A poll"),
            ui.Label(text=texts.phrase("Question"), component=self.question),
            ui.Label(
                text=texts.phrase("Options"),
                description=texts.phrase(ONE_A_LINE, fewest=FEWEST_OPTIONS, most=MOST_OPTIONS),
                component=self.options,
            ),
            ui.Label(
                text=texts.phrase("Closes"),
                description=texts.phrase("In your own words, in the server's time zone"),
                component=self.closes,
            ),
            ui.Label(text=texts.phrase("Opens"), description=texts.phrase(AT_ONCE), component=self.opens),
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


def draft_screen(draft: Draft, texts: Texts, *, now: datetime, zone: tzinfo, may_ping: bool) -> Screen:
    """What the poll will be, what is wrong with it, and everything that can still be changed."""
    typed, key = draft.typed, draft.id
    wrong = wrong_with(typed, now=now, zone=zone)
    blocks = [
        f"## {texts.phrase('Draft of a poll')}\n-# {texts.phrase(ALONE)}",
        *warning(wrong, texts),
        _preview(typed),
        "\n".join(times(typed, texts, now=now, zone=zone)),
    ]
    return card(
        *spaced(block for block in blocks if block),
        row(
            button(texts.phrase("Edit"), f"gl:poll-draft:edit:{key}"),
            button(texts.phrase(_SEVERAL[typed.several]), f"gl:poll-draft:several:{key}"),
            button(texts.phrase(_NUMBERS[typed.results]), f"gl:poll-draft:results:{key}"),
        ),
        row(
            button(texts.phrase(_REMINDER[typed.reminds]), f"gl:poll-draft:reminds:{key}"),
            ping_button(typed, f"gl:poll-draft:ping:{key}", texts, may_ping=may_ping),
        ),
        row(
            channel_select(
                texts.phrase("Channel"),
                f"gl:poll-draft:channel:{key}",
                typed.channel,
                types=CHANNELS,
                least=1,
            )
        ),
        row(role_select(texts.phrase("Everybody may vote"), f"gl:poll-draft:role:{key}", typed.role)),
        row(
            button(
                texts.phrase("Publish"),
                f"gl:poll-draft:publish:{key}",
                style=discord.ButtonStyle.success,
                disabled=wrong is not None,
            ),
            button(texts.phrase("Discard"), f"gl:poll-draft:discard:{key}", style=discord.ButtonStyle.danger),
        ),
    )


def warning(wrong: GreenlitError | None, texts: Texts) -> Iterator[str]:
    """What is wrong with a draft, where something is."""
    if wrong is not None:
        yield f"⚠️ {plain(texts.phrase(wrong.text, **wrong.values))}"


def ping_button(typed: Typed, custom_id: str, texts: Texts, *, may_ping: bool) -> Stateless:
    """Whether the server's role is pinged; who may not ping can only switch it off."""
    pings = typed.ping is not None
    return button(texts.phrase(_PING[pings]), custom_id, disabled=not may_ping and not pings)


def _preview(typed: Typed) -> str:
    options = options_typed(typed)
    lines = [f"{at}. {plain(cut(option, 100))}" for at, option in enumerate(options, 1)]
    return "\n".join([f"### {plain(typed.question)}" if typed.question.strip() else "", *lines]).strip()


def times(typed: Typed, texts: Texts, *, now: datetime, zone: tzinfo, closes: str = CLOSES) -> Iterator[str]:
    """When it opens and closes, as each reader's clock has it, and how unclear words were taken."""
    for name, words, at in (
        (message("Opens"), typed.opens, typed.opens_at),
        (closes, typed.closes, typed.closes_at),
    ):
        if at is not None:
            note = _taken(words, texts, now=now, zone=zone)
            yield f"**{texts.phrase(name)}** {stamp(at, 'F')}, {stamp(at, 'R')}{f' · {note}' if note else ''}"
    if not typed.opens.strip():
        yield texts.phrase("**Opens** at once")


def _taken(words: str, texts: Texts, *, now: datetime, zone: tzinfo) -> str:
    try:
        found = read_moment(words, now=now, zone=zone)
    except MomentError:  # it was a time when it was typed, and has passed since
        return ""
    day = dates.day_words(found.day, texts) if found.day is not None else ""
    return texts.phrase(found.note, day=day) if found.note else ""
