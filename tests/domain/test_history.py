"""What happened and what was once believed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cast import cast_of, covered_by_cast
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CompanyDetail,
    CreditDetail,
    Detail,
    DisputeDetail,
    EventDetail,
    EventKind,
    FigureDetail,
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
from bot.domain.dates import PartialDate
from bot.domain.history import LineKind, covered_by_history, history_of
from bot.domain.labels import Label, State
from bot.domain.status import STATUS_TOPICS, covered_by_status, status_of
from bot.domain.topics import Topic
from tests.factories import NOW, SLUG, claim, event, gap, release, source, title_ledger


def test_lines_run_from_the_oldest_to_the_newest_and_the_undated_come_last() -> None:
    entry = title_ledger(
        event(EventKind.RUMOUR, None, "undated", seen=None),
        event(EventKind.RELEASE, "2027", "late"),
        event(EventKind.ANNOUNCEMENT, "2021-01-04", "early"),
        claim("said", QuoteDetail("Ada Vale", "Soon.", PartialDate(2023, 9))),
    )
    assert [line.claim.id for line in history_of(entry)] == ["early", "said", "late", "undated"]


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (event(EventKind.GREENLIGHT, "2021"), LineKind.EVENT),
        (claim("q", QuoteDetail("Ada Vale", "Soon.")), LineKind.STATEMENT),
        (claim("d", DisputeDetail("Which day?", (Side("a", "1"), Side("b", "2")))), LineKind.DISPUTE),
        (release("2021", label=Label.SPECULATION, state=State.DEBUNKED), LineKind.DEBUNKED),
        (claim("n", state=State.SUPERSEDED), LineKind.SUPERSEDED),
        (claim("n", state=State.RETRACTED), LineKind.RETRACTED),
        (event(EventKind.RUMOUR, "2021", state=State.DEBUNKED), LineKind.DEBUNKED),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_line_says_what_it_is(made: Claim, kind: LineKind) -> None:
    (line,) = history_of(title_ledger(made))
    assert (line.kind, line.label, line.state) == (kind, made.label, made.state)
    assert line.text.endswith(made.text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("We shoot soon.", "Ada Vale: “We shoot soon.” In an interview."),
        ("we shoot soon", "Ada Vale: “we shoot soon”. In an interview."),
    ],
)
def test_a_statement_says_who_said_what_and_then_where(words: str, text: str) -> None:
    (line,) = history_of(title_ledger(claim("q", QuoteDetail("Ada Vale", words), text="In an interview.")))
    assert line.text == text


def test_an_event_without_a_day_stands_where_it_became_known() -> None:
    (line,) = history_of(title_ledger(event(EventKind.CASTING, None, seen="2025-02")))
    assert line.when == PartialDate(2025, 2)


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("2026-11", "2027-05", "Release moved back: November 2026 → May 2027."),
        ("2027-05", "2026-11", "Release brought forward: May 2027 → November 2026."),
        ("2027", "2027-05", "Release date made more precise: 2027 → May 2027."),
        ("2027-05", "2027", "Release date made less precise: May 2027 → 2027."),
        ("2027-05", None, "Release date dropped: May 2027 → no date."),
    ],
)
def test_a_replaced_window_reads_old_to_new_with_both_claims(old: str, new: str | None, text: str) -> None:
    before = release(old, "old", seen="2024-07", sources=("first",), state=State.SUPERSEDED)
    after = [release(new, "new", seen="2025-08", sources=("second", "first"))] if new else []
    (line,) = history_of(title_ledger(before, *after, sources=[source("first"), source("second")]))
    assert (line.kind, line.text) == (LineKind.WINDOW, text)
    assert line.refs == (f"{SLUG}#old", *(each.ref for each in after))
    assert line.when == (PartialDate(2025, 8) if new else PartialDate(2024, 7))
    assert [each.id for each in line.sources] == (["first", "second"] if new else ["first"])
    assert line.move is not None


def test_a_dispute_carries_its_question_and_what_each_side_says() -> None:
    sides = (Side("gazette", "Monday"), Side("echo", "Tuesday", State.DEBUNKED))
    (line,) = history_of(title_ledger(claim("con", DisputeDetail("Which day?", sides), text="Monday.")))
    assert (line.question, line.sides, line.text) == ("Which day?", sides, "Monday.")


def test_a_line_that_is_no_dispute_has_no_sides() -> None:
    (line,) = history_of(title_ledger(event(EventKind.TRAILER, "2026")))
    assert (line.question, line.sides, line.spoils) == ("", (), "")


def test_a_line_says_what_it_spoils() -> None:
    (line,) = history_of(title_ledger(event(EventKind.STATEMENT, "2026", spoils="the ending")))
    assert line.spoils == "the ending"


def test_open_credits_plot_and_notes_are_not_history() -> None:
    entry = title_ledger(claim("note"), claim("plot", PlotDetail(PlotKind.OFFICIAL), topic=Topic.PLOT))
    assert history_of(entry) == ()


DETAILS: list[Detail] = [
    StageDetail(Stage.ANNOUNCED),
    ReleaseDetail(PartialDate(2027)),
    ReleaseDetail(PartialDate(2028), "Japan", "cinema"),
    ReleaseDetail(None),
    CreditDetail("Ada Vale", "actor", Standing.EXPECTED, "Wick"),
    CreditDetail("Ada Vale", "director", Standing.LEFT),
    CharacterDetail("Wick"),
    QuoteDetail("Ada Vale", "Soon."),
    FigureDetail("viewers", 4, "million"),
    EventDetail(EventKind.CASTING, PartialDate(2026)),
    RelatedDetail("Lantern Hill", "film", "2020", Relation.DIRECT),
    CompanyDetail("Streamly", "platform"),
    CompanyDetail("Smallfilm", "production"),
    PlotDetail(PlotKind.REPORT),
    DisputeDetail("Which?", (Side("gazette", "this"),)),
    NoteDetail(),
]
LEFT_TO_ANSWERS = (PlotDetail, FigureDetail, NoteDetail)
CLAIMS = st.builds(
    claim,
    st.sampled_from([f"c{number}" for number in range(40)]),
    st.sampled_from(DETAILS),
    topic=st.sampled_from(Topic),
    label=st.sampled_from(Label),
    state=st.sampled_from(State),
    seen=st.sampled_from([None, "2024", "2025-02", "2026-03-04"]),
    work=st.sampled_from(Work),
)
GAPS = st.builds(gap, st.sampled_from([f"g{number}" for number in range(9)]), st.sampled_from(Topic))


@given(st.lists(st.one_of(CLAIMS, GAPS), max_size=25, unique_by=lambda record: record.id))
def test_every_claim_and_gap_is_in_a_view_unless_answers_alone_tell_it(records: list[Claim]) -> None:
    entry = title_ledger(*records)
    lines = history_of(entry)
    seen = (
        covered_by_status(status_of(entry, NOW)) | covered_by_cast(cast_of(entry)) | covered_by_history(lines)
    )
    hidden = [entry.by_ref[ref] for ref in entry.by_ref.keys() - seen]
    told_elsewhere = STATUS_TOPICS | {Topic.CREDIT, Topic.CHARACTER}
    for record in hidden:
        assert isinstance(record, Claim)
        assert isinstance(record.detail, LEFT_TO_ANSWERS)
        assert record.topic not in told_elsewhere
    assert seen <= entry.by_ref.keys()


@given(st.lists(CLAIMS, max_size=25, unique_by=lambda record: record.id))
def test_the_history_is_always_in_order(records: list[Claim]) -> None:
    dates = [line.when for line in history_of(title_ledger(*records))]
    for earlier, later in pairwise(dates):
        assert later is None or (earlier is not None and earlier.order <= later.order)
