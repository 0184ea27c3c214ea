"""What a moderator sees while they settle a prediction: what was chosen, what is wrong, what would happen."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Any, Final, TypeAlias

import discord
from discord import ui

from bot.access import ModeratorForm
from bot.answering.markup import link, plain
from bot.domain.errors import GreenlitError
from bot.domain.polls import LONGEST_QUESTION
from bot.domain.predictions import LONGEST_REASON, Prediction
from bot.domain.publishers import LONGEST_LINK, host_of
from bot.domain.settling import Ahead, Settling, is_settled
from bot.domain.updates import Update
from bot.texts import Texts, message
from bot.ui.cards import card, note, spaced
from bot.ui.funnel import Interaction
from bot.ui.lines import date_words
from bot.ui.screen import Screen
from bot.ui.stateless import button, row, select
from bot.ui.text import colon, cut, on_clock
from cogs.polls.predictions.words import forecasters_words, rule_words
from cogs.polls.words import stamp

Filled: TypeAlias = Callable[[Interaction, Callable[[Settling], Settling]], Awaitable[None]]
"""What becomes of what was typed."""

_LONGEST_WORDS: Final = 60
_CLOCK: Final = message("In the server's time zone: %(clock)s")
_NOBODY: Final = message(
    "**Nobody would be scored, because no forecast is older than the news.** Declare it void instead."
)
_ANEW: Final = message("Every score that was given is made anew in the same step, and the posts say so.")
_UNTIL: Final = message(
    "Whoever has a forecast that counts can object until %(time)s; then everybody gets their score."
)
_SECOND: Final = message(
    "You had forecast yourself, which everybody sees. A second moderator has to confirm it."
)
_OWNER: Final = message(
    "You had forecast yourself and own this server: it stands without a second moderator, and says so."
)


@dataclass(frozen=True, slots=True)
class SettlingView:
    """All that the screen shows."""

    prediction: Prediction
    settling: Settling
    ahead: Ahead | None
    """None where something is wrong."""
    wrong: GreenlitError | None
    updates: Sequence[Update]
    """Of the title, newest first."""
    zone: tzinfo
    """In which the server reads clocks."""


class SourceForm(ModeratorForm):
    """The deciding source and its date. What is wrong with them is said on the screen, with everything kept."""

    def __init__(self, settling: Settling, filled: Filled, texts: Texts) -> None:
        """Begin with what was typed before."""
        self._filled = filled
        self.source = _field("source", LONGEST_LINK, settling.source, "https://variety.com/…")
        self.dated = _field("dated", _LONGEST_WORDS, settling.dated, "2026-11-22")
        self.clock = _field("clock", _LONGEST_WORDS, settling.clock, "20:00", required=False)
        self.locks = _field("locks", _LONGEST_WORDS, settling.locks, "2026-11-20", required=False)
        super().__init__(
            texts.phrase("The deciding source"),
            ui.Label(text=texts.phrase("Link"), component=self.source),
            ui.Label(text=texts.phrase("Published on"), component=self.dated),
            ui.Label(
                text=texts.phrase("At what time"),
                description=texts.phrase(
                    "In the server's time zone. Left empty, forecasts count until that day begins anywhere."
                ),
                component=self.clock,
            ),
            ui.Label(
                text=texts.phrase("Forecasts count until"),
                description=texts.phrase(
                    "Only where the source tells less than a day: the first day on which none counts."
                ),
                component=self.locks,
            ),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Hand over what was typed, as it was typed."""
        source, dated = self.source.value, self.dated.value
        clock, locks = self.clock.value, self.locks.value
        await self._filled(
            interaction,
            lambda settling: replace(settling, source=source, dated=dated, clock=clock, locks=locks),
        )


class VoidForm(ModeratorForm):
    """Why a prediction has no outcome."""

    def __init__(self, settling: Settling, filled: Filled, texts: Texts) -> None:
        """Begin with what was typed before."""
        self._filled = filled
        self.why = ui.TextInput[Any](
            custom_id="why",
            style=discord.TextStyle.paragraph,
            max_length=LONGEST_REASON,
            default=settling.why or None,
        )
        super().__init__(
            texts.phrase("Declare it void"),
            ui.Label(
                text=texts.phrase("Why"),
                description=texts.phrase("Everybody reads it; nobody is scored"),
                component=self.why,
            ),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Hand over the reason."""
        why = self.why.value
        await self._filled(interaction, lambda settling: replace(settling, why=why))


def settling_screen(view: SettlingView, texts: Texts) -> Screen:
    """Everything that is needed to settle, and what would happen."""
    prediction, settling = view.prediction, view.settling
    again = is_settled(prediction)
    head = colon(texts.phrase("Change the outcome") if again else texts.phrase("Settle"), texts)
    question = plain(cut(prediction.outline.question, LONGEST_QUESTION))
    blocks = [
        f"## {head} {question}\n-# {texts.phrase('Only you see this. What you type is kept.')}",
        rule_words(prediction.outline.rule, texts),
        "\n".join(_typed(settling, texts)),
        *(
            [f"⚠️ {plain(texts.phrase(view.wrong.text, **view.wrong.values))}"]
            if view.wrong is not None
            else []
        ),
        *(["\n".join(_ahead(view.ahead, view.zone, texts, again=again))] if view.ahead is not None else []),
    ]
    outcomes = [
        discord.SelectOption(label=cut(outcome.text, 100), value=str(at), default=at == settling.outcome)
        for at, outcome in enumerate(prediction.outline.outcomes)
    ]
    key = prediction.id
    return card(
        *spaced(blocks),
        row(select(texts.phrase("What came true"), f"gl:settle:outcome:{key}", outcomes)),
        *_update_row(view, texts),
        row(
            button(texts.phrase("Source and date"), f"gl:settle:source:{key}"),
            button(
                texts.phrase("Reverse it") if again else texts.phrase("Settle"),
                f"gl:settle:settle:{key}",
                style=discord.ButtonStyle.success,
                disabled=view.ahead is None,
            ),
            button(texts.phrase("Void…"), f"gl:settle:void:{key}", style=discord.ButtonStyle.danger),
        ),
    )


def void_screen(prediction: Prediction, why: str, texts: Texts) -> Screen:
    """What declaring it void would do."""
    key = prediction.id
    head = colon(texts.phrase("Void"), texts)
    sentence = texts.phrase(
        "Nobody is scored, scores that were given are taken away, and everybody reads the reason. No forecast counts "
        "any more from now on."
    )
    return note(
        f"## {head} {plain(cut(prediction.outline.question, LONGEST_QUESTION))}\n{plain(why)}\n{sentence}",
        row(
            button(
                texts.phrase("Declare it void"), f"gl:settle:void-now:{key}", style=discord.ButtonStyle.danger
            ),
            button(texts.phrase("Edit the reason"), f"gl:settle:void:{key}"),
            button(texts.phrase("Back"), f"gl:settle:show:{key}"),
        ),
    )


def settled_screen(settled: Prediction, ahead: Ahead, texts: Texts) -> Screen:
    """What was done."""
    said = texts.phrase(
        "It is settled, and on its way to %(channel)s. Everybody gets their score after %(time)s, unless somebody objects.",
        channel=f"<#{settled.outline.channel}>",
        time=stamp(ahead.until),
    )
    second = texts.phrase(
        "Another moderator has to confirm it first, because you had forecast: it lies on the desk."
    )
    return note(f"{said} {second}" if ahead.needs_another else said)


def _typed(settling: Settling, texts: Texts) -> Iterator[str]:
    head = f"**{texts.phrase('The deciding source')}**"
    if not settling.source and not settling.dated:
        yield f"{head} {texts.phrase('none yet')}"
        return
    name = host_of(settling.source.strip().strip("<>"))
    shown = link(name, settling.source.strip().strip("<>")) if name else plain(cut(settling.source, 80))
    parts = [
        shown or texts.phrase("none yet"),
        *(plain(each) for each in (settling.dated, settling.clock) if each),
    ]
    yield f"{head} {', '.join(parts)}"
    if settling.locks:
        yield f"**{texts.phrase('Forecasts count until')}** {plain(settling.locks)}"


def _ahead(ahead: Ahead, zone: tzinfo, texts: Texts, *, again: bool) -> Iterator[str]:
    yield f"**{texts.phrase('What will happen')}**"
    counts = texts.phrases(
        "Forecasts lock at %(time)s: %(number)s of the %(forecasts)s counts.",
        "Forecasts lock at %(time)s: %(number)s of the %(forecasts)s count.",
        ahead.counting,
        time=stamp(ahead.lock),
        forecasts=forecasters_words(ahead.made, texts),
    )
    yield f"- {counts}"
    yield f"-# {texts.phrase(_CLOCK, clock=on_clock(ahead.lock, zone, texts))}"
    if not ahead.counting:
        yield f"- {texts.phrase(_NOBODY)}"
    if again:
        yield f"- {texts.phrase(_ANEW)}"
    yield f"- {texts.phrase(_UNTIL, time=stamp(ahead.until))}"
    if ahead.needs_another:
        yield f"- {texts.phrase(_SECOND)}"
    if ahead.is_owners:
        yield f"- {texts.phrase(_OWNER)}"


def _update_row(view: SettlingView, texts: Texts) -> list[ui.ActionRow[Any]]:
    if not view.updates:
        return []
    options = [
        discord.SelectOption(
            label=cut(update.headline, 100),
            value=str(update.number),
            description=cut(_dated(update, texts), 100),
        )
        for update in view.updates
    ]
    label = texts.phrase("Take the source of an update")
    return [row(select(label, f"gl:settle:update:{view.prediction.id}", options))]


def _dated(update: Update, texts: Texts) -> str:
    dated = date_words(update.published, texts) if update.published else texts.phrase("undated")
    return f"{texts.phrase('Update %(number)s', number=update.number)} · {dated}"


def _field(name: str, most: int, typed: str, example: str, *, required: bool = True) -> ui.TextInput[Any]:
    return ui.TextInput(
        custom_id=name, max_length=most, default=typed or None, placeholder=example, required=required
    )
