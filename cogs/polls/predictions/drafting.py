"""Making a prediction: a form, then a draft that looks as fans will see it, then the post."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any, Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.poll_drafts import Draft, Typed, as_offered
from bot.domain.polls import FEWEST_OPTIONS, LONGEST_QUESTION, lines_of
from bot.domain.prediction_drafts import wrong_with
from bot.domain.predictions import LONGEST_RULE, MOST_OUTCOMES, Outline
from bot.texts import Texts, message
from bot.ui.cards import card, spaced
from bot.ui.form import Form
from bot.ui.funnel import Interaction
from bot.ui.screen import Screen
from bot.ui.stateless import button, channel_select, row
from bot.ui.text import colon, cut
from cogs.polls.drafting import (
    ALONE,
    AT_ONCE,
    CHANNELS,
    ONE_A_LINE,
    TIMES,
    Submitted,
    ping_button,
    times,
    warning,
)
from cogs.polls.predictions.words import asked, footer, rule_words

_LONGEST_WORDS: Final = 100
_LOCKS: Final = message("Locks")
_RULE_EXAMPLE: Final = message("Yes: the studio says so on record by then. No: nothing is announced by then.")


class PredictionForm(Form):
    """Question, outcomes, rule and times. What is wrong is said on the draft screen, with everything kept."""

    def __init__(self, typed: Typed, submitted: Submitted, texts: Texts) -> None:
        """Begin with what was typed or filled in before."""
        paragraph = discord.TextStyle.paragraph
        self.question = ui.TextInput[Any](
            custom_id="question",
            max_length=LONGEST_QUESTION,
            default=typed.question or None,
            placeholder=texts.phrase("Will the sequel be out by the end of next year?"),
        )
        self.options = ui.TextInput[Any](
            custom_id="options",
            style=paragraph,
            max_length=500,
            default=typed.options or None,
            placeholder=f"{texts.phrase('Yes')}\n{texts.phrase('No')}",
        )
        # Not required by Discord: the draft says what is missing, and keeps the rest.
        self.rule = ui.TextInput[Any](
            custom_id="rule",
            style=paragraph,
            max_length=LONGEST_RULE,
            default=typed.rule or None,
            placeholder=texts.phrase(_RULE_EXAMPLE),
            required=False,
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
            texts.phrase("A prediction"),
            ui.Label(text=texts.phrase("Question"), component=self.question),
            ui.Label(
                text=texts.phrase("Outcomes"),
                description=texts.phrase(ONE_A_LINE, fewest=FEWEST_OPTIONS, most=MOST_OUTCOMES),
                component=self.options,
            ),
            ui.Label(
                text=texts.phrase("How it is decided"),
                description=texts.phrase(
                    "What source counts, and what happens when nothing is announced by then"
                ),
                component=self.rule,
            ),
            ui.Label(
                text=texts.phrase(_LOCKS),
                description=texts.phrase("When forecasts end, in your own words, in the server's time zone"),
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
            rule=self.rule.value,
            closes=self.closes.value,
            opens=self.opens.value,
        )
        await self._submitted(interaction, typed)


def draft_screen(
    draft: Draft, texts: Texts, posts: Texts, *, now: datetime, zone: tzinfo, may_ping: bool, title: str
) -> Screen:
    """What the prediction will be, in the language of the server's posts, what is wrong with it, and everything that can
    still be changed."""
    typed, key = draft.typed, draft.id
    wrong = wrong_with(typed, now=now, zone=zone)
    blocks = [
        f"## {texts.phrase('Draft of a prediction')}\n-# {texts.phrase(ALONE)}",
        *warning(wrong, texts),
        *_preview(typed, posts, now=now, title=title),
        "\n".join(times(typed, texts, now=now, zone=zone, closes=_LOCKS)),
    ]
    ping = ping_button(typed, f"gl:prediction-draft:ping:{key}", texts, may_ping=may_ping)
    channel = channel_select(
        texts.phrase("Channel"),
        f"gl:prediction-draft:channel:{key}",
        typed.channel,
        types=CHANNELS,
        least=1,
    )
    publish = button(
        texts.phrase("Open it"),
        f"gl:prediction-draft:publish:{key}",
        style=discord.ButtonStyle.success,
        disabled=wrong is not None,
    )
    discard = button(
        texts.phrase("Discard"), f"gl:prediction-draft:discard:{key}", style=discord.ButtonStyle.danger
    )
    return card(
        *spaced(block for block in blocks if block),
        row(button(texts.phrase("Edit"), f"gl:prediction-draft:edit:{key}"), ping),
        row(channel),
        row(publish, discard),
    )


def _preview(typed: Typed, texts: Texts, *, now: datetime, title: str) -> Iterable[str]:
    """As fans will see it, as far as it can be read."""
    if typed.question.strip():
        head = colon(texts.phrase("Prediction"), texts)
        yield f"### {head} {plain(cut(typed.question, LONGEST_QUESTION))}"
    outcomes = as_offered(typed, lines_of(typed.options)[:MOST_OUTCOMES])
    if outcomes:
        yield asked(Outline(typed.question, outcomes, typed.rule, typed.closes_at or now, 0), texts)
    if typed.rule.strip():
        yield rule_words(typed.rule, texts)
    yield f"-# {' · '.join([*([plain(title)] if title else []), footer(texts, is_locked=False)])}"
