"""What people say before they ask: the clause that asks decides, and names said before it are kept for "she" and "him"."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        (
            "hey so i loved the first movie as a kid and im wondering if theres any chance of a second one ever",
            "status",
        ),
        ("my kids keep asking, is there going to be another one of these", "status"),
        ("the netflix movie w pedro pascal and superhero kids, sequel when", "release"),
        ("sequel to that movie where kids save superhero parents", "status"),
        ("the film where children rescue their hero parents, is a sequel coming", "status"),
        (
            "i just finished watching it with my son and we loved it, do you know if they are making another",
            "status",
        ),
        ("i saw on tiktok that they cancelled it, is it true", "status"),
        ("someone on reddit said theres already a trailer, where is it", "trailer"),
        ("i have watched it 7 times, when is the sequel", "release"),
        ("for my 9 year old: when is it out", "release"),
        ("i turned 16 today, does the sequel come out this year", "release"),
        ("i know theres no date yet but do they at least have a script", "writer"),
        ("me and my cousin are arguing about it, is it a series or a film", "naming"),
        ("can u tell me if theres gonna be another", "status"),
        ("my daughter loves guppy who is she irl", "played"),
        ("reply in 10 words: when does it come out", "release"),
        ("andrew diaz in we can be heroes, what part", "back"),
    ],
)
def test_the_clause_that_asks_decides(ask: Ask, question: str, topic: str) -> None:
    assert ask(question).parts[0].topic == topic


@pytest.mark.parametrize(
    ("default", "question", "words"),
    [
        ("we-can-be-heroes-2", "my daughter loves guppy so much, will she be in the next movie", "as Guppy"),
        ("frozen-3", "my 4 year old wants to know if olaf is in it", "Josh Gad returns as Olaf"),
        ("wednesday-3", "my sister loves the addams show, when is the next season out", "no release date"),
        ("the-last-of-us-3", "i never played the game but loved the show, when is the next season", "2027"),
        (
            "peacemaker-2",
            "i watched all 8 episodes last night, will there be more",
            "No third season is planned",
        ),
    ],
)
def test_it_is_so_from_any_title(ask: Ask, default: str, question: str, words: str) -> None:
    assert words in ask(question, default=default).parts[0].lead


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("my friend says yaya is not coming back, is that right", "back"),
        ("everyone at school says the new one comes out in march, is that true", "release"),
    ],
)
def test_what_somebody_says_is_asked_about_where_only_its_truth_is(
    ask: Ask, question: str, topic: str
) -> None:
    answer = ask(question)
    assert answer.parts[0].topic == topic
    assert answer.outcome is not Outcome.NOT_TRACKED
