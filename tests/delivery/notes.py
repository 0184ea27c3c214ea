"""Messages that tests send."""

import json
from datetime import datetime
from typing import Any

import discord

from bot.delivery import Post
from bot.domain.outbox import Action, Outgoing, key_of
from bot.ui.stateless import button


class Notes:
    """Renders what a test asks for, and counts how often."""

    def __init__(self) -> None:
        self.rendered = 0
        self.more: dict[str, Any] = {}
        """Changes what is shown."""
        self.is_silent = self.is_broken = False

    async def render(self, outgoing: Outgoing) -> Post | None:
        """A note with the words of its payload."""
        self.rendered += 1
        words = json.loads(outgoing.payload).get("words", "")
        if self.is_broken:
            raise RuntimeError("broken")
        shown: dict[str, Any] = {
            "content": words,
            "embeds": [discord.Embed(title="A note", description=words)],
            "rows": [[button("Open", "gl:note:1")]],
            "mentions": (outgoing.person,) if outgoing.person is not None and outgoing.instead else (),
            **self.more,
        }
        return None if self.is_silent else Post(**shown)


def note(
    subject: str,
    channel: int | None = None,
    *,
    server: int | None,
    due: datetime,
    words: str = "",
    **more: Any,
) -> Outgoing:
    """Something to post."""
    given: dict[str, Any] = {
        "key": key_of(server, subject, channel, "post"),
        "kind": "note",
        "subject": subject,
        "server": server,
        "channel": channel,
        "due": due,
        "payload": json.dumps({"words": words or subject}),
        **more,
    }
    return Outgoing(**given)


def edit(subject: str, *, server: int, due: datetime, words: str, **more: Any) -> Outgoing:
    """A change of what was posted about the subject."""
    key = key_of(server, subject, words, "edit")
    return note(subject, server=server, due=due, words=words, key=key, action=Action.EDIT, **more)
