"""An answer says nothing twice, and its first sentence is what was asked."""

import pytest

from bot.answering import Answerer, Question
from bot.domain.claims import CreditDetail, DisputeDetail, Side, Standing
from bot.domain.labels import Label, State
from bot.domain.topics import Topic
from tests.answering.conftest import Ask
from tests.factories import NOW, claim, credit, ledger, title_ledger


def _says(question: str, *records: object) -> list[str]:
    engine = Answerer(ledger(title_ledger(*records)))  # pyright: ignore[reportArgumentType]
    return engine.answer(Question(question, default="lantern-hill-2"), now=NOW).text.splitlines()


def test_a_return_is_not_called_uncertain_twice() -> None:
    rask = credit(
        "Dov Rask",
        "Captain Gloam",
        standing=Standing.UNCERTAIN,
        label=Label.SPECULATION,
        text="Dov Rask's return as Captain Gloam is uncertain. No deal has been reported.",
    )
    lead, support, *_ = _says("is dov rask back", rask)
    assert lead == "Not confirmed: Dov Rask's return as Captain Gloam is still open."
    assert support == "No deal has been reported."


def test_a_disagreement_begins_with_the_reading() -> None:
    dispute = claim(
        "con.kind",
        DisputeDetail(
            "Is it a film or a series?",
            (Side("gazette", "a film"), Side("gazette", "a series", State.DEBUNKED)),
        ),
        topic=Topic.NAMING,
        text="Lantern Hill 2 is a film.",
    )
    assert _says("do sources differ on film or series", dispute)[0] == "Lantern Hill 2 is a film."


def test_a_credit_is_told_in_its_own_words_once() -> None:
    venn = claim(
        "crew",
        CreditDetail("Orla Venn and Tomasz Bilk", "director", Standing.ATTACHED),
        topic=Topic.CREDIT,
        text="Orla Venn and Tomasz Bilk direct Lantern Hill 2.",
    )
    lead, second, *_ = _says("who directs it", venn)
    assert lead == "Orla Venn and Tomasz Bilk direct Lantern Hill 2."
    assert second.startswith("Confirmed")


@pytest.mark.parametrize(
    "question",
    [
        "blinding fast's kid who is it",
        "who is tech-nos daughter",
    ],
)
def test_a_relative_nobody_names_is_said_to_be_unknown(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("Not known: no source here names")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("missy's granny actress", "Barraza"),
        ("who played the grandma", "Barraza"),
        ("mum of the twins actress", "Perry-Russell"),
    ],
)
def test_a_kin_word_means_whoever_the_claims_call_so(ask: Ask, question: str, words: str) -> None:
    assert words in ask(question).text.splitlines()[0]


def test_a_page_that_reads_as_machine_written_is_called_so(ask: Ask) -> None:
    assert "machine-written" in ask("is hypertxt reliable").text


def test_the_day_of_a_plan_is_not_told_as_one_on_which_something_happened(ask: Ask) -> None:
    text = ask("was spy kids armageddon 2 filmed summer 2024").text
    assert text.startswith("Rodriguez hoped in September 2023")
