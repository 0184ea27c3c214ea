"""Judging answers, and how many of our own questions are answered right."""

import hashlib
import json
from pathlib import Path

import pytest

from bot.answering import Answer, Answerer, Outcome, ShownLabel
from bot.answering.evaluation import EvaluationError, Report, Row, Verdict, evaluate, judge, read_rows
from tests.factories import NOW

_QUESTIONS = Path(__file__).with_name("questions.jsonl")
_MORE = Path(__file__).with_name("questions_more.jsonl")
_READ = frozenset(
    ["q017", "q032", "q062", "q067", "q082", "q092", "q096", "q101", "q111", "q120", "q127", "q128"]
)
"""Set aside by the hash of their texts, but read while the engine was tuned."""
_LINE = {
    "id": "q1", "question": "when?", "title": None, "title_in_text": False, "kind": "release_date", "difficulty": "easy",
    "expect": {"answerable": True, "must_contain_any": [["5 May", "may 5"]], "must_not_contain": ["is cancelled"],
               "label": "confirmed", "label_also": ["reported"]},
}  # fmt: skip


def _row(**expect: object) -> Row:
    line = {**_LINE, "expect": {**_LINE["expect"], **expect}}  # pyright: ignore[reportGeneralTypeIssues]
    return read_rows([json.dumps(line)])[0]


def _answer(text: str, outcome: Outcome = Outcome.KNOWN, label: ShownLabel = ShownLabel.CONFIRMED) -> Answer:
    return Answer("when?", "x", outcome, "release", label, text)


@pytest.mark.parametrize(
    ("answer", "row", "verdict"),
    [
        (_answer("It is out on **5 May**."), _row(), Verdict.RIGHT),
        (_answer("It is out on 15 May."), _row(), Verdict.MISSED),
        (_answer("5 May", label=ShownLabel.SPECULATION), _row(), Verdict.MISSED),
        (_answer("5 May. It is cancelled."), _row(), Verdict.WRONG),
        (_answer("5 May. Nobody says it is cancelled."), _row(), Verdict.RIGHT),
        (_answer("5 May " + "x" * 1200), _row(), Verdict.WRONG),
        (_answer("No word.", Outcome.NOTHING_ANNOUNCED, ShownLabel.UNKNOWN), _row(), Verdict.ABSTAINED),
        (_answer("It is 6 May."), _row(answerable=False), Verdict.WRONG),
        (_answer("5 may", label=ShownLabel.DEBUNKED), _row(label="speculation"), Verdict.RIGHT),
        (_answer("5 may", label=ShownLabel.UNKNOWN), _row(label=None, label_also=[]), Verdict.RIGHT),
    ],
)
def test_an_answer_is_judged(answer: Answer, row: Row, verdict: Verdict) -> None:
    result = judge(row, answer)
    assert result.verdict is verdict, result.reason
    assert bool(result.reason) is (verdict is not Verdict.RIGHT)


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "x"}', '{"id": "x", "question": "?", "expect": {}}', "null"]
)
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(EvaluationError, match="Line 2 is not a question"):
        read_rows([json.dumps(_LINE), line])


def _halves() -> tuple[list[Row], list[Row]]:
    rows = read_rows(_QUESTIONS.read_text(encoding="utf-8").splitlines())
    tuned = [
        row
        for row in rows
        if row.id in _READ or int(hashlib.sha256(row.question.encode()).hexdigest()[0], 16) < 8
    ]
    return tuned, [row for row in rows if row not in tuned]


@pytest.mark.parametrize("bare", [True, False], ids=["bare", "with the title as an option"])
@pytest.mark.parametrize(
    ("half", "right", "wrong"), [(0, 0.92, 0.005), (1, 0.83, 0.015)], ids=["tuned on", "held out"]
)
def test_our_own_questions_are_answered_no_worse_than_before(
    shipped: Answerer, half: int, right: float, wrong: float, *, bare: bool
) -> None:
    report = evaluate(_halves()[half], shipped, now=NOW, default="we-can-be-heroes-2", bare=bare)
    total = len(report.results)
    assert report.total(Verdict.RIGHT) / total >= right
    assert report.total(Verdict.WRONG) / total <= wrong


@pytest.mark.parametrize("bare", [True, False], ids=["bare", "with the title as an option"])
def test_the_questions_tuned_on_later_are_answered_no_worse_than_before(
    shipped: Answerer, *, bare: bool
) -> None:
    rows = read_rows(_MORE.read_text(encoding="utf-8").splitlines())
    report = evaluate(rows, shipped, now=NOW, default="we-can-be-heroes-2", bare=bare)
    assert report.total(Verdict.RIGHT) / len(report.results) >= 0.945
    assert report.total(Verdict.WRONG) / len(report.results) <= 0.01


def test_a_report_counts_by_kind_and_by_outcome(shipped: Answerer) -> None:
    report: Report = evaluate(_halves()[0][:40], shipped, now=NOW, default="we-can-be-heroes-2")
    assert sum(sum(counts.values()) for counts in report.by("kind").values()) == 40
    assert sum(sum(counts.values()) for counts in report.by("difficulty").values()) == 40
    assert sum(report.confusion.values()) == 40
    assert report.honest <= report.total(Verdict.RIGHT)
    assert len(report.misses) == 40 - report.total(Verdict.RIGHT)
