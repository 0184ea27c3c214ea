"""What an administrator does to people and commands between two actions."""

from typing import Any

from simcord import Env
from simcord.actors import MemberActor
from simcord.builders import RoleHandle

from tests.cogs.shown import Place


async def demote(env: Env, actor: MemberActor) -> None:
    """Take all roles away from somebody."""
    for role in list(_roles(env, actor)):
        await env.bot.http.remove_role(actor.guild.id, actor.id, role)
    await env.settle()


async def promote(env: Env, actor: MemberActor, role: RoleHandle) -> None:
    """Give somebody a role."""
    await env.bot.http.add_role(actor.guild.id, actor.id, role.id)
    await env.settle()


def let_see(env: Env, place: Place, command: str, *who: Any) -> None:
    """Let people see a command under Server Settings → Integrations, whatever they may do."""
    root = env.backend.find_command(command, place.guild.id, type=1)
    assert root is not None
    place.guild.set_command_permissions(int(root["id"]), dict.fromkeys(who, True))


def _roles(env: Env, actor: MemberActor) -> list[int]:
    return env.backend.guilds[actor.guild.id].members[actor.id].role_ids
