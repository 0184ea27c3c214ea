"""Which language a question is asked in: what it shows, else the locale."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering import Answerer, Question
from tests.answering.invented import invented
from tests.answering.test_plain_questions import PHRASES
from tests.factories import NOW

UNCLEAR = ("shrek 5 cast", "shrek 5", "The Last of Us 3")


@pytest.mark.parametrize("locale", [None, "en-GB", "es-ES", "pt-BR", "fr", "de"])
def test_an_english_question_is_answered_in_english_whatever_the_locale(
    shipped: Answerer, locale: str | None
) -> None:
    for phrases in PHRASES.values():
        for phrase in phrases:
            if phrase.startswith("{}"):
                continue  # "shrek 5 trailer" is the same in every language
            asked = Question(phrase.format("Shrek 5"), locale=locale)
            assert shipped.answer(asked, now=NOW).language == "en", phrase


@pytest.mark.parametrize("question", UNCLEAR)
@pytest.mark.parametrize(
    ("locale", "language"),
    [("es-419", "es"), ("pt-BR", "pt"), ("fr", "fr"), ("de", "de"), ("ja", "en"), (None, "en")],
)
def test_the_locale_decides_what_a_question_does_not_show(
    shipped: Answerer, question: str, locale: str | None, language: str
) -> None:
    answer = shipped.answer(Question(question, locale=locale), now=NOW)
    assert answer.language == language
    assert answer.title is not None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("¿Cuándo sale Shrek 5?", "es"),
        ("quando sai shrek 5", "pt"),
        ("quand sort shrek 5", "fr"),
        ("wann kommt shrek 5", "de"),
    ],
)
def test_a_question_clearly_in_another_language_than_the_locale_is_answered_in_that(
    shipped: Answerer, question: str, language: str
) -> None:
    for locale in ("en-US", "de", "fr", "pt-BR", "es-ES"):
        assert shipped.answer(Question(question, locale=locale), now=NOW).language == language


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200), locale=st.sampled_from(["de", "es-419", "fr", "pt-BR"]))
def test_no_text_breaks_an_answer_in_any_language(text: str, locale: str) -> None:
    answerer = Answerer(invented())
    for question in (text, f"cuando sale {text}", f"{text} quand", f"wann kommt {text} raus @everyone"):
        answer = answerer.answer(Question(question, default="lantern-hill-2", locale=locale), now=NOW)
        assert answer.question == question
        assert "@everyone" not in answer.text
        assert "<@" not in answer.text
