"""The buttons of predictions, and what happens to them by time; the commands stand with those of the other polls."""

from collections.abc import Sequence
from typing import Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.ledger import TitleLedger
from bot.domain.prediction_exports import as_csv, as_json
from bot.domain.predictions import Prediction, PredictionState
from bot.services import Services
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.reply import server_of, show
from bot.ui.stateless import OldButtonError, Press
from cogs.polls.predictions.choosing import NEW
from cogs.polls.predictions.forecasting import Forecasting
from cogs.polls.predictions.life import PredictionsLife
from cogs.polls.predictions.losses import PredictionsLosses
from cogs.polls.predictions.making import PredictionsMaking
from cogs.polls.predictions.members import Members
from cogs.polls.predictions.objecting import Objecting
from cogs.polls.predictions.outcomes import Outcomes
from cogs.polls.predictions.screens import how_screen, mine_screen, prediction_screen
from cogs.polls.predictions.settling import Settlers
from cogs.polls.predictions.shown import ShownPrediction, shown, summary
from cogs.polls.rights import Rights

MARK: Final = "p"
"""Stands before the number of a prediction where polls are chosen among too."""


class PredictionsCog(commands.Cog):
    """The kind of poll that is forecast in percent."""

    def __init__(self, services: Services, members: Members) -> None:
        """Take what it needs, and who is who in a server."""
        self._services = services
        self._life = PredictionsLife(services, members)
        self._outcomes = Outcomes(services, members)
        self._settlers = Settlers(services, self._outcomes)
        self._objecting = Objecting(services, self._outcomes, self._settlers)
        self._making = PredictionsMaking(services, Rights(services), self._life)
        self._forecasting = Forecasting(services, self._life)
        self._losses = PredictionsLosses(services)

    async def cog_load(self) -> None:
        """Answer the buttons, make the posts, and watch the time."""
        self._services.actions.on("prediction", self.pressed)
        self._services.actions.on("prediction-draft", self._making.pressed)
        self._services.actions.on(NEW, self._making.pressed_new)
        self._services.actions.on("settle", self._settlers.pressed)
        self._services.actions.on("objection", self._objecting.pressed)
        self._life.begin()
        self._outcomes.begin()

    async def cog_unload(self) -> None:
        """Leave everything be; what falls due meanwhile is caught up with at the next start."""
        for screen in ("prediction", "prediction-draft", NEW, "settle", "objection"):
            self._services.actions.off(screen)
        self._life.end()
        self._outcomes.end()

    async def begin(self, interaction: Interaction, entry: TitleLedger | None) -> None:
        """Make a prediction, about a title where one is given."""
        await self._making.begin(interaction, entry)

    async def chosen(self, typed: str, server: int) -> Prediction | None:
        """The prediction that was picked in a field for polls; None where it is none."""
        number = typed.strip().removeprefix(MARK)
        if not typed.strip().startswith(MARK) or not number.isdecimal():
            return None
        return await self._services.store.predictions.get(int(number), server)

    async def choices(
        self, server: int, current: str, *states: PredictionState
    ) -> list[app_commands.Choice[str]]:
        """Predictions in these states for a field for polls."""
        return [
            app_commands.Choice(name=f"Prediction: {each.outline.question}"[:100], value=f"{MARK}{each.id}")
            for each in await self._services.store.predictions.of(server)
            if each.state in states and current.casefold() in each.outline.question.casefold()
        ]

    async def lock_now(self, prediction: Prediction) -> str:
        """Lock a prediction; what to say to who did."""
        return await self._life.lock_now(prediction)

    async def export(self, prediction: Prediction) -> dict[str, str]:
        """Its numbers as files by name; raises PredictionError before the lock."""
        numbers = await shown(self._services, prediction)
        return {
            f"prediction-{prediction.id}.csv": as_csv(prediction, numbers.forecasters, numbers.crowd),
            f"prediction-{prediction.id}.json": as_json(prediction, numbers.forecasters, numbers.crowd),
        }

    async def settle(self, interaction: Interaction, prediction: Prediction) -> None:
        """Begin to settle a prediction, or to change its outcome."""
        await self._settlers.begin(interaction, prediction)

    async def void(self, interaction: Interaction, prediction: Prediction, why: str) -> None:
        """Begin to declare a prediction void."""
        await self._settlers.begin_void(interaction, prediction, why)

    async def listed(
        self, interaction: Interaction, server: int, slug: str | None
    ) -> Sequence[ShownPrediction]:
        """What stands in the list of polls for this person: to members only what has opened."""
        moderates = self._services.access.is_moderator(interaction)
        found = await self._services.store.predictions.of(server, slug)
        return [
            await summary(self._services, each)
            for each in found
            if moderates or each.state is not PredictionState.SCHEDULED
        ]

    async def open(self, interaction: Interaction, prediction: Prediction) -> None:
        """Show a private copy of a prediction."""
        moderates = self._services.access.is_moderator(interaction)
        seen, texts = await shown(self._services, prediction), texts_of(interaction)
        await show(interaction, prediction_screen(seen, texts, moderates=moderates))

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Forecast, look at one's forecast, withdraw it; open a prediction; what moderators do with one."""
        deed, _, rest = press.rest.partition(":")
        server = server_of(interaction)
        if server is None:
            raise OldButtonError
        if deed == "start":
            await self._making.begin(interaction, None)
            return
        number, _, said = rest.partition(":")
        if not number.isdecimal():
            raise OldButtonError
        prediction = await self._services.store.predictions.get(int(number), server)
        match deed:
            case "say":
                await self._forecasting.pressed(interaction, prediction, said)
            case "form":
                await self._forecasting.form(interaction, prediction, said)
            case "save":
                await self._forecasting.saved(interaction, prediction, said)
            case "back":
                await self._forecasting.withdraw(interaction, prediction)
            case _:
                await self._look(interaction, deed, prediction)

    async def _look(self, interaction: Interaction, deed: str, prediction: Prediction) -> None:
        match deed:
            case "mine":
                history = await self._services.store.forecasts.history(prediction.id, interaction.user.id)
                await show(interaction, mine_screen(prediction, history, texts_of(interaction)))
            case "how":
                await show(interaction, how_screen(texts_of(interaction)))
            case "open":
                await self.open(interaction, prediction)
            case _:
                await self._moderate(interaction, deed, prediction)

    async def _moderate(self, interaction: Interaction, deed: str, prediction: Prediction) -> None:
        self._services.access.require_moderator(interaction)
        channel = interaction.channel_id or prediction.outline.channel
        if deed == "again":
            Rights(self._services).check_channel(interaction, channel)
            said = await self._life.post_again(prediction, channel)
        elif deed == "close":
            said = await self._life.lock_now(prediction)
        elif deed == "drop":
            said = await self._life.drop(prediction)
        else:
            raise OldButtonError
        await show(interaction, note(texts_of(interaction).phrase(said, channel=f"<#{channel}>")))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """Tell the moderators where the message of a prediction was deleted."""
        await self._losses.message(event.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        """The same for many at once."""
        for message in event.message_ids:
            await self._losses.message(message)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Tell the moderators which predictions lost their channel."""
        await self._losses.channel(channel.id)
