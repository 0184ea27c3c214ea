"""No text raises, pings, breaks markup or grows without end."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import catalogue
from bot.answering import Answerer, Question, plain
from bot.answering.markup import link
from bot.domain.claims import CharacterDetail, Gap, Stage
from bot.domain.topics import Topic
from tests.factories import NOW, claim, credit, ledger, source, stage, title, title_ledger

_EVIL = "@everyone <@1> <#2> `x` **b** ||s|| [a](https://evil.example) '); DROP TABLE claims;--"


@pytest.fixture(scope="module")
def engine() -> Answerer:
    return Answerer(catalogue.read(catalogue.default_folder()))


def _is_safe(text: str) -> bool:
    return not any(mark in text for mark in ("@everyone", "@here", "<@", "<#", "<:"))


_WORDS = st.sampled_from(
    [
        "who",
        "what",
        "when",
        "is",
        "the",
        "sequel",
        "film",
        "season",
        "2",
        "pedro",
        "pascal",
        "rewind",
        "date",
        "out",
        "cast",
        "peacemaker",
        "spider-man",
        "3",
        "first",
        "wheels",
        "?",
        "!",
        ",",
        "and",
        "or",
        "not",
        "@everyone",
        "<@1>",
        "**",
        "||",
        "🙂",
        "ñ",
        "é",
        "2027",
        "how",
        "many",
        "episodes",
        "age",
        "kid",
        "girl",
        "draws",
        "alien",
        "dies",
        "quote",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(_WORDS, max_size=20).map(" ".join)))
def test_any_text_is_answered_shortly_and_without_a_ping(engine: Answerer, text: str) -> None:
    answer = engine.answer(Question(text, default="we-can-be-heroes-2"), now=NOW)
    assert len(answer.text) <= 1200
    assert _is_safe(answer.text)
    assert answer.text


@pytest.mark.parametrize(
    "text", ["x" * 4000, "who plays wheels? " * 220, "🙂" * 500, _EVIL, "\x00\u202e\ud7ff", "a" * 4000 + " 2"]
)
def test_long_and_odd_texts_are_answered(engine: Answerer, text: str) -> None:
    answer = engine.answer(Question(text, default="we-can-be-heroes-2"), now=NOW)
    assert 0 < len(answer.text) <= 1200
    assert _is_safe(answer.text)


@pytest.mark.parametrize(
    "question",
    [
        "who is in it",
        "who directs it",
        "is it happening",
        "when is it out",
        "what can he do",
        f"who is {_EVIL}",
    ],
)
def test_hostile_claims_neither_ping_nor_break_markup(question: str) -> None:
    entry = title_ledger(
        stage(Stage.IN_DEVELOPMENT, text=_EVIL, sources=("bad",)),
        credit(_EVIL, text=_EVIL, id="d", sources=("bad",)),
        credit("Ann " + _EVIL, _EVIL, text=_EVIL, id="a", sources=("bad",)),
        claim("c", CharacterDetail(_EVIL, _EVIL, _EVIL, _EVIL), topic=Topic.CHARACTER, text=_EVIL),
        Gap("g", "lantern-hill-2", Topic.RELEASE, _EVIL, date(2026, 11, 1)),
        of=title(name=_EVIL),
        sources=[source("bad", publisher=_EVIL, url="javascript:alert(1)")],
    )
    answer = Answerer(ledger(entry)).answer(Question(question, default="lantern-hill-2"), now=NOW)
    assert _is_safe(answer.text)
    assert not re.search(r"(?<!\\)\]\((https://evil|javascript)", answer.text)
    assert len(answer.text) <= 1200


@given(st.text(max_size=300))
def test_plain_text_holds_no_ping_and_no_line_break(text: str) -> None:
    made = plain(text)
    assert _is_safe(made)
    assert "\n" not in made


def test_plain_leaves_ordinary_sentences_alone() -> None:
    assert (
        plain("It's 5 o'clock: \"fine\" & well (really), 50% - yes.")
        == "It's 5 o'clock: \"fine\" & well (really), 50% - yes."
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://x.example", "https://x.example/<b>", "https://x.example/a|b"]
)
def test_only_web_pages_become_links(url: str) -> None:
    assert link("Page", url) == "Page"


def test_brackets_in_an_address_do_not_end_the_link() -> None:
    assert link("Page", "https://x.example/a_(b)") == "[Page](https://x.example/a_%28b%29)"
