"""English words that other languages have too, and letters beside numbers, make a question no foreign one."""

import pytest

from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("richtman rumor", None),
        ("casting rumor", None),
        ("rumor", None),
        ("casting", None),
        ("pre production or post", None),
        ("we can be heroes s2 e1", None),
        ("s2 e1", None),
        ("e1 date", "wednesday-3"),
        ("s3 e1", "wednesday-3"),
        ("donkey film rumor", "shrek-5"),
    ],
)
def test_a_question_of_english_words_is_answered_in_english(
    ask: Ask, question: str, title: str | None
) -> None:
    assert not any(step.name == "language" for step in ask(question, title=title).steps)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("reparto", "es"),
        ("elenco", "pt"),
        ("besetzung", "de"),
        ("date de sortie", "fr"),
        ("data de estreia", "pt"),
        ("rolle von pascal", "de"),
        ("cuando sale shrek 5 https://example.com/when-is-the-film-coming-out-on-netflix", "es"),
    ],
)
def test_words_of_another_language_alone_still_choose_it(ask: Ask, question: str, language: str) -> None:
    assert any(
        step.found.startswith(f"{language}: ") for step in ask(question).steps if step.name == "language"
    )
