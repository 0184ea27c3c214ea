"""Which claim wins: open → label → tier → date seen → server before catalogue."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.claims import Claim, CreditDetail, ReleaseDetail, Stage, StageDetail, Standing
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State, Tier
from bot.domain.topics import Topic
from bot.domain.winning import contest, precedence, ranked

BASE = Claim(
    id="base",
    title="nebula-2",
    topic=Topic.STAGE,
    text="In development.",
    label=Label.CONFIRMED,
    tier=Tier.OFFICIAL,
    sources=("studio",),
    detail=StageDetail(Stage.IN_DEVELOPMENT),
    seen=PartialDate.parse("2025-03"),
)

claims = st.builds(
    replace,
    st.just(BASE),
    id=st.text("abcdef", min_size=1, max_size=4),
    label=st.sampled_from(Label),
    tier=st.sampled_from(Tier),
    state=st.sampled_from(State),
    detail=st.sampled_from(Stage).map(StageDetail),
    seen=st.none() | st.dates().filter(lambda day: day.year < 9999).map(PartialDate.of),
    server=st.none() | st.integers(1, 3),
)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"label": Label.SPECULATION}, {"state": State.DEBUNKED}),
        ({"label": Label.SPECULATION, "tier": Tier.FAN_SPECULATION}, {"state": State.SUPERSEDED}),
        ({"tier": Tier.OTHER_PRESS}, {"label": Label.REPORTED, "tier": Tier.TRADE_PRESS}),
        ({"label": Label.REPORTED, "tier": Tier.FAN_SPECULATION}, {"label": Label.SPECULATION}),
        ({"tier": Tier.ON_RECORD}, {"tier": Tier.TRADE_PRESS, "seen": PartialDate.parse("2026")}),
        ({"seen": PartialDate.parse("2025-04")}, {}),
        ({"seen": PartialDate.parse("2025-03-31")}, {"seen": PartialDate.parse("2025-03-30")}),
        ({}, {"seen": None}),
        ({"server": 7}, {}),
    ],
)
def test_the_better_claim_wins_whatever_the_order(
    better: dict[str, object], worse: dict[str, object]
) -> None:
    good = replace(BASE, id="good", **better)  # pyright: ignore[reportArgumentType], a table of fields
    bad = replace(BASE, id="bad", **worse)  # pyright: ignore[reportArgumentType], a table of fields
    assert ranked([bad, good])[0] is good
    assert ranked([good, bad])[0] is good


def test_a_servers_claim_beats_a_better_one_only_where_it_says_replaces() -> None:
    catalogue = BASE
    server = replace(
        BASE,
        id="12",
        server=7,
        label=Label.REPORTED,
        tier=Tier.OTHER_PRESS,
        detail=StageDetail(Stage.ON_HOLD),
    )
    kept = contest([catalogue, server])
    assert kept is not None
    assert kept.best is catalogue
    replacing = replace(server, replaces=(catalogue.ref,))
    won = contest([catalogue, replacing])
    assert won is not None
    assert won.best is replacing
    assert won.replaced == (catalogue,)
    assert won.also == ()


def test_retracting_a_claim_reopens_what_it_replaced() -> None:
    retracted = replace(BASE, id="12", server=7, replaces=(BASE.ref,), state=State.RETRACTED)
    found = contest([BASE, retracted])
    assert found is not None
    assert found.best is BASE


@pytest.mark.parametrize(
    ("tier", "label", "seen", "first_sentence"),
    [
        (Tier.TRADE_PRESS, Label.REPORTED, "2025-04", True),
        (Tier.ON_RECORD, Label.REPORTED, "2026", True),
        (Tier.OTHER_PRESS, Label.REPORTED, "2026", False),
        (Tier.TRADE_PRESS, Label.SPECULATION, "2026", False),
        (Tier.TRADE_PRESS, Label.REPORTED, "2025-03", False),
        (Tier.TRADE_PRESS, Label.REPORTED, "2025", False),
        (Tier.TRADE_PRESS, Label.REPORTED, None, False),
    ],
)
def test_a_newer_weighty_claim_against_an_older_confirmed_one_is_named_first(
    tier: Tier, label: Label, seen: str | None, *, first_sentence: bool
) -> None:
    other = replace(
        BASE,
        id="other",
        tier=tier,
        label=label,
        seen=PartialDate.parse(seen) if seen else None,
        detail=StageDetail(Stage.CANCELLED),
    )
    found = contest([BASE, other])
    assert found is not None
    assert found.best is BASE
    assert (found.newer_against, found.also) == (((other,), ()) if first_sentence else ((), (other,)))


def test_claims_that_agree_do_not_contradict() -> None:
    again = replace(BASE, id="again", tier=Tier.OTHER_PRESS, text="Still in development.")
    found = contest([BASE, again])
    assert found is not None
    assert found.also == ()


def test_windows_and_parts_are_compared_by_value() -> None:
    day = replace(BASE, detail=ReleaseDetail(PartialDate.parse("2027-06-30")))
    year = replace(BASE, id="year", detail=ReleaseDetail(PartialDate.parse("2027")))
    assert contest([day, year]) is not None
    new = replace(BASE, id="new", detail=CreditDetail("Ada Lowe", "actor", Standing.NEW, "Vela"))
    same = replace(new, id="same", text="Another sentence.")
    other = replace(new, id="other", detail=CreditDetail("Ada Lowe", "actor", Standing.NEW, "Orion"))
    found = contest([new, same, other])
    assert found is not None
    assert found.also == (other,)


def test_without_an_open_claim_nobody_wins() -> None:
    assert contest([]) is None
    assert contest([replace(BASE, state=state) for state in State if state is not State.OPEN]) is None


@given(st.lists(claims, max_size=8))
def test_ranking_is_a_total_order_and_loses_nothing(pool: list[Claim]) -> None:
    order = ranked(pool)
    assert sorted(map(id, order)) == sorted(map(id, pool))
    assert all(precedence(one) <= precedence(other) for one, other in pairwise(order))


@given(st.lists(claims, max_size=8))
def test_a_contest_shows_each_open_contradiction_exactly_once(pool: list[Claim]) -> None:
    found = contest(pool)
    opened = [claim for claim in pool if claim.is_open]
    if found is None:
        assert not opened
        return
    shown = [*found.newer_against, *found.also, *found.replaced]
    against = [claim for claim in opened if claim.detail != found.best.detail]
    assert sorted(map(id, shown)) == sorted(map(id, against))
