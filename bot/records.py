"""The records of sources over what is known now: worked out once per snapshot of the ledger, beside the loop."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from typing import Final

from bot.answers import Answers
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.record import Record, records_of

_FEW_TITLES: Final = 200
"""Up to so many titles all claims are read; of more, only the claims about the title in question."""
_MOST_KEPT: Final = 50


class Records:
    """Hands out the records that a server sees."""

    def __init__(self, answers: Answers) -> None:
        """Know the ledgers."""
        self._answers = answers
        self._known: OrderedDict[int | None, tuple[Ledger, Mapping[str, Record]]] = OrderedDict()

    async def of(self, server: int | None, entry: TitleLedger) -> Mapping[str, Record]:
        """Publisher → its record."""
        ledger = self._answers.ledger(server)
        if len(ledger) > _FEW_TITLES:
            return await asyncio.to_thread(records_of, [entry])
        known = self._known.get(server)
        if known is None or known[0] is not ledger:
            known = (ledger, await asyncio.to_thread(records_of, ledger))
            self._known[server] = known
        self._known.move_to_end(server)
        if len(self._known) > _MOST_KEPT:
            self._known.popitem(last=False)
        return known[1]
