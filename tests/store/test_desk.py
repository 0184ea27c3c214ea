"""The desk: grouped, counted, capped, and apart for each server."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.desk import (
    LONGEST_SUBJECT,
    DeskItem,
    DeskKind,
    DeskState,
    Gist,
    ItemGoneError,
    LyingItem,
    TooManyWaitError,
    Voice,
    Waiting,
    subject_key,
)
from bot.store import Store, desk_waiting, desk_writing
from tests.store.ledgers import NOW

LATER = NOW + timedelta(hours=1)
HERE = 5


def asked(subject: str, seen: datetime = NOW, server: int | None = HERE) -> DeskItem:
    return DeskItem(DeskKind.NOT_TRACKED, subject, seen, server)


def complained(person: int, remark: str = "", seen: datetime = NOW) -> DeskItem:
    return DeskItem(
        DeskKind.FEEDBACK, "It comes in May.", seen, HERE, ref="shrek-5#release", by=person, remark=remark
    )


def waits(person: int, since: datetime = NOW) -> Waiting:
    return Waiting(person, since, 60, 70)


async def put(store: Store, subject: str, server: int | None = HERE) -> int:
    noted = await store.desk.record(asked(subject, server=server))
    assert noted.id is not None
    return noted.id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shrek 6?", "shrek  6"),
        ("Shrék 6", "SHREK-6!"),
        ("Straße 2", "STRASSE 2"),
        ("  Ⅲ ", "iii"),
        ("🎬 🎬", "🎬🎬"),
        ("", "   "),
    ],
)
def test_the_same_subject_typed_twice_is_one(one: str, other: str):
    assert subject_key(one) == subject_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Shrek 6", "Shrek 5"), ("🎬", "🍿"), ("續集", "前傳"), ("?", "!")]
)
def test_different_subjects_stay_apart(one: str, other: str):
    assert subject_key(one) != subject_key(other)


async def test_an_item_comes_back_with_all_that_is_known_of_it(path: Path):
    async with Store.open(path) as store:
        gist = Gist("#composer", "shrek-5", "the composer is not known")
        noted = await store.desk.record(
            DeskItem(DeskKind.UNANSWERED, "Who scores Shrek 5?", NOW, HERE, 6, 7, gist)
        )
        assert noted.id is not None
        assert noted.is_new
        await store.desk.wait(HERE, noted.id, waits(8))
        found = LyingItem(
            noted.id,
            DeskKind.UNANSWERED,
            "Who scores Shrek 5?",
            1,
            DeskState.OPEN,
            NOW,
            NOW,
            HERE,
            6,
            7,
            "shrek-5",
            waiting=(waits(8),),
        )
        assert await store.desk.open(HERE) == (found,)
        assert await store.desk.item(HERE, noted.id) == found


async def test_the_same_subject_is_counted_and_shows_its_newest_place(path: Path):
    async with Store.open(path) as store:
        await store.desk.record(DeskItem(DeskKind.NOT_TRACKED, "Shrek 6?", LATER, HERE, 60, 70))
        await store.desk.record(DeskItem(DeskKind.NOT_TRACKED, "shrek 6", NOW, HERE, 61, None))
        await store.desk.record(DeskItem(DeskKind.NOT_TRACKED, "SHREK 6", LATER, HERE, None, None))
        (item,) = await store.desk.open(HERE)
        assert (item.subject, item.count, item.first_seen, item.last_seen) == ("Shrek 6?", 3, NOW, LATER)
        assert (item.channel, item.message) == (61, None)
        await store.desk.locate(item.id, 62, 72)
        (item,) = await store.desk.open(HERE)
        assert (item.channel, item.message, item.count) == (62, 72, 3)


async def test_kinds_and_servers_are_apart(path: Path):
    async with Store.open(path) as store:
        await store.desk.record(asked("Shrek 6"))
        await store.desk.record(asked("Shrek 6", server=55))
        await store.desk.record(asked("Shrek 6", server=None))
        await store.desk.record(DeskItem(DeskKind.NOT_UNDERSTOOD, "Shrek 6", NOW, HERE))
        assert {item.kind for item in await store.desk.open(HERE)} == {
            DeskKind.NOT_TRACKED,
            DeskKind.NOT_UNDERSTOOD,
        }
        assert [item.server for item in await store.desk.open(55)] == [55]
        assert [item.server for item in await store.desk.open()] == [None]
        assert await store.desk.open(6) == ()


async def test_the_oldest_comes_first_in_pages_and_each_kind_has_its_counts(path: Path):
    async with Store.open(path) as store:
        for subject, seen in (("a", LATER), ("b", NOW), ("c", LATER), ("c", LATER)):
            await store.desk.record(asked(subject, seen))
        await store.desk.record(complained(1))
        assert [item.subject for item in await store.desk.open(HERE)] == ["b", "It comes in May.", "a", "c"]
        page, total = await store.desk.page(HERE, DeskKind.NOT_TRACKED, skip=1, limit=1)
        assert ([item.subject for item in page], total) == (["a"], 3)
        not_tracked, feedback = await store.desk.counts(HERE)
        assert (not_tracked.kind, not_tracked.items, not_tracked.times) == (DeskKind.NOT_TRACKED, 3, 4)
        assert not_tracked.oldest == NOW
        assert feedback.kind is DeskKind.FEEDBACK
        assert await store.desk.counts(6) == ()


@pytest.mark.parametrize(
    ("subject", "kept"),
    [
        ("x" * 4000, "x" * LONGEST_SUBJECT),
        ("ß" * 4000, "ß" * LONGEST_SUBJECT),
        ("ﷺ" * 4000, "ﷺ" * LONGEST_SUBJECT),
        ("🎬" * 4000, "🎬" * LONGEST_SUBJECT),
        ("", ""),
        ("\0", ""),
        ("\ud800 half a sign", "half a sign"),
        ("two\r\n  lines\t", "two lines"),
        ("'; DROP TABLE desk_item; --", "'; DROP TABLE desk_item; --"),
    ],
)
async def test_any_subject_is_kept_on_one_line_cut_to_its_length(path: Path, subject: str, kept: str):
    async with Store.open(path) as store:
        await store.desk.record(asked(subject))
        await store.desk.record(asked(subject))
        (item,) = await store.desk.open(HERE)
        assert (item.subject, item.count) == (kept, 2)


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_has_a_key_and_a_line_that_a_file_can_hold(subject: str):
    item = asked(subject)
    assert 1 <= len(item.key.words) <= LONGEST_SUBJECT
    assert len(item.line) <= LONGEST_SUBJECT
    assert "\0" not in item.key.words + item.line
    assert (item.key.words + item.line).encode()


async def test_what_is_alike_is_counted_in_the_item_that_lay_there_first(path: Path):
    def same_letter(one: Gist, others: Sequence[Gist]) -> int | None:
        return next((n for n, other in enumerate(others) if other.words[0] == one.words[0]), None)

    async with Store.open(path) as store:
        for subject in ("apple", "berry", "apricot", "avocado"):
            await store.desk.record(asked(subject), same_letter)
        found = {item.subject: item.count for item in await store.desk.open(HERE)}
        assert found == {"apple": 3, "berry": 1}


async def test_a_full_desk_counts_what_else_comes_up(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(desk_writing, "MOST_SUBJECTS", 3)
    async with Store.open(path) as store:
        noted = [await store.desk.record(asked(each)) for each in ("a", "b", "c", "d", "e", "e", "a")]
        await store.desk.record(asked("d", server=55))
        found = {item.subject: item.count for item in await store.desk.open(HERE)}
        assert found == {"a": 2, "b": 1, "c": 1, desk_writing.OTHERS: 3}
        assert [item.subject for item in await store.desk.open(55)] == ["d"]
        assert [each.id is None for each in noted] == [False, False, False, True, True, True, False]


async def test_on_a_full_desk_what_was_closed_first_makes_place_unless_somebody_waits_for_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(desk_writing, "MOST_SUBJECTS", 3)
    async with Store.open(path) as store:
        a, b, c = [await put(store, each) for each in "abc"]
        await store.desk.wait(HERE, a, waits(1))
        for closed, item in enumerate((a, c, b)):
            await store.desk.close(HERE, item, DeskState.DISMISSED, by=9, now=NOW + timedelta(minutes=closed))
        await put(store, "d")
        with pytest.raises(ItemGoneError):
            await store.desk.item(HERE, c)
        assert (await store.desk.item(HERE, a)).waiting
        assert (await store.desk.item(HERE, b)).subject == "b"


async def test_who_asked_to_be_told_waits_once_longest_first_and_may_withdraw(path: Path):
    async with Store.open(path) as store:
        item = await put(store, "a")
        assert [(await store.desk.wait(HERE, item, waits(person)))[1] for person in (1, 2, 1)] == [
            True,
            True,
            False,
        ]
        await store.desk.wait(HERE, item, waits(3, NOW - timedelta(hours=1)))
        assert [each.person for each in (await store.desk.item(HERE, item)).waiting] == [3, 1, 2]
        assert [await store.desk.withdraw(item, person) for person in (1, 1)] == [True, False]
        assert [each.person for each in (await store.desk.item(HERE, item)).waiting] == [3, 2]


async def test_who_stops_waits_for_nothing_in_that_server(path: Path):
    async with Store.open(path) as store:
        one, two, elsewhere = await put(store, "a"), await put(store, "b"), await put(store, "a", 55)
        for server, item in ((HERE, one), (HERE, two), (55, elsewhere)):
            await store.desk.wait(server, item, waits(1))
            await store.desk.wait(server, item, waits(2))
        assert await store.desk.stop(HERE, 1, now=NOW) == 2
        assert await store.desk.stop(HERE, 1, now=NOW) == 0
        assert [each.person for each in (await store.desk.item(HERE, one)).waiting] == [2]
        assert [each.person for each in (await store.desk.item(55, elsewhere)).waiting] == [1, 2]


async def test_nobody_waits_for_an_item_of_another_server_or_for_none(path: Path):
    async with Store.open(path) as store:
        item = await put(store, "a")
        for server, number in ((55, item), (None, item), (HERE, item + 1)):
            with pytest.raises(ItemGoneError):
                await store.desk.wait(server, number, waits(1))
            with pytest.raises(ItemGoneError):
                await store.desk.close(server, number, DeskState.DISMISSED, by=9, now=NOW)
            with pytest.raises(ItemGoneError):
                await store.desk.reopen(server, number)


async def test_only_so_many_people_wait_for_a_subject(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(desk_waiting, "MOST_WAITING", 3)
    async with Store.open(path) as store:
        item = await put(store, "a")
        for person in (1, 2, 3, 2):
            await store.desk.wait(HERE, item, waits(person))
        with pytest.raises(TooManyWaitError):
            await store.desk.wait(HERE, item, waits(4))
        assert len((await store.desk.item(HERE, item)).waiting) == 3


@pytest.mark.parametrize("state", [DeskState.SET_ASIDE, DeskState.ANSWERED, DeskState.DISMISSED])
async def test_a_closed_item_is_off_the_list_and_can_be_put_back(path: Path, state: DeskState):
    async with Store.open(path) as store:
        item = await put(store, "a")
        await store.desk.wait(HERE, item, waits(1))
        before = await store.desk.item(HERE, item)
        assert await store.desk.close(HERE, item, state, by=9, now=LATER) == before
        assert await store.desk.open(HERE) == ()
        assert [each.id for each in (await store.desk.page(HERE, None, state=state))[0]] == [item]
        with pytest.raises(ItemGoneError):
            await store.desk.close(HERE, item, state, by=9, now=LATER)
        after = await store.desk.reopen(HERE, item)
        assert after.state is DeskState.OPEN
        # Those who are told of an answer wait no longer.
        assert after.waiting == (() if state is DeskState.ANSWERED else before.waiting)


@pytest.mark.parametrize(
    ("state", "then"),
    [
        (DeskState.SET_ASIDE, DeskState.OPEN),
        (DeskState.ANSWERED, DeskState.OPEN),
        (DeskState.DISMISSED, DeskState.DISMISSED),
    ],
)
async def test_what_is_asked_again_comes_back_unless_it_was_off_topic(
    path: Path, state: DeskState, then: DeskState
):
    async with Store.open(path) as store:
        item = await put(store, "a")
        await store.desk.close(HERE, item, state, by=9, now=NOW)
        noted = await store.desk.record(asked("a", LATER))
        found = await store.desk.item(HERE, item)
        assert (noted.id, noted.state) == (item, then)
        assert (found.state, found.count) == (then, 2)


@pytest.mark.parametrize(
    ("state", "then"),
    [(DeskState.SET_ASIDE, DeskState.OPEN), (DeskState.ANSWERED, DeskState.ANSWERED)],
)
async def test_to_wait_brings_back_what_was_left_and_nothing_else(
    path: Path, state: DeskState, then: DeskState
):
    async with Store.open(path) as store:
        item = await put(store, "a")
        await store.desk.close(HERE, item, state, by=9, now=NOW)
        _, is_new = await store.desk.wait(HERE, item, waits(1))
        assert is_new is (then is DeskState.OPEN)
        assert (await store.desk.item(HERE, item)).state is then


async def test_a_complaint_counts_once_a_person_and_keeps_the_last_words_of_each(path: Path):
    async with Store.open(path) as store:
        first = await store.desk.record(complained(1))
        again = await store.desk.record(complained(1, "It is\nJune.", LATER))
        other = await store.desk.record(complained(2, seen=LATER))
        assert [each.is_new for each in (first, again, other)] == [True, False, True]
        (item,) = await store.desk.open(HERE)
        assert (item.count, item.ref) == (2, "shrek-5#release")
        assert item.voices == (Voice(1, NOW, "It is June."), Voice(2, LATER))
        await store.desk.record(complained(1))
        assert (await store.desk.open(HERE))[0].voices[0].remark == "It is June."


async def test_a_complaint_that_was_settled_comes_back_with_somebody_else_only(path: Path):
    async with Store.open(path) as store:
        noted = await store.desk.record(complained(1))
        assert noted.id is not None
        await store.desk.close(HERE, noted.id, DeskState.ANSWERED, by=9, now=NOW)
        await store.desk.record(complained(1))
        assert await store.desk.open(HERE) == ()
        await store.desk.record(complained(2))
        assert [item.count for item in await store.desk.open(HERE)] == [2]


async def test_what_comes_once_never_comes_back(path: Path):
    async with Store.open(path) as store:
        due = replace(asked("was due in May"), kind=DeskKind.STALE_CLAIM, ref="shrek-5#release")
        noted = await store.desk.record(due)
        assert noted.id is not None
        assert (await store.desk.record(due)).is_new is False
        assert [item.count for item in await store.desk.open(HERE)] == [1]
        await store.desk.close(HERE, noted.id, DeskState.ANSWERED, by=9, now=NOW)
        await store.desk.record(replace(due, subject="said otherwise"))
        assert await store.desk.open(HERE) == ()


async def test_installation_keeps_the_last_text_of_a_key(path: Path):
    async with Store.open(path) as store:
        assert await store.installation.get("commands") is None
        await store.installation.set("commands", "first")
        await store.installation.set("commands", "second")
        await store.installation.set("other", "")
        assert await store.installation.get("commands") == "second"
        assert await store.installation.get("other") == ""
    async with Store.open(path) as store:
        assert await store.installation.get("commands") == "second"
