"""A prediction with what may be seen of it now."""

from dataclasses import dataclass

from bot.domain.predictions import Prediction, counted
from bot.domain.scores import crowd_at, whole_percents
from bot.services import Services


@dataclass(frozen=True, slots=True)
class ShownPrediction:
    """Before the lock nothing in it depends on what anybody forecast."""

    prediction: Prediction
    forecasters: int
    """How many have a forecast that counts, which is never a secret."""
    crowd: tuple[int, ...] | None = None
    """What the crowd's median was at the lock, in whole percents; None before it, and where nobody had forecast."""
    title: str = ""
    """The name of the title that it is about; empty where it is about none, or that is gone."""
    judge_forecast: bool = False
    """Whether who settled it has a forecast that counts."""
    confirmer_forecast: bool = False
    """Whether who confirmed that has one too, which only the server's owner may."""


async def summary(services: Services, prediction: Prediction) -> ShownPrediction:
    """A prediction for a list: without what the crowd said, which takes reading every forecast."""
    slug = prediction.outline.title
    entry = services.store.ledger_of(prediction.server).get(slug) if slug else None
    title = entry.title.name if entry is not None else ""
    people = await services.store.forecasts.people(prediction.id, prediction.lock)
    return ShownPrediction(prediction, people, None, title)


async def shown(services: Services, prediction: Prediction) -> ShownPrediction:
    """A prediction as everybody may see it now."""
    seen = await summary(services, prediction)
    if prediction.lock is None:
        return seen
    said = await services.store.forecasts.all(prediction.id)
    crowd = crowd_at(said, prediction.lock)
    people = counted(said, prediction.lock)
    verdict = prediction.verdict
    judge, confirmer = (verdict.by, verdict.confirmed_by) if verdict is not None else (None, None)
    percents = whole_percents(crowd) if crowd is not None else None
    return ShownPrediction(
        prediction, len(people), percents, seen.title, judge in people, confirmer in people
    )
