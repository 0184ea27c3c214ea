"""The ledger in memory, as it was when a write committed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Self

from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.overlay import laid_over
from bot.store.overlays import Overlay

_MOST_CHANGES = 500
"""Changes that lie over the base before both become a new base."""


def _none() -> Mapping[int, Overlay]:
    return MappingProxyType({})


def _no_views() -> dict[int, Ledger]:
    return {}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An immutable ledger and its version. A change lies over the base, which is never copied for it."""

    version: int
    base: Ledger
    changes: Mapping[str, TitleLedger] = field(default_factory=lambda: MappingProxyType({}))
    servers: Mapping[int, Overlay] = field(default_factory=_none)
    """What each server added."""
    ledger: Ledger = field(init=False)
    """The catalogue."""
    _views: dict[int, Ledger] = field(default_factory=_no_views, repr=False)

    def __post_init__(self) -> None:
        """Lay the changes over the base."""
        seen = self.base.over(self.changes.values()) if self.changes else self.base
        object.__setattr__(self, "ledger", seen)

    def of(self, server: int | None) -> Ledger:
        """The catalogue as a server sees it; the same object until something changes there."""
        overlay = self.servers.get(server) if server is not None else None
        if server is None or not overlay:
            return self.ledger
        view = self._views.get(server)
        if view is None:
            made = self.ledger.over(laid_over(self.ledger.get(slug), own) for slug, own in overlay.items())
            # Another thread may have been faster; whoever was first decides.
            view = self._views.setdefault(server, made)
        return view

    def after(self, version: int, changed: Iterable[TitleLedger], removed: Collection[str] = ()) -> Self:
        """The snapshot that a load of the catalogue leaves behind: titles changed or added, and titles gone."""
        changes = {**self.changes, **{entry.title.slug: entry for entry in changed}}
        if not removed and len(changes) <= _MOST_CHANGES:
            return type(self)(version, self.base, MappingProxyType(changes), self.servers)
        kept = (entry for entry in self.base.over(changes.values()) if entry.title.slug not in removed)
        return type(self)(version, Ledger(kept), servers=self.servers)

    def with_added(self, version: int, server: int, added: Mapping[str, TitleLedger | None]) -> Self:
        """The snapshot that a server's write leaves behind; None where nothing of a title is left."""
        overlay = {**self.servers.get(server, {}), **added}
        kept = MappingProxyType({slug: own for slug, own in overlay.items() if own is not None})
        views = self._views.copy()  # in one step: the event loop may be adding to it
        before = views.pop(server, None)
        if before is not None and kept:
            # Titles that did not change stay the same objects, with everything that was worked out for them.
            views[server] = self.ledger.over(
                laid_over(self.ledger.get(slug), own) if slug in added else before[slug]
                for slug, own in kept.items()
            )
        servers = MappingProxyType({**self.servers, server: kept})
        made = type(self)(version, self.base, self.changes, servers, views)
        # The same object: whatever was built from the catalogue is still right.
        object.__setattr__(made, "ledger", self.ledger)
        return made
