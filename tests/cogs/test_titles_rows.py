"""The rows of /titles."""

from datetime import timedelta

import pytest

from bot.domain.claims import Stage
from bot.domain.labels import Label, Tier
from bot.domain.ledger import TitleLedger
from bot.texts import HOME
from cogs.titles.rows import Shelf, row_of
from tests import factories
from tests.factories import NOW, release, stage, title, title_ledger


def entry(name: str, *claims: object) -> TitleLedger:
    return title_ledger(*claims, of=title(name, name=name))  # pyright: ignore[reportArgumentType]


def test_soonest_first_then_what_is_out_then_what_has_no_date() -> None:
    ledger = factories.ledger(
        entry("a-guess", release("2026-12", label=Label.SPECULATION, tier=Tier.FAN_SPECULATION)),
        entry("b-out", stage(Stage.RELEASED), release("2020-05-01")),
        entry("c-nothing"),
        entry("d-year", release("2027")),
        entry("e-day", release("2027-05-20")),
        entry("f-soon", release("2026-11-30")),
    )
    order = [row.title.slug for row in Shelf().rows(ledger, NOW)]
    assert order == ["f-soon", "e-day", "d-year", "b-out", "a-guess", "c-nothing"]


@pytest.mark.parametrize(
    ("claims", "says"),
    [
        ((release("2027-05-20"),), "20 May 2027"),
        ((release("2027", label=Label.REPORTED),), "2027 · 🗞️ Reported"),
        ((release("2027", label=Label.SPECULATION),), "No date announced · 2027 is a guess"),
        ((release("2026-05-20"),), "Was due on 20 May 2026; no release is recorded"),
        ((stage(Stage.RELEASED), release("2026-05-20")), "Out since 20 May 2026"),
        ((), "No date announced"),
    ],
)
def test_what_a_row_says_of_the_date(claims: tuple[object, ...], says: str) -> None:
    assert row_of(entry("a", *claims), NOW).words(HOME).splitlines()[1].partition(" · nothing")[0] == says


def test_a_row_is_made_again_only_when_its_title_or_the_day_changed() -> None:
    one, two = entry("one"), entry("two")
    shelf = Shelf()
    first = shelf.rows(factories.ledger(one, two), NOW)
    changed = entry("two", release("2027"))
    second = shelf.rows(factories.ledger(one, changed), NOW)
    by_slug = {row.title.slug: row for row in second}
    assert by_slug["one"] is first[0]
    assert by_slug["two"].words(HOME) == "**two**\n2027 · nothing announced"
    ledger = factories.ledger(one, entry("two", release("2026-11-30")))
    assert "\n30 November 2026" in shelf.rows(ledger, NOW)[0].words(HOME)
    assert "\nWas due" in shelf.rows(ledger, NOW + timedelta(days=30))[0].words(HOME)


def test_rows_are_made_for_one_ledger_and_one_day() -> None:
    shelf, ledger = Shelf(), factories.ledger(entry("one"))
    assert shelf.made(ledger, NOW) is None
    rows = shelf.rows(ledger, NOW)
    assert shelf.made(ledger, NOW) is rows
    assert shelf.made(ledger, NOW + timedelta(days=1)) is None
    assert shelf.made(factories.ledger(entry("one")), NOW) is None
