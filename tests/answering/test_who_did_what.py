"""People asked for by what they did, by age, by how sure it is, and by parts of the crew nobody speaks of."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask

_FIRST_LINE = 0


def _lead(text: str) -> str:
    return text.splitlines()[_FIRST_LINE]


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("who actually drew ojos pictures", None, "Ojo's drawings"),
        ("who designed the space ships", None, "Rogue"),
        ("who came up with sharkboy originally", None, "Racer"),
        ("which of his kids composed", None, "Rebel"),
        ("did the director's family work on it", None, "Rebel"),
        ("who illustrated the novels", "classroom-for-heroes-2", "Morisawa"),
        ("who wrote the manga", "classroom-for-heroes-2", "Kishida"),
        ("whose story idea is it", "frozen-3", "Marc Smith"),
        ("did gunn direct all of them", "peacemaker-2", "Not all: James Gunn directed three of the eight"),
        ("who scores it, göransson?", "the-mandalorian-and-grogu", "Göransson"),
    ],
)
def test_somebody_is_found_by_what_they_did(ask: Ask, question: str, title: str | None, words: str) -> None:
    assert words in _lead(ask(question, title=title).text)


@pytest.mark.parametrize("question", ["stunt coordinator?", "who does the costumes for part 2", "vfx by who"])
def test_a_part_of_the_crew_that_nobody_speaks_of_is_not_known(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED, answer.text


def test_those_who_are_expected_come_first_where_they_are_asked_for(ask: Ask) -> None:
    answer = ask("which kids are expected to return")
    assert answer.text.startswith("Expected, not confirmed: YaYa Gosselin"), answer.text
    assert answer.outcome is Outcome.ONLY_SPECULATION


def test_grown_ups_and_children_are_told_apart(ask: Ask) -> None:
    grown = _lead(ask("adults in the first film, actors?").text)
    young = _lead(ask("list me the kids actors of the first film").text)
    assert "Pedro Pascal" in grown
    assert "Gosselin" not in grown
    assert "Gosselin" in young
    assert "Pascal" not in young


def test_no_new_voices_are_known_where_only_returning_ones_are_on_record(ask: Ask) -> None:
    answer = ask("any new voices announced for frozen 3")
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED
    assert "Idina Menzel" in answer.text
