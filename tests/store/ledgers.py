"""Ledgers made up for the store: a file that needs no file, and any title that the types allow."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from hypothesis import strategies as st

from bot.catalogue import CatalogueError, CatalogueFile, Mistake
from bot.domain.claims import Claim, Detail, Gap, NoteDetail, Side, Work
from bot.domain.dates import PartialDate, Season
from bot.domain.labels import Label, State, Tier
from bot.domain.ledger import TitleLedger
from bot.domain.sources import DateBasis, Source
from bot.domain.titles import Kind, Name, NameKind, Title
from bot.domain.topics import Topic
from bot.store.details import KINDS

NOW = datetime(2026, 11, 24, 12, 30, 15, 123456, tzinfo=UTC)


@dataclass(frozen=True)
class MadeFile(CatalogueFile):
    """A catalogue's file whose reading is decided by the test."""

    mark: str
    made: Callable[[], TitleLedger] = field(kw_only=True)

    @cached_property
    def digest(self) -> str:
        """The mark, as if it were made from bytes."""
        return self.mark

    def read(self) -> TitleLedger:
        """What the test decided."""
        return self.made()


def file(slug: str, digest: str = "1", *, claims: int = 2, name: str | None = None) -> MadeFile:
    """A file without mistakes."""
    return MadeFile(Path(f"{slug}.toml"), slug, digest, made=lambda: entry(slug, claims=claims, name=name))


def file_of(made: TitleLedger) -> MadeFile:
    """A file that reads as a certain ledger."""
    return MadeFile(Path(f"{made.title.slug}.toml"), made.title.slug, "1", made=lambda: made)


def wrong_file(slug: str, digest: str = "wrong") -> MadeFile:
    """A file with one mistake."""
    path = Path(f"{slug}.toml")

    def made() -> TitleLedger:
        raise CatalogueError([Mistake(path, 3, "Something is wrong.")])

    return MadeFile(path, slug, digest, made=made)


def entry(slug: str, *, claims: int = 2, name: str | None = None) -> TitleLedger:
    """A title with some claims, one gap and one source."""
    initials = Name(f"{slug} initials", NameKind.INITIALS)
    source = Source("press", "The Example", "https://example.org/", None, Tier.TRADE_PRESS)
    return TitleLedger(
        Title(
            slug,
            name or slug.title(),
            Kind.FILM,
            "Example",
            2,
            "A sequel.",
            names=(initials,),
        ),
        tuple(
            Claim(
                f"note.{number}",
                slug,
                Topic.NOTE,
                f"Statement {number} about {slug}.",
                Label.REPORTED,
                Tier.TRADE_PRESS,
                ("press",),
                NoteDetail(),
            )
            for number in range(claims)
        ),
        (Gap("trailer", slug, Topic.TRAILER, "No trailer has been announced.", date(2026, 11, 22)),),
        MappingProxyType({"press": source}),
    )


# TOML has every sign but surrogates.
# Neither the catalogue nor a form takes a NUL, at which SQLite's JSON functions end a text.
_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_words = _texts.filter(bool)
_days = st.dates(date(1950, 1, 1), date(2100, 1, 1))


@st.composite
def _partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(_days)
    return draw(
        st.sampled_from(
            [
                PartialDate.of(day),
                PartialDate(day.year),
                PartialDate(day.year, day.month),
                PartialDate(day.year, quarter=3),
                PartialDate(day.year, season=Season.AUTUMN),
            ]
        )
    )


_sides = st.builds(Side, _words, _texts, st.sampled_from(State))


def _details() -> st.SearchStrategy[Detail]:
    for made, strategy in (
        (PartialDate, _partial_dates()),
        (Side, _sides),
        (str, _texts),
        (float, st.floats(allow_nan=False, allow_infinity=False)),
        (int, st.integers()),
    ):
        st.register_type_strategy(made, strategy)
    return st.one_of([st.from_type(kind) for kind in KINDS.values()])


def _named(slug: str) -> st.SearchStrategy[str]:
    """Names that no other title has."""
    return _texts.map(lambda text: f"{slug} {text} {slug}")


@st.composite
def title_ledgers(draw: st.DrawFn, slug: str = "any-title") -> TitleLedger:
    """Any title that the types allow."""
    ids = draw(st.lists(_words, unique=True, max_size=6))
    claims = st.builds(
        Claim,
        id=st.just(""),
        title=st.just(slug),
        topic=st.sampled_from(Topic),
        text=_texts,
        label=st.sampled_from(Label),
        tier=st.sampled_from(Tier),
        sources=st.lists(_words, min_size=1, max_size=3).map(tuple),
        detail=_details(),
        state=st.sampled_from(State),
        seen=st.none() | _partial_dates(),
        spoils=_texts,
        work=st.sampled_from(Work),
        replaces=st.lists(_words, max_size=2).map(tuple),
        server=st.none(),
        entered_by=st.none(),
    )
    gaps = st.builds(
        Gap,
        id=st.just(""),
        title=st.just(slug),
        topic=st.sampled_from(Topic),
        text=_texts,
        checked=_days,
        sources=st.lists(_words, max_size=2).map(tuple),
        about=_texts,
        work=st.sampled_from(Work),
    )
    sources = st.builds(
        Source,
        id=st.just(""),
        publisher=_texts,
        url=_texts,
        published=st.none() | _partial_dates(),
        tier=st.sampled_from(Tier),
        basis=st.sampled_from(DateBasis),
        generated=st.booleans(),
        caution=_texts,
    )
    title = st.builds(
        Title,
        slug=st.just(slug),
        name=_named(slug),
        kind=st.sampled_from(Kind),
        franchise=_texts,
        instalment=st.integers(0, 99),
        summary=_texts,
        note=_texts,
        names=st.lists(st.builds(Name, _named(slug), st.sampled_from(NameKind)), max_size=3).map(tuple),
        checked=st.none() | _days,
    )
    return TitleLedger(
        draw(title),
        tuple(replace(draw(claims), id=id_) for id_ in ids),
        tuple(replace(draw(gaps), id=id_) for id_ in ids[:2]),
        MappingProxyType({id_: replace(draw(sources), id=id_) for id_ in reversed(ids)}),
    )
