"""Drafts of answers, and their publication: everything that follows, or nothing."""

from pathlib import Path

import pytest

from bot.domain.claims import NoteDetail
from bot.domain.dates import PartialDate
from bot.domain.desk import DeskItem, DeskKind, DeskState, ItemGoneError, Waiting
from bot.domain.desk_answers import AnswerDraft, AnswerGoneError, OthersAnswerError
from bot.domain.labels import Label, Tier
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.topics import Topic
from bot.store import Pen, Store
from bot.store.desk_answers import publish, take_back
from tests.store.ledgers import NOW, file

HERE, MOD, OTHER = 5, 90, 91
SLUG = "one"
STATEMENT = Statement(Topic.TRAILER, "It is out.", Label.REPORTED, Tier.TRADE_PRESS, NoteDetail())
SOURCE = Source("", "Variety", "https://variety.com/x", PartialDate(2026, 11, 20), Tier.TRADE_PRESS)


async def prepared(store: Store) -> AnswerDraft:
    """A title, a question that two wait for, and a draft."""
    await store.load_catalogue([file(SLUG)], now=NOW)
    noted = await store.desk.record(DeskItem(DeskKind.UNANSWERED, "trailer?", NOW, HERE, 60, 70))
    assert noted.id is not None
    await store.desk.wait(HERE, noted.id, Waiting(1, NOW, 60, 70))
    await store.desk.wait(HERE, noted.id, Waiting(2, NOW))
    draft = AnswerDraft(
        HERE, noted.id, MOD, NOW, "It is out.", "https://variety.com/x", title=SLUG, topic=Topic.TRAILER
    )
    return await store.desk_answers.begin(draft)


async def test_a_draft_comes_back_as_it_was_and_belongs_to_its_author(path: Path):
    async with Store.open(path) as store:
        draft = await prepared(store)
    async with Store.open(path) as store:
        assert await store.desk_answers.get(HERE, draft.item) == draft
        assert await store.desk_answers.get(55, draft.item) is None
        with pytest.raises(OthersAnswerError):
            await store.desk_answers.change(HERE, draft.item, lambda each: each, by=OTHER, now=NOW)
        with pytest.raises(OthersAnswerError):
            await store.desk_answers.discard(HERE, draft.item, by=OTHER)
        with pytest.raises(AnswerGoneError):
            await store.desk_answers.take_over(55, draft.item, by=OTHER, now=NOW)
        assert (await store.desk_answers.take_over(HERE, draft.item, by=OTHER, now=NOW)).author == OTHER


async def test_publishing_enters_closes_and_writes_to_all_who_wait(path: Path):
    async with Store.open(path) as store:
        draft = await prepared(store)
        lay = await store.amend(HERE, lambda pen: publish(pen, draft, STATEMENT, SOURCE), by=MOD, now=NOW)
        assert [each.person for each in lay.waiting] == [1, 2]
        item = await store.desk.item(HERE, draft.item)
        assert (item.state, item.waiting, item.answer) == (DeskState.ANSWERED, (), "server:1")
        assert "It is out." in [claim.text for claim in store.ledger_of(HERE)[SLUG].claims]
        assert (await store.outbox.pending(HERE)).waiting == 2
        with pytest.raises(AnswerGoneError):
            await store.amend(HERE, lambda pen: publish(pen, draft, STATEMENT, SOURCE), by=MOD, now=NOW)


async def test_what_fails_in_the_middle_leaves_nothing_behind(path: Path):
    async with Store.open(path) as store:
        draft = await prepared(store)
        before = await store.desk.item(HERE, draft.item)

        def work(pen: Pen) -> None:
            publish(pen, draft, STATEMENT, SOURCE)
            raise RuntimeError("the machine fell over")

        with pytest.raises(RuntimeError, match="fell over"):
            await store.amend(HERE, work, by=MOD, now=NOW)
        assert await store.desk.item(HERE, draft.item) == before
        assert await store.desk_answers.get(HERE, draft.item) == draft
        assert (await store.outbox.pending(HERE)).waiting == 0
        assert "It is out." not in [claim.text for claim in store.ledger_of(HERE)[SLUG].claims]


async def test_a_draft_that_changed_meanwhile_is_not_published(path: Path):
    async with Store.open(path) as store:
        draft = await prepared(store)
        await store.desk_answers.take_over(HERE, draft.item, by=OTHER, now=NOW)
        with pytest.raises(OthersAnswerError):
            await store.amend(HERE, lambda pen: publish(pen, draft, STATEMENT, SOURCE), by=MOD, now=NOW)
        assert len(await store.desk.open(HERE)) == 1


async def test_who_was_not_told_yet_waits_again_when_the_answer_is_taken_back(path: Path):
    async with Store.open(path) as store:
        draft = await prepared(store)
        await store.amend(HERE, lambda pen: publish(pen, draft, STATEMENT, SOURCE), by=MOD, now=NOW)
        item = await store.amend(HERE, lambda pen: take_back(pen, draft.item), by=MOD, now=NOW)
        assert item.state is DeskState.OPEN
        assert [(each.person, each.channel) for each in item.waiting] == [(1, 60), (2, None)]
        assert (await store.outbox.pending(HERE)).waiting == 0
        with pytest.raises(ItemGoneError):
            await store.amend(HERE, lambda pen: take_back(pen, draft.item), by=MOD, now=NOW)
