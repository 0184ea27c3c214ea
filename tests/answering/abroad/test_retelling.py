"""What is told in another language: the same claims and labels, and no English outside quotations."""

import re

import pytest

from bot.answering import Answer, Answerer, Outcome, Question, ShownLabel
from bot.answering.retelling.answer import LABELS
from bot.texts import texts_in
from tests.answering.conftest import Ask
from tests.answering.test_plain_questions import SLUGS
from tests.factories import NOW

MAIN = {
    "es": ("¿está confirmada {}?", "¿cuándo se estrena {}?", "¿en qué estado está {}?", "¿quién sale en {}?", "¿dónde puedo ver {}?"),
    "pt": ("{} está confirmado?", "quando estreia {}?", "em que pé está {}?", "quem está no elenco de {}?", "onde posso assistir {}?"),
    "fr": ("{} est confirmé ?", "quand sort {} ?", "où en est {} ?", "qui joue dans {} ?", "où regarder {} ?"),
    "de": ("ist {} bestätigt?", "wann kommt {} raus?", "wie ist der stand bei {}?", "wer spielt in {} mit?", "wo kann ich {} sehen?"),
}  # fmt: skip
ENGLISH = (
    "when is {} confirmed",
    "when does {} come out",
    "what is the status of {}",
    "who is in {}",
    "where can i watch {}",
)
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“]*“")
SMALL = re.compile(r"\b(?:the|is|has|been|was|of|and|not|announced|which|with|released)\b", re.IGNORECASE)


def told(answer: Answer, name: str) -> str:
    """The sentences of an answer without quotations, names in brackets and the title's own name."""
    lines = [line for part in answer.parts for line in (part.lead, *part.support)]
    return re.sub(r"\([^)]*\)", "", QUOTED.sub("", " ".join(lines))).replace(name, "")


@pytest.mark.parametrize("language", MAIN)
@pytest.mark.parametrize("slug", SLUGS)
def test_the_main_topics_are_told_without_english_sentences(
    shipped: Answerer, slug: str, language: str
) -> None:
    title = shipped.ledger[slug].title
    for question in MAIN[language]:
        answer = shipped.answer(Question(question.format(title.name)), now=NOW)
        assert answer.title == slug, question
        assert answer.language == language
        assert len(answer.text) < 700
        assert texts_in(language).phrase(LABELS[answer.label]) in answer.text
        sentences = told(answer, title.name)
        companies = re.sub(r": [^.]*\.|Lucasfilm and Disney|DreamWorks.*", "", sentences)
        assert not SMALL.search(companies), (question, sentences)


@pytest.mark.parametrize("language", MAIN)
def test_title_outcome_label_and_claims_are_those_of_the_english_answer(
    ask: Ask, shipped: Answerer, language: str
) -> None:
    for question, english in zip(MAIN[language][1:], ENGLISH[1:], strict=True):
        name = "Shrek 5"
        abroad = shipped.answer(Question(question.format(name)), now=NOW)
        home = ask(english.format(name))
        assert (abroad.title, abroad.outcome, abroad.label) == (home.title, home.outcome, home.label)
        assert abroad.parts[0].rests_on == home.parts[0].rests_on
        assert set(home.parts[0].claims) <= set(abroad.parts[0].claims)


def test_every_known_answer_carries_label_source_and_date(shipped: Answerer) -> None:
    for language, questions in MAIN.items():
        for slug in SLUGS:
            for question in questions:
                answer = shipped.answer(Question(question.format(shipped.ledger[slug].title.name)), now=NOW)
                if answer.outcome in (Outcome.KNOWN, Outcome.ONLY_SPECULATION, Outcome.NOT_HAPPENING):
                    assert answer.claims, (language, question)
                    assert answer.sources
                    assert answer.label is not ShownLabel.UNKNOWN


def test_what_has_no_translation_stays_in_english_and_says_so(shipped: Answerer) -> None:
    answer = shipped.answer(Question("¿qué poderes tiene Guppy?", default="we-can-be-heroes-2"), now=NOW)
    assert "«Shark strength; shapes water» (en inglés)" in answer.text
    answer = shipped.answer(Question("wie viele leute haben we can be heroes gesehen", locale="de"), now=NOW)
    assert "(auf Englisch)" in answer.text


def test_a_spoiler_stays_covered(shipped: Answerer) -> None:
    answer = shipped.answer(Question("¿cómo termina we can be heroes?"), now=NOW)
    assert answer.spoiler
    bare = re.sub(r"\|\|.*?\|\|", "", answer.text)
    assert "test" not in bare.casefold()


def test_an_untracked_title_is_named_as_it_was_typed(shipped: Answerer) -> None:
    answer = shipped.answer(Question("wann kommt die unendliche Geschichte 4 raus?"), now=NOW)
    assert answer.outcome is Outcome.NOT_TRACKED
    assert "Geschichte 4" in answer.text
    assert answer.text.startswith("Das weiß ich nicht")


def test_a_question_off_the_subject_is_declined_in_its_language(shipped: Answerer) -> None:
    answer = shipped.answer(Question("¿me das una receta de paella?", default="shrek-5"), now=NOW)
    assert answer.outcome is Outcome.NOT_UNDERSTOOD
    assert "¿está en marcha Shrek 5?" in answer.text


@pytest.mark.parametrize("question", ["hast du die lottozahlen von morgen", "wie wird das wetter"])
def test_what_is_not_our_subject_gets_a_clear_sentence(shipped: Answerer, question: str) -> None:
    answer = shipped.answer(Question(question, default="shrek-5"), now=NOW)
    assert answer.outcome is Outcome.NOT_UNDERSTOOD
    assert "Ich beantworte nur Fragen zu den Filmen und Serien" in answer.text


def test_a_season_of_a_film_is_corrected(shipped: Answerer) -> None:
    answer = shipped.answer(Question("wie viele folgen hat we can be heroes staffel 2"), now=NOW)
    assert "We Can Be Heroes 2 ist ein Film, keine Serie" in answer.text


def test_the_date_of_the_work_before_is_told_as_its_own(shipped: Answerer) -> None:
    asked = Question("wann kam der erste teil von we can be heroes raus", default="we-can-be-heroes-2")
    answer = shipped.answer(asked, now=NOW)
    assert "We Can Be Heroes (2020) ist am 25. Dezember 2020 gestartet." in answer.text
    assert "kein Starttermin" not in answer.parts[0].lead


def test_a_return_that_is_expected_is_said_once_to_be_unconfirmed(shipped: Answerer) -> None:
    answer = shipped.answer(Question("¿vuelve Oscar Isaac en beyond the spider-verse?"), now=NOW)
    assert answer.text.count("no está confirmado") == 1
