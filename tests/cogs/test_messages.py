"""Mentions, replies and direct messages."""

from typing import Any

import discord
import pytest
from simcord import Env

from bot.store import Store
from bot.ui.cards import card
from cogs.ask.cog import send
from cogs.ask.listening import heard
from tests.cogs.shown import Place, buttons_of, check_limits, me_in, text_of
from tests.conftest import HILL, NOW


def last(place: Place) -> Any:
    return place.channel.last_message


def is_from_bot(env: Env, message: Any) -> bool:
    return message is not None and message.author.id == me_in(env).id


async def test_a_mention_is_answered_as_a_reply_that_pings_nobody(simcord_env: Env, place: Place) -> None:
    question = await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> who directs Lantern Hill 2?")
    answer = last(place)
    assert is_from_bot(simcord_env, answer)
    assert "Ilse Brandt" in text_of(answer)
    assert "Asked:" not in text_of(answer)
    assert answer.reference.message_id == question.id
    assert answer.mentions == []
    check_limits(answer)


async def test_the_role_of_the_bot_counts_as_its_name(simcord_env: Env, place: Place) -> None:
    loud = place.guild.create_role("Loud", permissions=discord.Permissions(mention_everyone=True))
    herald = place.guild.add_member(simcord_env.create_user("herald"), roles=[loud])
    # SimCord gives the bot its managed role without the tag by which Discord marks it.
    known = simcord_env.bot.get_guild(place.guild.id)
    assert known is not None
    (role,) = [each for each in known.roles if each.managed]
    role.tags = discord.RoleTags({"bot_id": str(me_in(simcord_env).id)})
    await herald.send(place.channel, f"hey <@&{role.id}> who directs Lantern Hill 2?")
    # Not a mention of the bot itself: Discord keeps the text from us, and SimCord does as well.
    assert text_of(last(place)).startswith("Ask me with `/ask`")
    await herald.send(place.channel, f"<@&{role.id}> <@{me_in(simcord_env).id}> who directs Lantern Hill 2?")
    assert "Ilse Brandt" in text_of(last(place))


async def test_a_reply_to_an_answer_is_about_its_title(simcord_env: Env, place: Place) -> None:
    await place.fan.slash(place.channel, "status", title=HILL)
    card = last(place)
    await place.stranger.send(place.channel, f"<@{me_in(simcord_env).id}> and who directs it?", reply_to=card)
    assert "Ilse Brandt" in text_of(last(place))


async def test_a_reply_to_a_card_of_a_title_that_is_gone_is_still_answered(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await place.fan.slash(place.channel, "status", title=HILL)
    card = last(place)
    await store.load_catalogue([], now=NOW)
    await place.stranger.send(place.channel, "who directs it?", reply_to=card)
    assert is_from_bot(simcord_env, last(place))


async def test_a_direct_message_needs_no_mention(simcord_env: Env) -> None:
    fan = simcord_env.create_user("alone")
    await fan.send_dm("who directs lantern hill 2?")
    assert "Ilse Brandt" in text_of(fan.dm_channel.last_message)


async def test_a_mention_without_text_says_how_to_ask(simcord_env: Env, place: Place) -> None:
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}>")
    assert text_of(last(place)).startswith("Ask me with `/ask`")


@pytest.mark.parametrize(
    "text", ["who directs Lantern Hill 2?", "@everyone who directs Lantern Hill 2?", "@here hi"]
)
async def test_what_is_not_for_the_bot_is_left_alone(simcord_env: Env, place: Place, text: str) -> None:
    await place.moderator.send(place.channel, text)
    assert not is_from_bot(simcord_env, last(place))


async def test_another_bot_and_a_webhook_are_left_alone(simcord_env: Env, place: Place) -> None:
    me = me_in(simcord_env).id
    robot = place.guild.add_member(simcord_env.create_user("robot", bot=True))
    await robot.send(place.channel, f"<@{me}> who directs Lantern Hill 2?")
    assert not is_from_bot(simcord_env, last(place))
    hook = place.guild.create_webhook(place.channel)
    await hook.send(f"<@{me}> who directs Lantern Hill 2?")
    assert not is_from_bot(simcord_env, last(place))


async def test_the_bot_does_not_answer_itself(simcord_env: Env, place: Place) -> None:
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> who directs it?")
    count = len(place.channel.history())
    await simcord_env.settle()
    assert len(place.channel.history()) == count == 2


async def test_a_mention_with_an_unclear_title_offers_buttons_that_only_the_asker_uses_up(
    simcord_env: Env, place: Place
) -> None:
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> who directs it?")
    choice = last(place)
    assert "Asked: who directs it?" in text_of(choice)
    copy = await place.stranger.click(choice, label="Frozen III")
    assert copy.response.ephemeral
    await place.fan.click(choice, label="Frozen III")
    answer = last(place)
    assert answer.id == choice.id
    assert "Status" in buttons_of(answer)


async def test_nobody_can_make_the_bot_fill_a_channel(simcord_env: Env, place: Place) -> None:
    me = me_in(simcord_env)
    for number in range(12):
        await place.fan.send(place.channel, f"<@{me.id}> who directs Zzyzx {number}?")
    mine = [text_of(each) for each in place.channel.history() if each.author.id == me.id]
    assert len(mine) == 9
    assert sum("Zzyzx" in text or "zzyzx" in text for text in mine) == 8
    assert sum("That was a lot at once." in text for text in mine) == 1
    await place.stranger.send(place.channel, f"<@{me.id}> who directs Lantern Hill 2?")
    assert "Ilse Brandt" in text_of(last(place))
    await simcord_env.advance_time(31)
    await place.fan.send(place.channel, f"<@{me.id}> who directs Lantern Hill 2?")
    assert "Ilse Brandt" in text_of(last(place))


async def test_what_a_mention_asked_in_vain_lies_on_the_desk(
    simcord_env: Env, place: Place, store: Store
) -> None:
    message = await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> 🎉🎉")
    (item,) = await store.desk.open(place.guild.id)
    assert (item.subject, item.message, item.channel) == ("🎉🎉", message.id, place.channel.id)


async def test_what_a_direct_message_asked_in_vain_belongs_to_no_server(
    simcord_env: Env, store: Store
) -> None:
    await simcord_env.create_user("alone").send_dm("🎉🎉")
    (item,) = await store.desk.open(None)
    assert item.server is None


async def test_a_mention_that_is_too_long_gets_one_sentence(simcord_env: Env, place: Place) -> None:
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> {'why ' * 400}")
    assert "Ask in one or two sentences." in text_of(last(place))


async def test_a_channel_in_which_the_bot_may_not_write_stays_quiet(simcord_env: Env, place: Place) -> None:
    closed = place.guild.create_text_channel(
        "closed", overwrites={me_in(simcord_env): discord.PermissionOverwrite(send_messages=False)}
    )
    await place.fan.send(closed, f"<@{me_in(simcord_env).id}> who directs Lantern Hill 2?")
    assert not is_from_bot(simcord_env, closed.last_message)


async def test_a_reply_whose_ping_was_turned_off_is_left_alone_unless_it_can_be_read(
    simcord_env: Env, place: Place
) -> None:
    await place.fan.slash(place.channel, "status", title=HILL)
    card = last(place)
    message = await place.stranger.send(place.channel, "who directs it?", reply_to=card)
    message.mentions = []
    said = heard(message, me_in(simcord_env))
    assert said is not None
    assert (said.question, said.about) == ("who directs it?", HILL)
    # Discord keeps the text of a reply without a ping from a bot that may not read messages.
    message.content = ""
    assert heard(message, me_in(simcord_env)) is None


async def test_a_notice_in_a_channel_is_no_question(simcord_env: Env, place: Place) -> None:
    message = await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> who directs it?")
    assert heard(message, me_in(simcord_env)) is not None
    message.type = discord.MessageType.pins_add
    assert heard(message, me_in(simcord_env)) is None


async def test_a_question_that_was_deleted_meanwhile_is_answered_all_the_same(
    simcord_env: Env, place: Place
) -> None:
    message = await place.fan.send(place.channel, "who directs it?")
    await place.fan.delete(message)
    with simcord_env._bot_scope():
        await send(message, card("Ilse Brandt"))
    assert text_of(last(place)) == "Ilse Brandt"
    # SimCord takes a reply to a message that is gone; Discord does so only when told to.
    sent = simcord_env.http_requests[-1].json
    assert sent is not None
    assert sent["message_reference"]["fail_if_not_exists"] is False
    assert sent["allowed_mentions"] == {"parse": [], "replied_user": False}
