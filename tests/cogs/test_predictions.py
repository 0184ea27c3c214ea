"""Predictions as a moderator makes them and fans forecast in them, with time moved on."""

from typing import Any

from simcord import Env

from tests.cogs.polling import DAY, embed_of
from tests.cogs.predicting import SEVERAL, drafted, forecast, opened, prediction_of
from tests.cogs.shown import Place, buttons_of, check_limits, text_of


def last(place: Place) -> Any:
    """The newest message of the channel."""
    return place.channel.last_message


async def test_a_prediction_is_made_forecast_in_and_locked(simcord_env: Env, place: Place) -> None:
    made = await drafted(simcord_env, place)
    check_limits(made.message)
    shown = text_of(made.message)
    assert "Prediction: Will Wren come back?" in shown
    assert "How likely is **Yes**, in percent?" in shown
    assert "Yes: the studio names the actor.\nNo: nothing is announced by then." in shown
    assert "**Locks** <t:" in shown

    said = await made.press("Open it")
    assert "on its way" in text_of(said.response)
    await simcord_env.settle()
    post = last(place)
    assert post.content == "Prediction: Will Wren come back?"
    assert "How likely is **Yes**, in percent?" in embed_of(post)
    assert "Nobody sees a forecast" in embed_of(post)
    assert "0 forecasts" in embed_of(post)

    kept = await place.fan.click(post, label="75 %")
    assert kept.ephemeral
    assert "Your forecast: **Yes** 75\u00a0%, **No** 25\u00a0%." in text_of(kept.response)
    await place.stranger.click(post, label="10 %")
    changed = await forecast(place.stranger, post, "33")
    assert "**Yes** 33\u00a0%, **No** 67\u00a0%" in text_of(changed.response)
    mine = await place.stranger.click(post, label="My forecast")
    assert "**Yes** 33\u00a0%" in text_of(mine.response)
    assert "1 so far" in text_of(mine.response)
    await simcord_env.advance_time(20)
    assert "2 forecasts" in embed_of(last(place))

    await simcord_env.advance_time(3 * DAY + 60)
    locked = last(place)
    assert locked.id == post.id
    assert locked.content == "Prediction, locked: Will Wren come back?"
    assert "the median of 2 forecasts" in embed_of(locked)
    assert "**54\u00a0%**" in embed_of(locked)
    assert "What happens next" in embed_of(locked)
    assert list(buttons_of(locked)) == ["My forecast", "How it works"]
    assert prediction_of(locked) == 1


async def test_several_outcomes_are_a_number_each(simcord_env: Env, place: Place) -> None:
    post = await opened(simcord_env, place, options=SEVERAL)
    assert "- Spring\n- Summer\n- Later" in embed_of(post)
    kept = await forecast(place.fan, post, "20", "", "80")
    assert "**Spring** 20\u00a0%, **Summer** 0\u00a0%, **Later** 80\u00a0%" in text_of(kept.response)
