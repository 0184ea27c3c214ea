"""Every claim, gap and dispute that is shipped can be seen by somebody: in a view or behind an answer."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answering import Answerer, Question
from bot.catalogue import default_folder, read
from bot.domain.cast import cast_of, covered_by_cast
from bot.domain.history import covered_by_history, history_of
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.status import covered_by_status, status_of

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
REFS = Path(__file__).resolve().parents[1] / "catalogue" / "refs.txt"

# What a fan asks of any title; no record is named in it.
QUESTIONS = (
    "what is the plot",
    "what is the plot of the first one",
    "how does it end",
    "how did the first one end",
    "what are the rumours about the plot",
    "how many episodes",
    "how many pages are written",
    "box office",
    "how many people watched it",
    "how many people watched the first one",
    "what was the budget",
    "what do the reviews say",
    "how long is it",
    "how long is the first one",
    "what is the age rating",
    "how old is the cast",
    "who makes the music",
    "where did the idea come from",
    "what does the article say",
    "what does the article only guess",
    "what is it called",
    "is it a film",
)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return read(default_folder())


def in_the_views(entry: TitleLedger) -> set[str]:
    return {
        *covered_by_status(status_of(entry, NOW)),
        *covered_by_cast(cast_of(entry)),
        *covered_by_history(history_of(entry)),
    }


def explained(answerer: Answerer, slug: str, text: str) -> set[str]:
    """The refs that `greenlit ask --explain` prints: the claims behind the answer and what was looked up."""
    answer = answerer.answer(Question(text, title=slug), now=NOW)
    looked_up = " ".join(step.found for step in answer.steps if step.name == "look up")
    return {*answer.claims, *(f"{slug}#{local}" for local in re.findall(r"([\w.-]+) [\d.]+", looked_up))}


def test_every_record_is_in_a_view_or_behind_an_answer(ledger: Ledger) -> None:
    answerer = Answerer(ledger, explains=True)
    unseen: set[str] = set(REFS.read_text(encoding="utf-8").split())
    assert len(unseen) == 597
    for entry in ledger:
        slug = entry.title.slug
        unseen -= in_the_views(entry)
        for question in QUESTIONS:
            unseen -= explained(answerer, slug, question)
        # The rest answers a question in its own words.
        for ref in [ref for ref in unseen if ref.startswith(f"{slug}#")]:
            unseen -= explained(answerer, slug, entry.by_ref[ref].text)
    assert not unseen


def test_a_record_that_is_not_there_is_not_seen(ledger: Ledger) -> None:
    entry = ledger["shrek-5"]
    seen = in_the_views(entry) | explained(Answerer(ledger, explains=True), "shrek-5", "who plays donkey")
    assert "shrek-5#cast.murphy" in seen
    assert "shrek-5#cast.nobody" not in seen
