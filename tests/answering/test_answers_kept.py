"""Answers that are worked out once an hour, and anew as soon as the ledger says something else."""

from datetime import timedelta

from bot.answering import Question
from bot.answers import Answers
from bot.domain.ledger import Ledger
from tests.answering.invented import invented
from tests.factories import NOW

WHEN = Question("when does it come out", default="lantern-hill-2")


class Shelves:
    """Ledgers that a test changes."""

    def __init__(self) -> None:
        self.now = invented()

    def ledger_of(self, server: int | None) -> Ledger:
        del server
        return self.now


def test_the_same_question_is_worked_out_once_within_an_hour() -> None:
    answers = Answers(Shelves())
    first = answers.answer(None, WHEN, now=NOW)
    assert answers.answer(None, WHEN, now=NOW) is first
    later = answers.answer(None, WHEN, now=NOW + timedelta(hours=1))
    assert later is not first
    assert later.text == first.text


def test_another_title_another_language_and_another_ledger_are_asked_anew() -> None:
    shelves = Shelves()
    answers = Answers(shelves)
    first = answers.answer(None, WHEN, now=NOW)
    assert answers.answer(None, WHEN._replace(locale="de"), now=NOW) is not first
    assert answers.answer(None, WHEN._replace(last="lantern-hill-2"), now=NOW) is not first
    shelves.now = invented()
    assert answers.answer(None, WHEN, now=NOW) is not first
