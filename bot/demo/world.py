"""The world of the demo: a server with its channels, a fan, a moderator, and what was said before one looks in."""

from dataclasses import dataclass
from pathlib import Path

import discord
from simcord import Env
from simcord.actors import MemberActor
from simcord.backend.cdn import CDN_BASE
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle, UserHandle

from bot.demo.errors import DemoError
from bot.domain.server import ServerSettings

SERVER = "Sequel fans"

_CROWD = ("Ida", "Kit", "Lou", "Ned")
_PICTURES = Path(__file__).with_name("static") / "avatars"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody the page can be seen as."""

    slug: str
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, or the direct messages with the bot."""

    slug: str
    name: str
    glyph: str
    topic: str = ""
    beckons: bool = False
    """Whether it is marked as new until one has been there."""

    @property
    def title(self) -> str:
        """As the browser's tab says it."""
        return f"{self.glyph}{self.name}"


@dataclass(frozen=True, slots=True)
class View:
    """One viewer in one place."""

    place: Place
    viewer: Viewer
    channel: ChannelHandle
    actor: MemberActor | UserHandle


FAN = Viewer("fan", "Fay", "a fan")
MODERATOR = Viewer("moderator", "Max", "a moderator")

TALK = Place(
    "talk", "talk", "#", "Ask about sequels: write @Greenlit and your question, or type / for the commands."
)
UPDATES = Place("updates", "updates", "#", "What the moderators have found out.")
POLLS = Place("polls", "polls", "#", "What do you think?")
MODERATORS = Place("moderators", "moderators", "#", "Only moderators see this channel.", beckons=True)
DIRECT = Place("dm", "Greenlit", "@")


@dataclass(frozen=True, slots=True)
class World:
    """The server, its people and its places."""

    env: Env
    guild: GuildHandle
    moderators: RoleHandle
    news: RoleHandle
    """Who wants to be told of updates."""
    channels: dict[Place, ChannelHandle]
    fan: MemberActor
    moderator: MemberActor
    guest: MemberActor
    """Another fan, whose question was answered before one looks in."""
    crowd: tuple[MemberActor, ...] = ()
    """More fans, who say nothing and have forecast what there is to forecast."""

    @property
    def bot(self) -> discord.ClientUser:
        """The bot as people see it."""
        return logged_in(self.env)

    async def say(self, channel: ChannelHandle, text: str) -> None:
        """Let the bot write something by itself."""
        await self.env.bot.get_partial_messageable(channel.id).send(text)
        await self.env.settle()

    @property
    def settings(self) -> ServerSettings:
        """What the server has chosen in `/setup`, so that nothing has to be set up before it can be tried."""
        return ServerSettings(
            updates_channel=self.channels[UPDATES].id,
            polls_channel=self.channels[POLLS].id,
            moderator_role=self.moderators.id,
            ping_role=self.news.id,
        )

    @property
    def views(self) -> tuple[View, ...]:
        """Every place as every viewer who may see it, the first to be shown first."""
        found: list[View] = []
        for viewer, member in ((FAN, self.fan), (MODERATOR, self.moderator)):
            found += [
                View(place, viewer, channel, member)
                for place, channel in self.channels.items()
                if viewer is MODERATOR or place is not MODERATORS
            ]
            found.append(View(DIRECT, viewer, member.user.dm_channel, member.user))
        return tuple(found)


def logged_in(env: Env) -> discord.ClientUser:
    """The bot's account; raises DemoError where it has none."""
    if env.bot.user is None:
        raise DemoError("The bot did not log in to the simulated Discord.")
    return env.bot.user


def pictures(env: Env) -> dict[str, tuple[str, bytes]]:
    """Everybody's picture under the address at which Discord would have it."""
    return {
        f"{CDN_BASE}/avatars/{user.id}/{user.avatar}.png": (
            f"{user.avatar}.png",
            (_PICTURES / f"{user.avatar}.png").read_bytes(),
        )
        for user in env.backend.users.values()
        if user.avatar
    }


async def build(env: Env) -> World:
    """Create the server and its people; nothing has been said yet."""
    guild = env.create_guild(SERVER)
    moderators = guild.create_role(
        "Moderators",
        permissions=discord.Permissions(manage_messages=True, manage_guild=True),
        color=0xF0B232,
    )
    fans = guild.create_role("Fans", color=0x57C7A3)
    news = guild.create_role("News", mentionable=True)
    hidden = discord.PermissionOverwrite(view_channel=False)
    seen = discord.PermissionOverwrite(view_channel=True)
    channels = {
        place: guild.create_text_channel(place.name, topic=place.topic) for place in (TALK, UPDATES, POLLS)
    }
    channels[MODERATORS] = guild.create_text_channel(
        MODERATORS.name,
        topic=MODERATORS.topic,
        overwrites={guild.default_role: hidden, moderators: seen, logged_in(env): seen},
    )
    fan = guild.add_member(env.create_user("fay", global_name=FAN.name, avatar="fay"), roles=[fans, news])
    moderator = guild.add_member(
        env.create_user("max", global_name=MODERATOR.name, avatar="max"), roles=[moderators]
    )
    guest = guild.add_member(env.create_user("juno", global_name="Juno", avatar="juno"), roles=[fans])
    crowd = tuple(
        guild.add_member(env.create_user(name.lower(), global_name=name), roles=[fans]) for name in _CROWD
    )
    await env.settle()
    return World(env, guild, moderators, news, channels, fan, moderator, guest, crowd)
