"""Everything that moderators do can be undone step by step, and done again; the log only grows."""

from typing import Any

import pytest
from simcord import Env

from bot.domain.server import ServerSettings
from bot.store import Store
from tests.cogs.people import demote
from tests.cogs.pressing import press
from tests.cogs.shown import Place, buttons_of, check_limits, options_of, place_in, text_of
from tests.cogs.updating import NEWS, corrected, published, settled_post
from tests.conftest import HILL, NOW

ADD = {"name": "The Glass Orchard 2", "kind": "film"}


@pytest.fixture
async def channel(place: Place, store: Store) -> Any:
    """The server's updates channel."""
    made = place.guild.create_text_channel("news")
    await store.servers.set(place.guild.id, ServerSettings(updates_channel=made.id), by=1, now=NOW)
    return made


async def released(place: Place) -> str:
    """What a fan reads about the date."""
    answer = await place.fan.slash(place.channel, "ask", question="When does Lantern Hill 2 come out?")
    lines = text_of(answer.response).splitlines()
    return next(line for line in lines if not line.startswith("-#"))


async def pressed(place: Place, message: Any, label: str) -> Any:
    """The screen after a moderator pressed a button."""
    result = await place.moderator.click(message, label=label)
    check_limits(result.response)
    return result.response


async def test_two_corrections_are_undone_one_by_one_and_done_again(
    place: Place, simcord_env: Env, channel: Any, store: Store
) -> None:
    await published(place)
    await corrected(place, value="moved to June 2028", headline="June it is")
    screen = await corrected(place, value="moved to July 2028", headline="July it is")
    assert "July 2028" in await released(place)

    by = f"by <@{place.moderator.id}> on 22 November 2026"
    screen = await pressed(place, screen, "Undo")
    assert f"Undone: the correction {by}." in text_of(screen)
    assert "June it is" in text_of(screen)
    assert "June 2028" in await released(place)
    screen = await pressed(place, screen, "Undo one step")
    assert f"Undone: the correction {by}." in text_of(screen)
    assert "May 2028" in await released(place)
    post = await settled_post(simcord_env, channel)
    assert post.content == "**Lantern Hill 2**: Lantern Hill 2 moves to 2028"
    screen = await pressed(place, screen, "Undo one step")
    assert f"Undone: the publication {by}." in text_of(screen)
    assert "20 May 2027" in await released(place)
    assert {"Open the draft", "Do it again"} <= set(buttons_of(screen))
    assert "Undo one step" not in buttons_of(screen)

    for month in ("May", "June", "July"):
        screen = await pressed(place, screen, "Do it again")
        assert "Done again: the" in text_of(screen)
        assert f"{month} 2028" in await released(place)
    assert "Do it again" not in buttons_of(screen)
    post = await settled_post(simcord_env, channel)
    assert post.content == "**Lantern Hill 2**: Corrected: July it is"
    assert "~~June 2028~~ → **July 2028**" in post.embeds[0].description
    log = await store.changes.of_title(place.guild.id, HILL)
    assert len(log) == len({change.number for change in log})
    assert {change.what for change in log} >= {"added", "edited", "undone", "reopened"}


async def test_a_correction_after_an_undo_is_undone_to_what_stood_before_it(place: Place) -> None:
    await published(place)
    screen = await corrected(place, value="moved to June 2028")
    await pressed(place, screen, "Undo")
    screen = await corrected(place, value="moved to August 2028")
    screen = await pressed(place, screen, "Undo")
    assert "May 2028" in await released(place)
    screen = await pressed(place, screen, "Do it again")
    assert "August 2028" in await released(place)
    assert "Do it again" not in buttons_of(screen)


async def test_a_retraction_is_undone_to_the_correction_that_it_took_back(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    await published(place)
    await corrected(place, value="moved to June 2028")
    gone = await place.moderator.slash(place.channel, "update retract", update="1", why="A hoax")
    assert "20 May 2027" in await released(place)
    back = await pressed(place, gone.response, "Let it stand again")
    assert "Undone: the retraction" in text_of(back)
    assert "June 2028" in await released(place)
    post = await settled_post(simcord_env, channel)
    assert post.content == "**Lantern Hill 2**: Corrected: Lantern Hill 2 moves to 2028"
    again = await pressed(place, back, "Do it again")
    assert "It is taken back" in text_of(again)
    assert "A hoax" in (await settled_post(simcord_env, channel)).embeds[0].description


async def test_an_old_undo_button_undoes_nothing_that_its_moderator_has_not_seen(
    place: Place, store: Store
) -> None:
    first = await published(place)
    await corrected(place, value="moved to June 2028")
    for _ in range(2):
        late = await place.moderator.click(first, label="Undo")
        assert "This has changed since the button was shown, so nothing was undone." in text_of(late.response)
    assert "June 2028" in await released(place)
    (update,) = await store.updates.newest(place.guild.id)
    assert update.state == "corrected"


async def test_a_draft_that_was_published_anew_keeps_the_first_update_taken_back(place: Place) -> None:
    done = await published(place)
    undone = await pressed(place, done, "Undo")
    draft = await place.moderator.click(undone, label="Open the draft")
    await place.moderator.click(draft.response, label="Publish")
    refused = await place.moderator.click(undone, label="Do it again")
    assert "published again meanwhile" in text_of(refused.response)


async def test_whoever_was_demoted_undoes_nothing(place: Place, simcord_env: Env) -> None:
    screen = await published(place)
    await demote(simcord_env, place.moderator)
    refused = await place.moderator.click(screen, label="Undo")
    assert "Only moderators can do this" in text_of(refused.response)
    assert "May 2028" in await released(place)


async def test_what_was_done_long_ago_is_undone_from_the_history(place: Place, simcord_env: Env) -> None:
    await published(place)
    await published(place, value="runtime is 99 minutes", headline="A short one")
    await corrected(place, value="moved to June 2028")
    history = await place.moderator.slash(place.channel, "history", title=HILL)
    check_limits(history.response)
    listed = await pressed(place, history.response, "Undo…")
    assert list(options_of(listed)) == ["Update 2: A short one", "Update 1: Lantern Hill 2 moves to 2028"]
    chosen = await place.moderator.select(listed, ["1"])
    check_limits(chosen.response)
    assert "Newest step: the correction by" in text_of(chosen.response)
    undone = await pressed(place, chosen.response, "Undo one step")
    assert "May 2028" in await released(place)
    assert "Do it again" in buttons_of(undone)

    seen = await place.fan.slash(place.channel, "history", title=HILL)
    assert "Undo…" not in buttons_of(seen.response)
    for forged in (f"gl:undolist:{HILL}", f"gl:undoone:{HILL}", "gl:update:undo:1", "gl:update:redo:1:4"):
        refused = await press(simcord_env, place, forged)
        assert "Only moderators can do this" in text_of(refused.response)
    other = place_in(simcord_env)
    elsewhere = await other.moderator.slash(other.channel, "history", title=HILL)
    assert "Undo…" not in buttons_of(elsewhere.response)


async def test_a_title_that_was_added_is_gone_again_unless_there_is_news_about_it(place: Place) -> None:
    added = await place.moderator.slash(place.channel, "title add", **ADD)
    check_limits(added.response)
    gone = await pressed(place, added.response, "Undo")
    assert "Undone: adding it by" in text_of(gone)
    assert "It is no longer tracked here." in text_of(gone)
    status = await place.fan.slash(place.channel, "status", title="The Glass Orchard 2")
    assert "I do not track" in text_of(status.response)
    back = await pressed(place, gone, "Do it again")
    status = await place.fan.slash(place.channel, "status", title="The Glass Orchard 2")
    assert "The Glass Orchard 2" in text_of(status.response)

    form = await place.moderator.slash(place.channel, "update post", title="the-glass-orchard-2")
    draft = await place.moderator.submit_modal(form, NEWS)
    await place.moderator.click(draft.response, label="Publish")
    refused = await place.moderator.click(back, label="Undo one step")
    assert "There is news about this title already, so it stays." in text_of(refused.response)
    status = await place.fan.slash(place.channel, "status", title="The Glass Orchard 2")
    assert "May 2028" in text_of(status.response)


async def test_edits_and_names_of_a_title_are_undone_step_by_step(place: Place) -> None:
    await place.moderator.slash(place.channel, "title add", **ADD)
    await place.moderator.slash(
        place.channel, "title edit", title="the-glass-orchard-2", name="Orchard Two", summary="New."
    )
    named = await place.moderator.slash(
        place.channel, "title alias", title="the-glass-orchard-2", name="Apples"
    )
    screen = await pressed(place, named.response, "Undo")
    assert "Undone: the change of names by" in text_of(screen)
    assert "Apples" not in text_of(screen)
    screen = await pressed(place, screen, "Undo one step")
    assert "Undone: the edit by" in text_of(screen)
    assert "## The Glass Orchard 2" in text_of(screen)
    screen = await pressed(place, screen, "Do it again")
    screen = await pressed(place, screen, "Do it again")
    status = await place.fan.slash(place.channel, "status", title="apples")
    assert "Orchard Two" in text_of(status.response)


async def test_a_name_for_a_title_of_the_catalogue_is_taken_away_again(place: Place) -> None:
    named = await place.moderator.slash(place.channel, "title alias", title=HILL, name="Wickfest")
    status = await place.fan.slash(place.channel, "status", title="wickfest")
    assert "Lantern Hill 2" in text_of(status.response)
    history = await place.moderator.slash(place.channel, "history", title=HILL)
    listed = await pressed(place, history.response, "Undo…")
    assert "The title itself: the change of names by" in text_of(listed)
    undone = await pressed(place, listed, "Undo that")
    assert "This server has no other names for it." in text_of(undone)
    status = await place.fan.slash(place.channel, "status", title="wickfest")
    assert "I do not track" in text_of(status.response)
    refused = await place.moderator.click(named.response, label="Undo")
    assert "This has changed since" in text_of(refused.response)


async def test_the_history_says_once_that_something_was_undone(place: Place) -> None:
    await pressed(place, await published(place), "Undo")
    shown = text_of((await place.fan.slash(place.channel, "history", title=HILL)).response)
    assert "· Undone\n" in shown
    assert "Undone." not in shown
