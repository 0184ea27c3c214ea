"""Polls about a title: filled from the ledger, and decided by it later."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.claims import Claim, PlotDetail, PlotKind, Stage, Standing, Work
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger
from bot.domain.poll_outcomes import decisions
from bot.domain.poll_templates import NothingToAskError, Template, fill
from bot.domain.polls import Option, Plan, Poll, PollError, PollState, check_options
from bot.domain.topics import Topic
from tests.factories import claim, credit, release, stage, title_ledger

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def texts(template: Template, *claims: Claim) -> list[str]:
    return [option.text for option in fill(template, title_ledger(*claims), now=NOW).options]


def guess(text: str, id: str = "plot", **changes: object) -> Claim:  # noqa: A002, the field's name
    made = claim(id, PlotDetail(PlotKind.SPECULATION), topic=Topic.PLOT, text=text, label=Label.SPECULATION)
    return replace(made, **changes)  # pyright: ignore[reportArgumentType], a table of fields


def test_yes_and_no_need_no_title() -> None:
    assert [option.text for option in fill(Template.YES_NO, None, now=NOW).options] == ["Yes", "No"]
    assert fill(Template.OWN, None, now=NOW).options == ()
    with pytest.raises(PollError, match="Name one"):
        fill(Template.RELEASE, None, now=NOW)


@pytest.mark.parametrize(
    ("window", "label", "options"),
    [
        (None, Label.CONFIRMED, ["2027", "2028", "2029", "2030 or later", "Never"]),
        ("2028", Label.SPECULATION, ["2027", "2028", "2029", "2030 or later", "Never"]),
        ("2028", Label.CONFIRMED, ["2028, as announced", "2029", "2030 or later", "Never"]),
        (
            "2027-06-30",
            Label.CONFIRMED,
            [
                "Before 30 June 2027",
                "30 June 2027, as announced",
                "Later in 2027",
                "2028",
                "2029 or later",
                "Never",
            ],
        ),
        (
            "2027-Q4",
            Label.REPORTED,
            ["Before Q4 2027", "Q4 2027, as reported", "2028", "2029 or later", "Never"],
        ),
        ("2026-10", Label.CONFIRMED, ["2027", "2028", "2029", "2030 or later", "Never"]),
    ],
)
def test_release_windows_are_made_for_what_is_known(
    window: str | None, label: Label, options: list[str]
) -> None:
    assert texts(Template.RELEASE, *([release(window, label=label)] if window else [])) == options


def test_windows_leave_no_day_out_and_none_twice() -> None:
    filled = fill(Template.RELEASE, title_ledger(release("2027-06-30")), now=NOW)
    windows = [option.window for option in filled.options if option.window is not None]
    assert windows[0][0] == NOW.date()
    assert all(after[0] - before[1] == timedelta(days=1) for before, after in itertools.pairwise(windows))


def test_a_title_that_is_out_has_no_release_to_guess() -> None:
    with pytest.raises(NothingToAskError, match="is out"):
        texts(Template.RELEASE, stage(Stage.RELEASED), release("2026-05-01"))


def test_who_returns_offers_those_who_are_open() -> None:
    filled = fill(
        Template.RETURNS,
        title_ledger(
            credit("Ada Lowe", "Vela", standing=Standing.EXPECTED),
            credit("Bo Tern", "Rook", standing=Standing.UNCERTAIN),
            credit("Cy Dale", "Wren", standing=Standing.RETURNING),
            credit("Di Moor", "Kite", standing=Standing.EXPECTED, work=Work.PREDECESSOR),
            credit("Ed Fell", "Crow", standing=Standing.EXPECTED, state=State.DEBUNKED),
            credit("Flo Beck", "", standing=Standing.EXPECTED),
        ),
        now=NOW,
    )
    assert {option.text for option in filled.options} == {"Ada Lowe as Vela", "Bo Tern as Rook"}
    assert filled.most == 2
    assert all(option.claim for option in filled.options)
    with pytest.raises(NothingToAskError):
        texts(Template.RETURNS, credit("Ada Lowe", "Vela", standing=Standing.EXPECTED))


def test_what_happens_offers_guesses_without_spoilers_and_without_who_guessed() -> None:
    long = "A critic thinks that " + "the lantern is found again and " * 6
    options = texts(
        Template.HAPPENS,
        guess("A rumour of 2025 says that Robin appears; others deny it."),
        guess("The lantern breaks.", "plot.b", spoils="the ending"),
        guess(long, "plot.c"),
        guess("A fan says that robin appears.", "plot.d"),
    )
    assert options[0] == "Robin appears"
    assert options[1].startswith("The lantern is found again")
    assert options[1].endswith("…")
    assert options[2:] == ["Something else"]
    check_options(options)
    with pytest.raises(NothingToAskError):
        texts(Template.HAPPENS, guess("The lantern breaks.", spoils="the ending"))


def poll(*options: Option) -> Poll:
    plan = Plan("?", options, NOW, 7, "lantern-hill-2")
    return Poll(1, 5, plan, PollState.CLOSED, 9, NOW)


def decided(entry: TitleLedger, *options: Option) -> dict[str, bool]:
    return {options[each.option].text: each.came_true for each in decisions(poll(*options), entry)}


WINDOWS = (
    Option("early", window=(date(2027, 1, 1), date(2027, 6, 30))),
    Option("late", window=(date(2027, 7, 1), date(2027, 12, 31))),
    Option("never"),
)


@pytest.mark.parametrize(
    ("window", "is_out", "outcome"),
    [
        ("2027-05-20", True, {"early": True, "late": False}),
        ("2027-Q3", True, {"early": False, "late": True}),
        ("2027", True, {}),
        ("2028", True, {"early": False, "late": False}),
        ("2027-05-20", False, {}),
    ],
)
def test_a_release_decides_when_it_is_out_and_not_when_it_is_announced(
    window: str, is_out: bool, outcome: dict[str, bool]
) -> None:
    claims = [release(window), *([stage(Stage.RELEASED)] if is_out else [])]
    assert decided(title_ledger(*claims), *WINDOWS) == outcome


def test_a_credit_is_decided_by_a_confirmed_standing() -> None:
    guessed = credit("Ada Lowe", "Vela", id="guess", standing=Standing.EXPECTED, label=Label.SPECULATION)
    option = Option("Ada Lowe as Vela", guessed.ref)
    assert decided(title_ledger(guessed), option) == {}
    comes = credit("Ada Lowe", "Vela", id="comes", standing=Standing.RETURNING)
    assert decided(title_ledger(guessed, comes), option) == {option.text: True}
    stays = credit("Ada Lowe", "Vela", id="stays", standing=Standing.NOT_RETURNING)
    assert decided(title_ledger(guessed, stays), option) == {option.text: False}
    reported = credit("Ada Lowe", "Vela", id="comes", standing=Standing.RETURNING, label=Label.REPORTED)
    assert decided(title_ledger(guessed, reported), option) == {}


def test_a_guess_is_decided_by_what_became_of_its_claim() -> None:
    rumour = guess("Robin appears.")
    option = Option("Robin appears", rumour.ref)
    assert decided(title_ledger(rumour), option) == {}
    assert decided(title_ledger(replace(rumour, state=State.DEBUNKED)), option) == {option.text: False}
    news = guess("Robin is in it.", "plot.news", label=Label.CONFIRMED, replaces=(rumour.ref,))
    assert decided(title_ledger(rumour, news), option) == {option.text: True}
    assert decided(title_ledger(rumour), Option("x", "lantern-hill-2#gone")) == {}
