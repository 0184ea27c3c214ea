"""What becomes of a post: its picture, the server's mind about spoilers, and somebody who deletes it."""

from typing import Any

import discord
import pytest
from simcord import Env

from bot.domain.desk import DeskKind
from bot.domain.server import ServerSettings, Spoilers
from bot.store import Store
from tests.cogs.losing import unheard
from tests.cogs.people import demote
from tests.cogs.shown import Place, buttons_of, check_limits, me_in, text_of
from tests.cogs.updating import corrected, correcting, drafted, published, settled_post
from tests.conftest import HILL, NOW

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 64


@pytest.fixture
async def channel(place: Place, store: Store) -> Any:
    """The server's updates channel."""
    made = place.guild.create_text_channel("news")
    await store.servers.set(place.guild.id, ServerSettings(updates_channel=made.id), by=1, now=NOW)
    return made


@pytest.fixture
def manager(place: Place, simcord_env: Env) -> Any:
    """Somebody who may manage the server."""
    role = place.guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return place.guild.add_member(simcord_env.create_user("manager"), roles=[role])


async def wants(place: Place, manager: Any, spoilers: Spoilers) -> None:
    """Let the server want spoilers otherwise from now on."""
    setup = await manager.slash(place.channel, "setup")
    change = await manager.click(setup.response, custom_id="gl:setup:change:spoilers")
    saved = await manager.select(change.response, [spoilers.value], custom_id="gl:setup:set:spoilers")
    assert "Posts and boards with spoilers are changed to that." in text_of(saved.response)


async def pictured(place: Place, file: tuple[str, bytes] = ("lantern.png", PNG)) -> Any:
    """A draft whose author has uploaded a picture."""
    draft = await drafted(place, details="The lantern was the mayor.")
    form = await place.moderator.click(draft, label="Picture")
    result = await place.moderator.submit_modal(form, {"image": file})
    check_limits(result.response)
    return result.response


async def spoiling(place: Place, draft: Any) -> None:
    """Mark a draft as a spoiler and publish it."""
    draft = (await place.moderator.click(draft, label="Spoiler: no")).response
    await place.moderator.click(draft, label="Publish")


async def test_a_picture_is_uploaded_and_stands_in_the_post(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    draft = await pictured(place)
    assert "picture.png" in text_of(draft)
    await place.moderator.click(draft, label="Publish")
    post = await settled_post(simcord_env, channel)
    assert [each.filename for each in post.attachments] == ["picture.png"]
    assert post.embeds[0].image.url is not None


async def test_the_picture_of_a_spoiler_is_covered_and_in_no_embed(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    await spoiling(place, await pictured(place))
    post = await settled_post(simcord_env, channel)
    assert [each.filename for each in post.attachments] == ["SPOILER_picture.png"]
    assert post.attachments[0].is_spoiler()
    assert post.embeds[0].image.url is None


async def test_an_update_that_is_taken_back_shows_its_picture_no_longer(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    await place.moderator.click(await pictured(place), label="Publish")
    await settled_post(simcord_env, channel)
    await place.moderator.slash(place.channel, "update retract", update="1", why="Not so")
    assert not (await settled_post(simcord_env, channel)).attachments


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (("big.png", PNG + b"0" * 30 * 1024 * 1024), "The picture has 30 MB; at most 8 MB fit."),
        (("rules.pdf", b"%PDF-1.7"), "This file is no picture that Discord shows"),
    ],
    ids=["30 MB", "no picture"],
)
async def test_an_upload_that_cannot_be_shown_is_refused_and_the_draft_kept(
    place: Place, file: tuple[str, bytes], sentence: str
) -> None:
    refused = await pictured(place, file)
    assert sentence in text_of(refused)
    assert "The draft is kept." in text_of(refused)
    assert "Publish" in buttons_of(refused)
    again = await place.moderator.slash(place.channel, "update post", draft="1")
    assert "🖼️" not in text_of(again.response)


async def test_posts_with_spoilers_follow_when_a_server_changes_its_mind(
    place: Place, simcord_env: Env, manager: Any, channel: Any
) -> None:
    await spoiling(place, await pictured(place))
    await published(place, value="runtime is 99 minutes", headline="A short one")
    await settled_post(simcord_env, channel)

    await wants(place, manager, Spoilers.LEFT_OUT)
    await settled_post(simcord_env, channel)
    spoiler, other = [each for each in channel.history() if each.embeds]
    if "A short one" in spoiler.embeds[0].title:
        spoiler, other = other, spoiler
    assert "mayor" not in spoiler.embeds[0].description
    assert not spoiler.attachments
    assert other.edited_at is None

    await wants(place, manager, Spoilers.COVERED)
    await settled_post(simcord_env, channel)
    (spoiler,) = [each for each in channel.history() if each.embeds and "||" in each.embeds[0].title]
    assert "||The lantern was the mayor.||" in spoiler.embeds[0].description
    assert spoiler.attachments[0].is_spoiler()


async def deleted_item(place: Place, store: Store) -> Any:
    """What the desk says of what could not be sent."""
    items, _ = await store.desk.page(place.guild.id, DeskKind.DELIVERY_FAILED)
    return [item.subject for item in items]


async def test_a_post_that_is_deleted_is_told_on_the_desk_and_can_be_posted_again(
    place: Place, simcord_env: Env, store: Store, channel: Any
) -> None:
    await published(place)
    post = await settled_post(simcord_env, channel)
    await simcord_env.bot.http.delete_message(channel.id, post.id)
    await simcord_env.settle()
    (said,) = await deleted_item(place, store)
    assert said.startswith("The post of update 1, “Lantern Hill 2 moves to 2028”, was deleted.")
    draft = await correcting(place, value="moved to June 2028")
    assert "Its post was deleted: answers and history change, and no post does." in text_of(draft)
    await corrected(place, draft)
    await simcord_env.settle()
    assert not [each for each in channel.history() if each.embeds]

    history = await place.moderator.slash(place.channel, "history", title=HILL)
    listed = await place.moderator.click(history.response, label="Undo…")
    chosen = await place.moderator.select(listed.response, ["1"])
    assert "Its post was deleted; what it says still counts." in text_of(chosen.response)
    again = await place.moderator.click(chosen.response, label="Post it again")
    assert f"Update 1 is being posted in <#{channel.id}>." in text_of(again.response)
    post = await settled_post(simcord_env, channel)
    assert "~~May 2028~~ → **June 2028**" in post.embeds[0].description
    await corrected(place, value="moved to July 2028")
    assert "July 2028" in (await settled_post(simcord_env, channel)).embeds[0].description


async def test_a_post_that_stands_is_not_posted_again(
    place: Place, simcord_env: Env, store: Store, channel: Any
) -> None:
    await published(place)
    post = await settled_post(simcord_env, channel)
    await simcord_env.bot.http.delete_message(channel.id, post.id)
    history = await place.moderator.slash(place.channel, "history", title=HILL)
    listed = await place.moderator.click(history.response, label="Undo…")
    chosen = await place.moderator.select(listed.response, ["1"])
    custom_id = buttons_of(chosen.response)["Post it again"]
    await place.moderator.click(chosen.response, custom_id=custom_id)
    await settled_post(simcord_env, channel)
    listed = await place.moderator.slash(place.channel, "history", title=HILL)
    second = await place.moderator.click(listed.response, label="Undo…")
    shown = await place.moderator.select(second.response, ["1"])
    assert "Post it again" not in buttons_of(shown.response)
    assert len([each for each in channel.history() if each.embeds]) == 1
    assert len(await deleted_item(place, store)) == 1


async def test_a_post_that_was_deleted_while_nobody_looked_is_noticed_at_the_start(
    place: Place, simcord_env: Env, store: Store, channel: Any, make_bot: Any
) -> None:
    await published(place)
    await published(place, value="runtime is 99 minutes", headline="A short one")
    post = await settled_post(simcord_env, channel)
    with unheard(simcord_env):
        await simcord_env.bot.http.delete_message(channel.id, post.id)
        await simcord_env.settle()
    assert await deleted_item(place, store) == []
    await simcord_env.restart_bot(make_bot())
    await simcord_env.settle()
    (said,) = await deleted_item(place, store)
    assert f"“{post.embeds[0].title}”, was deleted" in said


async def test_a_channel_that_cannot_be_read_makes_no_post_seem_deleted(
    place: Place, simcord_env: Env, store: Store, channel: Any, make_bot: Any
) -> None:
    await published(place)
    await settled_post(simcord_env, channel)
    await simcord_env.bot.http.edit_channel_permissions(
        channel.id, me_in(simcord_env).id, "0", str(1 << 16), 1
    )
    await simcord_env.restart_bot(make_bot())
    await simcord_env.settle()
    assert await deleted_item(place, store) == []


async def test_only_moderators_post_again(place: Place, simcord_env: Env, channel: Any) -> None:
    await published(place)
    post = await settled_post(simcord_env, channel)
    await simcord_env.bot.http.delete_message(channel.id, post.id)
    history = await place.moderator.slash(place.channel, "history", title=HILL)
    listed = await place.moderator.click(history.response, label="Undo…")
    chosen = await place.moderator.select(listed.response, ["1"])
    await demote(simcord_env, place.moderator)
    refused = await place.moderator.click(chosen.response, label="Post it again")
    assert "Only moderators can do this" in text_of(refused.response)
