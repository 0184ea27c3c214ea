"""Who may make polls and predictions in a server, where they may stand, and what they may ping."""

from datetime import tzinfo
from zoneinfo import ZoneInfo

import discord

from bot.access import NotAllowedError
from bot.domain.polls import PollError
from bot.services import Services
from bot.texts import message
from bot.ui.funnel import Interaction
from bot.ui.reply import server_of


class Rights:
    """Asked anew at every step, so that whoever was demoted is refused."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    def require(self, interaction: Interaction) -> int:
        """The server; raises NotAllowedError where the person may not make polls in it."""
        server = server_of(interaction)
        if server is not None and self._services.store.servers.get(server).members_may_poll:
            return server
        return self._services.access.require_moderator(interaction)

    def is_allowed(self, interaction: Interaction) -> bool:
        """Whether the person may make polls here."""
        try:
            self.require(interaction)
        except NotAllowedError:
            return False
        return True

    def ping_role(self, interaction: Interaction) -> int | None:
        """The role that this person's polls may ping: the server's, and only moderators'."""
        if not self._services.access.is_moderator(interaction):
            return None
        return self._services.store.servers.get(interaction.guild_id).ping_role

    def check_ping(self, interaction: Interaction, ping: int | None) -> None:
        """Raise PollError where the person's polls may not ping this role, or not any more."""
        if ping is not None and ping != self.ping_role(interaction):
            raise PollError(
                message("That role cannot be pinged here, or not by you. Switch the ping off on the draft.")
            )

    def check_channel(self, interaction: Interaction, channel: int) -> None:
        """Raise PollError with the fix where the bot cannot post a poll in a channel."""
        guild = interaction.guild
        found = guild.get_channel(channel) if guild is not None else None
        if guild is None or not isinstance(found, discord.TextChannel):
            raise PollError(
                message("That channel no longer exists, or is none for posts. Choose another one.")
            )
        person = interaction.user
        if isinstance(person, discord.Member) and not found.permissions_for(person).send_messages:
            raise PollError(
                message("You may not write in %(channel)s yourself. Choose a channel in which you may."),
                channel=f"<#{channel}>",
            )
        ours = found.permissions_for(guild.me)
        if not (ours.view_channel and ours.send_messages and ours.embed_links and ours.attach_files):
            raise PollError(
                message(
                    "I may not post in %(channel)s. Let me view it, send messages, embed links and attach files there, "
                    "or choose another channel."
                ),
                channel=f"<#{channel}>",
            )

    def zone(self, interaction: Interaction) -> tzinfo:
        """The time zone in which the server reads clocks."""
        return ZoneInfo(self._services.store.servers.get(interaction.guild_id).time_zone)
