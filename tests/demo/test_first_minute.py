"""What the first page is about, whatever is in the catalogue."""

import pytest

from bot.demo.first_minute import question
from bot.domain.labels import State
from bot.domain.status import status_of
from tests.factories import NOW, release, title, title_ledger

OLD = release("2026-05", "old", state=State.SUPERSEDED, seen="2024")


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        ((), "What do you track?"),
        (("Nothing Known 2",), "When does Nothing Known 2 come out?"),
        (("Nothing Known 2", "Dated 2"), "When does Dated 2 come out?"),
        (("Dated 2", "Moved and Moved 2"), "When does Moved and Moved 2 come out?"),
        (("Moved and Moved 2", "Moved 2"), "When does Moved 2 come out?"),
    ],
)
def test_the_question_is_the_one_whose_answer_shows_most(names: tuple[str, ...], asked: str) -> None:
    claims = {"Nothing": (), "Dated": (release("2027-05-20"),), "Moved": (OLD, release("2027-05-20"))}
    entries = [
        title_ledger(*claims[name.split()[0]], of=title(name.lower().replace(" ", "-"), name=name))
        for name in names
    ]
    assert question([status_of(entry, NOW) for entry in entries]) == asked
