"""/cast through the real tree."""

import pytest
from simcord import Env

from bot import catalogue
from bot.domain.cast import cast_of
from bot.store import Store
from tests.cogs.pressing import forged
from tests.cogs.shown import Place, buttons_of, check_limits, me_in, options_of, page_of, pages_of, text_of
from tests.conftest import HILL

SLUGS = [file.slug for file in catalogue.files(catalogue.default_folder())]


async def test_the_cast_shows_who_as_whom_and_how_sure(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", title=HILL)
    shown = text_of(result.response)
    assert not result.response.ephemeral
    assert "### ↩️ Returning\n-# ✅ Confirmed · 1 March 2026\n**Zélie Okonjo** as Wren Halloway" in shown
    assert (
        "### Behind the camera\n-# ↩️ Returning · ✅ Confirmed · 1 March 2026\n**Ilse Brandt** · director"
        in shown
    )


@pytest.mark.parametrize("slug", SLUGS)
async def test_every_person_of_every_title_is_on_a_page_and_has_a_card(
    place: Place, store: Store, slug: str
) -> None:
    result = await place.fan.slash(place.channel, "cast", title=slug)
    texts = ""
    async for page in pages_of(place.fan, result.response):
        texts += page
        for value in options_of(result.response).values():
            card = await place.stranger.select(result.response, [value])
            assert card.response.ephemeral
            assert text_of(card.response).startswith("## ")
            check_limits(card.response)
    for line in cast_of(store.ledger[slug]).lines:
        assert line.person.split(" (")[0].replace("*", "\\*") in texts


async def test_the_asker_turns_the_page_in_place(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", title="we-can-be-heroes-2")
    turned = await place.fan.click(result.response, label="Next")
    assert page_of(result.response).startswith("2 of")
    assert turned.response is None or turned.response.id == result.response.id


async def test_anyone_else_turns_the_page_in_a_private_copy(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", title="we-can-be-heroes-2")
    turned = await place.stranger.click(result.response, label="Next")
    assert page_of(result.response).startswith("1 of")
    assert turned.response.ephemeral
    assert page_of(turned.response).startswith("2 of")
    await place.stranger.click(turned.response, label="Next")
    assert page_of(turned.response).startswith("3 of")


async def test_in_direct_messages_pages_turn_in_place(place: Place) -> None:
    result = await place.fan.user.slash("cast", title="we-can-be-heroes-2")
    await place.fan.user.click(result.response, label="Next")
    assert page_of(result.response).startswith("2 of")


async def test_everybody_is_shown_the_same_pages(place: Place) -> None:
    first = await place.fan.slash(place.channel, "cast", title="we-can-be-heroes-2")
    second = await place.stranger.slash(place.channel, "cast", title="we-can-be-heroes-2")
    assert first.response.components == second.response.components
    await place.stranger.click(second.response, label="Next")
    assert (page_of(first.response)[0], page_of(second.response)[0]) == ("1", "2")


async def test_pages_that_carry_their_asker_still_turn_for_them_alone(simcord_env: Env, place: Place) -> None:
    """Messages of earlier versions keep their buttons."""
    shown = await place.fan.slash(place.channel, "cast", title=HILL)
    stored = simcord_env.backend.get_message(place.channel.id, shown.response.id)
    stored.components = forged(stored.components, f"gl:cast:{place.fan.id:x}:we-can-be-heroes-2:1")
    copy = await place.stranger.click(shown.response, label="Forged")
    assert copy.response.ephemeral
    assert page_of(copy.response).startswith("2 of")
    await place.fan.click(shown.response, label="Forged")
    assert page_of(shown.response).startswith("2 of")
    await place.fan.click(shown.response, label="Next")
    assert page_of(shown.response).startswith("3 of")


async def test_a_message_that_answers_no_command_is_nobodys_to_turn(simcord_env: Env, place: Place) -> None:
    await place.fan.send(place.channel, f"{me_in(simcord_env).mention} when is shrek 5 out?")
    answer = place.channel.last_message
    stored = simcord_env.backend.get_message(place.channel.id, answer.id)
    stored.components = forged(stored.components, "gl:cast:0:we-can-be-heroes-2:1")
    before = text_of(answer)
    for person in (place.fan, place.stranger):
        copy = await person.click(place.channel.last_message, label="Forged")
        assert copy.response.ephemeral
        assert page_of(copy.response).startswith("2 of")
    assert text_of(place.channel.last_message) == before


@pytest.mark.parametrize(
    ("who", "heading", "holds"),
    [
        ("Zélie Okonjo", "## Zélie Okonjo\n-# Person · Lantern Hill 2", "as Wren Halloway"),
        ("zelie", "## Zélie Okonjo", "Returning"),
        ("wren", "## Wren Halloway\n-# Character · Lantern Hill 2", "Zélie Okonjo"),
        ("Brandt", "## Ilse Brandt", "director"),
        ("okonjoo", "## Zélie Okonjo", "Returning"),
    ],
)
async def test_one_person_or_character_is_found(place: Place, who: str, heading: str, holds: str) -> None:
    result = await place.fan.slash(place.channel, "cast", title=HILL, who=who)
    shown = text_of(result.response)
    assert not result.response.ephemeral
    assert shown.startswith(heading)
    assert holds in shown


async def test_somebody_is_found_wherever_they_are_when_no_title_is_given(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", who="Zélie Okonjo")
    assert text_of(result.response).startswith("## Zélie Okonjo")


async def test_the_title_talked_about_comes_first_and_then_all_others(place: Place) -> None:
    await place.fan.slash(place.channel, "status", title="shrek-5")
    result = await place.fan.slash(place.channel, "cast", who="Zélie Okonjo")
    assert text_of(result.response).startswith("## Zélie Okonjo\n-# Person · Lantern Hill 2")


async def test_somebody_in_several_titles_is_a_choice(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", who="Pedro Pascal")
    assert result.response.ephemeral
    assert "may be one of several" in text_of(result.response)
    labels = list(buttons_of(result.response))
    assert len(labels) >= 2
    assert all(label.startswith("Pedro Pascal · ") for label in labels)
    await place.fan.click(result.response, label=labels[0])
    assert text_of(result.response).startswith("## Pedro Pascal")


async def test_a_first_name_that_two_share_is_a_choice(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", title="we-can-be-heroes-2", who="taylor")
    assert {"Taylor Dooley", "Taylor Lautner"} <= buttons_of(result.response).keys()
    await place.fan.click(result.response, label="Taylor Dooley")
    assert text_of(result.response).startswith("## Taylor Dooley")


async def test_a_shared_first_name_does_not_make_somebody_else_the_one(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", title=HILL, who="Ilse Quirke")
    assert "I know nobody called “Ilse Quirke” in Lantern Hill 2." in text_of(result.response)
    assert list(buttons_of(result.response)) == ["Ilse Brandt", "Cast"]


async def test_nobody_of_that_name_says_so(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", title=HILL, who="Qqqq Xxxx @everyone")
    shown = text_of(result.response)
    assert result.response.ephemeral
    assert "I know nobody called “Qqqq Xxxx" in shown
    assert "@everyone" not in shown
    for label in buttons_of(result.response):
        await place.fan.click(result.response, label=label)
        break
    assert text_of(result.response).startswith("## ") or list(buttons_of(result.response)) == ["Cast"]


async def test_nobody_anywhere_says_so(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", who="Qqqq Xxxx")
    assert text_of(result.response) == "I know nobody called “Qqqq Xxxx”."


async def test_an_unknown_title_comes_before_the_search_for_somebody(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", title="Zzyzx Rising IX", who="wren")
    assert "I do not track" in text_of(result.response)


async def test_a_title_left_out_is_asked_for_and_its_button_shows_the_cast(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast")
    first = next(iter(buttons_of(result.response)))
    await place.fan.click(result.response, label=first)
    assert "Cast and crew" in text_of(result.response)


async def test_names_are_suggested_from_the_title_that_is_filled_in(place: Place) -> None:
    found = await place.fan.autocomplete(place.channel, "cast", "who", "zel", title=HILL)
    assert [each["value"] for each in found] == ["Zélie Okonjo"]
    everyone = await place.fan.autocomplete(place.channel, "cast", "who", "", title=HILL)
    assert {each["value"] for each in everyone} == {"Zélie Okonjo", "Ilse Brandt", "Wren Halloway"}
    typo = await place.fan.autocomplete(place.channel, "cast", "who", "okonjoo", title=HILL)
    assert typo[0]["value"] == "Zélie Okonjo"


async def test_names_are_suggested_from_the_title_talked_about(place: Place) -> None:
    assert await place.fan.autocomplete(place.channel, "cast", "who", "zel") == []
    await place.fan.slash(place.channel, "status", title=HILL)
    found = await place.fan.autocomplete(place.channel, "cast", "who", "zel")
    assert [each["value"] for each in found] == ["Zélie Okonjo"]


async def test_suggesting_does_not_count_as_talking_about_a_title(place: Place) -> None:
    await place.fan.autocomplete(place.channel, "cast", "who", "zel", title=HILL)
    result = await place.fan.slash(place.channel, "status")
    assert "Which title" in text_of(result.response)


async def test_titles_are_suggested(place: Place) -> None:
    found = await place.fan.autocomplete(place.channel, "cast", "title", "lantern")
    assert found[0]["value"] == HILL


async def test_a_name_full_of_signs_stays_harmless(place: Place) -> None:
    found = await place.fan.autocomplete(place.channel, "status", "title", "robert drop table")
    result = await place.fan.slash(place.channel, "cast", title=found[0]["value"])
    shown = text_of(result.response)
    for live in ("@everyone", "@here", "<@1>", "[x](https://evil"):
        assert live not in shown
    card = await place.fan.select(result.response, [next(iter(options_of(result.response).values()))])
    assert "[x](https://evil" not in text_of(card.response)
