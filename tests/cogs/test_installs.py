"""In direct messages, and where only a person has installed the bot."""

import discord
import pytest
from simcord import Env

from bot.answering import Answerer
from bot.store import Store
from tests.cogs.pressing import installed_by
from tests.cogs.shown import Place, bot_of, buttons_of, page_of, text_of
from tests.conftest import HILL

ASKING = [
    ("ask", {"question": "who directs Lantern Hill 2?"}),
    ("status", {"title": HILL}),
    ("cast", {"title": HILL}),
]


@pytest.mark.parametrize(("command", "filled"), [*ASKING, ("cast", {"title": HILL, "who": "wren"})])
async def test_where_only_the_person_installed_it_answers_are_private(
    place: Place, command: str, filled: dict[str, str]
) -> None:
    with installed_by(place.fan):
        result = await place.fan.slash(place.channel, command, **filled)
        assert result.response.ephemeral
    with installed_by(place.fan, in_server=True):
        result = await place.fan.slash(place.channel, command, **filled)
        assert not result.response.ephemeral


async def test_what_a_guest_asked_in_vain_lies_on_the_operators_desk(place: Place, store: Store) -> None:
    with installed_by(place.fan):
        await place.fan.slash(place.channel, "ask", question="🎉🎉")
    assert await store.desk.open(place.guild.id) == ()
    (item,) = await store.desk.open(None)
    assert (item.subject, item.channel, item.message) == ("🎉🎉", None, None)


async def test_a_guest_sees_the_catalogue_and_no_servers_claims(
    simcord_env: Env, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = bot_of(simcord_env).services.answers
    original, seen = answers.of, list[int | None]()

    def of(server: int | None) -> Answerer:
        seen.append(server)
        return original(server)

    monkeypatch.setattr(answers, "of", of)
    with installed_by(place.fan):
        for command, filled in ASKING:
            await place.fan.slash(place.channel, command, **filled)
        await place.fan.autocomplete(place.channel, "status", "title", "x")
    assert set(seen) == {None}
    await place.fan.slash(place.channel, "ask", question="who directs Lantern Hill 2?")
    assert seen[-1] == place.guild.id


async def test_a_guests_buttons_work(place: Place) -> None:
    with installed_by(place.fan):
        result = await place.fan.slash(place.channel, "status", title=HILL)
        for label in buttons_of(result.response):
            opened = await place.fan.click(result.response, label=label)
            assert opened.response.ephemeral


@pytest.mark.parametrize(("command", "filled"), ASKING)
async def test_in_a_direct_message_the_answer_stays(
    simcord_env: Env, command: str, filled: dict[str, str]
) -> None:
    fan = simcord_env.create_user("alone")
    result = await fan.slash(command, **filled)
    assert "Lantern Hill 2" in text_of(result.response)
    assert not result.response.ephemeral


@pytest.mark.parametrize(("command", "filled"), ASKING)
async def test_in_the_direct_messages_of_others_the_answer_is_private(
    simcord_env: Env, command: str, filled: dict[str, str]
) -> None:
    fan = simcord_env.create_user("alone")
    with installed_by(fan, context=2):
        result = await fan.slash(command, **filled)
    assert result.response.ephemeral


async def test_every_command_is_offered_in_direct_messages(simcord_env: Env) -> None:
    fan = simcord_env.create_user("alone")
    assert set(fan.available_commands()) == {
        "ask",
        "cast",
        "help",
        "history",
        "me",
        "polls",
        "status",
        "tip",
        "titles",
    }


async def test_pages_and_suggestions_work_in_direct_messages(simcord_env: Env) -> None:
    fan = simcord_env.create_user("alone")
    found = await fan.autocomplete("status", "title", "lantrn")
    assert found[0]["value"] == HILL
    result = await fan.slash("cast", title="we-can-be-heroes-2")
    await fan.click(result.response, label="Next")
    assert page_of(result.response).startswith("2 of")


async def test_in_a_thread_the_right_to_speak_in_threads_counts(simcord_env: Env) -> None:
    guild = simcord_env.create_guild()
    channel = guild.create_text_channel(
        "sequels",
        overwrites={
            guild.default_role: discord.PermissionOverwrite(
                send_messages=False, send_messages_in_threads=True
            )
        },
    )
    fan = guild.add_member(simcord_env.create_user("fan"))
    parent = simcord_env.bot.get_channel(channel.id)
    assert isinstance(parent, discord.TextChannel)
    with simcord_env._bot_scope():
        await parent.create_thread(name="about it", type=discord.ChannelType.public_thread)
    (thread,) = channel.threads
    outside = await fan.slash(channel, "status", title=HILL)
    inside = await fan.slash(thread, "status", title=HILL)
    assert outside.ephemeral
    assert not inside.ephemeral
