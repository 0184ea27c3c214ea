"""Settling: a moderator says how a prediction turned out, or that it has no outcome; checked at each step."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final, TypeAlias

from bot.domain.errors import GreenlitError
from bot.domain.predictions import Prediction, PredictionError, PredictionState
from bot.domain.settling import Ahead, Settling, check_reason, look_ahead
from bot.domain.updates import Update, UpdateState
from bot.services import Services
from bot.store.verdicts import NobodyForecastError
from bot.texts import message
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening
from bot.ui.reply import open_here, show
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Press
from cogs.polls.predictions.outcomes import Outcomes
from cogs.polls.predictions.settling_screens import (
    SettlingView,
    SourceForm,
    VoidForm,
    settled_screen,
    settling_screen,
    void_screen,
)
from cogs.polls.rights import Rights

Verb: TypeAlias = Callable[[Interaction, Prediction, Press], Awaitable[None]]

_MOST_UPDATES: Final = 25


class Settlers:
    """What moderators do with the outcome of a prediction."""

    def __init__(self, services: Services, outcomes: Outcomes) -> None:
        """Settle through these."""
        self._services = services
        self._outcomes = outcomes
        self._verbs: dict[str, Verb] = {
            "show": self._show,
            "outcome": self._choose_outcome,
            "update": self._choose_update,
            "source": self._source,
            "settle": self._settle,
            "void": self._void,
            "void-now": self._void_now,
        }

    async def begin(self, interaction: Interaction, prediction: Prediction) -> None:
        """Show what is needed to settle a prediction."""
        _check_opened(prediction)
        await show(interaction, await self._screen(interaction, prediction))

    async def begin_void(self, interaction: Interaction, prediction: Prediction, why: str) -> None:
        """Show what declaring a prediction void would do."""
        _check_open_for_void(prediction)
        line = check_reason(why)
        settling = await self._services.store.settlings.get(prediction.id, interaction.user.id)
        await self._save(replace(settling, why=line))
        await show(interaction, void_screen(prediction, line, texts_of(interaction)))

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Act on a button of the screen: `gl:settle:<verb>:<prediction>`."""
        server = self._services.access.require_moderator(interaction)
        verb, _, number = press.rest.partition(":")
        act = self._verbs.get(verb)
        if act is None or not number.isdecimal():
            raise OldButtonError
        prediction = await self._services.store.predictions.get(int(number), server)
        await act(interaction, prediction, press)

    async def _show(self, interaction: Interaction, prediction: Prediction, press: Press) -> None:
        del press
        _check_opened(prediction)
        await self._put(interaction, await self._screen(interaction, prediction))

    async def _choose_outcome(self, interaction: Interaction, prediction: Prediction, press: Press) -> None:
        if not press.values or not press.values[0].isdecimal():
            raise OldButtonError
        outcome = int(press.values[0])
        if outcome >= len(prediction.outline.outcomes):
            raise PredictionError(
                message("That is no outcome of this prediction. Choose one of those that are offered.")
            )
        await self._change(interaction, prediction, lambda settling: replace(settling, outcome=outcome))

    async def _choose_update(self, interaction: Interaction, prediction: Prediction, press: Press) -> None:
        number = press.values[0] if press.values else ""
        update = (
            await self._services.store.updates.get(prediction.server, int(number))
            if number.isdecimal()
            else None
        )
        if update is None or update.state is UpdateState.RETRACTED:
            raise PredictionError(message("That update was taken back. Choose another one, or paste a link."))
        dated = update.published or f"{update.at.day} {update.at:%B %Y}"
        await self._change(
            interaction,
            prediction,
            lambda settling: replace(settling, source=update.link, dated=dated, clock="", locks=""),
        )

    async def _source(self, interaction: Interaction, prediction: Prediction, press: Press) -> None:
        del press
        settling = await self._services.store.settlings.get(prediction.id, interaction.user.id)

        async def filled(interaction: Interaction, change: Callable[[Settling], Settling]) -> None:
            await self._change(interaction, prediction, change)

        await SourceForm(settling, filled, texts_of(interaction)).show(interaction)

    async def _settle(self, interaction: Interaction, prediction: Prediction, press: Press) -> None:
        del press
        settling = await self._services.store.settlings.get(prediction.id, interaction.user.id)
        try:
            ahead = await self._look_ahead(interaction, prediction, settling)
            settled = await self._outcomes.settle(prediction, ahead)
        except NobodyForecastError as error:
            await self._put(interaction, await self._screen(interaction, prediction, error))
            return
        await self._put(interaction, settled_screen(settled, ahead, texts_of(interaction)))

    async def _void(self, interaction: Interaction, prediction: Prediction, press: Press) -> None:
        del press
        _check_open_for_void(prediction)
        settling = await self._services.store.settlings.get(prediction.id, interaction.user.id)

        async def filled(interaction: Interaction, change: Callable[[Settling], Settling]) -> None:
            changed = change(settling)
            await self._save(replace(changed, why=check_reason(changed.why)))
            await self._put(
                interaction, void_screen(prediction, check_reason(changed.why), texts_of(interaction))
            )

        await VoidForm(settling, filled, texts_of(interaction)).show(interaction)

    async def _void_now(self, interaction: Interaction, prediction: Prediction, press: Press) -> None:
        del press
        _check_open_for_void(prediction)
        settling = await self._services.store.settlings.get(prediction.id, interaction.user.id)
        await self._outcomes.void(prediction, interaction.user.id, check_reason(settling.why))
        await self._put(
            interaction,
            note(texts_of(interaction).phrase("It is void: nobody is scored, and its post says why.")),
        )

    async def _change(
        self, interaction: Interaction, prediction: Prediction, change: Callable[[Settling], Settling]
    ) -> None:
        settling = await self._services.store.settlings.get(prediction.id, interaction.user.id)
        await self._save(change(settling))
        newest = await self._services.store.predictions.get(prediction.id, prediction.server)
        await self._put(interaction, await self._screen(interaction, newest))

    async def _save(self, settling: Settling) -> None:
        await self._services.store.settlings.save(settling, now=self._services.clock())

    async def _look_ahead(
        self, interaction: Interaction, prediction: Prediction, settling: Settling
    ) -> Ahead:
        settings = self._services.store.servers.get(prediction.server)
        return look_ahead(
            prediction,
            settling,
            await self._services.store.forecasts.all(prediction.id),
            owner=self._outcomes.owner_of(prediction.server),
            objections=timedelta(hours=settings.objection_hours),
            zone=Rights(self._services).zone(interaction),
            now=self._services.clock(),
        )

    async def _screen(
        self, interaction: Interaction, prediction: Prediction, wrong: GreenlitError | None = None
    ) -> Screen:
        settling = await self._services.store.settlings.get(prediction.id, interaction.user.id)
        ahead = None
        if wrong is None:
            try:
                ahead = await self._look_ahead(interaction, prediction, settling)
            except GreenlitError as error:
                wrong = error
        return settling_screen(
            SettlingView(
                prediction,
                settling,
                ahead,
                wrong,
                await self._updates(prediction),
                Rights(self._services).zone(interaction),
            ),
            texts_of(interaction),
        )

    async def _updates(self, prediction: Prediction) -> list[Update]:
        """Updates that may decide it: those about its title, or the newest where it is about none."""
        slug, updates = prediction.outline.title, self._services.store.updates
        if slug is None:
            found = await updates.newest(prediction.server, _MOST_UPDATES)
        else:
            found = await updates.of_title(prediction.server, slug, _MOST_UPDATES)
        return [update for update in found if update.state is not UpdateState.RETRACTED and update.link]

    async def _put(self, interaction: Interaction, screen: Screen) -> None:
        await open_here(interaction, Opening("settle", asker=_presser(interaction)), screen)


def _presser(interaction: Interaction) -> int | None:
    """Whose message may be replaced: one that only the moderator sees."""
    message = interaction.message
    return interaction.user.id if message is not None and message.flags.ephemeral else None


def _check_opened(prediction: Prediction) -> None:
    if prediction.state is PredictionState.SCHEDULED:
        raise PredictionError(message("This prediction has not opened yet, so there is nothing to settle."))


def _check_open_for_void(prediction: Prediction) -> None:
    _check_opened(prediction)
    if prediction.state is PredictionState.VOID:
        raise PredictionError(message("This prediction is void already."))
