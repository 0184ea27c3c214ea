"""A moderator's words, read into claims: a table of what people type, and that no text is ever too much."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.values import EXAMPLES, read_values
from bot.domain.claims import Standing, Work
from bot.domain.drafts import Subject
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger
from bot.domain.statements import value_words
from bot.domain.topics import Topic
from tests.factories import claim, credit, title_ledger

TODAY = date(2026, 11, 22)
ENTRY = title_ledger(
    credit("Zélie Okonjo", "Wren Halloway", role="actor", work=Work.PREDECESSOR, standing=Standing.APPEARED),
    credit("Ilse Brandt", role="director", work=Work.PREDECESSOR, standing=Standing.APPEARED),
    credit("Tom Roe", "Pike", role="actor"),
    claim("note"),
)
R, S, C, P = Topic.RELEASE, Topic.STAGE, Topic.CREDIT, Topic.PLATFORM


def read(text: str, subject: Subject = Subject.OTHER, entry: TitleLedger = ENTRY) -> list[tuple[Topic, str]]:
    found = read_values(text, subject, entry, TODAY)
    return [(value.topic, value_words(value.detail) or value.text) for value in found.values]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("moved to May 2028", [(R, "May 2028")]),
        ("delayed to Q3 2027", [(R, "Q3 2027")]),
        ("release date is 30 June 2027", [(R, "30 June 2027")]),
        ("pushed back from June 2027 to summer 2028", [(R, "summer 2028")]),
        ("30 June 2027", [(R, "30 June 2027")]),
        ("Comes to cinemas on June 30, 2027", [(R, "30 June 2027")]),
        ("in US theaters May 5 2028", [(R, "5 May 2028")]),
        ("no release date any more", [(R, "no date")]),
        ("cancelled", [(S, "cancelled")]),
        ("Canceled after two seasons", [(S, "cancelled")]),
        ("on hold", [(S, "on hold")]),
        ("delayed indefinitely", [(S, "on hold")]),
        ("filming started", [(S, "in production"), (Topic.FILMING, "Filming has started.")]),
        ("Filming has begun in Ardenby", [(S, "in production"), (Topic.FILMING, "Filming has started.")]),
        ("filming wrapped", [(S, "post-production"), (Topic.FILMING, "Filming has wrapped.")]),
        ("cameras are rolling", [(S, "in production"), (Topic.FILMING, "Filming has started.")]),
        ("filming will start in March 2027", [(Topic.FILMING, "Filming will start in March 2027.")]),
        ("in post-production", [(S, "post-production")]),
        ("in development", [(S, "in development")]),
        ("renewed for season 4", [(S, "announced"), (Topic.HISTORY, "Greenlit.")]),
        ("officially announced", [(S, "announced"), (Topic.HISTORY, "Announced.")]),
        ("out now", [(S, "released"), (Topic.HISTORY, "It is out.")]),
        ("on Netflix", [(P, "Netflix")]),
        ("streaming on Disney+", [(P, "Disney+")]),
        ("moves to HBO Max", [(P, "HBO Max")]),
        ("on Netflix on 30 June 2027", [(R, "30 June 2027"), (P, "Netflix")]),
        ("Jenna Ortega as Wednesday, confirmed", [(C, "Jenna Ortega as Wednesday, new")]),
        ("Jenna Ortega joins the cast as the villain", [(C, "Jenna Ortega as the villain, new")]),
        ("zélie okonjo as wren", [(C, "Zélie Okonjo as Wren Halloway, returning")]),
        ("Zélie Okonjo returns", [(C, "Zélie Okonjo as Wren Halloway, returning")]),
        ("Zélie Okonjo won't return", [(C, "Zélie Okonjo as Wren Halloway, not returning")]),
        ("Zélie Okonjo is not returning", [(C, "Zélie Okonjo as Wren Halloway, not returning")]),
        ("Tom Roe exits", [(C, "Tom Roe as Pike, left")]),
        ("Tom Roe has been recast", [(C, "Tom Roe as Pike, recast")]),
        ("Ada Vale in talks to join", [(C, "Ada Vale, expected")]),
        ("Ada Vale and Max von Sydow join the cast", [(C, "Ada Vale, new"), (C, "Max von Sydow, new")]),
        ("Ada Vale will direct", [(C, "Ada Vale (director), attached")]),
        ("directed by Ilse Brandt", [(C, "Ilse Brandt (director), returning")]),
        (
            "written by Ada Vale and Bo Lund",
            [(C, "Ada Vale (writer), attached"), (C, "Bo Lund (writer), attached")],
        ),
        ("Director: Ada Vale", [(C, "Ada Vale (director), attached")]),
        ("Ilse Brandt steps down as director", [(C, "Ilse Brandt (director), left")]),
        ("first trailer released", [(Topic.TRAILER, "First trailer released.")]),
        ("trailer on 3 December", [(Topic.TRAILER, "Trailer on 3 December.")]),
        ("runtime is 2h 10m", [(Topic.RUNTIME, "It runs 130 minutes.")]),
        ("runs 131 minutes", [(Topic.RUNTIME, "It runs 131 minutes.")]),
        ("rated PG-13", [(Topic.RATING, "Rated PG-13.")]),
        ("eight episodes", [(Topic.COUNT, "It has 8 episodes.")]),
        ("titled “Lantern Hill: Dusk”", [(Topic.NAMING, "It is called “Lantern Hill: Dusk”.")]),
        (
            "moved to May 2028; Zélie Okonjo returns",
            [(R, "May 2028"), (C, "Zélie Okonjo as Wren Halloway, returning")],
        ),
        ("Lantern Hill 2 moved to May 2028", [(R, "May 2028")]),
        ("LH2: Ada Vale may return", [(C, "Ada Vale, uncertain")]),
        ("Lantern Hill’s Zélie Okonjo returns in May", [(C, "Zélie Okonjo as Wren Halloway, returning")]),
        ("rumoured: Ada Vale joins the cast", [(C, "Ada Vale, new")]),
        ("reportedly delayed to 2029", [(R, "2029")]),
        ("something quite else", [(Topic.NOTE, "Something quite else.")]),
        ("not cancelled", [(Topic.NOTE, "Not cancelled.")]),
    ],
)
def test_what_moderators_type(text: str, claims: list[tuple[Topic, str]]) -> None:
    assert read(text) == claims


@pytest.mark.parametrize(
    ("text", "subject", "claims"),
    [
        ("Netflix", Subject.WHERE, [(P, "Netflix")]),
        ("Netflix", Subject.OTHER, [(Topic.NOTE, "Netflix.")]),
        ("Ada Vale", Subject.WHO, [(C, "Ada Vale, new")]),
        ("Ada Vale", Subject.OTHER, [(Topic.NOTE, "Ada Vale.")]),
        ("Tom Roe", Subject.OTHER, [(C, "Tom Roe as Pike, returning")]),
        ("May 2028", Subject.DATE, [(R, "May 2028")]),
        ("moved to May 2028", Subject.STAGE, [(R, "May 2028")]),
    ],
)
def test_what_changed_decides_what_bare_words_mean(
    text: str, subject: Subject, claims: list[tuple[Topic, str]]
) -> None:
    assert read(text, subject) == claims


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Jenna Ortega as Wednesday, confirmed", Label.CONFIRMED),
        ("reportedly moved to May 2028", Label.REPORTED),
        ("rumoured to be cancelled", Label.SPECULATION),
        ("unconfirmed: Ada Vale joins", Label.SPECULATION),
        ("moved to May 2028", None),
        ("Ada Vale joins", None),
    ],
)
def test_words_that_say_how_sure_it_is(text: str, label: Label | None) -> None:
    assert {value.label for value in read_values(text, Subject.OTHER, ENTRY, TODAY).values} == {label}


def test_a_date_that_is_none_is_said_and_kept_as_a_note() -> None:
    found = read_values("moved to 31 June 2027", Subject.DATE, ENTRY, TODAY)
    assert "is not a day of the calendar" in found.wrong
    assert found.notes == ("moved to 31 June 2027",)
    assert [value.topic for value in found.values] == [Topic.NOTE]


def test_what_no_rule_understands_is_named() -> None:
    assert read_values("filming started; the dog is called Rex now", Subject.OTHER, ENTRY, TODAY).notes == ()
    assert read_values("filming started; hm", Subject.OTHER, ENTRY, TODAY).notes == ("hm",)
    assert read_values(" ; .", Subject.OTHER, ENTRY, TODAY).values == ()


def test_the_examples_are_understood() -> None:
    for text in EXAMPLES:
        assert read_values(text, Subject.OTHER, ENTRY, TODAY).notes == ()


_WORDS = (
    "Filming moved to May 2028 Q3 2027 not directed by Ada Vale as and , ; on Netflix returns 31 June ( won't"
)


@pytest.mark.parametrize("text", ["0000000; 0000000", "Big news, confirmed; big news (confirmed)"])
def test_what_is_said_twice_is_kept_once(text: str) -> None:
    found = read_values(text, Subject.OTHER, ENTRY, TODAY)
    assert len({value.text.casefold() for value in found.values}) == len(found.values)
    assert len(found.notes) <= len(found.values)


@given(
    st.text() | st.lists(st.sampled_from(_WORDS.split()), max_size=14).map(" ".join), st.sampled_from(Subject)
)
def test_no_text_is_too_much(text: str, subject: Subject) -> None:
    found = read_values(text, subject, ENTRY, TODAY)
    assert all(value.text for value in found.values)
    assert len(found.values) <= 10
    assert len(found.notes) <= len(found.values)
