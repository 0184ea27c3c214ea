"""What time does to answers, from 2021 to 2030."""

from datetime import UTC, datetime

import pytest

from bot.answering import Answerer, Question
from bot.domain.claims import Claim, Stage
from bot.domain.labels import Label, Tier
from bot.domain.topics import Topic
from tests.factories import gap, ledger, release, source, stage, title_ledger

REPORTED = {"label": Label.REPORTED, "tier": Tier.TRADE_PRESS}


def _at(year: int, month: int = 6, day: int = 15) -> datetime:
    return datetime(year, month, day, 12, tzinfo=UTC)


def _answer(question: str, now: datetime, *records: object) -> str:
    engine = Answerer(ledger(title_ledger(*records)))  # pyright: ignore[reportArgumentType]
    return engine.answer(Question(question, default="lantern-hill-2"), now=now).text


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (_at(2021), "is scheduled for 30 June 2027"),
        (_at(2027, 6, 20), "10 days to go"),
        (_at(2027, 6, 29), "That is tomorrow"),
        (_at(2027, 6, 30), "is scheduled for 30 June 2027"),
        (_at(2027, 7, 3), "was due on 30 June 2027; no release is recorded here"),
        (_at(2030), "was due on 30 June 2027; no release is recorded here"),
    ],
)
def test_a_confirmed_day_is_ahead_due_or_past(now: datetime, words: str) -> None:
    assert words in _answer("when does it come out", now, release("2027-06-30", text="It is dated."))


def test_a_release_on_record_is_in_the_past_whatever_the_time() -> None:
    records = (release("2027-06-30", text="It is dated."), stage(Stage.RELEASED, text="It is out."))
    for year in range(2021, 2031):
        text = _answer("when does it come out", _at(year), *records)
        assert "came out on 30 June 2027" in text
        assert "due" not in text


@pytest.mark.parametrize("window", ["2027", "2027-06", "2027-Q3"])
def test_a_vague_date_has_no_countdown(window: str) -> None:
    assert "days to go" not in _answer(
        "when does it come out", _at(2026), release(window, text="It is dated.")
    )


@pytest.mark.parametrize(("year", "old"), [(2026, False), (2027, True), (2030, True)])
def test_a_status_says_how_old_it_is_once_it_is_old(year: int, old: bool) -> None:
    text = _answer(
        "is it happening",
        _at(year, 4),
        stage(Stage.IN_DEVELOPMENT, seen="2026-03", text="It is in development."),
    )
    assert ("newest word" in text) is old


def test_a_question_as_of_a_year_knows_only_what_was_known_then() -> None:
    records = (
        stage(Stage.IN_DEVELOPMENT, "old", seen="2022-05", text="It was in development in 2022."),
        stage(Stage.IN_PRODUCTION, "new", seen="2026-02", text="It is being filmed in 2026."),
    )
    assert "in development in 2022" in _answer("as of 2023 what is the status", _at(2026), *records)
    assert "being filmed" in _answer("what is the status", _at(2026), *records)


def test_a_gap_says_when_it_was_checked() -> None:
    text = _answer(
        "when does it come out",
        _at(2028),
        gap("g", Topic.RELEASE, text="No release date has been announced."),
    )
    assert "checked 1 November 2026" in text


def test_a_newer_word_against_the_confirmed_date_is_named_in_the_first_sentence() -> None:
    confirmed = release("2027-03-12", text="It is dated.", seen="2026-01")
    newer = release(
        "2027-10", "newer", text="A trade paper reports that it moved.", seen="2026-05", **REPORTED
    )
    text = _answer("when does it come out", _at(2026), confirmed, newer)
    assert text.splitlines()[0].endswith(
        "is scheduled for 12 March 2027; newer and different: it is reported for October 2027."
    ), text
    assert "A trade paper reports that it moved." in text


def test_each_claim_of_the_first_sentence_shows_a_source_before_any_shows_two() -> None:
    pages = [source(name, url=f"https://{name}.example/") for name in ("a", "b", "c")]
    confirmed = release("2027-03-12", text="It is dated.", seen="2026-01", sources=("gazette", "a", "b"))
    newer = release("2027-10", "newer", text="It moved.", seen="2026-05", sources=("c",), **REPORTED)
    engine = Answerer(ledger(title_ledger(confirmed, newer, sources=pages)))
    answer = engine.answer(Question("when does it come out", default="lantern-hill-2"), now=_at(2026))
    urls = [citation.url for citation in answer.parts[0].sources]
    assert urls == [source().url, "https://c.example/", "https://a.example/", "https://b.example/"]


@pytest.mark.parametrize(
    "other",
    [
        release("2027", "vaguer", text="A paper says 2027.", seen="2026-05", **REPORTED),
        release("2027-10", "older", text="A paper said October.", seen="2025-05", **REPORTED),
        release("2027-10", "japan", text="October in Japan.", seen="2026-05", territory="Japan", **REPORTED),
    ],
    ids=["it only says it less finely", "it is older", "it is for another place"],
)
def test_what_is_no_newer_word_against_the_date_stays_out_of_the_first_sentence(other: Claim) -> None:
    confirmed = release("2027-03-12", text="It is dated.", seen="2026-01", territory="worldwide")
    assert "newer and different" not in _answer("when does it come out", _at(2026), confirmed, other)


def test_a_title_that_is_out_has_no_newer_date_against_it() -> None:
    records = (
        release("2027-03-12", text="It is dated.", seen="2026-01"),
        release("2027-10", "newer", text="A paper says October.", seen="2026-05", **REPORTED),
        stage(Stage.RELEASED, text="It is out."),
    )
    assert "newer and different" not in _answer("when did it come out", _at(2028), *records)
