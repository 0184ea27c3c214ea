"""People whom no record of the title knows: the question stays with the title, and the whole name stands in the sentence."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("default", "question", "name"),
    [
        ("we-can-be-heroes-2", "is tom holland joining", "Tom Holland"),
        ("we-can-be-heroes-2", "did selena gomez join", "Selena Gomez"),
        ("we-can-be-heroes-2", "did danny devito join the cast", "Danny Devito"),
        ("we-can-be-heroes-2", "is jon favreau making this", "Jon Favreau"),
        ("we-can-be-heroes-2", "is millie bobby brown in this", "Millie Bobby Brown"),
        ("we-can-be-heroes-2", "was jenna ortega in the first one", "Jenna Ortega"),
        ("we-can-be-heroes-2", "is oscar isaac joining the heroics", "Oscar Isaac"),
        ("we-can-be-heroes-2", "millie bobby brown as guppy", "Millie Bobby Brown"),
        ("we-can-be-heroes-2", "is finn wolfhard playing wheels", "Finn Wolfhard"),
        ("we-can-be-heroes-2", "john cena as the new marcus moreno", "John Cena"),
        ("we-can-be-heroes-2", "is sydney sweeney the new lavagirl", "Sydney Sweeney"),
        ("we-can-be-heroes-2", "is robert pattinson confirmed", "Robert Pattinson"),
        ("we-can-be-heroes-2", "will bella ramsey show up", "Bella Ramsey"),
        ("we-can-be-heroes-2", "is jenna ortega the new villain", "Jenna Ortega"),
        ("we-can-be-heroes-2", "is jennifer lee involved", "Jennifer Lee"),
        ("we-can-be-heroes-2", "is hailee steinfeld the new heroine", "Hailee Steinfeld"),
        ("wednesday-3", "is pedro pascal joining", "Pedro Pascal"),
        ("wednesday-3", "will millie bobby brown be in it", "Millie Bobby Brown"),
        ("the-batman-part-ii", "is john cena in it", "John Cena"),
        ("shrek-5", "will idina menzel sing in it", "Idina Menzel"),
    ],
)
def test_no_source_connects_a_stranger_with_the_title(
    ask: Ask, default: str, question: str, name: str
) -> None:
    answer = ask(question, default=default)
    assert answer.title == default
    assert answer.text.startswith(f"Not known: no source here connects {name} with ")
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("who does zendaya voice", "shrek-5"),
        ("is jenna ortega coming back as wednesday", "wednesday-3"),
        ("does millie bobby brown return as eleven", "stranger-things-5"),
        ("does joel die", "the-last-of-us-3"),
    ],
)
def test_people_of_another_title_lead_to_it_where_nothing_speaks_of_this_one(
    ask: Ask, question: str, title: str
) -> None:
    assert ask(question).title == title


@pytest.mark.parametrize(
    "question",
    ["is quentin tarantino directing 2", "is steven spielberg directing 2", "who turned 13 in 2022"],
)
def test_a_verb_before_a_number_names_no_title(ask: Ask, question: str) -> None:
    assert ask(question).outcome is not Outcome.NOT_TRACKED
