"""What is kept comes back as it was made, and the longest unused goes first."""

from datetime import UTC, datetime, timedelta

from bot.domain.kept import Kept, hour


class Thing:
    """Equal to every other, and yet not the same."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 1


def test_a_value_is_made_once_for_a_thing_and_a_point() -> None:
    kept: Kept[object] = Kept(9)
    one, other = Thing(), Thing()
    first = kept.of(one, object, at=1)
    assert kept.of(one, object, at=1) is first
    assert kept.of(one, object, at=2) is not first
    assert kept.of(other, object, at=1) is not first


def test_the_longest_unused_goes_first() -> None:
    kept: Kept[int] = Kept(2)
    one, two, three = Thing(), Thing(), Thing()
    kept.of(one, lambda: 1)
    kept.of(two, lambda: 2)
    kept.of(one, lambda: -1)
    kept.of(three, lambda: 3)
    assert kept.of(one, lambda: -1) == 1
    assert kept.of(two, lambda: -2) == -2


def test_a_failure_is_not_kept() -> None:
    kept: Kept[int] = Kept(2)
    thing = Thing()
    try:
        kept.of(thing, lambda: 1 // 0)
    except ZeroDivisionError:
        assert kept.of(thing, lambda: 1) == 1


def test_an_hour_is_one_point_and_the_next_another() -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert hour(noon) == hour(noon + timedelta(minutes=59, seconds=59))
    assert hour(noon + timedelta(hours=1)) == hour(noon) + 1
