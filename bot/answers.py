"""The answering engine over what is known now: built once per snapshot of the ledger."""

from typing import Protocol

from bot.answering import Answerer
from bot.domain.ledger import Ledger


class HasLedger(Protocol):
    """The part of the store that answers are made from."""

    @property
    def ledger(self) -> Ledger:
        """The newest snapshot."""
        ...


class Answers:
    """Hands out the answerer of a server, a new one whenever the ledger has changed."""

    def __init__(self, store: HasLedger) -> None:
        """Answer from this store's snapshots."""
        self._store = store
        self._current: Answerer | None = None

    def of(self, server: int | None) -> Answerer:
        """The answerer for what a server sees; None is where only the catalogue is seen."""
        del server  # every server sees the catalogue alone until moderators can add claims
        ledger = self._store.ledger
        if self._current is None or self._current.ledger is not ledger:
            self._current = Answerer(ledger)
        return self._current

    def ledger(self, server: int | None) -> Ledger:
        """The titles that a server sees."""
        return self.of(server).ledger
