"""Puts on the desk, once, what was due: a confirmed day has passed, and nothing says that the title came out."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from bot.domain.aging import was_due
from bot.domain.claims import Claim
from bot.domain.desk import DeskItem, DeskKind, Gist
from bot.services import Services

_SWEEP: Final = "days that have passed"
_EVERY: Final = timedelta(hours=6)


class Overdue:
    """Looks through every confirmed release date: a server's own go to its desk, the catalogue's to whoever runs the
    bot and to the servers whose usual title it is."""

    def __init__(self, services: Services) -> None:
        """Take what it needs."""
        self._services = services

    def load(self) -> None:
        """Begin to sweep."""
        self._services.sweeps.on(_SWEEP, _EVERY, self.find, self.put)

    def unload(self) -> None:
        """Sweep no more."""
        self._services.sweeps.off(_SWEEP)

    async def find(self, now: datetime) -> Iterable[DeskItem]:
        """An item for each claim that is overdue and each desk that it concerns."""
        dated = await self._services.store.desk.dated(now.year)
        settings = self._services.store.servers.all
        found: list[DeskItem] = []
        for server, slug, number in dated:
            claim = self._due(server, slug, number, now)
            if claim is None:
                continue
            found.append(_item(claim, server, now))
            if server is None:
                usual = (each for each, chosen in settings.items() if chosen.default_title == slug)
                found += [
                    _item(claim, each, now)
                    for each in usual
                    if self._due(each, slug, number, now) is not None
                ]
        return found

    async def put(self, item: DeskItem, now: datetime) -> None:
        """Put one on its desk; what lies or lay there already stays as it is."""
        del now
        await self._services.store.desk.record(item)

    def _due(self, server: int | None, slug: str, number: str, now: datetime) -> Claim | None:
        """The claim as a desk sees it, if it is overdue there: a server may know better than the catalogue."""
        entry = self._services.answers.ledger(server).get(slug)
        if entry is None:
            return None
        claim = entry.by_ref.get(f"server:{number}") or entry.by_ref.get(f"{slug}#{number}")
        is_due = isinstance(claim, Claim) and was_due(claim, entry.claims, now)
        return claim if is_due and isinstance(claim, Claim) else None


def _item(claim: Claim, server: int | None, now: datetime) -> DeskItem:
    return DeskItem(
        DeskKind.STALE_CLAIM, claim.text, now, server, gist=Gist(claim.ref, claim.title), ref=claim.ref
    )
