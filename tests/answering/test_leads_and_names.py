"""The main character, ages, people who share a name, and those whom nobody here knows."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("who is the main character", None, "Missy"),
        ("who is the lead actress", None, "YaYa Gosselin"),
        ("whos the main guy gonna be", "gladiator-3", "Paul Mescal"),
        ("main hero's name?", "classroom-for-heroes-2", "Blade"),
        ("who is the star", "wednesday-3", "Jenna Ortega"),
        ("lead of the season?", "the-last-of-us-3", "Kaitlyn Dever"),
    ],
)
def test_the_main_character_is_told_with_the_player(
    ask: Ask, question: str, title: str | None, words: str
) -> None:
    answer = ask(question, title=title)
    assert words in answer.text.splitlines()[0], answer.text


@pytest.mark.parametrize("question", ["nathan blair age", "how old is andy walken", "wheels actor age"])
def test_an_age_that_nobody_gives_is_not_that_of_a_namesake(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.text.startswith("Not known: no source here says how old"), answer.text
    assert "12 in April" not in answer.text


def test_of_one_surname_the_director_is_meant_and_not_his_sons(ask: Ask) -> None:
    assert "Rebel" not in ask("is rodriguez still involved").text


@pytest.mark.parametrize(
    ("question", "name"),
    [("is taylor momsen in it", "Taylor Momsen"), ("is selena gomez in we can be heroes 2", "Selena Gomez")],
)
def test_somebody_of_a_known_first_name_may_be_a_stranger(ask: Ask, question: str, name: str) -> None:
    answer = ask(question)
    assert f"connects {name} with" in answer.text
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED


def test_a_first_name_with_a_slip_is_still_somebodys(ask: Ask) -> None:
    assert "Jenna Ortega" in ask("is jena ortega in wensday 3").text


def test_a_part_of_the_story_is_told_where_no_character_has_that_name(ask: Ask) -> None:
    answer = ask("who plays the supreme commander")
    assert "||" in answer.text
    assert "Ojo" in answer.text
    assert ask("who plays the youngest kid").outcome is Outcome.NOTHING_ANNOUNCED
