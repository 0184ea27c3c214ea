"""Loading the catalogue: one transaction, only what changed, and the ledger in memory is what was read."""

import asyncio
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import catalogue
from bot.catalogue import CatalogueError
from bot.domain.ledger import Ledger, TitleLedger
from bot.store import LoadReport, Store
from bot.store import store as store_module
from bot.store.snapshot import Snapshot
from tests.store.ledgers import NOW, MadeFile, entry, file, file_of, title_ledgers, wrong_file


def unreadable(slug: str, digest: str = "1") -> MadeFile:
    """A file that the store must not read again."""

    def made() -> TitleLedger:
        raise AssertionError(f"{slug} was read")

    return MadeFile(Path(f"{slug}.toml"), slug, digest, made=made)


def slugs(ledger: Ledger) -> list[str]:
    return [entry.title.slug for entry in ledger]


async def test_a_first_load_adds_everything(path: Path):
    async with Store.open(path) as store:
        report = await store.load_catalogue([file("one"), file("two")], now=NOW)
        assert report == LoadReport(added=("one", "two"))
        assert store.version == 1
        assert store.ledger["one"] == entry("one")


async def test_an_unchanged_load_reads_and_writes_nothing(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one"), file("two")], now=NOW)
        before = store.ledger
        report = await store.load_catalogue(
            [unreadable("one"), unreadable("two")], now=NOW + timedelta(days=1)
        )
        assert report == LoadReport(unchanged=("one", "two"))
        assert store.version == 1
        assert store.ledger is before


async def test_an_unchanged_load_after_a_restart_reads_nothing(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
    async with Store.open(path) as store:
        report = await store.load_catalogue([unreadable("one")], now=NOW)
        assert report.unchanged == ("one",)
        assert store.ledger["one"] == entry("one")


async def test_only_changed_files_are_read(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one"), file("two"), file("three")], now=NOW)
        before = store.ledger
        report = await store.load_catalogue(
            [unreadable("one"), file("two", "2", claims=5), file("four"), unreadable("three")], now=NOW
        )
        assert report == LoadReport(added=("four",), changed=("two",), unchanged=("one", "three"))
        assert store.version == 2
        assert slugs(store.ledger) == ["four", "one", "three", "two"]
        assert len(store.ledger["two"].claims) == 5
        assert store.ledger["one"] is before["one"]


async def test_an_old_ledger_stays_as_it_was(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one", claims=1), file("two")], now=NOW)
        before = store.ledger
        await store.load_catalogue([file("one", "2", claims=3)], now=NOW)
        assert slugs(before) == ["one", "two"]
        assert len(before["one"].claims) == 1
        assert before["two"] == entry("two")


async def test_a_title_whose_file_is_gone_is_removed(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one"), file("two")], now=NOW)
        report = await store.load_catalogue([file("two")], now=NOW)
        assert report == LoadReport(removed=("one",), unchanged=("two",))
        assert slugs(store.ledger) == ["two"]
        assert "one" not in store.ledger
    async with Store.open(path) as store:
        assert slugs(store.ledger) == ["two"]


async def test_an_empty_catalogue_removes_everything(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
        await store.load_catalogue([], now=NOW)
        assert len(store.ledger) == 0


async def test_any_mistake_in_any_file_changes_nothing_and_all_are_named(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one"), file("two"), file("three")], now=NOW)
        before = store.ledger
        with pytest.raises(CatalogueError) as caught:
            await store.load_catalogue(
                [file("new"), wrong_file("one"), file("two", "2", claims=9), wrong_file("other")], now=NOW
            )
        assert [mistake.path.name for mistake in caught.value.mistakes] == ["one.toml", "other.toml"]
        assert store.ledger is before
        assert store.version == 1
    async with Store.open(path) as store:
        assert slugs(store.ledger) == ["one", "three", "two"]
        report = await store.load_catalogue(
            [unreadable("one"), unreadable("two"), unreadable("three")], now=NOW
        )
        assert report.unchanged == ("one", "two", "three")


async def test_a_name_that_means_two_titles_changes_nothing(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one", name="The Lántern 2"), file("two")], now=NOW)
        with pytest.raises(CatalogueError) as caught:
            await store.load_catalogue(
                [file("one", name="The Lántern 2"), file("two", "2", name="the lantern-2")], now=NOW
            )
        (mistake,) = caught.value.mistakes
        assert str(mistake) == (
            "two.toml: “the lantern-2” is already a name of one; a name can mean one title only."
        )
        assert (store.version, store.ledger["two"].title.name) == (1, "Two")


async def test_a_name_may_go_from_one_title_to_another(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("one", name="Lantern"), file("two")], now=NOW)
        await store.load_catalogue(
            [file("one", "2", name="Torch"), file("two", "2", name="Lantern")], now=NOW
        )
        assert [entry.title.name for entry in store.ledger] == ["Torch", "Lantern"]
        report = await store.load_catalogue([file("three", name="Torch")], now=NOW)
        assert report == LoadReport(added=("three",), removed=("one", "two"))


async def test_two_loads_at_once_come_one_after_the_other(path: Path):
    async with Store.open(path) as store:
        first, second = await asyncio.gather(
            store.load_catalogue([file("one")], now=NOW), store.load_catalogue([unreadable("one")], now=NOW)
        )
        assert (first.added, second.unchanged) == (("one",), ("one",))


async def test_progress_goes_up_to_all_files_and_is_told_in_the_event_loop(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    told: list[tuple[int, int]] = []
    threads: set[int] = set()

    def progress(done: int, of: int) -> None:
        told.append((done, of))
        threads.add(threading.get_ident())

    monkeypatch.setattr(store_module, "_PROGRESS_EVERY", 0)
    async with Store.open(path) as store:
        await store.load_catalogue([file("one")], now=NOW)
        await store.load_catalogue(
            [file(slug) for slug in ("one", "two", "three")], now=NOW, progress=progress
        )

    assert told == [(2, 3), (3, 3), (3, 3)]
    assert threads == {threading.get_ident()}


async def test_progress_is_told_a_few_times_a_second_and_at_the_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(store_module, "_PROGRESS_EVERY", 3600)
    async with Store.open(path) as store:
        await store.load_catalogue(
            [file(f"title-{n}") for n in range(9)], now=NOW, progress=lambda done, of: told.append((done, of))
        )
    assert told == [(9, 9)]


async def test_the_ledger_in_memory_is_exactly_the_shipped_catalogue(path: Path):
    folder = catalogue.default_folder()
    expected = catalogue.read(folder)
    async with Store.open(path) as store:
        await store.load_catalogue(catalogue.files(folder), now=NOW)
        check_same(store.ledger, expected)
    async with Store.open(path) as store:
        check_same(store.ledger, expected)


@given(made=st.lists(st.data(), max_size=3), last=title_ledgers("last"))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_the_ledger_in_memory_is_exactly_any_catalogue(
    tmp_path_factory: pytest.TempPathFactory, made: list[st.DataObject], last: TitleLedger
):
    titles = [data.draw(title_ledgers(f"title-{number}")) for number, data in enumerate(made)]
    path = tmp_path_factory.mktemp("any") / "greenlit.db"
    async with Store.open(path) as store:
        await store.load_catalogue([file_of(title) for title in (last, *titles)], now=NOW)
        check_same(store.ledger, Ledger([last, *titles]))


def check_same(found: Ledger, expected: Ledger) -> None:
    assert slugs(found) == slugs(expected)
    assert len(found) == len(expected)
    for title, other in zip(found, expected, strict=True):
        assert title.title == other.title
        assert title.claims == other.claims
        assert title.gaps == other.gaps
        assert list(title.sources.items()) == list(other.sources.items())
        assert title == other


async def test_of_many_changes_only_the_changed_titles_are_read_again(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file(f"title-{n}") for n in range(70)], now=NOW)
        before = store.ledger
        changed = [file(f"title-{n}", "2" if n < 60 else "1", claims=3) for n in range(70)]
        report = await store.load_catalogue(changed, now=NOW)
        assert len(report.changed) == 60
        assert len(store.ledger["title-59"].claims) == 3
        assert all(store.ledger[f"title-{n}"] is before[f"title-{n}"] for n in range(60, 70))


def test_one_change_among_many_titles_copies_nothing():
    base = Snapshot(1, Ledger(TitleLedger(entry(f"title-{n}").title) for n in range(1_000)))
    changed = entry("title-7", claims=9)
    after = base.after(2, [changed])
    assert after.ledger["title-7"] is changed
    assert after.ledger["title-8"] is base.ledger["title-8"]
    assert after.base is base.base


def test_changes_pile_up_and_become_a_new_base():
    snapshot = Snapshot(0, Ledger([entry("one"), entry("two")]))
    for number in range(1200):
        snapshot = snapshot.after(number, [entry(f"new-{number}"), entry("one", claims=number % 7)])
    assert len(snapshot.ledger) == 1202
    assert len(snapshot.ledger["one"].claims) == 1199 % 7
    assert len(snapshot.changes) <= 500
    assert slugs(snapshot.after(1200, [], {"two", "new-5"}).ledger) == [
        slug for slug in slugs(snapshot.ledger) if slug not in {"two", "new-5"}
    ]
