"""With thousands of titles, looking at all of them takes a second: nobody else waits for it."""

import asyncio
from dataclasses import dataclass
from threading import Event

import pytest

from bot.answers import Answers
from bot.domain.ledger import Contents, Ledger, TitleLedger
from bot.recent import Recent
from bot.store import Store
from bot.ui.picking import Picker
from cogs.cast.finding import Everyone, Several, find
from tests.cogs.shown import Place, text_of
from tests.conftest import now
from tests.factories import credit, title, title_ledger

NOTHING: Contents = ((), (), {})


@dataclass
class Kept:
    """A ledger that stays as it is."""

    ledger: Ledger

    def ledger_of(self, server: int | None) -> Ledger:
        """The same for everybody."""
        del server
        return self.ledger


@pytest.mark.parametrize(
    ("command", "options", "says"),
    [("titles", {}, "What I track"), ("cast", {"who": "Quorra Blix"}, "I know nobody called")],
)
async def test_the_loop_runs_on_while_all_titles_are_looked_at(
    place: Place, store: Store, command: str, options: dict[str, str], says: str
) -> None:
    going_on, waited = Event(), list[bool]()

    def read() -> Contents:
        waited.append(going_on.wait(timeout=5))
        return NOTHING

    slow = TitleLedger.on_first_use(title("slow", "Slow 2", names=()), read)
    store._snapshot = store._snapshot.after(store.version + 1, [slow])
    # Comes to pass only where the loop is free while the title is read.
    asyncio.get_running_loop().call_later(0.01, going_on.set)
    result = await place.fan.slash(place.channel, command, **options)
    assert waited == [True]
    assert says in text_of(result.response)


def test_an_example_is_found_without_reading_every_title() -> None:
    read: list[str] = []

    def lazy(slug: str) -> TitleLedger:
        def contents() -> Contents:
            read.append(slug)
            return NOTHING

        return TitleLedger.on_first_use(title(slug, slug, names=()), contents)

    ledger = Ledger([lazy(f"title-{number:03}") for number in range(200)])
    picker = Picker(Answers(Kept(ledger)), Recent(), None, now)
    assert picker.example(None) is not None
    assert len(read) == 50


def test_a_name_that_many_titles_know_is_not_looked_up_in_all_of_them() -> None:
    entries = [title_ledger(credit("Ada Vale", "Wick"), of=title(f"t-{n}", f"T {n}")) for n in range(40)]
    found = find("ada vale", None, Everyone(Ledger(entries)))
    assert isinstance(found, Several)
    assert len(found.seen) == 10
