"""What moderators do with a tip on the desk: make it an update, or decline it with a reason."""

from bot.domain.desk import DeskKind, DeskState, ItemGoneError, LyingItem
from bot.domain.drafts import LONGEST_HEADLINE, Draft
from bot.services import Services
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.reply import show
from bot.ui.stateless import OldButtonError, Press
from bot.ui.text import cut
from cogs.updates.drafting import Drafting
from cogs.updates.forms import LineForm


class Tipping:
    """Answers the buttons of a tip: `gl:tip:<verb>:<item>`."""

    def __init__(self, services: Services, drafting: Drafting) -> None:
        """Take what it needs."""
        self._services = services
        self._drafting = drafting

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Begin a draft with the fields filled in, or ask for the reason."""
        verb, _, number = press.rest.partition(":")
        if not number.isdecimal() or verb not in ("draft", "decline"):
            raise OldButtonError
        server = self._services.access.require_moderator(interaction)
        item = await self._services.store.desk.item(server, int(number))
        if item.kind is not DeskKind.TIP or item.state is not DeskState.OPEN:
            raise ItemGoneError
        if verb == "draft":
            await self._drafting.begin(interaction, self._draft(interaction, server, item))
        else:
            await self._decline(interaction, server, item)

    async def _decline(self, interaction: Interaction, server: int, item: LyingItem) -> None:
        async def said(interaction: Interaction, reason: str) -> None:
            await self._services.store.tips.decline(
                server, item.id, reason, by=interaction.user.id, now=self._services.clock()
            )
            self._services.delivery.wake()
            await show(interaction, note("The tip is declined, and whoever sent it is told why."))

        form = LineForm(
            "Decline a tip", "Why is it not taken?", "", "Whoever sent it reads this", said, required=True
        )
        await form.show(interaction)

    def _draft(self, interaction: Interaction, server: int, item: LyingItem) -> Draft:
        now = self._services.clock()
        ledger = self._services.answers.ledger(server)
        first = next(iter(ledger), None)
        slug = item.title if item.title in ledger else first.title.slug if first is not None else item.title
        link = item.link or next((voice.link for voice in item.voices if voice.link), "")
        return Draft(
            server,
            0,
            slug,
            interaction.user.id,
            now,
            now,
            headline=cut(item.subject, LONGEST_HEADLINE),
            value=item.subject,
            link=link,
            tip=item.id,
        )
