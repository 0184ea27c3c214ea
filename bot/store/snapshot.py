"""The ledger in memory, as it was when a write committed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Self

from bot.domain.ledger import Ledger, TitleLedger

_MOST_CHANGES = 500
"""Changes that lie over the base before both become a new base."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An immutable ledger and its version. A change lies over the base, which is never copied for it."""

    version: int
    base: Ledger
    changes: Mapping[str, TitleLedger] = field(default_factory=lambda: MappingProxyType({}))
    ledger: Ledger = field(init=False)

    def __post_init__(self) -> None:
        """Lay the changes over the base."""
        seen = self.base.over(self.changes.values()) if self.changes else self.base
        object.__setattr__(self, "ledger", seen)

    def after(self, version: int, changed: Iterable[TitleLedger], removed: Collection[str] = ()) -> Self:
        """The snapshot that a write leaves behind: titles changed or added, and titles gone."""
        changes = {**self.changes, **{entry.title.slug: entry for entry in changed}}
        if not removed and len(changes) <= _MOST_CHANGES:
            return type(self)(version, self.base, MappingProxyType(changes))
        kept = (entry for entry in self.base.over(changes.values()) if entry.title.slug not in removed)
        return type(self)(version, Ledger(kept))
