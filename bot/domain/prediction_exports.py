"""A prediction's numbers as files, once it is locked: what the crowd said, nothing about who said what."""

import csv
import io
import json
from collections.abc import Sequence

from bot.domain.poll_exports import harmless
from bot.domain.predictions import Prediction, PredictionError


def as_csv(prediction: Prediction, forecasters: int, crowd: Sequence[int] | None) -> str:
    """One line an outcome, for spreadsheets; raises PredictionError before the lock."""
    _check(prediction)
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow(["outcome", "crowd's median in percent", "forecasters", "came true"])
    for at, outcome in enumerate(prediction.outline.outcomes):
        median = crowd[at] if crowd is not None else ""
        writer.writerow([harmless(outcome.text), median, forecasters, _came_true(prediction, at)])
    return sheet.getvalue()


def as_json(prediction: Prediction, forecasters: int, crowd: Sequence[int] | None) -> str:
    """The prediction and its numbers; moments are ISO texts in UTC. Raises PredictionError before the lock."""
    _check(prediction)
    outline, verdict = prediction.outline, prediction.verdict
    outcomes = [
        {
            "text": outcome.text,
            "crowd": crowd[at] if crowd is not None else None,
            "came_true": _came_true(prediction, at) or None,
            "claim": outcome.claim or None,
        }
        for at, outcome in enumerate(outline.outcomes)
    ]
    whole = {
        "prediction": prediction.id,
        "question": outline.question,
        "title": outline.title,
        "rule": outline.rule,
        "state": prediction.state.value,
        "opened": (outline.opens or prediction.created).isoformat(),
        "locked": prediction.lock.isoformat() if prediction.lock is not None else None,
        "forecasters": forecasters,
        "outcomes": outcomes,
        "source": verdict.source or None if verdict is not None else None,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _check(prediction: Prediction) -> None:
    if not prediction.is_locked:
        raise PredictionError(
            "The numbers of a prediction can be exported once it is locked; nobody sees them before."
        )


def _came_true(prediction: Prediction, outcome: int) -> str:
    verdict = prediction.verdict
    if verdict is None or verdict.outcome is None:
        return ""
    return "yes" if verdict.outcome == outcome else "no"
