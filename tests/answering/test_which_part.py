"""Which part a question means: the title itself, one before it, or one that is still to come."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("title", "question", "start"),
    [
        ("gladiator-3", "when did the 2nd one come out", "On 22 November 2024 Gladiator II"),
        ("gladiator-3", "when did the second one come out", "On 22 November 2024 Gladiator II"),
        ("frozen-3", "when did the second one come out", "Frozen II came out in 2019"),
        ("frozen-3", "how much did the second make", "Frozen II took $1.45 billion"),
        ("frozen-3", "when did the first one come out", "Frozen came out in 2013"),
        ("shrek-5", "when did the fourth one come out", "Shrek Forever After"),
        ("shrek-5", "what was the last one called", "Shrek Forever After"),
        ("shrek-5", "when did the first one come out", "Not known: no source here says when part 1 of Shrek"),
        ("spider-man-beyond-the-spider-verse", "when did the second one come out", "Across"),
        (
            "we-can-be-heroes-2",
            "did they shoot it in june 2019",
            "Not that is known: a casting sheet gave 17 June 2019",
        ),
        ("we-can-be-heroes-2", "june 2019 or august 2019 shoot", "A casting sheet gave 17 June 2019"),
        ("we-can-be-heroes-2", "give me a spoiler free summary of 1", "In the first film aliens capture"),
        ("we-can-be-heroes-2", "did rodriguez write the first alone", "Robert Rodriguez wrote, directed"),
        ("we-can-be-heroes-2", "plot 1", "In the first film aliens capture"),
        ("we-can-be-heroes-2", "og synopsis", "In the first film aliens capture"),
        ("we-can-be-heroes-2", "og filming place", "The first film was shot in Austin"),
        ("we-can-be-heroes-2", "first movies age rating", "The first film is rated PG"),
        ("we-can-be-heroes-2", "when did film one arrive on netflix", "We Can Be Heroes, the first film"),
        ("we-can-be-heroes-2", "is the first available worldwide", "The first film streams on Netflix"),
        (
            "we-can-be-heroes-2",
            "did it play in theatres",
            "No: the first film had no cinema",
        ),
        ("we-can-be-heroes-2", "cast of wcbh1", "In We Can Be Heroes (2020)"),
        ("gladiator-3", "who did pascal play in the last one", "Pedro Pascal played General Acacius"),
    ],
)
def test_a_part_before_is_meant(ask: Ask, title: str, question: str, start: str) -> None:
    assert ask(question, title=title).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("title", "question", "words"),
    [
        ("the-mandalorian-and-grogu", "sequel planned?", "no announced sequel"),
        ("the-mandalorian-and-grogu", "is there gonna be a second one", "no announced sequel"),
        ("the-mandalorian-and-grogu", "will there be a part 2", "no announced sequel"),
        ("peacemaker-2", "next season?", "No third season is planned"),
        ("peacemaker-2", "is there a third season", "No third season is planned"),
        ("frozen-3", "will there be a fourth", "Yes: a fourth Frozen film is in the works"),
        ("we-can-be-heroes-2", "will there be a third", "no third film has been announced"),
    ],
)
def test_a_part_to_come_is_meant(ask: Ask, title: str, question: str, words: str) -> None:
    answer = ask(question, title=title)
    assert answer.topic == "successor"
    assert words in answer.parts[0].lead
    assert answer.outcome is not Outcome.NOT_UNDERSTOOD


def test_the_last_season_of_what_is_out_is_the_tracked_one(ask: Ask) -> None:
    assert "eight episodes" in ask("stranger things last season how many episodes").parts[0].lead


@pytest.mark.parametrize(
    "question", ["btsv is the last one right", "is beyond the spider verse the last one"]
)
def test_the_last_one_may_be_what_the_title_is_said_to_be(ask: Ask, question: str) -> None:
    assert "trilogy" in ask(question).text


def test_when_something_is_asks_of_what_is_to_come(ask: Ask) -> None:
    assert ask("when's premiere on netflix").parts[0].lead.startswith("Not known: no release date")
