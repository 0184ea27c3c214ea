"""Tips: from a fan's find to the desk, to an update or a reason, and back to the fan."""

from typing import Any

import pytest
from simcord import Env

from bot.domain.desk import DeskKind
from bot.store import Store
from tests.cogs.people import demote
from tests.cogs.pressing import installed_by
from tests.cogs.shown import Place, buttons_of, check_limits, place_in, text_of
from tests.conftest import HILL

LINK = "https://variety.com/2026/x"
TEXT = "Lantern Hill 2 moved to May 2028"


async def tipped(place: Place, text: str = TEXT, who: Any = None) -> Any:
    """What a fan is told after sending a tip."""
    result = await (who or place.fan).slash(place.channel, "tip", text=text, link=LINK)
    check_limits(result.response)
    return result.response


async def on_the_desk(place: Place, store: Store) -> Any:
    """A moderator's screen of the first tip."""
    items, _ = await store.desk.page(place.guild.id, DeskKind.TIP)
    desk = await place.moderator.slash(place.channel, "desk")
    listed = await place.moderator.click(desk.response, label=f"Tips ({len(items)})")
    chosen = await place.moderator.select(listed.response, [str(items[0].id)])
    check_limits(chosen.response)
    return chosen.response


async def word_to(env: Env, person: Any) -> Any:
    """The newest direct message to somebody, once everything was delivered."""
    await env.settle()
    await env.advance_time(11)
    await env.settle()
    return person.user.dm_channel.last_message


async def test_a_tip_becomes_an_update_and_the_fan_is_told(
    place: Place, simcord_env: Env, store: Store
) -> None:
    told = await tipped(place)
    assert "Thank you. The moderators have your tip." in text_of(told)
    assert f"> {TEXT}" in text_of(told)
    assert "about Lantern Hill 2 · [variety.com](https://variety.com/2026/x)" in text_of(told)
    assert "I write to you once they have looked at it." in text_of(told)
    item = await on_the_desk(place, store)
    assert TEXT in text_of(item)
    form = await place.moderator.click(item, label="Make it an update")
    typed = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert (typed["headline"], typed["value"], typed["link"]) == (TEXT, TEXT, LINK)
    draft = await place.moderator.submit_modal(form, {"headline": TEXT, "value": TEXT, "link": LINK})
    assert "20 May 2027 (confirmed) → **May 2028**" in text_of(draft.response)
    await place.moderator.click(draft.response, label="Publish")
    word = await word_to(simcord_env, place.fan)
    assert word.content == "Your tip about Lantern Hill 2 became update 1. Thank you."
    items, _ = await store.desk.page(place.guild.id, DeskKind.TIP)
    assert items == ()


async def test_a_tip_is_declined_with_a_reason_that_the_fan_reads(
    place: Place, simcord_env: Env, store: Store
) -> None:
    await tipped(place)
    item = await on_the_desk(place, store)
    form = await place.moderator.click(item, label="Decline")
    done = await place.moderator.submit_modal(form, {"line": "The page was @everyone a joke"})
    assert "The tip is declined" in text_of(done.response)
    word = await word_to(simcord_env, place.fan)
    assert word.content == (
        "Your tip about Lantern Hill 2 was looked at, and the moderators did not take it."
    )
    assert "**What the moderators say**: The page was @\u200beveryone a joke" in word.embeds[0].description
    again = await place.moderator.click(item, label="Decline")
    assert again.modal is None


async def test_three_open_tips_a_person(place: Place, store: Store) -> None:
    for number in range(3):
        told = text_of(await tipped(place, f"{TEXT} {number}"))
        assert "The moderators have your tip." in told
        assert ("You have 3 open tips now" in told) == (number == 2)
    refused = text_of(await tipped(place, "One more"))
    assert "The moderators have 3 tips of yours to look at." in refused
    assert "The moderators have this tip from you already." in text_of(await tipped(place, f"{TEXT} 0"))
    assert "The moderators have your tip." in text_of(await tipped(place, "One more", place.stranger))
    items, _ = await store.desk.page(place.guild.id, DeskKind.TIP)
    assert len(items) == 4


async def test_a_message_is_sent_as_a_tip(place: Place, store: Store) -> None:
    message = await place.stranger.send(place.channel, f"look {LINK} Lantern Hill 2 moved")
    result = await place.fan.context_menu(place.channel, "Send as tip", message)
    assert "> look Lantern Hill 2 moved" in text_of(result.response)
    items, _ = await store.desk.page(place.guild.id, DeskKind.TIP)
    assert [(item.link, item.title, item.message) for item in items] == [(LINK, HILL, message.id)]


@pytest.mark.parametrize("link", ["variety.com", "https://", "javascript:alert(1)"])
async def test_a_link_that_is_none(place: Place, store: Store, link: str) -> None:
    result = await place.fan.slash(place.channel, "tip", text=TEXT, link=link)
    assert "This is no link that I can show." in text_of(result.response)
    assert (await store.desk.page(place.guild.id, DeskKind.TIP))[0] == ()


async def test_a_tip_needs_a_server_with_moderators(place: Place) -> None:
    with installed_by(place.fan):
        outside = await place.fan.slash(place.channel, "tip", text=TEXT)
    assert "A tip goes to a server's moderators" in text_of(outside.response)


async def test_only_moderators_act_on_tips(place: Place, simcord_env: Env, store: Store) -> None:
    await tipped(place)
    item = await on_the_desk(place, store)
    form = await place.moderator.click(item, label="Decline")
    await demote(simcord_env, place.moderator)
    refused = await place.moderator.submit_modal(form, {"line": "no"})
    assert "Only moderators can do this" in text_of(refused.response)
    assert "Only moderators" in text_of(
        (await place.moderator.click(item, label="Make it an update")).response
    )
    assert len((await store.desk.page(place.guild.id, DeskKind.TIP))[0]) == 1


async def test_no_other_server_sees_a_tip(place: Place, simcord_env: Env) -> None:
    await tipped(place)
    other = place_in(simcord_env)
    desk = await other.moderator.slash(other.channel, "desk")
    assert "Tips" not in " ".join(buttons_of(desk.response))


async def test_an_update_tells_those_who_had_asked_and_a_correction_does_too(
    place: Place, simcord_env: Env
) -> None:
    answer = await place.fan.slash(place.channel, "ask", question="What is the runtime of Lantern Hill 2?")
    await place.fan.click(answer.response, label="Tell me")
    form = await place.moderator.slash(place.channel, "update post", title=HILL)
    news = {"headline": "A long one", "value": "runtime is 131 minutes", "link": LINK}
    draft = await place.moderator.submit_modal(form, news)
    done = await place.moderator.click(draft.response, label="Publish")
    assert "1 person who had asked is told." in text_of(done.response)
    await simcord_env.settle()
    assert "question about Lantern Hill 2 has an answer" in place.channel.last_message.content

    gone = await place.moderator.slash(place.channel, "update retract", update="1", why="A typing mistake")
    assert "Update 1 is taken back" in text_of(gone.response)
    word = await word_to(simcord_env, place.fan)
    assert word.content == "**Lantern Hill 2**: this news was taken back."
    assert "A typing mistake" in word.embeds[0].description


async def test_a_tip_that_was_declined_before_promises_nothing(place: Place, store: Store) -> None:
    await tipped(place)
    item = await on_the_desk(place, store)
    form = await place.moderator.click(item, label="Decline")
    await place.moderator.submit_modal(form, {"line": "A joke"})
    told = text_of(await tipped(place, who=place.stranger))
    assert "The moderators have looked at this tip before, and did not take it." in told
    assert "I write to you" not in told


async def test_a_tip_that_became_an_update_says_so_to_whoever_sends_it_again(
    place: Place, store: Store
) -> None:
    await tipped(place)
    item = await on_the_desk(place, store)
    form = await place.moderator.click(item, label="Make it an update")
    draft = await place.moderator.submit_modal(form, {"headline": TEXT, "value": TEXT, "link": LINK})
    await place.moderator.click(draft.response, label="Publish")
    assert "This tip has become an update already." in text_of(await tipped(place))


async def test_a_page_that_is_a_source_already_is_said_so(place: Place) -> None:
    page = "https://gazette.example/lantern"
    told = await place.fan.slash(place.channel, "tip", text=TEXT, link=page, title=HILL)
    assert "That page is among the sources here already" in text_of(told.response)
    assert "The moderators have your tip." in text_of(told.response)
