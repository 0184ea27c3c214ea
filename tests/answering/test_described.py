"""People told by a trait, by who stood beside them or took their place, and what of them nobody says."""

import pytest

from bot.answering import Outcome, ShownLabel
from tests.answering.conftest import Ask


def _lead(text: str) -> str:
    return text.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("stretchy boy n the slow boy, actors pls", ("Lyon Daniels", "Dylan Henry Lau")),
        ("the elastic kid and the singing girl actors", ("Lyon Daniels", "Lotus Blossom")),
        ("actors of the wheelchair kid and the time reversing kid", ("Andy Walken", "Isaiah Russell-Bailey")),
        ("who played the shark girl and the guy who stretches", ("Vivien Lyra Blair", "Lyon Daniels")),
        ("face copying boy n drawing girl actors pls", ("Andrew Diaz", "Hala Finley")),
        ("little one with shark strength and the girl that sings, real names", ("Vivien", "Lotus Blossom")),
        ("are the singing girl and the slow kid coming back", ("Lotus Blossom", "Dylan Henry Lau")),
    ],
)
def test_two_who_are_described_are_both_told(ask: Ask, question: str, names: tuple[str, str]) -> None:
    first, second = ask(question).text.splitlines()[:2]
    assert names[0] in first
    assert names[1] in second


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("the kid w all the powers he cant control, whos he played by", None, "Nathan Blair"),
        ("who was that lady in charge of the heroics kids, actress?", None, "Priyanka Chopra Jonas"),
        ("the lady who runs the government programme, who played her", None, "Priyanka Chopra Jonas"),
        ("who was the girl that sings played by", None, "Lotus Blossom"),
        ("who plays wednesdays aunt", "wednesday-3", "Eva Green"),
        ("whose kids worked on the first film with him, names", None, "Rebel"),
        ("is it the spy kids guy again", None, "Yes: Robert Rodriguez is the director"),
        ("is the spy kids guy directing the sequel", None, "Robert Rodriguez is the director"),
    ],
)
def test_a_description_in_two_parts_means_one_person(
    ask: Ask, question: str, title: str | None, words: str
) -> None:
    assert words in _lead(ask(question, title=title).text)


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("who left tlou with druckmann", None, "Halley Gross"),
        ("who left with halley gross", "the-last-of-us-3", "Neil Druckmann stepped away"),
        ("songs of frozen 3 who writes em", None, "Robert Lopez"),
        ("who lensed the first we can be heroes", None, "wrote, directed, shot and edited"),
        ("film cut by whom, we can be heroes 1", None, "wrote, directed, shot and edited"),
        ("is rodriguez confirmed as director or just assumed", None, "Robert Rodriguez is the director"),
        ("who is fergus shrek 5", None, "voices Fergus, a son of Shrek and Fiona"),
        ("is there a script or nothing", None, "there is a script"),
    ],
)
def test_the_one_who_is_asked_for_comes_first(ask: Ask, question: str, title: str | None, words: str) -> None:
    assert words in _lead(ask(question, title=title).text)


@pytest.mark.parametrize(
    "question",
    [
        "what color is missys new suit in 2",
        "what shoes does ojo wear in the sequel",
        "does guppy have a boyfriend in the sequel",
        "does wheels walk in the new movie",
        "how tall is missy in part 2",
        "does the team get split up in film 2",
    ],
)
def test_an_invented_detail_of_the_sequel_is_not_known(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED, answer.text


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("pedro pascal said hes done with the heroics right?", None, "quotes Pedro Pascal as saying that"),
        ("did gosselin say she hates the sequel", None, "quotes YaYa Gosselin as saying that"),
        ("did cena say peacemaker is done", "peacemaker-2", "quotes John Cena as saying that"),
        ("did pascal talk about priyanka", None, "quotes Pedro Pascal on Priyanka Chopra Jonas"),
        ("what did scott say about mescal", "gladiator-3", "quotes Ridley Scott on Paul Mescal"),
        ("who plays batmans butler", "the-batman-part-ii", "who plays Batman's butler"),
        ("script for wednesday season 3 finished?", None, "about the script"),
    ],
)
def test_what_nobody_said_is_told_so(ask: Ask, question: str, title: str | None, words: str) -> None:
    answer = ask(question, title=title)
    assert words in _lead(answer.text)
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED


def test_the_record_that_names_both_is_told_where_no_quotation_does(ask: Ask) -> None:
    assert "Rodriguez named Guppy" in _lead(ask("did robert mention guppy for the next film").text)


@pytest.mark.parametrize(
    "question",
    ["who played blinding fast", "was sung kang in the first film", "who was anita moreno in the first one"],
)
def test_who_was_in_the_first_film_is_settled_however_open_the_return_is(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.label is ShownLabel.CONFIRMED
    # Of a question about the first film the sequel is none of its business.
    assert ("uncertain" in answer.text) is ("first" not in question)


def test_who_was_not_in_the_first_film_is_denied(ask: Ask) -> None:
    assert _lead(ask("was taylor lautner in the first film").text).startswith("No: ")


@pytest.mark.parametrize(
    "question",
    ["which of the original kids are expected back", "do the original kids return, confirmed or only hoped"],
)
def test_the_return_of_the_first_cast_is_no_more_than_expected(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.label is ShownLabel.SPECULATION
    assert _lead(answer.text).startswith("Expected, not confirmed: ")


def test_a_part_that_nobody_lists_is_told_before_the_cast(ask: Ask) -> None:
    assert _lead(ask("who plays two face in the batman 2").text).startswith(
        "No part of that name is on record. "
    )


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("is the stretchy kid back in part 2", "Lyon Daniels"),
        ("is the shark girl coming back", "Guppy"),
        ("is that sword guy coming back", "Pedro Pascal"),
        ("is the girl from the first movie back", "Expected, not confirmed"),
    ],
)
def test_one_who_is_described_may_return(ask: Ask, question: str, words: str) -> None:
    assert words in _lead(ask(question).text)


def test_a_power_that_is_not_on_record_gets_the_one_that_is(ask: Ask) -> None:
    answer = ask("can fast forward freeze time")
    assert _lead(answer.text).startswith("No source here says so. Fast Forward can push time ahead")


def test_beside_one_who_is_described_no_other_stands(ask: Ask) -> None:
    answer = ask("who bosses the kids around, like their captain")
    assert "Missy Moreno" in _lead(answer.text)
    assert "retired" not in answer.text
