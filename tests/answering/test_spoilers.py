"""Spoilers stand behind a cover, in the first sentence too, and nowhere else."""

import re

import pytest

from bot.answering import Answerer
from tests.answering.conftest import Ask

_COVERED = re.compile(r"\|\|.+?\|\|", re.DOTALL)


def _bare(text: str) -> str:
    return _COVERED.sub("", text)


@pytest.mark.parametrize(
    ("question", "title", "secret"),
    [
        ("who was the secret boss alien", "we-can-be-heroes-2", "Supreme Commander"),
        ("spoil the ending of the first film", "we-can-be-heroes-2", "training exercise"),
        ("does eleven die", "stranger-things-5", "Upside Down is destroyed"),
        ("what is the twist", "peacemaker-2", "Nazis"),
        ("how does season 2 end", "the-last-of-us-3", "kills Joel"),
    ],
)
def test_a_spoiler_that_is_asked_for_is_covered(ask: Ask, question: str, title: str, secret: str) -> None:
    answer = ask(question, title)
    assert answer.spoiler == ("||" in answer.text)
    assert secret not in _bare(answer.text)


@pytest.mark.parametrize(
    "question",
    [
        "what happens in the first film without ruining it",
        "plot of the first one no spoilers",
        "what is the first film about",
    ],
)
def test_a_plot_asked_for_without_spoilers_holds_none(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert not answer.spoiler
    assert "aliens" in answer.text


def test_no_text_of_a_spoiler_stands_uncovered_in_any_answer(shipped: Answerer, ask: Ask) -> None:
    words = (
        "ending",
        "twist",
        "plot",
        "who dies",
        "villain",
        "what happens",
        "is {} dead",
        "tell me about {}",
    )
    for entry in shipped.ledger:
        secrets = [claim.text for claim in entry.claims if claim.spoils]
        for word in words:
            bare = _bare(ask(word.format("it"), entry.title.slug).text)
            assert not any(secret[:40] in bare for secret in secrets), (entry.title.slug, word)
