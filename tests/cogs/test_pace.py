"""In a channel: nobody gets the same twice for all to see, nor too much at once."""

from dataclasses import replace

import pytest
from discord import ui
from simcord import Env

from bot.domain.claims import NoteDetail
from bot.domain.labels import Label, Tier
from bot.domain.server import DEFAULTS
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.topics import Topic
from bot.store import Pen, Store
from bot.ui.screen import Screen
from bot.ui.turns import Turn
from tests.cogs.pressing import installed_by
from tests.cogs.shown import Place, buttons_of, check_limits, me_in, text_of
from tests.conftest import HILL, NOW

DIRECTS = "who directs Lantern Hill 2?"
TRAILER = "Is there a trailer for Lantern Hill 2?"


def news(pen: Pen) -> None:
    source = pen.source(HILL, Source("x", "The Gazette", "https://gazette.example", None, Tier.OFFICIAL))
    pen.enter(HILL, Statement(Topic.NOTE, "News.", Label.CONFIRMED, Tier.OFFICIAL, NoteDetail()), source)


async def test_who_asks_the_same_again_gets_it_in_private_with_a_link_to_the_first(place: Place) -> None:
    first = await place.fan.slash(place.channel, "ask", question=DIRECTS)
    again = await place.fan.slash(place.channel, "ask", question="lantern hill 2 director??")
    assert not first.response.ephemeral
    assert again.response.ephemeral
    head, *rest = text_of(again.response).splitlines()
    link = f"https://discord.com/channels/{place.guild.id}/{place.channel.id}/{first.response.id}"
    assert head.startswith(f"-# I [answered that]({link}) <t:")
    assert head.endswith(":R>, so only you see it now.")
    assert any("Ilse Brandt" in line for line in rest)


async def test_another_question_another_person_and_another_channel_are_no_repetition(place: Place) -> None:
    await place.fan.slash(place.channel, "ask", question=DIRECTS)
    other = place.guild.create_text_channel("other")
    for actor, channel, question in (
        (place.fan, place.channel, "when does Lantern Hill 2 come out?"),
        (place.stranger, place.channel, DIRECTS),
        (place.fan, other, DIRECTS),
    ):
        result = await actor.slash(channel, "ask", question=question)
        assert not result.response.ephemeral


async def test_after_some_minutes_it_may_be_asked_again(simcord_env: Env, place: Place) -> None:
    await place.fan.slash(place.channel, "ask", question=DIRECTS)
    await simcord_env.advance_time(11 * 60)
    assert not (await place.fan.slash(place.channel, "ask", question=DIRECTS)).response.ephemeral


async def test_what_was_answered_in_private_may_be_asked_in_the_open(place: Place) -> None:
    await place.fan.slash(place.channel, "ask", question=DIRECTS, private=True)
    result = await place.fan.slash(place.channel, "ask", question=DIRECTS)
    assert not result.response.ephemeral
    assert not text_of(result.response).startswith("-# I [answered")


async def test_a_mention_that_repeats_a_question_is_pointed_to_the_answer(
    simcord_env: Env, place: Place
) -> None:
    me = me_in(simcord_env).id
    await place.fan.send(place.channel, f"<@{me}> {DIRECTS}")
    first = place.channel.last_message
    await place.fan.send(place.channel, f"<@{me}> {DIRECTS}")
    reply = text_of(place.channel.last_message)
    assert "Ilse Brandt" not in reply
    assert f"/{place.channel.id}/{first.id})" in reply
    assert reply.endswith("and nothing has changed since.")


async def test_in_a_direct_message_the_same_may_be_asked_again(simcord_env: Env) -> None:
    fan = simcord_env.create_user("alone")
    for _ in range(2):
        await fan.send_dm(DIRECTS)
        assert "Ilse Brandt" in text_of(fan.dm_channel.last_message)


async def test_a_repeated_question_counts_once_on_the_desk_and_can_still_be_waited_for(
    place: Place, store: Store
) -> None:
    for _ in range(3):
        result = await place.fan.slash(place.channel, "ask", question=TRAILER)
        assert "Tell me" in buttons_of(result.response)
    (item,) = await store.desk.open(place.guild.id)
    assert item.count == 1
    await place.stranger.slash(place.channel, "ask", question=TRAILER)
    (item,) = await store.desk.open(place.guild.id)
    assert item.count == 2


async def test_too_many_answers_at_once_become_private_and_are_not_refused(
    simcord_env: Env, place: Place
) -> None:
    results = [
        await place.fan.slash(place.channel, "ask", question=f"who directs Zzyzx {number}?")
        for number in range(9)
    ]
    assert [result.response.ephemeral for result in results] == [False] * 8 + [True]
    assert "-# That was a lot at once in this channel, so only you see this answer." in text_of(
        results[-1].response
    )
    assert not (await place.stranger.slash(place.channel, "ask", question=DIRECTS)).response.ephemeral
    await simcord_env.advance_time(31)
    assert not (await place.fan.slash(place.channel, "ask", question=DIRECTS)).response.ephemeral


@pytest.mark.parametrize(("seconds", "private"), [(0, False), (120, True)])
async def test_a_server_sets_the_seconds_of_its_cooldown(
    simcord_env: Env, place: Place, store: Store, seconds: int, private: bool
) -> None:
    settings = replace(DEFAULTS, cooldown=seconds)
    await store.servers.set(place.guild.id, settings, by=place.moderator.id, now=NOW)
    for number in range(8):
        await place.fan.slash(place.channel, "ask", question=f"who directs Zzyzx {number}?")
    await simcord_env.advance_time(60)
    result = await place.fan.slash(place.channel, "ask", question=DIRECTS)
    assert result.response.ephemeral is private


async def test_a_guest_is_never_told_to_slow_down(place: Place) -> None:
    with installed_by(place.fan):
        for _ in range(10):
            result = await place.fan.slash(place.channel, "ask", question=DIRECTS)
            assert text_of(result.response).startswith("-# Asked:")


ANYWAY = "-# That was a lot at once in this channel, so only you see this answer."


@pytest.mark.parametrize(
    ("command", "options", "says"),
    [
        ("status", {"title": HILL}, "In production"),
        ("cast", {"title": HILL}, "Okonjo"),
        ("cast", {"who": "okonjo"}, "Wren Halloway"),
        ("ask", {"question": DIRECTS}, "Ilse Brandt"),
    ],
)
async def test_every_command_for_all_to_see_says_the_same_twice_in_private(
    simcord_env: Env, place: Place, command: str, options: dict[str, str], says: str
) -> None:
    first = await place.fan.slash(place.channel, command, **options)
    again = await place.fan.slash(place.channel, command, **options)
    assert (first.response.ephemeral, again.response.ephemeral) == (False, True)
    head, *rest = text_of(again.response).splitlines()
    assert head.startswith("-# I [answered that](https://discord.com/channels/")
    assert f"/{first.response.id}) <t:" in head
    assert says in "\n".join(rest)
    assert says in text_of(first.response)
    check_limits(again.response)
    assert not (await place.stranger.slash(place.channel, command, **options)).response.ephemeral
    # Kept screens are sent again as they were.
    assert text_of((await place.moderator.slash(place.channel, command, **options)).response) == text_of(
        first.response
    )
    await simcord_env.advance_time(11 * 60)
    assert not (await place.fan.slash(place.channel, command, **options)).response.ephemeral


async def test_another_title_page_or_person_is_no_repetition(place: Place) -> None:
    for command, options in (
        ("status", {"title": HILL}),
        ("status", {"title": "shrek-5"}),
        ("cast", {"title": HILL}),
        ("cast", {"title": "shrek-5"}),
        ("cast", {"who": "okonjo"}),
        ("cast", {"who": "brandt"}),
    ):
        result = await place.fan.slash(place.channel, command, **options)
        assert not result.response.ephemeral, (command, options)


async def test_what_changed_meanwhile_is_shown_to_all_again(place: Place, store: Store) -> None:
    for _ in range(2):
        result = await place.fan.slash(place.channel, "status", title=HILL)
        assert not result.response.ephemeral
        await store.amend(place.guild.id, news, by=place.moderator.id, now=NOW)


async def test_all_commands_count_together(simcord_env: Env, place: Place) -> None:
    me = me_in(simcord_env).id
    for title in (HILL, "shrek-5", "frozen-3"):
        await place.fan.slash(place.channel, "status", title=title)
        await place.fan.slash(place.channel, "cast", title=title)
    await place.fan.slash(place.channel, "ask", question=DIRECTS)
    await place.fan.send(place.channel, f"<@{me}> who directs shrek 5?")
    for command in ("status", "cast"):
        result = await place.fan.slash(place.channel, command, title="gladiator-3")
        assert result.response.ephemeral
        assert text_of(result.response).startswith(ANYWAY)
    await place.fan.send(place.channel, f"<@{me}> who directs gladiator 3?")
    assert "That was a lot at once. Ask me again in 30 seconds" in text_of(place.channel.last_message)
    await simcord_env.advance_time(31)
    result = await place.fan.slash(place.channel, "status", title="gladiator-3")
    assert not result.response.ephemeral


@pytest.mark.parametrize("command", ["history", "titles", "polls", "help"])
async def test_what_only_the_person_sees_is_never_too_much(place: Place, command: str) -> None:
    for _ in range(10):
        result = await place.fan.slash(place.channel, command)
        assert result.response.ephemeral
        assert "a lot at once" not in text_of(result.response)
    assert not (await place.fan.slash(place.channel, "status", title=HILL)).response.ephemeral


async def test_a_screen_that_is_full_is_shown_without_the_sentence() -> None:
    full = Screen(*(ui.TextDisplay("x") for _ in range(40)))
    assert Turn(True, "Why").headed(full) is full
    assert Turn(True).headed(full) is full
