"""The engine over the shipped catalogue and over a title that does not exist."""

from collections.abc import Callable

import pytest

from bot import catalogue
from bot.answering import Answer, Answerer, Question
from tests.answering.invented import invented
from tests.factories import NOW

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def shipped() -> Answerer:
    """Answers from the shipped catalogue."""
    return Answerer(catalogue.read(catalogue.default_folder()), explains=True)


@pytest.fixture(scope="session")
def ask(shipped: Answerer) -> Ask:
    """Ask the shipped catalogue; We Can Be Heroes 2 is the place's default."""

    def asking(text: str, title: str | None = None, **changes: str | None) -> Answer:
        context = {"default": "we-can-be-heroes-2", **changes}
        return shipped.answer(Question(text, title=title, **context), now=NOW)

    return asking


@pytest.fixture(scope="session")
def ask_hill() -> Ask:
    """Ask about a title with invented names."""
    answerer = Answerer(invented(), explains=True)

    def asking(text: str, title: str | None = None) -> Answer:
        return answerer.answer(Question(text, title=title, default="lantern-hill-2"), now=NOW)

    return asking
