"""Questions as people type them: slang, typos, no punctuation, descriptions instead of names."""

import pytest

from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("whos in it", "cast"),
        ("wen does it come out", "release date"),
        ("relase date??", "release date"),
        ("IS IT CANCELED", "No cancellation is on record"),
        ("is it filming rn", "filming"),
        ("who dircts it", "Robert Rodriguez"),
        ("whos the directer", "Robert Rodriguez"),
        ("any trailr yet", "no trailer"),
        ("stretchy kid", "Noodles"),
        ("girl who draws the future", "Ojo"),
        ("boy in the wheelchair actor", "Andy Walken"),
        ("the smart kid", "Wheels"),
        ("kid who copies faces", "Facemaker"),
        ("who plays the girl that sings", "Lotus Blossom"),
        ("sharkboy and lavagirls daughter", "Guppy"),
        ("rewinds parents", "Crimson Legend"),
        ("guppys actress age", "12 in April 2025"),
        ("did pedro sign on yet", "Pedro Pascal's return as Marcus Moreno is still open"),
        ("pedro pascal n priyanka back?", "Priyanka"),
        ("how long 1st movie", "100 minutes"),
        ("1st movie rt score", "71%"),
        ("who scored the original", "Rebel"),
    ],
)
def test_careless_questions_are_understood(ask: Ask, question: str, words: str) -> None:
    answer = ask(question)
    assert words in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    ["whats the capital of france", "tell me a joke",
     "fix my python code", "17 times 23", "🙂🙂🙂", "", "   ", "???", "asdf ghjk", "<@123456789012345678>"],
)  # fmt: skip
def test_what_is_not_our_subject_gets_a_clear_sentence(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome.value == "not_understood"
    assert "I only answer questions about the films and series tracked here" in answer.text


@pytest.mark.parametrize(
    "text",
    ["did they pull the plug on it", "is the sequel binned", "have they pulled it", "did they shelve it"],
)
def test_another_word_for_cancelled_is_denied(ask: Ask, text: str) -> None:
    assert ask(text).text.startswith("No cancellation is on record")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("any word on the sequel", "We Can Be Heroes 2 is in development"),
        ("will we be able to watch it in 2027", "no release date"),
        ("when was the sequel first mentioned", "On 4 January 2021"),
        ("va of guppy", "Vivien Lyra Blair played Guppy"),
    ],
)
def test_everyday_words_are_heard_as_they_are_meant(ask: Ask, text: str, words: str) -> None:
    assert words in ask(text).text.split("\n")[0]


@pytest.mark.parametrize("text", ["the sequel is by disney right?", "is the sequel by amazon"])
def test_another_company_is_corrected(ask: Ask, text: str) -> None:
    assert ask(text).text.startswith("No, not as far as is known: Netflix is developing the sequel")


@pytest.mark.parametrize("text", ["is taylor swift in it", "will taylor swift be in the sequel"])
def test_a_first_name_that_somebody_has_makes_no_stranger_known(ask: Ask, text: str) -> None:
    assert ask(text).text.startswith("Not known: no source here connects Taylor Swift")


@pytest.mark.parametrize(
    "text", ["is yaya gosselin married", "how tall is yaya gosselin", "what car does marcus drive"]
)
def test_what_no_source_tells_of_somebody_is_not_answered_with_something_else(ask: Ask, text: str) -> None:
    assert ask(text).text.startswith("Not known: no source here speaks of")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("who writes tlou s3", "Craig Mazin runs the show alone"),
        ("who made stranger things", "Matt and Ross Duffer created the series"),
        ("who composed stranger things 5", "Not known"),
    ],
)
def test_who_left_holds_no_office_and_creators_hold_only_their_own(ask: Ask, text: str, first: str) -> None:
    assert ask(text).text.startswith(first)


def test_a_date_that_is_asked_for_without_a_speaker_is_no_quotation(ask: Ask) -> None:
    answer = ask("We can be heroes 2 coming out date netflix")
    assert answer.text.startswith("Not known: no release date"), answer.text


def test_a_quotation_with_a_question_in_it_stays_whole(ask: Ask) -> None:
    for line in ask("what did ridley scott say about gladiator 3").text.splitlines():
        assert line.count("“") == line.count("”"), line
