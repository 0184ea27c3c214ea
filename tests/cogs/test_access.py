"""Who may: asked at every command, button and form, so that whoever was demoted is refused at once."""

from typing import Any

import pytest
from discord import app_commands, ui
from simcord import Env, SetupError

from bot.access import ManagerForm, ModeratorForm, ModeratorGroup, for_managers, for_moderators
from bot.client import Greenlit
from bot.domain.server import ServerSettings
from bot.store import Store
from bot.ui.cards import card
from bot.ui.funnel import Interaction
from bot.ui.reply import show
from bot.ui.stateless import Press, button, row
from tests.cogs.people import demote, let_see, promote
from tests.cogs.pressing import installed_by
from tests.cogs.shown import Place, text_of
from tests.conftest import NOW

MODERATORS_ONLY = "Only moderators can do this"
MANAGERS_ONLY = "Only members with the permission Manage Server can do this."


class Confession(ModeratorForm):
    """A form for moderators."""

    def __init__(self) -> None:
        super().__init__("A form", ui.Label(text="Words", component=ui.TextInput(custom_id="words")))

    async def submitted(self, interaction: Interaction) -> None:
        await interaction.response.send_message("Written.", ephemeral=True)


class Decree(ManagerForm):
    """A form for managers."""

    def __init__(self) -> None:
        super().__init__("A form", ui.Label(text="Words", component=ui.TextInput(custom_id="words")))

    async def submitted(self, interaction: Interaction) -> None:
        await interaction.response.send_message("Decreed.", ephemeral=True)


@app_commands.command(name="single")
async def single(interaction: Interaction) -> None:
    """A moderators' command of its own."""
    buttons = (button("Act", "gl:act:"), button("Rule", "gl:rule:"))
    await show(interaction, card("Single.", row(*buttons)), private=False)


@app_commands.command(name="rule")
async def rule(interaction: Interaction) -> None:
    """A managers' command."""
    await show(interaction, card("Ruled."))


class Group(ModeratorGroup):
    """A group of moderators' commands."""

    @app_commands.command(name="one")
    async def one(self, interaction: Interaction) -> None:
        """One of several."""
        await show(interaction, card("One."))


async def act(interaction: Interaction, press: Press) -> None:
    del press
    await Confession().show(interaction)


async def decree(interaction: Interaction, press: Press) -> None:
    del press
    await Decree().show(interaction)


@pytest.fixture
def simcord_bot(make_bot: Any) -> Greenlit:
    bot: Greenlit = make_bot()
    bot.tree.add_command(for_moderators(single))
    bot.tree.add_command(for_managers(rule))
    bot.tree.add_command(Group(name="many", description="Several commands for moderators"))
    bot.actions.on("act", bot.services.access.for_moderators(act))
    bot.actions.on("rule", bot.services.access.for_managers(decree))
    return bot


@pytest.mark.parametrize(("command", "says"), [("single", "Single."), ("many one", "One.")])
async def test_a_moderator_may(place: Place, command: str, says: str) -> None:
    result = await place.moderator.slash(place.channel, command)
    assert text_of(result.response) == says


@pytest.mark.parametrize("command", ["single", "many one", "rule"])
async def test_who_may_not_does_not_see_the_command(place: Place, command: str) -> None:
    with pytest.raises(SetupError, match="default-member-permissions"):
        await place.fan.slash(place.channel, command)


@pytest.mark.parametrize(
    ("command", "says"),
    [("single", MODERATORS_ONLY), ("many one", MODERATORS_ONLY), ("rule", MANAGERS_ONLY)],
)
async def test_who_sees_the_command_all_the_same_is_refused(
    simcord_env: Env, place: Place, command: str, says: str
) -> None:
    let_see(simcord_env, place, command.split(maxsplit=1)[0], place.fan)
    result = await place.fan.slash(place.channel, command)
    assert result.response.ephemeral
    assert says in text_of(result.response)


async def test_a_moderator_is_no_manager(simcord_env: Env, place: Place) -> None:
    let_see(simcord_env, place, "rule", place.moderator)
    result = await place.moderator.slash(place.channel, "rule")
    assert text_of(result.response) == MANAGERS_ONLY


async def test_the_role_chosen_in_the_setup_makes_a_moderator_at_once_and_only_there(
    simcord_env: Env, place: Place, store: Store
) -> None:
    role = place.guild.create_role("Archivists")
    let_see(simcord_env, place, "single", place.fan)
    await promote(simcord_env, place.fan, role)
    refused = await place.fan.slash(place.channel, "single")
    assert MODERATORS_ONLY in text_of(refused.response)
    for server in (place.guild.id + 1, place.guild.id):
        await store.servers.set(server, ServerSettings(moderator_role=role.id), by=1, now=NOW)
        result = await place.fan.slash(place.channel, "single")
        assert (text_of(result.response) == "Single.") == (server == place.guild.id)


async def test_who_was_demoted_cannot_press_a_button_any_more(simcord_env: Env, place: Place) -> None:
    shown = await place.moderator.slash(place.channel, "single")
    await demote(simcord_env, place.moderator)
    result = await place.moderator.click(shown.response, label="Act")
    assert result.modal is None
    assert MODERATORS_ONLY in text_of(result.response)
    result = await place.moderator.click(shown.response, label="Rule")
    assert text_of(result.response) == MANAGERS_ONLY


async def test_who_was_demoted_cannot_send_an_open_form_any_more(simcord_env: Env, place: Place) -> None:
    shown = await place.moderator.slash(place.channel, "single")
    opened = await place.moderator.click(shown.response, label="Act")
    await demote(simcord_env, place.moderator)
    result = await place.moderator.submit_modal(opened, {"words": "Too late"})
    assert result.response.ephemeral
    assert MODERATORS_ONLY in text_of(result.response)


async def test_a_moderator_presses_and_sends(place: Place) -> None:
    shown = await place.moderator.slash(place.channel, "single")
    opened = await place.moderator.click(shown.response, label="Act")
    result = await place.moderator.submit_modal(opened, {"words": "In time"})
    assert text_of(result.response) == "Written."


async def test_a_manager_rules_and_is_refused_once_demoted(simcord_env: Env, place: Place) -> None:
    await promote(simcord_env, place.moderator, managers := _managers(place))
    shown = await place.moderator.slash(place.channel, "single")
    assert text_of((await place.moderator.slash(place.channel, "rule")).response) == "Ruled."
    opened = await place.moderator.click(shown.response, label="Rule")
    again = await place.moderator.click(shown.response, label="Rule")
    result = await place.moderator.submit_modal(opened, {"words": "In time"})
    assert text_of(result.response) == "Decreed."
    await demote(simcord_env, place.moderator)
    result = await place.moderator.submit_modal(again, {"words": "Too late"})
    assert text_of(result.response) == MANAGERS_ONLY
    del managers


async def test_the_right_to_manage_messages_in_one_channel_makes_no_moderator(
    simcord_env: Env, place: Place
) -> None:
    import discord

    own = place.guild.create_text_channel(
        "own", overwrites={place.fan: discord.PermissionOverwrite(manage_messages=True)}
    )
    let_see(simcord_env, place, "single", place.fan)
    result = await place.fan.slash(own, "single")
    assert MODERATORS_ONLY in text_of(result.response)


async def test_where_the_bot_is_a_guest_nobody_is_a_moderator(place: Place) -> None:
    shown = await place.moderator.slash(place.channel, "single")
    with installed_by(place.moderator):
        result = await place.moderator.click(shown.response, label="Act")
    assert text_of(result.response) == "This works only in a server that has added Greenlit."


def _managers(place: Place) -> Any:
    import discord

    return place.guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
