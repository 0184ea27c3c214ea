"""/update post, edit and retract, the menu Post as update, and the posts themselves."""

import re
from datetime import timedelta
from typing import Any, Final

import discord
from discord import app_commands
from discord.ext import commands

from bot.access import ModeratorGroup, for_moderators
from bot.answering import Question
from bot.domain.drafts import LONGEST_HEADLINE, LONGEST_WHY, Draft, DraftGoneError, DraftState
from bot.domain.publishers import host_of
from bot.domain.updates import Update, UpdateGoneError, UpdateState
from bot.domain.versions import Version
from bot.services import Services
from bot.store import Pen
from bot.store.undoing import newest
from bot.store.updates import KIND, retract
from bot.ui.funnel import Interaction
from bot.ui.opening import Opening
from bot.ui.picking import Choosing, suggestions
from bot.ui.reply import show
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Press
from bot.ui.text import cut
from cogs.updates.correcting import draft_from
from cogs.updates.done import retracted_screen
from cogs.updates.drafting import Drafting
from cogs.updates.forms import LineForm
from cogs.updates.losses import Losses
from cogs.updates.posting import Posting
from cogs.updates.stepping import Stepping
from cogs.updates.tipping import Tipping

_LINK: Final = re.compile(r"https?://[^\s<>|]+")
_MOST_SUGGESTIONS: Final = 25


class UpdatesCog(commands.Cog):
    """Moderators post what is new."""

    update = ModeratorGroup(
        name="update", description="Post what is new about a title, correct it, or take it back"
    )

    def __init__(self, services: Services, tree: app_commands.CommandTree[Any]) -> None:
        """Take what it needs."""
        self._services = services
        self._tree = tree
        self._drafting = Drafting(services)
        self._posting = Posting(services, tree.client)
        self._stepping = Stepping(services)
        self._losses = Losses(services, tree.client)
        self._tipping = Tipping(services, self._drafting)
        self._menu = for_moderators(
            app_commands.ContextMenu(name="Post as update", callback=self.post_as_update)
        )

    async def cog_load(self) -> None:
        """Answer the buttons, make the posts, and give up old drafts."""
        services, access = self._services, self._services.access
        services.actions.on("draft", access.for_moderators(self._drafting.pressed))
        services.actions.on("tip", access.for_moderators(self._tipping.pressed))
        services.actions.on("newdraft", access.for_moderators(self.pressed_title))
        services.actions.on("update", access.for_moderators(self.pressed))
        services.actions.on("undolist", access.for_moderators(self._stepping.listed))
        services.actions.on("undoone", access.for_moderators(self._stepping.chosen))
        services.delivery.on(KIND, self._posting.render, "The update", deleted=self._losses.message)
        services.delivery.on(f"{KIND}_changed", self._posting.render_changed, "Word of a corrected update")
        services.sweeps.on("drafts", timedelta(hours=6), self._drafting.expire)
        services.sweeps.on("deleted posts", timedelta(hours=12), self._losses.overdue, self._losses.look)
        self._tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Leave all that."""
        for screen in ("draft", "tip", "newdraft", "update", "undolist", "undoone"):
            self._services.actions.off(screen)
        self._services.delivery.off(KIND)
        self._services.delivery.off(f"{KIND}_changed")
        self._services.sweeps.off("drafts")
        self._services.sweeps.off("deleted posts")
        self._tree.remove_command(self._menu.name, type=self._menu.type)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """Notice where the post of an update was deleted."""
        await self._losses.messages([event.message_id])

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        """The same for many at once."""
        await self._losses.messages(event.message_ids)

    @update.command(name="post")
    @app_commands.describe(
        title="The title that it is about; left out, the one you asked about last",
        link="The page where it stands",
        draft="Go on with an open draft instead",
    )
    async def post(
        self,
        interaction: Interaction,
        title: str | None = None,
        link: str | None = None,
        draft: str | None = None,
    ) -> None:
        """Post a piece of news: the answer, the post and the history change together."""
        if draft is not None:
            await show(interaction, await self._open_draft(interaction, draft))
            return
        picked = self._services.picker.pick(interaction, title)
        if isinstance(picked, Choosing):
            await show(interaction, picked.screen(Opening("newdraft", asker=interaction.user.id)))
            return
        await self._drafting.begin(interaction, self._new(interaction, picked.entry.title.slug, link or ""))

    @update.command(name="edit")
    @app_commands.describe(update="The update that says something wrong")
    async def edit(self, interaction: Interaction, update: str) -> None:
        """Correct an update: its post, the answers and the history."""
        await self._correct(interaction, await self._standing(interaction, update))

    @update.command(name="retract")
    @app_commands.describe(
        update="The update that is not so", why="Why it is taken back; everybody can read it"
    )
    async def retract(
        self, interaction: Interaction, update: str, why: app_commands.Range[str, 1, LONGEST_WHY]
    ) -> None:
        """Take an update back: what it had replaced stands again."""
        found = await self._standing(interaction, update)
        await show(interaction, await self._take_back(interaction, found.number, why))

    @post.autocomplete("title")
    @suggestions
    async def titles(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    @post.autocomplete("draft")
    @suggestions
    async def drafts(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Open drafts."""
        server = self._services.access.require_moderator(interaction)
        found = [
            (draft.number, draft.title, draft.headline)
            for draft in await self._services.store.drafts.open(server)
        ]
        return self._suggested(server, found, current)

    @edit.autocomplete("update")
    @retract.autocomplete("update")
    @suggestions
    async def updates(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Updates, newest first."""
        server = self._services.access.require_moderator(interaction)
        newest = await self._services.store.updates.newest(server, 200)
        found = [(update.number, update.title, update.headline) for update in newest]
        return self._suggested(server, found, current)

    async def post_as_update(self, interaction: Interaction, message: discord.Message) -> None:
        """Begin an update with the link in somebody's message."""
        server = self._services.access.require_moderator(interaction)
        link, headline = _news_in(message)
        slug = self._meant(interaction, server, f"{headline} {_LINK.sub(' ', message.content)}")
        if slug is None:
            await show(
                interaction,
                Choosing("I track no title yet. Add one with `/title add`, then try again.").screen(
                    Opening("titles")
                ),
            )
            return
        await self._drafting.begin(interaction, self._new(interaction, slug, link, headline))

    async def pressed_title(self, interaction: Interaction, press: Press) -> None:
        """Begin an update about the title on the button."""
        entry = self._services.picker.entry(interaction, Opening.read(press))
        await self._drafting.begin(interaction, self._new(interaction, entry.title.slug, ""))

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Act on a button of a post or a success message: `gl:update:<verb>:<number>[:<version>]`."""
        verb, number, version = (*press.rest.split(":", 2), "", "")[:3]
        if not number.isdecimal() or (version and not version.isdecimal()):
            raise OldButtonError
        seen = int(version) if version else None
        match verb:
            case "correct":
                await self._correct(interaction, await self._standing(interaction, number))
            case "again":
                await self._stepping.post_again(interaction, int(number))
            case "undo" | "redo":
                await self._stepping.step(interaction, verb, int(number), seen)
            case "retract":
                await self._ask_why(interaction, await self._standing(interaction, number))
            case _:
                raise OldButtonError

    async def _open_draft(self, interaction: Interaction, number: str) -> Screen:
        server = self._services.access.require_moderator(interaction)
        found = await self._services.store.drafts.get(server, int(number)) if number.isdecimal() else None
        if found is None or found.state is not DraftState.OPEN:
            raise DraftGoneError(found.state if found is not None else None)
        return await self._drafting.screen(interaction, found)

    async def _correct(self, interaction: Interaction, update: Update) -> None:
        before = await self._services.store.drafts.get(update.server, update.draft)
        draft = draft_from(update, before, by=interaction.user.id, now=self._services.clock())
        await self._drafting.begin(interaction, draft, like=update.draft)

    async def _take_back(self, interaction: Interaction, number: int, why: str) -> Screen:
        server = self._services.access.require_moderator(interaction)

        def work(pen: Pen) -> tuple[Update, Version]:
            update = retract(pen, number, why)
            return update, newest(pen, update)

        update, version = await self._services.store.amend(
            server, work, by=interaction.user.id, now=self._services.clock()
        )
        self._services.delivery.wake()
        return retracted_screen(update, self._name(update.server, update.title), version)

    async def _ask_why(self, interaction: Interaction, update: Update) -> None:
        async def said(interaction: Interaction, why: str) -> None:
            await show(interaction, await self._take_back(interaction, update.number, why))

        title = f"Take update {update.number} back"
        await LineForm(title, "Why is it not so?", "", "Everybody can read it", said, required=True).show(
            interaction
        )

    async def _standing(self, interaction: Interaction, number: str) -> Update:
        server = self._services.access.require_moderator(interaction)
        found = await self._services.store.updates.get(server, int(number)) if number.isdecimal() else None
        if found is None or found.state is UpdateState.RETRACTED:
            raise UpdateGoneError(found.state if found is not None else None)
        return found

    def _new(self, interaction: Interaction, slug: str, link: str, headline: str = "") -> Draft:
        now = self._services.clock()
        server = self._services.access.require_moderator(interaction)
        return Draft(server, 0, slug, interaction.user.id, now, now, headline=headline, link=link.strip())

    def _meant(self, interaction: Interaction, server: int, text: str) -> str | None:
        """The title that a message speaks of; else the one that is meant where nobody says."""
        answerer = self._services.answers.of(server)
        asked = answerer.answer(Question(text), now=self._services.clock()).title if text.strip() else None
        if asked is not None:
            return asked
        picked = self._services.picker.pick(interaction, None, remember=False)
        if not isinstance(picked, Choosing):
            return picked.entry.title.slug
        first = next(iter(answerer.ledger), None)
        return first.title.slug if first is not None else None

    def _suggested(
        self, server: int, found: list[tuple[int, str, str]], current: str
    ) -> list[app_commands.Choice[str]]:
        choices: list[app_commands.Choice[str]] = []
        for number, slug, headline in found:
            text = f"{number} · {self._name(server, slug)} · {headline or 'no headline yet'}"
            if current.casefold() in text.casefold():
                choices.append(app_commands.Choice(name=cut(text, 100), value=str(number)))
        return choices[:_MOST_SUGGESTIONS]

    def _name(self, server: int, slug: str) -> str:
        entry = self._services.answers.ledger(server).get(slug)
        return entry.title.name if entry is not None else slug


def _news_in(message: discord.Message) -> tuple[str, str]:
    """The first link in a message, and a headline: the page's own title, else the words around the link."""
    links = [link for link in _LINK.findall(message.content) if host_of(link)]
    embeds = [embed for embed in message.embeds if embed.title or embed.url]
    link = links[0] if links else next((embed.url or "" for embed in embeds), "")
    titled = next((embed.title for embed in embeds if embed.title), None)
    words = titled or " ".join(_LINK.sub(" ", message.content).split())
    return link, cut(words, LONGEST_HEADLINE)
