"""Questions about people by what they have in common: each is answered in its first sentence."""

from pathlib import Path

import pytest

from tests.answering.conftest import Ask

_FILE = Path(__file__).with_name("people_by_class.txt")


def rows() -> list[tuple[str, str, str]]:
    """Each question with the title that is given and the words of the first sentence."""
    found: list[tuple[str, str, str]] = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("["):
            title, question, words = (part.strip() for part in line.split(" | "))
            found.append((title, question, words))
    return found


@pytest.mark.parametrize(("title", "question", "words"), rows())
def test_a_question_about_people_is_answered_first(ask: Ask, title: str, question: str, words: str) -> None:
    answer = ask(question, title=None if title == "-" else title)
    assert words in answer.text.partition("\n")[0], answer.text
