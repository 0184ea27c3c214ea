"""Drafts of polls: kept as typed, read into a plan or told what is wrong."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import GreenlitError
from bot.domain.poll_drafts import Typed, options_typed, plan_of, wrong_with
from bot.domain.poll_templates import Template
from bot.domain.polls import Option, Results

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
TYPED = Typed("shrek-5", question="Who wins?", options="Shrek\nDonkey", closes="in 3 days", channel=7)

typed = st.builds(
    Typed,
    title=st.none() | st.just("shrek-5"),
    template=st.sampled_from(Template),
    question=st.text(max_size=50).filter(bool),
    options=st.text(max_size=50).filter(bool),
    closes=st.text(max_size=20).filter(bool),
    closes_at=st.none() | st.just(NOW),
    opens_at=st.none() | st.just(NOW),
    several=st.booleans(),
    results=st.sampled_from(Results),
    channel=st.none() | st.integers(1, 2**63),
    role=st.none() | st.integers(1, 2**63),
    reminds=st.booleans(),
    offered=st.lists(
        st.builds(
            Option,
            st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=20),
            st.sampled_from(["", "shrek-5#plot"]),
            st.none() | st.just((date(2027, 1, 1), date(2027, 12, 31))),
        ),
        max_size=3,
    ).map(tuple),
)


@given(typed)
def test_a_draft_is_kept_as_it_was(draft: Typed) -> None:
    assert Typed.of_texts(draft.as_texts()) == draft


def test_a_draft_becomes_a_plan() -> None:
    draft = replace(
        TYPED, several=True, results=Results.OPEN, role=3, ping=4, opens="tomorrow 9am", reminds=True
    )
    plan = plan_of(draft.times_read(now=NOW, zone=ZONE), now=NOW, zone=ZONE)
    assert (plan.question, [option.text for option in plan.options]) == ("Who wins?", ["Shrek", "Donkey"])
    assert (plan.most, plan.results, plan.role, plan.ping, plan.reminds) == (2, Results.OPEN, 3, 4, True)
    assert plan.closes == NOW + timedelta(days=3)
    assert plan.opens == datetime(2026, 11, 29, 8, tzinfo=UTC)


def test_a_time_in_words_does_not_move_while_the_draft_lies_there() -> None:
    draft = TYPED.times_read(now=NOW, zone=ZONE)
    later = NOW + timedelta(days=1)
    assert plan_of(draft, now=later, zone=ZONE).closes == NOW + timedelta(days=3)


def test_an_option_that_a_template_offered_keeps_its_claim_until_it_is_changed() -> None:
    offered = (Option("Shrek", "shrek-5#cast"), Option("Donkey", "shrek-5#cast2"))
    draft = replace(TYPED, options="Shrek\nDonkey, of course", offered=offered)
    plan = plan_of(draft, now=NOW, zone=ZONE)
    assert [option.claim for option in plan.options] == ["shrek-5#cast", ""]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"question": ""}, "no question"),
        ({"options": "one"}, "at least two"),
        ({"closes": ""}, "no closing time"),
        ({"closes": "whenever"}, "names no time"),
        ({"closes": "1 january 2020"}, "in the past"),
        ({"closes": "1 january 2090"}, "within two years"),
        ({"opens": "whenever"}, "names no time"),
        ({"opens": "in 4 days"}, "at least a minute"),
        ({"channel": None}, "Choose the channel"),
    ],
)
def test_what_is_wrong_is_one_sentence(change: dict[str, object], says: str) -> None:
    draft = replace(TYPED, **change)  # pyright: ignore[reportArgumentType], a table of fields
    wrong = wrong_with(draft.times_read(now=NOW, zone=ZONE), now=NOW, zone=ZONE)
    assert wrong is not None
    assert says in wrong.sentence
    assert wrong_with(TYPED, now=NOW, zone=ZONE) is None


@given(typed)
def test_any_draft_is_a_plan_or_a_sentence(draft: Typed) -> None:
    wrong = wrong_with(draft.times_read(now=NOW, zone=ZONE), now=NOW, zone=ZONE)
    assert wrong is None or isinstance(wrong, GreenlitError)
    assert len(options_typed(draft)) <= 25
