"""What happens to predictions by time: posted, opened, their forecasters counted in public, locked. Each once."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.delivery import Post
from bot.domain.outbox import Action, Outgoing
from bot.domain.prediction_messages import POST, outgoing
from bot.domain.predictions import Outline, Prediction, PredictionError, PredictionState
from bot.services import Services
from bot.store.predictions import Announce
from bot.texts import message
from cogs.polls.predictions.crowd import crowd_picture
from cogs.polls.predictions.members import Members
from cogs.polls.predictions.posts import prediction_post
from cogs.polls.predictions.shown import shown

_RARELY: Final = timedelta(hours=1)
_BETWEEN_COUNTS: Final = timedelta(seconds=5)
_SWEEPS: Final = ("to open", "to lock", "with new forecasts")


class PredictionsLife:
    """Predictions of every server, from their post to their lock."""

    def __init__(self, services: Services, members: Members) -> None:
        """Take what it needs."""
        self._services = services
        self._members = members
        self._store = services.store.predictions
        self._moved: set[int] = set()
        """Predictions whose number of forecasters their post may not show yet. After a restart all that are open."""
        self._shows_next = services.clock()
        self._is_new = True

    def begin(self) -> None:
        """Make posts, and look for what is due."""
        sweeps, store = self._services.sweeps, self._store
        self._services.delivery.on(POST, self._render, "The prediction")
        sweeps.on("predictions to open", _RARELY, store.due_to_open, self._open, following=store.next_due)
        sweeps.on("predictions to lock", _RARELY, store.due_to_lock, self._lock, following=store.next_due)
        sweeps.on(
            "predictions with new forecasts",
            _RARELY,
            self._find_moved,
            self._show_moved,
            following=self._next_showing,
        )

    def end(self) -> None:
        """Stop; what is due is found at the next start."""
        self._services.delivery.off(POST)
        for what in _SWEEPS:
            self._services.sweeps.off(f"predictions {what}")

    async def publish(self, outline: Outline, *, server: int, by: int, draft: int) -> Prediction:
        """Make a prediction of a draft, and post it at once or when it opens."""
        now = self._services.clock()

        def announce(prediction: Prediction) -> Iterator[Outgoing]:
            if prediction.state is PredictionState.OPEN:
                yield outgoing(prediction, POST, due=now, not_after=prediction.outline.closes)

        made = await self._store.create(
            outline, server=server, by=by, now=now, draft=draft, announce=announce
        )
        self._services.delivery.wake()
        for what in ("to open", "to lock"):
            self._services.sweeps.wake(f"predictions {what}")
        return made

    async def lock_now(self, prediction: Prediction) -> str:
        """Lock a prediction before its closing time; what to say to who did."""
        now = self._services.clock()
        locked = await self._store.lock_now(prediction.id, now=now, announce=self._edit(now))
        if locked is None:
            raise PredictionError(
                message("This prediction takes no forecasts now, so there is nothing to lock.")
            )
        self._services.delivery.wake()
        return message(
            "The prediction is locked; its post shows what the crowd said. Settle it once the news is out."
        )

    async def drop(self, prediction: Prediction) -> str:
        """Take back a prediction that has not opened; what to say to who did."""
        if not await self._store.drop(prediction.id):
            raise PredictionError(message("This prediction has opened already."))
        return message("The prediction is taken back; it will not open.")

    async def post_again(self, prediction: Prediction, channel: int) -> str:
        """Post a prediction anew in a channel, where it scrolled away or was deleted; what to say to who did."""
        now = self._services.clock()
        if prediction.state is PredictionState.SCHEDULED:
            raise PredictionError(message("This prediction has not opened yet; it is posted when it does."))

        def announce(moved: Prediction) -> Iterator[Outgoing]:
            yield outgoing(moved, POST, due=now, again=now.isoformat())

        await self._store.move(prediction.id, channel, announce=announce)
        self._services.delivery.wake()
        return message("It is on its way to %(channel)s.")

    def moved(self, prediction: int) -> None:
        """Note that a forecast was made or withdrawn, so that the post shows how many there are soon."""
        if not self._moved:
            self._services.sweeps.wake("predictions with new forecasts")
        self._moved.add(prediction)

    async def _render(self, outgoing: Outgoing) -> Post | None:
        prediction = await self._store.find(json.loads(outgoing.payload)["prediction"])
        if prediction is None:
            return None
        texts = self._services.posts_in(prediction.server)
        picture = await crowd_picture(self._services, prediction, texts)
        post = prediction_post(await shown(self._services, prediction), picture, texts)
        return await self._members.named(post, prediction.server)

    def _edit(self, now: datetime) -> Announce:
        """What a change of the prediction does to its post."""

        def announce(prediction: Prediction) -> Iterator[Outgoing]:
            yield outgoing(prediction, POST, due=now, action=Action.EDIT)

        return announce

    async def _open(self, prediction: Prediction, now: datetime) -> None:
        def announce(prediction: Prediction) -> Iterator[Outgoing]:
            yield outgoing(prediction, POST, due=now, not_after=prediction.outline.closes)

        if await self._store.open(prediction.id, now=now, announce=announce) is not None:
            self._services.delivery.wake()
            self._services.sweeps.wake("predictions to lock")

    async def _lock(self, prediction: Prediction, now: datetime) -> None:
        if await self._store.lock(prediction.id, announce=self._edit(now)) is not None:
            self._moved.discard(prediction.id)
            self._services.delivery.wake()

    async def _find_moved(self, now: datetime) -> list[int]:
        if self._is_new:
            self._moved.update(await self._store.open_ones())
            self._is_new = False
        if now < self._shows_next:
            return []
        found, self._moved = list(self._moved), set()
        self._shows_next = now + _BETWEEN_COUNTS
        return found

    async def _next_showing(self, now: datetime) -> datetime | None:
        del now
        return self._shows_next if self._moved else None

    async def _show_moved(self, number: int, now: datetime) -> None:
        prediction = await self._store.find(number)
        if prediction is not None and prediction.state is PredictionState.OPEN:
            await self._services.store.outbox.put(outgoing(prediction, POST, due=now, action=Action.EDIT))
            self._services.delivery.wake()
