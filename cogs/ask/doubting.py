"""*Wrong or outdated?*: a claim that people doubt goes to the moderators' desk, once a person."""

from typing import Final

import discord
from discord import ui

from bot.answering.markup import plain
from bot.domain.claims import Claim
from bot.domain.desk import LONGEST_REMARK, DeskItem, DeskKind, DeskState, Gist, Noted
from bot.domain.errors import GreenlitError
from bot.domain.labels import State
from bot.domain.ledger import TitleLedger
from bot.services import Services
from bot.texts import Texts, message
from bot.ui.cards import note
from bot.ui.form import Form
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.opening import digest, title_by_key
from bot.ui.reply import server_of, show
from bot.ui.stateless import Press, row
from bot.ui.text import cut, said
from cogs.ask.buttons import doubted_claim, say_more

_LONGEST_LINK: Final = 500
_LONGEST_ECHO: Final = 300
_NOBODY: Final = message("No moderators watch this place, but whoever runs Greenlit can see it.")


class ClaimGoneError(GreenlitError):
    """A claim that has been replaced or taken back since it was shown."""

    def __init__(self) -> None:
        """The sentence is always the same."""
        super().__init__(
            message("What this answer says has changed since. Ask again to see what is known now.")
        )


class Doubting:
    """Answers presses of *Wrong or outdated?* and of the button below its confirmation."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Put the claim on the desk, or ask what is wrong about it."""
        key, ref, more = doubted_claim(press)
        server, texts = server_of(interaction), texts_of(interaction)
        entry = title_by_key(self._services.answers.ledger(server), key)
        claim = _claim(entry, ref)
        if more:
            await _Remark(self, entry, claim, texts).show(interaction)
            return
        noted = await self.record(interaction, entry, claim)
        await show(
            interaction,
            note(_thanks(noted, server, texts), *([row(say_more(press, texts))] if _goes_on(noted) else [])),
        )

    async def record(
        self, interaction: Interaction, entry: TitleLedger, claim: Claim, remark: str = "", link: str = ""
    ) -> Noted:
        """Put it on the desk with what the person says about it."""
        server = server_of(interaction)
        message = interaction.message
        is_public = server is not None and message is not None and not message.flags.ephemeral
        item = DeskItem(
            DeskKind.FEEDBACK,
            claim.text,
            self._services.clock(),
            server=server,
            channel=interaction.channel_id if is_public else None,
            message=message.id if is_public and message is not None else None,
            gist=Gist(claim.ref, entry.title.slug),
            ref=claim.ref,
            link=link,
            by=interaction.user.id,
            remark=remark,
        )
        return await self._services.store.desk.record(item)


class _Remark(Form):
    """What is wrong, and where that can be read."""

    def __init__(self, doubting: Doubting, entry: TitleLedger, claim: Claim, texts: Texts) -> None:
        self._doubting, self._entry, self._claim = doubting, entry, claim
        self._words: ui.TextInput[Form] = ui.TextInput(
            style=discord.TextStyle.paragraph, max_length=LONGEST_REMARK, custom_id="remark"
        )
        self._link: ui.TextInput[Form] = ui.TextInput(
            required=False, max_length=_LONGEST_LINK, custom_id="link"
        )
        super().__init__(
            texts.phrase("What is wrong?"),
            ui.TextDisplay(f"-# {plain(cut(entry.title.name, 100))}\n{cut(said(claim), _LONGEST_ECHO)}"),
            ui.Label(text=texts.phrase("What is wrong, or what is new?"), component=self._words),
            ui.Label(
                text=texts.phrase("Where can that be read?"),
                description=texts.phrase("A link, if you have one"),
                component=self._link,
            ),
        )

    async def submitted(self, interaction: Interaction) -> None:
        """Keep the words, and the link where it is one."""
        link = self._link.value.strip()
        is_link = link.startswith(("https://", "http://")) and " " not in link
        remark = self._words.value
        await self._doubting.record(interaction, self._entry, self._claim, remark, link if is_link else "")
        texts = texts_of(interaction)
        kept = texts.phrase("Thank you, that is noted.")
        if link and not is_link:
            kept += " " + texts.phrase("The link is not: it has to begin with https://.")
        await show(interaction, note(kept))


def _claim(entry: TitleLedger, ref: str) -> Claim:
    found = next((claim for claim in entry.claims if digest(claim.ref) == ref), None)
    if found is None or found.state is State.RETRACTED:
        raise ClaimGoneError
    return found


def _goes_on(noted: Noted) -> bool:
    return noted.id is not None and noted.state is DeskState.OPEN


def _thanks(noted: Noted, server: int | None, texts: Texts) -> str:
    if noted.state is DeskState.DISMISSED:
        return texts.phrase("The moderators have looked at this already and left it as it is.")
    if not noted.is_new:
        return texts.phrase("You have said so already, and it is noted.")
    then = _NOBODY if server is None else message("The moderators will look at it.")
    return f"{texts.phrase('Thank you, that is noted.')} {texts.phrase(then)}"
