"""Makes the messages that carry updates out of Greenlit: posts, and words to those who were told."""

import io
import json
from typing import Any, Final

import discord

from bot.delivery import Post
from bot.domain.outbox import Action, Outgoing
from bot.domain.server import Spoilers
from bot.domain.updates import Update, UpdateState
from bot.services import Services
from bot.texts import Texts, message
from bot.ui.spoilers import left_out
from bot.ui.text import cut
from cogs.updates.post import buttons_of, content_of, embed_of

_A_TITLE: Final = message("A title")


class Posting:
    """Renders for delivery; always what the store holds at that moment."""

    def __init__(self, services: Services, client: discord.Client) -> None:
        """Take what it needs; the client for what kind of channel a post stands in."""
        self._services = services
        self._client = client

    async def render(self, outgoing: Outgoing) -> Post | None:
        """The post of an update, as the update stands when it is sent."""
        update, title = await self._of(outgoing, int(outgoing.subject.partition(":")[2]))
        if update is None or (update.state is UpdateState.RETRACTED and outgoing.action is Action.POST):
            return None
        texts = self._services.posts_in(outgoing.server)
        files = await self._picture(update)
        # Discord covers pictures that are attached, and none in an embed.
        has_image = bool(files) and not update.spoils
        return Post(
            content=content_of(update, title, texts),
            embeds=[self._wanted(update, embed_of(update, title, texts, has_image=has_image), texts)],
            rows=buttons_of(update, texts),
            files=files,
            ping=update.ping,
            publish=self._is_announced(update.channel),
            thread=_thread(update, title, texts) if update.thread else None,
        )

    async def render_changed(self, outgoing: Outgoing) -> Post | None:
        """A word to somebody who was told of an update that has changed since."""
        told: dict[str, Any] = json.loads(outgoing.payload)
        update, title = await self._of(outgoing, int(told["update"]))
        if update is None:
            return None
        texts = self._services.texts_for(outgoing, told.get("locale"))
        mention = f"<@{outgoing.person}> " if outgoing.instead else ""
        return Post(
            content=f"{mention}{content_of(update, title, texts)}",
            embeds=[self._wanted(update, embed_of(update, title, texts), texts)],
            rows=[buttons_of(update, texts)[0][:2]],
            mentions=(outgoing.person,) if outgoing.instead and outgoing.person is not None else (),
        )

    async def _picture(self, update: Update) -> list[discord.File]:
        """The picture, covered where the update spoils something; none where that is left out, or taken back."""
        gone = update.state is UpdateState.RETRACTED or (update.spoils and self._leaves_out(update))
        if not update.image or gone:
            return []
        image = await self._services.store.drafts.image(update.server, update.draft)
        if image is None:
            return []
        return [discord.File(io.BytesIO(image), filename=update.image, spoiler=update.spoils)]

    def _leaves_out(self, update: Update) -> bool:
        return self._services.store.servers.get(update.server).spoilers is Spoilers.LEFT_OUT

    def _wanted(self, update: Update, embed: discord.Embed, texts: Texts) -> discord.Embed:
        """The embed as its server wants spoilers: covered, or left out."""
        if update.spoils and self._leaves_out(update):
            embed.title = left_out(embed.title or "", texts)
            embed.description = left_out(embed.description or "", texts)
        return embed

    def _is_announced(self, channel: int | None) -> bool:
        """Whether other servers may follow the channel; Discord refuses to publish a post of any other."""
        found = self._client.get_channel(channel or 0)
        return isinstance(found, discord.TextChannel) and found.is_news()

    async def _of(self, outgoing: Outgoing, number: int) -> tuple[Update | None, str]:
        server = outgoing.server or 0
        update = await self._services.store.updates.get(server, number)
        entry = self._services.answers.ledger(server).get(update.title) if update is not None else None
        name = self._services.posts_in(server).phrase(_A_TITLE) if entry is None else entry.title.name
        return update, name


def _thread(update: Update, title: str, texts: Texts) -> str:
    """The name of its thread, which everybody sees in the list of channels."""
    return cut(texts.phrase("News about %(title)s", title=title) if update.spoils else update.headline, 90)
