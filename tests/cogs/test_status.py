"""/status through the real tree."""

import pytest
from simcord import Env

from bot import catalogue
from bot.domain.status import status_of
from bot.settings import Settings
from bot.store import Store
from cogs.status.screens import status_screen
from tests.cogs.shown import Place, buttons_of, check_limits, pages_of, text_of
from tests.conftest import HILL, HOSTILE_NAME, NOW

SLUGS = [file.slug for file in catalogue.files(catalogue.default_folder())]


async def test_a_fan_sees_stage_date_and_source(place: Place) -> None:
    result = await place.fan.slash(place.channel, "status", title="lantern hill")
    shown = text_of(result.response)
    assert not result.response.ephemeral
    assert "Lantern Hill 2" in shown
    assert "-# Stage · ✅ Confirmed\n**In production** ▰▰▰▰▰▱▱▱\n-# [The Gazette]" in shown
    assert "-# Release · ✅ Confirmed\n**20 May 2027**, in 179 days\n" in shown
    assert "[The Gazette](https://gazette.example/lantern) · 1 March 2026" in shown
    assert "Last checked on 1 November 2026." in shown


@pytest.mark.parametrize("slug", SLUGS)
async def test_every_shipped_title_has_a_card_with_all_its_doors(place: Place, slug: str) -> None:
    result = await place.fan.slash(place.channel, "status", title=slug)
    check_limits(result.response)
    for label in buttons_of(result.response):
        opened = await place.stranger.click(result.response, label=label)
        assert opened.response.ephemeral
        assert [page async for page in pages_of(place.stranger, opened.response)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("shrek-5", "Shrek 5"),
        ("shrk 5", "Shrek 5"),
        ("FROZEN iii", "Frozen III"),
        ("Làntern Hìll", "Lantern Hill 2"),
        ("Lantern Hill Returns", "Lantern Hill 2"),
    ],
)
async def test_a_title_may_be_typed_carelessly(place: Place, typed: str, name: str) -> None:
    result = await place.fan.slash(place.channel, "status", title=typed)
    assert text_of(result.response).startswith(f"## {name}")


async def test_an_unknown_title_says_so_and_offers_the_list(place: Place) -> None:
    result = await place.fan.slash(place.channel, "status", title="Zzyzx Rising IX")
    assert result.response.ephemeral
    assert "I do not track “Zzyzx Rising IX”" in text_of(result.response)
    assert "All titles" in buttons_of(result.response)


async def test_a_title_left_out_is_asked_for(place: Place) -> None:
    result = await place.fan.slash(place.channel, "status")
    assert text_of(result.response) == "Which title do you mean?"
    first = next(iter(buttons_of(result.response)))
    await place.fan.click(result.response, label=first)
    assert "-# Stage · " in text_of(result.response)


async def test_a_title_left_out_is_the_last_one_talked_about_here(place: Place) -> None:
    await place.fan.slash(place.channel, "status", title=HILL)
    again = await place.fan.slash(place.channel, "status")
    assert "Lantern Hill 2" in text_of(again.response)
    elsewhere = await place.fan.slash(place.quiet, "status")
    assert "Which title" in text_of(elsewhere.response)
    someone = await place.stranger.slash(place.channel, "status")
    assert "Which title" in text_of(someone.response)


async def test_after_ten_minutes_the_last_title_is_forgotten(simcord_env: Env, place: Place) -> None:
    await place.fan.slash(place.channel, "status", title=HILL)
    await simcord_env.advance_time(601)
    again = await place.fan.slash(place.channel, "status")
    assert "Which title" in text_of(again.response)


class TestWithADefault:
    """A place that has a default title."""

    @pytest.fixture
    def settings(self) -> Settings:
        return Settings(default_title="shrek-5")

    async def test_a_title_left_out_is_the_default(self, place: Place) -> None:
        result = await place.fan.slash(place.channel, "status")
        assert "Shrek 5" in text_of(result.response)

    async def test_the_last_title_comes_before_the_default(self, place: Place) -> None:
        await place.fan.slash(place.channel, "status", title=HILL)
        result = await place.fan.slash(place.channel, "status")
        assert "Lantern Hill 2" in text_of(result.response)


class TestWithADefaultThatIsGone:
    """A default title that no catalogue has."""

    @pytest.fixture
    def settings(self) -> Settings:
        return Settings(default_title="no-such-title")

    async def test_a_title_left_out_is_asked_for(self, place: Place) -> None:
        result = await place.fan.slash(place.channel, "status")
        assert text_of(result.response) == "Which title do you mean?"


async def test_who_may_not_speak_gets_a_private_answer(place: Place) -> None:
    fan = await place.fan.slash(place.quiet, "status", title=HILL)
    assert fan.response.ephemeral


async def test_a_name_full_of_signs_pings_nobody_and_breaks_nothing(place: Place) -> None:
    found = await place.fan.autocomplete(place.channel, "status", "title", "robert drop table")
    result = await place.fan.slash(place.channel, "status", title=found[0]["value"])
    shown = text_of(result.response)
    assert "DROP TABLE claims" in shown
    for live in ("@everyone", "<@1>", "[x](https://evil", "**bold**", "||y||"):
        assert live not in shown
    check_limits(result.response)
    for label in buttons_of(result.response):
        opened = await place.stranger.click(result.response, label=label)
        check_limits(opened.response)
        assert "[x](https://evil" not in text_of(opened.response)
    assert HOSTILE_NAME.startswith("Robert")


async def test_the_table_of_claims_survives_a_name_that_wants_it_dropped(place: Place, store: Store) -> None:
    await place.fan.slash(place.channel, "status", title=HOSTILE_NAME)
    assert len(store.ledger) == len(SLUGS) + 2


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("shrek", "Shrek 5 · Film · in production · 2027"),
        ("shrk", "Shrek 5 · Film · in production · 2027"),
        ("lántern", "Lantern Hill 2 · Film · in production · 2027"),
        ("hill", "Lantern Hill 2 · Film · in production · 2027"),
        ("LH2", "Lantern Hill 2 · Film · in production · 2027"),
    ],
)
async def test_suggestions_tolerate_typos_accents_and_parts(place: Place, typed: str, first: str) -> None:
    found = await place.fan.autocomplete(place.channel, "status", "title", typed)
    assert found[0]["name"] == first


async def test_nothing_typed_suggests_titles(place: Place) -> None:
    found = await place.fan.autocomplete(place.channel, "status", "title", "")
    assert len(found) == len(SLUGS) + 2
    assert all(1 <= len(each["name"]) <= 100 and 1 <= len(each["value"]) <= 100 for each in found)


async def test_moderators_and_strangers_see_what_fans_see(place: Place) -> None:
    cards = [
        text_of((await actor.slash(place.channel, "status", title=HILL)).response)
        for actor in (place.fan, place.stranger, place.moderator)
    ]
    assert len(set(cards)) == 1


async def test_the_card_of_a_title_is_counted_without_a_bot(store: Store) -> None:
    for entry in store.ledger:
        check_limits(status_screen(entry, status_of(entry, NOW)))
