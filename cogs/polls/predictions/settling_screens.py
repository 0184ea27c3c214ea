"""What a moderator sees while they settle a prediction: what was chosen, what is wrong, what would happen."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Any, Final, TypeAlias

import discord
from discord import ui

from bot.access import ModeratorForm
from bot.answering.markup import link, plain
from bot.domain.polls import LONGEST_QUESTION
from bot.domain.predictions import LONGEST_REASON, Prediction
from bot.domain.publishers import LONGEST_LINK, host_of
from bot.domain.settling import Ahead, Settling, is_settled
from bot.domain.updates import Update
from bot.ui.cards import card, note, spaced
from bot.ui.funnel import Interaction
from bot.ui.screen import Screen
from bot.ui.stateless import button, row, select
from bot.ui.text import cut, on_clock
from cogs.polls.predictions.words import forecasters_words, rule_words
from cogs.polls.words import stamp

Filled: TypeAlias = Callable[[Interaction, Callable[[Settling], Settling]], Awaitable[None]]
"""What becomes of what was typed."""

_LONGEST_WORDS: Final = 60


@dataclass(frozen=True, slots=True)
class SettlingView:
    """All that the screen shows."""

    prediction: Prediction
    settling: Settling
    ahead: Ahead | None
    """None where something is wrong."""
    wrong: str
    updates: Sequence[Update]
    """Of the title, newest first."""
    zone: tzinfo
    """In which the server reads clocks."""


class SourceForm(ModeratorForm):
    """The deciding source and its date. What is wrong with them is said on the screen, with everything kept."""

    def __init__(self, settling: Settling, filled: Filled) -> None:
        """Begin with what was typed before."""
        self._filled = filled
        self.source = _field("source", LONGEST_LINK, settling.source, "https://variety.com/…")
        self.dated = _field("dated", _LONGEST_WORDS, settling.dated, "22 November 2026")
        self.clock = _field("clock", _LONGEST_WORDS, settling.clock, "20:00", required=False)
        self.locks = _field("locks", _LONGEST_WORDS, settling.locks, "20 November 2026", required=False)
        super().__init__(
            "The deciding source",
            ui.Label(text="Link", component=self.source),
            ui.Label(text="Published on", component=self.dated),
            ui.Label(
                text="At what time",
                description="In the server's time zone. Left empty, forecasts count until that day begins anywhere.",
                component=self.clock,
            ),
            ui.Label(
                text="Forecasts count until",
                description="Only where the source tells less than a day: the first day on which none counts.",
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

    def __init__(self, settling: Settling, filled: Filled) -> None:
        """Begin with what was typed before."""
        self._filled = filled
        self.why = ui.TextInput[Any](
            custom_id="why",
            style=discord.TextStyle.paragraph,
            max_length=LONGEST_REASON,
            default=settling.why or None,
        )
        super().__init__(
            "Declare it void",
            ui.Label(text="Why", description="Everybody reads it; nobody is scored", component=self.why),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Hand over the reason."""
        why = self.why.value
        await self._filled(interaction, lambda settling: replace(settling, why=why))


def settling_screen(view: SettlingView) -> Screen:
    """Everything that is needed to settle, and what would happen."""
    prediction, settling = view.prediction, view.settling
    again = is_settled(prediction)
    head = "Change the outcome" if again else "Settle"
    blocks = [
        f"## {head}: {plain(cut(prediction.outline.question, LONGEST_QUESTION))}\n-# Only you see this. What you type is kept.",
        rule_words(prediction.outline.rule),
        "\n".join(_typed(settling)),
        f"⚠️ {view.wrong}" if view.ahead is None else "\n".join(_ahead(view.ahead, view.zone, again=again)),
    ]
    outcomes = [
        discord.SelectOption(label=cut(outcome.text, 100), value=str(at), default=at == settling.outcome)
        for at, outcome in enumerate(prediction.outline.outcomes)
    ]
    key = prediction.id
    return card(
        *spaced(blocks),
        row(select("What came true", f"gl:settle:outcome:{key}", outcomes)),
        *_update_row(view),
        row(
            button("Source and date", f"gl:settle:source:{key}"),
            button(
                "Reverse it" if again else "Settle",
                f"gl:settle:settle:{key}",
                style=discord.ButtonStyle.success,
                disabled=view.ahead is None,
            ),
            button("Void…", f"gl:settle:void:{key}", style=discord.ButtonStyle.danger),
        ),
    )


def void_screen(prediction: Prediction, why: str) -> Screen:
    """What declaring it void would do."""
    key = prediction.id
    sentence = (
        f"## Void: {plain(cut(prediction.outline.question, LONGEST_QUESTION))}\n{plain(why)}\n"
        "Nobody is scored, scores that were given are taken away, and everybody reads the reason. No forecast counts "
        "any more from now on."
    )
    return note(
        sentence,
        row(
            button("Declare it void", f"gl:settle:void-now:{key}", style=discord.ButtonStyle.danger),
            button("Edit the reason", f"gl:settle:void:{key}"),
            button("Back", f"gl:settle:show:{key}"),
        ),
    )


def settled_screen(settled: Prediction, ahead: Ahead) -> Screen:
    """What was done."""
    second = (
        " Another moderator has to confirm it first, because you had forecast: it lies on the desk."
        if ahead.needs_another
        else ""
    )
    return note(
        f"It is settled, and on its way to <#{settled.outline.channel}>. Everybody gets their score after "
        f"{stamp(ahead.until)}, unless somebody objects.{second}"
    )


def _typed(settling: Settling) -> Iterator[str]:
    if not settling.source and not settling.dated:
        yield "**Source** none yet"
        return
    name = host_of(settling.source.strip().strip("<>"))
    shown = link(name, settling.source.strip().strip("<>")) if name else plain(cut(settling.source, 80))
    parts = [shown or "none yet", *(plain(each) for each in (settling.dated, settling.clock) if each)]
    yield f"**Source** {', '.join(parts)}"
    if settling.locks:
        yield f"**Forecasts count until** {plain(settling.locks)}"


def _ahead(ahead: Ahead, zone: tzinfo, *, again: bool) -> Iterator[str]:
    yield "**What will happen**"
    counts = "counts" if ahead.counting == 1 else "count"
    yield f"- Forecasts lock at {stamp(ahead.lock)}: {ahead.counting} of the {forecasters_words(ahead.made)} {counts}."
    yield f"-# In the server's time zone: {on_clock(ahead.lock, zone)}"
    if not ahead.counting:
        yield "- **Nobody would be scored, because no forecast is older than the news.** Declare it void instead."
    if again:
        yield "- Every score that was given is made anew in the same step, and the posts say so."
    yield f"- Whoever has a forecast that counts can object until {stamp(ahead.until)}; then everybody gets their score."
    if ahead.needs_another:
        yield "- You had forecast yourself, which everybody sees. A second moderator has to confirm it."
    if ahead.is_owners:
        yield "- You had forecast yourself and own this server: it stands without a second moderator, and says so."


def _update_row(view: SettlingView) -> list[ui.ActionRow[Any]]:
    if not view.updates:
        return []
    options = [
        discord.SelectOption(
            label=cut(update.headline, 100),
            value=str(update.number),
            description=cut(f"Update {update.number}, source of {update.published or 'no date'}", 100),
        )
        for update in view.updates
    ]
    return [row(select("Take the source of an update", f"gl:settle:update:{view.prediction.id}", options))]


def _field(name: str, most: int, typed: str, example: str, *, required: bool = True) -> ui.TextInput[Any]:
    return ui.TextInput(
        custom_id=name, max_length=most, default=typed or None, placeholder=example, required=required
    )
