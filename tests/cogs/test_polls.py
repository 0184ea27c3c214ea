"""Polls as a moderator makes them and fans vote in them, with time moved on."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import discord
import pytest
from simcord import Env

from bot import catalogue
from bot.client import Greenlit
from bot.domain.claims import Stage, StageDetail
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, Tier
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.topics import Topic
from bot.settings import Settings
from bot.store import Pen, Store
from tests.cogs.people import demote, let_see
from tests.cogs.polling import DAY, FORM, Drafted, draft, embed_of, poll_of, published, vote
from tests.cogs.pressing import forged
from tests.cogs.shown import Place, bot_of, buttons_of, check_limits, options_of, place_in, text_of
from tests.conftest import HILL, NOW, now


@pytest.fixture
def place(simcord_env: Env) -> Place:
    return place_in(simcord_env)


def last(place: Place) -> Any:
    """The newest message of the channel."""
    return place.channel.last_message


async def test_a_poll_is_made_voted_in_and_closed(simcord_env: Env, place: Place) -> None:
    drafted = await draft(simcord_env, place)
    check_limits(drafted.message)
    assert "Will Wren come back?" in text_of(drafted.message)
    assert "<t:" in text_of(drafted.message)
    assert not any(message.embeds for message in place.channel.history())

    said = await drafted.press("Publish")
    assert "on its way" in text_of(said.response)
    await simcord_env.settle()
    post = last(place)
    assert post.content == "Poll: Will Wren come back?"
    assert "stay hidden until the end" in embed_of(post)

    counted = await vote(place.fan, post, "Yes")
    assert counted.ephemeral
    assert "Your vote: **Yes**" in text_of(counted.response)
    changed = await vote(place.fan, post, "Only a cameo")
    assert "Your vote is now **Only a cameo**" in text_of(changed.response)
    await vote(place.stranger, post, "Only a cameo")
    mine = await place.fan.click(post, label="My vote")
    assert "Only a cameo" in text_of(mine.response)

    await simcord_env.advance_time(3 * DAY + 60)
    result = last(place)
    assert result.content == "Poll closed: Will Wren come back?"
    assert "**Only a cameo** has the most votes: 2 of 2 votes, 100\u00a0%." in embed_of(result)
    (picture,) = result.attachments
    assert "Only a cameo: 100 %, 2 votes" in picture.description
    old = next(message for message in place.channel.history() if message.id == post.id)
    assert old.content.startswith("Poll, closed")
    assert "Yes" not in buttons_of(old)


async def test_a_vote_after_the_end_says_so_and_counts_nothing(simcord_env: Env, place: Place) -> None:
    post = await published(simcord_env, place)
    copy = await place.fan.slash(place.channel, "polls")
    opened = await place.fan.select(copy.response, [str(poll_of(post))])
    await simcord_env.advance_time(3 * DAY + 60)
    late = await vote(place.fan, opened.response, "Yes")
    assert "This poll is closed" in text_of(late.response)
    assert "Nobody voted." in embed_of(place.channel.last_message)
    assert not place.channel.last_message.attachments


async def test_a_vote_is_taken_back(simcord_env: Env, place: Place) -> None:
    post = await published(simcord_env, place)
    counted = await vote(place.fan, post, "Yes")
    taken = await place.fan.click(counted.response, label="Take my vote back")
    assert "taken back" in text_of(taken.response)
    mine = await place.fan.click(post, label="My vote")
    assert "not voted" in text_of(mine.response)


async def test_open_numbers_appear_with_the_fifth_vote_and_tell_nothing_before(
    simcord_env: Env, place: Place
) -> None:
    post = await published(simcord_env, place, "Numbers: hidden")
    people = [place.guild.add_member(simcord_env.create_user(f"fan {number}")) for number in range(6)]
    for person in people[:4]:
        await vote(person, post, "Yes")
    await simcord_env.advance_time(20)
    assert "%" not in embed_of(post)
    assert "4 votes" in embed_of(place.channel.last_message)
    await vote(people[4], post, "No")
    await simcord_env.advance_time(20)
    shown = embed_of(place.channel.last_message)
    assert "80 % · 4" in shown
    assert "20 % · 1" in shown
    await vote(people[5], post, "No")
    await simcord_env.advance_time(20)
    after = embed_of(place.channel.last_message)
    assert "80 % · 4" in after
    assert "6 votes" in after


async def test_edits_keep_five_seconds_apart(simcord_env: Env, place: Place) -> None:
    post = await published(simcord_env, place)
    before = len(simcord_env.backend.http_requests)
    for label in ("Yes", "No", "Yes", "No", "Yes", "No"):
        await vote(place.fan, post, label)
        await simcord_env.advance_time(1)
    await simcord_env.advance_time(10)
    edits = [
        request
        for request in simcord_env.backend.http_requests[before:]
        if request.method == "PATCH" and f"/messages/{post.id}" in request.path
    ]
    assert 1 <= len(edits) <= 4


async def test_many_options_are_a_select_and_several_can_be_chosen(simcord_env: Env, place: Place) -> None:
    post = await published(
        simcord_env, place, "Answers: one", options="\n".join(f"Villain {number}" for number in range(25))
    )
    check_limits(post)
    assert len(options_of(post)) == 25
    counted = await place.fan.select(post, ["0", "7", "24"])
    assert "**Villain 0**, **Villain 7** and **Villain 24**" in text_of(counted.response)
    await simcord_env.advance_time(3 * DAY + 60)
    result = place.channel.last_message
    assert "It is a tie between **Villain 0**, **Villain 7** and **Villain 24**: 1 vote each." in embed_of(
        result
    )


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"options": "Only one"}, "at least two options"),
        ({"options": "\n".join(map(str, range(26)))}, "26 options"),
        ({"options": "Yes\nyés"}, "the same option"),
        ({"options": "Yes\n" + "x" * 90}, "90 characters"),
        ({"closes": "in 0 minutes"}, "at least a minute"),
        ({"closes": "1 january 2020"}, "in the past"),
        ({"closes": "1 january 2040"}, "within two years"),
        ({"closes": "when it is done"}, "“friday 8pm”, “in 3 days” or “24 december 20:00”"),
        ({"opens": "in 4 days"}, "at least a minute"),
    ],
)
async def test_a_mistake_is_said_on_the_draft_and_nothing_is_lost(
    simcord_env: Env, place: Place, fields: dict[str, str], says: str
) -> None:
    drafted = await draft(simcord_env, place, **fields)
    shown = text_of(drafted.message)
    assert says in shown
    assert "Will Wren come back?" in shown
    assert "Publish" not in buttons_of(drafted.message)
    form = await drafted.press("Edit")
    values = {
        each["component"]["custom_id"]: each["component"].get("value", "")
        for each in form.modal["components"]
        if "component" in each
    }
    assert values == {**FORM, **fields}
    await place.moderator.submit_modal(form, FORM)
    assert "Publish" in buttons_of(drafted.message)


async def test_markup_and_mentions_in_a_poll_are_only_text(simcord_env: Env, place: Place) -> None:
    post = await published(
        simcord_env,
        place,
        "Answers: one",
        question="**@everyone** <@1> [x](https://evil.example)?",
        options="||@here||\n# <@&2>\n`c`",
    )
    assert "@everyone" not in post.content
    assert "<@1>" not in post.content
    description = embed_of(post)
    assert "@here" not in description
    assert "<@&2>" not in description
    assert r"\[x\]" in description
    assert post.mentions == []


async def test_only_the_role_of_the_settings_is_pinged(simcord_env: Env, place: Place, store: Store) -> None:
    role = place.guild.create_role("Pollsters")
    settings = replace(store.servers.get(place.guild.id), ping_role=role.id)
    await store.servers.set(place.guild.id, settings, by=1, now=discord.utils.utcnow())
    post = await published(simcord_env, place, "Ping: off")
    assert post.content == f"<@&{role.id}> Poll: Will Wren come back?"
    assert [each.id for each in post.role_mentions] == [role.id]


async def test_without_a_role_there_is_no_ping(simcord_env: Env, place: Place) -> None:
    drafted = await draft(simcord_env, place)
    assert "Ping: off" not in buttons_of(drafted.message)


async def test_a_poll_for_a_role_takes_votes_of_its_members_only(simcord_env: Env, place: Place) -> None:
    role = place.guild.create_role("Watchers")
    member = place.guild.add_member(simcord_env.create_user("watcher"), roles=[role])
    drafted = await draft(simcord_env, place)
    await drafted.choose("role", role)
    await drafted.press("Publish")
    await simcord_env.settle()
    post = place.channel.last_message
    assert f"<@&{role.id}>" in embed_of(post)
    refused = await vote(place.fan, post, "Yes")
    assert "Only members with the role" in text_of(refused.response)
    counted = await vote(member, post, "Yes")
    assert "Your vote" in text_of(counted.response)
    await simcord_env.bot.http.delete_role(place.guild.id, role.id)
    await simcord_env.settle()
    vanished = await vote(place.fan, post, "Yes")
    assert "no longer exists" in text_of(vanished.response)


async def test_a_role_or_channel_that_vanished_keeps_the_draft(simcord_env: Env, place: Place) -> None:
    role = place.guild.create_role("Watchers")
    channel = place.guild.create_text_channel("gone")
    drafted = await draft(simcord_env, place)
    await drafted.choose("role", role)
    await drafted.choose("channel", channel)
    await simcord_env.bot.http.delete_channel(channel.id)
    await simcord_env.settle()
    refused = await drafted.press("Publish")
    assert "That channel no longer exists" in text_of(refused.response)
    await drafted.choose("channel", place.channel)
    await simcord_env.bot.http.delete_role(place.guild.id, role.id)
    await simcord_env.settle()
    refused = await drafted.press("Publish")
    assert "role that may vote no longer exists" in text_of(refused.response)


async def test_a_channel_in_which_the_bot_may_not_post_is_refused_with_the_fix(
    simcord_env: Env, place: Place
) -> None:
    me = simcord_env.bot.user
    closed = place.guild.create_text_channel(
        "closed", overwrites={me: discord.PermissionOverwrite(attach_files=False)}
    )
    drafted = await draft(simcord_env, place)
    await drafted.choose("channel", closed)
    refused = await drafted.press("Publish")
    assert "attach files" in text_of(refused.response)


async def test_a_poll_opens_by_itself(simcord_env: Env, place: Place) -> None:
    drafted = await draft(simcord_env, place, opens="in 2 hours")
    said = await drafted.press("Publish")
    assert "when it opens" in text_of(said.response)
    before = place.channel.last_message
    await simcord_env.advance_time(7_100)
    assert place.channel.last_message == before
    await simcord_env.advance_time(200)
    assert place.channel.last_message.content == "Poll: Will Wren come back?"


async def test_the_channel_is_reminded_once_where_the_poll_asks_for_it(
    simcord_env: Env, place: Place
) -> None:
    await published(simcord_env, place, "Reminder: off")
    await simcord_env.advance_time(2 * DAY)
    assert place.channel.last_message.content.startswith("Poll: ")
    await simcord_env.advance_time(17 * 3600)
    reminder = place.channel.last_message
    assert reminder.content == "Last chance to vote: Will Wren come back?"
    opened = await place.fan.click(reminder, label="Vote")
    counted = await vote(place.fan, opened.response, "Yes")
    assert "Your vote" in text_of(counted.response)
    await simcord_env.advance_time(5 * 3600)
    assert place.channel.last_message.id == reminder.id


async def test_everything_that_fell_due_while_the_bot_was_down_happens_once(
    simcord_env: Env, place: Place, store: Store
) -> None:
    post = await published(simcord_env, place, "Reminder: off")
    await vote(place.fan, post, "No")
    short = await draft(simcord_env, place, opens="in 1 hour", closes="in 2 hours", question="A short one?")
    await short.press("Publish")
    long = await draft(simcord_env, place, opens="in 1 hour", closes="in 9 days", question="A long one?")
    await long.press("Publish")

    def much_later() -> datetime:
        return now() + timedelta(days=4)

    for _ in range(2):
        await simcord_env.restart_bot(Greenlit(store=store, settings=Settings(), clock=much_later))
        await simcord_env.advance_time(60)
    said = [message.content for message in place.channel.history()]
    assert said[1:] == [
        "Poll: A long one?",
        "Poll closed: A short one?",
        "Poll closed: Will Wren come back?",
    ]
    assert "**No** has the most votes" in embed_of(place.channel.last_message)


async def test_a_scrolled_away_poll_is_opened_by_anyone_and_posted_again_by_moderators(
    simcord_env: Env, place: Place
) -> None:
    post = await published(simcord_env, place)
    listed = await place.fan.slash(place.channel, "polls")
    check_limits(listed.response)
    assert "Will Wren come back?" in text_of(listed.response)
    opened = await place.fan.select(listed.response, [str(poll_of(post))])
    check_limits(opened.response)
    assert "Post it again" not in buttons_of(opened.response)
    assert "Your vote" in text_of((await vote(place.fan, opened.response, "No")).response)

    again = await place.moderator.select(
        (await place.moderator.slash(place.channel, "polls")).response, [str(poll_of(post))]
    )
    check_limits(again.response)
    await place.moderator.click(again.response, label="Post it again")
    await simcord_env.settle()
    assert place.channel.last_message.id != post.id
    assert place.channel.last_message.content == post.content
    assert "Your vote" in text_of((await vote(place.stranger, place.channel.last_message, "No")).response)


async def test_a_poll_is_closed_early_and_exported(simcord_env: Env, place: Place) -> None:
    post = await published(simcord_env, place, options="=Yes\nNo")
    await vote(place.fan, post, "=Yes")
    refused = await place.moderator.slash(place.channel, "poll export", poll=str(poll_of(post)))
    assert "once it is closed" in text_of(refused.response)
    offered = await place.moderator.autocomplete(place.channel, "poll close", "poll", "wren")
    assert [choice["value"] for choice in offered] == [str(poll_of(post))]
    closed = await place.moderator.slash(place.channel, "poll close", poll=str(poll_of(post)))
    assert "closed" in text_of(closed.response)
    await simcord_env.settle()
    assert place.channel.last_message.content.startswith("Poll closed")
    again = await place.moderator.slash(place.channel, "poll close", poll=str(poll_of(post)))
    assert "not open" in text_of(again.response)
    exported = await place.moderator.slash(place.channel, "poll export", poll=str(poll_of(post)))
    assert [file.filename for file in exported.response.attachments] == [
        f"poll-{poll_of(post)}.csv",
        f"poll-{poll_of(post)}.json",
    ]


async def test_a_poll_taken_back_has_no_result_and_its_buttons_say_so(simcord_env: Env, place: Place) -> None:
    post = await published(simcord_env, place)
    listed = await place.moderator.slash(place.channel, "polls")
    opened = await place.moderator.select(listed.response, [str(poll_of(post))])
    await place.moderator.click(opened.response, label="Cancel the poll")
    await simcord_env.advance_time(10)
    assert "took this poll back" in embed_of(place.channel.last_message)
    late = await vote(place.moderator, opened.response, "Yes")
    assert "taken back by a moderator" in text_of(late.response)
    await simcord_env.advance_time(4 * DAY)
    assert not any(message.content.startswith("Poll closed") for message in place.channel.history())


async def test_who_was_demoted_can_publish_nothing(simcord_env: Env, place: Place) -> None:
    drafted = await draft(simcord_env, place)
    form = await drafted.press("Edit")
    await demote(simcord_env, place.moderator)
    refused = await drafted.press("Publish")
    assert "Only moderators" in text_of(refused.response)
    refused = await place.moderator.submit_modal(form, FORM)
    assert "Only moderators" in text_of(refused.response)


async def test_a_fan_makes_polls_only_where_the_server_lets_members(
    simcord_env: Env, place: Place, store: Store
) -> None:
    let_see(simcord_env, place, "poll", place.fan)
    refused = await place.fan.slash(place.channel, "poll create", kind="own")
    assert "Only moderators" in text_of(refused.response)
    assert "Start a poll" not in buttons_of((await place.fan.slash(place.channel, "polls")).response)
    settings = replace(store.servers.get(place.guild.id), members_may_poll=True)
    await store.servers.set(place.guild.id, settings, by=1, now=discord.utils.utcnow())
    told = await place.fan.slash(place.channel, "poll create", kind="own")
    assert "open `/polls` and press *Start a poll*" in text_of(told.response)
    assert "Only moderators" in text_of(
        (await place.fan.slash(place.channel, "poll close", poll="1")).response
    )
    await store.servers.set(place.guild.id, settings, by=1, now=discord.utils.utcnow())
    listed = await place.fan.slash(place.channel, "polls")
    form = await place.fan.click(listed.response, label="Start a poll")
    sent = await place.fan.submit_modal(form, FORM)
    await place.fan.click(sent.response, label="Publish")
    await simcord_env.settle()
    assert place.channel.last_message.content == "Poll: Will Wren come back?"


async def test_nobody_touches_the_draft_of_another(simcord_env: Env, place: Place) -> None:
    other = place.guild.add_member(
        simcord_env.create_user("other"),
        roles=[place.guild.create_role("Mods 2", permissions=discord.Permissions(manage_messages=True))],
    )
    mine = await draft(simcord_env, place)
    theirs = await draft(simcord_env, place, other)
    stored = simcord_env.backend.get_message(place.channel.id, theirs.message.id)
    stored.components = forged(stored.components, buttons_of(mine.message)["Discard"])
    refused = await other.click(theirs.message, label="Forged")
    assert "somebody else's" in text_of(refused.response)
    assert "thrown away" in text_of((await mine.press("Discard")).response)


async def test_a_draft_that_is_gone_says_so(simcord_env: Env, place: Place) -> None:
    mine = await draft(simcord_env, place)
    form = await mine.press("Edit")
    await mine.press("Discard")
    gone = await place.moderator.submit_modal(form, FORM)
    assert "This draft is gone" in text_of(gone.response)


@pytest.mark.parametrize(
    "custom_id",
    [
        "gl:poll:vote:1",
        "gl:poll:vote:x:1",
        "gl:poll:vote:1:x",
        "gl:poll:nonsense:1",
        "gl:poll:back:1:0",
        "gl:poll-draft:nonsense:1",
        "gl:poll-draft:edit:x",
    ],
)
async def test_an_id_that_was_tampered_with_does_nothing(
    simcord_env: Env, place: Place, custom_id: str
) -> None:
    await published(simcord_env, place)
    await draft(simcord_env, place)
    listed = await place.moderator.slash(place.channel, "titles")
    stored = simcord_env.backend.get_message(place.channel.id, listed.response.id)
    stored.components = forged(stored.components, custom_id)
    said = await place.moderator.click(listed.response, label="Forged")
    assert "no longer works" in text_of(said.response)


async def test_another_server_sees_no_poll(simcord_env: Env, place: Place) -> None:
    post = await published(simcord_env, place)
    other = place_in(simcord_env)
    assert "No poll has been held here yet" in text_of(
        (await other.fan.slash(other.channel, "polls")).response
    )
    for command in ("poll close", "poll export"):
        refused = await other.moderator.slash(other.channel, command, poll=str(poll_of(post)))
        assert "no longer exists" in text_of(refused.response)
    refused = await other.moderator.slash(other.channel, "poll close", poll="Will Wren")
    assert "Choose one of the polls" in text_of(refused.response)


async def test_polls_outside_a_server_say_where_they_live(place: Place) -> None:
    said = await place.fan.user.slash("polls")
    assert "Polls live in servers" in text_of(said.response)


async def test_templates_are_filled_from_the_ledger(place: Place) -> None:
    form = await place.moderator.slash(place.channel, "poll create", title=HILL, kind="release")
    values = {
        each["component"]["custom_id"]: each["component"].get("value", "")
        for each in form.modal["components"]
    }
    assert values["question"] == "When will Lantern Hill 2 come out?"
    assert "20 May 2027, as announced" in values["options"]
    refused = await place.moderator.slash(place.channel, "poll create", title=HILL, kind="returns")
    assert "Choose another kind" in text_of(refused.response)
    refused = await place.moderator.slash(place.channel, "poll create", title="no such thing", kind="release")
    assert "I do not track" in text_of(refused.response)
    refused = await place.moderator.slash(place.channel, "poll create", kind="release")
    assert "Name one" in text_of(refused.response)


async def test_how_it_works_says_who_can_see_votes(simcord_env: Env, place: Place) -> None:
    post = await published(simcord_env, place)
    how = await place.fan.click(post, label="How it works")
    check_limits(how.response)
    assert "whoever operates this bot" in text_of(how.response)


async def on_desk(store: Store, place: Place) -> list[str]:
    """What the moderators are told."""
    return [item.subject for item in await store.desk.open(place.guild.id)]


async def test_moderators_are_told_of_a_poll_that_lost_its_message(
    simcord_env: Env, place: Place, store: Store
) -> None:
    post = await published(simcord_env, place)
    await simcord_env.bot.http.delete_message(place.channel.id, post.id)
    await simcord_env.settle()
    (told,) = await on_desk(store, place)
    assert "“Will Wren come back?” was deleted from its channel" in told
    opened = await place.moderator.select(
        (await place.moderator.slash(place.channel, "polls")).response, [str(poll_of(post))]
    )
    await place.moderator.click(opened.response, label="Post it again")
    await simcord_env.settle()
    assert last(place).content == "Poll: Will Wren come back?"
    assert "Your vote" in text_of((await vote(place.fan, last(place), "No")).response)


async def test_a_poll_that_lost_its_channel_goes_on_in_another(
    simcord_env: Env, place: Place, store: Store
) -> None:
    channel = place.guild.create_text_channel("short-lived")
    drafted = await draft(simcord_env, place)
    await drafted.choose("channel", channel)
    await drafted.press("Publish")
    await simcord_env.settle()
    await simcord_env.bot.http.delete_channel(channel.id)
    await simcord_env.settle()
    assert any("lost its channel" in told for told in await on_desk(store, place))
    opened = await place.moderator.select(
        (await place.moderator.slash(place.channel, "polls")).response, ["1"]
    )
    await place.moderator.click(opened.response, label="Post it again")
    await simcord_env.advance_time(3 * DAY + 60)
    said = [message.content for message in place.channel.history() if message.content]
    assert said == ["Poll, closed: Will Wren come back?", "Poll closed: Will Wren come back?"]


async def test_moderators_are_told_when_nobody_can_vote_any_more(
    simcord_env: Env, place: Place, store: Store
) -> None:
    role = place.guild.create_role("Watchers")
    drafted = await draft(simcord_env, place)
    await drafted.choose("role", role)
    await drafted.press("Publish")
    await simcord_env.settle()
    await simcord_env.bot.http.delete_role(place.guild.id, role.id)
    await simcord_env.settle()
    (told,) = await on_desk(store, place)
    assert "nobody can vote" in told


async def test_a_poll_whose_title_is_gone_goes_on_without_it(
    simcord_env: Env, place: Place, store: Store
) -> None:
    drafted = await draft(simcord_env, place, title=HILL)
    await drafted.press("Publish")
    await simcord_env.settle()
    assert "Lantern Hill 2" in embed_of(last(place))
    files = catalogue.files(catalogue.default_folder())
    await store.load_catalogue(files, now=NOW)
    await vote(place.fan, last(place), "Yes")
    await simcord_env.advance_time(3 * DAY + 60)
    assert "**Yes** has the most votes" in embed_of(last(place))
    assert "Polls" in text_of((await place.fan.slash(place.channel, "polls")).response)


async def test_the_result_and_the_status_say_how_it_turned_out(
    simcord_env: Env, place: Place, store: Store
) -> None:
    form = await place.moderator.slash(place.channel, "poll create", title=HILL, kind="release")
    offered = {
        each["component"]["custom_id"]: each["component"].get("value", "")
        for each in form.modal["components"]
    }
    sent = await place.moderator.submit_modal(form, {**offered, "closes": "in 1 hour", "opens": ""})
    await place.moderator.click(sent.response, label="Publish")
    await simcord_env.settle()
    await place.fan.select(last(place), ["1"])
    await simcord_env.advance_time(3700)
    result = last(place)
    assert "How it turned out" not in embed_of(result)
    card = await place.fan.slash(place.channel, "status", title=HILL)
    assert "**Fans here guessed** When will Lantern Hill 2 come out? 20 May 2027, as announced" in text_of(
        card.response
    )

    def came_out(pen: Pen) -> None:
        source = pen.source(
            HILL, Source("x", "The Gazette", "https://gazette.example/out", None, Tier.OFFICIAL)
        )
        out = Statement(
            Topic.STAGE,
            "It is out.",
            Label.CONFIRMED,
            Tier.OFFICIAL,
            StageDetail(Stage.RELEASED),
            PartialDate(2027, 5, 20),
        )
        pen.enter(HILL, out, source)

    await store.amend(place.guild.id, came_out, by=place.moderator.id, now=NOW)
    await simcord_env.advance_time(900)
    (told,) = [message for message in place.channel.history() if message.id == result.id]
    assert "**How it turned out:** 20 May 2027, as announced" in embed_of(told)
    assert "how it turned out: 20 May 2027" in text_of(
        (await place.fan.slash(place.channel, "status", title=HILL)).response
    )
    other = place_in(simcord_env)
    assert "guessed" not in text_of((await other.fan.slash(other.channel, "status", title=HILL)).response)


async def test_a_server_that_removes_the_bot_and_adds_it_again_finds_its_polls(
    simcord_env: Env, place: Place, store: Store
) -> None:
    post = await published(simcord_env, place)
    await vote(place.fan, post, "Yes")
    bot = bot_of(simcord_env)
    real = bot.get_guild(place.guild.id)
    for event in ("guild_remove", "guild_join"):
        with simcord_env._bot_scope():
            bot.dispatch(event, real)
        await simcord_env.settle()
    assert "Your vote is now **No**" in text_of((await vote(place.fan, post, "No")).response)
    await simcord_env.advance_time(3 * DAY + 60)
    assert "**No** has the most votes" in embed_of(last(place))
    assert await on_desk(store, place) == []


async def test_a_member_who_may_make_polls_pings_nobody_and_posts_where_they_may_write(
    simcord_env: Env, place: Place, store: Store
) -> None:
    role = place.guild.create_role("Pollsters")
    settings = replace(store.servers.get(place.guild.id), members_may_poll=True, ping_role=role.id)
    await store.servers.set(place.guild.id, settings, by=1, now=discord.utils.utcnow())
    listed = await place.fan.slash(place.channel, "polls")
    sent = await place.fan.submit_modal(await place.fan.click(listed.response, label="Start a poll"), FORM)
    made = Drafted(simcord_env, place, place.fan, sent.response)
    assert "Ping: off" not in buttons_of(made.message)
    forged_ping = buttons_of(made.message)["Edit"].replace(":edit:", ":ping:")
    stored = simcord_env.backend.get_message(place.channel.id, made.message.id)
    before, stored.components = stored.components, forged(stored.components, forged_ping)
    await made.press("Forged")
    stored.components = before
    await made.choose("channel", place.quiet)
    refused = await made.press("Publish")
    assert "You may not write in" in text_of(refused.response)
    await made.choose("channel", place.channel)
    await made.press("Publish")
    await simcord_env.settle()
    assert last(place).content == "Poll: Will Wren come back?"
    assert last(place).role_mentions == []


async def test_a_draft_pings_nobody_after_its_author_was_demoted_or_the_role_changed(
    simcord_env: Env, place: Place, store: Store
) -> None:
    role = place.guild.create_role("Pollsters")
    settings = replace(store.servers.get(place.guild.id), members_may_poll=True, ping_role=role.id)
    await store.servers.set(place.guild.id, settings, by=1, now=discord.utils.utcnow())
    drafted = await draft(simcord_env, place)
    await drafted.press("Ping: off")
    await demote(simcord_env, place.moderator)
    refused = await drafted.press("Publish")
    assert "cannot be pinged here" in text_of(refused.response)
    await drafted.press("Ping: on")
    await drafted.press("Publish")
    await simcord_env.settle()
    assert last(place).content == "Poll: Will Wren come back?"
