"""Making a prediction: a form, then a draft that looks as fans will see it, then the post."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.poll_drafts import Draft, Typed, as_offered
from bot.domain.polls import LONGEST_QUESTION, lines_of
from bot.domain.prediction_drafts import wrong_with
from bot.domain.predictions import LONGEST_RULE, MOST_OUTCOMES, Outline
from bot.ui.cards import card, spaced
from bot.ui.form import Form
from bot.ui.funnel import Interaction
from bot.ui.screen import Screen
from bot.ui.stateless import button, channel_select, row
from bot.ui.text import cut
from cogs.polls.drafting import CHANNELS, Submitted, times
from cogs.polls.predictions.words import asked, footer, rule_words

_LONGEST_WORDS: Final = 100
_RULE_EXAMPLE: Final = "Yes: the studio says so on record by then. No: nothing is announced by then."


class PredictionForm(Form):
    """Question, outcomes, rule and times. What is wrong is said on the draft screen, with everything kept."""

    def __init__(self, typed: Typed, submitted: Submitted) -> None:
        """Begin with what was typed or filled in before."""
        paragraph = discord.TextStyle.paragraph
        self.question = ui.TextInput[Any](
            custom_id="question",
            max_length=LONGEST_QUESTION,
            default=typed.question or None,
            placeholder="Will the sequel be out by the end of next year?",
        )
        self.options = ui.TextInput[Any](
            custom_id="options",
            style=paragraph,
            max_length=500,
            default=typed.options or None,
            placeholder="Yes\nNo",
        )
        # Not required by Discord: the draft says what is missing, and keeps the rest.
        self.rule = ui.TextInput[Any](
            custom_id="rule",
            style=paragraph,
            max_length=LONGEST_RULE,
            default=typed.rule or None,
            placeholder=_RULE_EXAMPLE,
            required=False,
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
            "A prediction",
            ui.Label(text="Question", component=self.question),
            ui.Label(
                text="Outcomes", description=f"One a line, 2 to {MOST_OUTCOMES}", component=self.options
            ),
            ui.Label(
                text="How it is decided",
                description="What source counts, and what happens when nothing is announced by then",
                component=self.rule,
            ),
            ui.Label(
                text="Locks",
                description="When forecasts end, in your own words, in the server's time zone",
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
            rule=self.rule.value,
            closes=self.closes.value,
            opens=self.opens.value,
        )
        await self._submitted(interaction, typed)


def draft_screen(draft: Draft, *, now: datetime, zone: tzinfo, may_ping: bool, title: str) -> Screen:
    """What the prediction will be, what is wrong with it, and everything that can still be changed."""
    typed, key = draft.typed, draft.id
    wrong = wrong_with(typed, now=now, zone=zone)
    blocks = [
        "## Draft of a prediction\n-# Nobody else sees this yet. It is kept for seven days.",
        *([f"⚠️ {plain(wrong.sentence)}"] if wrong is not None else []),
        *_preview(typed, now=now, title=title),
        "\n".join(times(typed, now=now, zone=zone, closes="Locks")),
    ]
    ping = button(
        "Ping: on" if typed.ping is not None else "Ping: off",
        f"gl:prediction-draft:ping:{key}",
        disabled=not may_ping and typed.ping is None,
    )
    channel = channel_select(
        "Channel", f"gl:prediction-draft:channel:{key}", typed.channel, types=CHANNELS, least=1
    )
    publish = button(
        "Open it",
        f"gl:prediction-draft:publish:{key}",
        style=discord.ButtonStyle.success,
        disabled=wrong is not None,
    )
    discard = button("Discard", f"gl:prediction-draft:discard:{key}", style=discord.ButtonStyle.danger)
    return card(
        *spaced(block for block in blocks if block),
        row(button("Edit", f"gl:prediction-draft:edit:{key}"), ping),
        row(channel),
        row(publish, discard),
    )


def _preview(typed: Typed, *, now: datetime, title: str) -> Iterable[str]:
    """As fans will see it, as far as it can be read."""
    if typed.question.strip():
        yield f"### Prediction: {plain(cut(typed.question, LONGEST_QUESTION))}"
    outcomes = as_offered(typed, lines_of(typed.options)[:MOST_OUTCOMES])
    if outcomes:
        yield asked(Outline(typed.question, outcomes, typed.rule, typed.closes_at or now, 0))
    if typed.rule.strip():
        yield rule_words(typed.rule)
    yield f"-# {' · '.join([*([plain(title)] if title else []), footer(is_locked=False)])}"
