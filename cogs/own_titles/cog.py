"""/title add, edit and alias: what only this server tracks, and what it calls the rest."""

from collections.abc import Callable
from typing import Final, TypeAlias

from discord import app_commands
from discord.ext import commands

from bot.access import ModeratorGroup
from bot.domain.own_titles import (
    LONGEST_NAME,
    LONGEST_SUMMARY,
    OwnTitleError,
    TitleChanges,
    checked_name,
    with_name,
    without_name,
)
from bot.domain.titles import Kind, NameKind, Title, folded
from bot.domain.versions import Version
from bot.services import Services
from bot.store import Pen
from bot.store.own_titles import add_title, edit_title, redo_title, rename, title_version, undo_title
from bot.ui.funnel import Interaction
from bot.ui.opening import Opening, title_by_key
from bot.ui.picking import Choosing, suggestions
from bot.ui.reply import put, show
from bot.ui.stateless import OldButtonError, Press
from cogs.own_titles.screens import SCREEN, added_screen, changed_screen, renamed_screen, stepped_screen

_KINDS: Final = [app_commands.Choice(name=kind.words, value=kind.value) for kind in Kind]
_NAME_KINDS: Final = [
    app_commands.Choice(name=kind.value, value=kind.value)
    for kind in (NameKind.NICKNAME, NameKind.INITIALS, NameKind.WORKING, NameKind.FORMER, NameKind.TRANSLATED)
]
_MOST_PART: Final = 999
Work: TypeAlias = Callable[[Pen], Title]


class OwnTitlesCog(commands.Cog):
    """Titles and names that one server sees and no other."""

    title = ModeratorGroup(name="title", description="Titles and names that only this server has")

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    async def cog_load(self) -> None:
        """Answer the buttons."""
        self._services.actions.on(SCREEN, self._services.access.for_moderators(self.pressed))

    async def cog_unload(self) -> None:
        """Leave them unanswered."""
        self._services.actions.off(SCREEN)

    @title.command(name="add")
    @app_commands.describe(
        name="What it is called, such as Nebula 2",
        kind="What it is",
        franchise="What it belongs to; left out, it stands for itself",
        part="Which part of it: 2 for a second film or season",
        summary="One or two sentences without spoilers",
    )
    @app_commands.choices(kind=_KINDS)
    async def add(
        self,
        interaction: Interaction,
        name: app_commands.Range[str, 2, LONGEST_NAME],
        kind: str,
        franchise: app_commands.Range[str, 2, LONGEST_NAME] | None = None,
        part: app_commands.Range[int, 1, _MOST_PART] | None = None,
        summary: app_commands.Range[str, 1, LONGEST_SUMMARY] | None = None,
    ) -> None:
        """Track a title that only this server sees."""
        self._refuse_taken(interaction, name)
        wanted = TitleChanges(franchise=franchise, part=part, summary=summary)
        title, version = await self._write(interaction, lambda pen: add_title(pen, name, Kind(kind), wanted))
        await show(interaction, added_screen(title, version))

    @title.command(name="edit")
    @app_commands.describe(
        title="One of this server's own titles",
        name="What it is called now; the name before is kept as a former one",
        kind="What it is",
        franchise="What it belongs to",
        part="Which part of it",
        summary="One or two sentences without spoilers",
    )
    @app_commands.choices(kind=_KINDS)
    async def edit(
        self,
        interaction: Interaction,
        title: str,
        name: app_commands.Range[str, 2, LONGEST_NAME] | None = None,
        kind: str | None = None,
        franchise: app_commands.Range[str, 2, LONGEST_NAME] | None = None,
        part: app_commands.Range[int, 1, _MOST_PART] | None = None,
        summary: app_commands.Range[str, 1, LONGEST_SUMMARY] | None = None,
    ) -> None:
        """Change one of this server's own titles."""
        picked = self._services.picker.pick(interaction, title)
        if isinstance(picked, Choosing):
            await show(interaction, picked.screen(Opening("status", asker=interaction.user.id)))
            return
        slug = picked.entry.title.slug
        if name is not None:
            self._refuse_taken(interaction, name, but=slug)
        wanted = TitleChanges(name, Kind(kind) if kind else None, franchise, part, summary)
        changed, version = await self._write(interaction, lambda pen: edit_title(pen, slug, wanted))
        await show(interaction, changed_screen(changed, version))

    @title.command(name="alias")
    @app_commands.describe(
        title="Any title",
        name="Another name for it, which this server's members use",
        kind="What kind of name; left out, a nickname",
        remove="Take the name away instead",
    )
    @app_commands.choices(kind=_NAME_KINDS)
    async def alias(
        self,
        interaction: Interaction,
        title: str,
        name: app_commands.Range[str, 2, LONGEST_NAME],
        kind: str = NameKind.NICKNAME.value,
        remove: bool = False,
    ) -> None:
        """Let this server call a title by another name."""
        picked = self._services.picker.pick(interaction, title)
        if isinstance(picked, Choosing):
            await show(interaction, picked.screen(Opening("status", asker=interaction.user.id)))
            return
        slug = picked.entry.title.slug

        def change(before: Title) -> Title:
            return without_name(before, name) if remove else with_name(before, name, NameKind(kind))

        if not remove:
            self._refuse_taken(interaction, name)
        _, version = await self._write(interaction, lambda pen: rename(pen, slug, change))
        await show(interaction, renamed_screen(picked.entry.title, name, version, removed=remove))

    @edit.autocomplete("title")
    @alias.autocomplete("title")
    @suggestions
    async def titles(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    def _refuse_taken(self, interaction: Interaction, name: str, *, but: str | None = None) -> None:
        """A name can mean one title only."""
        answerer = self._services.answers.of(interaction.guild_id)
        typed = folded(checked_name(name))
        for match in answerer.names.find(name):
            known = (match.title.name, *(each.text for each in match.title.names))
            if match.title.slug != but and typed in {folded(each) for each in known}:
                raise OwnTitleError(
                    f"“{match.title.name}” has this name already, and a name can mean one title only."
                )

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Undo what was done to a title, or do it again: `gl:owntitle:<verb>:<title>:<version>`."""
        verb, key, version = (*press.rest.split(":", 2), "", "")[:3]
        step = {"undo": undo_title, "redo": redo_title}.get(verb)
        if step is None or not version.isdecimal():
            raise OldButtonError
        server = self._services.access.require_moderator(interaction)
        # A title that is not tracked any more is still known by its slug.
        ledger = self._services.answers.ledger(server)
        slug = title_by_key(ledger, key).title.slug if key.startswith("~") else key
        done = await self._services.store.amend(
            server,
            lambda pen: step(pen, slug, int(version)),
            by=interaction.user.id,
            now=self._services.clock(),
        )
        await put(interaction, stepped_screen(slug, done, again=verb == "redo"))

    async def _write(self, interaction: Interaction, work: Work) -> tuple[Title, Version]:
        server = self._services.access.require_moderator(interaction)

        def whole(pen: Pen) -> tuple[Title, Version]:
            title = work(pen)
            return title, title_version(pen, title.slug)

        return await self._services.store.amend(
            server, whole, by=interaction.user.id, now=self._services.clock()
        )
