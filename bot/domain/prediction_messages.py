"""The messages that a prediction causes, for the outbox: its post, each outcome that was said, the scores."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from bot.domain.outbox import Action, Outgoing, key_of
from bot.domain.predictions import Prediction

POST: Final = "prediction"
OUTCOME: Final = "prediction outcome"
RESULT: Final = "prediction result"


def subject(prediction: int, kind: str = POST) -> str:
    """What a prediction's messages are about."""
    return f"{kind}:{prediction}"


def outgoing(
    prediction: Prediction,
    kind: str,
    *,
    due: datetime,
    action: Action = Action.POST,
    not_after: datetime | None = None,
    again: str = "",
) -> Outgoing:
    """A prediction's message; `again` tells a message from an earlier one of its kind."""
    return Outgoing(
        key=key_of(kind, prediction.id, action, again),
        kind=kind,
        subject=subject(prediction.id, kind),
        due=due,
        server=prediction.server,
        channel=prediction.outline.channel,
        action=action,
        payload=json.dumps({"prediction": prediction.id}),
        not_after=not_after,
    )


def verdict_message(
    prediction: Prediction, kind: str, number: int, due: datetime, action: Action = Action.POST
) -> Outgoing:
    """A message about one of a prediction's verdicts."""
    moment = due.isoformat() if action is Action.EDIT else ""
    return Outgoing(
        key=key_of(kind, prediction.id, number, action, moment),
        kind=kind,
        subject=f"{kind}:{prediction.id}:{number}",
        due=due,
        server=prediction.server,
        channel=prediction.outline.channel if action is Action.POST else None,
        action=action,
        payload=json.dumps({"prediction": prediction.id, "verdict": number}),
    )


def told(prediction: Prediction, now: datetime) -> Iterator[Outgoing]:
    """What a verdict does: the post changes, earlier outcomes say that they are changed, a new one is posted."""
    yield outgoing(prediction, POST, due=now, action=Action.EDIT)
    for number in range(1, prediction.verdicts):
        for kind in (OUTCOME, RESULT):
            yield verdict_message(prediction, kind, number, now, Action.EDIT)
    yield verdict_message(prediction, OUTCOME, prediction.verdicts, now)


def edited(prediction: Prediction, now: datetime) -> Iterator[Outgoing]:
    """What something less than a verdict does: the post and the newest outcome change."""
    yield outgoing(prediction, POST, due=now, action=Action.EDIT)
    yield verdict_message(prediction, OUTCOME, prediction.verdicts, now, Action.EDIT)
