"""Laws of undo: whatever was done, walking back gives every earlier state, and walking forth the later ones."""

import asyncio
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.claims import NoteDetail
from bot.domain.desk import Waiting
from bot.domain.drafts import Draft
from bot.domain.errors import GreenlitError
from bot.domain.labels import Label, Tier
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.topics import Topic
from bot.domain.versions import NothingToUndoError
from bot.store import Pen, Store
from bot.store.undoing import redo, undo
from bot.store.updates import correct, publish, retract, tell_in, update_in
from tests.store.ledgers import NOW, file

SERVER, BY, FAN, SLUG = 5, 7, 9, "shrek"
PAGE = Source("", "Paper", "https://paper.example/", None, Tier.OTHER_PRESS)


def statement(text: str) -> Statement:
    """A claim that says a word."""
    return Statement(Topic.NOTE, text, Label.REPORTED, Tier.OTHER_PRESS, NoteDetail())


async def begun(store: Store, corrects: int | None = None, headline: str = "One") -> int:
    """The number of a new draft."""
    draft = Draft(SERVER, 0, SLUG, BY, NOW, NOW, headline=headline, value="x", corrects=corrects)
    return (await store.drafts.begin(draft)).number


async def do(store: Store, work: Callable[[Pen], Any]) -> Any:
    """Let a moderator's work write."""
    return await store.amend(SERVER, work, by=BY, now=NOW)


async def published(store: Store, *texts: str) -> None:
    """Publish update 1, of which a fan is told."""
    number = await begun(store)
    told = [statement(text) for text in texts]

    def work(pen: Pen) -> None:
        update = publish(pen, number, told, PAGE, channel=3, ping=None)
        tell_in(pen.connection, update, Waiting(FAN, NOW))

    await do(store, work)


async def corrected(store: Store, headline: str, *texts: str) -> None:
    """Correct it."""
    number = await begun(store, corrects=1, headline=headline)
    await do(store, lambda pen: correct(pen, number, [statement(text) for text in texts], PAGE))


async def state(store: Store) -> tuple[Any, ...]:
    """What fans see: the update, and the claims that stand."""
    update = await store.updates.get(SERVER, 1)
    assert update is not None
    shown = (update.state, update.headline, [(line.old, line.new, line.wrong) for line in update.lines])
    claims = store.ledger_of(SERVER)[SLUG].claims
    return *shown, sorted(claim.text for claim in claims if claim.is_open and claim.server is not None)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store with one title."""
    async with Store.open(tmp_path / "greenlit.db") as opened:
        await opened.load_catalogue([file(SLUG)], now=NOW)
        yield opened


_words = st.lists(st.sampled_from(("a", "b", "c")), min_size=1, max_size=3, unique=True)
_deeds = st.lists(st.one_of(_words, st.sampled_from(("retract", "undo", "redo"))), max_size=8)


class Walk:
    """What a moderator does, and every state that should come of it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.past: list[Any] = []
        self.future: list[Any] = []

    async def new(self, work: Awaitable[Any]) -> None:
        """Do something new, unless the update is taken back."""
        try:
            await work
        except GreenlitError:
            return
        self.past.append(await state(self.store))
        self.future.clear()

    async def back(self) -> None:
        """Undo one step."""
        if len(self.past) > 1:
            self.future.append(self.past.pop())
            await do(self.store, lambda pen: undo(pen, 1))
            assert await state(self.store) == self.past[-1]

    async def forth(self) -> None:
        """Do one step again."""
        if not self.future:
            with pytest.raises(NothingToUndoError):
                await do(self.store, lambda pen: redo(pen, 1))
            return
        self.past.append(self.future.pop())
        await do(self.store, lambda pen: redo(pen, 1))
        assert await state(self.store) == self.past[-1]


@given(_deeds)
@settings(max_examples=40, deadline=None)
def test_walking_back_and_forth_gives_every_state_again(deeds: list[Any]) -> None:
    async def run(path: Path) -> None:
        async with Store.open(path) as store:
            await store.load_catalogue([file(SLUG)], now=NOW)
            walk = Walk(store)
            await walk.new(published(store, "a", "b"))
            for number, deed in enumerate(deeds):
                if deed == "undo":
                    await walk.back()
                elif deed == "redo":
                    await walk.forth()
                elif deed == "retract":
                    await walk.new(do(store, lambda pen: retract(pen, 1, "why")))
                else:
                    await walk.new(corrected(store, f"Headline {number}", *deed))
            states = list(walk.past)
            while len(walk.past) > 1:
                await walk.back()
            # The publication is undone last, and done again first.
            await do(store, lambda pen: undo(pen, 1))
            assert (await state(store))[-1] == []
            for after in states:
                await do(store, lambda pen: redo(pen, 1))
                assert await state(store) == after

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(Path(folder) / "greenlit.db"))


async def unsaid(store: Store) -> int:
    """How many words to the fan wait to be sent."""
    claimed = await store.outbox.claim(NOW)
    return sum(job.outgoing.kind == "update_changed" for job in claimed.jobs)


async def test_who_was_not_told_of_a_step_yet_hears_nothing_of_its_undo(store: Store) -> None:
    await published(store, "a")
    await corrected(store, "Two", "b")
    await do(store, lambda pen: undo(pen, 1))
    assert await unsaid(store) == 0


async def test_of_two_corrections_the_one_that_was_not_told_yet_is_not_told(store: Store) -> None:
    await published(store, "a")
    await corrected(store, "Two", "b")
    await corrected(store, "Three", "c")
    assert await unsaid(store) == 1


async def test_versions_are_only_ever_added_to(store: Store) -> None:
    await published(store, "a")

    def edited(pen: Pen) -> None:
        pen.connection.execute("UPDATE version SET content = '{}'")

    def deleted(pen: Pen) -> None:
        pen.connection.execute("DELETE FROM version")

    for work in (edited, deleted):
        with pytest.raises(sqlite3.IntegrityError, match="versions are only ever added to"):
            await do(store, work)
    assert await do(store, lambda pen: update_in(pen.connection, SERVER, 1)) is not None
