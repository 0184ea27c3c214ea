"""What a server's moderators added, laid over the catalogue: what stands, what was refuted, what a claim fills."""

from dataclasses import replace

import pytest

from bot.domain.claims import EventKind, Stage
from bot.domain.labels import Label, State, Tier
from bot.domain.ledger import TitleLedger
from bot.domain.overlay import is_displaced, laid_over
from bot.domain.status import moved_words, status_of
from bot.domain.titles import Name, NameKind
from bot.domain.topics import Topic
from tests.factories import NOW, claim, event, gap, release, stage, title, title_ledger

RUMOUR = claim("rumour", topic=Topic.CREDIT, text="Ada Vale returns.", label=Label.SPECULATION)


def seen(under: TitleLedger, *own: object) -> TitleLedger:
    """The title as server 7 sees it."""
    return laid_over(under, title_ledger(*own))  # pyright: ignore[reportArgumentType]


def states(entry: TitleLedger) -> dict[str, State]:
    return {each.ref: each.state for each in entry.claims}


def test_a_servers_claims_stand_beside_the_catalogues() -> None:
    ours = release("2028", "1", server=7)
    entry = seen(title_ledger(release("2027")), ours)
    assert [each.ref for each in entry.claims] == ["lantern-hill-2#release", "server:1"]


def test_a_newer_claim_of_the_server_replaces_an_older_one_until_it_is_taken_back() -> None:
    old = release("2027", "1", server=7)
    new = release("2028", "2", server=7, replaces=("server:1",))
    assert states(seen(title_ledger(), old, new))["server:1"] is State.SUPERSEDED
    back = replace(new, state=State.RETRACTED)
    assert states(seen(title_ledger(), old, back))["server:1"] is State.OPEN


def test_a_claim_of_the_catalogue_that_is_replaced_stays_open_and_stands_behind() -> None:
    under = title_ledger(release("2027-05"))
    new = release(
        "2028", "2", server=7, seen="2026-11", label=Label.REPORTED, replaces=("lantern-hill-2#release",)
    )
    entry = seen(under, new)
    status = status_of(entry, NOW)
    assert status.release is not None
    assert status.release.best is new
    assert [each.ref for each in status.release.replaced] == ["lantern-hill-2#release"]
    assert moved_words(status.moves) == "moved once: May 2027 → 2028"


def test_of_two_dates_that_were_replaced_together_the_one_that_stood_has_moved() -> None:
    under = title_ledger(release("2027-06-30"), release("2026-12-23", "other", label=Label.REPORTED))
    both = ("lantern-hill-2#release", "lantern-hill-2#other")
    status = status_of(seen(under, release("2028", "1", server=7, seen="2026-11", replaces=both)), NOW)
    assert moved_words(status.moves) == "moved once: 30 June 2027 → 2028"


def test_a_title_that_moved_twice_shows_each_step() -> None:
    first = release("2026-11", "1", server=7, seen="2026-01")
    second = release("2027-05", "2", server=7, seen="2026-05", replaces=("server:1",))
    third = release("2028", "3", server=7, seen="2026-10", replaces=("server:2", "server:1"))
    status = status_of(seen(title_ledger(), first, second, third), NOW)
    assert moved_words(status.moves) == "moved twice: November 2026 → May 2027 → 2028"


def test_a_rumour_that_was_refuted_is_debunked_wherever_it_came_from() -> None:
    ours = claim("1", topic=Topic.CREDIT, text="Ada Vale has left.", server=7)
    refuting = replace(ours, refutes=(RUMOUR.ref,))
    assert states(seen(title_ledger(RUMOUR), refuting))[RUMOUR.ref] is State.DEBUNKED
    assert states(seen(title_ledger(RUMOUR), ours))[RUMOUR.ref] is State.OPEN
    assert is_displaced(RUMOUR.ref, [refuting])
    assert not is_displaced(RUMOUR.ref, [replace(refuting, state=State.RETRACTED)])


@pytest.mark.parametrize(
    ("record", "fills"),
    [
        (release("2028", "1", server=7), True),
        (release("2028", "1", server=7, label=Label.SPECULATION, tier=Tier.FAN_SPECULATION), False),
        (release("2028", "1", server=7, state=State.RETRACTED), False),
        (stage(Stage.ANNOUNCED, "1", server=7), False),
    ],
)
def test_a_gap_is_filled_by_a_claim_that_says_what_was_looked_for(record: object, *, fills: bool) -> None:
    under = title_ledger(gap("date", Topic.RELEASE), gap("disc", Topic.RELEASE, about="disc"))
    kept = [each.id for each in seen(under, record).gaps]
    assert kept == (["disc"] if fills else ["date", "disc"])


def test_an_announcement_fills_the_gap_about_existence() -> None:
    assert not seen(title_ledger(gap("any", Topic.EXISTENCE)), stage(Stage.ANNOUNCED, "1", server=7)).gaps


def test_a_finer_gap_is_filled_where_the_claim_names_it() -> None:
    under = title_ledger(gap("villain", Topic.PLOT, about="villain"))
    ours = claim("1", topic=Topic.CHARACTER, server=7, replaces=("lantern-hill-2#villain",))
    assert not seen(under, ours).gaps


def test_a_title_that_the_catalogue_dropped_is_the_servers_with_its_claims() -> None:
    ours = event(EventKind.TRAILER, "2026-11-20", "1", server=7)
    entry = laid_over(None, title_ledger(ours))
    assert entry.title.name == "Lantern Hill 2"
    assert entry.claims == (ours,)


def test_a_server_calls_a_title_by_more_names() -> None:
    own = title(names=(Name("lh 2", NameKind.NICKNAME), Name("Lamps", NameKind.NICKNAME)))
    entry = laid_over(title_ledger(), title_ledger(of=own))
    assert [name.text for name in entry.title.names] == ["LH2", "Lamps"]
    assert laid_over(title_ledger(), title_ledger(of=title(names=()))).title == title()
