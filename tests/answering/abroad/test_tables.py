"""Tables of questions in Spanish, Portuguese, French and German: title and topic are understood, and so is the language."""

from pathlib import Path

import pytest

from bot.answering import Answerer, Outcome, Question
from tests.factories import NOW

LANGUAGES = ("de", "es", "fr", "pt")


def rows() -> list[tuple[str, str, str, str]]:
    """Language, slug, right topics and question of every line."""
    found: list[tuple[str, str, str, str]] = []
    for language in LANGUAGES:
        lines = (Path(__file__).parent / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        for line in lines:
            if line and not line.startswith("#"):
                slug, topics, question = (part.strip() for part in line.split("|", 2))
                found.append((language, slug, topics, question))
    return found


@pytest.mark.parametrize(("language", "slug", "topics", "question"), rows())
def test_a_question_is_understood_and_answered_in_its_language(
    shipped: Answerer, language: str, slug: str, topics: str, question: str
) -> None:
    for locale in (None, "en-US", language):
        answer = shipped.answer(Question(question, default="we-can-be-heroes-2", locale=locale), now=NOW)
        assert answer.language == language, answer.steps
        assert answer.title == slug, answer.steps
        assert answer.topic in topics.split(), answer.steps
        assert answer.outcome is not Outcome.NOT_UNDERSTOOD


def test_each_language_has_its_own_table() -> None:
    for language in LANGUAGES:
        assert sum(row[0] == language for row in rows()) > 50
