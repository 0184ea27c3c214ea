"""Who is written to in a direct message reads it in their own language; what a channel reads is in the server's."""

from typing import Any

import pytest
from simcord import Env

from bot.store import Store
from bot.texts import LANGUAGES, texts_in
from tests.cogs.polling import embed_of
from tests.cogs.predicting import prediction_of
from tests.cogs.pressing import reading_in
from tests.cogs.shown import Place
from tests.cogs.test_desk import open_item, write
from tests.cogs.test_settling import last, locked, press_as, settle
from tests.cogs.test_tips import word_to
from tests.cogs.test_untold import refuse
from tests.cogs.updating import corrected, published

ABROAD = [language for language in LANGUAGES if language != "en"]
OBJECTION = "Your objection to how a prediction was settled was answered."


async def objected(env: Env, place: Place, language: str) -> int:
    """Let somebody object who reads another language than the server."""
    post = await locked(env, place)
    await settle(place.moderator, place, post)
    await env.settle()
    with reading_in(language):
        form = await place.stranger.click(last(place), label="Object")
        await place.stranger.submit_modal(form, {"reason": "No."})
    return prediction_of(post)


async def answered(env: Env, place: Place, number: int) -> None:
    """Let a moderator answer."""
    form = await press_as(env, place, place.moderator, f"gl:objection:answer:{number}")
    await place.moderator.submit_modal(form, {"answer": "The rule names the studio."})
    await env.advance_time(60)


@pytest.mark.parametrize("language", ABROAD)
async def test_who_objected_reads_the_answer_in_their_language(
    simcord_env: Env, place: Place, store: Store, language: str
) -> None:
    number = await objected(simcord_env, place, language)
    (kept,) = (await store.people.everything(place.stranger.id))["objection"]
    assert kept["locale"] == language
    await answered(simcord_env, place, number)
    told = place.stranger.user.dm_channel.last_message
    assert told.content == texts_in(language).phrase(OBJECTION)
    assert texts_in(language).phrase("The moderators answer") in embed_of(told)


async def test_in_the_channel_instead_it_is_in_the_servers_language(simcord_env: Env, place: Place) -> None:
    number = await objected(simcord_env, place, "de")
    refuse(simcord_env, "/channels/*/messages", 1)
    await answered(simcord_env, place, number)
    assert last(place).content == f"<@{place.stranger.id}> {OBJECTION}"


async def waits(place: Place, language: str, *, private: bool) -> Any:
    """Somebody asks, in words that show no language, and wants to be told."""
    texts = texts_in(language)
    with reading_in(language):
        asked = await place.fan.slash(
            place.channel, "ask", question="lantern hill 2 trailer", private=private
        )
        return await place.fan.click(asked.response, label=texts.phrase("Tell me"))


@pytest.mark.parametrize("language", ABROAD)
async def test_an_answer_that_was_waited_for_in_private_comes_in_their_language(
    simcord_env: Env, place: Place, store: Store, language: str
) -> None:
    await waits(place, language, private=True)
    (kept,) = (await store.people.everything(place.fan.id))["desk_waiting_for"]
    assert kept["language"] == language
    desk = await open_item(place)
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Publish")
    told = await word_to(simcord_env, place.fan)
    about = texts_in(language).phrase("Your question about %(title)s has an answer.", title="Lantern Hill 2")
    assert told.content == about


async def test_where_the_channel_refuses_each_is_told_in_their_own_language(
    simcord_env: Env, place: Place
) -> None:
    await waits(place, "es", private=False)
    with reading_in("fr"):
        asked = await place.stranger.slash(place.channel, "ask", question="lantern hill 2 trailer")
        await place.stranger.click(asked.response, label="Préviens-moi")
    desk = await open_item(place)
    await write(place.moderator, desk)
    refuse(simcord_env, f"/channels/{place.channel.id}/messages", 1)
    await place.moderator.click(desk.response, label="Publish")
    await word_to(simcord_env, place.fan)
    for person, language in ((place.fan, "es"), (place.stranger, "fr")):
        told = (await word_to(simcord_env, person)).content
        assert told == texts_in(language).phrase(
            "Your question about %(title)s has an answer.", title="Lantern Hill 2"
        )


@pytest.mark.parametrize("language", ABROAD)
async def test_a_correction_reaches_who_was_told_in_their_language(
    simcord_env: Env, place: Place, language: str
) -> None:
    await waits(place, language, private=True)
    news = {"headline": "A trailer", "value": "The first trailer of Lantern Hill 2 is out"}
    await published(place, **news)
    await word_to(simcord_env, place.fan)
    await corrected(place, **news, why="It was a teaser")
    told = await word_to(simcord_env, place.fan)
    (embed,) = told.embeds
    assert embed.footer.text == texts_in(language).phrase("Update %(number)s · corrected", number=1)
    assert texts_in(language).phrase("Corrected") in told.content
