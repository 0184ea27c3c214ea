"""Titles that nobody tracks are told from those that are, and from questions about the title at hand."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "the boys season 5",
        "the boys season 5 release date",
        "does the boys have a season 5",
        "the bear s5",
        "is squid game season 3 out",
        "will there be a second season of arcane",
        "who directs avengers doomsday",
        "when does the odyssey come out",
        "what year did titanic come out",
        "superman 2025 director",
        "wicked for good runtime",
        "inside out 3",
        "has the new superman movie been renewed",
        "any news on hunger games sunrise on the reaping",
    ],
)
def test_another_title_is_not_taken_for_the_one_at_hand(ask: Ask, question: str) -> None:
    assert ask(question).outcome is Outcome.NOT_TRACKED


@pytest.mark.parametrize(
    "question",
    [
        "anything happen after sept 2023",
        "release window? quarter? anything?",
        "any whisper of a premiere month",
        "music by hans zimmer again?",
        "will there be a season 2",
        "will guppy be in season 3",
        "relase date part 2",
        "runtme of the sequel",
    ],
)
def test_a_strange_word_is_not_always_a_title(ask: Ask, question: str) -> None:
    assert ask(question).title == "we-can-be-heroes-2"


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("Classroom of Heroes s2", "classroom-for-heroes-2"),
        ("clasroom for heros season 2 release", "classroom-for-heroes-2"),
        ("Classroom of the heroes 2nd season", "classroom-for-heroes-2"),
        ("stranger thing s5", "stranger-things-5"),
    ],
)
def test_a_title_is_known_by_its_weighty_words(ask: Ask, question: str, slug: str) -> None:
    assert ask(question).title == slug


@pytest.mark.parametrize("question", ["squid game", "what should i watch tonight", "harry potter series hbo"])
def test_what_is_not_asked_of_any_title_tracked_here_is_no_question_about_one(
    ask: Ask, question: str
) -> None:
    assert ask(question).outcome in (Outcome.NOT_UNDERSTOOD, Outcome.NOT_TRACKED)
