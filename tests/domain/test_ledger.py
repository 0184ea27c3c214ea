"""The snapshot: titles by slug, a server's view over the catalogue's, and nothing copied."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from bot.domain.claims import Claim, Gap, Stage, StageDetail
from bot.domain.labels import Label, Tier
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.sources import Source
from bot.domain.titles import Kind, Title
from bot.domain.topics import Topic

SOURCE = Source("studio", "Nebula Pictures", "https://nebula.example/2", None, Tier.OFFICIAL)


def entry(slug: str) -> TitleLedger:
    claim = Claim(
        "status",
        slug,
        Topic.STAGE,
        "Announced.",
        Label.CONFIRMED,
        Tier.OFFICIAL,
        ("studio", "gone"),
        StageDetail(Stage.ANNOUNCED),
    )
    title = Title(slug, slug.title(), Kind.FILM, "Nebula", 2, "A sequel.")
    return TitleLedger(title, (claim,), (), MappingProxyType({"studio": SOURCE}))


def test_titles_come_by_slug() -> None:
    ledger = Ledger([entry("zeta"), entry("alpha")])
    assert [each.title.slug for each in ledger] == ["alpha", "zeta"]
    assert len(ledger) == 2
    assert "zeta" in ledger
    assert "beta" not in ledger
    assert 5 not in ledger
    assert ledger.get("beta") is None
    with pytest.raises(KeyError):
        ledger["beta"]


def test_a_servers_view_lays_its_own_over_the_catalogue() -> None:
    catalogue = Ledger([entry("alpha"), entry("zeta")])
    own = entry("zeta").with_claims([replace(entry("zeta").claims[0], id="1", server=7)], [SOURCE])
    view = catalogue.over([own, entry("mid")])
    assert [each.title.slug for each in view] == ["alpha", "mid", "zeta"]
    assert len(view) == 3
    assert view["zeta"] is own
    assert view["alpha"] is catalogue["alpha"]
    assert len(catalogue) == 2
    assert len(catalogue["zeta"].claims) == 1


def test_records_are_found_by_ref_and_sources_by_id() -> None:
    one = entry("alpha")
    assert one.by_ref["alpha#status"] is one.claims[0]
    assert one.sources_of(one.claims[0]) == (SOURCE,)
    assert replace(one.claims[0], id="12", server=7).ref == "server:12"


def test_a_title_with_more_claims_shares_the_rest() -> None:
    one = entry("alpha")
    more = one.with_claims([replace(one.claims[0], id="x")])
    assert more.sources is one.sources
    assert more.gaps is one.gaps
    assert [claim.id for claim in more.claims] == ["status", "x"]


def test_a_gap_has_a_ref_too() -> None:
    from datetime import date

    assert Gap("unk.x", "alpha", Topic.TRAILER, "None.", date(2026, 11, 22)).ref == "alpha#unk.x"
