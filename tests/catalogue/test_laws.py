"""What holds for every file: rubbish ends in sentences, and what was written reads back."""

import string
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.catalogue import check, read
from bot.catalogue.parsing import parse
from bot.catalogue.walk import Walk
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CompanyDetail,
    CreditDetail,
    DisputeDetail,
    EventDetail,
    EventKind,
    FigureDetail,
    Gap,
    NoteDetail,
    PlotDetail,
    PlotKind,
    QuoteDetail,
    RelatedDetail,
    Relation,
    ReleaseDetail,
    Side,
    Stage,
    StageDetail,
    Standing,
    Work,
)
from bot.domain.dates import PartialDate, Season
from bot.domain.labels import Label, State, Tier
from bot.domain.ledger import TitleLedger
from bot.domain.sources import DateBasis, Source
from bot.domain.titles import Kind, Name, NameKind, Title
from bot.domain.topics import Topic
from tests.catalogue.planted import SOUND
from tests.catalogue.sheets import sheet

CHECKED = date(2026, 11, 22)
SLUG = "the-glass-orchard-2"

ids = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=8)
texts = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60)
maybe = st.just("") | texts
years = st.integers(1900, 2025)
dates = st.one_of(
    st.builds(PartialDate, years),
    st.builds(PartialDate, years, st.integers(1, 12)),
    st.dates(date(1900, 1, 1), date(2026, 11, 22)).map(PartialDate.of),
    st.builds(PartialDate, years, quarter=st.integers(1, 4)),
    st.builds(PartialDate, years, season=st.sampled_from(Season)),
)
names = st.lists(texts, max_size=3, unique=True).map(tuple)
numbers = st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15)


def details(pages: list[str]) -> st.SearchStrategy[object]:
    """Every kind of detail, its sides citing these sources."""
    sides = st.builds(Side, st.sampled_from(pages), texts, st.sampled_from(State))
    return st.one_of(
        st.builds(StageDetail, st.sampled_from(Stage)),
        st.builds(ReleaseDetail, st.none() | dates, maybe, maybe),
        st.builds(CompanyDetail, texts, texts),
        st.builds(CreditDetail, texts, texts, st.sampled_from(Standing), maybe, names),
        st.builds(CharacterDetail, texts, maybe, maybe, maybe, names),
        st.builds(PlotDetail, st.sampled_from(PlotKind)),
        st.builds(QuoteDetail, texts, texts, st.none() | dates),
        st.builds(FigureDetail, texts, numbers, texts),
        st.builds(EventDetail, st.sampled_from(EventKind), st.none() | dates),
        st.builds(RelatedDetail, texts, texts, st.just("") | years.map(str), st.sampled_from(Relation)),
        st.builds(NoteDetail, maybe),
        st.builds(DisputeDetail, texts, st.lists(sides, min_size=1, max_size=3).map(tuple)),
    )


@st.composite
def entries(draw: st.DrawFn) -> TitleLedger:
    """A title as it could stand in a file: ids unique, sources there, nothing said twice."""
    pages = draw(st.lists(ids, min_size=1, max_size=4, unique=True))
    keys = draw(st.lists(ids, max_size=8, unique=True))
    lacking = draw(st.lists(ids, max_size=3, unique=True))
    return TitleLedger(
        draw(titles()),
        tuple(draw(claims(key, keys, pages)) for key in keys),
        tuple(draw(gaps(key, pages)) for key in lacking),
        MappingProxyType({key: draw(sources(key)) for key in pages}),
    )


@st.composite
def titles(draw: st.DrawFn) -> Title:
    """A title whose names differ in more than case, in the order in which a file lists them."""
    first, *rest = draw(st.lists(texts, min_size=1, max_size=6, unique_by=str.casefold))
    others = [Name(text, draw(st.sampled_from(NameKind))) for text in rest]
    others.sort(key=lambda name: list(NameKind).index(name.kind))
    return Title(
        SLUG,
        first,
        draw(st.sampled_from(Kind)),
        draw(texts),
        draw(st.integers(1, 999)),
        draw(texts),
        draw(maybe),
        tuple(others),
        CHECKED,
    )


def sources(key: str) -> st.SearchStrategy[Source]:
    """A page with this id."""
    return st.builds(
        Source,
        st.just(key),
        texts,
        st.just(f"https://lantern.example/{key}"),
        st.none() | dates,
        st.sampled_from(Tier),
        st.sampled_from(DateBasis),
        st.booleans(),
        maybe,
    )


def some_of(pages: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """One or several of these sources."""
    return st.lists(st.sampled_from(pages), min_size=1, max_size=3, unique=True).map(tuple)


def claims(key: str, keys: list[str], pages: list[str]) -> st.SearchStrategy[Claim]:
    """A claim with this id that may replace the others."""
    others = [f"{SLUG}#{other}" for other in keys if other != key]
    replaced = st.lists(st.sampled_from(others), unique=True).map(tuple) if others else st.just(())
    return st.builds(
        Claim,
        st.just(key),
        st.just(SLUG),
        st.sampled_from(Topic),
        texts.map(lambda text: f"{key}: {text}"),
        st.sampled_from(Label),
        st.sampled_from(Tier),
        some_of(pages),
        details(pages),
        st.sampled_from(State),
        st.none() | dates,
        maybe,
        st.sampled_from(Work),
        replaced,
    )


def gaps(key: str, pages: list[str]) -> st.SearchStrategy[Gap]:
    """A gap with this id."""
    return st.builds(
        Gap,
        st.just(f"unk.{key}"),
        st.just(SLUG),
        st.sampled_from(Topic),
        texts.map(lambda text: f"{key} is not known: {text}"),
        st.just(CHECKED),
        some_of(pages) | st.just(()),
        maybe,
        st.sampled_from(Work),
    )


def in_order(entry: TitleLedger) -> list[Claim]:
    """A file keeps claims of one table together, so only the order within a kind can survive."""
    return sorted(entry.claims, key=lambda claim: type(claim.detail).__name__)


def looked_at(data: bytes) -> list[str]:
    """What the check says of a file with these bytes; every sentence has a line of the file."""
    with TemporaryDirectory() as folder:
        Path(folder, f"{SLUG}.toml").write_bytes(data)
        found = check(Path(folder))
        if not found:
            assert len(read(Path(folder))) == 1
    for mistake in found:
        assert 0 <= mistake.line <= data.count(b"\n") + 1
        assert mistake.sentence.isprintable()
        assert mistake.sentence.endswith((".", "?"))
    return [mistake.sentence for mistake in found]


@settings(max_examples=60, deadline=None)
@given(entries())
def test_what_was_written_reads_back(entry: TitleLedger):
    parsed = parse(sheet(entry).encode())
    assert parsed.broken == ()
    walk = Walk(SLUG, parsed.document)
    back = walk.run()
    assert not walk.findings
    assert back is not None
    assert back.title == entry.title
    assert in_order(back) == in_order(entry)
    assert back.gaps == entry.gaps
    assert back.sources == entry.sources


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_rubbish_ends_in_sentences(data: bytes):
    assert looked_at(data)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_sheet_with_a_piece_cut_out_or_put_in_raises_nothing(data: st.DataObject):
    start = data.draw(st.integers(0, len(SOUND)))
    end = data.draw(st.integers(start, min(start + 40, len(SOUND))))
    piece = data.draw(st.text(st.sampled_from("[]{}\"'=,\n#\\.1-:tx "), max_size=8) | st.text(max_size=4))
    looked_at((SOUND[:start] + piece + SOUND[end:]).encode(errors="replace"))


VALUES = st.recursive(
    st.none().map(lambda _: "x")
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.dates()
    | st.datetimes()
    | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(
    ["title", "stage", "dispute", "sides", "source", "id", "text", "sources", "gap", "quote"]
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(KEYS, VALUES | st.lists(st.dictionaries(KEYS, VALUES, max_size=5), max_size=3)))
def test_any_values_in_any_table_are_findings_and_no_error(document: dict[str, object]):
    walk = Walk(SLUG, document)
    assert walk.run() is None
    assert walk.findings


def test_a_document_without_its_title_makes_no_ledger_even_where_nothing_is_held_against_it():
    walk = Walk(SLUG, {}, partial=True)
    assert walk.run() is None
    assert not walk.findings
