"""/me and the server's table: one's own, private, everywhere; nobody else's."""

import io
import json
from datetime import timedelta
from typing import Any

import pytest
from PIL import Image
from simcord import Env

from bot.domain.polls import Option
from bot.domain.predictions import Outline, Prediction, Verdict
from bot.store import Store
from tests.cogs.polling import published, vote
from tests.cogs.pressing import installed_by, press, reading_in
from tests.cogs.shown import Place, buttons_of, check_limits, options_of, page_of, text_of
from tests.conftest import HILL, NOW

DAY = timedelta(days=1)
MODERATOR = 90
UNKNOWN = "who directs Lantern Hill 2's trailer music?"


async def predicted(
    store: Store, place: Place, said: dict[int, tuple[int, ...]], *, title: str | None = None, number: int = 1
) -> Prediction:
    """A prediction with forecasts, still open."""
    outline = Outline(
        f"Out by June, {number}?", (Option("Yes"), Option("No")), "The studio decides.", NOW + DAY, 7, title
    )
    prediction = await store.predictions.create(outline, server=place.guild.id, by=MODERATOR, now=NOW)
    for later, (person, percents) in enumerate(said.items()):
        at = NOW + timedelta(seconds=later)
        await store.forecasts.make(prediction.id, place.guild.id, person, percents, now=at)
    return prediction


async def scored(
    store: Store, place: Place, said: dict[int, tuple[int, ...]], *, title: str | None = None, number: int = 1
) -> None:
    """The same, settled with its first outcome and scored."""
    prediction = await predicted(store, place, said, title=title, number=number)
    verdict = Verdict(0, MODERATOR, NOW + 2 * DAY, "https://gazette.example", None)
    await store.predictions.settle(prediction.id, verdict, news=None, objections=timedelta())
    assert await store.predictions.finish(prediction.id, None, now=NOW + 2 * DAY) is not None


async def mine(actor: Any, place: Place) -> Any:
    """What somebody is shown of their own."""
    shown = await actor.slash(place.channel, "me")
    assert shown.ephemeral
    check_limits(shown.response)
    return shown.response


async def test_who_has_nothing_here_is_told_how_to_begin(place: Place) -> None:
    shown = await mine(place.fan, place)
    assert "You wait for no answer" in text_of(shown)
    assert "`/polls` shows what can be forecast" in text_of(shown)
    assert "Your votes" not in text_of(shown)


async def test_what_one_waits_for_is_listed_and_stopped(place: Place) -> None:
    questions = ("Who is the sound editor of Lantern Hill 2?", "What will Lantern Hill 2 cost?")
    for question in questions:
        asked = await place.fan.slash(place.channel, "ask", question=question)
        await place.fan.click(asked.response, label="Tell me")
    shown = await mine(place.fan, place)
    assert all(question in text_of(shown) for question in questions)
    assert questions[0] not in text_of(await mine(place.stranger, place))
    after = await place.fan.select(shown, [options_of(shown)[questions[0]]])
    assert questions[0] not in text_of(after.response)
    assert questions[1] in text_of(after.response)
    none = await place.fan.click(after.response, label="Stop all")
    assert "You wait for no answer" in text_of(none.response)


async def test_forecasts_and_scores_in_words_and_numbers(store: Store, place: Place) -> None:
    fan, stranger = place.fan.id, place.stranger.id
    await scored(store, place, {stranger: (50, 50), fan: (90, 10)})
    await predicted(store, place, {fan: (25, 75)}, number=2)
    shown = await mine(place.fan, place)
    assert "Out by June, 2?" in text_of(shown)
    assert "Yes 25\u00a0% · No 75\u00a0%" in text_of(shown)
    assert "On average better than 100\u00a0% of the forecasters." in text_of(shown)
    assert "Brier score 0.02 · 0.48 better than the crowd · 1 prediction" in text_of(shown)
    listed = await place.fan.click(shown, label="All forecasts")
    check_limits(listed.response)
    said = text_of(listed.response)
    assert "**Yes** came true: better than 100\u00a0% of 2 forecasters." in said
    assert "Brier score 0.02 · the crowd's 0.50 · skill 0.96" in said
    other = text_of(
        (await place.stranger.click(await mine(place.stranger, place), label="All forecasts")).response
    )
    assert "there was no crowd" in other
    assert "Out by June, 2?" not in other


async def test_what_others_say_is_not_told_before_the_lock(store: Store, place: Place) -> None:
    await predicted(store, place, {place.fan.id: (73, 27), place.stranger.id: (11, 89)})
    shown = await mine(place.fan, place)
    exported = await place.fan.click(shown, label="Export my data")
    listed = await place.fan.click(shown, label="All forecasts")
    for text in (text_of(shown), text_of(listed.response), await _file(exported)):
        assert "73" in text
        assert "11" not in text.replace("2026-11", "")
        assert "89" not in text


async def test_pages_of_many_forecasts(store: Store, place: Place) -> None:
    for number in range(20):
        await predicted(store, place, {place.fan.id: (60, 40)}, number=number)
    shown = await mine(place.fan, place)
    assert "and 15 more" in text_of(shown)
    listed = await place.fan.click(shown, label="All forecasts")
    assert page_of(listed.response) == "1 of 3"
    turned = await place.fan.click(listed.response, label="Next")
    assert page_of(turned.response) == "2 of 3"
    back = await place.fan.click(turned.response, label="Back")
    assert "What I keep for you" in text_of(back.response)


async def test_calibration_comes_after_ten_settled_forecasts(
    simcord_env: Env, store: Store, place: Place
) -> None:
    for number in range(9):
        await scored(store, place, {place.fan.id: (80, 20)}, number=number)
    shown = await mine(place.fan, place)
    assert "Calibration" not in buttons_of(shown)
    early = await press(simcord_env, place, "gl:me:calibration")
    assert "The picture needs 10 settled forecasts; you have 9." in text_of(early.response)
    await scored(store, place, {place.fan.id: (60, 40)}, number=9)
    drawn = await place.fan.click(await mine(place.fan, place), label="Calibration")
    assert drawn.ephemeral
    (picture,) = drawn.response.attachments
    assert "said 80 %: came true in 100 % of 9" in picture.description
    assert Image.open(io.BytesIO(await picture.read())).width >= 3 * 390


async def test_the_export_holds_what_was_done_and_is_private(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await published(simcord_env, place)
    await vote(place.fan, post, "Yes")
    await predicted(store, place, {place.fan.id: (73, 27)})
    exported = await place.fan.click(await mine(place.fan, place), label="Export my data")
    assert exported.ephemeral
    whole = json.loads(await _file(exported))
    assert whole["person"] == str(place.fan.id)
    assert whole["ballot"][0]["choices"] == ["Yes"]
    assert whole["forecast"][0]["percents"] == [73, 27]
    other = await place.stranger.click(await mine(place.stranger, place), label="Export my data")
    assert json.loads(await _file(other)).keys() == {"person", "exported"}


async def test_deleting_asks_first_and_then_leaves_nothing(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await published(simcord_env, place)
    await vote(place.fan, post, "Yes")
    await scored(store, place, {place.stranger.id: (50, 50), place.fan.id: (90, 10)})
    before = (await store.people.own(place.stranger.id)).forecasts
    asks = await place.fan.click(await mine(place.fan, place), label="Delete my data")
    assert "1 forecast · 1 vote" in text_of(asks.response)
    kept = await place.fan.click(asks.response, label="Keep it")
    assert "Out by June" not in text_of(kept.response)
    assert (await store.people.own(place.fan.id)).scored
    asks = await place.fan.click(kept.response, label="Delete my data")
    gone = await place.fan.click(asks.response, label="Delete it all")
    assert "I keep nothing about you any more" in text_of(gone.response)
    assert await store.people.everything(place.fan.id) == {}
    assert (await store.people.own(place.stranger.id)).forecasts == before
    assert "You have not voted" in text_of((await place.fan.click(post, label="My vote")).response)


async def test_it_works_in_a_direct_message_for_all_servers(
    simcord_env: Env, store: Store, place: Place
) -> None:
    await predicted(store, place, {place.fan.id: (25, 75)})
    direct = await place.fan.user.slash("me")
    assert "Out by June, 1?" in text_of(direct.response)
    assert "This server's table" not in buttons_of(direct.response)
    other = simcord_env.create_guild()
    there = other.add_member(place.fan.user)
    elsewhere = await there.slash(other.create_text_channel("talk"), "me")
    assert "Out by June, 1?" not in text_of(elsewhere.response)


async def test_a_guest_sees_their_own_of_all_servers_and_no_table(
    simcord_env: Env, store: Store, place: Place
) -> None:
    await predicted(store, place, {place.fan.id: (25, 75)})
    with installed_by(place.fan):
        shown = await mine(place.fan, place)
        assert "This server's table" not in buttons_of(shown)
        assert "no longer works" in text_of((await press(simcord_env, place, "gl:me:table-out")).response)
        assert "no longer works" in text_of((await press(simcord_env, place, "gl:table:-:-:0")).response)


@pytest.mark.parametrize("custom_id", ["gl:me:nothing", "gl:me:stop", "gl:mine:x", "gl:table:x"])
async def test_a_button_that_was_tampered_with_says_so(
    simcord_env: Env, place: Place, custom_id: str
) -> None:
    assert "no longer works" in text_of((await press(simcord_env, place, custom_id)).response)


async def test_the_table_has_those_with_enough_predictions_and_not_who_left_it(
    store: Store, place: Place
) -> None:
    fan, stranger = place.fan.id, place.stranger.id
    for number in range(3):
        title = HILL if number < 2 else None
        await scored(store, place, {stranger: (50, 50), fan: (90, 10)}, title=title, number=number)
    polls = await place.fan.slash(place.channel, "polls")
    table = await place.fan.click(polls.response, label="Best forecasters")
    check_limits(table.response)
    said = text_of(table.response)
    assert said.index(f"**1.** <@{fan}>") < said.index(f"**2.** <@{stranger}>")
    assert "Brier score 0.02 · 0.48 better than the crowd · 3 predictions" in said
    of_title = await place.fan.select(table.response, [HILL])
    assert "Nobody has that many" in text_of(of_title.response)
    assert "Lantern Hill 2" in text_of(of_title.response)
    back = await place.fan.select(of_title.response, ["all"])
    assert f"<@{stranger}>" in text_of(back.response)

    left = await place.stranger.click(await mine(place.stranger, place), label="Leave me out of it")
    after = await place.fan.click(polls.response, label="Best forecasters")
    assert f"<@{stranger}>" not in text_of(after.response)
    await place.stranger.click(left.response, label="Put me into it")
    again = await place.fan.click(polls.response, label="Best forecasters")
    assert f"<@{stranger}>" in text_of(again.response)


async def test_the_table_is_paged(store: Store, place: Place) -> None:
    people = {1_000 + number: (50 + number, 50 - number) for number in range(20)}
    for number in range(3):
        await scored(store, place, people, number=number)
    polls = await place.fan.slash(place.channel, "polls")
    table = await place.fan.click(polls.response, label="Best forecasters")
    assert page_of(table.response) == "1 of 3"
    turned = await place.fan.click(table.response, label="Next")
    assert "**9.**" in text_of(turned.response)


async def test_it_is_read_in_ones_own_language(store: Store, place: Place) -> None:
    await scored(store, place, {place.stranger.id: (50, 50), place.fan.id: (90, 10)})
    with reading_in("de"):
        shown = await mine(place.fan, place)
        assert "Das behalte ich für dich" in text_of(shown)
        assert "0,02" in text_of(shown)


async def _file(shown: Any) -> str:
    (attachment,) = shown.response.attachments
    return (await attachment.read()).decode()
