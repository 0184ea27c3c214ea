"""`greenlit evaluate`."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Run

NOBODY = {"must_contain_any": [["nobody ever"]], "label": None}


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    rows = [
        {
            "id": "q1",
            "title": None,
            "question": "when does it come out",
            "kind": "release",
            "difficulty": "easy",
            "expect": {
                "must_contain_any": [["22 May 2027"]],
                "must_not_contain": ["2026-12"],
                "label": "confirmed",
            },
        },
        {
            "id": "q2",
            "title": "quiet-harbour-3",
            "title_in_text": False,
            "question": "is it happening",
            "kind": "existence",
            "difficulty": "hard",
            "expect": NOBODY,
        },
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_it_says_how_many_are_right_and_why_the_others_are_not(greenlit: Run, questions: Path) -> None:
    ended = greenlit("evaluate", str(questions), "--now", "2026-11-22")
    assert (ended.code, ended.err) == (0, "")
    assert "q2: is it happening\n          lacks any of: nobody ever\n" in ended.out
    assert ended.out.splitlines()[-1] == "1 of 2 right, 50.0 %; 0 of them say that nothing is known."


def test_scores_as_json(greenlit: Run, questions: Path) -> None:
    scores = json.loads(greenlit("evaluate", str(questions), "--json", "--now", "2026-11-22").out)
    assert (scores["questions"], scores["right"]) == (2, 1)
    assert scores["by_kind"]["release"] == {"right": 1, "wrong": 0, "abstained": 0, "missed": 0}
    assert [each["id"] for each in scores["not_right"]] == ["q2"]


def test_bare_leaves_out_what_needs_its_title(greenlit: Run, questions: Path) -> None:
    scores = json.loads(greenlit("evaluate", str(questions), "--json", "--bare").out)
    assert scores["questions"] == 1


def test_no_questions_are_no_error(greenlit: Run, questions: Path) -> None:
    questions.write_text("")
    assert greenlit("evaluate", str(questions)).out.splitlines()[-1].startswith("0 of 0 right;")


@pytest.mark.parametrize(
    ("content", "said"), [(b"nonsense\n", "Line 1"), (b'{"id": 1}\n', "Line 1"), (b"\xff\n", "not UTF-8")]
)
def test_a_file_that_is_none_of_questions_fails_the_job(
    greenlit: Run, questions: Path, content: bytes, said: str
) -> None:
    questions.write_bytes(content)
    ended = greenlit("evaluate", str(questions))
    assert (ended.code, ended.out) == (1, "")
    assert said in ended.err
