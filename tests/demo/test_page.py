"""What people do on the demo's page, over its requests."""

import asyncio
from collections.abc import Callable

import aiohttp
import pytest

from bot.demo.world import UPDATES
from tests.demo.browsing import words
from tests.demo.conftest import Demo


async def test_the_first_page_is_the_fans_view_of_the_talk(demo: Demo) -> None:
    page = await demo.page()
    assert page.state["channel"]["name"] == "talk"
    assert [viewer["name"] for viewer in page.state["viewers"]] == ["Fay"]


async def test_a_fan_sees_only_the_fans_commands_with_their_descriptions(demo: Demo) -> None:
    fan, moderator = await demo.page("talk/fan"), await demo.page("talk/moderator")
    assert (await fan.commands())["ask"]["description"] == "Ask a question"
    assert "desk" not in await fan.commands()
    assert "desk" in await moderator.commands()


async def test_a_command_is_completed_and_run(demo: Demo) -> None:
    page = await demo.page()
    assert await page.suggest("ask", "title", "mat") == ["Matilda"]
    receipt = await page.run("ask", question="when?", title="Matilda")
    assert receipt["settlement"] == "settled"
    assert "when? (Matilda)" in words(page.last)


async def test_the_list_of_messages_that_the_page_hides_is_not_drawn(demo: Demo) -> None:
    page = await demo.page()
    await page.run("ask", question="when?")
    assert page.messages
    assert page.state["messageIndex"] == []


async def test_a_typed_mention_is_a_mention(demo: Demo) -> None:
    page = await demo.page()
    await page.say("@greenlit, when?")
    assert words(page.last) == "\nan answer"


@pytest.mark.parametrize("text", ["@Greenlits are many", "mail@Greenlit2.example", "@Fay hello"])
async def test_what_only_looks_like_a_mention_stays_text(demo: Demo, text: str) -> None:
    page = await demo.page()
    await page.say(text)
    assert page.last["content"] == text


async def test_two_pages_are_two_people_and_a_private_answer_is_seen_by_one(demo: Demo) -> None:
    fan, moderator = await demo.page("talk/fan"), await demo.page("talk/moderator")
    await fan.say("@Greenlit when?")
    await demo.pass_time(seconds=1)
    await moderator.look()
    assert words(moderator.last) == "\nan answer"
    await moderator.press("Try secret")
    await demo.pass_time(seconds=1)
    await fan.look()
    assert words(moderator.last) == "tried secret"
    assert words(fan.last) == "\nan answer"


async def test_what_the_bot_posts_by_itself_is_on_the_page_within_a_second(demo: Demo) -> None:
    page = await demo.page("updates/fan")
    with demo.simulation.env.time_context():
        await demo.world.say(demo.world.channels[UPDATES], "news")
    await demo.pass_time(seconds=1)
    await page.look()
    assert words(page.last) == "news"


async def test_the_menu_of_a_message_lists_and_runs_its_commands(demo: Demo) -> None:
    page = await demo.page()
    await page.say("when is it out?")
    message = page.last["id"]
    assert (await page.get(f"/demo/menu?message={message}&on=message"))["items"] == ["Note", "Repeat"]
    await page.post("/demo/menu", {"message": message, "on": "message", "name": "Repeat"})
    await page.look()
    assert words(page.last) == "you said when is it out?"


async def test_a_form_from_a_message_menu_opens_and_is_submitted(demo: Demo) -> None:
    page = await demo.page()
    await page.say("a find")
    await page.post("/demo/menu", {"message": page.last["id"], "on": "message", "name": "Note"})
    modal = (await page.look())["modal"]
    await page.act("modal_submit", modal_handle=modal["handle"], values={"note": "seen"})
    assert words(page.last) == "noted seen"


async def test_the_menu_of_an_author_is_another_one(demo: Demo) -> None:
    fan, moderator = await demo.page("talk/fan"), await demo.page("talk/moderator")
    await fan.say("hello all")
    message = fan.last["id"]
    assert (await moderator.get(f"/demo/menu?message={message}&on=author"))["items"] == ["Greet"]
    await moderator.post("/demo/menu", {"message": message, "on": "author", "name": "Greet"})
    await moderator.look()
    assert words(moderator.last) == "hello Fay"


async def test_direct_messages_have_commands_answers_and_menus_too(demo: Demo) -> None:
    page = await demo.page("dm/fan")
    await page.say("when?")
    assert words(page.last) == "\nan answer"
    await page.run("ask", question="here?")
    assert "here?" in words(page.last)
    assert (await page.get(f"/demo/menu?message={page.last['id']}&on=message"))["items"] == ["Note", "Repeat"]
    await page.post("/demo/menu", {"message": page.last["id"], "on": "message", "name": "Repeat"})
    await page.look()
    assert words(page.last) == "you said a screen"
    assert (await page.get(f"/demo/menu?message={page.last['id']}&on=author"))["items"] == []


@pytest.mark.parametrize("name", ["Greet", "Gone", ""])
async def test_a_menu_command_that_was_not_offered_is_refused(demo: Demo, name: str) -> None:
    page = await demo.page()
    await page.say("hello")
    await page.post("/demo/menu", {"message": page.last["id"], "on": "message", "name": name}, expect=409)


@pytest.mark.parametrize("message", ["", "x", "12.5", "9" * 21])
async def test_the_menu_of_no_message_is_refused(demo: Demo, message: str) -> None:
    page = await demo.page()
    await page.get(f"/demo/menu?message={message}&on=message", expect=400)
    await page.post("/demo/menu", {"message": message, "on": "message", "name": "Repeat"}, expect=400)


async def test_a_message_that_is_gone_has_no_menu(demo: Demo) -> None:
    page = await demo.page()
    assert (await page.get("/demo/menu?message=1&on=message"))["items"] == []
    await page.post("/demo/menu", {"message": "1", "on": "message", "name": "Repeat"}, expect=409)


async def test_the_fan_has_no_page_of_the_moderators_channel(demo: Demo) -> None:
    async with demo.session.get(f"{demo.site.address}moderators/fan") as response:
        assert response.status == 404
        assert demo.site.address in await response.text()
    page = await demo.page("moderators/moderator")
    assert page.state["channel"]["name"] == "moderators"
    async with demo.session.get(f"{demo.site.address}talk/fan") as response:
        assert "/moderators/" not in (await response.text()).replace("/moderators/moderator", "", 1)


async def test_each_place_tells_what_its_newest_message_is(demo: Demo) -> None:
    page = await demo.page()
    before = (await page.get("/demo/now"))["newest"]
    with demo.simulation.env.time_context():
        await demo.world.say(demo.world.channels[UPDATES], "news")
    after = (await page.get("/demo/now"))["newest"]
    assert set(before) == {"talk", "updates", "polls", "dm"}
    assert {place for place in after if after[place] != before[place]} == {"updates"}


async def test_the_page_goes_on_while_a_slow_answer_is_under_way(demo: Demo) -> None:
    fan, moderator = await demo.page("talk/fan"), await demo.page("talk/moderator")
    slow = asyncio.create_task(fan.run("wait"))
    await demo.bot.waiting.wait()
    other = asyncio.create_task(moderator.run("ask", question="meanwhile?"))
    clock = asyncio.create_task(demo.pass_time(seconds=1))
    await moderator.look()
    demo.bot.go_on.set()
    await clock
    for receipt in await asyncio.gather(slow, other):
        assert (receipt["rejected"], receipt["settlement"]) == (False, "settled")


async def test_a_command_that_breaks_leaves_the_page_usable(
    demo: Demo, faults: Callable[[], list[str]]
) -> None:
    page = await demo.page()
    assert (await page.run("fail"))["settlement"] == "failed"
    assert (await page.run("ask", question="and now?"))["settlement"] == "settled"
    assert len(faults()) == 1


async def test_an_answer_that_never_comes_leaves_the_page_usable(demo: Demo) -> None:
    page = await demo.page()
    demo.simulation.env.settle_timeout = 0.1
    assert (await page.run("wait"))["settlement"] == "timeout"
    assert page.state["status"] == "current"
    demo.bot.go_on.set()
    assert (await page.run("ask", question="and now?"))["settlement"] == "settled"


async def test_nobody_can_end_the_demo_from_the_page(demo: Demo) -> None:
    page = await demo.page()
    assert (await page.act("close"))["rejected"] is True
    assert (await page.run("ask", question="still there?"))["settlement"] == "settled"


async def test_a_seventeenth_tab_takes_the_place_of_the_one_that_was_quiet_longest(demo: Demo) -> None:
    first = await demo.page()
    pages = [await demo.page() for _ in range(16)]
    await first.get("/api/state", expect=410)
    await pages[0].look()


async def test_a_closed_tab_is_forgotten(demo: Demo) -> None:
    page = await demo.page()
    async with demo.session.delete(
        f"{page.address}/api/pages/{page.context}", headers=page.headers
    ) as response:
        assert response.status == 200
    await page.get("/api/state", expect=410)


async def test_many_actions_while_a_message_changes_are_all_carried_out(demo: Demo) -> None:
    page = await demo.page()
    await page.say("@Greenlit when?")
    asked, target, channel = page.messages[0], page.last, page.state["channelId"]
    backend = demo.simulation.env.backend
    refused = 0
    for number in range(60):
        backend.edit_message(int(channel), int(asked["id"]), {"content": f"edit {number}"})
        await demo.pass_time(seconds=1)  # the page has not looked since: what it drew is out of date
        receipt = await page.press("Try secret", target)
        refused += receipt["rejected"] or receipt["settlement"] != "settled"
    assert refused == 0


@pytest.mark.parametrize("body", [[], "text", 1, {}])
async def test_a_malformed_action_is_refused_and_nothing_breaks(demo: Demo, body: object) -> None:
    page = await demo.page()
    receipt = await page.post("/api/action", body)
    assert receipt["rejected"] is True
    assert (await page.run("ask", question="still there?"))["settlement"] == "settled"


async def test_an_answer_under_way_does_not_keep_the_demo_from_ending(demo: Demo) -> None:
    page = await demo.page()
    slow = asyncio.create_task(page.run("wait"))
    await demo.bot.waiting.wait()
    async with asyncio.timeout(4):
        await demo.site.close()
        await demo.simulation.close()
    await asyncio.gather(slow, return_exceptions=True)
    assert isinstance(slow.exception(), aiohttp.ClientError)
