"""A question from Discord to the answering engine and back to screens; what stays unanswered goes to the desk."""

import logging
from dataclasses import dataclass
from typing import Final

from bot.answering import Question
from bot.answering.answer import Answer, Outcome
from bot.answering.likeness import alike, gist
from bot.domain.errors import GreenlitError
from bot.domain.titles import Title
from bot.services import Services
from bot.store import DeskItem, DeskKind
from bot.ui.funnel import Interaction
from bot.ui.reply import is_guest, server_of
from bot.ui.screen import Screen
from cogs.ask.screens import answer_screens

log = logging.getLogger(__name__)

LONGEST_QUESTION: Final = 600

_DESK: Final = {
    Outcome.NOT_TRACKED: DeskKind.NOT_TRACKED,
    Outcome.NOT_UNDERSTOOD: DeskKind.NOT_UNDERSTOOD,
    Outcome.NOTHING_ANNOUNCED: DeskKind.UNANSWERED,
}


class QuestionError(GreenlitError):
    """A question that cannot be one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Who asks, and where."""

    person: int
    channel: int
    server: int | None
    is_guest: bool = False
    """In a server that has not added the bot: it has no desk there."""
    message: int | None = None

    @classmethod
    def of(cls, interaction: Interaction) -> "Place":
        """Where a command or button was used."""
        return cls(
            interaction.user.id, interaction.channel_id or 0, server_of(interaction), is_guest(interaction)
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer with the screens that show it."""

    answer: Answer
    screens: list[Screen]


class Asking:
    """Answers questions for one bot."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    def ask(
        self,
        place: Place,
        text: str,
        *,
        title: str | None = None,
        last: str | None = None,
        quote: bool = True,
    ) -> Asked:
        """Answer from memory; raises QuestionError on a text that cannot be a question."""
        asked = question(text)
        picker, answerer = self._services.picker, self._services.answers.of(place.server)
        answer = answerer.answer(
            Question(asked, title, last or picker.last(place.person, place.channel), picker.default),
            now=self._services.clock(),
        )
        entry = answerer.ledger.get(answer.title) if answer.title is not None else None
        if entry is not None:
            self._services.recent.remember(
                place.person, place.channel, entry.title.slug, now=self._services.clock()
            )
        offered = [answerer.ledger[slug].title for slug in answer.choices] if entry is None else []
        checked = entry.title.checked if entry is not None else None
        screens = answer_screens(
            answer,
            quote=quote,
            asker=place.person,
            titles=offered,
            checked=checked,
            example=self._example(place) if answer.outcome is Outcome.NOT_UNDERSTOOD else None,
        )
        return Asked(answer, screens)

    def _example(self, place: Place) -> Title | None:
        """What to ask about instead: the title last talked about here, else one of which much is known."""
        last = self._services.picker.last(place.person, place.channel)
        entry = self._services.answers.ledger(place.server).get(last) if last is not None else None
        return entry.title if entry is not None else self._services.picker.example(place.server)

    async def note(self, place: Place, answer: Answer) -> None:
        """Put what stayed unanswered on the desk. Comes after the answer and never spoils it."""
        kind = _DESK.get(answer.outcome)
        asks_back = answer.outcome is Outcome.NOT_UNDERSTOOD and bool(answer.choices)
        if kind is None or asks_back:
            return
        entry = self._services.answers.ledger(place.server).get(answer.title or "")
        item = DeskItem(
            kind,
            answer.question,
            self._services.clock(),
            server=place.server,
            # Outside a server nobody could follow a link to it.
            channel=place.channel if place.server is not None else None,
            message=place.message if place.server is not None else None,
            gist=gist(answer, entry.title if entry is not None else None),
        )
        try:
            await self._services.store.desk.record(item, alike)
        except GreenlitError as error:
            log.error("A question could not be put on the desk: %s", error)


def question(text: str) -> str:
    """The text as a question; raises QuestionError with what to do."""
    asked = text.strip()
    if not asked:
        raise QuestionError("There is no question in that. Write one, for example: “When does it come out?”")
    if len(asked) > LONGEST_QUESTION:
        raise QuestionError(
            f"That is {len(asked):,} characters; I read up to {LONGEST_QUESTION}. Ask in one or two sentences."
        )
    return asked
