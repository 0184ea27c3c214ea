"""The demo as people get it: the real bot with the shipped catalogue."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.demo import machine
from bot.demo.starting import started
from bot.settings import Settings
from tests.demo.browsing import Page, walk, words

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TRIES = 3
CHANNEL_SELECT = 8


@pytest.fixture
async def address(tmp_path: Path) -> AsyncGenerator[str]:
    settings = Settings.from_env({})
    with machine.listen(0) as listening:
        async with started(listening, tmp_path, now=NOW, settings=settings) as (address, _):
            yield address


@pytest.fixture
async def session() -> AsyncGenerator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


def labels(message: dict[str, object]) -> list[str]:
    components = message["components"]
    assert isinstance(components, list)
    return [str(part["label"]) for part in walk(components) if part.get("label")]


async def test_the_first_page_shows_an_answer_and_three_things_to_try(
    address: str, session: aiohttp.ClientSession
) -> None:
    page = await Page.open(session, address)
    question, answer, first = page.messages
    assert question["author"]["name"] == "Juno"
    assert answer["reply"]["state"] == "resolved"
    assert "When does Shrek 5 come out?" in question["content"]
    assert "Confirmed" in words(answer)
    assert "30 June 2027" in words(answer)
    assert len(labels(first)) > TRIES


async def test_each_thing_to_try_gives_an_answer_in_one_click(
    address: str, session: aiohttp.ClientSession
) -> None:
    page = await Page.open(session, address)
    first = page.last
    for label in labels(first)[:TRIES]:
        before = len(page.messages)
        receipt = await page.press(label, first)
        assert receipt["settlement"] == "settled"
        assert len(page.messages) == before + 1
        assert len(words(page.last)) > 60


@pytest.mark.parametrize("path", ["updates/fan", "polls/fan", "dm/fan", "dm/moderator", "talk/moderator"])
async def test_no_channel_is_empty(address: str, session: aiohttp.ClientSession, path: str) -> None:
    page = await Page.open(session, address, path)
    assert page.messages


async def test_the_moderators_tour_names_only_commands_that_there_are(
    address: str, session: aiohttp.ClientSession
) -> None:
    page = await Page.open(session, address, "moderators/moderator")
    offered = await page.commands()
    named = words(page.last).split("`")[1::2]
    assert all(word.removeprefix("/") in offered for word in named)


async def test_every_command_is_listed_with_a_description(
    address: str, session: aiohttp.ClientSession
) -> None:
    commands = await (await Page.open(session, address)).commands()
    assert {"ask", "status", "cast", "titles", "history", "help"} <= set(commands)
    assert all(entry["description"] for entry in commands.values())


async def test_a_question_in_a_message_is_answered_from_its_menu(
    address: str, session: aiohttp.ClientSession
) -> None:
    page = await Page.open(session, address)
    await page.say("Who directs Shrek 5?")
    asked = page.last["id"]
    await page.post("/demo/menu", {"message": asked, "on": "message", "name": "Ask Greenlit"})
    await page.look()
    assert "Shrek 5" in words(page.last)


async def test_a_mention_with_a_question_is_answered(address: str, session: aiohttp.ClientSession) -> None:
    page = await Page.open(session, address)
    await page.say("@Greenlit when does Shrek 5 come out?")
    assert page.last["author"]["name"] == "Greenlit"
    assert "2027" in words(page.last)


async def test_the_titles_are_suggested_while_one_types(address: str, session: aiohttp.ClientSession) -> None:
    page = await Page.open(session, address)
    assert any("Shrek" in name for name in await page.suggest("status", "title", "shrk"))


async def test_a_channel_opens_at_its_newest_message(address: str, session: aiohttp.ClientSession) -> None:
    page = await Page.open(session, address)
    for number in range(30):
        await page.say(f"message {number}")
    assert (await Page.open(session, address)).last["content"] == "message 29"


async def test_the_desk_has_a_question_to_work_on(address: str, session: aiohttp.ClientSession) -> None:
    page = await Page.open(session, address, "moderators/moderator")
    await page.run("desk")
    assert "Not tracked" in words(page.last)


async def test_a_prediction_was_scored_with_the_crowds_line_before_one_looks_in(
    address: str, session: aiohttp.ClientSession
) -> None:
    page = await Page.open(session, address, "polls/fan")
    post, result = page.messages[:2]
    assert post["content"].startswith("Prediction, scored: Will We Can Be Heroes 2 get a release date by ")
    assert result["content"].startswith("Scored: ")
    told = str(post["attachments"] or post["embeds"])
    assert "crowd-line.png" in told
    assert "**Fay**" in str(result["embeds"])


async def test_the_fan_has_scores_a_place_in_the_table_and_a_calibration_picture(
    address: str, session: aiohttp.ClientSession
) -> None:
    page = await Page.open(session, address, "polls/fan")
    await page.run("me")
    mine = page.last
    assert "better than the crowd · 11 predictions" in words(mine).replace("worse", "better")
    await page.press("Calibration", mine)
    assert "calibration.png" in str(page.last)
    await page.press("This server's table", mine)
    assert all(f"**{place}.** <@" in words(page.last) for place in range(1, 7))


async def test_an_update_is_marked_on_the_line_and_nothing_waits_on_the_desk_for_it(
    address: str, session: aiohttp.ClientSession
) -> None:
    page = await Page.open(session, address, "polls/fan")
    assert "is still in development" in str(page.messages[0])
    moderators = await Page.open(session, address, "moderators/moderator")
    await moderators.run("desk")
    assert "Polls to settle" not in words(moderators.last)


@pytest.mark.parametrize("year", [2016, 2079])
async def test_at_any_clock_the_demo_asks_only_what_its_catalogue_can_answer(
    tmp_path: Path, session: aiohttp.ClientSession, year: int
) -> None:
    now, settings = datetime(year, 1, 1, tzinfo=UTC), Settings.from_env({})
    with machine.listen(0) as listening:
        async with started(listening, tmp_path, now=now, settings=settings) as (address, _):
            page = await Page.open(session, address, "polls/fan")
            scored = [each for each in page.messages if each["content"].startswith("Scored")]
            assert bool(scored) is (year > 2026)


async def test_a_select_shows_another_default_after_its_screen_has_changed(
    address: str, session: aiohttp.ClientSession
) -> None:
    page = await Page.open(session, address, "moderators/moderator")
    await page.run("setup")
    keys: list[str] = []
    for _ in range(2):
        changes = [part for part in walk(page.last["components"]) if part.get("label") == "Change"]
        await page.act("click", target_id=page.last["id"], control_key=changes[1]["control_key"])
        menu = next(part for part in walk(page.last["components"]) if part["type"] == CHANNEL_SELECT)
        keys.append(menu["control_key"])
        other = next(
            each
            for each in page.state["candidates"][keys[-1]]["entries"]
            if each["id"] != page.state["candidates"][keys[-1]]["selected"][0]["id"]
        )
        await page.act("select", target_id=page.last["id"], control_key=keys[-1], values=[other["id"]])
    assert keys[0] != keys[1]
