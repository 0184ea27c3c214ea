"""What a waiting prediction needs and lost: its message, its channel. The moderators are told, with the fix."""

from bot.domain.desk import DeskItem, DeskKind
from bot.domain.prediction_messages import POST
from bot.domain.predictions import Prediction, PredictionState
from bot.services import Services

_OVER = (PredictionState.FINAL, PredictionState.VOID)


class PredictionsLosses:
    """Puts what happened on the desk."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    async def message(self, message: int) -> None:
        """A message was deleted: if a prediction that is not over stood on it, nobody finds it any more."""
        found = await self._services.store.outbox.subject_of(message)
        if found is None or found[1] != POST:
            return
        prediction = await self._services.store.predictions.find(int(found[2].rpartition(":")[2]))
        newest = await self._services.store.outbox.post_of(found[0], found[2])
        if (
            prediction is not None
            and prediction.state not in _OVER
            and newest is not None
            and newest.message == message
        ):
            await self._tell(prediction, "was deleted from its channel and goes on. Post it again")

    async def channel(self, channel: int) -> None:
        """A channel was deleted, and the predictions in it with it."""
        for prediction in await self._services.store.predictions.in_channel(channel):
            await self._tell(prediction, "lost its channel. In another one, post it again")

    async def _tell(self, prediction: Prediction, what: str) -> None:
        item = DeskItem(
            DeskKind.DELIVERY_FAILED,
            f"The prediction \u201c{prediction.outline.question}\u201d {what} with `/polls`.",
            self._services.clock(),
            server=prediction.server,
            channel=prediction.outline.channel,
        )
        await self._services.store.desk.record(item)
