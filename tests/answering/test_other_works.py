"""Works that only a record of a title names: a spin-off, a film that follows."""

import pytest

from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("default", "question", "start"),
    [
        (
            "peacemaker-2",
            "man of tomorrow release",
            "Sources differ: GamesRadar, the older and more established outlet, says 2027",
        ),
        ("peacemaker-2", "is man of tomorrow 2027 or 2028", "Sources differ"),
        (
            "peacemaker-2",
            "who directs man of tomorrow",
            "Not known: no source here says that of “man of tomorrow”",
        ),
        ("peacemaker-2", "is superman in peacemaker season 2", "Season 2 takes place after"),
        ("peacemaker-2", "peacemaker 2 is it before or after superman", "After: Season 2 takes place after"),
        ("shrek-5", "donkey movie?", "Eddie Murphy says that a Donkey film follows"),
        ("shrek-5", "donkey movie when", "Not known: no source here gives a date for “donkey movie”"),
        (
            "the-batman-part-ii",
            "when did the penguin come out",
            "The Penguin is an HBO spin-off series of 2024",
        ),
        ("the-batman-part-ii", "who plays the penguin", "Colin Farrell returns"),
        ("the-batman-part-ii", "is the penguin back", "Yes: Colin Farrell returns"),
        ("shrek-5", "does donkey come back", "Yes: Eddie Murphy returns as Donkey"),
    ],
)
def test_a_work_named_by_a_record_is_told_of(ask: Ask, default: str, question: str, start: str) -> None:
    answer = ask(question, default=default)
    assert answer.title == default
    assert answer.parts[0].lead.startswith(start)
