"""Tells those who asked: an update that answers a question on the desk closes it."""

from typing import Final

from bot.answering import Answer, Outcome, Question
from bot.domain.desk import DeskKind, LyingItem
from bot.domain.updates import Update
from bot.services import Services
from bot.store import Pen
from bot.store import updates as stored
from bot.store.desk_answers import tell_in

_MOST: Final = 200
"""Questions of a server that are looked at; what lies behind them moderators close on the desk."""


async def tell_those_who_asked(services: Services, update: Update, by: int) -> int:
    """Close the questions that an update answers, and write to all who wait for them; how many people those are."""
    items, _ = await services.store.desk.page(update.server, DeskKind.UNANSWERED, limit=_MOST)
    answered = [item for item in items if item.title == update.title and _answers(services, update, item)]
    if not answered:
        return 0

    def work(pen: Pen) -> int:
        people: set[int] = set()
        for item in answered:
            lay = tell_in(pen.connection, update.server, item.id, update.title, by=pen.by, now=pen.now)
            for waiting in lay.waiting:
                people.add(waiting.person)
                stored.tell_in(pen.connection, update, waiting)
        return len(people)

    told = await services.store.amend(update.server, work, by=by, now=services.clock())
    services.delivery.wake()
    return told


def _answers(services: Services, update: Update, item: LyingItem) -> bool:
    """Whether somebody who asks again is told what the update says."""
    question = Question(item.subject, update.title)
    answer: Answer = services.answers.of(update.server).answer(question, now=services.clock())
    return answer.outcome is Outcome.KNOWN and bool(set(update.refs) & set(answer.claims))
