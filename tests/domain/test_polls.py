"""Polls: what makes one valid, which votes count, and what they add up to."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.polls import (
    STEP,
    Option,
    Plan,
    Poll,
    PollError,
    PollState,
    Results,
    Tally,
    check_plan,
    check_vote,
    is_shown,
    read_options,
    tally_of,
)

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
PLAN = Plan(
    "Will he return?", (Option("Yes"), Option("No"), Option("Only a cameo")), NOW + timedelta(days=3), 7
)
OPEN = Poll(1, 5, PLAN, PollState.OPEN, 9, NOW)


def test_options_are_written_one_a_line_with_or_without_bullets() -> None:
    assert read_options("Yes\n\n  No  way \n- Only a cameo\n2) Later\n* 3 films") == (
        "Yes",
        "No way",
        "Only a cameo",
        "Later",
        "3 films",
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "at least two"),
        ("Yes", "at least two"),
        ("\n".join(str(at) for at in range(26)), "26 options"),
        ("Yes\nyes", "“Yes” and “yes” are the same"),
        ("Émile\nEmile", "the same option"),
        ("No way\nNoway", "the same option"),
        ("x" * 81 + "\ny", "Option 1 has 81 characters"),
    ],
)
def test_options_that_cannot_be_say_why(text: str, says: str) -> None:
    with pytest.raises(PollError, match=says):
        read_options(text)


@pytest.mark.parametrize("text", ["👍\n👎", "C\nC++", "A 👍\nA 👎", "मा\nमी"])
def test_options_that_people_can_tell_apart_are_two(text: str) -> None:
    assert len(read_options(text)) == 2


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"question": "  "}, "no question"),
        ({"question": "x" * 201}, "201 characters"),
        ({"options": (Option("One"),)}, "at least two"),
        ({"closes": NOW}, "in the past"),
        ({"closes": NOW + timedelta(seconds=30)}, "at least a minute"),
        ({"closes": NOW + timedelta(days=3650)}, "within two years"),
        ({"opens": NOW + timedelta(days=3)}, "at least a minute"),
        ({"most": 0}, "choose 0 of 3"),
        ({"most": 4}, "choose 4 of 3"),
    ],
)
def test_a_plan_that_cannot_be_says_why(change: dict[str, object], says: str) -> None:
    check_plan(PLAN, now=NOW)
    with pytest.raises(PollError, match=says):
        check_plan(replace(PLAN, **change), now=NOW)  # pyright: ignore[reportArgumentType], a table of fields


@pytest.mark.parametrize(
    ("poll", "choices", "roles", "now", "says"),
    [
        (replace(OPEN, state=PollState.SCHEDULED), [0], [], NOW, "not open yet"),
        (replace(OPEN, state=PollState.CLOSED), [0], [], NOW, "closed"),
        (replace(OPEN, state=PollState.CANCELLED), [0], [], NOW, "taken back"),
        (OPEN, [0], [], PLAN.closes, "closed"),
        (OPEN, [3], [], NOW, "no option"),
        (OPEN, [-1], [], NOW, "no option"),
        (OPEN, [0, 1], [], NOW, "1 at most"),
        (replace(OPEN, plan=replace(PLAN, role=4)), [0], [3], NOW, "role"),
    ],
)
def test_a_vote_that_does_not_count_says_why(
    poll: Poll, choices: list[int], roles: list[int], now: datetime, says: str
) -> None:
    with pytest.raises(PollError, match=says):
        check_vote(poll, choices, roles=roles, now=now)


def test_a_vote_is_a_set_of_choices() -> None:
    several = replace(OPEN, plan=replace(PLAN, most=2, role=4))
    assert check_vote(several, [2, 0, 0], roles=[4], now=NOW) == 0b101
    assert check_vote(OPEN, [], roles=[], now=NOW) == 0


def test_ties_are_ties_and_equal_counts_have_equal_percentages() -> None:
    tally = Tally((1, 1, 1), 3)
    assert tally.leaders == (0, 1, 2)
    assert [tally.percent(at) for at in range(3)] == [33, 33, 33]
    assert Tally((0, 0), 0).leaders == ()
    assert Tally((0, 0), 0).percent(0) == 0
    assert Tally((1, 7), 8).percent(0) == 13


@pytest.mark.parametrize(
    ("state", "results", "voters", "shown"),
    [
        (PollState.OPEN, Results.OPEN, STEP, True),
        (PollState.OPEN, Results.OPEN, STEP - 1, False),
        (PollState.OPEN, Results.HIDDEN, 500, False),
        (PollState.CLOSED, Results.HIDDEN, 1, True),
    ],
)
def test_numbers_show_when_they_tell_nothing_of_one_person(
    state: PollState, results: Results, voters: int, shown: bool
) -> None:
    poll = replace(OPEN, state=state, plan=replace(PLAN, results=results))
    assert is_shown(poll, Tally((voters, 0, 0), voters)) is shown


@given(st.lists(st.sets(st.integers(0, 6), max_size=7), max_size=60))
def test_votes_are_conserved(people: list[set[int]]) -> None:
    ballots = [(sum(1 << choice for choice in choices), 1) for choices in people]
    tally = tally_of(ballots, 7)
    assert sum(tally.counts) == sum(map(len, people))
    assert tally.voters == sum(bool(choices) for choices in people)
    assert all(tally.counts[at] == sum(at in choices for choices in people) for at in range(7))
    assert all(0 <= tally.percent(at) <= 100 for at in range(7))
