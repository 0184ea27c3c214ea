"""Nothing is canned: a title with invented names gets answers of the same quality."""

import pytest

from bot.answering import Outcome, ShownLabel
from tests.answering.conftest import Ask

KNOWN, SILENT, TALK, DENIED = (
    Outcome.KNOWN,
    Outcome.NOTHING_ANNOUNCED,
    Outcome.ONLY_SPECULATION,
    Outcome.NOT_HAPPENING,
)


@pytest.mark.parametrize(
    ("question", "outcome", "words"),
    [
        ("is it happening", KNOWN, "Yes: Lantern Hill 2 is in development"),
        ("was the sequel cancelled", KNOWN, "No cancellation is on record"),
        ("when was it announced", KNOWN, "3 May 2025"),
        (
            "when does lantern hill 2 come out",
            SILENT,
            "no release date of Lantern Hill 2",
        ),
        ("is there a trailer", SILENT, "no trailer"),
        ("who is in it", SILENT, "no cast"),
        ("who directs it", KNOWN, "Orla Venn returns as director"),
        ("who writes the script", KNOWN, "Tomasz Bilk"),
        ("is ines okoro coming back", TALK, "Ines Okoro is expected back as Pip Lantern"),
        ("is dov rask in the sequel", TALK, "Dov Rask's return"),
        ("who plays pip lantern", KNOWN, "Ines Okoro played Pip Lantern"),
        ("who does ines okoro play", KNOWN, "Pip Lantern"),
        ("girl who walks through walls", KNOWN, "Pip Lantern"),
        ("what can pip do", KNOWN, "walk through walls"),
        ("who is pips uncle", KNOWN, "Captain Gloam"),
        ("where can i watch it", KNOWN, "Brightwater"),
        ("is it on netflix", KNOWN, "No, not as far as is known"),
        ("when did the first film come out", KNOWN, "12 June 2021"),
        ("how long is the first film", KNOWN, "94 minutes"),
        ("how old is ines okoro", KNOWN, "15 in May 2025"),
        ("how many households watched it", KNOWN, "Nine million"),
        ("what did orla venn say", KNOWN, "we kept the lamps lit"),
        ("what is the first film about", KNOWN, "village under a reservoir"),
        ("what will the sequel be about", SILENT, "no plot"),
        ("has filming started", SILENT, "no source reports"),
        ("how many episodes does season 2 have", DENIED, "No: Lantern Hill 2 is a film"),
        ("why did orla venn leave", DENIED, "No: Orla Venn has not left"),
        ("how much did it cost", SILENT, "the budget"),
        ("what is the first film rated", KNOWN, "PG"),
        ("lh2 release date", SILENT, "no release date"),
        ("lanturn hill 2 cast", SILENT, "no cast"),
        ("runtime of the original", KNOWN, "94 minutes"),
    ],
)
def test_an_invented_title_is_answered_like_a_famous_one(
    ask_hill: Ask, question: str, outcome: Outcome, words: str
) -> None:
    answer = ask_hill(question)
    assert (answer.outcome, words in answer.text) == (outcome, True), answer.text


def test_a_confirmed_answer_carries_label_source_and_date(ask_hill: Ask) -> None:
    answer = ask_hill("who directs it")
    assert answer.label is ShownLabel.CONFIRMED
    assert (
        answer.text.splitlines()[-1]
        == "Confirmed · as of March 2026 · [The Gazette](https://gazette.example/gazette), 1 March 2026"
    )
    assert answer.claims[0] == "lantern-hill-2#crew.director"


def test_an_answer_without_a_claim_says_when_it_was_looked_for(ask_hill: Ask) -> None:
    answer = ask_hill("is there a trailer")
    assert answer.label is ShownLabel.UNKNOWN
    assert "checked 1 November 2026" in answer.text


def test_two_things_asked_at_once_are_both_answered(ask_hill: Ask) -> None:
    answer = ask_hill("who directs it and when does it come out?")
    assert [part.topic for part in answer.parts] == ["director", "release"]
    assert len(answer.text) <= 1200


def test_a_refuted_guess_is_not_given_as_a_date(ask_hill: Ask) -> None:
    answer = ask_hill("when does it come out")
    assert "1 September 2026" not in answer.text


def test_each_step_can_be_inspected(ask_hill: Ask) -> None:
    steps = [step.name for step in ask_hill("who plays pip").steps]
    assert steps == ["understand", "title", "people", "topic", "look up", "compose"]
