"""A question from Discord to the answering engine and back to screens; what stays unanswered goes to the desk."""

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import Final

from bot.answering import Question
from bot.answering.answer import Answer, Outcome
from bot.answering.itself import ABOUT
from bot.answering.likeness import alike, gist
from bot.domain.claims import Claim
from bot.domain.desk import DeskItem, DeskKind, DeskState, Noted
from bot.domain.errors import GreenlitError
from bot.domain.titles import Title
from bot.services import Services
from bot.texts import Texts, message, texts_in
from bot.ui.funnel import Interaction
from bot.ui.opening import digest, key_of
from bot.ui.reply import is_guest, server_of
from bot.ui.screen import Screen
from bot.ui.stateless import Stateless
from cogs.ask.buttons import tell_me, wrong
from cogs.ask.screens import Around, answer_screens

log = logging.getLogger(__name__)

LONGEST_QUESTION: Final = 600
NOBODY_WATCHES: Final = message(
    "No moderators watch this place. Whoever runs Greenlit can see that this was asked, not by whom."
)

_DESK: Final = {
    Outcome.NOT_TRACKED: DeskKind.NOT_TRACKED,
    Outcome.NOT_UNDERSTOOD: DeskKind.NOT_UNDERSTOOD,
    Outcome.NOTHING_ANNOUNCED: DeskKind.UNANSWERED,
}
# An answer must be out three seconds after the question; a catalogue that is being loaded may hold the desk longer.
_DESK_WITHIN: Final = 1.0


class QuestionError(GreenlitError):
    """A question that cannot be one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Who asks, and where."""

    person: int
    channel: int
    server: int | None
    locale: str
    """The person's language, or the place's where theirs is not known."""
    is_guest: bool = False
    """In a server that has not added the bot: it has no desk there."""
    message: int | None = None

    @classmethod
    def of(cls, interaction: Interaction) -> "Place":
        """Where a command or button was used."""
        return cls(
            interaction.user.id,
            interaction.channel_id or 0,
            server_of(interaction),
            interaction.locale.value,
            is_guest(interaction),
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer, and what its screens need beside it."""

    answer: Answer
    title: Title | None
    offered: tuple[Title, ...]
    """Titles to choose from, where it is not clear which is meant."""
    doubted: tuple[str, str] | None = None
    """The title and claim that may be called wrong, as a button carries them."""
    noted: Noted | None = None
    """Where it lies on the desk."""


class Asking:
    """Answers questions for one bot."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    def ask(self, place: Place, text: str, *, title: str | None = None, last: str | None = None) -> Asked:
        """Answer from memory; raises QuestionError on a text that cannot be a question."""
        last = last or self._services.picker.last(place.person, place.channel)
        asked = self._answer(place, question(text), title, last)
        if asked.title is not None:
            now = self._services.clock()
            self._services.recent.remember(place.person, place.channel, asked.title.slug, now=now)
        return asked

    def again(self, place: Place, text: str, title: str) -> Asked:
        """Answer what was asked earlier: what is talked about here now has no part in it, and stays that."""
        is_known = title in self._services.answers.ledger(place.server)
        return self._answer(place, text, title if is_known else None, None)

    def _answer(self, place: Place, text: str, title: str | None, last: str | None) -> Asked:
        answers, usual = self._services.answers, self._services.picker.default(place.server)
        asked = Question(text, title, last, usual, place.locale)
        answer, ledger = (
            answers.answer(place.server, asked, now=self._services.clock()),
            answers.ledger(place.server),
        )
        entry = ledger.get(answer.title) if answer.title is not None else None
        if entry is None:
            return Asked(answer, None, tuple(ledger[slug].title for slug in answer.choices))
        records = (entry.by_ref.get(ref) for ref in answer.claims)
        claim = next((record for record in records if isinstance(record, Claim)), None)
        is_claimed = claim is not None and answer.outcome is not Outcome.NOTHING_ANNOUNCED
        doubted = (key_of(entry.title.slug), digest(claim.ref)) if is_claimed and claim else None
        return Asked(answer, entry.title, (), doubted)

    async def note(self, place: Place, asked: Asked) -> Asked:
        """Put what stayed unanswered on the desk. Whatever goes wrong there never spoils the answer."""
        answer = asked.answer
        kind = _DESK.get(answer.outcome)
        asks_back = answer.outcome is Outcome.NOT_UNDERSTOOD and bool(answer.choices)
        if kind is None or asks_back or answer.topic == ABOUT:
            return asked
        item = DeskItem(
            kind,
            answer.question,
            self._services.clock(),
            server=place.server,
            # Outside a server nobody could follow a link to it.
            channel=place.channel if place.server is not None else None,
            message=place.message if place.server is not None else None,
            gist=gist(answer, asked.title),
        )
        try:
            async with asyncio.timeout(_DESK_WITHIN):
                return replace(asked, noted=await self._services.store.desk.record(item, alike))
        except TimeoutError:
            # It is recorded all the same, only later; the answer goes out without a button that needs its number.
            log.warning("The desk was busy for a second; a question was answered without waiting for it.")
        except GreenlitError as error:
            log.error("A question could not be put on the desk: %s", error)
        return asked

    async def locate(self, place: Place, asked: Asked, message: int | None) -> None:
        """Tell the desk under which message a question can be found, once it stands there for all to see."""
        noted = asked.noted
        if place.server is None or place.message is not None or message is None:
            return
        if noted is None or noted.id is None:
            return
        try:
            await self._services.store.desk.locate(noted.id, place.channel, message)
        except GreenlitError as error:
            log.error("The place of a question could not be put on the desk: %s", error)

    def screens(self, place: Place, asked: Asked, *, quote: bool = True, head: str = "") -> list[Screen]:
        """The answer as it is shown; `head` is a small line above it."""
        title = asked.title
        example = self._example(place) if asked.answer.outcome is Outcome.NOT_UNDERSTOOD else None
        texts = texts_in(asked.answer.language)
        foot = texts.phrase(NOBODY_WATCHES) if asked.noted is not None and place.server is None else ""
        return answer_screens(
            asked.answer,
            quote=quote,
            asker=place.person,
            titles=asked.offered,
            checked=title.checked if title is not None else None,
            around=Around(head, foot, _buttons(place, asked, texts), example),
        )

    def _example(self, place: Place) -> Title | None:
        """What to ask about instead: the title last talked about here, else one of which much is known."""
        last = self._services.picker.last(place.person, place.channel)
        entry = self._services.answers.ledger(place.server).get(last) if last is not None else None
        return entry.title if entry is not None else self._services.picker.example(place.server)


def question(text: str) -> str:
    """The text as a question; raises QuestionError with what to do."""
    asked = text.strip()
    if not asked:
        raise QuestionError(
            message("There is no question in that. Write one, for example: “When does it come out?”")
        )
    if len(asked) > LONGEST_QUESTION:
        raise QuestionError(
            message("That is %(length)s characters; I read up to %(most)s. Ask in one or two sentences."),
            length=f"{len(asked):,}",
            most=LONGEST_QUESTION,
        )
    return asked


def _buttons(place: Place, asked: Asked, texts: Texts) -> list[Stateless]:
    """What can be done about an answer: call it wrong, or ask to be told of a better one."""
    noted = asked.noted
    doubt = [wrong(*asked.doubted, texts)] if asked.doubted is not None else []
    if noted is None or noted.id is None or place.server is None or noted.state is DeskState.DISMISSED:
        return doubt
    return [*doubt, tell_me(noted.id, texts)]
