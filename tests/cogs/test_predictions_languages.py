"""Forecasters read in the language of their Discord."""

from typing import Any

import pytest
from simcord import Env

from bot.texts import LANGUAGES, texts_in
from tests.cogs.predicting import SEVERAL, forecast, opened
from tests.cogs.pressing import reading_in
from tests.cogs.shown import Place, buttons_of, check_limits, text_of

ABROAD = [language for language in LANGUAGES if language != "en"]


@pytest.fixture
async def several(simcord_env: Env, place: Place) -> Any:
    """A question with three outcomes, in its channel."""
    return await opened(simcord_env, place, options=SEVERAL)


@pytest.mark.parametrize("language", ABROAD)
async def test_every_private_screen_is_in_the_readers_language(
    place: Place, several: Any, language: str
) -> None:
    texts = texts_in(language)
    with reading_in(language):
        asked = await forecast(place.fan, several, "30", "30", "37")
        assert texts.phrase("Nothing is saved yet.") in text_of(asked.response)
        kept = await place.fan.click(asked.response, label=texts.phrase("Save"))
        assert list(buttons_of(kept.response or asked.response)) == [
            texts.phrase("Change"),
            texts.phrase("Withdraw"),
        ]
        how = await place.fan.click(several, label="How it works")
        check_limits(how.response)
        assert texts.phrase("How this prediction works") in text_of(how.response)
        refused = await forecast(place.fan, several, "50,5", "", "")
        wrong = texts.phrase(
            "“%(typed)s” is no whole percent. Write a number from 0 to 100, such as 25.", typed="50,5"
        )
        assert wrong in text_of(refused.response)
        form = await place.fan.click(refused.response, label=texts.phrase("Change"))
        assert form.modal["title"] == texts.phrase("Your forecast")
