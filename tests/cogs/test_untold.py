"""Whoever pressed *Tell me* hears of the answer: in the channel, else directly, else when they next ask something."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from simcord import Env

from bot.client import Greenlit
from bot.domain.desk import DeskKind, DeskState
from bot.domain.desk_answers import NOTICE, Notice
from bot.domain.outbox import Outgoing
from bot.store import Store
from tests.cogs.pressing import press
from tests.cogs.shown import Place, bot_of, check_limits, text_of
from tests.cogs.test_desk import TOLD, TRAILER, ask_and_wait, open_item, posts, write
from tests.conftest import HILL, NOW

DIRECTS = "who directs Lantern Hill 2?"
MEANWHILE = "-# You wanted to be told once the moderators have answered this."


async def answer(env: Env, place: Place) -> Any:
    """A moderator answers the only question on the desk."""
    desk = await open_item(place)
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Publish")
    await env.settle()
    return desk


def refuse(env: Env, path: str, times: int, code: int = 50007) -> None:
    env.inject_error("POST", path, status=403, code=code, times=times)


async def failures(store: Store, place: Place) -> list[str]:
    items = await store.desk.open(place.guild.id)
    return [item.subject for item in items if item.kind is DeskKind.DELIVERY_FAILED]


async def ask(actor: Any, channel: Any, question: str = DIRECTS) -> list[Any]:
    """The answer, and all that only the asker sees after it."""
    result = await actor.slash(channel, "ask", question=question)
    return [result.response, *result.followups]


async def test_where_the_channel_refuses_each_is_told_directly_and_moderators_why(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan, place.stranger)
    refuse(simcord_env, f"/channels/{place.channel.id}/messages", 1, code=50001)
    await answer(simcord_env, place)
    await simcord_env.advance_time(20)
    assert posts(simcord_env, place.channel) == []
    for actor in (place.fan, place.stranger):
        notice = actor.user.dm_channel.last_message
        assert notice.content == "Your question about Lantern Hill 2 has an answer."
        assert TOLD in notice.embeds[0].description
        assert "Stop telling me" in str([each.to_dict() for each in notice.components])
    (said,) = await failures(store, place)
    assert said.startswith(
        "The answer to a question that people wait for could not be posted in #sequels: I lack"
    )
    assert said.endswith("They are told in direct messages instead.")
    # Nothing is left that /setup would send again.
    assert (await store.outbox.pending(place.guild.id)).failed == 0


async def test_who_takes_no_direct_message_gets_the_answer_when_they_next_ask_and_only_once(
    simcord_env: Env, place: Place, store: Store, make_bot: Callable[..., Greenlit]
) -> None:
    await ask_and_wait(place, TRAILER, place.fan, private=True)
    refuse(simcord_env, "/channels/*/messages", 1)
    await answer(simcord_env, place)
    assert posts(simcord_env, place.channel) == []
    (said,) = await failures(store, place)
    assert said == (
        f"The answer to “{TRAILER}” could not be sent to somebody who waits for it: they take no direct messages. They get "
        "it the next time they ask me something here."
    )
    await simcord_env.restart_bot(make_bot())
    assert len(await ask(place.stranger, place.channel)) == 1
    first, late = await ask(place.fan, place.channel)
    assert "Ilse Brandt" in text_of(first)
    assert not first.ephemeral
    assert late.ephemeral
    assert text_of(late).startswith(MEANWHILE)
    assert f"### {TOLD}" in text_of(late)
    assert f"Asked: {TRAILER}" in text_of(late)
    check_limits(late)
    assert await failures(store, place) == []
    assert len(await ask(place.fan, place.channel, "when does Lantern Hill 2 come out?")) == 1


async def test_refused_by_the_channel_and_by_the_person_it_waits_too(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan, place.stranger)
    refuse(simcord_env, "/channels/*/messages", 3)
    await answer(simcord_env, place)
    await simcord_env.advance_time(20)
    (item,) = [
        each
        for each in await store.desk.open(place.guild.id)
        if each.kind is DeskKind.DELIVERY_FAILED and "no direct messages" in each.subject
    ]
    assert item.count == 2
    for actor in (place.fan, place.stranger):
        _, late = await ask(actor, place.channel)
        assert TOLD in text_of(late)
    assert (await store.desk.item(place.guild.id, item.id)).state is DeskState.ANSWERED


async def test_in_another_server_or_directly_nothing_of_it_is_said(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan, private=True)
    refuse(simcord_env, "/channels/*/messages", 1)
    await answer(simcord_env, place)
    elsewhere = simcord_env.create_guild()
    channel = elsewhere.create_text_channel("elsewhere")
    there = elsewhere.add_member(place.fan.user)
    assert len(await ask(there, channel)) == 1
    assert text_of((await place.fan.user.slash("ask", question=DIRECTS)).response)
    assert len(await store.untold.of(place.guild.id, place.fan.id)) == 1


async def test_what_is_told_late_does_not_change_what_is_talked_about(simcord_env: Env, place: Place) -> None:
    await ask_and_wait(place, TRAILER, place.fan, private=True)
    refuse(simcord_env, "/channels/*/messages", 1)
    await answer(simcord_env, place)
    assert len(await ask(place.fan, place.channel, "who directs Shrek 5?")) == 2
    assert bot_of(simcord_env).services.picker.last(place.fan.id, place.channel.id) == "shrek-5"


async def test_an_answer_taken_back_before_it_was_told_is_waited_for_again(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan, private=True)
    refuse(simcord_env, "/channels/*/messages", 1)
    desk = await answer(simcord_env, place)
    await place.moderator.click(desk.response, label="Take it back")
    items = await store.desk.open(place.guild.id)
    assert [each.person for item in items for each in item.waiting] == [place.fan.id]
    assert len(await ask(place.fan, place.channel)) == 1


async def test_who_stops_being_told_is_not_told_late_either(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan, private=True)
    refuse(simcord_env, "/channels/*/messages", 1)
    await answer(simcord_env, place)
    stopped = await press(simcord_env, place, "gl:tellme:stop")
    assert text_of(stopped.response).startswith("Fine. You were waiting for 1 more answer here")
    assert len(await ask(place.fan, place.channel)) == 1
    assert await failures(store, place) == []


async def notice(env: Env, place: Place, store: Store, title: str, not_after: datetime | None) -> None:
    """Something to tell the fan directly."""
    with env._bot_scope():
        await store.outbox.put(
            Outgoing(
                key="k",
                kind=NOTICE,
                subject="desk:7",
                due=NOW,
                server=place.guild.id,
                person=place.fan.id,
                payload=Notice(7, TRAILER, title, (place.fan.id,)).payload,
                not_after=not_after,
            )
        )
        bot_of(env).services.delivery.wake()
    await env.settle()


async def test_an_answer_that_could_not_be_sent_for_a_week_is_told_late(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await notice(simcord_env, place, store, HILL, NOW - timedelta(hours=1))
    assert place.fan.user.dm_channel.last_message is None
    assert len(await ask(place.fan, place.channel)) == 2


@pytest.mark.parametrize("title", ["", "no-longer-tracked"])
async def test_a_title_that_is_gone_meanwhile_is_no_trouble(
    simcord_env: Env, place: Place, store: Store, title: str
) -> None:
    refuse(simcord_env, "/channels/*/messages", 1)
    await notice(simcord_env, place, store, title, None)
    _, late = await ask(place.fan, place.channel)
    assert text_of(late).startswith(MEANWHILE)
