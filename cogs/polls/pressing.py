"""What the buttons under polls do."""

from collections.abc import Sequence

from bot.domain.poll_templates import Template
from bot.domain.polls import Poll, PollError, RoleNeededError
from bot.services import Services
from bot.texts import message
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.reply import server_of, show
from bot.ui.stateless import OldButtonError, Press
from cogs.polls.life import Life
from cogs.polls.making import Making
from cogs.polls.predictions.cog import PredictionsCog
from cogs.polls.rights import Rights
from cogs.polls.screens import how_screen, mine_screen, poll_screen
from cogs.polls.voting import vote


class Pressing:
    """Answers presses of `gl:poll:…`."""

    def __init__(
        self, services: Services, rights: Rights, making: Making, life: Life, predictions: PredictionsCog
    ) -> None:
        """Hand on to these."""
        self._services = services
        self._rights = rights
        self._making = making
        self._life = life
        self._predictions = predictions

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Vote, look at one's vote, take it back; open a poll; what moderators do with one."""
        deed, _, rest = press.rest.partition(":")
        server = server_of(interaction)
        if server is None:
            raise OldButtonError
        if deed == "start":
            await self._making.begin(interaction, None, Template.OWN)
            return
        if deed == "open" and press.values:
            prediction = await self._predictions.chosen(press.values[0], server)
            if prediction is not None:
                await self._predictions.open(interaction, prediction)
                return
        number, _, option = (press.values[0] if deed == "open" and press.values else rest).partition(":")
        if not number.isdecimal():
            raise OldButtonError
        await self._on_poll(interaction, deed, int(number), press.values or ((option,) if option else ()))

    async def _on_poll(self, interaction: Interaction, deed: str, number: int, chosen: Sequence[str]) -> None:
        if deed in ("vote", "back"):
            if not all(each.isdecimal() for each in chosen) or bool(chosen) != (deed == "vote"):
                raise OldButtonError
            await self._vote(interaction, number, [int(each) for each in chosen])
            return
        poll = await self._services.store.polls.get(number, interaction.guild_id)
        if deed == "how":
            await show(interaction, how_screen(poll, texts_of(interaction)))
        elif deed == "mine":
            choices = await self._services.store.ballots.of(poll.id, interaction.user.id)
            await show(interaction, mine_screen(poll, choices, texts_of(interaction)))
        elif deed == "open":
            moderates = self._services.access.is_moderator(interaction)
            shown, texts = await self._life.shown(poll), texts_of(interaction)
            await show(interaction, poll_screen(shown, moderates=moderates, texts=texts))
        else:
            await self._moderate(interaction, deed, poll)

    async def _moderate(self, interaction: Interaction, deed: str, poll: Poll) -> None:
        self._services.access.require_moderator(interaction)
        channel = interaction.channel_id or poll.plan.channel
        if deed == "again":
            self._rights.check_channel(interaction, channel)
            said = await self._life.post_again(poll, channel)
        elif deed == "close":
            said = await self._life.close_now(poll)
        elif deed == "cancel":
            said = await self._life.cancel(poll)
        else:
            raise OldButtonError
        await show(interaction, note(texts_of(interaction).phrase(said, channel=f"<#{channel}>")))

    async def _vote(self, interaction: Interaction, poll: int, choices: list[int]) -> None:
        try:
            await vote(self._services, interaction, poll, choices)
        except RoleNeededError as needed:
            if interaction.guild is not None and interaction.guild.get_role(needed.role) is None:
                raise PollError(
                    message(
                        "The role that this poll was limited to no longer exists, so nobody can vote. "
                        "A moderator can close it or take it back in `/polls`."
                    )
                ) from needed
            raise
        self._life.moved(poll)
