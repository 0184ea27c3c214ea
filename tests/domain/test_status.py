"""Where a title stands."""

from datetime import UTC, datetime

import pytest

from bot.domain.claims import CompanyDetail, EventKind, RelatedDetail, Relation, Stage, Work
from bot.domain.labels import Label, State, Tier
from bot.domain.status import Change, Move, covered_by_status, moved_words, moves_of, status_of
from bot.domain.topics import Topic
from tests.factories import NOW, claim, credit, event, gap, release, stage, title_ledger

SUPERSEDED = State.SUPERSEDED


def refs(claims: object) -> list[str]:
    return [each.id for each in claims]  # pyright: ignore[reportGeneralTypeIssues]


def test_the_best_stage_and_release_win_and_the_others_are_also_said() -> None:
    entry = title_ledger(
        stage(Stage.RUMOURED, "rumour", label=Label.REPORTED, tier=Tier.OTHER_PRESS),
        stage(Stage.IN_PRODUCTION),
        release("2027-06", "guess", label=Label.SPECULATION, tier=Tier.FAN_SPECULATION),
        release("2027-05-22"),
    )
    status = status_of(entry, NOW)
    assert status.stage is not None
    assert status.stage.best.id == "status"
    assert refs(status.stage.also) == ["rumour"]
    assert status.release is not None
    assert refs(status.release.also) == ["guess"]
    assert status.window is not None
    assert status.window.iso == "2027-05-22"


def test_a_title_that_nobody_announced_has_a_gap_instead_of_a_stage() -> None:
    status = status_of(title_ledger(gap("status", Topic.EXISTENCE), gap("release", Topic.RELEASE)), NOW)
    assert status.stage is None
    assert status.nothing_announced is not None
    assert status.nothing_announced.id == "status"
    assert status.no_release is not None
    assert status.no_release.id == "release"
    assert status.window is None


def test_a_guessed_date_does_not_hide_that_none_was_announced() -> None:
    entry = title_ledger(
        release("2027", "guess", label=Label.SPECULATION),
        gap("release", Topic.RELEASE),
        gap("disc", Topic.RELEASE, about="disc"),
    )
    status = status_of(entry, NOW)
    assert status.release is not None
    assert status.no_release is not None
    assert status.no_release.id == "release"


def test_a_gap_about_a_finer_thing_is_not_the_gap_of_the_whole() -> None:
    entry = title_ledger(gap("disc", Topic.RELEASE, about="disc"))
    status = status_of(entry, NOW)
    assert status.no_release is None
    assert refs(status.gaps) == ["disc"]


@pytest.mark.parametrize(
    ("windows", "words"),
    [
        ([], ""),
        (["2027"], ""),
        (["2026-11", "2027-05"], "moved once: November 2026 → May 2027"),
        (["2026-11", "2027-05", "2028"], "moved twice: November 2026 → May 2027 → 2028"),
        (["2026", "2027", "2028", "2026-12"], "moved 3 times: 2026 → 2027 → 2028 → December 2026"),
        (["2026", "2026-08-21"], ""),
        (["2026-08-21", "2026"], ""),
        (["2026", "2026-08", "2027"], "moved once: 2026 → August 2026 → 2027"),
        (["2027", "2027"], ""),
    ],
)
def test_moves_are_told_from_the_oldest_to_what_stands(windows: list[str], words: str) -> None:
    *old, now_is = windows or [None]
    claims = [
        release(window, f"old-{number}", seen=f"2020-{number:02}", state=SUPERSEDED)
        for number, window in enumerate(old, start=1)
    ]
    entry = title_ledger(*reversed(claims), *([release(now_is)] if now_is else []))
    assert moved_words(moves_of(entry)) == words


def test_a_vaguely_dated_window_stands_before_the_one_that_replaced_it() -> None:
    entry = title_ledger(
        release("2027-06", "third", seen="2025-11-29", state=SUPERSEDED, replaces=("lantern-hill-2#second",)),
        release("2026-12", "second", seen="2025", state=SUPERSEDED, replaces=("lantern-hill-2#first",)),
        release("2026-07", "first", seen="2024-07-09", state=SUPERSEDED),
        release("2028"),
    )
    assert moved_words(moves_of(entry)) == "moved 3 times: July 2026 → December 2026 → June 2027 → 2028"


def test_windows_that_claim_to_replace_each_other_are_each_told_once() -> None:
    entry = title_ledger(
        release("2026", "one", seen="2024", state=SUPERSEDED, replaces=("lantern-hill-2#two",)),
        release("2027", "two", seen="2025", state=SUPERSEDED, replaces=("lantern-hill-2#one",)),
        release("2028"),
    )
    assert len(moves_of(entry)) == len(("one", "two"))


def test_a_date_that_was_dropped_without_another_says_so() -> None:
    entry = title_ledger(
        release("2024-03-29", "first", seen="2023", state=SUPERSEDED),
        release("2024-06", "second", seen="2024", state=SUPERSEDED),
        release("2029", "hope", label=Label.SPECULATION),
    )
    moves = moves_of(entry)
    assert [move.change for move in moves] == [Change.LATER, Change.DROPPED]
    assert moved_words(moves) == "moved once: 29 March 2024 → June 2024 → no date"
    assert moved_words(moves[1:]) == "dropped: June 2024 → no date"


def test_an_earlier_window_counts_as_a_move_too() -> None:
    entry = title_ledger(release("2027-06-25", "old", state=SUPERSEDED), release("2027-06-18"))
    (move,) = moves_of(entry)
    assert move == Move(entry.claims[0], entry.claims[1], Change.EARLIER)


@pytest.mark.parametrize(
    "old",
    [
        release("2024", "guess", label=Label.SPECULATION, state=SUPERSEDED),
        release("2024", "wrong", state=State.DEBUNKED),
        release("2024", "first-film", work=Work.PREDECESSOR, state=SUPERSEDED),
        release(None, "soon", state=SUPERSEDED),
        release("2024", "elsewhere", territory="Japan", state=SUPERSEDED),
        release("2024", "disc", release_type="home video", state=SUPERSEDED),
    ],
    ids=lambda old: old.id,
)
def test_only_an_announced_window_of_this_release_can_move(old: object) -> None:
    standing = release("2027", territory="United States", release_type="cinema")
    assert moves_of(title_ledger(old, standing)) == ()  # pyright: ignore[reportArgumentType]


def test_an_undated_earlier_window_comes_first() -> None:
    entry = title_ledger(
        release("2025", "dated", seen="2023", state=SUPERSEDED),
        release("2024", "undated", seen=None, state=SUPERSEDED),
        release("2027"),
    )
    assert [move.old.id for move in moves_of(entry)] == ["undated", "dated"]


def test_dates_for_another_country_stand_apart_and_do_not_contradict() -> None:
    entry = title_ledger(
        release("2027-05-22", territory="United States"),
        release("2027-05-29", "uk", territory="United Kingdom", tier=Tier.TRADE_PRESS),
    )
    status = status_of(entry, NOW)
    assert status.release is not None
    assert status.release.also == ()
    assert refs(status.elsewhere) == ["uk"]


@pytest.mark.parametrize(
    ("window", "now", "days", "overdue"),
    [
        ("2027-05-22", NOW, 181, False),
        ("2026-11-22", NOW, 0, False),
        ("2027-05", NOW, None, False),
        ("2026-11-20", NOW, None, True),
        ("2026-11-21", datetime(2026, 11, 22, 11, 59, tzinfo=UTC), None, False),
    ],
)
def test_only_a_confirmed_day_counts_down_and_a_past_one_is_overdue(
    window: str, now: datetime, days: int | None, overdue: bool
) -> None:
    status = status_of(title_ledger(release(window), stage(Stage.COMPLETED)), now)
    assert (status.countdown, status.overdue) == (days, overdue)


def test_a_title_that_is_out_is_neither_overdue_nor_stale_nor_counted_down() -> None:
    entry = title_ledger(
        release("2026-11-01"), stage(Stage.RELEASED, seen="2025-01"), release("2026-12-24", "tv")
    )
    status = status_of(entry, NOW)
    assert (status.overdue, status.stale, status.countdown) == (False, None, None)


@pytest.mark.parametrize(("seen", "days"), [("2026-08-24", None), ("2026-08-23", 91), (None, None)])
def test_a_stage_says_its_age_after_ninety_days(seen: str | None, days: int | None) -> None:
    status = status_of(
        title_ledger(stage(Stage.IN_DEVELOPMENT, seen=seen), release("2028", seen="2026-11")), NOW
    )
    assert (status.stale.days if status.stale else None) == days


def test_platforms_makers_news_and_the_works_around_are_sorted_apart() -> None:
    entry = title_ledger(
        claim("where", CompanyDetail("Streamly", "platform")),
        claim("sells", CompanyDetail("Bigfilm", "production and distributor"), topic=Topic.PRODUCTION),
        claim("makes", CompanyDetail("Smallfilm", "production"), topic=Topic.PRODUCTION),
        claim("made", CompanyDetail("Oldfilm", "production"), topic=Topic.PRODUCTION, work=Work.PREDECESSOR),
        claim(
            "first", RelatedDetail("Lantern Hill", "film", "2020", Relation.DIRECT), topic=Topic.PREDECESSOR
        ),
        claim("third", topic=Topic.SUCCESSOR),
        claim("exists", topic=Topic.EXISTENCE),
        claim("shoots", topic=Topic.FILMING),
        claim("price", topic=Topic.BUDGET),
        event(EventKind.FILMING_START, "2026-10", "started", topic=Topic.FILMING),
        credit("Ada Vale", "Wick"),
    )
    status = status_of(entry, NOW)
    assert refs(status.platforms) == ["where", "sells"]
    assert refs(status.makers) == ["makes"]
    assert refs(status.existence) == ["exists"]
    assert refs(status.news) == ["shoots", "started"]
    assert refs(status.around) == ["made", "first", "third"]
    covered = covered_by_status(status)
    assert "lantern-hill-2#price" not in covered
    assert "lantern-hill-2#credit.vale" not in covered


def test_gaps_about_people_are_left_to_the_cast_list() -> None:
    entry = title_ledger(gap("trailer", Topic.TRAILER), gap("villain", Topic.CHARACTER, about="villain"))
    assert refs(status_of(entry, NOW).gaps) == ["trailer"]


def test_a_second_claim_for_the_same_date_is_shown_too() -> None:
    entry = title_ledger(release("2027"), release("2027", "again", tier=Tier.TRADE_PRESS))
    status = status_of(entry, NOW)
    assert refs(status.news) == ["again"]
    assert covered_by_status(status) == {"lantern-hill-2#release", "lantern-hill-2#again"}


def test_what_no_longer_stands_is_not_in_the_status() -> None:
    entry = title_ledger(
        stage(Stage.ANNOUNCED, "old", state=SUPERSEDED),
        claim("debunked", topic=Topic.FILMING, state=State.DEBUNKED),
        claim("gone", CompanyDetail("Streamly", "platform"), state=State.RETRACTED),
    )
    assert covered_by_status(status_of(entry, NOW)) == frozenset()


def test_a_moved_date_is_covered_with_both_ends() -> None:
    entry = title_ledger(release("2026", "old", state=SUPERSEDED), release("2027"))
    assert covered_by_status(status_of(entry, NOW)) == {"lantern-hill-2#old", "lantern-hill-2#release"}


def test_the_day_on_which_sources_were_checked_is_the_title_s() -> None:
    entry = title_ledger()
    assert status_of(entry, NOW).checked == entry.title.checked
