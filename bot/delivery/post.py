"""A message as it is sent outside of an interaction, with a mark by which it is found again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import discord
from discord import ui

from bot.ui.buttons import Buttons
from bot.ui.screen import Screen
from bot.ui.stateless import LONGEST_ID, MARK, is_stateless
from bot.ui.text import cut

LONGEST_LINE: Final = 150
"""Characters of the line that people see in the notification."""


class PostError(ValueError):
    """A post that could not be found again; a mistake in the code that built it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a renderer makes: one line, embeds and buttons, which notify people; or a screen, which does not.

    At least one button must be one of ours: its custom id carries the mark.
    """

    content: str = ""
    """One line without spoilers; a role or people that are pinged come first in it."""
    embeds: Sequence[discord.Embed] = ()
    rows: Sequence[Sequence[ui.Item[Any]]] = ()
    """Buttons, a row each."""
    screen: Screen | None = None
    """Instead of all of these."""
    files: Sequence[discord.File] = ()
    ping: int | None = None
    """The one role that may be pinged."""
    mentions: Sequence[int] = ()
    """The people who may be pinged."""
    publish: bool = False
    """Whether channels that follow an announcement channel get it too."""
    thread: str | None = None
    """The name of a thread to open under it."""
    pin: bool = False

    def to_send(self, key: str) -> dict[str, Any]:
        """The arguments of discord.py's `send`."""
        view = self._marked(key)
        may_ping = discord.AllowedMentions(
            everyone=False,
            roles=[discord.Object(self.ping)] if self.ping is not None else False,
            users=[discord.Object(person) for person in self.mentions] or False,
            replied_user=False,
        )
        shared = {"view": view, "files": list(self.files), "allowed_mentions": may_ping}
        if self.screen is not None:
            return shared
        return {**shared, "content": cut(self.content, LONGEST_LINE), "embeds": list(self.embeds)}

    def to_edit(self, key: str | None) -> dict[str, Any]:
        """The arguments of discord.py's `edit`, which pings nobody."""
        view = self._marked(key) if key is not None else self._view()
        shared = {
            "view": view,
            "attachments": list(self.files),
            "allowed_mentions": discord.AllowedMentions.none(),
        }
        if self.screen is not None:
            return shared
        return {**shared, "content": cut(self.content, LONGEST_LINE), "embeds": list(self.embeds)}

    def _view(self) -> Buttons | Screen:
        return self.screen if self.screen is not None else Buttons(self.rows)

    def _marked(self, key: str) -> Buttons | Screen:
        view = self._view()
        mark = f"{MARK}{key}"
        for item in view.walk_children():
            if not isinstance(item, ui.Button | ui.Select) or not is_stateless(item):
                continue
            marked = f"{item.custom_id}{mark}"
            if len(marked) <= LONGEST_ID:
                item.custom_id = marked
                return view
        raise PostError("a post needs a button of ours, with room in its custom id")


def bears(message: discord.Message, key: str) -> bool:
    """Whether a message is the post of a key."""
    mark = f"{MARK}{key}"
    return any(
        custom_id.endswith(mark)
        for custom_id in _ids(component.to_dict() for component in message.components)
    )


def _ids(components: Iterator[Any] | Sequence[Any]) -> Iterator[str]:
    for component in components:
        if custom_id := component.get("custom_id"):
            yield custom_id
        yield from _ids(component.get("components", ()))
        if accessory := component.get("accessory"):
            yield from _ids([accessory])
