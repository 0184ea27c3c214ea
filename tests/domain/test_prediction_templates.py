"""What a prediction about a title begins with: a question, its rule, and a closing time that can be read."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.claims import Claim, Stage, Standing, Work
from bot.domain.labels import Label
from bot.domain.moments import read_moment
from bot.domain.poll_drafts import Typed
from bot.domain.prediction_drafts import outline_of
from bot.domain.prediction_templates import Part, Suggested, parts, released_by, returns_as, stage_by
from bot.domain.predictions import check_rule
from tests.factories import credit, release, stage, title_ledger

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def opens(suggested: Suggested) -> None:
    """A template opens as it is: question, outcomes, rule and closing time pass every check."""
    typed = Typed(
        question=suggested.question,
        options="\n".join(outcome.text for outcome in suggested.outcomes),
        rule=suggested.rule,
        closes=suggested.closes,
        channel=7,
        offered=suggested.outcomes,
    ).times_read(now=NOW, zone=UTC)
    outline = outline_of(typed, now=NOW, zone=UTC)
    assert outline.outcomes == suggested.outcomes
    assert "announced" in check_rule(outline.rule), "what happens when nothing is announced by then"
    assert "What counts:" in outline.rule


@pytest.mark.parametrize(
    ("claims", "question", "closes"),
    [
        ((), "Will Lantern Hill 2 be released by 31 December 2027?", "31 December 2027 23:59"),
        ((release("2027-05-20"),), "Will Lantern Hill 2 be released by 20 May 2027?", "20 May 2027 23:59"),
        (
            (release("2027"),),
            "Will Lantern Hill 2 be released by 31 December 2027?",
            "31 December 2027 23:59",
        ),
        (
            (release("2030"),),
            "Will Lantern Hill 2 be released by 31 December 2030?",
            "27 November 2028 23:59",
        ),
    ],
)
def test_released_by_the_window_that_is_announced_or_by_the_end_of_next_year(
    claims: tuple[Claim, ...], question: str, closes: str
) -> None:
    suggested = released_by(title_ledger(*claims), now=NOW)
    assert suggested is not None
    assert (suggested.question, suggested.closes) == (question, closes)
    assert suggested.outcomes[0].claim == (claims[0].ref if claims else "")
    opens(suggested)


def test_what_is_out_has_no_release_and_no_stage_to_come() -> None:
    out = title_ledger(stage(Stage.RELEASED))
    assert released_by(out, now=NOW) is None
    assert stage_by(out, now=NOW) is None
    assert parts(title_ledger(stage(Stage.RELEASED), credit("A", "B", standing=Standing.EXPECTED))) == ()


@pytest.mark.parametrize(
    ("claims", "question"),
    [
        ((), "Will Lantern Hill 2 be announced by 30 June 2027?"),
        ((stage(Stage.ANNOUNCED),), "Will Lantern Hill 2 be in production by 30 June 2027?"),
        ((stage(Stage.IN_PRODUCTION),), "Will Lantern Hill 2 be in post-production by 30 June 2027?"),
        (
            (stage(Stage.IN_PRODUCTION), release("2027-03-28")),
            "Will Lantern Hill 2 be in post-production by 27 January 2027?",
        ),
    ],
)
def test_the_next_stage_comes_before_the_release(claims: tuple[Claim, ...], question: str) -> None:
    suggested = stage_by(title_ledger(*claims), now=NOW)
    assert suggested is not None
    assert suggested.question == question
    opens(suggested)


@pytest.mark.parametrize(
    "claims",
    [
        (stage(Stage.COMPLETED),),
        (stage(Stage.CANCELLED),),
        (stage(Stage.IN_PRODUCTION), release("2026-12-10")),
    ],
)
def test_no_stage_is_asked_for_where_none_is_left(claims: tuple[Claim, ...]) -> None:
    assert stage_by(title_ledger(*claims), now=NOW) is None


def test_returns_as_offers_whoever_is_open_and_nobody_who_is_decided() -> None:
    ledger = title_ledger(
        credit("Ana", "Wren", standing=Standing.EXPECTED, label=Label.REPORTED),
        credit("Bo", "Hob", standing=Standing.RETURNING),
        credit("Bo", "Hob", standing=Standing.APPEARED, work=Work.PREDECESSOR, id="before.1"),
        credit("Cy", "Sill", standing=Standing.APPEARED, work=Work.PREDECESSOR, id="before.2"),
        credit("Di", "Sill", standing=Standing.NEW),
        credit("Ed", "Quill", standing=Standing.APPEARED, work=Work.PREDECESSOR, id="before.3"),
        credit("Fi", "", standing=Standing.APPEARED, work=Work.PREDECESSOR, id="before.4"),
    )
    assert [(part.person, part.character) for part in parts(ledger)] == [("Ana", "Wren"), ("Ed", "Quill")]
    suggested = returns_as(ledger, parts(ledger)[0], now=NOW)
    assert suggested.question == "Will Ana return as Wren in Lantern Hill 2?"
    assert "somebody else has the part" in suggested.rule
    opens(suggested)


def test_a_question_that_is_too_long_is_left_to_the_moderator() -> None:
    part = Part("A" * 150, "B" * 60, "x#y")
    assert returns_as(title_ledger(), part, now=NOW).question == ""


def test_every_closing_time_of_a_template_can_be_read_on_any_day() -> None:
    for days in range(0, 800, 13):
        at = NOW + timedelta(days=days)
        for suggested in (released_by(title_ledger(), now=at), stage_by(title_ledger(), now=at)):
            assert suggested is not None
            assert timedelta(days=100) < read_moment(suggested.closes, now=at, zone=UTC).at - at
