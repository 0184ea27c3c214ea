"""How the claims of a source turned out."""

from typing import Any

import pytest

from bot.domain.claims import Claim, DisputeDetail, Side, Standing
from bot.domain.labels import Label, State, Tier
from bot.domain.record import Record, records_of
from bot.domain.topics import Topic
from tests.factories import claim, credit, release, source, title_ledger

PAPER = source("paper", publisher="The Paper")
PRESS: dict[str, Any] = {
    "label": Label.REPORTED,
    "tier": Tier.TRADE_PRESS,
    "sources": ("paper",),
    "seen": "2026-01",
}
OFFICIAL: dict[str, Any] = {"seen": "2026-06"}


def record(*claims: Claim) -> Record:
    """The record of The Paper."""
    return records_of([title_ledger(*claims, sources=[PAPER])]).get("The Paper", Record())


@pytest.mark.parametrize(
    ("claims", "turned_out"),
    [
        ((release("2027", "a", **PRESS), release("2027", "b", **OFFICIAL)), Record(right=1)),
        ((release("2028", "a", **PRESS), release("2027", "b", **OFFICIAL)), Record(wrong=1)),
        ((release("2028", "a", **PRESS),), Record(open=1)),
        # What was known before cannot have decided about it.
        ((release("2028", "a", **PRESS), release("2027", "b", seen="2025")), Record(open=1)),
        # It was true once, and the date has moved since.
        (
            (
                release("2027", "a", **PRESS),
                release("2027", "b", state=State.SUPERSEDED, **OFFICIAL),
                release("2028", "c", seen="2026-09"),
            ),
            Record(right=1),
        ),
        ((claim("a", text="She returns.", state=State.DEBUNKED, **PRESS),), Record(wrong=1)),
        ((release("2028", "a", state=State.RETRACTED, **PRESS),), Record()),
        ((release("2028", "a", sources=("paper",)),), Record()),
        ((claim("a", topic=Topic.PLOT, **PRESS),), Record()),
        (
            (
                credit("Ada Vale", "Wick", id="a", standing=Standing.NEW, **PRESS),
                credit("Ada Vale", "Wick", id="b", standing=Standing.NEW, **OFFICIAL),
            ),
            Record(right=1),
        ),
    ],
)
def test_how_a_claim_turned_out(claims: tuple[Claim, ...], turned_out: Record) -> None:
    assert record(*claims) == turned_out


def test_a_dispute_that_we_have_decided_counts_for_both_sides() -> None:
    sides = (Side("paper", "Two", State.DEBUNKED), Side("gazette", "Three"))
    found = records_of([title_ledger(claim("d", DisputeDetail("How many?", sides)), sources=[PAPER])])
    assert (found["The Paper"], found["The Gazette"]) == (Record(wrong=1), Record(right=1))
    undecided = DisputeDetail("How many?", (Side("paper", "Two"), Side("gazette", "Three")))
    assert records_of([title_ledger(claim("d", undecided), sources=[PAPER])]) == {}


def test_nothing_is_said_below_five_decided_claims() -> None:
    assert [Record(right, wrong).is_telling for right, wrong in ((7, 2), (5, 0), (0, 5), (4, 0))] == [
        True,
        True,
        True,
        False,
    ]
