"""How the first sentence begins, for questions about matters of all titles: one a line in `leads.txt`."""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.answering.conftest import Ask

_TABLE = Path(__file__).with_name("leads.txt")


class _Line(NamedTuple):
    title: str
    question: str
    begins: str


def _lines() -> list[_Line]:
    rows = (
        line.split(" | ") for line in _TABLE.read_text().splitlines() if line and not line.startswith("#")
    )
    return [_Line(*row) for row in rows]


@pytest.mark.parametrize("line", _lines(), ids=lambda line: line.question)
def test_the_first_sentence_begins_with_what_was_asked(ask: Ask, line: _Line) -> None:
    answer = ask(line.question, None if line.title == "-" else line.title)
    lead = answer.parts[0].lead if answer.parts else answer.outcome.value
    assert lead.startswith(line.begins)
