"""What the status card says in the cases that no shipped title happens to be in."""

from dataclasses import replace

import pytest

from bot.domain.claims import CompanyDetail, DisputeDetail, Side, Stage, Work
from bot.domain.labels import Label, State, Tier
from bot.domain.status import status_of
from bot.domain.topics import Topic
from bot.ui.cards import proof
from cogs.status.screens import everything_else, status_screen
from tests import factories
from tests.cogs.shown import text_of
from tests.factories import NOW, claim, gap, release, stage, title_ledger

REPORTED = {"label": Label.REPORTED, "tier": Tier.TRADE_PRESS}
GUESS = {"label": Label.SPECULATION, "tier": Tier.FAN_SPECULATION}


def shown(*records: object) -> str:
    entry = title_ledger(*records)  # pyright: ignore[reportArgumentType]
    return text_of(status_screen(entry, status_of(entry, NOW)))


@pytest.mark.parametrize(
    ("records", "says"),
    [
        ((release("2026-11-22"),), "-# Release · ✅ Confirmed\n**22 November 2026**, today\n"),
        ((release("2026-11-23"),), "**23 November 2026**, tomorrow\n"),
        ((release("2026-12-02"),), "**2 December 2026**, in 10 days\n"),
        ((release("2027-05"),), "**May 2027**\n"),
        (
            (release("2027", territory="Japan", release_type="cinema"),),
            "**2027**\n-# Japan, cinema · [The Gazette]",
        ),
        ((release("2027", release_type="streaming"),), "**2027**\n-# Streaming · [The Gazette]"),
        ((release("2026-05-20"),), "**Was due on 20 May 2026**; no release is recorded here\n"),
        ((release(None, text="Soon, they *say*."),), "-# Release · ✅ Confirmed\nSoon, they \\*say\\*.\n"),
        ((), "-# Release · ❔ Unknown\n**No date announced**\n"),
        ((gap("g", Topic.RELEASE),), "**No date announced**\n-# Looked for on 1 November 2026\n"),
        ((), "-# Stage · ❔ Unknown\n**Nothing announced**\n"),
        ((gap("g", Topic.EXISTENCE),), "**Nothing announced**\n-# Looked for on 1 November 2026\n"),
        ((stage(Stage.PRE_PRODUCTION),), "-# Stage · ✅ Confirmed\n**Pre-production** ▰▰▰▰▱▱▱▱\n"),
        ((stage(Stage.RELEASED),), "**Released** ▰▰▰▰▰▰▰▰\n"),
        ((stage(Stage.CANCELLED),), "**Cancelled**\n"),
        ((stage(Stage.RUMOURED, **GUESS),), "-# Stage · 💭 Speculation\n**Rumoured** ▰▱▱▱▱▱▱▱\n"),
    ],
)
def test_stage_and_release_in_words(records: tuple[object, ...], says: str) -> None:
    assert says in shown(*records)


def test_a_date_that_is_only_a_guess_stands_behind_what_was_looked_for() -> None:
    text = shown(release("2027", **GUESS), gap("g", Topic.RELEASE))
    nothing = text.index("**No date announced**\n-# Looked for on 1 November 2026")
    assert nothing < text.index("-# Only a guess · 💭 Speculation\n**2027**\n")


def test_that_no_date_was_found_is_said_once() -> None:
    text = shown(gap("g", Topic.RELEASE), gap("h", Topic.RELEASE, about="exact day"))
    assert "**Looked for and not found:** release (exact day)\n" in text


def test_a_newer_word_against_the_confirmed_date_stands_right_below_it() -> None:
    newer = release("2028", "newer", text="Moved to 2028, they say.", seen="2026-10", **REPORTED)
    text = shown(release("2027-05"), newer)
    assert "-# Newer, and different · 🗞️ Reported\nMoved to 2028, they say.\n-# [The Gazette]" in text


def test_another_word_is_also_said() -> None:
    other = release("2028", "other", text="Fans expect 2028.", seen="2025", **GUESS)
    assert "-# Also said · 💭 Speculation\nFans expect 2028.\n" in shown(release("2027-05"), other)


def test_what_a_servers_moderators_replaced_is_shown_as_that() -> None:
    ours = release("2029", "ours", server=7, replaces=(f"{factories.SLUG}#release",), **REPORTED)
    text = shown(release("2027-05", text="Comes in May 2027."), ours)
    assert "-# Release · 🗞️ Reported\n**2029**\n" in text
    assert "entered by this server" in text
    assert "-# Replaced by this server's moderators · ✅ Confirmed\nComes in May 2027." in text


def test_a_debunked_rumour_stays_visible_with_who_said_it_and_what_refuted_it() -> None:
    rumour = release("2026-09", "rumour", state=State.DEBUNKED, text="Out in *September* 2026.", **GUESS)
    refuting = replace(
        stage(Stage.IN_PRODUCTION, text="It still films."), refutes=(f"{factories.SLUG}#rumour",)
    )
    entry = title_ledger(rumour, refuting)
    rest = "\n".join(everything_else(entry, status_of(entry, NOW)))
    assert (
        "**Turned out wrong**\nOut in \\*September\\* 2026. Refuted: It still films.\n-# ❌ Debunked" in rest
    )
    assert "❌ Debunked · [The Gazette](https://gazette.example/gazette)" in rest


def test_the_refuted_side_of_a_dispute_turned_out_wrong_and_a_spoiler_stays_covered() -> None:
    sides = (Side("gazette", "spring", State.DEBUNKED), Side("gazette", "autumn"))
    detail = DisputeDetail("When does it start?", sides)
    entry = title_ledger(claim("d", detail, topic=Topic.RELEASE, text="Say: autumn."))
    rest = "\n".join(everything_else(entry, status_of(entry, NOW)))
    assert "When does it start?\n• ~~spring~~ ❌ Debunked · [The Gazette]" in rest
    assert "→ Say: autumn." in rest
    assert "~~autumn~~" not in rest
    secret = release("2026", "s", state=State.DEBUNKED, text="The dog did it.", spoils="Lantern Hill")
    entry = title_ledger(secret)
    assert "||The dog did it.||\n" in "\n".join(everything_else(entry, status_of(entry, NOW)))


def test_dates_that_were_replaced_stand_in_a_row_below_the_date() -> None:
    old = release("2026-05", "old", state=State.SUPERSEDED, seen="2024")
    assert "\n-# Moved once: May 2026 → 20 May 2027\n" in shown(old, release("2027-05-20"))


def test_an_old_word_on_the_stage_says_how_old_it_is() -> None:
    assert "-# No newer word for 7 months." in shown(stage(Stage.ANNOUNCED, seen="2026-03"))
    assert "No newer word" not in shown(stage(Stage.ANNOUNCED, seen="2026-11"))


def test_where_to_watch_names_each_place_once_and_says_what_is_unsure() -> None:
    sure = claim("a", CompanyDetail("Netflix", "platform"))
    again = claim("b", CompanyDetail("Netflix", "platform"))
    unsure = claim("c", CompanyDetail("Some*Plus", "platform"), label=Label.REPORTED, tier=Tier.TRADE_PRESS)
    text = shown(sure, again, unsure)
    assert "-# Where to watch · ✅ Confirmed\n**Netflix, Some\\*Plus (reported)**\n" in text


def test_a_distributor_is_no_place_to_watch() -> None:
    seller = claim("a", CompanyDetail("Big Pictures", "production and distributor"))
    assert "-# Distributed by · ✅ Confirmed\n**Big Pictures**\n" in shown(seller)
    both = shown(seller, claim("b", CompanyDetail("Netflix", "platform and distributor")))
    assert "-# Where to watch · ✅ Confirmed\n**Netflix**\n" in both


def test_more_gaps_than_fit_are_counted() -> None:
    gaps = [gap(f"g{number}", Topic.TRAILER, about=f"part {number}") for number in range(5)]
    assert (
        "**Looked for and not found:** trailer (part 0), trailer (part 1), trailer (part 2) and 2 more"
        in shown(*gaps)
    )


def test_what_is_missing_is_named_once_and_in_words() -> None:
    text = shown(gap("a", Topic.BOX_OFFICE), gap("b", Topic.BOX_OFFICE), gap("c", Topic.SUCCESSOR))
    assert "**Looked for and not found:** box office, what comes after\n" in text


def test_what_is_missing_is_said_without_the_topic_where_that_adds_nothing() -> None:
    text = shown(gap("a", Topic.EXISTENCE, about="greenlight"), gap("b", Topic.COUNT, about="episodes"))
    assert "**Looked for and not found:** greenlight, episodes\n" in text
    twice = shown(gap("a", Topic.FILMING, about="end of filming"))
    assert "**Looked for and not found:** end of filming\n" in twice


def test_a_claim_about_what_came_before_says_so() -> None:
    before = claim("a", work=Work.PREDECESSOR)
    assert proof(title_ledger(before), before).endswith(" · about what came before")
