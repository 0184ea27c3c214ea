"""What happens to predictions after their lock: settled, confirmed, scored, declared void; told in the channel each time."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from bot.delivery import Post
from bot.domain.outbox import Outgoing
from bot.domain.prediction_messages import OUTCOME, RESULT, edited, told, verdict_message
from bot.domain.predictions import Prediction, Verdict
from bot.domain.settling import Ahead
from bot.services import Services
from bot.store.verdicts import OBJECTION_TOLD
from cogs.polls.predictions.members import Members
from cogs.polls.predictions.results import (
    Result,
    best_of,
    objection_post,
    outcome_post,
    result_post,
)
from cogs.polls.predictions.shown import shown

_RARELY: Final = timedelta(hours=1)
_SCORES: Final = "predictions to score"


class Outcomes:
    """Predictions of every server, from their outcome to their scores."""

    def __init__(self, services: Services, members: Members) -> None:
        """Take what it needs."""
        self._services = services
        self._store = services.store.predictions
        self._members = members
        self.owner_of: Final = members.owner_of

    def begin(self) -> None:
        """Make posts, and look for what is to be scored."""
        delivery, store = self._services.delivery, self._store
        delivery.on(OUTCOME, self._render, "The outcome of the prediction")
        delivery.on(RESULT, self._render, "The scores of the prediction")
        delivery.on(OBJECTION_TOLD, self._render_told, "Word about an objection")
        self._services.sweeps.on(
            _SCORES, _RARELY, store.due_to_finish, self._finish, following=store.next_due
        )

    def end(self) -> None:
        """Stop; what is due is found at the next start."""
        for kind in (OUTCOME, RESULT, OBJECTION_TOLD):
            self._services.delivery.off(kind)
        self._services.sweeps.off(_SCORES)

    async def settle(self, prediction: Prediction, ahead: Ahead) -> Prediction:
        """Say how it turned out; scores come when the time for objections is over."""
        settled = await self._store.settle(
            prediction.id,
            ahead.verdict,
            news=ahead.news,
            objections=ahead.until - ahead.verdict.at,
            owner=self.owner_of(prediction.server),
            announce=lambda settled: told(settled, ahead.verdict.at),
        )
        self._wake()
        return settled

    async def void(self, prediction: Prediction, by: int, why: str) -> Prediction:
        """Declare that it has no outcome."""
        now = self._services.clock()
        verdict = Verdict(None, by, now, "", None, why)
        void = await self._store.settle(
            prediction.id, verdict, news=None, objections=timedelta(), announce=lambda void: told(void, now)
        )
        self._wake()
        return void

    async def confirm(self, prediction: Prediction, by: int) -> Prediction:
        """Confirm what a moderator settled who had forecast."""
        now = self._services.clock()
        confirmed = await self._store.confirm(
            prediction.id,
            by,
            self.owner_of(prediction.server),
            now=now,
            announce=lambda confirmed: edited(confirmed, now),
        )
        self._wake()
        return confirmed

    def wake(self) -> None:
        """Something was settled, answered or confirmed, so that messages and scores may be due."""
        self._wake()

    async def _finish(self, prediction: Prediction, now: datetime) -> None:
        def announce(scored: Prediction) -> Iterator[Outgoing]:
            yield from edited(scored, now)
            yield verdict_message(scored, RESULT, scored.verdicts, now)

        owner = self.owner_of(prediction.server)
        if await self._store.finish(prediction.id, owner, now=now, announce=announce) is not None:
            self._services.delivery.wake()

    async def _render(self, outgoing: Outgoing) -> Post | None:
        which = json.loads(outgoing.payload)
        prediction = await self._store.find(which["prediction"])
        if prediction is None:
            return None
        seen = await shown(self._services, prediction)
        texts = self._services.posts_in(prediction.server)
        is_newest = which["verdict"] == prediction.verdicts
        if outgoing.kind == OUTCOME:
            post = outcome_post(seen, texts, is_newest=is_newest)
            return await self._members.named(post, prediction.server)
        board = self._services.store.scoreboard
        scores = await board.of(prediction.id)
        forecasts = await self._services.store.forecasts.all(prediction.id)
        away = await board.out_of_table(prediction.server)
        result = Result(seen, best_of(scores, forecasts, prediction, away))
        post = await result_post(result, texts, is_newest=is_newest)
        return await self._members.named(post, prediction.server)

    async def _render_told(self, outgoing: Outgoing) -> Post | None:
        told: dict[str, Any] = json.loads(outgoing.payload)
        prediction = await self._store.find(told["prediction"])
        person = outgoing.person
        if prediction is None or person is None:
            return None
        objection = await self._services.store.forecasts.objection(prediction.id, person)
        answer = objection[1] if objection is not None else None
        texts = self._services.texts_for(outgoing, told.get("locale"))
        return objection_post(prediction, answer or "", person, texts, in_channel=outgoing.instead)

    def _wake(self) -> None:
        self._services.delivery.wake()
        self._services.sweeps.wake(_SCORES)
