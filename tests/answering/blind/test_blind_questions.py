"""Questions by somebody who knew the facts but no answer of the engine: how many are answered right."""

import json
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.answering.evaluation import Row, Verdict, evaluate, read_rows
from bot.catalogue import default_folder, read
from tests.factories import NOW

_HERE = Path(__file__).parent
_DEFAULT = "we-can-be-heroes-2"


def _lines(file: str) -> list[str]:
    return (_HERE / file).read_text(encoding="utf-8").splitlines()


def _rows(file: str, **wanted: str) -> list[Row]:
    return read_rows(line for line in _lines(file) if wanted.items() <= json.loads(line).items())


_EITHER_WAY = pytest.mark.parametrize("bare", [True, False], ids=["bare", "with the title as an option"])


@_EITHER_WAY
@pytest.mark.parametrize(
    ("file", "half", "right", "wrong"),
    [
        ("english.jsonl", "tuned", 0.975, 0.004), ("english.jsonl", "held out", 0.96, 0.005),
        ("english_again.jsonl", "tuned", 0.985, 0.004), ("english_again.jsonl", "held out", 0.98, 0.005),
        ("english_third.jsonl", "tuned", 0.985, 0.004), ("english_third.jsonl", "held out", 0.985, 0.008),
        ("english_fourth.jsonl", "tuned", 0.42, 0.06), ("english_fourth.jsonl", "held out", 0.985, 0.005),
        ("english_wide.jsonl", "tuned", 0.48, 0.035), ("english_wide.jsonl", "held out", 0.985, 0.004),
        ("people.jsonl", "tuned", 0.97, 0.007), ("people.jsonl", "held out", 0.9, 0.011),
    ],
)  # fmt: skip
def test_english_questions_are_answered_no_worse_than_before(
    shipped: Answerer, file: str, half: str, right: float, wrong: float, *, bare: bool
) -> None:
    report = evaluate(_rows(file, half=half), shipped, now=NOW, default=_DEFAULT, bare=bare)
    total = len(report.results)
    assert report.total(Verdict.RIGHT) / total >= right
    assert report.total(Verdict.WRONG) / total <= wrong


@_EITHER_WAY
@pytest.mark.parametrize(
    ("language", "half", "right"),
    [
        ("es", "tuned", 0.97), ("pt", "tuned", 0.95), ("fr", "tuned", 0.97), ("de", "tuned", 0.97),
        ("es", "held out", 0.94), ("pt", "held out", 0.94), ("fr", "held out", 0.97), ("de", "held out", 0.95),
    ],
)  # fmt: skip
def test_questions_in_other_languages_are_answered_no_worse_than_before(
    shipped: Answerer, language: str, half: str, right: float, *, bare: bool
) -> None:
    rows = _rows("languages.jsonl", lang=language, half=half)
    report = evaluate(rows, shipped, now=NOW, default=_DEFAULT, bare=bare, locale=language)
    total = len(report.results)
    assert report.total(Verdict.RIGHT) / total >= right
    assert report.total(Verdict.WRONG) / total <= 0.02


@pytest.mark.parametrize(
    "file",
    [
        "english.jsonl",
        "english_again.jsonl",
        "english_third.jsonl",
        "english_fourth.jsonl",
        "english_wide.jsonl",
        "people.jsonl",
        "languages.jsonl",
    ],
)
def test_each_question_rests_on_records_that_exist(file: str) -> None:
    known = {ref for entry in read(default_folder()) for ref in entry.by_ref}
    rested_on = {fact for line in _lines(file) for fact in json.loads(line)["facts"]}
    assert rested_on <= known
