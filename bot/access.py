"""Who may: one definition of moderator and manager, for commands, buttons and forms, asked each time."""

from abc import ABC
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeVar, cast

import discord
from discord import app_commands

from bot.domain.errors import GreenlitError, message
from bot.domain.server import ServerSettings
from bot.ui.form import Form
from bot.ui.funnel import Interaction
from bot.ui.reply import is_guest
from bot.ui.stateless import Act, Press

MODERATORS: Final = discord.Permissions(manage_messages=True)
"""What Discord asks of those who are shown the moderators' commands."""
MANAGERS: Final = discord.Permissions(manage_guild=True)
"""What Discord asks of those who are shown `/setup`."""

CommandT = TypeVar("CommandT", bound="app_commands.Command[Any, ..., Any] | app_commands.ContextMenu")


# A failed check of Discord's too: what else a check raises, discord.py would not hand to the funnel.
class NotAllowedError(GreenlitError, app_commands.CheckFailure):
    """A person may not do what they tried: who may."""


class HasSettings(Protocol):
    """The part of the store that knows what servers have chosen."""

    def get(self, server: int | None, /) -> ServerSettings:
        """A server's settings."""
        ...


class Access:
    """Who may do what in which server. Nothing is remembered: whoever was demoted is refused at once."""

    def __init__(self, servers: HasSettings) -> None:
        """Ask these settings for the moderators' role."""
        self._servers = servers

    def is_moderator(self, interaction: Interaction) -> bool:
        """Whether the person is a moderator of the server in which they act."""
        return is_moderator(interaction, self._servers.get(interaction.guild_id))

    def require_moderator(self, interaction: Interaction) -> int:
        """The server of a moderator who acts in it; raises NotAllowedError for anybody else."""
        server = _server(interaction)
        if not self.is_moderator(interaction):
            raise NotAllowedError(
                message(
                    "Only moderators can do this: members with the permission Manage Messages, or with the role that "
                    "was chosen in `/setup`."
                )
            )
        return server

    def require_manager(self, interaction: Interaction) -> int:
        """The server of a manager who acts in it; raises NotAllowedError for anybody else."""
        server = _server(interaction)
        if not is_manager(interaction):
            raise NotAllowedError(message("Only members with the permission Manage Server can do this."))
        return server

    def for_moderators(self, act: Act) -> Act:
        """The same for a button: `actions.on("desk", access.for_moderators(self.pressed))`."""

        async def guarded(interaction: Interaction, press: Press) -> None:
            self.require_moderator(interaction)
            await act(interaction, press)

        return guarded

    def for_managers(self, act: Act) -> Act:
        """The same for a button of a manager's screen."""

        async def guarded(interaction: Interaction, press: Press) -> None:
            self.require_manager(interaction)
            await act(interaction, press)

        return guarded


def is_moderator(interaction: Interaction, settings: ServerSettings) -> bool:
    """Whether the person may manage messages in the whole server, or has the role that it chose."""
    member = _member(interaction)
    if member is None:
        return False
    return member.guild_permissions.manage_messages or any(
        role.id == settings.moderator_role for role in member.roles
    )


def is_manager(interaction: Interaction) -> bool:
    """Whether the person may manage the server."""
    member = _member(interaction)
    return member is not None and member.guild_permissions.manage_guild


class ModeratorGroup(app_commands.Group):
    """A group of moderators' commands: shown to them only, and checked again whenever one is used."""

    def __init__(self, *, name: str, description: str) -> None:
        """Discord sets permissions on the group alone, so a command outside of one uses `for_moderators`."""
        super().__init__(name=name, description=description, guild_only=True, default_permissions=MODERATORS)

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Refuse whoever is no moderator now."""
        _access(interaction).require_moderator(interaction)
        return True


class ModeratorForm(Form, ABC):
    """A form for moderators: whoever was demoted while it was open is refused."""

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Check, then hand over to `submitted`."""
        _access(interaction).require_moderator(interaction)
        await super().on_submit(interaction)


class ManagerForm(Form, ABC):
    """A form for managers: whoever was demoted while it was open is refused."""

    async def on_submit(self, interaction: Interaction, /) -> None:
        """Check, then hand over to `submitted`."""
        _access(interaction).require_manager(interaction)
        await super().on_submit(interaction)


def for_moderators(command: CommandT) -> CommandT:
    """Make a command or a menu one for moderators: shown to them only, and checked again when it is used."""
    return _only(command, MODERATORS, lambda access, interaction: access.require_moderator(interaction))


def for_managers(command: CommandT) -> CommandT:
    """Make a command one for managers: shown to them only, and checked again when it is used."""
    return _only(command, MANAGERS, lambda access, interaction: access.require_manager(interaction))


def _only(
    command: CommandT, shown_to: discord.Permissions, require: Callable[[Access, Interaction], int]
) -> CommandT:
    async def check(interaction: Interaction) -> bool:
        require(_access(interaction), interaction)
        return True

    command.guild_only = True
    command.default_permissions = shown_to
    command.add_check(check)
    return command


class _HasServices(Protocol):
    @property
    def access(self) -> Access: ...


class _Client(Protocol):
    services: _HasServices


def _access(interaction: Interaction) -> Access:
    return cast("_Client", interaction.client).services.access


def _server(interaction: Interaction) -> int:
    if interaction.guild_id is None or is_guest(interaction):
        raise NotAllowedError(message("This works only in a server that has added Greenlit."))
    return interaction.guild_id


def _member(interaction: Interaction) -> discord.Member | None:
    """The person as a member of a server that has added the bot."""
    if is_guest(interaction) or not isinstance(interaction.user, discord.Member):
        return None
    return interaction.user
