"""Premises that claims deny, and outcomes that read differently."""

import pytest

from bot.answering import Outcome, ShownLabel
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("how many episodes does season 2 have", "we-can-be-heroes-2", "is a film, not a series"),
        ("why did rodriguez leave the sequel", None, "has not left"),
        ("who replaced rodriguez as director", None, "No: Robert Rodriguez"),
        ("is james gunn directing it", None, "No: Robert Rodriguez"),
        ("lady gaga is ophelia right", "wednesday-3", "No: Eva Green plays"),
        ("is it coming to disney+", None, "No, not as far as is known"),
        ("is it coming out on 25 june 2027", "spider-man-beyond-the-spider-verse", "No. "),
        ("so it was cancelled", None, "No cancellation is on record"),
    ],
)
def test_a_false_premise_is_corrected_in_the_first_sentence(
    ask: Ask, question: str, title: str | None, words: str
) -> None:
    assert words in ask(question, title).parts[0].lead


@pytest.mark.parametrize(
    ("question", "title", "outcome", "label"),
    [
        ("who directs it", None, Outcome.KNOWN, ShownLabel.CONFIRMED),
        ("rotten tomatoes score of the first one", None, Outcome.KNOWN, ShownLabel.REPORTED),
        ("is pedro pascal in it", None, Outcome.ONLY_SPECULATION, ShownLabel.SPECULATION),
        ("is there a trailer", None, Outcome.NOTHING_ANNOUNCED, ShownLabel.UNKNOWN),
        ("what is the budget", None, Outcome.NOTHING_ANNOUNCED, ShownLabel.UNKNOWN),
        ("is it confirmed", "classroom-for-heroes-2", Outcome.NOTHING_ANNOUNCED, ShownLabel.UNKNOWN),
        ("why did rodriguez quit", None, Outcome.NOT_HAPPENING, ShownLabel.CONFIRMED),
        ("is there an avatar 7", None, Outcome.NOT_TRACKED, ShownLabel.UNKNOWN),
        ("write me a poem", None, Outcome.NOT_UNDERSTOOD, ShownLabel.UNKNOWN),
        ("does missy have a boyfriend", None, Outcome.NOTHING_ANNOUNCED, ShownLabel.UNKNOWN),
        ("is there going to be a frozen 4", None, Outcome.KNOWN, ShownLabel.CONFIRMED),
        ("is shrek 6 a thing", None, Outcome.NOTHING_ANNOUNCED, ShownLabel.UNKNOWN),
    ],
)
def test_outcome_and_label(
    ask: Ask, question: str, title: str | None, outcome: Outcome, label: ShownLabel
) -> None:
    answer = ask(question, title)
    assert (answer.outcome, answer.label) == (outcome, label), answer.text


def test_what_sources_disagree_on_stands_under_an_answer_that_lacks_it(ask: Ask) -> None:
    part = ask("did stranger things 5 beat squid game", "stranger-things-5").parts[0]
    assert "Volume 1 was Netflix's biggest premiere in English; Squid Game is ahead overall." in part.support


def test_a_disagreement_that_is_settled_is_not_told_again(ask: Ask) -> None:
    assert not ask("how long is the first film").parts[0].support


def test_a_moved_date_shows_old_and_new(ask: Ask) -> None:
    assert "1 July 2026 → 23 December 2026 → 30 June 2027" in ask("was it delayed", "shrek-5").text


def test_asking_about_two_titles_answers_for_both(ask: Ask) -> None:
    answer = ask("what comes out first, shrek 5 or frozen 3")
    assert "30 June 2027" in answer.text
    assert "24 November 2027" in answer.text
