"""A draft shows exactly the post that it becomes: new, replacing, refuting, correcting, covered or left out."""

from typing import Any

import pytest
from simcord import Env

from bot.domain.server import ServerSettings, Spoilers
from bot.store import Store
from tests.cogs.shown import Place, options_of, text_of
from tests.cogs.updating import corrected, correcting, drafted, published, settled_post
from tests.conftest import NOW

TWO = "moved to May 2028; Zélie Okonjo won't return"


@pytest.fixture(params=[Spoilers.COVERED, Spoilers.LEFT_OUT], ids=str)
async def channel(place: Place, store: Store, request: pytest.FixtureRequest) -> Any:
    """The updates channel, in a server of either policy."""
    made = place.guild.create_text_channel("news")
    settings = ServerSettings(updates_channel=made.id, spoilers=request.param)
    await store.servers.set(place.guild.id, settings, by=1, now=NOW)
    return made


def is_previewed(draft: str, post: Any) -> None:
    """Fail where a post says anything that its draft did not show, or in another way."""
    shown = [line.removeprefix("> ") for line in draft.splitlines()]
    assert post.content in shown
    assert f"**{post.embeds[0].title}**" in shown
    for line in post.embeds[0].description.splitlines():
        assert not line or line in shown


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"value": TWO, "details": "One line.\n\nAnother @everyone line."},
        {"value": "the dog has a new name", "link": ""},
        {"value": "release on 20 May 2027"},
        {"value": "release in May 2028"},
    ],
)
@pytest.mark.parametrize("presses", [(), ("Spoiler: no",)], ids=["open", "spoiler"])
async def test_what_a_draft_shows_is_what_is_posted(
    place: Place, simcord_env: Env, channel: Any, fields: dict[str, str], presses: tuple[str, ...]
) -> None:
    draft = await drafted(place, **fields)
    for label in presses:
        draft = (await place.moderator.click(draft, label=label)).response
    shown = text_of(draft)
    await place.moderator.click(draft, label="Publish")
    is_previewed(shown, await settled_post(simcord_env, channel))


async def test_a_rumour_that_is_refuted_is_struck_through_in_the_draft_as_in_the_post(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    await published(place, value="rumoured: Ada Vale joins the cast", link="https://reddit.com/r/x")
    draft = await drafted(place, value="runtime is 99 minutes", link="https://about.netflix.com/x")
    menu = options_of(draft)
    refuted = next(value for label, value in menu.items() if "Ada Vale" in label)
    draft = (await place.moderator.select(draft, [refuted], custom_id="gl:draft:replaces:2")).response
    shown = text_of(draft)
    await place.moderator.click(draft, label="Publish")
    is_previewed(shown, await settled_post(simcord_env, channel))


@pytest.mark.parametrize(
    "fields",
    [
        {"value": "moved to June 2028; Zélie Okonjo won't return"},
        {"value": "moved to June 2028"},
        {"value": TWO, "headline": "Another headline"},
        {"value": "runtime is 99 minutes"},
        {"value": f"{TWO}; runtime is 99 minutes", "details": "More."},
    ],
)
@pytest.mark.parametrize("spoiler", [False, True], ids=["open", "spoiler"])
async def test_what_a_correction_shows_is_what_the_post_becomes(
    place: Place, simcord_env: Env, channel: Any, fields: dict[str, str], spoiler: bool
) -> None:
    await published(place, value=TWO)
    await settled_post(simcord_env, channel)
    draft = await correcting(place, **fields)
    if spoiler:
        draft = (await place.moderator.click(draft, label="Spoiler: no")).response
    shown = text_of(draft)
    await corrected(place, draft)
    is_previewed(shown, await settled_post(simcord_env, channel))


async def test_a_correction_says_what_the_ledger_says_because_of_the_update(place: Place) -> None:
    await published(place, value=TWO)
    shown = text_of(await correcting(place, value="moved to June 2028"))
    assert "**Lantern Hill 2**: Corrected: Lantern Hill 2 moves to 2028" in shown
    assert "~~May 2028~~ → **June 2028**" in shown
    assert "Release: May 2028 (reported) → **June 2028**" in shown
    assert "Cast and crew: Zélie Okonjo as Wren Halloway, not returning (reported) → **taken back**" in shown
    same = text_of(await correcting(place, value=TWO))
    assert "Release: **May 2028**, as before" in same
    draft = await correcting(place, value=TWO)
    sure = await place.moderator.select(draft, ["confirmed.official"], custom_id="gl:draft:label:4")
    assert "Release: **May 2028** (reported → **confirmed**)" in text_of(sure.response)


@pytest.mark.usefixtures("channel")
async def test_a_draft_shows_spoilers_as_its_server_wants_them(place: Place, store: Store) -> None:
    draft = await drafted(place, value="the mayor was the lantern")
    draft = (await place.moderator.click(draft, label="Spoiler: no")).response
    if store.servers.get(place.guild.id).spoilers is Spoilers.LEFT_OUT:
        assert "mayor" not in text_of(draft)
        assert "*Edit* shows what was typed." in text_of(draft)
        form = await place.moderator.click(draft, label="Edit")
        typed = {
            each["component"]["custom_id"]: each["component"].get("value")
            for each in form.modal["components"]
        }
        assert typed["value"] == "the mayor was the lantern"
    else:
        assert all(part.count("mayor") == 0 for part in text_of(draft).split("||")[::2])


async def test_a_spoiler_that_news_refutes_is_shown_nowhere_uncovered(
    place: Place, simcord_env: Env, channel: Any
) -> None:
    rumour = await drafted(
        place, value="rumoured: Ada Vale joins as the lantern", link="https://reddit.com/r/x"
    )
    rumour = (await place.moderator.click(rumour, label="Spoiler: no")).response
    await place.moderator.click(rumour, label="Publish")
    await settled_post(simcord_env, channel)
    news = {"value": "Ada Vale is not returning, confirmed", "link": "https://about.netflix.com/x"}
    draft = await drafted(place, **news)
    assert all("lantern (" not in part for part in text_of(draft).split("||")[::2])
    assert not any("lantern" in label for label in options_of(draft) if label.startswith("Refutes"))
    await place.moderator.click(draft, label="Publish")
    assert "lantern" not in (await settled_post(simcord_env, channel)).embeds[0].description
