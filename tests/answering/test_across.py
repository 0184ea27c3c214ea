"""People of one title asked about in another, ties between two who are named, and who is taken for somebody else."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("who from mandalorian is in it", "we-can-be-heroes-2", "Pedro Pascal"),
        ("the mandalorian actor, is he in the sequel", "we-can-be-heroes-2", "Pedro Pascal"),
        ("is there anybody from spy kids in the first one", "we-can-be-heroes-2", "Christopher McDonald"),
        ("wasnt the president guy also in spy kids 2", "we-can-be-heroes-2", "Spy Kids 2"),
        ("who from stranger things is in wednesday 3", "wednesday-3", "Winona Ryder"),
        ("is the mandalorian also on netflix", "the-mandalorian-and-grogu", "Disney"),
    ],
)
def test_a_title_may_be_named_only_to_say_whence_somebody_is_known(
    ask: Ask, question: str, title: str, words: str
) -> None:
    answer = ask(question)
    assert (answer.title, words in answer.text) == (title, True), answer.text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("is rewind the twin of fast forward", "Yes: Rewind is the twin of Fast Forward"),
        ("rewind and slo-mo are twins arent they", "No: Rewind is the twin of Fast Forward"),
        ("is missy guppys sister", "Not known: no source here names a sister of Guppy"),
    ],
)
def test_a_tie_between_two_who_are_named_is_confirmed_or_denied(ask: Ask, question: str, lead: str) -> None:
    assert ask(question).text.startswith(lead)


def test_a_part_that_was_refuted_gets_no_yes(ask: Ask) -> None:
    answer = ask("is sigourney weaver colonel bishop", title="the-mandalorian-and-grogu")
    assert answer.text.startswith("No: Sigourney Weaver plays Colonel Ward.")
    assert answer.outcome is Outcome.NOT_HAPPENING


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "did dave filoni direct mandalorian and grogu",
            "No: Jon Favreau, who created the series, directed the film.",
        ),
        ("did emma myers leave wednesday", "No: Emma Myers returns as Enid"),
        ("was ellie recast in the last of us 3", "No: Bella Ramsey returns as Ellie"),
        (
            "did john cena produce peacemaker 2",
            "Yes: Peter Safran is executive producer with James Gunn and John Cena.",
        ),
        ("is vigilante tall in peacemaker 2", "Not known: no source here says that of Vigilante"),
    ],
)
def test_yes_and_no_stand_only_before_what_was_asked(ask: Ask, question: str, lead: str) -> None:
    assert ask(question).text.startswith(lead)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who replaced danny ramirez", "Jorge Lendeborg Jr."),
        ("who took over from druckmann", "Craig Mazin"),
        ("who replaced taylor lautner", "JJ Dashnaw"),
        ("which actor is leaving wednesday", "Noah B. Taylor"),
        ("who left the last of us season 3", "Neil Druckmann"),
    ],
)
def test_who_went_and_who_came_instead_are_told(ask: Ask, question: str, words: str) -> None:
    assert words in ask(question).text.splitlines()[0]
