"""The answering engine over what is known now: built once per snapshot of the ledger."""

from collections import OrderedDict
from datetime import datetime
from typing import Final, Protocol

from bot.answering import Answer, Answerer, Question
from bot.answering.warming import warm
from bot.domain.kept import Kept, hour
from bot.domain.ledger import Ledger

_MOST_SERVERS: Final = 200
"""Servers with claims of their own whose answerers are kept; the one asked longest ago goes first."""

_MOST_ANSWERS: Final = 500
"""In a fan server the same few questions come back all day."""


class HasLedger(Protocol):
    """The part of the store that answers are made from."""

    def ledger_of(self, server: int | None) -> Ledger:
        """The newest snapshot of what a server sees."""
        ...


class Answers:
    """Hands out the answerer of a server, a new one whenever its ledger has changed."""

    def __init__(self, store: HasLedger) -> None:
        """Answer from this store's snapshots."""
        self._store = store
        self._catalogue: Answerer | None = None
        self._servers: OrderedDict[int, Answerer] = OrderedDict()
        self._given = Kept[Answer](_MOST_ANSWERS)

    def build(self) -> None:
        """Index the catalogue's names and load what rare questions need now, in whatever thread this is called."""
        warm()
        self.of(None).names.build()

    def of(self, server: int | None) -> Answerer:
        """The answerer for what a server sees; None is where only the catalogue is seen."""
        catalogue = self._store.ledger_of(None)
        if self._catalogue is None or self._catalogue.ledger is not catalogue:
            self._catalogue = self._catalogue.over(catalogue) if self._catalogue else Answerer(catalogue)
        ledger = self._store.ledger_of(server)
        if server is None or ledger is catalogue:
            return self._catalogue
        known = self._servers.get(server)
        if known is None or known.ledger is not ledger:
            known = self._servers[server] = self._catalogue.over(ledger)
        self._servers.move_to_end(server)
        if len(self._servers) > _MOST_SERVERS:
            self._servers.popitem(last=False)
        return known

    def answer(self, server: int | None, question: Question, *, now: datetime) -> Answer:
        """What a server is told; the same question is worked out once an hour, and anew when the ledger changes."""
        answerer = self.of(server)
        return self._given.of(
            answerer.ledger, lambda: answerer.answer(question, now=now), at=(question, hour(now))
        )

    def ledger(self, server: int | None) -> Ledger:
        """The titles that a server sees."""
        return self._store.ledger_of(server)
