"""/setup as the people of a server use it: what is chosen takes effect at once, and the check names every fix."""

from typing import Any

import discord
import pytest
from simcord import Env, SetupError
from simcord.actors import MemberActor

from bot.domain.boards import MOST_BOARDS, Board
from bot.domain.server import DEFAULTS, ServerSettings, Spoilers
from bot.store import Store
from cogs.setup.screens import TOGETHER
from tests.cogs.people import demote, let_see
from tests.cogs.pressing import forged, press
from tests.cogs.shown import Place, bot_of, buttons_of, check_limits, components_of, options_of, text_of
from tests.conftest import HILL, NOW, now
from tests.delivery.notes import Notes, note

MANAGERS_ONLY = "Only members with the permission Manage Server can do this."


@pytest.fixture
def manager(simcord_env: Env, place: Place) -> MemberActor:
    role = place.guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return place.guild.add_member(simcord_env.create_user("manager"), roles=[role])


@pytest.fixture
def chosen(store: Store, place: Place) -> Any:
    """What the server has chosen now."""

    def settings() -> ServerSettings:
        return store.servers.get(place.guild.id)

    return settings


async def setup(place: Place, who: MemberActor) -> Any:
    """The setup as somebody sees it."""
    return (await who.slash(place.channel, "setup")).response


async def opened(place: Place, who: MemberActor, key: str) -> Any:
    """The setup with the change of one row open."""
    message = await setup(place, who)
    shown_with = next((first for first, more in TOGETHER.items() if key in more), key)
    await who.click(message, custom_id=f"gl:setup:change:{shown_with}")
    return message


async def test_a_manager_sees_every_choice_on_one_private_screen(place: Place, manager: MemberActor) -> None:
    message = await setup(place, manager)
    assert message.ephemeral
    check_limits(message)
    shown = text_of(message)
    for label in (
        "Default title",
        "Updates channel",
        "Polls channel",
        "Ping role",
        "Moderator role",
        "Language",
        "Spoilers",
        "Time zone",
        "Cooldown",
        "Who makes polls",
        "Objections",
    ):
        assert f"**{label}**\n" in shown
    labels = [each["label"] for each in components_of(message) if each["type"] == 2]
    assert labels == ["Change"] * 10 + ["Check", "Boards"]


@pytest.mark.parametrize("who", ["fan", "stranger", "moderator"])
async def test_nobody_else_sees_the_command_or_gets_past_it(simcord_env: Env, place: Place, who: str) -> None:
    actor = getattr(place, who)
    with pytest.raises(SetupError):
        await actor.slash(place.channel, "setup")
    let_see(simcord_env, place, "setup", actor)
    result = await actor.slash(place.channel, "setup")
    assert text_of(result.response) == MANAGERS_ONLY


@pytest.mark.parametrize(
    "pressed", ["home", "change:title", "set:cooldown:0", "check", "again", "open", "clear:ping"]
)
async def test_nobody_else_gets_past_a_button(
    simcord_env: Env, place: Place, pressed: str, chosen: Any
) -> None:
    result = await press(simcord_env, place, f"gl:setup:{pressed}")
    assert result.response.ephemeral
    assert text_of(result.response) == MANAGERS_ONLY
    assert chosen() == DEFAULTS


async def test_a_manager_who_was_demoted_changes_nothing_more(
    simcord_env: Env, place: Place, manager: MemberActor, chosen: Any
) -> None:
    message = await opened(place, manager, "zone")
    form = await manager.click(message, label="Type a city")
    await demote(simcord_env, manager)
    result = await manager.submit_modal(form, {"typed": "Berlin"})
    assert text_of(result.response) == MANAGERS_ONLY
    assert chosen() == DEFAULTS


@pytest.mark.parametrize(
    ("key", "value", "becomes"),
    [
        ("language", "de", ServerSettings(language="de")),
        ("language", "own", ServerSettings()),
        ("spoilers", "left_out", ServerSettings(spoilers=Spoilers.LEFT_OUT)),
        ("zone", "Europe/Berlin", ServerSettings(time_zone="Europe/Berlin")),
        ("cooldown", "120", ServerSettings(cooldown=120)),
        ("cooldown", "0", ServerSettings(cooldown=0)),
        ("members", "1", ServerSettings(members_may_poll=True)),
        ("objection", "48", ServerSettings(objection_hours=48)),
        ("title", HILL, ServerSettings(default_title=HILL)),
    ],
)
async def test_what_is_chosen_is_saved_and_shown(
    place: Place, manager: MemberActor, chosen: Any, key: str, value: str, becomes: ServerSettings
) -> None:
    message = await opened(place, manager, key)
    check_limits(message)
    if value in options_of(message).values():
        await manager.select(message, [value], custom_id=f"gl:setup:set:{key}")
    else:
        form = await manager.click(message, label="Type a name")
        await manager.submit_modal(form, {"typed": "lantern hill"})
    assert chosen() == becomes
    check_limits(message)
    assert "-# Saved: " in text_of(message)
    assert "Check" in buttons_of(message)


async def test_channels_and_roles_are_chosen_and_taken_back(
    place: Place, manager: MemberActor, chosen: Any
) -> None:
    role = place.guild.create_role("Archivists")
    for key, picked, field in (
        ("updates", place.channel, "updates_channel"),
        ("polls", place.channel, "polls_channel"),
        ("ping", role, "ping_role"),
        ("moderators", role, "moderator_role"),
    ):
        message = await opened(place, manager, key)
        await manager.select(message, [picked], custom_id=f"gl:setup:set:{key}")
        assert getattr(chosen(), field) == picked.id
        assert picked.mention in text_of(message)
        message = await opened(place, manager, key)
        await manager.click(message, label="None")
        assert getattr(chosen(), field) is None


async def test_everyone_is_no_role_to_choose(place: Place, manager: MemberActor, chosen: Any) -> None:
    message = await opened(place, manager, "moderators")
    result = await manager.select(message, [place.guild.default_role], custom_id="gl:setup:set:moderators")
    assert text_of(result.response).startswith("@everyone is not a role to choose here.")
    assert chosen() == DEFAULTS


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("america/new_york", "America/New_York"),
        ("  São Paulo ", None),
        ("UTC+2", "Etc/GMT-2"),
        ("gmt -5", "Etc/GMT+5"),
        ("utc", "UTC"),
    ],
)
async def test_a_time_zone_is_understood_as_people_write_it(
    place: Place, manager: MemberActor, chosen: Any, typed: str, zone: str | None
) -> None:
    message = await opened(place, manager, "zone")
    form = await manager.click(message, label="Type a city")
    await manager.submit_modal(form, {"typed": typed})
    if zone is None:
        await manager.click(message, label="Sao Paulo (America)")
        zone = "America/Sao_Paulo"
    assert chosen().time_zone == zone


async def test_a_time_zone_that_is_none_brings_those_that_may_be_meant(
    place: Place, manager: MemberActor, chosen: Any
) -> None:
    message = await opened(place, manager, "zone")
    form = await manager.click(message, label="Type a city")
    await manager.submit_modal(form, {"typed": "Berlni"})
    assert "I know no time zone “Berlni”." in text_of(message)
    assert chosen() == DEFAULTS
    await manager.click(message, label="Berlin (Europe)")
    assert chosen().time_zone == "Europe/Berlin"


async def test_a_title_that_is_not_clear_is_a_choice(place: Place, manager: MemberActor, chosen: Any) -> None:
    message = await opened(place, manager, "title")
    form = await manager.click(message, label="Type a name")
    await manager.submit_modal(form, {"typed": "zzyzx rising **ix**"})
    assert "I do not track" in text_of(message)
    assert "**ix**" not in text_of(message)
    check_limits(message)
    assert chosen() == DEFAULTS


async def test_the_default_title_is_meant_at_once_and_in_this_server_only(
    simcord_env: Env, place: Place, manager: MemberActor, store: Store
) -> None:
    await store.servers.set(place.guild.id, ServerSettings(default_title=HILL), by=manager.id, now=NOW)
    result = await place.fan.slash(place.channel, "ask", question="who directs it?")
    assert "Ilse Brandt" in text_of(result.response)
    other = simcord_env.create_guild()
    channel = other.create_text_channel("elsewhere")
    visitor = other.add_member(simcord_env.create_user("visitor"))
    result = await visitor.slash(channel, "ask", question="who directs it?")
    assert "Which title do you mean" in text_of(result.response)


async def test_a_default_title_that_is_gone_is_not_meant(
    place: Place, store: Store, manager: MemberActor
) -> None:
    await store.servers.set(place.guild.id, ServerSettings(default_title="gone-2"), by=manager.id, now=NOW)
    result = await place.fan.slash(place.channel, "ask", question="who directs it?")
    assert "Which title do you mean" in text_of(result.response)
    message = await setup(place, manager)
    assert "no longer tracked" in text_of(message)
    await manager.click(message, label="Check")
    assert "The default title is no longer tracked." in text_of(message)


# The check


async def checked(place: Place, manager: MemberActor) -> str:
    message = await setup(place, manager)
    await manager.click(message, label="Check")
    check_limits(message)
    return text_of(message)


async def test_a_server_that_chose_nothing_is_told_what_that_means(
    place: Place, manager: MemberActor
) -> None:
    shown = await checked(place, manager)
    assert "Updates change the answers, and are posted nowhere." in shown


async def test_where_all_is_well_it_says_so(place: Place, manager: MemberActor, store: Store) -> None:
    pinged = place.guild.create_role("Pinged", mentionable=True)
    mods = place.guild.create_role("Archivists", permissions=discord.Permissions(manage_messages=True))
    settings = ServerSettings(
        default_title=HILL,
        updates_channel=place.channel.id,
        polls_channel=place.channel.id,
        ping_role=pinged.id,
        moderator_role=mods.id,
    )
    await store.servers.set(place.guild.id, settings, by=manager.id, now=NOW)
    shown = await checked(place, manager)
    assert "All is well." in shown
    assert "⚠️" not in shown
    assert shown.count("✅") == 4


async def test_every_missing_permission_is_named_with_its_fix(
    simcord_env: Env, place: Place, manager: MemberActor, store: Store
) -> None:
    me = bot_of(simcord_env).user
    shut = place.guild.create_text_channel(
        "shut", overwrites={me: discord.PermissionOverwrite(embed_links=False, read_message_history=False)}
    )
    hidden = place.guild.create_text_channel(
        "hidden", overwrites={me: discord.PermissionOverwrite(view_channel=False)}
    )
    settings = ServerSettings(updates_channel=shut.id, polls_channel=hidden.id)
    await store.servers.set(place.guild.id, settings, by=manager.id, now=NOW)
    shown = await checked(place, manager)
    assert f"in <#{shut.id}> I lack *Embed Links*, *Read Message History*" in shown
    assert f"in <#{hidden.id}> I lack *View Channel*. Fix: " in shown
    assert "Edit Channel → Permissions" in shown
    assert "2 things to mend." in shown


async def test_a_moderators_role_that_does_not_see_the_commands_is_named_with_the_fix(
    place: Place, manager: MemberActor, store: Store
) -> None:
    role = place.guild.create_role("Archivists")
    settings = ServerSettings(
        updates_channel=place.channel.id, polls_channel=place.channel.id, moderator_role=role.id
    )
    await store.servers.set(place.guild.id, settings, by=manager.id, now=NOW)
    shown = await checked(place, manager)
    assert "does not see `/" in shown
    assert "`/poll`" in shown
    assert "`/title`" in shown
    assert "Server Settings → Integrations" in shown


async def test_a_role_that_cannot_be_pinged_is_named_with_the_fix(
    simcord_env: Env, place: Place, manager: MemberActor, store: Store
) -> None:
    me = bot_of(simcord_env).user
    channel = place.guild.create_text_channel(
        "news", overwrites={me: discord.PermissionOverwrite(mention_everyone=False)}
    )
    role = place.guild.create_role("Fans")
    settings = ServerSettings(updates_channel=channel.id, polls_channel=channel.id, ping_role=role.id)
    await store.servers.set(place.guild.id, settings, by=manager.id, now=NOW)
    shown = await checked(place, manager)
    assert f"<@&{role.id}> would not hear a ping in <#{channel.id}>" in shown
    assert "allow anyone to @mention this role" in shown


async def test_what_was_deleted_since_is_named(place: Place, manager: MemberActor, store: Store) -> None:
    settings = ServerSettings(updates_channel=1, polls_channel=2, ping_role=3, moderator_role=4)
    await store.servers.set(place.guild.id, settings, by=manager.id, now=NOW)
    shown = await checked(place, manager)
    assert shown.count("was deleted. Choose another one.") == 4
    assert text_of(await setup(place, manager)).count("⚠️ deleted, choose another") == 4


@pytest.mark.parametrize("bad", ["nothing", "change:nothing", "set:cooldown:7", "clear:zone", "type:ping"])
async def test_a_button_that_is_none_ends_in_one_sentence(
    simcord_env: Env, place: Place, manager: MemberActor, bad: str, chosen: Any
) -> None:
    message = await setup(place, manager)
    stored = simcord_env.backend.get_message(place.channel.id, message.id)
    stored.components = forged(stored.components, f"gl:setup:{bad}")
    result = await manager.click(message, label="Forged")
    assert "This button no longer works." in text_of(result.response)
    assert chosen() == DEFAULTS


async def test_what_could_not_be_sent_is_sent_again_from_the_check(
    simcord_env: Env, place: Place, manager: MemberActor, store: Store
) -> None:
    bot = bot_of(simcord_env)
    bot.services.delivery.on("note", Notes().render, "The note")
    simcord_env.inject_error("POST", "/channels/*/messages", status=403, code=50013, times=1)
    await store.outbox.put(note("hello", place.channel.id, server=place.guild.id, due=now()))
    with simcord_env._bot_scope():
        bot.services.delivery.wake()
    await simcord_env.settle()
    message = await setup(place, manager)
    await manager.click(message, label="Check")
    assert "📮 1 message could not be sent." in text_of(message)
    await manager.click(message, label="Send again")
    assert "It is being sent again." in text_of(message)
    assert "hello" in [each.content for each in place.channel.history()]
    await manager.click(message, label="Check")
    assert "Send again" not in buttons_of(message)


async def test_the_check_names_what_each_board_lacks_in_its_channel(
    place: Place, manager: MemberActor, store: Store
) -> None:
    none = discord.PermissionOverwrite(send_messages=False)
    shut = place.guild.create_text_channel("shut", overwrites={place.guild.default_role: none})
    for title, channel in ((HILL, shut.id), ("frozen-3", place.channel.id), ("shrek-5", 4_711)):
        await store.boards.put(Board(place.guild.id, title, channel), by=1, now=NOW)
    message = await setup(place, manager)
    check_limits(message)
    assert f"Lantern Hill 2 in <#{shut.id}>" in text_of(message)
    assert "A moderator can pin them." in text_of(message)
    checked = await manager.click(message, label="Check")
    check_limits(checked.response)
    shown = text_of(checked.response)
    assert f"**Board of Lantern Hill 2**: in <#{shut.id}> I lack *Send Messages*. Fix: " in shown
    assert f"**Board of Frozen III**: I can post in <#{place.channel.id}>." in shown
    assert "**Board of Shrek 5**: the channel was deleted. Choose another one under *Boards*." in shown


async def test_the_screen_has_room_for_all_boards(place: Place, manager: MemberActor, store: Store) -> None:
    titles = [entry.title.slug for entry in store.ledger][:MOST_BOARDS]
    for slug in titles:
        channel = place.guild.create_text_channel(slug[:30])
        await store.boards.put(Board(place.guild.id, slug, channel.id), by=1, now=NOW)
    message = await setup(place, manager)
    check_limits(message)
    assert f"and {len(titles) - 3} more" in text_of(message)
    checked = await manager.click(message, label="Check")
    check_limits(checked.response)
    await manager.click(message, label="Back")
    assert f"and {len(titles) - 3} more" in text_of(message)
