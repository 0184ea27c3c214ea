"""Moderators' updates, end to end: from a link to a changed answer, a post and a line in the history."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from simcord import Env, SetupError

from bot.domain.claims import CreditDetail, Standing
from bot.domain.desk import DeskKind
from bot.domain.drafts import MOST_DRAFTS, Draft
from bot.domain.labels import Label, Tier
from bot.domain.server import ServerSettings, Spoilers
from bot.domain.sources import Source
from bot.domain.statements import Statement
from bot.domain.topics import Topic
from bot.store import Pen, Store
from tests.cogs.people import demote, let_see
from tests.cogs.shown import Place, buttons_of, check_limits, options_of, place_in, text_of
from tests.cogs.updating import LINK, NEWS, corrected, drafted, published, settled_post
from tests.conftest import HILL, NOW


def another(place: Place, env: Env) -> Any:
    """A second moderator."""
    mods = place.guild.roles["Mods"]
    return place.guild.add_member(env.create_user("other"), roles=[mods])


@pytest.fixture
async def channel(place: Place, store: Store) -> Any:
    """The server's updates channel."""
    made = place.guild.create_text_channel("news")
    settings = ServerSettings(updates_channel=made.id, ping_role=None)
    await store.servers.set(place.guild.id, settings, by=1, now=NOW)
    return made


async def test_from_a_link_to_a_post_in_three_steps(place: Place, simcord_env: Env, channel: Any) -> None:
    message = await place.fan.send(place.channel, f"omg Lantern Hill 2 got delayed {LINK}")
    form = await place.moderator.context_menu(place.channel, "Post as update", message)
    typed = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert typed["link"] == LINK
    assert typed["headline"] == "omg Lantern Hill 2 got delayed"

    draft = await place.moderator.submit_modal(form, {**NEWS})
    check_limits(draft.response)
    shown = text_of(draft.response)
    assert "Lantern Hill 2" in shown
    assert "20 May 2027 (confirmed) → **May 2028**" in shown
    done = await place.moderator.click(draft.response, label="Publish")
    assert "Update 1 is published" in text_of(done.response)
    await simcord_env.settle()
    post = channel.last_message
    assert post.content == "**Lantern Hill 2**: Lantern Hill 2 moves to 2028"
    assert "May 2028" in post.embeds[0].description
    assert "[Variety](https://variety.com/2026/film/lantern-hill)" in post.embeds[0].description


async def test_a_published_update_changes_the_answer_the_status_and_the_history(place: Place) -> None:
    await published(place)

    answer = await place.fan.slash(place.channel, "ask", question="When does Lantern Hill 2 come out?")
    assert "May 2028" in text_of(answer.response)
    status = await place.fan.slash(place.channel, "status", title=HILL)
    assert "20 May 2027 → May 2028" in text_of(status.response)
    history = await place.fan.slash(place.channel, "history", title=HILL)
    assert "20 May 2027" in text_of(history.response)
    assert "May 2028" in text_of(history.response)


async def test_the_moderator_decides_what_is_replaced(place: Place) -> None:
    draft = await drafted(place, value="release in May 2028")
    assert "20 May 2027 (confirmed) stays, and beside it **May 2028**" in text_of(draft)
    replaces = options_of(draft)["Replaces: 20 May 2027"]
    menu = "gl:draft:replaces:1"
    chosen = await place.moderator.select(draft, [replaces], custom_id=menu)
    assert "20 May 2027 (confirmed) → **May 2028**" in text_of(chosen.response)
    nothing = await place.moderator.select(chosen.response, [], custom_id=menu)
    assert "stays, and beside it" in text_of(nothing.response)


async def test_a_draft_survives_a_restart(place: Place, simcord_env: Env, make_bot: Any) -> None:
    draft = await drafted(place)
    await simcord_env.restart_bot(make_bot())
    result = await place.moderator.click(draft, label="Spoiler: no")
    assert "Spoiler: yes" in buttons_of(result.response)
    suggested = await place.moderator.autocomplete(place.channel, "update post", "draft", "")
    assert suggested == [{"name": "1 · Lantern Hill 2 · Lantern Hill 2 moves to 2028", "value": "1"}]
    again = await place.moderator.slash(place.channel, "update post", draft="1")
    assert "May 2028" in text_of(again.response)


async def test_only_moderators_may(place: Place, simcord_env: Env) -> None:
    for person in (place.fan, place.stranger):
        with pytest.raises(SetupError):
            await person.slash(place.channel, "update post", title=HILL)
    let_see(simcord_env, place, "update", place.fan.user, place.moderator.user)
    refused = await place.fan.slash(place.channel, "update post", title=HILL)
    assert "Only moderators can do this" in text_of(refused.response)


async def test_whoever_was_demoted_is_refused_at_every_step(
    place: Place, simcord_env: Env, store: Store
) -> None:
    draft = await drafted(place)
    form = await place.moderator.slash(place.channel, "update post", title=HILL)
    await demote(simcord_env, place.moderator)
    sent = await place.moderator.submit_modal(form, NEWS)
    assert "Only moderators can do this" in text_of(sent.response)
    for label in ("Publish", "Edit", "Discard", "Date"):
        pressed = await place.moderator.click(draft, label=label)
        assert "Only moderators can do this" in text_of(pressed.response)
    assert len(await store.drafts.open(place.guild.id)) == 1
    assert await store.updates.newest(place.guild.id) == ()


async def test_a_correction_travels_to_the_post_the_answer_and_the_history(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    await published(place)
    await settled_post(simcord_env, channel)
    form = await place.moderator.slash(place.channel, "update edit", update="1")
    typed = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert typed["value"] == "moved to May 2028"
    draft = await place.moderator.submit_modal(
        form, {**NEWS, "value": "moved to June 2028", "why": "Variety has corrected its page"}
    )
    check_limits(draft.response)
    done = await place.moderator.click(draft.response, label="Publish correction")
    assert "Update 1 is corrected" in text_of(done.response)
    post = await settled_post(simcord_env, channel)
    assert "**Corrected**: Variety has corrected its page" in post.embeds[0].description
    assert "~~May 2028~~ → **June 2028**" in post.embeds[0].description
    assert len([each for each in channel.history() if each.embeds]) == 1
    answer = await place.fan.slash(place.channel, "ask", question="When does Lantern Hill 2 come out?")
    assert "June 2028" in text_of(answer.response)
    assert "May 2028" not in text_of(answer.response)
    history = await place.fan.slash(place.channel, "history", title=HILL)
    assert "~~May 2028~~ → 🗞️ **June 2028**" in text_of(history.response)
    assert "Variety has corrected its page" in text_of(history.response)


async def test_the_post_itself_has_a_button_to_correct_it_for_moderators_only(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    await published(place)
    post = await settled_post(simcord_env, channel)
    form = await place.moderator.click(post, label="Correct")
    assert form.modal["title"] == "Correct update 1"
    refused = await place.fan.click(post, label="Correct")
    assert "Only moderators can do this" in text_of(refused.response)


async def test_an_update_that_is_taken_back_reopens_what_stood_before(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    await published(place)
    await settled_post(simcord_env, channel)
    gone = await place.moderator.slash(place.channel, "update retract", update="1", why="It was a hoax")
    assert "Update 1 is taken back" in text_of(gone.response)
    post = await settled_post(simcord_env, channel)
    assert post.content == "**Lantern Hill 2**: this news was taken back."
    assert "~~May 2028~~" in post.embeds[0].description
    assert "It was a hoax" in post.embeds[0].description
    answer = await place.fan.slash(place.channel, "ask", question="When does Lantern Hill 2 come out?")
    assert "2028" not in text_of(answer.response)
    again = await place.moderator.slash(place.channel, "update retract", update="1", why="once more")
    assert text_of(again.response) == "This update was taken back already. `/history` shows when and why."

    back = await place.moderator.click(gone.response, label="Let it stand again")
    assert "May 2028" in text_of(back.response)
    post = await settled_post(simcord_env, channel)
    assert "**May 2028**" in post.embeds[0].description


async def test_undo_takes_the_post_back_and_gives_the_draft_back(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    done = await published(place)
    await settled_post(simcord_env, channel)
    undone = await place.moderator.click(done, label="Undo")
    assert "It is taken back" in text_of(undone.response)
    assert "this news was taken back" in (await settled_post(simcord_env, channel)).content
    draft = await place.moderator.click(undone.response, label="Open the draft")
    again = await place.moderator.click(draft.response, label="Publish")
    assert "Update 2 is published" in text_of(again.response)


async def test_a_correction_can_be_undone(place: Place, simcord_env: Env, channel: Any) -> None:
    await published(place)
    form = await place.moderator.slash(place.channel, "update edit", update="1")
    fields = {**NEWS, "headline": "Something else", "value": "moved to June 2028", "why": "wrong"}
    draft = await place.moderator.submit_modal(form, fields)
    done = await place.moderator.click(draft.response, label="Publish correction")
    await settled_post(simcord_env, channel)
    undone = await place.moderator.click(done.response, label="Undo")
    assert "**May 2028**" in text_of(undone.response)
    post = await settled_post(simcord_env, channel)
    assert post.content == "**Lantern Hill 2**: Lantern Hill 2 moves to 2028"
    assert "June" not in post.embeds[0].description


async def test_two_moderators_publish_the_same_news(place: Place, simcord_env: Env, store: Store) -> None:
    other = another(place, simcord_env)
    mine = await drafted(place)
    theirs = await drafted(place, other, headline="Lantern Hill delayed")
    await place.moderator.click(mine, label="Publish")
    late = await other.click(theirs, label="Publish")
    assert "has just published the same news as update 1. Your draft is kept" in text_of(late.response)
    assert "Lantern Hill 2 moves to 2028" in text_of(late.response)
    assert len(await store.updates.newest(place.guild.id)) == 1
    assert [draft.author for draft in await store.drafts.open(place.guild.id)] == [other.id]


async def test_another_moderator_takes_a_draft_over_visibly(place: Place, simcord_env: Env) -> None:
    await drafted(place)
    other = another(place, simcord_env)
    seen = await other.slash(place.channel, "update post", draft="1")
    assert list(buttons_of(seen.response)) == ["Take over"]
    taken = await other.click(seen.response, label="Take over")
    assert f"by <@{other.id}>, taken over from <@{place.moderator.id}>" in text_of(taken.response)
    before = await place.moderator.slash(place.channel, "update post", draft="1")
    assert list(buttons_of(before.response)) == ["Take over"]


async def test_a_draft_that_is_anothers_cannot_be_changed_from_an_old_screen(
    place: Place, simcord_env: Env
) -> None:
    mine = await drafted(place)
    other = another(place, simcord_env)
    seen = await other.slash(place.channel, "update post", draft="1")
    await other.click(seen.response, label="Take over")
    for label in ("Publish", "Discard", "Spoiler: no"):
        refused = await place.moderator.click(mine, label=label)
        assert f"This draft is <@{other.id}>'s" in text_of(refused.response)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"link": "https://"}, "This is no link that I can show."),
        ({"link": "javascript:alert(1)"}, "This is no link that I can show."),
        ({"value": "moved to 31 June 2027"}, "2027-06-31 is not a day of the calendar."),
        ({"value": "moved to 05/06/2027"}, "can be read in two ways"),
    ],
)
async def test_a_mistake_is_said_and_the_draft_is_kept(
    place: Place, store: Store, fields: dict[str, str], sentence: str
) -> None:
    draft = await drafted(place, **fields)
    assert sentence in text_of(draft)
    assert "Publish" not in buttons_of(draft)
    kept = (await store.drafts.open(place.guild.id))[0]
    assert {**NEWS, **fields}["value"] == kept.value
    form = await place.moderator.click(draft, label="Edit")
    fixed = await place.moderator.submit_modal(form, NEWS)
    assert "Publish" in buttons_of(fixed.response)


@pytest.mark.parametrize(
    ("fields", "warning"),
    [
        ({"link": ""}, "No source: without a link"),
        ({"value": "the dog has a new name"}, "so it is kept as a note. I understand: “moved to May 2028”"),
        ({"value": "moved to May 2024"}, "May 2024 lies in the past"),
        ({"value": "officially moved to May 2028"}, "bears out “reported” at most"),
        ({"value": "release on 20 May 2027"}, "The ledger says this already, as confirmed"),
        ({"value": "release in May 2028"}, "This contradicts something confirmed, which goes on winning"),
        (
            {"value": "moved to May 2028"},
            "This replaces something confirmed: “Comes to cinemas on 20 May 2027.”",
        ),
    ],
)
async def test_what_to_look_at_before_publishing(place: Place, fields: dict[str, str], warning: str) -> None:
    draft = await drafted(place, **fields)
    assert warning in text_of(draft)
    assert "Publish" in buttons_of(draft)


async def test_a_title_that_was_taken_away_meanwhile(place: Place, store: Store) -> None:
    draft = await drafted(place)
    await store.load_catalogue([], now=NOW)
    refused = await place.moderator.click(draft, label="Publish")
    assert "no longer tracked" in text_of(refused.response)
    assert len(await store.drafts.open(place.guild.id)) == 1


async def test_the_parts_of_a_post(place: Place, simcord_env: Env, store: Store) -> None:
    role = place.guild.create_role("News", mentionable=True)
    channel = place.guild.create_text_channel("news")
    await store.servers.set(
        place.guild.id, ServerSettings(updates_channel=channel.id, ping_role=role.id), by=1, now=NOW
    )
    draft = await drafted(place, details="First line.\nSecond @everyone <@1> line.")
    for label in ("Ping: no", "Thread: no", "Spoiler: no"):
        draft = (await place.moderator.click(draft, label=label)).response
        check_limits(draft)
    await place.moderator.click(draft, label="Publish")
    post = await settled_post(simcord_env, channel)
    assert post.content == f"<@&{role.id}> News about **Lantern Hill 2**, which may spoil something."
    assert [each.id for each in post.role_mentions] == [role.id]
    assert not post.mention_everyone
    assert not post.mentions
    assert "||" in post.embeds[0].title
    assert "||First line. Second @\u200beveryone" in post.embeds[0].description


async def test_where_spoilers_are_left_out_a_post_holds_none(
    place: Place, simcord_env: Env, store: Store, channel: Any
) -> None:
    strict = ServerSettings(updates_channel=channel.id, spoilers=Spoilers.LEFT_OUT)
    await store.servers.set(place.guild.id, strict, by=1, now=NOW)
    draft = await drafted(place, details="The lantern was the mayor.")
    await store.drafts.keep_image(place.guild.id, 1, "p.png", b"\x89PNG", by=place.moderator.id, now=NOW)
    draft = (await place.moderator.click(draft, label="Spoiler: no")).response
    await place.moderator.click(draft, label="Publish")
    post = await settled_post(simcord_env, channel)
    assert post.embeds[0].title == "*(a spoiler was left out)*"
    assert "mayor" not in post.embeds[0].description
    assert "2028" not in post.embeds[0].description
    assert not post.attachments
    assert "||" not in post.embeds[0].description
    assert "Source: [Variety](https://variety.com" in post.embeds[0].description


async def test_without_an_updates_channel_the_ledger_changes_and_nothing_is_posted(place: Place) -> None:
    draft = await drafted(place)
    assert "No updates channel is set" in text_of(draft)
    done = await place.moderator.click(draft, label="Publish")
    assert "No updates channel is set, so nothing is posted" in text_of(done.response)


async def test_the_date_of_the_source_can_be_set_and_must_be_one(place: Place) -> None:
    draft = await drafted(place)
    assert "22 November 2026" in text_of(draft)
    form = await place.moderator.click(draft, label="Date")
    dated = await place.moderator.submit_modal(form, {"line": "18 November 2026"})
    assert "18 November 2026" in text_of(dated.response)
    for line, sentence in (
        ("soon", "“soon” is not a date"),
        ("May 2030", "lies in the future"),
        ("31 June 2026", "not a day"),
    ):
        form = await place.moderator.click(dated.response, label="Date")
        wrong = await place.moderator.submit_modal(form, {"line": line})
        assert sentence in text_of(wrong.response)
        assert "18 November 2026" in text_of(wrong.response)


async def test_label_title_and_another_claim(place: Place) -> None:
    draft = await drafted(place)
    labelled = await place.moderator.select(draft, ["confirmed.official"], custom_id="gl:draft:label:1")
    assert "✅ Release: 20 May 2027 (confirmed) → **May 2028**" in text_of(labelled.response)
    form = await place.moderator.click(labelled.response, label="Another claim")
    more = await place.moderator.submit_modal(form, {"value": "Zélie Okonjo won't return"})
    assert "Zélie Okonjo as Wren Halloway, not returning" in text_of(more.response)
    other = next(slug for slug in options_of(more.response).values() if slug == "shrek-5")
    moved = await place.moderator.select(more.response, [other], custom_id="gl:draft:title:1")
    assert "Shrek 5" in text_of(moved.response)


async def test_a_draft_expires_after_seven_days(place: Place, store: Store) -> None:
    draft = await drafted(place)
    assert await store.drafts.expire(NOW + timedelta(days=6)) == 0
    assert await store.drafts.expire(NOW + timedelta(days=8)) == 1
    result = await place.moderator.click(draft, label="Publish")
    assert "has expired" in text_of(result.response)


async def test_a_discarded_draft_is_gone(place: Place) -> None:
    draft = await drafted(place)
    gone = await place.moderator.click(draft, label="Discard")
    assert text_of(gone.response) == "Draft 1 is discarded."
    again = await place.moderator.slash(place.channel, "update post", draft="1")
    assert "This draft was discarded." in text_of(again.response)
    never = await place.moderator.slash(place.channel, "update post", draft="77")
    assert "There is no such draft here." in text_of(never.response)


async def test_another_servers_drafts_and_updates_are_not_there(place: Place, simcord_env: Env) -> None:
    await published(place)
    await drafted(place, headline="A second one")
    other = place_in(simcord_env)
    for command, option in (
        ("update edit", "update"),
        ("update retract", "update"),
        ("update post", "draft"),
    ):
        assert await other.moderator.autocomplete(other.channel, command, option, "") == []
    for command, options in (
        ("update edit", {"update": "1"}),
        ("update retract", {"update": "1", "why": "x"}),
        ("update post", {"draft": "2"}),
    ):
        refused = await other.moderator.slash(other.channel, command, **options)
        assert "There is no such" in text_of(refused.response)
    status = await other.fan.slash(other.channel, "status", title=HILL)
    assert "2028" not in text_of(status.response)


async def test_a_confirmed_denial_debunks_a_rumour(place: Place) -> None:
    await published(
        place,
        value="rumoured: Ada Vale joins the cast",
        headline="Ada Vale may join",
        link="https://reddit.com/r/x",
    )
    draft = await drafted(
        place,
        value="Ada Vale is not returning, confirmed",
        headline="No Ada Vale",
        link="https://about.netflix.com/x",
    )
    await place.moderator.click(draft, label="Publish")
    history = await place.fan.slash(place.channel, "history", title=HILL)
    assert "Debunked" in text_of(history.response)
    assert "Ada Vale" in text_of(history.response)


async def test_a_picture_is_kept_with_the_draft_and_posted(
    place: Place, simcord_env: Env, channel: Any, store: Store
) -> None:
    draft = await drafted(place)
    await store.drafts.keep_image(
        place.guild.id, 1, "picture.png", b"\x89PNG", by=place.moderator.id, now=NOW
    )
    await place.moderator.click(draft, label="Publish")
    post = await settled_post(simcord_env, channel)
    assert [each.filename for each in post.attachments] == ["picture.png"]
    # A correction begins with the same picture, and can do without it.
    form = await place.moderator.slash(place.channel, "update edit", update="1")
    again = await place.moderator.submit_modal(form, {**NEWS, "why": "no picture"})
    assert "picture.png" in text_of(again.response)
    assert await store.drafts.image(place.guild.id, 2) == b"\x89PNG"
    await store.drafts.keep_image(place.guild.id, 2, "", b"", by=place.moderator.id, now=NOW)
    await place.moderator.click(again.response, label="Publish correction")
    assert not (await settled_post(simcord_env, channel)).attachments


async def test_a_text_that_is_too_long_is_kept_whole_and_said(place: Place, store: Store) -> None:
    draft = await drafted(place)
    await store.drafts.change(
        place.guild.id,
        1,
        lambda draft: replace(draft, details="x" * 4_000),
        by=place.moderator.id,
        now=NOW,
    )
    again = await place.moderator.slash(place.channel, "update post", draft="1")
    check_limits(again.response)
    assert "The details have 4,000 characters; at most 1,500 fit." in text_of(again.response)
    assert "Publish" not in buttons_of(again.response)
    form = await place.moderator.click(again.response, label="Edit")
    details = next(
        row["component"] for row in form.modal["components"] if row["component"]["custom_id"] == "details"
    )
    assert len(details["value"]) == 4_000
    assert "Publish" in buttons_of(draft)


async def test_a_server_has_so_many_open_drafts_and_no_more(place: Place, store: Store) -> None:
    for _ in range(MOST_DRAFTS):
        await store.drafts.begin(Draft(place.guild.id, 0, HILL, 1, NOW, NOW))
    form = await place.moderator.slash(place.channel, "update post", title=HILL)
    refused = await place.moderator.submit_modal(form, NEWS)
    assert "This server has 50 open drafts." in text_of(refused.response)


async def test_how_earlier_claims_of_a_source_turned_out_is_shown(place: Place, store: Store) -> None:
    people = ("Ada Vale", "Bo Lund", "Cy Marsh", "Di Roth", "Ed Frost")

    def work(pen: Pen) -> None:
        for name in people:
            for url, publisher, label, tier in (
                (LINK, "Variety", Label.REPORTED, Tier.TRADE_PRESS),
                ("https://about.netflix.com/x", "Netflix", Label.CONFIRMED, Tier.OFFICIAL),
            ):
                page = pen.source(HILL, Source("", publisher, url, None, tier))
                detail = CreditDetail(name, "actor", Standing.NEW)
                pen.enter(HILL, Statement(Topic.CREDIT, f"{name} joins.", label, tier, detail), page)

    await store.amend(place.guild.id, work, by=1, now=NOW)
    assert "Variety: right 5 of 5" in text_of(await drafted(place))
    status = await place.fan.slash(place.channel, "status", title=HILL)
    sources = await place.fan.click(status.response, label="Sources")
    assert "right 5 of 5" in text_of(sources.response)
    assert "%" not in text_of(sources.response)


async def test_a_second_move_replaces_the_first_and_not_again_what_that_had_replaced(place: Place) -> None:
    await published(place)
    again = await drafted(place, value="delayed to 2029", headline="Once more")
    assert "Release: May 2028 (reported) → **2029**" in text_of(again)
    await place.moderator.click(again, label="Publish")
    status = await place.fan.slash(place.channel, "status", title=HILL)
    assert "20 May 2027 → May 2028 → 2029" in text_of(status.response)
    history = await place.fan.slash(place.channel, "history", title=HILL)
    assert "No longer so" not in text_of(history.response)


async def test_a_post_in_a_plain_channel_leaves_nothing_on_the_desk(
    place: Place, simcord_env: Env, channel: Any, store: Store
) -> None:
    await published(place)
    await settled_post(simcord_env, channel)
    assert await store.desk.page(place.guild.id, DeskKind.DELIVERY_FAILED) == ((), 0)
    # SimCord would take it; Discord refuses to publish what stands in no announcement channel.
    assert not any(each.path.endswith("/crosspost") for each in simcord_env.http_requests)


async def test_an_announcement_channel_publishes_the_post(
    place: Place, simcord_env: Env, store: Store
) -> None:
    news = place.guild.create_news_channel("announcements")
    await store.servers.set(place.guild.id, ServerSettings(updates_channel=news.id), by=1, now=NOW)
    await published(place)
    await settled_post(simcord_env, news)
    assert any(each.path.endswith("/crosspost") for each in simcord_env.http_requests)
    assert await store.desk.page(place.guild.id, DeskKind.DELIVERY_FAILED) == ((), 0)


async def test_a_title_that_moved_twice_says_so_and_from_where_to_where(place: Place) -> None:
    await published(place)
    await published(place, value="delayed to 2029", headline="Once more")
    status = text_of((await place.fan.slash(place.channel, "status", title=HILL)).response)
    assert "Moved twice: 20 May 2027 → May 2028 → 2029" in status


async def test_a_debunked_rumour_stays_with_who_said_it_and_what_refuted_it(place: Place) -> None:
    rumour = {"value": "rumoured: Ada Vale joins the cast", "link": "https://reddit.com/r/x"}
    await published(place, headline="Ada Vale may join", **rumour)
    news = {"value": "Ada Vale is not returning, confirmed", "link": "https://about.netflix.com/x"}
    await published(place, headline="No Ada Vale", **news)
    history = await place.fan.slash(place.channel, "history", title=HILL)
    shown = text_of(history.response)
    assert "~~Ada Vale, new~~ ❌ Debunked. Refuted: Ada Vale does not return." in shown
    assert "[reddit.com](https://reddit.com/r/x)" in shown
    assert "[about.netflix.com](https://about.netflix.com/x)" in shown


async def test_a_thread_is_opened_under_the_post(place: Place, simcord_env: Env, channel: Any) -> None:
    draft = (await place.moderator.click(await drafted(place), label="Thread: no")).response
    await place.moderator.click(draft, label="Publish")
    post = await settled_post(simcord_env, channel)
    made = [each for each in simcord_env.http_requests if each.path.endswith(f"/{post.id}/threads")]
    assert [each.json["name"] for each in made if each.json] == ["Lantern Hill 2 moves to 2028"]


async def test_a_draft_is_kept_for_seven_days_through_restarts_and_then_expires(
    place: Place, simcord_env: Env, make_bot: Any
) -> None:
    await drafted(place)
    await simcord_env.advance_time(6 * 86_400)
    await simcord_env.restart_bot(make_bot())
    kept = await place.moderator.slash(place.channel, "update post", draft="1")
    assert "May 2028" in text_of(kept.response)
    await simcord_env.advance_time(2 * 86_400)
    await simcord_env.restart_bot(make_bot())
    await simcord_env.settle()
    gone = await place.moderator.slash(place.channel, "update post", draft="1")
    assert "has expired" in text_of(gone.response)


async def test_a_draft_about_a_title_that_was_just_taken_away_is_kept_and_says_so(
    place: Place, store: Store
) -> None:
    added = await place.moderator.slash(place.channel, "title add", name="The Glass Orchard 2", kind="film")
    form = await place.moderator.slash(place.channel, "update post", title="the-glass-orchard-2")
    draft = await place.moderator.submit_modal(form, NEWS)
    await place.moderator.click(added.response, label="Undo")
    refused = await place.moderator.click(draft.response, label="Publish")
    assert "This title is no longer tracked here." in text_of(refused.response)
    again = await place.moderator.slash(place.channel, "update post", draft="1")
    assert "This title was taken away meanwhile." in text_of(again.response)
    assert len(await store.drafts.open(place.guild.id)) == 1


async def test_who_asked_with_tell_me_hears_of_a_correction(place: Place, simcord_env: Env) -> None:
    answer = await place.fan.slash(place.channel, "ask", question="What is the runtime of Lantern Hill 2?")
    await place.fan.click(answer.response, label="Tell me")
    await published(place, value="runtime is 131 minutes", headline="A long one")
    await simcord_env.settle()
    await corrected(place, value="runtime is 132 minutes", headline="A longer one")
    await simcord_env.settle()
    await simcord_env.advance_time(11)
    await simcord_env.settle()
    word = place.fan.user.dm_channel.last_message
    assert word.content == "**Lantern Hill 2**: Corrected: A longer one"
    assert "A typing mistake" in word.embeds[0].description


async def test_from_a_link_to_a_post_takes_three_interactions_and_one_typed_field(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    message = await place.fan.send(place.channel, f"Lantern Hill 2 was delayed again {LINK}")
    done = 0

    def acted(result: Any) -> Any:
        nonlocal done
        done += 1
        return result

    form = acted(await place.moderator.context_menu(place.channel, "Post as update", message))
    fields = [each["component"] for each in form.modal["components"]]
    typed = {each["custom_id"]: each.get("value", "") for each in fields if each["type"] == 4}
    filled = {**typed, "value": "moved to May 2028"}
    assert [name for name in filled if filled[name] != typed[name]] == ["value"]
    draft = acted(await place.moderator.submit_modal(form, filled))
    acted(await place.moderator.click(draft.response, label="Publish"))
    post = await settled_post(simcord_env, channel)
    assert "May 2028" in post.embeds[0].description
    assert done == 3
