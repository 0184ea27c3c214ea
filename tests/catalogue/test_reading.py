"""What a sound file becomes: what just fits, and what is implied where a field is left out."""

from pathlib import Path

import pytest

from bot.catalogue import CatalogueError, Mistake, check, read
from bot.domain.claims import CompanyDetail, EventDetail, State
from bot.domain.ledger import TitleLedger
from bot.domain.sources import DateBasis
from bot.domain.topics import Topic
from tests.catalogue.planted import SOUND, written

CLAIM = 'text = "{text}"\nlabel = "reported"\ntier = "official"\nsources = ["lantern"]\n'
LONG_LINK = "https://lantern.example/" + "x" * (500 - len("https://lantern.example/"))


def entry_of(folder: Path, text: str) -> TitleLedger:
    written(folder, text)
    return read(folder)["the-glass-orchard-2"]


JUST_FITS = {
    "a text of 600 characters": ("It is being filmed.", "x" * 600),
    "a name of 100 characters": ('name = "The Glass Orchard 2"', f'name = "{"x" * 100}"'),
    "a summary of 400 characters": ("An invented film about an orchard.", "x" * 400),
    "a link of 500 characters": ("https://lantern.example/orchard", LONG_LINK),
    "the largest number": ("value = 12.5", "value = 1_000_000_000_000_000"),
    "the last instalment": ("instalment = 2", "instalment = 999"),
    "the first instalment": ("instalment = 2", "instalment = 1"),
    "a thing seen on the day of checking": ('seen = "2026-03"', 'seen = "2026-11-22"'),
}


@pytest.mark.parametrize(("old", "new"), JUST_FITS.values(), ids=JUST_FITS.keys())
def test_what_just_fits_is_taken(old: str, new: str, tmp_path: Path):
    assert old in SOUND
    written(tmp_path, SOUND.replace(old, new))
    assert check(tmp_path) == []


JUST_DOES_NOT = {
    "a link of 501 characters": ("https://lantern.example/orchard", LONG_LINK + "x"),
    "a link with letters outside ASCII": ("https://lantern.example/orchard", "https://lantern.example/é"),
    "a number beyond the largest": ("value = 12.5", "value = 1_000_000_000_000_001"),
    "an instalment beyond the last": ("instalment = 2", "instalment = 1000"),
}


@pytest.mark.parametrize(("old", "new"), JUST_DOES_NOT.values(), ids=JUST_DOES_NOT.keys())
def test_what_just_does_not_fit_is_one_mistake(old: str, new: str, tmp_path: Path):
    written(tmp_path, SOUND.replace(old, new))
    assert len(check(tmp_path)) == 1


def test_a_file_name_of_60_letters_is_a_slug(tmp_path: Path):
    written(tmp_path, SOUND, "x" * 60)
    assert check(tmp_path) == []


def test_a_sound_sheet_becomes_what_it_says(tmp_path: Path):
    entry = entry_of(tmp_path, SOUND)
    assert [claim.id for claim in entry.claims] == [
        "status",
        "release",
        "date.old",
        "cast.vale",
        "num.trees",
        "con.date",
    ]
    assert [name.text for name in entry.title.names] == ["Orchard 2", "Glass 2"]
    assert entry.claims[1].replaces == ("the-glass-orchard-2#date.old",)
    assert [claim.state for claim in entry.claims[:3]] == [State.OPEN, State.OPEN, State.SUPERSEDED]
    assert entry.claims[2].seen is None


@pytest.mark.parametrize(
    ("role", "topic"),
    [
        ("platform", Topic.PLATFORM),
        ("distributor", Topic.PLATFORM),
        ("production and distributor", Topic.PLATFORM),
        ("production", Topic.PRODUCTION),
    ],
)
def test_the_role_of_a_company_implies_the_topic(role: str, topic: Topic, tmp_path: Path):
    company = f'\n[[company]]\nid = "co"\nname = "Lantern"\nrole = "{role}"\n' + CLAIM.format(
        text="It is there."
    )
    (claim,) = [
        claim
        for claim in entry_of(tmp_path, SOUND + company).claims
        if isinstance(claim.detail, CompanyDetail)
    ]
    assert claim.topic is topic


@pytest.mark.parametrize(
    ("kind", "topic"),
    [
        ("filming_plan", Topic.FILMING),
        ("filming_start", Topic.FILMING),
        ("filming_wrap", Topic.FILMING),
        ("trailer", Topic.TRAILER),
        ("announcement", Topic.HISTORY),
        ("release", Topic.HISTORY),
    ],
)
def test_the_kind_of_an_event_implies_the_topic(kind: str, topic: Topic, tmp_path: Path):
    event = f'\n[[event]]\nid = "ev"\nkind = "{kind}"\n' + CLAIM.format(text="It happened.")
    (claim,) = [
        claim for claim in entry_of(tmp_path, SOUND + event).claims if isinstance(claim.detail, EventDetail)
    ]
    assert claim.topic is topic


def test_a_topic_that_is_named_wins_over_the_implied_one(tmp_path: Path):
    entry = entry_of(tmp_path, SOUND.replace('id = "cast.vale"', 'id = "cast.vale"\ntopic = "salary"'))
    assert entry.claims[3].topic is Topic.SALARY


def test_a_source_with_a_date_is_dated_by_its_page_and_one_without_by_nothing(tmp_path: Path):
    dated = entry_of(tmp_path, SOUND).sources
    assert (dated["lantern"].basis, dated["gazette"].basis) == (DateBasis.PAGE, DateBasis.URL)
    undated = entry_of(tmp_path, SOUND.replace('published = "2026-03"\n', "")).sources
    assert undated["lantern"].basis is DateBasis.NONE


def test_two_quotations_may_share_their_context_but_not_their_words(tmp_path: Path):
    quote = '\n[[quote]]\nid = "q{0}"\nspeaker = "Ada Vale"\nwords = "{1}"\n' + CLAIM.format(
        text="To The Lantern."
    )
    written(tmp_path, SOUND + quote.format(1, "Yes.") + quote.format(2, "No."))
    assert check(tmp_path) == []
    written(tmp_path, SOUND + quote.format(1, "Yes.") + quote.format(2, "Yes."))
    assert len(check(tmp_path)) == 1


def test_the_error_lists_mistakes_by_file_and_line_and_up_to_twenty_in_full():
    mistakes = [Mistake(Path("b"), 1, "x."), Mistake(Path("a"), 9, "x."), Mistake(Path("a"), 2, "x.")]
    assert str(CatalogueError(mistakes)) == "The catalogue has 3 mistakes:\na:2: x.\na:9: x.\nb:1: x."
    assert "more" not in str(CatalogueError([Mistake(Path("a"), line, "x.") for line in range(20)]))
    assert "and 1 more" in str(CatalogueError([Mistake(Path("a"), line, "x.") for line in range(21)]))
