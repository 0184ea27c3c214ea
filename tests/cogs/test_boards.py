"""The board: one message about a title that stays up to date, and comes back when somebody deletes it."""

from typing import Any

import discord
import pytest
from simcord import Env

from bot.domain.boards import MOST_BOARDS, Board, TooManyBoardsError
from bot.domain.server import ServerSettings, Spoilers
from bot.store import Store
from tests.cogs.losing import unheard
from tests.cogs.people import demote
from tests.cogs.shown import Place, check_limits, options_of, place_in, text_of
from tests.cogs.updating import corrected, drafted, published
from tests.conftest import HILL, NOW


@pytest.fixture
def manager(place: Place, simcord_env: Env) -> Any:
    """Somebody who may manage the server."""
    role = place.guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return place.guild.add_member(simcord_env.create_user("manager"), roles=[role])


async def boarded(place: Place, manager: Any) -> Any:
    """The screen after giving Lantern Hill 2 a board."""
    setup = await manager.slash(place.channel, "setup")
    listed = await manager.click(setup.response, label="Boards")
    check_limits(listed.response)
    assert "No board yet." in text_of(listed.response)
    chosen = await manager.select(listed.response, [options_of(listed.response)["Lantern Hill 2"]])
    return await manager.select(chosen.response, [place.channel], custom_id=f"gl:boards:put:{HILL}")


async def boards_in(env: Env, channel: Any) -> list[Any]:
    """The boards in a channel, once everything was delivered."""
    await env.settle()
    await env.advance_time(6)
    await env.settle()
    return [each for each in channel.history() if "In production" in text_of(each)]


async def test_a_title_gets_a_board_that_follows_what_changes(
    place: Place, simcord_env: Env, manager: Any
) -> None:
    done = await boarded(place, manager)
    assert "Pin it there, so that everybody finds it" in text_of(done.response)
    (board,) = await boards_in(simcord_env, place.channel)
    check_limits(board)
    assert "20 May 2027" in text_of(board)
    form = await place.moderator.slash(place.channel, "update post", title=HILL)
    news = {"headline": "It moves", "value": "moved to May 2028", "link": "https://variety.com/x"}
    draft = await place.moderator.submit_modal(form, news)
    await place.moderator.click(draft.response, label="Publish")
    (board,) = await boards_in(simcord_env, place.channel)
    assert "Last changes" in text_of(board)
    assert "~~20 May 2027~~ → May 2028" in text_of(board)


async def test_a_board_that_was_deleted_comes_back(place: Place, simcord_env: Env, manager: Any) -> None:
    await boarded(place, manager)
    (board,) = await boards_in(simcord_env, place.channel)
    await simcord_env.bot.http.delete_message(place.channel.id, board.id)
    (again,) = await boards_in(simcord_env, place.channel)
    assert again.id != board.id


async def test_a_board_is_taken_away_with_its_message(
    place: Place, simcord_env: Env, manager: Any, store: Store
) -> None:
    done = await boarded(place, manager)
    await boards_in(simcord_env, place.channel)
    gone = await manager.select(done.response, [HILL], custom_id="gl:boards:drop")
    assert "The board is taken away." in text_of(gone.response)
    assert await boards_in(simcord_env, place.channel) == []
    assert await store.boards.of(place.guild.id) == ()


async def test_days_pass_on_a_board_too(place: Place, simcord_env: Env, manager: Any, store: Store) -> None:
    await boarded(place, manager)
    await boards_in(simcord_env, place.channel)
    await store.boards.refresh(NOW)
    assert len(await boards_in(simcord_env, place.channel)) == 1
    assert not await store.boards.deleted(1, now=NOW)
    assert not await store.boards.drop(place.guild.id, "nothing", now=NOW)


async def test_only_managers_choose_boards_and_no_other_server_sees_them(
    place: Place, simcord_env: Env, manager: Any, store: Store
) -> None:
    done = await boarded(place, manager)
    await demote(simcord_env, manager)
    refused = await manager.select(done.response, [HILL], custom_id="gl:boards:drop")
    assert "Only members with the permission Manage Server" in text_of(refused.response)
    assert len(await store.boards.of(place.guild.id)) == 1
    assert await store.boards.of(place_in(simcord_env).guild.id) == ()


async def test_ten_boards_and_no_more(place: Place, store: Store) -> None:
    for number in range(MOST_BOARDS):
        board = Board(place.guild.id, f"title-{number}", place.channel.id)
        await store.boards.put(board, by=1, now=NOW)
    with pytest.raises(TooManyBoardsError, match="10 boards"):
        await store.boards.put(Board(place.guild.id, HILL, place.channel.id), by=1, now=NOW)


async def test_a_board_leaves_spoilers_out_where_the_server_wants_none(
    place: Place, simcord_env: Env, manager: Any, store: Store
) -> None:
    await store.servers.set(place.guild.id, ServerSettings(spoilers=Spoilers.LEFT_OUT), by=1, now=NOW)
    await boarded(place, manager)
    form = await place.moderator.slash(place.channel, "update post", title=HILL)
    news = {"headline": "The lantern", "value": "the lantern goes out", "link": "https://variety.com/x"}
    draft = await place.moderator.submit_modal(form, news)
    covered = await place.moderator.click(draft.response, label="Spoiler: no")
    await place.moderator.click(covered.response, label="Publish")
    (board,) = await boards_in(simcord_env, place.channel)
    assert "a spoiler was left out" in text_of(board)
    assert "The lantern goes out" not in text_of(board)


async def test_a_board_that_was_deleted_while_nobody_looked_comes_back_at_the_start(
    place: Place, simcord_env: Env, manager: Any, make_bot: Any
) -> None:
    await boarded(place, manager)
    (board,) = await boards_in(simcord_env, place.channel)
    with unheard(simcord_env):
        await simcord_env.bot.http.delete_message(place.channel.id, board.id)
        await simcord_env.settle()
        assert await boards_in(simcord_env, place.channel) == []
    await simcord_env.restart_bot(make_bot())
    (again,) = await boards_in(simcord_env, place.channel)
    assert again.id != board.id


async def test_boards_that_are_deleted_together_all_come_back(
    place: Place, simcord_env: Env, manager: Any
) -> None:
    await boarded(place, manager)
    (board,) = await boards_in(simcord_env, place.channel)
    other = await place.fan.send(place.channel, "hello")
    await simcord_env.bot.http.delete_messages(place.channel.id, [board.id, other.id])
    (again,) = await boards_in(simcord_env, place.channel)
    assert again.id != board.id


async def test_a_board_moves_with_the_updates_channel_and_posts_stay_where_they_are(
    place: Place, simcord_env: Env, manager: Any, store: Store
) -> None:
    old, new = (place.guild.create_text_channel(name) for name in ("old-news", "new-news"))
    await store.servers.set(place.guild.id, ServerSettings(updates_channel=old.id), by=1, now=NOW)
    await store.boards.put(Board(place.guild.id, HILL, old.id), by=1, now=NOW)
    await store.boards.put(Board(place.guild.id, "frozen-3", place.channel.id), by=1, now=NOW)
    await published(place)
    assert len(await boards_in(simcord_env, old)) == 1

    setup = await manager.slash(place.channel, "setup")
    change = await manager.click(setup.response, custom_id="gl:setup:change:updates")
    saved = await manager.select(change.response, [new], custom_id="gl:setup:set:updates")
    assert f"Boards move along from <#{old.id}>; posts that stand there stay" in text_of(saved.response)
    (board,) = await boards_in(simcord_env, new)
    check_limits(board)
    (post,) = [each for each in old.history() if each.embeds]
    assert await boards_in(simcord_env, old) == []
    boards = {each.title: each.channel for each in await store.boards.of(place.guild.id)}
    assert boards == {HILL: new.id, "frozen-3": place.channel.id}

    # A post that stands there already is corrected there; the next one goes to the new channel.
    await corrected(place, value="moved to June 2028")
    await published(place, value="runtime is 99 minutes", headline="A short one")
    await boards_in(simcord_env, new)
    assert "June 2028" in next(each for each in old.history() if each.id == post.id).embeds[0].description
    assert [each.embeds[0].title for each in new.history() if each.embeds] == ["A short one"]
    assert len(await boards_in(simcord_env, new)) == 1
    assert await store.desk.open(place.guild.id) == ()


async def test_a_board_whose_channel_was_deleted_is_told_on_the_desk(
    place: Place, simcord_env: Env, manager: Any, store: Store
) -> None:
    await boarded(place, manager)
    await boards_in(simcord_env, place.channel)
    await simcord_env.bot.http.delete_channel(place.channel.id)
    await simcord_env.settle()
    (item,) = await store.desk.open(place.guild.id)
    assert item.subject == (
        "The board of Lantern Hill 2 lost its channel. Choose another one in `/setup`, *Boards*."
    )


async def test_a_board_follows_when_the_server_changes_its_mind_about_spoilers(
    place: Place, simcord_env: Env, manager: Any
) -> None:
    await boarded(place, manager)
    draft = await drafted(place, value="the lantern goes out", headline="The lantern")
    covered = await place.moderator.click(draft, label="Spoiler: no")
    await place.moderator.click(covered.response, label="Publish")
    (board,) = await boards_in(simcord_env, place.channel)
    assert "The lantern goes out" in text_of(board)
    setup = await manager.slash(place.channel, "setup")
    change = await manager.click(setup.response, custom_id="gl:setup:change:spoilers")
    saved = await manager.select(change.response, ["left_out"], custom_id="gl:setup:set:spoilers")
    assert "Posts and boards with spoilers are changed to that." in text_of(saved.response)
    (board,) = await boards_in(simcord_env, place.channel)
    assert "a spoiler was left out" in text_of(board)
