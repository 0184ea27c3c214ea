"""What a server has chosen in `/setup`."""

from dataclasses import dataclass
from enum import StrEnum


class Spoilers(StrEnum):
    """What happens with claims that spoil the story."""

    COVERED = "covered"
    """Shown behind a cover that each reader lifts for themselves."""
    LEFT_OUT = "left_out"
    """Not shown at all; an answer says that something was left out."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """One server's choices; the defaults are what a server has that never chose."""

    default_title: str | None = None
    """The slug of the title that is meant where nothing else says."""
    updates_channel: int | None = None
    polls_channel: int | None = None
    ping_role: int | None = None
    """The only role that an update may ping."""
    moderator_role: int | None = None
    """Members with it are moderators, beside those with Manage Messages."""
    language: str | None = None
    """None: each reader's own, where we have it."""
    spoilers: Spoilers = Spoilers.COVERED
    time_zone: str = "UTC"
    """A name of the time zone database, such as `Europe/Berlin`."""
    cooldown: int = 30
    """Seconds within which a person gets a few answers by mention in a channel, and then none; 0 is without limit."""
    members_may_poll: bool = False
    objection_hours: int = 24
    """How long the outcome of a prediction can be objected to."""


DEFAULTS = ServerSettings()
"""What a server has that never chose."""
