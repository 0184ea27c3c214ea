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
    assert text.startswith("Not confirmed: Rodriguez hoped in September 2023")


@pytest.mark.parametrize(
    ("question", "title", "says_not"),
    [
        ("is wheels strong or smart", None, "Ruedas"),
        ("who plays wild card", None, "powers"),
        ("fast forward ability", None, "twin"),
        ("which game is the last of us season 3 based on", "the-last-of-us-3", "seven episodes"),
        ("did eleven die in stranger things 5", "stranger-things-5", "Kali"),
        ("in how many countries was it no 1 for kids", None, "Eleven"),
        ("composer of we can be heroes 2020", None, "orchestral"),
        ("when did the last episode of stranger things 5 drop", "stranger-things-5", "26 November"),
        ("who is in the sequel, oscar isaac?", "spider-man-beyond-the-spider-verse", "voiced"),
        ("which month was wcbh 2 revealed to the public", None, "September 2023"),
        ("is it happening", None, "newest word"),
        ("how many kids on the team", None, "leaves out"),
        ("when do we get the trailer", None, "first teaser"),
        ("wich actor is rewind", None, "back burner"),
        ("does tim burton still do wednesday in season 3", "wednesday-3", "Noah Taylor"),
        ("has robert rodriguez said himself hes directing wcbh2", None, "2 January 2021"),
    ],
)
def test_what_nobody_asked_for_is_not_told(ask: Ask, question: str, title: str | None, says_not: str) -> None:
    assert says_not not in ask(question, title).text


@pytest.mark.parametrize(
    ("question", "title", "says"),
    [
        ("who plays wheels", None, "A return is expected, but not confirmed."),
        ("did they get pedro pascal to sign on yet", None, "No deal has been reported"),
        ("who is the new manny in tlou season 3", "the-last-of-us-3", "scheduling conflicts"),
        ("is boba fett in the mandalorian and grogu", "the-mandalorian-and-grogu", "said in 2024"),
        ("rewind and wild card, who plays them", None, "Nathan Blair"),
        ("shrek 5 date", "shrek-5", "1 July 2026 → 23 December 2026 → 30 June 2027"),
        ("will there be a third one", None, "Richtman"),
        ("is it happening", None, "September 2023"),
        ("who directs beyond the spider verse, lord and miller?", "spider-man-beyond-the-spider-verse", "Persichetti"),
        ("st5 release dates all volumes", "stranger-things-5", "25 December"),
        ("44 million or 53 million, which number is right", None, "projection"),
        ("gough on season 3 quote", "wednesday-3", "best season"),
    ],
)  # fmt: skip
def test_what_matters_beside_the_first_sentence_stays(
    ask: Ask, question: str, title: str | None, says: str
) -> None:
    assert says in ask(question, title).text


def test_a_near_line_stays_where_it_holds_what_the_first_sentence_lacks() -> None:
    records = (
        credit("Dov Rask", "Captain Gloam", standing=Standing.RETURNING, text="Dov Rask returns."),
        credit("Ada Quell", "Mirel", standing=Standing.RETURNING, text="Ada Quell returns."),
    )
    assert "Ada Quell" in "".join(_says("dov rask and ada quell, who are they", *records))
    assert "Ada Quell" not in "".join(_says("who is dov rask", *records))


def test_no_answer_has_more_than_two_lines_under_the_first(ask: Ask) -> None:
    for question in (
        "any theories on the plot of 2?",
        "how did critics like the first film",
        "is it happening",
    ):
        assert all(len(part.support) <= 2 for part in ask(question).parts)


def test_a_disagreement_is_told_in_sentences(ask: Ask) -> None:
    text = ask("working title of tlou season 3", "the-last-of-us-3").text
    assert "says Mega Sword" in text or "Mega Sword" in text.splitlines()[0]
    assert ": Mega Sword" not in text


@pytest.mark.parametrize(
    ("question", "says_not"),
    [
        ("gibt es shrek 5 wirklich", "auf Englisch"),
        ("wednesday 3 é na netflix né", "em inglês"),
        ("cuando salio stranger things 5", "se puede ver"),
    ],
)
def test_another_language_quotes_no_english_that_adds_nothing_and_has_two_lines_at_most(
    ask: Ask, question: str, says_not: str
) -> None:
    answer = ask(question)
    assert answer.language != "en"
    assert says_not not in answer.text
    assert all(len(part.support) <= 2 for part in answer.parts)


def test_who_does_not_return_is_never_told_without_that(ask: Ask) -> None:
    text = ask("everyone returning for wednesday s3", "wednesday-3").text
    assert "\nNot returning: Noah B. Taylor" in text


def test_an_answer_of_several_parts_says_nothing_twice(ask: Ask) -> None:
    for question in ("what stage is it and did filming start", "article said its coming soon, is that legit"):
        lines = ask(question).text.splitlines()
        said = [line.partition(": ")[2] or line for line in lines if line and " · " not in line]
        assert len(said) == len(set(said)), question
    twice = ask("vigilante actor and did he come back from s1", "peacemaker-2")
    assert len(twice.parts) == 1


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("what job did jennifer lee give up for frozen 3", "frozen-3", "chief creative officer"),
        ("names of shrek and fionas kids in shrek 5", "shrek-5", "Fergus"),
        ("what has rodriguez revealed about the story", None, "next level"),
    ],
)
def test_a_near_line_stays_where_something_is_asked_in_words_that_no_line_has(
    ask: Ask, question: str, title: str | None, words: str
) -> None:
    assert words in ask(question, title=title).text
