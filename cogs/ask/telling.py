"""*Tell me*: people who want to know once moderators have answered, kept on disk before they are promised it."""

from typing import Final

from bot.answering.markup import plain
from bot.domain.desk import DeskState, LyingItem, Waiting
from bot.services import Services
from bot.texts import Texts, message, texts_in
from bot.ui.cards import note
from bot.ui.funnel import Interaction
from bot.ui.language import texts_of
from bot.ui.reply import server_of, show
from bot.ui.screen import Screen
from bot.ui.stateless import Press, row
from bot.ui.text import cut
from cogs.ask.asking import NOBODY_WATCHES, Asking, Place
from cogs.ask.buttons import never_mind, tell_me, told_item

_LONGEST_ECHO: Final = 150
_HERE: Final = message("I will tell you here once the moderators have answered “%(question)s”.")
_IN_PRIVATE: Final = message(
    "I will tell you in a direct message once the moderators have answered “%(question)s”."
)
_ALREADY: Final = message(
    "You are on the list already: I will tell you once the moderators have answered “%(question)s”."
)
_ANSWERED: Final = message("The moderators have answered this meanwhile.")
_MEANWHILE: Final = message(
    "You wanted to be told once the moderators have answered this. I could not write to you, so here it is."
)
_MOST_AT_ONCE: Final = 3
_DISMISSED: Final = message(
    "The moderators here have put this question aside as off topic, so no answer will come."
)


class Telling:
    """Answers presses of *Tell me*, *Never mind* and *Stop telling me*."""

    def __init__(self, services: Services, asking: Asking) -> None:
        """Take what it needs; where the answer is there already, it is given at once."""
        self._services = services
        self._asking = asking

    async def pressed(self, interaction: Interaction, press: Press) -> None:
        """Promise to tell a person, or no longer."""
        server, desk = server_of(interaction), self._services.store.desk
        person, texts = interaction.user.id, texts_of(interaction)
        wish = told_item(press)
        if wish is None:
            count = await desk.stop(server, person, now=self._services.clock())
            await show(interaction, note(_stopped(count, texts)))
            return
        item, wanted = wish
        if not wanted:
            await desk.withdraw(item, person)
            screen = note(texts.phrase("Fine, I will not tell you."), row(tell_me(item, texts)))
            await interaction.response.edit_message(view=screen)
            return
        if server is None:
            await show(interaction, note(texts.phrase(NOBODY_WATCHES)))
            return
        lies, is_new = await desk.wait(server, item, self._waiting(interaction))
        await show(interaction, *self._screens(interaction, lies, is_new=is_new))

    async def catch_up(self, interaction: Interaction) -> None:
        """Tell somebody, after what they asked now, what they were promised and did not get."""
        server, person = server_of(interaction), interaction.user.id
        untold = self._services.store.untold
        if server is None or not untold.may_have(server, person):
            return
        place = Place.of(interaction)
        for each in (await untold.of(server, person))[:_MOST_AT_ONCE]:
            asked = self._asking.again(place, each.question, each.title)
            head = texts_in(asked.answer.language).phrase(_MEANWHILE)
            await show(interaction, *self._asking.screens(place, asked, head=head))
            await untold.told(each, self._services.clock())

    def _waiting(self, interaction: Interaction) -> Waiting:
        message = interaction.message
        # What was asked in private is not answered by a post that names the person.
        is_private = message is None or message.flags.ephemeral
        return Waiting(
            interaction.user.id,
            self._services.clock(),
            None if is_private else interaction.channel_id,
            None if is_private or message is None else message.id,
            interaction.locale.value,
        )

    def _screens(self, interaction: Interaction, item: LyingItem, *, is_new: bool) -> list[Screen]:
        match item.state:
            case DeskState.DISMISSED:
                return [note(texts_of(interaction).phrase(_DISMISSED))]
            case DeskState.ANSWERED:
                place = Place.of(interaction)
                asked = self._asking.again(place, item.subject, item.title)
                return self._asking.screens(
                    place, asked, head=texts_in(asked.answer.language).phrase(_ANSWERED)
                )
            case _:
                return [_promised(interaction, item, is_new=is_new)]


def _promised(interaction: Interaction, item: LyingItem, *, is_new: bool) -> Screen:
    message = interaction.message
    is_private = message is None or message.flags.ephemeral
    texts = texts_of(interaction)
    echo = plain(cut(item.subject.replace("||", ""), _LONGEST_ECHO))
    subject = f"||{echo}||" if "||" in item.subject else echo
    said = _ALREADY if not is_new else _IN_PRIVATE if is_private else _HERE
    return note(texts.phrase(said, question=subject), row(never_mind(item.id, texts)))


def _stopped(count: int, texts: Texts) -> str:
    if count == 0:
        return texts.phrase("You are not waiting for anything here.")
    return texts.phrases(
        "Fine. You were waiting for %(number)s more answer here, and no longer are.",
        "Fine. You were waiting for %(number)s more answers here, and no longer are.",
        count,
    )
