"""/poll create|close|settle|void|export and /polls, the buttons of polls, and what happens to them by time."""

import io
from typing import cast

import discord
from discord import app_commands
from discord.ext import commands

from bot.access import ModeratorGroup, NotAllowedError
from bot.answering.markup import plain
from bot.domain.ledger import TitleLedger
from bot.domain.poll_exports import as_csv, as_json
from bot.domain.poll_templates import Template
from bot.domain.polls import Poll, PollError, PollState
from bot.domain.predictions import LONGEST_REASON, UNLOCKED, Prediction, PredictionState
from bot.services import Host, Services
from bot.texts import message
from bot.tree import for_fans
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening
from bot.ui.picking import Choosing, suggestions
from bot.ui.reply import open_here, server_of, show
from bot.ui.screen import Screen
from bot.ui.stateless import OldButtonError, Press
from cogs.polls.life import Life
from cogs.polls.listing import in_order, list_screen, poll_listed, prediction_listed
from cogs.polls.losses import Losses
from cogs.polls.making import Making
from cogs.polls.predictions.cog import PredictionsCog
from cogs.polls.pressing import Pressing
from cogs.polls.rights import Rights

_KINDS = [
    app_commands.Choice(name="Own options", value=Template.OWN.value),
    app_commands.Choice(name="Yes or no", value=Template.YES_NO.value),
    app_commands.Choice(name="When it comes out", value=Template.RELEASE.value),
    app_commands.Choice(name="Who returns", value=Template.RETURNS.value),
    app_commands.Choice(name="What happens", value=Template.HAPPENS.value),
    app_commands.Choice(name="Prediction, in percent and scored", value=Template.PREDICTION.value),
]

_MOST_SUGGESTIONS = 25


class PollGroup(ModeratorGroup):
    """The commands of polls: a server can let its members make polls, but Discord shows members none of these."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Refuse whoever is no moderator now, and say where members begin who may make polls."""
        services = cast("Host", interaction.client).services
        command = interaction.command
        is_create = command is not None and command.name == "create"
        if (
            is_create
            and not services.access.is_moderator(interaction)
            and Rights(services).is_allowed(interaction)
        ):
            raise NotAllowedError(
                message(
                    "Members begin elsewhere in this server: open `/polls` and press *Start a poll* or *Start a prediction*."
                )
            )
        return await super().interaction_check(interaction)


class PollsCog(commands.Cog):
    """Speculation polls."""

    group = PollGroup(name="poll", description="Speculation polls")

    def __init__(self, services: Services, predictions: PredictionsCog) -> None:
        """Take what it needs; predictions share the commands."""
        self._services = services
        self._predictions = predictions
        self._rights = Rights(services)
        self._life = Life(services)
        self._making = Making(services, self._rights, self._life)
        self._pressing = Pressing(services, self._rights, self._making, self._life, predictions)
        self._losses = Losses(services)

    async def cog_load(self) -> None:
        """Answer the buttons, make the posts, and watch the time."""
        self._services.actions.on("poll", self._pressing.pressed)
        self._services.actions.on("polls", self.pressed_list)
        self._services.actions.on("poll-draft", self._making.pressed)
        self._life.begin()

    async def cog_unload(self) -> None:
        """Leave everything be; polls that fall due meanwhile are caught up with at the next start."""
        for screen in ("poll", "polls", "poll-draft"):
            self._services.actions.off(screen)
        self._life.end()

    @group.command(name="create")
    @app_commands.describe(title="The title it is about; left out, none", kind="What it begins with")
    @app_commands.choices(kind=_KINDS)
    async def create(self, interaction: Interaction, title: str | None = None, kind: str = "own") -> None:
        """Make a poll: a form, a draft that only you see, then the post."""
        entry = self._about(interaction, title)
        if kind == Template.PREDICTION:
            await self._predictions.begin(interaction, entry)
        else:
            await self._making.begin(interaction, entry, Template(kind))

    @group.command(name="close")
    @app_commands.describe(poll="The poll to end, or the prediction to lock, now")
    async def close(self, interaction: Interaction, poll: str) -> None:
        """End a poll now and post its result; lock a prediction now."""
        server = self._services.access.require_moderator(interaction)
        await interaction.response.defer(ephemeral=True)
        prediction = await self._predictions.chosen(poll, server)
        if prediction is not None:
            said = await self._predictions.lock_now(prediction)
        else:
            said = await self._life.close_now(await self._typed(server, poll))
        await show(interaction, note(texts_of(interaction).phrase(said)))

    @group.command(name="export")
    @app_commands.describe(poll="The poll or prediction to export")
    async def export(self, interaction: Interaction, poll: str) -> None:
        """The numbers of a poll or prediction as CSV and JSON; nothing about who said what."""
        server = self._services.access.require_moderator(interaction)
        prediction = await self._predictions.chosen(poll, server)
        if prediction is not None:
            texts = await self._predictions.export(prediction)
        else:
            texts = _export(await self._typed(server, poll))
        files = [discord.File(io.BytesIO(text.encode()), name) for name, text in texts.items()]
        await interaction.response.send_message(files=files, ephemeral=True)

    @group.command(name="settle")
    @app_commands.describe(poll="The prediction to settle, or whose outcome is to be changed")
    async def settle(self, interaction: Interaction, poll: str) -> None:
        """Say how a prediction turned out, by an update or a link; you see what will happen first."""
        server = self._services.access.require_moderator(interaction)
        await self._predictions.settle(interaction, await self._prediction(server, poll))

    @group.command(name="void")
    @app_commands.describe(poll="The prediction that has no outcome", reason="Why; everybody reads it")
    async def void(
        self, interaction: Interaction, poll: str, reason: app_commands.Range[str, 1, LONGEST_REASON]
    ) -> None:
        """Declare a prediction ambiguous or broken, so that nobody is scored."""
        server = self._services.access.require_moderator(interaction)
        await self._predictions.void(interaction, await self._prediction(server, poll), reason)

    @settle.autocomplete("poll")
    @void.autocomplete("poll")
    @suggestions
    async def opened(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Predictions that have opened, those that wait for their outcome first."""
        server = self._services.access.require_moderator(interaction)
        states = [state for state in PredictionState if state is not PredictionState.SCHEDULED]
        return (await self._predictions.choices(server, current, *states))[:_MOST_SUGGESTIONS]

    @close.autocomplete("poll")
    @suggestions
    async def running(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Polls that run, and predictions that take forecasts."""
        server = self._services.access.require_moderator(interaction)
        predictions = await self._predictions.choices(server, current, PredictionState.OPEN)
        return [*await self._choices(server, current, PollState.OPEN), *predictions]

    @export.autocomplete("poll")
    @suggestions
    async def ended(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Polls that ended."""
        server = self._services.access.require_moderator(interaction)
        locked = [state for state in PredictionState if state not in UNLOCKED]
        predictions = await self._predictions.choices(server, current, *locked)
        return [*await self._choices(server, current, PollState.CLOSED), *predictions]

    @create.autocomplete("title")
    @suggestions
    async def titles_to_ask(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    @for_fans
    @app_commands.command(name="polls")
    @app_commands.describe(title="Only those about this title")
    async def polls(self, interaction: Interaction, title: str | None = None) -> None:
        """Polls that run here and those that are over."""
        server = server_of(interaction)
        if server is None:
            raise PollError(message("Polls live in servers that have added me. Use `/polls` in one."))
        slug = None
        if title is not None and title.strip():
            picked = self._services.picker.pick(interaction, title)
            if isinstance(picked, Choosing):
                await show(interaction, picked.screen(Opening("polls", asker=interaction.user.id)))
                return
            slug = picked.entry.title.slug
        await show(interaction, await self._list(interaction, server, Opening("polls"), slug))

    @polls.autocomplete("title")
    @suggestions
    async def titles(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Titles as they are typed."""
        return self._services.picker.complete(interaction, current)

    async def pressed_list(self, interaction: Interaction, press: Press) -> None:
        """Turn the page of the list, or show that of the title on the button."""
        opening = Opening.read(press)
        server = server_of(interaction)
        if server is None:
            raise OldButtonError
        slug = None if opening.key == "-" else self._services.picker.entry(interaction, opening).title.slug
        screen = await self._list(interaction, server, opening.by(interaction.user.id), slug)
        await open_here(interaction, opening, screen)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        """Tell the moderators where the message of a running poll was deleted."""
        await self._losses.message(event.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        """The same for many at once."""
        for number in event.message_ids:
            await self._losses.message(number)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Tell the moderators which polls lost their channel."""
        await self._losses.channel(channel.id)

    @commands.Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """Tell the moderators in which polls nobody can vote any more."""
        await self._losses.role(role.id)

    async def _list(
        self, interaction: Interaction, server: int, opening: Opening, slug: str | None
    ) -> Screen:
        found = await self._services.store.polls.of(server, slug)
        texts = texts_of(interaction)
        polls = [poll_listed(await self._life.shown(poll), texts) for poll in found]
        predictions = [
            prediction_listed(each, texts)
            for each in await self._predictions.listed(interaction, server, slug)
        ]
        entry = self._services.answers.ledger(server).get(slug) if slug is not None else None
        about = plain(entry.title.name) if entry is not None else ""
        at = opening.of(slug) if slug is not None else opening
        may_start = self._rights.is_allowed(interaction)
        listed = in_order([*polls, *predictions])
        return list_screen(listed, at, about=about, may_start=may_start, texts=texts)

    def _about(self, interaction: Interaction, title: str | None) -> TitleLedger | None:
        """The title that was typed, or None where none was."""
        self._rights.require(interaction)
        if title is None or not title.strip():
            return None
        picked = self._services.picker.pick(interaction, title)
        if isinstance(picked, Choosing):
            raise PollError(
                message("%(unclear)s Choose one of the titles that are offered while you type."),
                unclear=picked.sentence,
            )
        return picked.entry

    async def _prediction(self, server: int, typed: str) -> Prediction:
        """The prediction that was picked."""
        found = await self._predictions.chosen(typed, server)
        if found is None:
            raise PollError(
                message("Only predictions are settled. Choose one of those that are offered while you type.")
            )
        return found

    async def _typed(self, server: int, typed: str) -> Poll:
        """The poll that was picked or typed."""
        if typed.strip().isdecimal():
            return await self._services.store.polls.get(int(typed), server)
        raise PollError(message("Choose one of the polls that are offered while you type."))

    async def _choices(self, server: int, current: str, state: PollState) -> list[app_commands.Choice[str]]:
        found = await self._services.store.polls.of(server)
        return [
            app_commands.Choice(name=poll.plan.question[:100], value=str(poll.id))
            for poll in found
            if poll.state is state and current.casefold() in poll.plan.question.casefold()
        ]


def _export(poll: Poll) -> dict[str, str]:
    """The files of a poll; raises PollError while it runs."""
    if poll.state is not PollState.CLOSED or poll.final is None:
        raise PollError(message("The numbers of a poll can be exported once it is closed."))
    return {
        f"poll-{poll.id}.csv": as_csv(poll, poll.final),
        f"poll-{poll.id}.json": as_json(poll, poll.final),
    }
