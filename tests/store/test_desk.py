"""The desk: grouped, counted, capped, and apart for each server."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.desk import LONGEST_SUBJECT, DeskItem, DeskKind, OpenItem, subject_key
from bot.store import Store, desk
from tests.store.ledgers import NOW

LATER = NOW + timedelta(hours=1)


def asked(subject: str, seen: datetime = NOW, server: int | None = 5, asker: int | None = None) -> DeskItem:
    return DeskItem(DeskKind.NOT_TRACKED, subject, seen, server, asker=asker)


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
        await store.desk.record(DeskItem(DeskKind.UNANSWERED, "Who scores Shrek 5?", NOW, 5, 6, 7, 8))
        assert await store.desk.open(5) == (
            OpenItem(DeskKind.UNANSWERED, "Who scores Shrek 5?", 1, NOW, NOW, 5, 6, 7, (8,)),
        )


async def test_the_same_subject_is_counted_and_shows_its_newest_place_and_all_who_wait(path: Path):
    async with Store.open(path) as store:
        await store.desk.record(DeskItem(DeskKind.NOT_TRACKED, "Shrek 6?", LATER, 5, 60, 70, 9))
        await store.desk.record(DeskItem(DeskKind.NOT_TRACKED, "shrek 6", NOW, 5, 61, None, 10))
        await store.desk.record(DeskItem(DeskKind.NOT_TRACKED, "SHREK 6", LATER, 5, None, None, 9))
        (item,) = await store.desk.open(5)
        assert item == OpenItem(DeskKind.NOT_TRACKED, "Shrek 6?", 3, NOW, LATER, 5, 61, None, (10, 9))


async def test_what_is_recorded_late_makes_nothing_newer_or_wait_longer(path: Path):
    async with Store.open(path) as store:
        for seen in (NOW, LATER, NOW + timedelta(minutes=1)):
            await store.desk.record(asked("Shrek 6", seen, asker=9))
        await store.desk.record(asked("Shrek 6", NOW + timedelta(minutes=30), asker=8))
        await store.desk.record(asked("Shrek 6", LATER, asker=9))
        (item,) = await store.desk.open(5)
        assert (item.first_seen, item.last_seen) == (NOW, LATER)
        assert item.waiting == (9, 8)


async def test_kinds_and_servers_are_apart(path: Path):
    async with Store.open(path) as store:
        await store.desk.record(asked("Shrek 6"))
        await store.desk.record(asked("Shrek 6", server=55))
        await store.desk.record(asked("Shrek 6", server=None))
        await store.desk.record(DeskItem(DeskKind.NOT_UNDERSTOOD, "Shrek 6", NOW, 5))
        assert {item.kind for item in await store.desk.open(5)} == {
            DeskKind.NOT_TRACKED,
            DeskKind.NOT_UNDERSTOOD,
        }
        assert [item.server for item in await store.desk.open(55)] == [55]
        assert [item.server for item in await store.desk.open()] == [None]
        assert await store.desk.open(6) == ()


async def test_the_most_asked_comes_first_then_the_newest(path: Path):
    async with Store.open(path) as store:
        for subject, seen in (("a", NOW), ("b", LATER), ("c", NOW), ("c", NOW)):
            await store.desk.record(asked(subject, seen))
        assert [item.subject for item in await store.desk.open(5)] == ["c", "b", "a"]
        assert [item.subject for item in await store.desk.open(5, limit=1)] == ["c"]


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
        ("'; DROP TABLE desk; --", "'; DROP TABLE desk; --"),
    ],
)
async def test_any_subject_is_kept_on_one_line_cut_to_its_length(path: Path, subject: str, kept: str):
    async with Store.open(path) as store:
        await store.desk.record(asked(subject))
        await store.desk.record(asked(subject))
        (item,) = await store.desk.open(5)
        assert (item.subject, item.count) == (kept, 2)


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_has_a_key_and_a_line_that_a_file_can_hold(subject: str):
    item = asked(subject)
    assert 1 <= len(item.key) <= LONGEST_SUBJECT
    assert len(item.line) <= LONGEST_SUBJECT
    assert "\0" not in item.key + item.line
    assert (item.key + item.line).encode()


async def test_a_full_desk_counts_what_else_comes_up(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(desk, "MOST_SUBJECTS", 3)
    async with Store.open(path) as store:
        for subject in ("a", "b", "c", "d", "e", "e", "a"):
            await store.desk.record(asked(subject, asker=1))
        await store.desk.record(asked("d", server=55))
        found = {item.subject: (item.count, item.waiting) for item in await store.desk.open(5)}
        assert found == {"a": (2, (1,)), "b": (1, (1,)), "c": (1, (1,)), desk.OTHERS: (3, ())}
        assert [item.subject for item in await store.desk.open(55)] == ["d"]


async def test_only_so_many_people_wait_for_a_subject(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(desk, "MOST_WAITING", 3)
    async with Store.open(path) as store:
        for asker in (1, 2, 3, 4, 2):
            await store.desk.record(asked("a", NOW + timedelta(seconds=asker), asker=asker))
        (item,) = await store.desk.open(5)
        assert (item.count, item.waiting) == (5, (1, 2, 3))


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
