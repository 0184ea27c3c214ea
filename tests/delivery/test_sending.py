"""What lies in the outbox goes out: once, where it belongs, slowly where Discord wants it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import discord
import pytest
from simcord import Env

from bot.client import Greenlit
from bot.domain.desk import DeskKind
from bot.domain.outbox import Action, Fate
from bot.store import Store
from tests.cogs.shown import Place, bot_of, buttons_of
from tests.conftest import now
from tests.delivery.notes import Notes, edit, note

Deliver = Callable[..., Any]
SECOND = timedelta(seconds=1)


def texts(channel: Any) -> list[str]:
    return [message.content for message in channel.history()]


async def backlog(store: Store) -> tuple[int, int]:
    found = await store.outbox.pending()
    return found.waiting, found.failed


async def failures(store: Store, server: int) -> list[str]:
    return [item.subject for item in await store.desk.open(server) if item.kind is DeskKind.DELIVERY_FAILED]


async def test_a_post_goes_out_and_is_found_by_its_subject(
    place: Place, store: Store, deliver: Deliver
) -> None:
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now()))
    message = place.channel.last_message
    assert message.content == "hello"
    assert message.embeds[0].title == "A note"
    posted = await store.outbox.post_of(place.guild.id, "hello")
    assert posted is not None
    assert (posted.fate, posted.channel, posted.message) == (Fate.SENT, place.channel.id, message.id)
    assert await backlog(store) == (0, 0)


async def test_the_same_key_is_posted_once(place: Place, deliver: Deliver) -> None:
    outgoing = note("hello", place.channel.id, server=place.guild.id, due=now())
    await deliver(outgoing, outgoing)
    await deliver(outgoing)
    assert texts(place.channel) == ["hello"]


async def test_posts_of_a_channel_keep_their_order(place: Place, deliver: Deliver) -> None:
    words = [f"number {number}" for number in range(5)]
    await deliver(*(note(each, place.channel.id, server=place.guild.id, due=now()) for each in words))
    assert texts(place.channel) == words


async def test_what_is_due_later_goes_out_later(simcord_env: Env, place: Place, deliver: Deliver) -> None:
    await deliver(note("later", place.channel.id, server=place.guild.id, due=now() + timedelta(hours=2)))
    await simcord_env.advance_time(7_190)
    assert texts(place.channel) == []
    await simcord_env.advance_time(20)
    assert texts(place.channel) == ["later"]


async def test_what_nobody_woke_it_for_goes_out_within_minutes(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await simcord_env.settle()
    await store.outbox.put(note("hello", place.channel.id, server=place.guild.id, due=now()))
    await simcord_env.advance_time(910)
    assert texts(place.channel) == ["hello"]


async def test_the_button_under_a_post_is_pressed_without_its_mark(
    simcord_env: Env, place: Place, deliver: Deliver
) -> None:
    pressed: list[str] = []

    async def press(interaction: Any, press: Any) -> None:
        pressed.append(press.rest)
        await interaction.response.send_message("Opened.", ephemeral=True)

    bot_of(simcord_env).actions.on("note", press)
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now()))
    assert "#" in buttons_of(place.channel.last_message)["Open"]
    await place.fan.click(place.channel.last_message, label="Open")
    assert pressed == ["1"]


async def test_only_the_role_and_the_people_named_are_pinged(
    simcord_env: Env, place: Place, deliver: Deliver, notes: Notes
) -> None:
    role = place.guild.create_role("Pinged", mentionable=True)
    other = place.guild.create_role("Others", mentionable=True)
    words = f"<@&{role.id}> <@&{other.id}> <@{place.fan.id}> <@{place.stranger.id}> @everyone"
    notes.more = {"ping": role.id, "mentions": (place.fan.id,)}
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now(), words=words))
    sent = next(each for each in reversed(simcord_env.http_requests) if each.path.endswith("/messages"))
    assert sent.json is not None
    assert sent.json["allowed_mentions"] == {
        "parse": [],
        "roles": [role.id],
        "users": [place.fan.id],
    }


async def test_a_long_line_is_cut_and_said_so(place: Place, deliver: Deliver) -> None:
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now(), words="word " * 80))
    assert len(place.channel.last_message.content) <= 150
    assert place.channel.last_message.content.endswith("…")


async def test_an_edit_finds_the_post_of_its_subject(place: Place, deliver: Deliver) -> None:
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now()))
    await deliver(edit("hello", server=place.guild.id, due=now(), words="changed"))
    assert texts(place.channel) == ["changed"]


async def test_an_edit_waits_for_its_post(place: Place, deliver: Deliver) -> None:
    await deliver(
        note("hello", place.channel.id, server=place.guild.id, due=now()),
        edit("hello", server=place.guild.id, due=now(), words="changed"),
    )
    assert texts(place.channel) == ["changed"]


async def test_an_edit_of_nothing_is_nothing(place: Place, store: Store, deliver: Deliver) -> None:
    await deliver(edit("never posted", server=place.guild.id, due=now(), words="changed"))
    assert await backlog(store) == (0, 0)


async def test_edits_of_a_channel_are_five_seconds_apart_and_only_the_newest_is_made(
    simcord_env: Env, place: Place, deliver: Deliver, notes: Notes
) -> None:
    server = place.guild.id
    await deliver(*(note(each, place.channel.id, server=server, due=now()) for each in ("one", "two")))
    before = notes.rendered
    await deliver(edit("one", server=server, due=now(), words="one 1"))
    for number in range(2, 9):
        await deliver(
            edit("one", server=server, due=now(), words=f"one {number}"),
            edit("two", server=server, due=now(), words=f"two {number}"),
        )
    assert texts(place.channel) == ["one 1", "two"]
    await simcord_env.advance_time(4)
    assert texts(place.channel) == ["one 1", "two"]
    await simcord_env.advance_time(2)
    assert texts(place.channel) == ["one 8", "two"]
    await simcord_env.advance_time(5)
    assert texts(place.channel) == ["one 8", "two 8"]
    assert notes.rendered - before == 3


async def test_an_edit_of_a_deleted_message_ends_quietly(
    simcord_env: Env, place: Place, store: Store, deliver: Deliver
) -> None:
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now()))
    await place.moderator.delete(place.channel.last_message)
    await deliver(edit("hello", server=place.guild.id, due=now(), words="changed"))
    posted = await store.outbox.post_of(place.guild.id, "hello")
    assert posted is not None
    assert posted.fate is Fate.GONE
    assert await backlog(store) == (0, 0)
    assert await failures(store, place.guild.id) == []
    del simcord_env


async def test_a_post_is_pinned_published_and_gets_a_thread(
    place: Place, deliver: Deliver, notes: Notes, store: Store
) -> None:
    news = place.guild.create_news_channel("news")
    notes.more = {"thread": "Talk about it", "pin": True, "publish": True}
    await deliver(note("hello", news.id, server=place.guild.id, due=now()))
    assert [thread.name for thread in news.threads] == ["Talk about it"]
    assert [message.content for message in news.pinned_messages()] == ["hello"]
    assert await backlog(store) == (0, 0)
    assert await failures(store, place.guild.id) == []


async def test_publishing_where_nobody_can_follow_is_no_failure(
    place: Place, deliver: Deliver, notes: Notes, store: Store
) -> None:
    notes.more = {"publish": True}
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now()))
    assert texts(place.channel) == ["hello"]
    assert await backlog(store) == (0, 0)


async def test_a_post_can_be_deleted_again(place: Place, deliver: Deliver, store: Store) -> None:
    server = place.guild.id
    await deliver(note("hello", place.channel.id, server=server, due=now()))
    await deliver(note("hello", server=server, due=now(), key="away", action=Action.DELETE))
    assert texts(place.channel) == []
    posted = await store.outbox.post_of(server, "hello")
    assert posted is not None
    assert posted.fate is Fate.GONE


async def test_a_renderer_that_has_nothing_to_say_ends_it(
    place: Place, deliver: Deliver, notes: Notes, store: Store
) -> None:
    notes.is_silent = True
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now()))
    assert texts(place.channel) == []
    assert await backlog(store) == (0, 0)


async def test_what_was_cancelled_is_not_sent(
    simcord_env: Env, place: Place, deliver: Deliver, store: Store
) -> None:
    await deliver(note("later", place.channel.id, server=place.guild.id, due=now() + SECOND * 60))
    await store.outbox.forget_server(place.guild.id)
    await simcord_env.advance_time(120)
    assert texts(place.channel) == []


async def test_what_lies_in_the_outbox_at_the_start_goes_out(
    simcord_env: Env, place: Place, store: Store, make_bot: Callable[..., Greenlit], notes: Notes
) -> None:
    await store.outbox.put(note("hello", place.channel.id, server=place.guild.id, due=now()))
    bot = make_bot()
    bot.services.delivery.on("note", notes.render, "The note")
    await simcord_env.restart_bot(bot)
    await simcord_env.settle()
    assert texts(place.channel) == ["hello"]


# What does not work


async def test_a_renderer_that_fails_is_tried_again(
    simcord_env: Env, place: Place, deliver: Deliver, notes: Notes, faults: Callable[[], list[str]]
) -> None:
    notes.is_broken = True
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now()))
    assert faults() == ["A message of the kind note could not be made"]
    notes.is_broken = False
    await simcord_env.advance_time(3)
    assert texts(place.channel) == ["hello"]


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_what_discord_cannot_do_now_is_done_later(
    simcord_env: Env, place: Place, deliver: Deliver, store: Store, status: int
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=status, times=1)
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now()))
    assert await backlog(store) in ((1, 0), (0, 0))
    await simcord_env.advance_time(700)
    assert texts(place.channel) == ["hello"]
    assert await backlog(store) == (0, 0)


async def test_a_lost_permission_goes_to_the_desk_with_the_fix_and_not_out_again(
    simcord_env: Env, place: Place, deliver: Deliver, store: Store
) -> None:
    me = bot_of(simcord_env).user
    shut = place.guild.create_text_channel(
        "shut", overwrites={me: discord.PermissionOverwrite(send_messages=False)}
    )
    await deliver(note("hello", shut.id, server=place.guild.id, due=now()))
    assert await failures(store, place.guild.id) == [
        "The note could not be posted in #shut: I lack *Send Messages* there. Grant it in the channel's settings, "
        "Permissions. Then have it sent again in `/setup`, *Check*."
    ]
    await simcord_env.advance_time(3_600)
    assert texts(shut) == []
    assert await backlog(store) == (0, 1)
    posted = await store.outbox.post_of(place.guild.id, "hello")
    assert posted is not None
    assert posted.fate is Fate.FAILED


async def test_what_failed_can_be_sent_again(
    simcord_env: Env, place: Place, deliver: Deliver, store: Store
) -> None:
    me = bot_of(simcord_env).user
    assert me is not None
    shut = place.guild.create_text_channel(
        "shut", overwrites={me: discord.PermissionOverwrite(send_messages=False)}
    )
    await deliver(note("hello", shut.id, server=place.guild.id, due=now()))
    await simcord_env.bot.http.delete_channel_permissions(shut.id, me.id)
    assert await store.outbox.retry(place.guild.id, now()) == 1
    await deliver()
    assert texts(shut) == ["hello"]
    assert await backlog(store) == (0, 0)


async def test_a_deleted_channel_goes_to_the_desk(
    simcord_env: Env, place: Place, deliver: Deliver, store: Store
) -> None:
    doomed = place.guild.create_text_channel("doomed")
    await simcord_env.bot.http.delete_channel(doomed.id)
    await deliver(note("hello", doomed.id, server=place.guild.id, due=now()))
    (said,) = await failures(store, place.guild.id)
    assert said.startswith("The note could not be posted: the channel was deleted. Choose another one")


async def test_too_old_is_not_sent_and_not_told(
    simcord_env: Env, place: Place, deliver: Deliver, store: Store
) -> None:
    outgoing = note(
        "old", place.channel.id, server=place.guild.id, due=now() - SECOND * 90, not_after=now() - SECOND
    )
    await deliver(outgoing)
    assert texts(place.channel) == []
    assert await failures(store, place.guild.id) == []
    posted = await store.outbox.post_of(place.guild.id, "old")
    assert posted is not None
    assert posted.fate is Fate.EXPIRED
    del simcord_env


async def test_a_kind_that_nobody_makes_waits(
    simcord_env: Env, place: Place, deliver: Deliver, store: Store
) -> None:
    await deliver(note("hello", place.channel.id, server=place.guild.id, due=now(), kind="unheard"))
    assert await backlog(store) == (1, 0)
    del simcord_env


# People


async def test_a_person_is_written_to(place: Place, deliver: Deliver) -> None:
    await deliver(note("hello", server=place.guild.id, due=now(), person=place.fan.id))
    assert place.fan.user.dm_channel.last_message.content == "hello"


async def test_direct_messages_go_out_slowly(simcord_env: Env, place: Place, deliver: Deliver) -> None:
    people = [place.fan, place.stranger, place.moderator]
    await deliver(*(note(f"to {who.id}", server=place.guild.id, due=now(), person=who.id) for who in people))

    def told() -> int:
        return sum(who.user.dm_channel.last_message is not None for who in people)

    assert told() == 1
    await simcord_env.advance_time(6)
    assert told() == 2
    await simcord_env.advance_time(6)
    assert told() == 3


async def test_no_more_direct_messages_an_hour_than_are_wise(
    simcord_env: Env, place: Place, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.delivery.MOST_PEOPLE", 1)
    for who in (place.fan, place.stranger):
        await deliver(note(f"to {who.id}", server=place.guild.id, due=now(), person=who.id))
    await simcord_env.advance_time(3_000)
    assert place.stranger.user.dm_channel.last_message is None
    await simcord_env.advance_time(1_300)
    assert texts(place.stranger.user.dm_channel) == [f"to {place.stranger.id}"]


async def test_who_takes_no_direct_messages_is_told_in_the_channel_instead_or_not_at_all(
    simcord_env: Env, place: Place, deliver: Deliver, store: Store
) -> None:
    for channel in (place.channel.id, None):
        simcord_env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=1)
        outgoing = note(f"for {channel}", channel, server=place.guild.id, due=now(), person=place.fan.id)
        await deliver(outgoing)
        await simcord_env.advance_time(10)
    assert texts(place.channel) == [f"for {place.channel.id}"]
    assert place.fan.user.dm_channel.last_message is None
    posted = await store.outbox.post_of(place.guild.id, "for None")
    assert posted is not None
    assert posted.fate is Fate.NOT_TAKEN
    assert await backlog(store) == (0, 0)
    assert await failures(store, place.guild.id) == []
