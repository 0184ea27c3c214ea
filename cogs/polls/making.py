"""Making polls: who may, the way from the form over the draft to the post."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.ledger import TitleLedger
from bot.domain.poll_drafts import Draft, Typed, plan_of
from bot.domain.poll_templates import Template, fill
from bot.domain.polls import PollError, PollState, Results
from bot.services import Services
from bot.texts import message
from bot.texts.wording import Worded
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.reply import show
from bot.ui.stateless import OldButtonError, Press
from cogs.polls.drafting import PollForm, Submitted, draft_screen
from cogs.polls.life import Life
from cogs.polls.rights import Rights


class Making:
    """Polls before they exist."""

    def __init__(self, services: Services, rights: Rights, life: Life) -> None:
        """Publish through the polls' life."""
        self._services = services
        self._rights = rights
        self._life = life

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Change a draft, publish it or throw it away."""
        server = self._rights.require(interaction)
        deed, _, number = press.rest.partition(":")
        if not number.isdecimal():
            raise OldButtonError
        draft = await self._services.store.poll_drafts.get(int(number), server)
        if draft.author != interaction.user.id:
            raise PollError(message("This draft is somebody else's. Begin one of your own in `/polls`."))
        if deed == "edit":
            await PollForm(draft.typed, self._submitted(draft.id), texts_of(interaction)).show(interaction)
        elif deed == "publish":
            await self._publish(interaction, draft)
        elif deed == "discard":
            await self._services.store.poll_drafts.discard(draft.id, server)
            await interaction.response.edit_message(
                view=note(texts_of(interaction).phrase("The draft is thrown away."))
            )
        else:
            typed = self._changed(interaction, draft.typed, deed, press.values)
            await self._save(interaction, typed, draft.id)

    def _changed(self, interaction: Interaction, typed: Typed, deed: str, values: Sequence[str]) -> Typed:
        """The draft after a button or select of its screen."""
        chosen = int(values[0]) if values and values[0].isdecimal() else None
        ping_role = self._rights.ping_role(interaction)
        hidden = typed.results is Results.HIDDEN
        changes = {
            "several": {"several": not typed.several},
            "results": {"results": Results.OPEN if hidden else Results.HIDDEN},
            "reminds": {"reminds": not typed.reminds},
            "ping": {"ping": ping_role if typed.ping is None else None},
            "channel": {"channel": chosen},
            "role": {"role": chosen},
        }
        if deed not in changes:
            raise OldButtonError
        return replace(typed, **changes[deed])

    async def begin(self, interaction: Interaction, entry: TitleLedger | None, template: Template) -> None:
        """Show the form, filled from what is known of the title."""
        server = self._rights.require(interaction)
        wording = Worded(self._services.posts_in(server))
        filled = fill(template, entry, now=self._services.clock(), wording=wording)
        settings = self._services.store.servers.get(server)
        typed = Typed(
            title=entry.title.slug if entry is not None else None,
            template=template,
            question=filled.question,
            options="\n".join(option.text for option in filled.options),
            several=filled.most > 1,
            channel=settings.polls_channel or interaction.channel_id,
            offered=filled.options,
        )
        await PollForm(typed, self._submitted(None), texts_of(interaction)).show(interaction)

    def _submitted(self, draft: int | None) -> Submitted:
        async def submitted(interaction: Interaction, typed: Typed) -> None:
            self._rights.require(interaction)
            read = typed.times_read(now=self._services.clock(), zone=self._rights.zone(interaction))
            await self._save(interaction, read, draft)

        return submitted

    async def _save(self, interaction: Interaction, typed: Typed, draft: int | None) -> None:
        server = self._rights.require(interaction)
        saved = await self._services.store.poll_drafts.save(
            typed, server=server, author=interaction.user.id, now=self._services.clock(), draft=draft
        )
        screen = draft_screen(
            saved,
            texts_of(interaction),
            now=self._services.clock(),
            zone=self._rights.zone(interaction),
            may_ping=self._rights.ping_role(interaction) is not None,
        )
        if draft is None or interaction.message is None:
            await show(interaction, screen)
        else:
            await interaction.response.edit_message(view=screen)

    async def _publish(self, interaction: Interaction, draft: Draft) -> None:
        plan = plan_of(draft.typed, now=self._services.clock(), zone=self._rights.zone(interaction))
        self._rights.check_channel(interaction, plan.channel)
        self._rights.check_ping(interaction, plan.ping)
        if (
            plan.role is not None
            and interaction.guild is not None
            and interaction.guild.get_role(plan.role) is None
        ):
            raise PollError(
                message("The role that may vote no longer exists. Choose another one on the draft.")
            )
        poll = await self._life.publish(plan, server=draft.server, by=interaction.user.id, draft=draft.id)
        says = (
            message("The poll is on its way to %(channel)s.")
            if poll.state is PollState.OPEN
            else message("The poll will be posted in %(channel)s when it opens.")
        )
        said = texts_of(interaction).phrase(says, channel=f"<#{poll.plan.channel}>")
        await interaction.response.edit_message(view=note(said))
