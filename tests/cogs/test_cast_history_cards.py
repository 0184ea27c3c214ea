"""Lines of the cast and of the history in the cases that the shipped titles do not all have."""

import pytest

from bot.domain.claims import DisputeDetail, EventKind, QuoteDetail, Side, Standing
from bot.domain.history import history_of
from bot.domain.labels import Label, State, Tier
from bot.domain.ledger import TitleLedger
from bot.domain.topics import Topic
from bot.ui.opening import Opening
from cogs.cast.finding import Everyone, Nobody, Seen, Several, Somebody, figures_of, find
from cogs.cast.screens import cast_pages, cast_screen, person_screen
from cogs.history.screens import history_screen
from tests import factories
from tests.cogs.shown import text_of
from tests.factories import claim, credit, event, release, title, title_ledger

OPENING = Opening("x", "a", asker=1)


def cast_text(entry: TitleLedger) -> str:
    return text_of(cast_screen(cast_pages(entry), OPENING))


def history_text(entry: TitleLedger) -> str:
    return text_of(history_screen(entry, history_of(entry), OPENING))


def test_a_part_that_spoils_is_covered_and_the_person_is_not() -> None:
    entry = title_ledger(credit("Nora Vance", "The Lamplighter", spoils="who it is"))
    assert "**Nora Vance**||as The Lamplighter||" in cast_text(entry)


def test_somebodys_card_covers_what_spoils() -> None:
    entry = title_ledger(
        credit("Nora Vance", "The Lamplighter", spoils="who it is", text="She is the Lamplighter.")
    )
    search = find("nora vance", entry, None)
    assert isinstance(search, Somebody)
    text = text_of(person_screen(entry, figures_of(search.seen), OPENING))
    assert text.count("Lamplighter") == 2
    assert "↩️ Returning ||as **The Lamplighter**||" in text
    assert "||She is the Lamplighter.||" in text


def test_a_contrary_word_about_somebody_stands_below_the_line() -> None:
    entry = title_ledger(
        credit("Nora Vance", "Ada", id="yes"),
        credit(
            "Nora Vance",
            "Ada",
            id="no",
            standing=Standing.NOT_RETURNING,
            label=Label.SPECULATION,
            tier=Tier.FAN_SPECULATION,
            text="A fan thinks that she is out.",
        ),
    )
    text = cast_text(entry)
    assert text.count("**Nora Vance** as Ada") == 1
    assert "\n-# Also said: A fan thinks that she is out." in text


@pytest.mark.parametrize(("standing", "says"), [(each, each.words) for each in Standing])
def test_every_standing_is_a_word(standing: Standing, says: str) -> None:
    text = cast_text(title_ledger(credit("Nora Vance", "Ada", standing=standing)))
    assert says in text.lower()


def test_what_a_group_shares_stands_once_above_it_and_a_difference_below_the_name() -> None:
    guess = {"label": Label.SPECULATION, "tier": Tier.FAN_SPECULATION}
    others = [credit(f"Mira {name}", "Bea", id=name) for name in ("Kent", "Osei")]
    text = cast_text(title_ledger(*others, credit("Nora Vance", "Ada", id="n", **guess)))
    assert text.count("✅ Confirmed") == 1
    assert "**Nora Vance** as Ada\n-# 💭 Speculation" in text


def test_a_group_that_goes_on_has_its_heading_on_the_next_page_too() -> None:
    entry = title_ledger(*(credit(f"Mira {number}", "Bea", id=f"m{number}") for number in range(12)))
    for page in (0, 1):
        text = text_of(cast_screen(cast_pages(entry), Opening("x", "a", page, asker=1)))
        assert text.count("Returning\n-# ✅ Confirmed") == 1


def test_the_history_opens_at_the_newest_and_ends_with_what_has_no_date() -> None:
    lines = [
        event(EventKind.TRAILER, when, id=name, seen=None, text=f"{name}.")
        for name, when in (("Undated", None), ("First", "2024"), ("Last", "2026"))
    ]
    text = history_text(title_ledger(*lines))
    assert text.index("Last.") < text.index("First.") < text.index("Undated.")


def two_titles() -> tuple[TitleLedger, TitleLedger]:
    one = title_ledger(
        credit("Mira Kent", "Ada", title="one"),
        credit("Mira Kent Osei", "Bea", id="b", title="one"),
        of=title("one", name="One 2"),
    )
    two = title_ledger(credit("Mira Kent", "Cleo", title="two"), of=title("two", name="Two 2"))
    return one, two


def test_a_whole_name_comes_before_a_longer_one_that_holds_it() -> None:
    one, _ = two_titles()
    assert find("mira kent", one, None) == Somebody(Seen(one, "Mira Kent"))
    assert find("mira", one, None) == Several((Seen(one, "Mira Kent"), Seen(one, "Mira Kent Osei")))


def test_the_title_that_is_meant_comes_before_all_others() -> None:
    one, two = two_titles()
    everyone = Everyone(factories.ledger(one, two))
    assert find("mira kent", two, everyone) == Somebody(Seen(two, "Mira Kent"))
    assert find("cleo", one, everyone) == Somebody(Seen(two, "Cleo"))
    assert isinstance(find("cleo", one, None), Nobody)
    found = find("mira kent", None, everyone)
    assert isinstance(found, Several)
    assert {each.entry.title.slug for each in found.seen} == {"one", "two"}


def test_signs_alone_are_nobody() -> None:
    one, two = two_titles()
    assert find("🎉", None, Everyone(factories.ledger(one, two))) == Nobody()


def test_what_was_said_and_spoils_is_covered() -> None:
    quote = QuoteDetail("Mira Kent", "The lantern goes out.", factories.when("2026-05"))
    entry = title_ledger(claim("q", quote, spoils="the end", text="At a panel."))
    text = history_text(entry)
    assert text.count("||") == 2
    before, _, _ = text.partition("lantern goes out")
    assert before.count("||") == 1
    assert "**May 2026** · Said" in text


def test_sources_that_disagree_stand_side_by_side() -> None:
    dispute = DisputeDetail(
        "When was it filmed?", (Side("gazette", "In spring"), Side("lost", "In *autumn*"))
    )
    text = history_text(title_ledger(claim("d", dispute, text="Most likely in spring.")))
    assert "Sources disagree" in text
    assert (
        "When was it filmed?\n• The Gazette: In spring\n• A source: In \\*autumn\\*\n→ Most likely in spring.\n-# "
        in text
    )


def test_sources_that_disagree_about_a_spoiler_are_covered() -> None:
    dispute = DisputeDetail("Who dies?", (Side("gazette", "Ada"), Side("gazette", "Bea")))
    text = history_text(title_ledger(claim("d", dispute, text="Nobody knows.", spoils="a death")))
    for secret in ("Who dies?", "Ada", "Bea", "Nobody knows."):
        before, _, after = text.partition(secret)
        assert before.count("||") % 2 == 1
        assert "||" in after


@pytest.mark.parametrize(
    ("record", "says"),
    [
        (event(EventKind.TRAILER, "2026-05-01", text="A trailer."), "**1 May 2026**\nA trailer."),
        (event(EventKind.TRAILER, None, seen=None, text="A trailer."), "**Undated**\nA trailer."),
        (
            claim("x", state=State.DEBUNKED, text="It was sold."),
            "Turned out wrong\nIt was sold.\n-# ❌ Debunked",
        ),
        (
            claim("x", state=State.RETRACTED, text="It was sold."),
            "Taken back\nIt was sold.\n-# ✅ Confirmed, taken back",
        ),
        (claim("x", state=State.SUPERSEDED, text="It was sold."), "No longer so\nIt was sold."),
        (event(EventKind.TRAILER, "2026", server=5), "entered by this server"),
    ],
)
def test_a_line_of_the_history_in_words(record: object, says: str) -> None:
    assert says in history_text(title_ledger(record))  # pyright: ignore[reportArgumentType]


def test_a_changed_date_is_one_line_with_both_sources() -> None:
    old = release("2026-05", "old", state=State.SUPERSEDED, seen="2024", sources=("early",))
    entry = title_ledger(
        old, release("2027-05-20"), sources=[factories.source("early", publisher="Early Post")]
    )
    text = history_text(entry)
    assert "Release moved back: May 2026 → 20 May 2027." in text
    assert "[Early Post](https://gazette.example/early) · [The Gazette]" in text


def test_dates_that_differ_stand_as_years_above_the_group() -> None:
    entry = title_ledger(
        credit("Mira Kent", "Bea", id="a", seen="2021-01"),
        credit("Nora Vance", "Ada", id="b", seen="2023-09"),
    )
    assert (
        "Returning\n-# ✅ Confirmed · 2021 to 2023\n**Mira Kent** as Bea\n**Nora Vance** as Ada"
        in cast_text(entry)
    )


def test_what_was_not_found_stands_under_one_heading() -> None:
    entry = title_ledger(*(factories.gap(name, Topic.CREDIT) for name in ("one", "two")))
    text = cast_text(entry)
    assert text.count("checked on 1 November 2026") == 1
    assert "\n- Nothing is known for one.\n- Nothing is known for two." in text


def test_a_characters_card_says_who_plays_it() -> None:
    entry = title_ledger(credit("Nora Vance", "the Lamplighter", standing=Standing.NEW))
    search = find("lamplighter", entry, None)
    assert isinstance(search, Somebody)
    text = text_of(person_screen(entry, figures_of(search.seen), OPENING))
    assert text.startswith("## The Lamplighter\n-# Character")
    assert "**Nora Vance** · 🆕 New\n" in text


def test_a_year_alone_comes_after_the_months_and_days_that_are_known_of_it() -> None:
    entry = title_ledger(
        event(EventKind.STATEMENT, "2025", text="Said some time that year."),
        event(EventKind.STATEMENT, "2025-11", text="Said in November."),
        event(EventKind.STATEMENT, "2025-11-27", text="Said on a day."),
        event(EventKind.STATEMENT, "2024-12-31", text="Said the year before."),
    )
    text = history_text(entry)
    places = [
        text.index(word) for word in ("on a day", "in November", "some time that year", "the year before")
    ]
    assert places == sorted(places)
