"""The rows of the setup: what each is called, what it is now, and what else it could be."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import discord

from bot.answering.markup import plain
from bot.domain.boards import Board
from bot.domain.ledger import Ledger
from bot.domain.server import ServerSettings, Spoilers
from bot.texts import LANGUAGES
from bot.ui.text import cut
from cogs.setup.zones import zone_words

LANGUAGE_NAMES: Final = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
}
SPOILER_WORDS: Final = {
    Spoilers.COVERED: "covered, for each reader to lift",
    Spoilers.LEFT_OUT: "left out of what I answer",
}
EACH_READERS_OWN: Final = "own"

_NONE: Final = "not chosen"
_LONGEST_NAME: Final = 80
_MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Here:
    """What the words of a row are made from."""

    guild: discord.Guild
    settings: ServerSettings
    ledger: Ledger
    otherwise: str | None = None
    """The slug that is meant by default where the server chose none."""
    boards: tuple[Board, ...] = ()


Words: TypeAlias = Callable[[Here], str]


@dataclass(frozen=True, slots=True)
class Row:
    """One choice of a server."""

    key: str
    label: str
    words: Words
    hint: str
    """What it is for, on the screen where it is changed."""


def channel_words(here: Here, channel: int | None) -> str:
    """A channel as Discord shows it, or what became of it."""
    if channel is None:
        return _NONE
    return f"<#{channel}>" if here.guild.get_channel(channel) is not None else "⚠️ deleted, choose another"


def role_words(here: Here, role: int | None) -> str:
    """A role as Discord shows it, or what became of it."""
    if role is None:
        return _NONE
    return f"<@&{role}>" if here.guild.get_role(role) is not None else "⚠️ deleted, choose another"


def boards_words(here: Here) -> str:
    """Which titles have a board, and where; and what one is for."""
    if not here.boards:
        return "none: a message about a title that I keep up to date, for a moderator to pin"
    named: list[str] = []
    for board in here.boards[:_MOST_NAMED]:
        entry = here.ledger.get(board.title)
        name = cut(plain(entry.title.name), 40) if entry is not None else "⚠️ a title no longer tracked"
        named.append(f"{name} in {channel_words(here, board.channel)}")
    more = len(here.boards) - len(named)
    return ", ".join(named) + (f" and {more} more" if more > 0 else "") + ". A moderator can pin them."


def _title(here: Here) -> str:
    slug = here.settings.default_title
    entry = here.ledger.get(slug or here.otherwise or "")
    name = cut(plain(entry.title.name), _LONGEST_NAME) if entry is not None else ""
    if slug is None:
        return f"{_NONE}: {name} is meant" if name else f"{_NONE}: people name it, or choose"
    return name or "⚠️ no longer tracked"


def _language(here: Here) -> str:
    language = here.settings.language
    return "each reader's own" if language is None else LANGUAGE_NAMES.get(language, language)


def seconds_words(seconds: int) -> str:
    """ "2 minutes"."""
    if seconds == 0:
        return "no limit"
    return f"{seconds} seconds" if seconds < 120 else f"{seconds // 60} minutes"


def hours_words(hours: int) -> str:
    """ "2 days"."""
    if hours == 0:
        return "none: a result stands at once"
    return f"{hours} hours" if hours < 48 else f"{hours // 24} days"


ROWS: Final = {
    row.key: row
    for row in (
        Row("title", "Default title", _title, "The title that is meant where a question names none."),
        Row(
            "updates",
            "Updates channel",
            lambda here: channel_words(here, here.settings.updates_channel),
            "Where `/update post` posts.",
        ),
        Row(
            "polls",
            "Polls channel",
            lambda here: channel_words(here, here.settings.polls_channel),
            "Where polls are posted, unless a poll says otherwise.",
        ),
        Row(
            "ping",
            "Ping role",
            lambda here: role_words(here, here.settings.ping_role),
            "The only role that updates and polls may ping, where their author wants it.",
        ),
        Row(
            "moderators",
            "Moderator role",
            lambda here: role_words(here, here.settings.moderator_role),
            "Its members are Greenlit's moderators, beside everybody with the permission Manage Messages.",
        ),
        Row(
            "language",
            "Language",
            _language,
            "In which language messages are answered and posts are written; commands answer in that of the reader's Discord.",
        ),
        Row(
            "spoilers",
            "Spoilers",
            lambda here: SPOILER_WORDS[here.settings.spoilers],
            "What happens with claims that would spoil a story.",
        ),
        Row(
            "zone",
            "Time zone",
            lambda here: zone_words(here.settings.time_zone),
            "How times such as “friday 8pm” are meant.",
        ),
        Row(
            "cooldown",
            "Cooldown",
            lambda here: seconds_words(here.settings.cooldown),
            "More than eight answers to one person in a channel within so long become private.",
        ),
        Row(
            "members",
            "Who makes polls",
            lambda here: "every member" if here.settings.members_may_poll else "moderators",
            "Moderators use `/poll create`; every member, where they may, begins in `/polls`.",
        ),
        Row(
            "objection",
            "Objections",
            lambda here: hours_words(here.settings.objection_hours),
            "How long the outcome of a prediction can be objected to before it counts.",
        ),
    )
}


def follows(before: ServerSettings, now: ServerSettings) -> str:
    """What follows from a change, for the line that says it was saved."""
    old, new = before.updates_channel, now.updates_channel
    if old is not None and new is not None and old != new:
        return f". Boards move along from <#{old}>; posts that stand there stay, and are corrected there."
    if before.spoilers is not now.spoilers:
        return ". Posts and boards with spoilers are changed to that."
    if before.language != now.language:
        return ". Boards are changed to that, a running poll or prediction with its next change; new posts begin with it."
    return ""


COOLDOWNS: Final = (0, 10, 30, 60, 120, 300, 600)
OBJECTIONS: Final = (0, 12, 24, 48, 72, 168)


def options_of(key: str) -> tuple[tuple[str, str], ...]:
    """Labels and values of a row that has only a few."""
    match key:
        case "language":
            own = ("Each reader's own", EACH_READERS_OWN)
            return (own, *((LANGUAGE_NAMES[language], language) for language in LANGUAGES))
        case "spoilers":
            return tuple((words.capitalize(), str(spoilers)) for spoilers, words in SPOILER_WORDS.items())
        case "cooldown":
            return tuple((seconds_words(each).capitalize(), str(each)) for each in COOLDOWNS)
        case "members":
            return (("Moderators", "0"), ("Every member", "1"))
        case "objection":
            return tuple((hours_words(each).capitalize(), str(each)) for each in OBJECTIONS)
        case _:
            return ()


def with_option(settings: ServerSettings, key: str, value: str) -> ServerSettings:
    """The settings with one of `options_of`, which the caller has checked."""
    match key:
        case "language":
            return replace(settings, language=None if value == EACH_READERS_OWN else value)
        case "spoilers":
            return replace(settings, spoilers=Spoilers(value))
        case "cooldown":
            return replace(settings, cooldown=int(value))
        case "members":
            return replace(settings, members_may_poll=value == "1")
        case _:
            return replace(settings, objection_hours=int(value))


def with_id(settings: ServerSettings, key: str, chosen: int | None) -> ServerSettings:
    """The settings with a channel or role of the server, or without one."""
    match key:
        case "updates":
            return replace(settings, updates_channel=chosen)
        case "polls":
            return replace(settings, polls_channel=chosen)
        case "ping":
            return replace(settings, ping_role=chosen)
        case _:
            return replace(settings, moderator_role=chosen)


def id_of(settings: ServerSettings, key: str) -> int | None:
    """The channel or role that is chosen."""
    return {
        "updates": settings.updates_channel,
        "polls": settings.polls_channel,
        "ping": settings.ping_role,
        "moderators": settings.moderator_role,
    }[key]
