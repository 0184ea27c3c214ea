"""What is known of every title, as an immutable snapshot that answers are made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Self, TypeAlias

from bot.domain.aging import is_released
from bot.domain.claims import Claim, Detail, Gap, RelatedDetail, Relation
from bot.domain.sources import Source
from bot.domain.titles import Title

Contents: TypeAlias = tuple[tuple[Claim, ...], tuple[Gap, ...], Mapping[str, Source]]
"""What a title's ledger holds beside the title: claims, gaps, sources."""


@dataclass(frozen=True)
class TitleLedger:
    """One title with its claims, gaps and sources, in the order of its file."""

    title: Title
    # Factories, not plain defaults: a default would sit on the class and hide what `on_first_use` leaves unread.
    claims: tuple[Claim, ...] = field(default_factory=tuple)
    gaps: tuple[Gap, ...] = field(default_factory=tuple)
    sources: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def on_first_use(
        cls, title: Title, read: Callable[[], Contents], earlier: Callable[[], tuple[str, ...]] | None = None
    ) -> Self:
        """A title whose claims, gaps and sources are made when one of them is first looked at.

        `earlier` gives the names of earlier works without that, because these are looked at for all titles at once.
        """
        entry = object.__new__(cls)
        vars(entry).update(title=title, _read=read, _read_earlier=earlier)
        return entry

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Called only for what is missing: the contents of a title that nobody has looked at."""
            own = vars(self)
            read = own.get("_read")
            if read is not None and name in _CONTENTS:
                own.update(zip(_CONTENTS, read(), strict=True))
                own.pop("_read", None)
            if name in own:  # also where another thread was faster
                return own[name]
            raise AttributeError(name)

    @cached_property
    def by_ref(self) -> Mapping[str, Claim | Gap]:
        """Every claim and gap by its ref."""
        records: list[Claim | Gap] = [*self.claims, *self.gaps]
        return MappingProxyType({record.ref: record for record in records})

    @cached_property
    def earlier(self) -> tuple[str, ...]:
        """The names of the works directly before the title."""
        read: Callable[[], tuple[str, ...]] | None = vars(self).get("_read_earlier")
        return read() if read is not None else earlier_works(self.claims)

    @cached_property
    def is_released(self) -> bool:
        """Whether the title is out, which many rules ask in one answer."""
        return is_released(self.claims)

    def of_kind(self, kind: type[Detail]) -> tuple[Claim, ...]:
        """The claims of one kind: of hundreds, a rule looks at a few."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[type[Detail], tuple[Claim, ...]]:
        found: dict[type[Detail], list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(type(claim.detail), []).append(claim)
        return {kind: tuple(claims) for kind, claims in found.items()}

    def sources_of(self, record: Claim | Gap) -> tuple[Source, ...]:
        """The sources of a claim or gap, best first."""
        return tuple(self.sources[key] for key in record.sources if key in self.sources)

    def with_claims(self, claims: Iterable[Claim], sources: Iterable[Source] = ()) -> "TitleLedger":
        """The same title with a server's claims added; shares everything else."""
        more = {source.id: source for source in sources}
        return TitleLedger(
            self.title,
            (*self.claims, *claims),
            self.gaps,
            MappingProxyType({**self.sources, **more}) if more else self.sources,
        )


_CONTENTS = ("claims", "gaps", "sources")


def earlier_works(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The names of the works that claims say were directly before a title."""
    return tuple(
        claim.detail.name
        for claim in claims
        if isinstance(claim.detail, RelatedDetail) and claim.detail.relation is Relation.DIRECT
    )


class Ledger:
    """Titles by slug. A server's view lays its own titles over the catalogue's without copying that."""

    def __init__(self, titles: Iterable[TitleLedger] = (), *, under: "Ledger | None" = None) -> None:
        """Build a catalogue, or with `under` a view over one in which `titles` win by slug."""
        self._own: dict[str, TitleLedger] = {entry.title.slug: entry for entry in titles}
        self._under = under

    def over(self, titles: Iterable[TitleLedger]) -> Self:
        """A view of this ledger with some titles replaced or added."""
        return type(self)(titles, under=self)

    @property
    def own(self) -> Mapping[str, TitleLedger]:
        """By slug, the titles laid over what lies under, or where nothing does, all."""
        return MappingProxyType(self._own)

    @property
    def under(self) -> "Ledger | None":
        """What the own titles are laid over."""
        return self._under

    def get(self, slug: str) -> TitleLedger | None:
        """One title, or None where it is not tracked."""
        own = self._own.get(slug)
        if own is None and self._under is not None:
            return self._under.get(slug)
        return own

    def __getitem__(self, slug: str) -> TitleLedger:
        """One title; raises KeyError where it is not tracked."""
        found = self.get(slug)
        if found is None:
            raise KeyError(slug)
        return found

    def __contains__(self, slug: object) -> bool:
        """Whether a slug is tracked."""
        return isinstance(slug, str) and self.get(slug) is not None

    def __iter__(self) -> Iterator[TitleLedger]:
        """Every title, by slug."""
        if self._under is None:
            yield from (self._own[slug] for slug in sorted(self._own))
            return
        slugs = {entry.title.slug for entry in self._under} | self._own.keys()
        yield from (self[slug] for slug in sorted(slugs))

    def __len__(self) -> int:
        """How many titles are tracked."""
        if self._under is None:
            return len(self._own)
        return len(self._under) + sum(slug not in self._under for slug in self._own)
