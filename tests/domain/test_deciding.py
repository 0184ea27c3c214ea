"""Which outcome a piece of news decides: the stage that is asked for or a later one, a person's standing, nothing else."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.claims import CreditDetail, Detail, ReleaseDetail, Stage, StageDetail, Standing
from bot.domain.dates import PartialDate
from bot.domain.deciding import decided_by
from bot.domain.labels import Label, Tier
from bot.domain.polls import Option
from bot.domain.predictions import Outline
from bot.domain.statements import Statement
from bot.domain.topics import Topic
from tests.factories import claim, title_ledger

YES, NO = (date(2026, 1, 1), date(2026, 12, 31)), (date(2027, 1, 1), date(9998, 12, 31))
CLOSES = datetime(2026, 12, 31, tzinfo=UTC)
WREN = claim("wren", detail=CreditDetail("Zélie Okonjo", "actor", Standing.UNCERTAIN, "Wren"))
ENTRY = title_ledger(WREN)
SEEN = PartialDate(2026, 11, 28)


def outline(question: str, *, claim: str = "") -> Outline:
    outcomes = (Option("Yes", claim, None if claim else YES), Option("No", window=None if claim else NO))
    return Outline(question, outcomes, "The studio decides.", CLOSES, 7, "one")


def said(detail: Detail, label: Label = Label.CONFIRMED, seen: PartialDate | None = SEEN) -> Statement:
    return Statement(Topic.NOTE, "News.", label, Tier.OFFICIAL, detail, seen)


def credit(standing: Standing, person: str = "zélie okonjo") -> Statement:
    return said(CreditDetail(person, "actor", standing, "Wren"))


@pytest.mark.parametrize(
    ("question", "statement", "outcome"),
    [
        ("Will it be released by 31 December 2026?", said(StageDetail(Stage.RELEASED)), 0),
        ("Will it be released by 31 December 2026?", said(StageDetail(Stage.RELEASED), Label.REPORTED), 0),
        (
            "Will it be released by 31 December 2026?",
            said(StageDetail(Stage.RELEASED), Label.SPECULATION),
            None,
        ),
        ("Will it be released by then?", said(StageDetail(Stage.RELEASED), seen=PartialDate(2027, 2)), 1),
        ("Will it be released by then?", said(StageDetail(Stage.RELEASED), seen=None), None),
        ("Will it be released by then?", said(StageDetail(Stage.COMPLETED)), None),
        ("Will it be in production by June?", said(StageDetail(Stage.IN_PRODUCTION)), 0),
        ("Will it be in post-production by June?", said(StageDetail(Stage.IN_PRODUCTION)), None),
        ("Will it be in production by June?", said(StageDetail(Stage.POST_PRODUCTION)), 0),
        ("Will it be in production by June?", said(StageDetail(Stage.CANCELLED)), None),
        ("Will it be any good?", said(StageDetail(Stage.RELEASED)), None),
        ("Will it be released by then?", said(ReleaseDetail(PartialDate(2028))), None),
    ],
)
def test_a_stage_decides_by_its_day(question: str, statement: Statement, outcome: int | None) -> None:
    assert decided_by(outline(question), [statement], ENTRY) == outcome


@pytest.mark.parametrize(
    ("statement", "outcome"),
    [
        (credit(Standing.RETURNING), 0),
        (credit(Standing.NOT_RETURNING), 1),
        (credit(Standing.RECAST), 1),
        (credit(Standing.EXPECTED), None),
        (credit(Standing.RETURNING, "Ada Lowe"), None),
    ],
)
def test_a_person_decides_what_an_outcome_stands_for(statement: Statement, outcome: int | None) -> None:
    about = outline("Will she return as Wren?", claim=WREN.ref)
    assert decided_by(about, [statement], ENTRY) == outcome
    assert decided_by(outline("Will she?", claim="nowhere#gone"), [statement], ENTRY) is None
