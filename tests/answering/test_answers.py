"""The engine is built once per snapshot of the ledger."""

from bot.answers import Answers
from bot.domain.ledger import Ledger
from tests.factories import ledger, title_ledger


class Kept:
    """A store of which only the ledger matters."""

    def __init__(self) -> None:
        self.ledger = ledger(title_ledger())

    def ledger_of(self, server: int | None) -> Ledger:
        del server
        return self.ledger


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


class Servers:
    """A store in which one server has a ledger of its own."""

    def __init__(self) -> None:
        self.ledgers = {None: ledger(title_ledger()), 7: ledger(title_ledger())}

    def ledger_of(self, server: int | None) -> Ledger:
        return self.ledgers.get(server, self.ledgers[None])


def test_a_server_with_claims_of_its_own_has_an_answerer_of_its_own() -> None:
    kept = Servers()
    answers = Answers(kept)
    catalogue, own = answers.of(None), answers.of(7)
    assert answers.of(8) is catalogue
    assert own.ledger is kept.ledgers[7]
    kept.ledgers[7] = ledger(title_ledger())
    assert answers.of(7).ledger is kept.ledgers[7]
    assert answers.of(None) is catalogue
