"""The catalogue that ships: it is sound, and nothing that was collected got lost."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.catalogue import CatalogueFile, check, default_folder, files, read
from bot.domain.claims import Claim, CreditDetail, DisputeDetail, Gap, ReleaseDetail, StageDetail, Standing
from bot.domain.labels import Label, State
from bot.domain.ledger import Ledger
from bot.domain.topics import Topic

REFS = Path(__file__).with_name("refs.txt").read_text(encoding="utf-8").split()
COUNTS = {
    "stage": 11,
    "release": 24,
    "company": 17,
    "credit": 162,
    "character": 13,
    "plot": 37,
    "quote": 32,
    "figure": 34,
    "event": 64,
    "related": 29,
    "note": 38,
    "dispute": 75,
    "gap": 61,
}


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return read(default_folder())


def records(ledger: Ledger) -> Iterator[Claim | Gap]:
    for entry in ledger:
        yield from entry.claims
        yield from entry.gaps


@pytest.mark.parametrize("file", files(default_folder()), ids=[file.slug for file in files(default_folder())])
def test_every_file_reads_by_itself(file: CatalogueFile):
    assert file.read().title.slug == file.slug


def test_the_check_finds_nothing_and_tells_how_far_it_is():
    told: list[tuple[int, int]] = []
    assert check(default_folder(), lambda done, of: told.append((done, of))) == []
    assert told == [(done, 13) for done in range(1, 14)]


def test_nothing_that_was_collected_is_missing(ledger: Ledger):
    assert len(REFS) == len(set(REFS)) == sum(COUNTS.values())
    assert {record.ref for record in records(ledger)} == set(REFS)


def test_each_table_holds_its_count(ledger: Ledger):
    found = Counter(
        "gap" if isinstance(record, Gap) else type(record.detail).__name__.removesuffix("Detail").lower()
        for record in records(ledger)
    )
    assert found == COUNTS


def test_every_claim_has_a_source_that_can_be_opened(ledger: Ledger):
    for entry in ledger:
        for claim in entry.claims:
            assert entry.sources_of(claim), claim.ref
            assert all(source.url.startswith(("http://", "https://")) for source in entry.sources_of(claim))


def test_every_title_says_when_it_was_checked_and_what_stage_it_is_in(ledger: Ledger):
    for entry in ledger:
        assert entry.title.checked is not None
        stages = [claim for claim in entry.claims if isinstance(claim.detail, StageDetail)]
        unannounced = [gap for gap in entry.gaps if gap.id == "status" and gap.topic is Topic.EXISTENCE]
        assert len(stages) + len(unannounced) == 1, entry.title.slug


def test_a_title_has_one_open_confirmed_date_or_a_gap_where_one_would_be(ledger: Ledger):
    for entry in ledger:
        dates = [
            claim
            for claim in entry.claims
            if isinstance(claim.detail, ReleaseDetail) and claim.is_open and claim.label is Label.CONFIRMED
        ]
        gaps = [gap for gap in entry.gaps if gap.id == "release"]
        assert [record.id for record in (*dates, *gaps)] == ["release"], entry.title.slug


def test_a_claim_that_was_replaced_is_no_longer_open(ledger: Ledger):
    for entry in ledger:
        for claim in entry.claims:
            for ref in claim.replaces:
                replaced = entry.by_ref[ref]
                assert isinstance(replaced, Claim)
                assert replaced.state is State.SUPERSEDED, ref


def test_no_claim_rests_on_machine_written_pages_alone_unless_it_says_so(ledger: Ledger):
    alone = [
        claim.ref
        for entry in ledger
        for claim in entry.claims
        if all(source.generated for source in entry.sources_of(claim))
    ]
    assert alone == ["we-can-be-heroes-2#ev.2026-nothing"]


@pytest.mark.parametrize("word", ["SPOILER", "Not known:", "seed", "TODO"])
def test_texts_speak_to_fans(ledger: Ledger, word: str):
    for record in records(ledger):
        assert word not in record.text, record.ref
    for entry in ledger:
        for claim in entry.claims:
            if isinstance(claim.detail, DisputeDetail):
                assert word not in claim.detail.question
                assert not any(word in side.says for side in claim.detail.sides), claim.ref


def test_what_the_designer_women_article_got_wrong_is_shown_as_such(ledger: Ledger):
    wrong = {
        claim.id
        for claim in ledger["we-can-be-heroes-2"].claims
        if isinstance(claim.detail, DisputeDetail)
        and any(
            side.source == "designerwomen" and side.state is State.DEBUNKED for side in claim.detail.sides
        )
    }
    assert wrong == {
        "con.greenlit",
        "con.season",
        "con.soon",
        "con.quote",
        "con.queen",
        "con.reception",
        "con.seed-omits",
    }


def test_endings_are_marked_as_spoilers(ledger: Ledger):
    marked = {record.ref for record in records(ledger) if isinstance(record, Claim) and record.spoils}
    assert marked == {
        "peacemaker-2#plot.altworld",
        "peacemaker-2#plot.end",
        "spider-man-beyond-the-spider-verse#plot.cliff",
        "stranger-things-5#con.eleven",
        "stranger-things-5#plot.eleven",
        "stranger-things-5#plot.kali",
        "stranger-things-5#plot.vecna",
        "stranger-things-5#quote.duffer",
        "the-batman-part-ii#plot.rumour",
        "the-last-of-us-3#cast.pascal",
        "the-last-of-us-3#plot.joel",
        "we-can-be-heroes-2#con.queen",
        "we-can-be-heroes-2#plot1.aliens",
        "we-can-be-heroes-2#plot1.end",
        "we-can-be-heroes-2#plot1.ojo",
        "we-can-be-heroes-2#plot1.twist",
        "wednesday-3#plot.s2end",
    }


@pytest.mark.parametrize(
    "ref",
    [
        "frozen-3#crew.codirector",
        "frozen-3#crew.director",
        "shrek-5#crew.director",
        "shrek-5#crew.producer",
        "spider-man-beyond-the-spider-verse#crew.writer",
        "the-batman-part-ii#crew.writer",
        "wednesday-3#crew.director",
    ],
)
def test_crew_whose_past_no_source_tells_is_neither_new_nor_returning(ledger: Ledger, ref: str):
    record = ledger[ref.partition("#")[0]].by_ref[ref]
    assert isinstance(record, Claim)
    assert isinstance(record.detail, CreditDetail)
    assert record.detail.standing is Standing.ATTACHED
