"""The desk from both sides: a fan asks, a moderator answers, the fan is told, and the next one gets the answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
import pytest
import simcord
from simcord import Env

from bot.client import Greenlit
from bot.domain.desk import DeskItem, DeskKind, DeskState
from bot.domain.server import DEFAULTS
from bot.store import Store
from tests.cogs.people import demote
from tests.cogs.pressing import installed_by, press
from tests.cogs.shown import Place, buttons_of, check_limits, me_in, options_of, text_of, walk
from tests.conftest import HILL, NOW

TRAILER = "Is there a trailer for Lantern Hill 2?"
WHEN = "When does Lantern Hill 2 come out?"
ZZYZX = "When does Zzyzx Rising IX come out?"
ANSWER = "The first trailer comes with the festival in Ardenby."
TOLD = "Reportedly yes: the first trailer comes with the festival in Ardenby."
LINK = "https://variety.com/lantern-trailer"


def posts(env: Env, channel: Any) -> list[Any]:
    """Plain messages of the bot in a channel: what notifies."""
    return [each for each in channel.history() if each.author.id == me_in(env).id and each.content]


async def open_item(place: Place, actor: Any = None, kind: str = "Nothing known (1)") -> Any:
    """The desk, a kind, its first item, opened by a moderator."""
    actor = actor or place.moderator
    desk = await actor.slash(place.channel, "desk")
    await actor.click(desk.response, label=kind)
    await actor.select(desk.response, [next(iter(options_of(desk.response).values()))])
    return desk


async def write(actor: Any, desk: Any, text: str = ANSWER, link: str = LINK, dated: str = "") -> None:
    """Fill in the form for an answer."""
    label = next(
        label for label in ("Answer", "Correct it", "Use it", "Edit") if label in buttons_of(desk.response)
    )
    form = await actor.click(desk.response, label=label)
    await actor.submit_modal(form, {"words": text, "link": link, "dated": dated})


async def ask_and_wait(place: Place, question: str = TRAILER, *actors: Any, private: bool = False) -> Any:
    """Somebody asks in vain, and these people press *Tell me*."""
    result = await place.fan.slash(place.channel, "ask", question=question, private=private)
    for actor in actors:
        await actor.click(result.response, label="Tell me")
    return result


async def test_a_fan_asks_a_moderator_answers_the_fan_is_told_and_the_next_one_knows(
    simcord_env: Env, place: Place, store: Store, make_bot: Callable[..., Greenlit]
) -> None:
    asked = await ask_and_wait(place, TRAILER, place.fan)
    await simcord_env.restart_bot(make_bot())
    desk = await place.moderator.slash(place.channel, "desk")
    assert desk.response.ephemeral
    assert "🔎 **Nothing known** · 1 · oldest <t:" in text_of(desk.response)
    assert "1 person waits" in text_of(desk.response)
    await place.moderator.click(desk.response, label="Nothing known (1)")
    assert f"**1.** “{TRAILER}”" in text_of(desk.response)
    await simcord_env.restart_bot(make_bot())
    await place.moderator.select(desk.response, [next(iter(options_of(desk.response).values()))])
    shown = text_of(desk.response)
    link = f"https://discord.com/channels/{place.guild.id}/{place.channel.id}/{asked.response.id}"
    assert f"[here]({link})" in shown
    assert "**What I answer today**" in shown
    check_limits(desk.response)
    await simcord_env.restart_bot(make_bot())
    await write(place.moderator, desk, dated="20 November 2026")
    shown = text_of(desk.response)
    assert f"### {TOLD}\n**🗞️ Reported** · 20 November 2026" in shown
    assert f"[Variety]({LINK}), 20 November 2026" in shown
    assert "🛑" not in shown
    assert "⚠️" not in shown
    check_limits(desk.response)
    assert posts(simcord_env, place.channel) == []
    await simcord_env.restart_bot(make_bot())
    await place.moderator.click(desk.response, label="Publish")
    assert "Published. 1 person is told now" in text_of(desk.response)
    await simcord_env.settle()
    (notice,) = posts(simcord_env, place.channel)
    assert notice.content == f"<@{place.fan.id}> Your question about Lantern Hill 2 has an answer."
    assert [each.id for each in notice.mentions] == [place.fan.id]
    (embed,) = notice.embeds
    assert embed.description.startswith(f"You asked: “{TRAILER}”\n### {TOLD}")
    assert "-#" not in embed.description
    assert link in str([each.to_dict() for each in notice.components])
    assert await store.desk.open(place.guild.id) == ()
    answer = await place.stranger.slash(place.channel, "ask", question="lantern hill 2 trailer?")
    assert f"### {ANSWER}" in text_of(answer.response)
    assert "Tell me" not in buttons_of(answer.response)
    elsewhere = simcord_env.create_user("elsewhere")
    assert TOLD not in text_of((await elsewhere.slash("ask", question=TRAILER)).response)


async def test_an_answer_that_was_taken_back_can_stand_again(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan)
    desk = await open_item(place)
    assert "Let its answer stand again" not in buttons_of(desk.response)
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Publish")
    await place.moderator.click(desk.response, label="Take it back")
    await simcord_env.settle()
    await place.moderator.click(desk.response, label="Let its answer stand again")
    assert "The answer stands again." in text_of(desk.response)
    answer = await place.stranger.slash(place.channel, "ask", question=TRAILER)
    assert TOLD in text_of(answer.response)
    assert await store.desk.open(place.guild.id) == ()
    await place.moderator.click(desk.response, label="Take it back")
    assert len(await store.desk.open(place.guild.id)) == 1


async def test_an_answer_can_be_taken_back_and_those_not_told_yet_wait_on(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan)
    desk = await open_item(place)
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Publish")
    await simcord_env.settle()
    assert len(posts(simcord_env, place.channel)) == 1
    await place.moderator.click(desk.response, label="Take it back")
    assert "Nothing known" in text_of(desk.response)
    (item,) = await store.desk.open(place.guild.id)
    assert item.waiting == ()
    answer = await place.stranger.slash(place.channel, "ask", question=TRAILER)
    assert TOLD not in text_of(answer.response)
    # Published again, told again: somebody new waits.
    await place.stranger.click(answer.response, label="Tell me")
    await place.moderator.click(desk.response, label="Answer")
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Publish")
    await simcord_env.settle()
    assert [each.content[:30] for each in posts(simcord_env, place.channel)][-1].startswith(
        f"<@{place.stranger.id}>"
    )


async def test_what_was_asked_in_private_is_answered_in_a_direct_message(
    simcord_env: Env, place: Place
) -> None:
    await ask_and_wait(place, TRAILER, place.fan, private=True)
    desk = await open_item(place)
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Publish")
    await simcord_env.settle()
    assert posts(simcord_env, place.channel) == []
    notice = place.fan.user.dm_channel.last_message
    assert notice.content == "Your question about Lantern Hill 2 has an answer."
    stopped = await place.fan.user.click(notice, label="Stop telling me")
    assert "You are not waiting for anything here." in text_of(stopped.response)


async def test_many_who_wait_are_named_a_few_at_a_time_in_short_lines(simcord_env: Env, place: Place) -> None:
    fans = [place.guild.add_member(simcord_env.create_user(f"fan {number}")) for number in range(6)]
    await ask_and_wait(place, TRAILER, *fans)
    desk = await open_item(place)
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Publish")
    assert "6 people are told now" in text_of(desk.response)
    await simcord_env.settle()
    told = posts(simcord_env, place.channel)
    assert [len(each.mentions) for each in told] == [4, 2]
    assert all(len(each.content) < 150 for each in told)
    assert {person.id for each in told for person in each.mentions} == {fan.id for fan in fans}


async def test_a_spoiler_stays_covered_in_the_notice_and_out_of_its_line(
    simcord_env: Env, place: Place
) -> None:
    await ask_and_wait(place, "is ||Ardal the ghost|| the villain of Lantern Hill 2?", place.fan)
    desk = await open_item(place)
    await write(place.moderator, desk, text="Ardal the ghost is the villain, says the director.")
    await place.moderator.click(desk.response, label="Spoiler: no")
    assert "Spoiler: yes" in buttons_of(desk.response)
    await place.moderator.click(desk.response, label="Publish")
    await simcord_env.settle()
    (notice,) = posts(simcord_env, place.channel)
    assert "Ardal" not in notice.content
    text = notice.embeds[0].description
    before = text.split("Ardal the ghost")
    assert len(before) >= 3
    assert [piece.count("||") % 2 for piece in before] == [1, *[0] * (len(before) - 2), 1]


@pytest.mark.parametrize(
    ("label", "state", "says"),
    [
        ("Off topic", DeskState.DISMISSED, "Off topic from now on"),
        ("Leave", DeskState.SET_ASIDE, "it comes back when somebody asks again"),
    ],
)
async def test_an_item_can_be_put_aside_and_brought_back(
    simcord_env: Env,
    place: Place,
    store: Store,
    make_bot: Callable[..., Greenlit],
    label: str,
    state: DeskState,
    says: str,
) -> None:
    await ask_and_wait(place, TRAILER, place.fan)
    desk = await open_item(place)
    (item,) = await store.desk.open(place.guild.id)
    await place.moderator.click(desk.response, label=label)
    assert says in text_of(desk.response)
    assert (await store.desk.item(place.guild.id, item.id)).state is state
    await simcord_env.restart_bot(make_bot())
    await place.moderator.click(desk.response, label="Undo")
    assert (await store.desk.item(place.guild.id, item.id)) == item
    await place.moderator.click(desk.response, label=label)
    await place.moderator.click(desk.response, label="Back to the desk")
    assert "Nothing waits." in text_of(desk.response)
    await place.moderator.click(desk.response, label="Closed (1)")
    await place.moderator.select(desk.response, [str(item.id)])
    await place.moderator.click(desk.response, label="Put it back")
    assert "Off topic" in buttons_of(desk.response)
    # Nobody is told that their question was off topic; they learn it where they press again.
    await simcord_env.settle()
    assert posts(simcord_env, place.channel) == []
    assert place.fan.user.dm_channel.last_message is None


async def test_a_doubted_claim_is_corrected_and_the_answer_says_the_new_one(
    place: Place,
) -> None:
    asked = await place.fan.slash(place.channel, "ask", question=WHEN)
    doubted = await place.fan.click(asked.response, label="Wrong or outdated?")
    form = await place.fan.click(doubted.response, label="Say what is wrong")
    await place.fan.submit_modal(form, {"remark": "It is **June** @everyone", "link": LINK})
    desk = await open_item(place, kind="Wrong or outdated? (1)")
    shown = text_of(desk.response)
    assert "doubted by 1 person" in shown
    assert "- It is \\*\\*June\\*\\* @\u200beveryone ([source](https://variety.com/lantern-trailer))" in shown
    assert "**What I say today**\nComes to cinemas on 20 May 2027." in shown
    await write(place.moderator, desk, text="Comes to cinemas on 3 June 2027.")
    assert "Replaces it: yes" in buttons_of(desk.response)
    await place.moderator.select(desk.response, ["confirmed"], custom_id=custom_id_of(desk, "label"))
    await place.moderator.click(desk.response, label="Publish")
    answer = await place.stranger.slash(place.channel, "ask", question=WHEN)
    assert "3 June 2027" in text_of(answer.response).splitlines()[1]


def filled(form: Any) -> list[str]:
    """What stands in the fields of a form."""
    fields = [each["component"] for each in form.modal["components"] if "component" in each]
    return [each.get("value") or "" for each in fields]


def custom_id_of(desk: Any, what: str) -> str:
    """The id of a select on the draft screen."""
    ids = [each.get("custom_id", "") for each in walk(desk.response.components)]
    return next(each for each in ids if each.startswith(f"gl:desk:{what}:"))


async def test_what_is_not_ready_says_why_and_keeps_every_word(place: Place, store: Store) -> None:
    await ask_and_wait(place, ZZYZX)
    desk = await open_item(place, kind="Not tracked (1)")
    await write(place.moderator, desk, text="In May.", link="not a link", dated="31/12/2026")
    shown = text_of(desk.response)
    assert "🛑 Choose the title that it is about." in shown
    assert "can be read in two ways" in shown
    assert "This is no link that I can show." in shown
    assert "Publish" not in buttons_of(desk.response)
    (item,) = await store.desk.open(place.guild.id)
    draft = await store.desk_answers.get(place.guild.id, item.id)
    assert draft is not None
    assert (draft.text, draft.link, draft.dated) == ("In May.", "not a link", "31/12/2026")
    form = await place.moderator.click(desk.response, label="Edit")
    assert filled(form) == ["In May.", "not a link", "31/12/2026"]
    await place.moderator.submit_modal(form, {"words": "It has a trailer.", "link": "", "dated": ""})
    await place.moderator.select(desk.response, [HILL], custom_id=custom_id_of(desk, "title"))
    assert "🛑" not in text_of(desk.response)
    assert "⚠️ No source: fans cannot check it" in text_of(desk.response)


async def test_an_answer_that_would_not_arrive_says_so_until_the_topic_fits(place: Place) -> None:
    await ask_and_wait(place, "what is the age rating of Lantern Hill 2?")
    desk = await open_item(place)
    await write(place.moderator, desk, text="PG, says the board.")
    assert "I would still not say this" not in text_of(desk.response)
    await place.moderator.select(desk.response, ["poster"], custom_id=custom_id_of(desk, "topic"))
    assert "Asked the same again, I would still not say this." in text_of(desk.response)
    await place.moderator.select(desk.response, ["rating"], custom_id=custom_id_of(desk, "topic"))
    assert "I would still not say this" not in text_of(desk.response)


async def test_what_is_said_of_a_post_that_failed_shows_no_marks(place: Place, store: Store) -> None:
    sentence = "The post “2 * 3” could not be posted. Then have it sent again in `/setup`, *Check*."
    await store.desk.record(DeskItem(DeskKind.DELIVERY_FAILED, sentence, NOW, server=place.guild.id))
    desk = await open_item(place, kind="Not sent (1)")
    assert "sent again in /setup, Check." in text_of(desk.response)
    assert r"“2 \* 3”" in text_of(desk.response)


async def test_a_draft_can_be_discarded_and_is_begun_anew(place: Place, store: Store) -> None:
    await ask_and_wait(place)
    desk = await open_item(place)
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Discard")
    assert "Off topic" in buttons_of(desk.response)
    (item,) = await store.desk.open(place.guild.id)
    assert await store.desk_answers.get(place.guild.id, item.id) is None
    form = await place.moderator.click(desk.response, label="Answer")
    assert filled(form) == ["", "", ""]


async def test_the_desk_says_what_fans_are_told_here(place: Place, store: Store) -> None:
    settings = replace(DEFAULTS, default_title=HILL)
    await store.servers.set(place.guild.id, settings, by=place.moderator.id, now=NOW)
    asked = await place.fan.slash(place.channel, "ask", question="best pizza in town?")
    told = text_of(asked.response).splitlines()[1]
    desk = await open_item(place, kind="Not understood (1)")
    assert told in text_of(desk.response)
    assert "Which title do you mean" not in text_of(desk.response)


async def test_two_moderators_never_answer_one_item_twice(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan)
    other = place.guild.add_member(simcord_env.create_user("other"), roles=[place.guild.roles["Mods"]])
    first, second = await open_item(place), await open_item(place, other)
    await write(place.moderator, first)
    form = await other.click(second.response, label="Answer")
    assert form.modal is None
    assert f"<@{place.moderator.id}> is writing this." in text_of(second.response)
    assert "Publish" not in buttons_of(second.response)
    await other.click(second.response, label="Take over")
    late = await place.moderator.click(first.response, label="Publish")
    assert f"<@{other.id}> is writing an answer to this already." in late.response.content
    await other.click(second.response, label="Publish")
    for label in ("Publish", "Spoiler: no", "Discard"):
        late = await place.moderator.click(first.response, label=label)
        assert late.response.content.startswith("This draft is no longer there")
    await simcord_env.settle()
    assert len(posts(simcord_env, place.channel)) == 1
    assert len([each for each in store.ledger_of(place.guild.id)[HILL].claims if each.server]) == 1


async def test_a_moderator_who_was_demoted_is_refused_at_every_step(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER, place.fan)
    desk = await open_item(place)
    form = await place.moderator.click(desk.response, label="Answer")
    await demote(simcord_env, place.moderator)
    refused = await place.moderator.submit_modal(form, {"words": ANSWER, "link": LINK, "dated": ""})
    assert refused.response.content.startswith("Only moderators can do this")
    for label in buttons_of(desk.response):
        refused = await place.moderator.click(desk.response, label=label)
        assert refused.response.content.startswith("Only moderators can do this"), label
    (item,) = await store.desk.open(place.guild.id)
    assert await store.desk_answers.get(place.guild.id, item.id) is None
    with pytest.raises(simcord.SetupError):
        await place.moderator.slash(place.channel, "desk")


ACTS = (
    "home:0",
    "item:1",
    "dismiss:1",
    "leave:1",
    "reopen:1",
    "answer:1",
    "draft:1",
    "take:1",
    "title:1",
    "topic:1",
)
MORE = ("label:1", "spoils:1", "replaces:1", "publish:1", "discard:1", "tell:1", "back:1")


@pytest.mark.parametrize("rest", [f"desk:{each}" for each in (*ACTS, *MORE)] + ["desklist:-:-:0:unanswered"])
async def test_a_fan_cannot_press_what_only_moderators_see(
    simcord_env: Env, place: Place, store: Store, rest: str
) -> None:
    await ask_and_wait(place, TRAILER, place.fan)
    before = await store.desk.open(place.guild.id)
    result = await press(simcord_env, place, f"gl:{rest}")
    assert result.response.content.startswith("Only moderators can do this")
    assert await store.desk.open(place.guild.id) == before


@pytest.mark.parametrize(
    "rest",
    ["desk:nothing:1", "desk:item:x", "desk", "desk:item:0", "desklist:-:-:0:nothing", "desk:item:99", "desk:back:1",
     "desk:publish:1", "desk:topic:1", "desk:label:1", "desk:title:1", "desk:take:1"],
)  # fmt: skip
async def test_what_no_button_of_ours_says_gets_a_sentence(
    simcord_env: Env, place: Place, store: Store, rest: str
) -> None:
    await ask_and_wait(place, TRAILER)
    promoted = replace(place, fan=place.moderator)
    result = await press(simcord_env, promoted, f"gl:{rest}")
    assert result.response.ephemeral
    assert result.response.content.endswith((".", "`/desk` shows what is open."))
    assert len(await store.desk.open(place.guild.id)) == 1


async def test_another_servers_item_is_not_there(simcord_env: Env, place: Place, store: Store) -> None:
    elsewhere = simcord_env.create_guild()
    channel = elsewhere.create_text_channel("elsewhere")
    other = elsewhere.add_member(simcord_env.create_user("other"))
    await other.slash(channel, "ask", question=TRAILER)
    desk = await place.moderator.slash(place.channel, "desk")
    assert "Nothing waits." in text_of(desk.response)
    promoted = replace(place, fan=place.moderator)
    for what in ("item", "dismiss", "leave", "reopen", "answer", "tell", "back"):
        result = await press(simcord_env, promoted, f"gl:desk:{what}:1")
        assert result.response.content == "This is no longer on the desk."
    assert len(await store.desk.open(elsewhere.id)) == 1


async def test_the_desk_is_for_servers_that_have_added_the_bot(place: Place) -> None:
    with installed_by(place.moderator):
        result = await place.moderator.slash(place.channel, "desk")
    assert result.response.content == "This works only in a server that has added Greenlit."


async def test_a_member_with_the_chosen_role_may_use_the_buttons(
    simcord_env: Env, place: Place, store: Store
) -> None:
    role = place.guild.create_role("Archivists")
    keeper = place.guild.add_member(simcord_env.create_user("keeper"), roles=[role])
    settings = replace(DEFAULTS, moderator_role=role.id)
    await store.servers.set(place.guild.id, settings, by=place.moderator.id, now=NOW)
    result = await press(simcord_env, replace(place, fan=keeper), "gl:desk:home:0")
    assert "The desk" in text_of(result.response)


async def test_many_items_come_in_pages_oldest_first(simcord_env: Env, place: Place, store: Store) -> None:
    for number in range(19):
        item = DeskItem(
            DeskKind.NOT_UNDERSTOOD, f"gibberish {number}", NOW + timedelta(minutes=number), place.guild.id
        )
        await store.desk.record(item)
    desk = await place.moderator.slash(place.channel, "desk")
    await place.moderator.click(desk.response, label="Not understood (19)")
    seen: list[str] = []
    for _ in range(3):
        check_limits(desk.response)
        seen += [label.partition(". ")[2] for label in options_of(desk.response)]
        if "Next" in buttons_of(desk.response):
            await place.moderator.click(desk.response, label="Next")
    assert seen == [f"gibberish {number}" for number in range(19)]
    # What lay on the last page is dealt with meanwhile; the page before it is shown.
    for item in (await store.desk.open(place.guild.id))[16:]:
        await store.desk.close(place.guild.id, item.id, DeskState.DISMISSED, by=1, now=NOW)
    result = await press(simcord_env, replace(place, fan=place.moderator), "gl:desklist:-:-:2:not-understood")
    assert "gibberish 15" in text_of(result.response)


@pytest.mark.parametrize("kind", DeskKind)
async def test_every_kind_is_shown_with_what_can_be_done_about_it(
    place: Place, store: Store, kind: DeskKind
) -> None:
    ref = f"{HILL}#release" if kind in (DeskKind.FEEDBACK, DeskKind.STALE_CLAIM) else ""
    for hostile in ("||** @everyone <@1> `", "x" * 4_000):
        item = DeskItem(
            kind,
            hostile,
            NOW,
            place.guild.id,
            place.channel.id,
            ref=ref and ref + hostile[:1],
            by=1,
            remark=hostile,
        )
        await store.desk.record(item)
    desk = await place.moderator.slash(place.channel, "desk")
    check_limits(desk.response)
    await place.moderator.click(desk.response, label=next(iter(buttons_of(desk.response))))
    check_limits(desk.response)
    for value in list(options_of(desk.response).values()):
        await place.moderator.select(desk.response, [value])
        check_limits(desk.response)
        assert ("Open it" if kind is DeskKind.POLL else "Leave") in buttons_of(desk.response)
        assert "@everyone" not in text_of(desk.response)
        await place.moderator.click(desk.response, label="Back to the list")


async def test_an_answer_that_is_there_by_now_can_be_sent_to_those_who_wait(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await ask_and_wait(place, TRAILER)
    desk = await open_item(place)
    await write(place.moderator, desk)
    # Somebody asks once more before that is published, of the poster, and waits for it.
    await ask_and_wait(place, "Is there a poster for Lantern Hill 2?", place.fan)
    await place.moderator.click(desk.response, label="Publish")
    await place.moderator.click(desk.response, label="Next")
    await place.moderator.select(desk.response, [next(iter(options_of(desk.response).values()))])
    await write(place.moderator, desk, text="The poster hangs in Ardenby.")
    (item,) = await store.desk.open(place.guild.id)
    assert item.waiting
    await place.moderator.click(desk.response, label="Publish")
    await store.desk.reopen(place.guild.id, item.id)
    await store.desk.wait(place.guild.id, item.id, item.waiting[0])
    result = await press(simcord_env, replace(place, fan=place.moderator), f"gl:desk:item:{item.id}")
    assert "the poster hangs in Ardenby." in text_of(result.response)
    await place.moderator.click(result.response, label="Back to the list")
    assert "-# ✅ **has an answer by now** · asked once" in text_of(result.response)
    await place.moderator.select(result.response, [str(item.id)])
    await place.moderator.click(result.response, label="Tell 1 person")
    assert text_of(result.response).endswith("1 person is told now, and whoever asks next gets the answer.")
    await simcord_env.settle()
    assert len(posts(simcord_env, place.channel)) == 2


async def test_a_notice_that_cannot_be_posted_lies_on_the_desk(
    simcord_env: Env, place: Place, store: Store
) -> None:
    shut = place.guild.create_text_channel(
        "shut", overwrites={me_in(simcord_env): discord.PermissionOverwrite(send_messages=False)}
    )
    await ask_and_wait(replace(place, channel=shut), TRAILER, place.fan)
    desk = await open_item(place)
    await write(place.moderator, desk)
    await place.moderator.click(desk.response, label="Publish")
    await simcord_env.settle()
    (item,) = await store.desk.open(place.guild.id)
    assert item.kind is DeskKind.DELIVERY_FAILED
    assert item.subject.startswith(
        "The answer to a question that people wait for could not be posted in #shut"
    )


async def test_what_is_asked_of_the_bot_itself_is_answered_and_nothing_for_the_desk(place: Place) -> None:
    asked = await place.fan.slash(place.channel, "ask", question="which movies do you know about")
    assert "I know about " in text_of(asked.response)
    assert "Tell me" not in buttons_of(asked.response)
    desk = await place.moderator.slash(place.channel, "desk")
    assert "Not understood" not in text_of(desk.response)
