"""Who published a page, told from its link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.labels import Label, Tier
from bot.domain.publishers import LinkError, Publisher, checked_link, host_of, proposed, publisher_of, surest
from tests.factories import source


@pytest.mark.parametrize(
    ("link", "name", "tier"),
    [
        ("https://variety.com/2026/film/news", "Variety", Tier.TRADE_PRESS),
        ("https://www.hollywoodreporter.com/x", "The Hollywood Reporter", Tier.TRADE_PRESS),
        ("https://about.netflix.com/en/news", "Netflix", Tier.OFFICIAL),
        ("https://old.reddit.com/r/x", "Reddit", Tier.FAN_SPECULATION),
        ("https://m.collider.com/a", "Collider", Tier.OTHER_PRESS),
        ("http://small.example.org/a", "small.example.org", Tier.OTHER_PRESS),
        ("https://notvariety.com/", "notvariety.com", Tier.OTHER_PRESS),
        ("", "This server's moderators", Tier.FAN_SPECULATION),
    ],
)
def test_a_publisher_by_its_host(link: str, name: str, tier: Tier) -> None:
    assert publisher_of(link) == Publisher(name, tier)


def test_a_site_that_the_title_knows_is_called_and_trusted_as_there() -> None:
    known = [source("a", url="https://small.example.org/1", publisher="The Small", tier=Tier.ON_RECORD)]
    assert publisher_of("https://www.small.example.org/2", known) == Publisher("The Small", Tier.ON_RECORD)
    assert publisher_of("https://variety.com/", known).name == "Variety"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "variety.com/news",
        "https://",
        "https:///news",
        "https://localhost/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://[broken/x",
        "ftp://variety.com/x",
        "javascript:alert(1)",
        "https://user:pass@variety.com/",
        "https://variety.com/a b",
        "https://variety.com/a|b",
    ],
)
def test_what_is_no_link_to_the_web_is_refused(text: str) -> None:
    with pytest.raises(LinkError, match="https://"):
        checked_link(text)


def test_a_link_may_stand_in_angle_brackets_and_may_not_be_endless() -> None:
    assert checked_link(" <https://variety.com/x> ") == "https://variety.com/x"
    with pytest.raises(LinkError, match="at most 500"):
        checked_link("https://variety.com/" + "x" * 600)


@given(st.text())
def test_any_text_has_a_host_or_none(text: str) -> None:
    assert isinstance(host_of(text), str)
    publisher_of(text)


def test_a_label_follows_from_the_source_unless_the_words_say_another() -> None:
    assert [surest(tier) for tier in Tier] == [
        Label.CONFIRMED,
        Label.CONFIRMED,
        Label.REPORTED,
        Label.REPORTED,
        Label.SPECULATION,
    ]
    assert proposed(Tier.OFFICIAL, None) is Label.CONFIRMED
    assert proposed(Tier.OFFICIAL, Label.SPECULATION) is Label.SPECULATION
