"""An update that decides a prediction: offered on its draft, settled in the same transaction, or nothing of both."""

from datetime import date, timedelta
from typing import Any

from simcord import Env

from bot.domain.polls import Option
from bot.domain.predictions import Outline, Prediction, PredictionState, Verdict
from bot.store import Store
from tests.cogs.polling import DAY
from tests.cogs.shown import Place, check_limits, components_of, text_of
from tests.cogs.updating import LINK, drafted
from tests.conftest import HILL, now


def settles(draft: Any) -> str:
    """The select of what the draft settles."""
    return next(
        each["custom_id"] for each in components_of(draft) if ":settles:" in each.get("custom_id", "")
    )


async def about_a_title(env: Env, store: Store, place: Place) -> Prediction:
    """A prediction of whether the title is released this year, which has one forecast of a fan's."""
    yes, no = (date(2026, 11, 1), date(2026, 12, 31)), (date(2027, 1, 1), date(2030, 1, 1))
    outline = Outline(
        "Will Lantern Hill 2 be released by 31 December 2026?",
        (Option("Yes", window=yes), Option("No", window=no)),
        "The studio decides.",
        now() + timedelta(days=30),
        place.channel.id,
        HILL,
    )
    prediction = await store.predictions.create(outline, server=place.guild.id, by=1, now=now())
    await store.forecasts.make(prediction.id, place.guild.id, place.fan.id, (80, 20), now=now())
    await env.advance_time(2 * DAY)
    return prediction


async def test_an_update_that_decides_a_prediction_settles_it_in_the_same_step(
    simcord_env: Env, store: Store, place: Place
) -> None:
    prediction = await about_a_title(simcord_env, store, place)
    draft = await drafted(place, value="out now", headline="Lantern Hill 2 is out")
    check_limits(draft)
    assert "This decides the prediction “Will Lantern Hill 2 be released" in text_of(draft)
    await place.moderator.select(draft, [str(prediction.id)], custom_id=settles(draft))
    check_limits(draft)
    assert "It is settled with this: 1 of 1 forecasts count" in text_of(draft)
    await place.moderator.click(draft, label="Publish")
    settled = await store.predictions.get(prediction.id, place.guild.id)
    assert settled.verdict is not None
    assert (settled.state, settled.verdict.outcome) == (PredictionState.SETTLED, 0)
    assert settled.verdict.source == LINK
    await simcord_env.advance_time(DAY + 60)
    assert any(each.content.startswith("Scored") for each in place.channel.history())


async def test_an_update_that_is_not_to_settle_anything_does_not(
    simcord_env: Env, store: Store, place: Place
) -> None:
    prediction = await about_a_title(simcord_env, store, place)
    draft = await drafted(place, value="out now", headline="Lantern Hill 2 is out")
    await place.moderator.click(draft, label="Publish")
    assert (await store.predictions.get(prediction.id, place.guild.id)).verdict is None


async def test_settling_that_became_impossible_publishes_nothing(
    simcord_env: Env, store: Store, place: Place
) -> None:
    prediction = await about_a_title(simcord_env, store, place)
    draft = await drafted(place, value="out now", headline="Lantern Hill 2 is out")
    await place.moderator.select(draft, [str(prediction.id)], custom_id=settles(draft))
    await store.people.forget(place.fan.id, now=now() - timedelta(days=2))
    await store.forecasts.make(prediction.id, place.guild.id, place.stranger.id, (1, 99), now=now())
    said = await place.moderator.click(draft, label="Publish")
    assert "Nobody" in text_of(said.response) or "No forecast" in text_of(said.response)
    assert await store.updates.newest(place.guild.id) == ()
    assert (await store.predictions.get(prediction.id, place.guild.id)).verdict is None


async def test_one_that_was_settled_meanwhile_is_left_as_it_is(
    simcord_env: Env, store: Store, place: Place
) -> None:
    prediction = await about_a_title(simcord_env, store, place)
    draft = await drafted(place, value="out now", headline="Lantern Hill 2 is out")
    await place.moderator.select(draft, [str(prediction.id)], custom_id=settles(draft))
    verdict = Verdict(1, 9, now(), LINK, None)
    await store.predictions.settle(prediction.id, verdict, news=now(), objections=timedelta())
    await place.moderator.click(draft, label="Publish")
    assert len(await store.updates.newest(place.guild.id)) == 1
    assert (await store.predictions.get(prediction.id, place.guild.id)).verdicts == 1


async def test_where_no_forecast_is_older_than_the_source_it_says_so_and_offers_nothing(
    simcord_env: Env, store: Store, place: Place
) -> None:
    prediction = await about_a_title(simcord_env, store, place)
    await store.people.forget(place.fan.id, now=now() - timedelta(days=2))
    await store.forecasts.make(prediction.id, place.guild.id, place.stranger.id, (1, 99), now=now())
    draft = await drafted(place, value="out now", headline="Lantern Hill 2 is out")
    assert "no forecast would count, so nobody would be scored" in text_of(draft)
    assert not any(":settles:" in each.get("custom_id", "") for each in components_of(draft))
