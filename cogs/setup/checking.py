"""What would not work as a server has set it up, and the fix for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import discord

from bot.answering.markup import plain
from bot.delivery.failures import missing
from bot.ui.text import cut
from cogs.setup.rows import ROWS, Here, id_of

_POSTS: Final = ("view_channel", "send_messages", "embed_links", "read_message_history", "attach_files")
_NEEDED: Final = {"updates": (*_POSTS, "create_public_threads"), "polls": _POSTS}
_BOARDS: Final = ("view_channel", "send_messages", "read_message_history")
_WHY: Final = {
    "read_message_history": "to find a post again after the connection broke",
    "attach_files": "for pictures",
    "create_public_threads": "for discussion threads",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    text: str
    is_fine: bool = False


def findings(here: Here, moderators_commands: Sequence[str]) -> tuple[Finding, ...]:
    """Everything that was looked at: what does not work with its fix, and what does."""
    return (
        *_title(here),
        *_channel(here, "updates"),
        *_channel(here, "polls"),
        *_boards(here),
        *_moderators(here, moderators_commands),
        *_ping(here),
    )


def _title(here: Here) -> Iterator[Finding]:
    slug = here.settings.default_title
    if slug is not None and here.ledger.get(slug) is None:
        yield Finding("The default title is no longer tracked. Choose another one.")


def _channel(here: Here, key: str) -> Iterator[Finding]:
    label, chosen = ROWS[key].label, id_of(here.settings, key)
    if chosen is None:
        yield Finding(f"**{label}**: not chosen. {_unchosen(key)}")
        return
    channel = here.guild.get_channel(chosen)
    if channel is None:
        yield Finding(f"**{label}**: the channel was deleted. Choose another one.")
        return
    yield _posting(label, channel, _NEEDED[key])


def _boards(here: Here) -> Iterator[Finding]:
    """The channels in which boards stand, each once."""
    titles: dict[int, list[str]] = {}
    for board in here.boards:
        entry = here.ledger.get(board.title)
        titles.setdefault(board.channel, []).append(
            cut(plain(entry.title.name), 40) if entry is not None else "a title that is no longer tracked"
        )
    for place, names in titles.items():
        label = f"Board of {' and '.join(names[:2])}{' and more' if len(names) > 2 else ''}"
        channel = here.guild.get_channel(place)
        if channel is None:
            yield Finding(f"**{label}**: the channel was deleted. Choose another one under *Boards*.")
        else:
            yield _posting(label, channel, _BOARDS)


def _posting(label: str, channel: discord.abc.GuildChannel, needed: tuple[str, ...]) -> Finding:
    """Whether everything that posting in a channel needs is allowed, and how to allow it."""
    lacking = missing(channel, needed)
    if not lacking:
        return Finding(f"**{label}**: I can post in {channel.mention}.", is_fine=True)
    names = ", ".join(f"*{name}*{_why(name)}" for name in lacking)
    return Finding(
        f"**{label}**: in {channel.mention} I lack {names}. Fix: right-click the channel → Edit Channel → Permissions → "
        "add my role and allow it."
    )


def _unchosen(key: str) -> str:
    if key == "updates":
        return "Updates change the answers, and are posted nowhere."
    return "Polls are posted where `/poll create` is used."


def _why(permission: str) -> str:
    names = {name.replace("_", " ").title(): why for name, why in _WHY.items()}
    return f" ({names[permission]})" if permission in names else ""


def _moderators(here: Here, commands: Sequence[str]) -> Iterator[Finding]:
    chosen = here.settings.moderator_role
    if chosen is None:
        return
    role = here.guild.get_role(chosen)
    if role is None:
        yield Finding("**Moderator role**: the role was deleted. Choose another one.")
    elif role.permissions.manage_messages or role.permissions.administrator:
        yield Finding(f"**Moderator role**: {role.mention} sees the moderators' commands.", is_fine=True)
    else:
        named = ", ".join(f"`/{name}`" for name in commands)
        yield Finding(
            f"**Moderator role**: {role.mention} may do everything, and does not see {named}: Discord shows them only "
            "to members with Manage Messages. Fix: Server Settings → Integrations → "
            f"{plain(here.guild.me.display_name)} → choose each of these commands → add the role."
        )


def _ping(here: Here) -> Iterator[Finding]:
    chosen = here.settings.ping_role
    if chosen is None:
        return
    role = here.guild.get_role(chosen)
    if role is None:
        yield Finding("**Ping role**: the role was deleted. Choose another one.")
        return
    unheard = [
        channel.mention
        for channel in _channels(here)
        if not role.mentionable and not channel.permissions_for(here.guild.me).mention_everyone
    ]
    if role.mentionable or not unheard:
        yield Finding(f"**Ping role**: I can ping {role.mention}.", is_fine=True)
        return
    yield Finding(
        f"**Ping role**: {role.mention} would not hear a ping in {' and '.join(unheard)}. Fix: Server Settings → Roles → "
        f"{plain(role.name)} → allow anyone to @mention this role."
    )


def _channels(here: Here) -> list[discord.abc.GuildChannel]:
    """The channels in which something may be pinged."""
    ids = (here.settings.updates_channel, here.settings.polls_channel)
    found = [here.guild.get_channel(channel) for channel in dict.fromkeys(ids) if channel is not None]
    return [channel for channel in found if channel is not None]
