"""A server's part of the ledger: written in one transaction, seen by that server at once, and by no other."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.changes import ChangeKind
from bot.domain.claims import Claim, Gap, NoteDetail, ReleaseDetail
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State, Tier
from bot.domain.sources import Source
from bot.domain.statements import NoServerClaimError, NoServerTitleError, Statement
from bot.domain.titles import Name, NameKind
from bot.domain.topics import Topic
from bot.store import Pen, Store
from tests.store.ledgers import NOW, entry, file

PAGE = Source("", "Variety", "https://variety.example/1", PartialDate(2026, 11, 20), Tier.TRADE_PRESS)
MODERATOR = 11


def dated(window: str, **changes: object) -> Statement:
    statement = Statement(
        Topic.RELEASE,
        f"Comes out in {window}.",
        Label.REPORTED,
        Tier.TRADE_PRESS,
        ReleaseDetail(PartialDate.parse(window)),
        PartialDate(2026, 11, 20),
    )
    return replace(statement, **changes)  # pyright: ignore[reportArgumentType]


async def state(store: Store, server: int, window: str, slug: str = "shrek", **changes: object) -> Claim:
    """Let a moderator of a server state a release date."""

    def work(pen: Pen) -> Claim:
        return pen.enter(slug, dated(window, **changes), pen.source(slug, PAGE))

    return await store.amend(server, work, by=MODERATOR, now=NOW)


def claims(store: Store, server: int | None, slug: str = "shrek") -> dict[str, State]:
    return {each.ref: each.state for each in store.ledger_of(server)[slug].claims if each.server}


async def test_what_a_server_states_only_that_server_sees(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek"), file("frozen")], now=NOW)
        catalogue = store.ledger
        claim = await state(store, 5, "2028")

        assert claim.entered_by == MODERATOR
        assert claims(store, 5) == {"server:1": State.OPEN}
        assert store.ledger_of(5)["shrek"].sources_of(claim) == (replace(PAGE, id="server:1"),)
        assert claims(store, 6) == claims(store, None) == {}
        assert store.ledger_of(6) is store.ledger_of(None) is catalogue
        assert store.ledger_of(5)["frozen"] is catalogue["frozen"]
        assert store.ledger_of(5) is store.ledger_of(5)
        assert store.version == 2
    async with Store.open(path) as store:
        assert claims(store, 5) == {"server:1": State.OPEN}
        assert store.ledger_of(5)["shrek"].by_ref["server:1"] == claim
        assert claims(store, 6) == {}


async def test_a_write_that_fails_leaves_nothing(path: Path):
    def work(pen: Pen) -> None:
        pen.enter("shrek", dated("2028"), pen.source("shrek", PAGE))
        raise NoServerTitleError

    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        with pytest.raises(NoServerTitleError):
            await store.amend(5, work, by=MODERATOR, now=NOW)
        assert claims(store, 5) == {}
        assert store.version == 1
        assert await store.changes.newest(5) == ()
        with pytest.raises(NoServerTitleError):
            await state(store, 5, "2028", slug="nothing-of-this-name")


async def test_a_page_is_kept_once(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        first, second = await state(store, 5, "2028"), await state(store, 5, "2029")
        assert first.sources == second.sources


async def test_replacing_taking_back_and_letting_stand_again(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        one = await state(store, 5, "2027")
        two = await state(store, 5, "2028", replaces=(one.ref,))
        three = await state(store, 5, "2029", replaces=(two.ref,))
        assert three.replaces == (two.ref, one.ref)
        assert claims(store, 5) == {
            one.ref: State.SUPERSEDED,
            two.ref: State.SUPERSEDED,
            three.ref: State.OPEN,
        }
        # The middle one back: the first stays replaced, by the third.
        await store.amend(5, lambda pen: pen.retract(two.ref, why="wrong"), by=12, now=NOW)
        assert claims(store, 5) == {
            one.ref: State.SUPERSEDED,
            two.ref: State.RETRACTED,
            three.ref: State.OPEN,
        }
        await store.amend(5, lambda pen: pen.retract(three.ref, why="wrong too"), by=12, now=NOW)
        assert claims(store, 5)[one.ref] is State.OPEN
        await store.amend(5, lambda pen: pen.reopen(three.ref, why="right after all"), by=12, now=NOW)
        assert claims(store, 5) == {
            one.ref: State.SUPERSEDED,
            two.ref: State.RETRACTED,
            three.ref: State.OPEN,
        }

        log = await store.changes.of_title(5, "shrek")
        told = [
            (each.what, each.old.words if each.old else "", each.new.words if each.new else "")
            for each in log
        ]
        assert told == [
            (ChangeKind.REOPENED, "", "2029"),
            (ChangeKind.REOPENED, "", "2027"),
            (ChangeKind.RETRACTED, "2029", ""),
            (ChangeKind.RETRACTED, "2028", ""),
            (ChangeKind.ADDED, "2028", "2029"),
            (ChangeKind.ADDED, "2027", "2028"),
            (ChangeKind.ADDED, "", "2027"),
        ]
        assert (log[3].by, log[3].why, log[3].at) == (12, "wrong", NOW)
        assert log[4].source == PAGE.url


async def test_a_correction_is_a_new_version_and_the_old_one_is_kept(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        one = await state(store, 5, "2027")
        two = await state(store, 5, "2028", replaces=(one.ref,))

        def correct(pen: Pen) -> Claim:
            return pen.correct(one.ref, dated("2026"), pen.source("shrek", PAGE), why="a slip of the pen")

        new = await store.amend(5, correct, by=MODERATOR, now=NOW)
        # What had replaced the old version replaces the new one too.
        assert claims(store, 5) == {one.ref: State.RETRACTED, two.ref: State.OPEN, new.ref: State.SUPERSEDED}
        change = (await store.changes.newest(5))[0]
        assert (change.what, change.ref, change.why) == (ChangeKind.EDITED, new.ref, "a slip of the pen")
        with pytest.raises(NoServerClaimError):
            await store.amend(5, correct, by=MODERATOR, now=NOW)


async def test_nobody_touches_a_claim_of_another_server_or_of_the_catalogue(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        claim = await state(store, 5, "2027")
        for server, ref in ((6, claim.ref), (5, "shrek#note.0"), (5, "server:99")):
            with pytest.raises(NoServerClaimError):
                await store.amend(server, lambda pen, ref=ref: pen.retract(ref, why=""), by=1, now=NOW)
            with pytest.raises(NoServerClaimError):
                await store.amend(server, lambda pen, ref=ref: pen.reopen(ref, why=""), by=1, now=NOW)
        await store.amend(5, lambda pen: pen.retract(claim.ref, why=""), by=1, now=NOW)
        with pytest.raises(NoServerClaimError):
            await store.amend(5, lambda pen: pen.retract(claim.ref, why=""), by=1, now=NOW)


async def test_a_refuted_rumour_is_debunked_in_that_server_alone(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        await state(store, 5, "2028", refutes=("shrek#note.0",))

        def became(server: int) -> State:
            claim = store.ledger_of(server)["shrek"].by_ref["shrek#note.0"]
            assert isinstance(claim, Claim)
            return claim.state

        assert became(5) is State.DEBUNKED
        assert became(6) is State.OPEN
        change = (await store.changes.newest(5))[0]
        assert (change.what, change.ref) == (ChangeKind.DEBUNKED, "shrek#note.0")


async def test_the_catalogue_may_change_under_a_servers_claims(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek"), file("frozen")], now=NOW)
        claim = await state(store, 5, "2028")
        store.ledger_of(5)
        await store.load_catalogue([file("shrek", "2", claims=4), file("frozen")], now=NOW)
        assert len(store.ledger_of(5)["shrek"].claims) == 5

        # Dropped by the catalogue, kept by the server that said something about it.
        await store.load_catalogue([file("frozen")], now=NOW)
        assert "shrek" not in store.ledger_of(6)
        kept = store.ledger_of(5)["shrek"]
        assert (kept.title.name, kept.claims) == ("Shrek", (claim,))
    async with Store.open(path) as store:
        assert store.ledger_of(5)["shrek"].claims == (claim,)
        await store.load_catalogue([file("shrek", "3"), file("frozen")], now=NOW)
        assert len(store.ledger_of(5)["shrek"].claims) == 3


async def test_a_title_of_a_servers_own(path: Path):
    own = replace(entry("orchard").title, names=(Name("Orch", NameKind.NICKNAME),))

    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        await store.amend(5, lambda pen: pen.put_title(own), by=MODERATOR, now=NOW)
        await state(store, 5, "2028", slug="orchard")
        assert store.ledger_of(5)["orchard"].title == own
        assert "orchard" not in store.ledger_of(6)
        renamed = replace(own, name="The Orchard", names=())
        await store.amend(5, lambda pen: pen.put_title(renamed), by=MODERATOR, now=NOW)
        assert store.ledger_of(5)["orchard"].title == renamed
        assert claims(store, 5, "orchard") == {"server:1": State.OPEN}


async def test_a_gap_that_a_server_noted(path: Path):
    gap = Gap("", "shrek", Topic.MUSIC, "No composer has been named.", date(2026, 11, 22))
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        kept = await store.amend(5, lambda pen: pen.gap("shrek", gap), by=MODERATOR, now=NOW)
        assert kept in store.ledger_of(5)["shrek"].gaps
        assert kept not in store.ledger_of(6)["shrek"].gaps


async def test_titles_that_did_not_change_stay_the_same_objects(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek"), file("frozen")], now=NOW)
        await state(store, 5, "2028")
        before = store.ledger_of(5)["shrek"]
        await state(store, 5, "2028", slug="frozen")
        assert store.ledger_of(5)["shrek"] is before
        await state(store, 6, "2028")
        assert store.ledger_of(5)["shrek"] is before


@pytest.mark.parametrize("statement", ["UPDATE change SET why = 'x'", "DELETE FROM change"])
async def test_the_change_log_refuses_to_be_changed(path: Path, statement: str):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        await state(store, 5, "2028")
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="only ever added"),
    ):
        connection.execute(statement)


async def test_numbers_are_a_servers_own_and_never_given_twice(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        refs = [(await state(store, server, "2028")).ref for server in (5, 6, 5)]
        assert refs == ["server:1", "server:1", "server:2"]


async def test_the_newest_changes_come_first_and_no_more_than_asked_for(path: Path):
    async with Store.open(path) as store:
        await store.load_catalogue([file("shrek")], now=NOW)
        for day in range(5):
            work = dated("2028", detail=NoteDetail(), text=f"Day {day}.", topic=Topic.NOTE)
            await store.amend(
                5,
                lambda pen, work=work: pen.enter("shrek", work, pen.source("shrek", PAGE)),
                by=MODERATOR,
                now=NOW + timedelta(days=day),
            )
        newest = await store.changes.newest(5, limit=2)
        assert [each.new.words for each in newest if each.new] == ["Day 4.", "Day 3."]
