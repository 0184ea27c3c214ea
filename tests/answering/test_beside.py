"""Another title named only to set the one at hand against it; and titles that are themselves asked about."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("does rodriguez want to do this or spy kids first", "ranked ahead"),
        ("is spy kids more important to him than this", "ranked ahead"),
        ("which was bigger, spy kids armageddon 2 or this for rodriguez", "ranked ahead"),
        ("why spy kids armageddon first", "ranked ahead"),
        ("did he choose spy kids over this", "ranked ahead"),
        ("is spy kids related", "characters were drawn from"),
        ("does the film connect to spy kids universe", "characters were drawn from"),
        ("what spy kids connection does it have", "characters were drawn from"),
        ("is it a spy kids spin off", "characters were drawn from"),
        ("did rodriguez drop it to do spy kids instead", "Rodriguez made Spy Kids: Armageddon"),
        ("was spy kids the reason its late", "Rodriguez made Spy Kids: Armageddon"),
        ("was netflix looking for something like spy kids", "asked Rodriguez for something like Spy Kids"),
        ("do i have to watch spy kids before", "We Can Be Heroes 2 follows We Can Be Heroes"),
        ("guy who plays president in spy kids 2 and this", "Christopher McDonald"),
        (
            "same universe as the mandalorian?",
            "no source here connects We Can Be Heroes 2 with The Mandalorian",
        ),
        ("is shrek in this", "no source here connects We Can Be Heroes 2 with Shrek"),
        ("is batman in it", "no source here connects We Can Be Heroes 2 with The Batman"),
        ("does peacemaker appear", "no source here connects We Can Be Heroes 2 with Peacemaker"),
        ("is it canon with spy kids", "characters were drawn from"),
        ("spy kids crossover?", "characters were drawn from"),
        ("is frozen 3 before this", "Frozen III is scheduled for 24 November 2027"),
        ("is spy kids director making it", "Yes: Robert Rodriguez is the director"),
        ("is stranger things in the same world as this", "connects We Can Be Heroes 2 with Stranger Things"),
        ("is it better than spy kids", "no source here says that of We Can Be Heroes 2 and Spy Kids"),
        ("is this connected to the boys", "no source here connects We Can Be Heroes 2 with “the boys”"),
    ],
)
def test_a_title_set_beside_the_one_at_hand_does_not_take_the_question_over(
    ask: Ask, question: str, words: str
) -> None:
    answer = ask(question)
    assert (answer.title, words in answer.text) == ("we-can-be-heroes-2", True), answer.text


@pytest.mark.parametrize(
    ("default", "question", "words"),
    [
        (
            "wednesday-3",
            "is it better than stranger things",
            "compares Wednesday Season 3 and Stranger Things",
        ),
        (
            "wednesday-3",
            "same universe as stranger things?",
            "connects Wednesday Season 3 with Stranger Things",
        ),
        ("the-last-of-us-3", "is it darker than the mandalorian", "compares The Last of Us Season 3"),
        ("peacemaker-2", "is this connected to the batman", "connects Peacemaker Season 2 with The Batman"),
        ("peacemaker-2", "do i need to see the batman first", "follows Peacemaker Season 1"),
        ("frozen-3", "is it bigger than shrek", "compares Frozen III and Shrek"),
        ("frozen-3", "did they delay it because of shrek 5", "connects Frozen III with Shrek"),
        ("shrek-5", "is it coming out before frozen 3", "Shrek 5 comes first"),
    ],
)
def test_it_is_so_from_any_title(ask: Ask, default: str, question: str, words: str) -> None:
    answer = ask(question, default=default)
    assert (answer.title, words in answer.text) == (default, True), answer.text


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("is shrek 5 coming out before frozen 3", "shrek-5"),
        ("is it true that spy kids armageddon 2 is coming", "spy-kids-armageddon-2"),
        ("what was the last shrek movie before 5", "shrek-5"),
        ("when did they set the frozen 3 date", "frozen-3"),
        ("the other world in peacemaker s2, whats wrong with it", "peacemaker-2"),
        ("is the penguin show connected to batman 2", "the-batman-part-ii"),
        ("will there be a mandalorian season 4 or is the movie instead", "the-mandalorian-and-grogu"),
        ("who directed spy kids armageddon", "spy-kids-armageddon-2"),
    ],
)
def test_a_title_that_is_asked_about_is_meant(ask: Ask, question: str, title: str) -> None:
    answer = ask(question)
    assert answer.title == title
    assert answer.outcome is not Outcome.NOT_UNDERSTOOD


@pytest.mark.parametrize("question", ["is frozen 3 out", "is shrek 5 out", "is wednesday season 3 out"])
def test_what_is_being_made_is_not_out(ask: Ask, question: str) -> None:
    assert ask(question).parts[0].lead.startswith("Not yet: ")
