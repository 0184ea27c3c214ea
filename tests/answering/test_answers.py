"""The engine is built once per snapshot of the ledger."""

from bot.answers import Answers
from tests.factories import ledger, title_ledger


class Kept:
    """A store of which only the ledger matters."""

    def __init__(self) -> None:
        self.ledger = ledger(title_ledger())


def test_the_answerer_is_kept_until_the_ledger_changes() -> None:
    kept = Kept()
    answers = Answers(kept)
    first = answers.of(None)
    assert answers.of(7) is first
    kept.ledger = ledger(title_ledger())
    second = answers.of(None)
    assert second is not first
    assert second.ledger is kept.ledger
    assert answers.ledger(7) is kept.ledger
