"""*Tell me* and *wrong or outdated?*, as the fan who presses them sees it, and what of it is on disk."""

import asyncio
import importlib
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from simcord import Env

from bot.client import Greenlit
from bot.domain.desk import DeskKind, DeskState
from bot.store import Store, desk_waiting
from tests.cogs.pressing import installed_by, press
from tests.cogs.shown import Place, bot_of, buttons_of, check_limits, me_in, text_of
from tests.conftest import HILL, NOW

TRAILER = "Is there a trailer for Lantern Hill 2?"
WHEN = "When does Lantern Hill 2 come out?"
UNKNOWN = (TRAILER, "When does Zzyzx Rising IX come out?", "🎉🎉🎉")


async def waiting(store: Store, place: Place) -> list[int]:
    items = await store.desk.open(place.guild.id)
    return [each.person for item in items for each in item.waiting]


@pytest.mark.parametrize("question", UNKNOWN)
async def test_where_nothing_is_known_one_may_ask_to_be_told(
    place: Place, store: Store, question: str
) -> None:
    result = await place.fan.slash(place.channel, "ask", question=question)
    assert await waiting(store, place) == []
    for actor in (place.fan, place.stranger):
        told = await actor.click(result.response, label="Tell me")
        assert told.response.ephemeral
        assert (
            text_of(told.response) == f"I will tell you here once the moderators have answered “{question}”."
        )
    assert await waiting(store, place) == [place.fan.id, place.stranger.id]
    (item,) = await store.desk.open(place.guild.id)
    assert item.waiting[0].channel == place.channel.id
    assert item.waiting[0].message == item.message == result.response.id


async def test_one_waits_once_and_may_change_ones_mind(place: Place, store: Store) -> None:
    result = await place.fan.slash(place.channel, "ask", question=TRAILER)
    await place.fan.click(result.response, label="Tell me")
    again = await place.fan.click(result.response, label="Tell me")
    assert text_of(again.response).startswith("You are on the list already")
    assert await waiting(store, place) == [place.fan.id]
    await place.fan.click(again.response, label="Never mind")
    assert text_of(again.response) == "Fine, I will not tell you."
    assert await waiting(store, place) == []
    await place.fan.click(again.response, label="Tell me")
    assert await waiting(store, place) == [place.fan.id]


async def test_what_was_asked_in_private_is_told_in_private(place: Place, store: Store) -> None:
    result = await place.fan.slash(place.channel, "ask", question=TRAILER, private=True)
    told = await place.fan.click(result.response, label="Tell me")
    assert text_of(told.response).startswith("I will tell you in a direct message once")
    (item,) = await store.desk.open(place.guild.id)
    assert (item.waiting[0].channel, item.message) == (None, None)


async def test_a_mention_and_a_chosen_title_offer_it_too(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> {TRAILER}")
    await place.stranger.click(place.channel.last_message, label="Tell me")
    choice = await place.fan.slash(place.channel, "ask", question="is there a poster?")
    await place.fan.click(choice.response, label=next(iter(buttons_of(choice.response))))
    assert await waiting(store, place) == [place.stranger.id]


async def test_every_press_is_on_disk_before_it_is_answered_and_works_after_a_restart(
    simcord_env: Env, place: Place, store: Store, make_bot: Callable[..., Greenlit]
) -> None:
    result = await place.fan.slash(place.channel, "ask", question=TRAILER)
    await simcord_env.restart_bot(make_bot())
    told = await place.fan.click(result.response, label="Tell me")
    assert await waiting(store, place) == [place.fan.id]
    await simcord_env.restart_bot(make_bot())
    await place.fan.click(told.response, label="Never mind")
    assert await waiting(store, place) == []


async def test_after_an_answer_or_off_topic_the_press_says_so(place: Place, store: Store) -> None:
    result = await place.fan.slash(place.channel, "ask", question=TRAILER)
    (item,) = await store.desk.open(place.guild.id)
    await store.desk.close(place.guild.id, item.id, DeskState.DISMISSED, by=1, now=NOW)
    told = await place.fan.click(result.response, label="Tell me")
    assert text_of(told.response).startswith("The moderators here have put this question aside")
    await store.desk.reopen(place.guild.id, item.id)
    await store.desk.close(place.guild.id, item.id, DeskState.ANSWERED, by=1, now=NOW)
    told = await place.fan.click(result.response, label="Tell me")
    assert text_of(told.response).startswith("-# The moderators have answered this meanwhile.")
    assert "trailer" in text_of(told.response)
    assert (await store.desk.item(place.guild.id, item.id)).waiting == ()


async def test_what_is_off_topic_offers_no_answer_to_wait_for(place: Place, store: Store) -> None:
    await place.fan.slash(place.channel, "ask", question="🎉🎉🎉")
    (item,) = await store.desk.open(place.guild.id)
    await store.desk.close(place.guild.id, item.id, DeskState.DISMISSED, by=1, now=NOW)
    result = await place.stranger.slash(place.channel, "ask", question="🎉🎉🎉")
    assert "Tell me" not in buttons_of(result.response)
    assert await store.desk.open(place.guild.id) == ()


async def test_when_too_many_wait_the_next_one_is_told_so(
    place: Place, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_waiting, "MOST_WAITING", 1)
    result = await place.fan.slash(place.channel, "ask", question=TRAILER)
    await place.fan.click(result.response, label="Tell me")
    told = await place.stranger.click(result.response, label="Tell me")
    assert told.response.content.startswith("1 people wait for this already")
    assert await waiting(store, place) == [place.fan.id]


@pytest.mark.parametrize(
    "rest", ["1:yes", "999:yes", "0:yes", "1", "1:maybe", "x", "99999999999999999999:yes"]
)
async def test_a_forged_press_waits_for_nothing(
    simcord_env: Env, place: Place, store: Store, rest: str
) -> None:
    elsewhere = simcord_env.create_guild()
    channel = elsewhere.create_text_channel("elsewhere")
    other = elsewhere.add_member(simcord_env.create_user("other"))
    await other.slash(channel, "ask", question=TRAILER)
    result = await press(simcord_env, place, f"gl:tellme:{rest}")
    assert result.response.ephemeral
    assert result.response.content.startswith(
        ("This is no longer on the desk.", "This button no longer works.")
    )
    assert (await store.desk.open(elsewhere.id))[0].waiting == ()


@pytest.mark.parametrize("question", UNKNOWN)
async def test_where_no_moderators_watch_one_is_told_so(
    simcord_env: Env, place: Place, store: Store, question: str
) -> None:
    fan = simcord_env.create_user("alone")
    dm = await fan.slash("ask", question=question)
    with installed_by(place.fan):
        guest = await place.fan.slash(place.channel, "ask", question=question)
    for result in (dm, guest):
        assert "-# No moderators watch this place." in text_of(result.response)
        assert "Tell me" not in buttons_of(result.response)
        check_limits(result.response)
    (item,) = await store.desk.open(None)
    assert (item.count, item.channel) == (2, None)


async def test_a_busy_desk_does_not_keep_anybody_waiting(
    place: Place, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The module as the running bot has it: every bot that ends takes its features' modules along.
    monkeypatch.setattr(importlib.import_module("cogs.ask.asking"), "_DESK_WITHIN", 0)
    go_on = threading.Event()
    held = asyncio.create_task(store.desk._writer.run(lambda _: go_on.wait(10)))
    try:
        result = await place.fan.slash(place.channel, "ask", question=TRAILER)
    finally:
        go_on.set()
    assert text_of(result.response)
    assert "Tell me" not in buttons_of(result.response)
    await held
    await store.installation.set("after", "all")
    assert len(await store.desk.open(place.guild.id)) == 1


async def test_who_stops_being_told_waits_for_nothing_here(
    simcord_env: Env, place: Place, store: Store
) -> None:
    for question in UNKNOWN:
        result = await place.fan.slash(place.channel, "ask", question=question)
        await place.fan.click(result.response, label="Tell me")
    stopped = await press(simcord_env, place, "gl:tellme:stop")
    assert text_of(stopped.response).startswith("Fine. You were waiting for 3 more answers here")
    assert await waiting(store, place) == []
    stopped = await press(simcord_env, place, "gl:tellme:stop")
    assert text_of(stopped.response) == "You are not waiting for anything here."


async def test_a_doubted_claim_lies_on_the_desk_once_a_person(place: Place, store: Store) -> None:
    result = await place.fan.slash(place.channel, "ask", question=WHEN)
    said = [
        text_of((await actor.click(result.response, label="Wrong or outdated?")).response)
        for actor in (place.fan, place.fan, place.stranger)
    ]
    assert said == [
        "Thank you, that is noted. The moderators will look at it.",
        "You have said so already, and it is noted.",
        "Thank you, that is noted. The moderators will look at it.",
    ]
    (item,) = await store.desk.open(place.guild.id)
    assert (item.kind, item.subject, item.count) == (
        DeskKind.FEEDBACK,
        "Comes to cinemas on 20 May 2027.",
        2,
    )
    assert (item.ref, item.title, item.message) == (f"{HILL}#release", HILL, result.response.id)
    assert [voice.person for voice in item.voices] == [place.fan.id, place.stranger.id]


async def test_one_may_say_what_is_wrong_and_where_that_can_be_read(
    simcord_env: Env, place: Place, store: Store, make_bot: Callable[..., Greenlit]
) -> None:
    result = await place.fan.slash(place.channel, "ask", question=WHEN)
    doubted = await place.fan.click(result.response, label="Wrong or outdated?")
    await simcord_env.restart_bot(make_bot())
    form = await place.fan.click(doubted.response, label="Say what is wrong")
    sent = await place.fan.submit_modal(
        form, {"remark": "It moved\nto June.", "link": "https://news.example/june"}
    )
    assert text_of(sent.response) == "Thank you, that is noted."
    form = await place.fan.click(doubted.response, label="Say what is wrong")
    sent = await place.fan.submit_modal(form, {"remark": "@everyone June!", "link": "javascript:alert(1)"})
    assert text_of(sent.response).endswith("The link is not: it has to begin with https://.")
    (item,) = await store.desk.open(place.guild.id)
    (voice,) = item.voices
    assert (item.count, voice.remark, voice.link) == (1, "@everyone June!", "https://news.example/june")


async def test_what_moderators_left_as_it_is_is_not_brought_up_again(place: Place, store: Store) -> None:
    result = await place.fan.slash(place.channel, "ask", question=WHEN)
    await place.fan.click(result.response, label="Wrong or outdated?")
    (item,) = await store.desk.open(place.guild.id)
    await store.desk.close(place.guild.id, item.id, DeskState.DISMISSED, by=1, now=NOW + timedelta(1))
    doubted = await place.stranger.click(result.response, label="Wrong or outdated?")
    assert text_of(doubted.response).startswith("The moderators have looked at this already")
    assert buttons_of(doubted.response) == {}
    assert await store.desk.open(place.guild.id) == ()


async def test_a_doubt_from_outside_goes_to_the_operator(simcord_env: Env, store: Store) -> None:
    fan = simcord_env.create_user("alone")
    result = await fan.slash("ask", question=WHEN)
    doubted = await fan.click(result.response, label="Wrong or outdated?")
    assert "No moderators watch this place" in text_of(doubted.response)
    (item,) = await store.desk.open(None)
    assert (item.kind, item.channel, item.message) == (DeskKind.FEEDBACK, None, None)


async def test_a_claim_that_is_gone_meanwhile_cannot_be_doubted(
    simcord_env: Env, place: Place, store: Store
) -> None:
    for rest, says in (
        (f"{HILL}:{'0' * 16}", "What this answer says has changed since."),
        (f"no-such-title:{'0' * 16}", "This title is no longer tracked here."),
        ("x", "This button no longer works."),
        (f"{HILL}:{'0' * 16}:more", "What this answer says has changed since."),
    ):
        result = await press(simcord_env, place, f"gl:wrong:{rest}")
        assert result.response.content.startswith(says)
    assert await store.desk.open(place.guild.id) == ()


async def test_where_nothing_is_known_there_is_nothing_to_doubt(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question=TRAILER)
    assert "Wrong or outdated?" not in buttons_of(result.response)


async def test_the_title_last_asked_about_is_remembered_ten_minutes_and_not_over_a_restart(
    simcord_env: Env, place: Place, make_bot: Callable[..., Greenlit]
) -> None:
    async def directs() -> str:
        return text_of((await place.fan.slash(place.channel, "ask", question="who directs it?")).response)

    await place.fan.slash(place.channel, "ask", question=WHEN)
    await simcord_env.advance_time(9 * 60)
    assert "Ilse Brandt" in await directs()
    await simcord_env.advance_time(11 * 60)
    assert "Which title" in await directs()
    await place.fan.slash(place.channel, "ask", question=WHEN, private=True)
    assert len(bot_of(simcord_env).services.recent) == 1
    await simcord_env.restart_bot(make_bot())
    assert "Which title" in await directs()
