"""Making predictions: the way from the form over the draft to the post."""

from dataclasses import replace

from bot.domain.ledger import TitleLedger
from bot.domain.poll_drafts import Draft, Typed
from bot.domain.poll_templates import Template
from bot.domain.prediction_drafts import outline_of
from bot.domain.prediction_templates import Suggested
from bot.domain.predictions import PredictionError, PredictionState
from bot.services import Services
from bot.texts import message
from bot.texts.wording import Worded
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import Opening
from bot.ui.reply import show
from bot.ui.stateless import OldButtonError, Press
from cogs.polls.drafting import Submitted
from cogs.polls.predictions.choosing import choosing_screen, suggested_by
from cogs.polls.predictions.drafting import PredictionForm, draft_screen
from cogs.polls.predictions.life import PredictionsLife
from cogs.polls.rights import Rights


class PredictionsMaking:
    """Predictions before they exist."""

    def __init__(self, services: Services, rights: Rights, life: PredictionsLife) -> None:
        """Publish through the predictions' life."""
        self._services = services
        self._rights = rights
        self._life = life

    async def begin(self, interaction: Interaction, entry: TitleLedger | None) -> None:
        """Ask what is to be forecast of a title; without one, show the form."""
        self._rights.require(interaction)
        if entry is None:
            await self._form(interaction, None, None)
        else:
            screen = choosing_screen(
                entry,
                texts_of(interaction),
                now=self._services.clock(),
                wording=self._wording(interaction),
            )
            await show(interaction, screen)

    async def pressed_new(self, interaction: Interaction, press: Press) -> None:
        """Show the form, filled with what was chosen for the title on the button."""
        self._rights.require(interaction)
        opening = Opening.read(press)
        entry = self._services.picker.entry(interaction, opening)
        if not opening.word:
            await self.begin(interaction, entry)
            return
        wording = self._wording(interaction)
        suggested = suggested_by(entry, opening.word, now=self._services.clock(), wording=wording)
        await self._form(interaction, entry, suggested)

    async def _form(
        self, interaction: Interaction, entry: TitleLedger | None, suggested: Suggested | None
    ) -> None:
        settings = self._services.store.servers.get(self._rights.require(interaction))
        wording = self._wording(interaction)
        typed = Typed(
            title=entry.title.slug if entry is not None else None,
            template=Template.PREDICTION,
            options=f"{wording.phrase('Yes')}\n{wording.phrase('No')}",
            channel=settings.polls_channel or interaction.channel_id,
        )
        if suggested is not None:
            typed = replace(
                typed,
                question=suggested.question,
                rule=suggested.rule,
                closes=suggested.closes,
                options="\n".join(outcome.text for outcome in suggested.outcomes),
                offered=suggested.outcomes,
            )
        await PredictionForm(typed, self._submitted(None), texts_of(interaction)).show(interaction)

    def _wording(self, interaction: Interaction) -> Worded:
        """What everybody reads in the channel is in the server's language."""
        return Worded(self._services.posts_in(interaction.guild_id))

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Change a draft, open it or throw it away."""
        server = self._rights.require(interaction)
        deed, _, number = press.rest.partition(":")
        if not number.isdecimal():
            raise OldButtonError
        draft = await self._services.store.poll_drafts.get(int(number), server)
        if draft.author != interaction.user.id:
            raise PredictionError(
                message("This draft is somebody else's. Begin one of your own in `/polls`.")
            )
        if draft.typed.template is not Template.PREDICTION:
            raise OldButtonError
        if deed == "edit":
            await PredictionForm(draft.typed, self._submitted(draft.id), texts_of(interaction)).show(
                interaction
            )
        elif deed == "publish":
            await self._publish(interaction, draft)
        elif deed == "discard":
            await self._services.store.poll_drafts.discard(draft.id, server)
            await interaction.response.edit_message(
                view=note(texts_of(interaction).phrase("The draft is thrown away."))
            )
        elif deed == "ping":
            ping = self._rights.ping_role(interaction) if draft.typed.ping is None else None
            await self._save(interaction, replace(draft.typed, ping=ping), draft.id)
        elif deed == "channel" and press.values and press.values[0].isdecimal():
            await self._save(interaction, replace(draft.typed, channel=int(press.values[0])), draft.id)
        else:
            raise OldButtonError

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
        entry = self._services.store.ledger_of(server).get(typed.title) if typed.title else None
        screen = draft_screen(
            saved,
            texts_of(interaction),
            self._services.posts_in(server),
            now=self._services.clock(),
            zone=self._rights.zone(interaction),
            may_ping=self._rights.ping_role(interaction) is not None,
            title=entry.title.name if entry is not None else "",
        )
        if draft is None or interaction.message is None:
            await show(interaction, screen)
        else:
            await interaction.response.edit_message(view=screen)

    async def _publish(self, interaction: Interaction, draft: Draft) -> None:
        outline = outline_of(draft.typed, now=self._services.clock(), zone=self._rights.zone(interaction))
        self._rights.check_channel(interaction, outline.channel)
        self._rights.check_ping(interaction, outline.ping)
        made = await self._life.publish(outline, server=draft.server, by=interaction.user.id, draft=draft.id)
        says = (
            message("The prediction is on its way to %(channel)s.")
            if made.state is PredictionState.OPEN
            else message("The prediction will be posted in %(channel)s when it opens.")
        )
        said = texts_of(interaction).phrase(says, channel=f"<#{made.outline.channel}>")
        await interaction.response.edit_message(view=note(said))
