"""Who is who in a server, for posts: embeds show numbers where a reader's Discord does not know a person."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from bot.answering.markup import plain
from bot.delivery import Post

_MENTION: Final = re.compile(r"<@(\d+)>")
_SMALL: Final = "\n-# "


@dataclass(frozen=True, slots=True)
class Members:
    """What the bot knows of a server's members when it asks."""

    owner_of: Callable[[int], int | None]
    """Who owns a server; None where that is not known now."""
    name_of: Callable[[int, int], Awaitable[str | None]]
    """What a member is called in a server; None where they left it."""

    async def named(self, post: Post, server: int) -> Post:
        """The same post with people in its embeds by name, and without small print, which embeds do not have."""
        for embed in post.embeds:
            text = (embed.description or "").replace(_SMALL, "\n")
            for person in dict.fromkeys(_MENTION.findall(text)):
                name = await self.name_of(server, int(person))
                if name is not None:
                    text = text.replace(f"<@{person}>", f"**{plain(name)}**")
            embed.description = text
        return post
