"""Forecasts: typed or pressed, shown before they are saved where they were scaled, on disk before they are confirmed."""

import asyncio
from collections.abc import Sequence
from typing import Any, Final

from discord import ui

from bot.domain.percents import is_scaled, read_chance, read_percents
from bot.domain.predictions import (
    Prediction,
    PredictionError,
    check_forecast,
)
from bot.services import Services
from bot.texts import Texts, message
from bot.ui.form import Form
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.reply import server_of, show
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError
from bot.ui.text import cut
from cogs.polls.predictions.life import PredictionsLife
from cogs.polls.predictions.screens import again_screen, made_screen, scaled_screen

_PATIENCE: Final = 1.5
"""Seconds until a busy database is admitted to; Discord waits for three."""
_LONGEST_NUMBER: Final = 10
_LONGEST_LABEL: Final = 45
_ALL: Final = 100


class ForecastForm(Form):
    """One number for the first of two outcomes, or one for each of several."""

    def __init__(
        self,
        forecasting: "Forecasting",
        prediction: Prediction,
        percents: Sequence[str],
        texts: Texts,
        *,
        instead: bool,
    ) -> None:
        """Begin with what was said before; `instead` of the private screen that it was opened from stands what comes of it."""
        outcomes = prediction.outline.outcomes
        asked = outcomes[:1] if len(outcomes) == 2 else outcomes
        self.fields = [
            ui.TextInput[Any](
                custom_id=f"percent{at}",
                max_length=_LONGEST_NUMBER,
                required=False,
                default=(percents[at] or None) if at < len(percents) else None,
                placeholder="25" if len(asked) == 1 else "0",
            )
            for at in range(len(asked))
        ]
        self._forecasting = forecasting
        self._prediction = prediction
        self._instead = instead
        together = texts.phrase("In percent; together 100")
        alone = texts.phrase("How likely, in percent: a number from 0 to 100")
        super().__init__(
            texts.phrase("Your forecast"),
            *(
                ui.Label(
                    text=cut(outcome.text, _LONGEST_LABEL),
                    description=alone if len(asked) == 1 else together,
                    component=field,
                )
                for outcome, field in zip(asked, self.fields, strict=True)
            ),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Hand over what was typed."""
        texts = [field.value for field in self.fields]
        await self._forecasting.typed(interaction, self._prediction.id, texts, instead=self._instead)


class Forecasting:
    """Takes forecasts."""

    def __init__(self, services: Services, life: PredictionsLife) -> None:
        """Tell the predictions' life of each."""
        self._services = services
        self._life = life

    async def form(self, interaction: Interaction, prediction: Prediction, said: str) -> None:
        """Show the form, with numbers like `30-30-37` in it."""
        check_forecast(prediction, self._services.clock())
        percents = said.split("-") if said else []
        if any(each and not each.isdecimal() for each in percents):
            raise OldButtonError
        if not said:
            last = await self._last(prediction, interaction.user.id)
            percents = [str(each) for each in last]
        form = ForecastForm(self, prediction, percents, texts_of(interaction), instead=bool(said))
        await form.show(interaction)

    async def typed(
        self, interaction: Interaction, number: int, texts: Sequence[str], *, instead: bool
    ) -> None:
        """Save numbers that add up, show those that nearly do, refuse the others with what was typed kept."""
        prediction = await self._services.store.predictions.get(number, server_of(interaction))
        check_forecast(prediction, self._services.clock())
        try:
            percents = read_chance(texts[0]) if len(texts) == 1 else read_percents(texts)
        except PredictionError as error:
            await _answer(
                interaction,
                again_screen(prediction, error, _readable(texts), texts_of(interaction)),
                instead=instead,
            )
            return
        if len(texts) > 1 and is_scaled(texts, percents):
            typed = [each or 0 for each in _readable(texts)]
            await _answer(
                interaction,
                scaled_screen(prediction, typed, percents, texts_of(interaction)),
                instead=instead,
            )
            return
        await self.make(interaction, prediction, percents, instead=instead)

    async def saved(self, interaction: Interaction, prediction: Prediction, said: str) -> None:
        """Save numbers that were shown before, like `31-31-38`."""
        percents = [int(each) for each in said.split("-") if each.isdecimal()]
        if len(percents) != len(prediction.outline.outcomes) or sum(percents) != _ALL:
            raise OldButtonError
        await self.make(interaction, prediction, percents, instead=True)

    async def pressed(self, interaction: Interaction, prediction: Prediction, said: str) -> None:
        """Save the percent on a button for the first of two outcomes."""
        chance = int(said) if said.isdecimal() else _ALL + 1
        if chance > _ALL or len(prediction.outline.outcomes) != 2:
            raise OldButtonError
        await self.make(interaction, prediction, (chance, _ALL - chance))

    async def withdraw(self, interaction: Interaction, prediction: Prediction) -> None:
        """Take one's forecast back; the history keeps it."""
        if not await self._last(prediction, interaction.user.id):
            raise PredictionError(message("You have no forecast here to withdraw."))
        await self.make(interaction, prediction, (), instead=True)

    async def make(
        self,
        interaction: Interaction,
        prediction: Prediction,
        percents: Sequence[int],
        *,
        instead: bool = False,
    ) -> None:
        """Keep a forecast, and tell the forecaster alone once it is on disk."""
        keeping = asyncio.ensure_future(
            self._services.store.forecasts.make(
                prediction.id,
                prediction.server,
                interaction.user.id,
                percents,
                now=self._services.clock(),
            )
        )
        done, _ = await asyncio.wait({keeping}, timeout=_PATIENCE)
        if not done:
            await interaction.response.defer(ephemeral=True, thinking=True)
        kept = await keeping
        self._life.moved(kept.id)
        await _answer(interaction, made_screen(kept, percents, texts_of(interaction)), instead=instead)

    async def _last(self, prediction: Prediction, person: int) -> tuple[int, ...]:
        history = await self._services.store.forecasts.history(prediction.id, person)
        return history[-1].percents if history else ()


async def _answer(interaction: Interaction, screen: Screen, *, instead: bool) -> None:
    """Show a private screen, in the place of the one that was pressed where that is private too."""
    message = interaction.message
    if instead and message is not None and message.flags.ephemeral and not interaction.response.is_done():
        await interaction.response.edit_message(view=screen)
    else:
        await show(interaction, screen)


def _readable(texts: Sequence[str]) -> list[int | None]:
    """The numbers that were typed, None where a field holds none or too large a one."""
    bare = [text.strip().removesuffix("%").strip() for text in texts]
    return [int(each) if each.isdecimal() and len(each) <= 3 else None for each in bare]
