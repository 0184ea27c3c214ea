"""/title: what only one server tracks and calls by its own names, with the same screens and answers."""

import pytest
from simcord import Env, SetupError

from bot.domain.own_titles import MOST_TITLES, TitleChanges
from bot.domain.titles import Kind
from bot.store import Pen, Store
from bot.store.own_titles import add_title
from tests.cogs.people import demote, let_see
from tests.cogs.shown import Place, check_limits, place_in, text_of
from tests.conftest import HILL, NOW

ADD = {"name": "The Glass Orchard 2", "kind": "film"}


async def test_a_title_of_the_servers_own_has_the_same_screens_and_answers(place: Place) -> None:
    result = await place.moderator.slash(
        place.channel, "title add", **ADD, franchise="The Glass Orchard", part=2, summary="An invented film."
    )
    check_limits(result.response)
    assert "Tracked from now on" in text_of(result.response)

    status = await place.fan.slash(place.channel, "status", title="glass orchard")
    assert "The Glass Orchard 2" in text_of(status.response)
    assert "nothing announced" in text_of(status.response).lower()
    for command in ("cast", "history"):
        shown = await place.fan.slash(place.channel, command, title="the-glass-orchard-2")
        check_limits(shown.response)
        assert "The Glass Orchard 2" in text_of(shown.response)
    listed = await place.fan.slash(place.channel, "titles", search="orchard")
    assert "The Glass Orchard 2" in text_of(listed.response)
    answer = await place.fan.slash(place.channel, "ask", question="when does the glass orchard 2 come out?")
    assert "Orchard" in text_of(answer.response)
    suggested = await place.fan.autocomplete(place.channel, "status", "title", "orch")
    assert suggested[0]["value"] == "the-glass-orchard-2"


async def test_no_other_server_sees_it_and_no_direct_message(place: Place, simcord_env: Env) -> None:
    await place.moderator.slash(place.channel, "title add", **ADD)
    other = place_in(simcord_env)
    for command in ("status", "cast", "history"):
        shown = await other.fan.slash(other.channel, command, title="the-glass-orchard-2")
        assert "I do not track" in text_of(shown.response)
    assert not any(
        choice["value"] == "the-glass-orchard-2"
        for choice in await other.moderator.autocomplete(other.channel, "title edit", "title", "the glass")
    )
    refused = await other.moderator.slash(
        other.channel, "title edit", title="the-glass-orchard-2", name="Something else"
    )
    assert "I do not track" in text_of(refused.response)
    again = await other.moderator.slash(other.channel, "title add", **ADD)
    assert "Tracked from now on" in text_of(again.response)


async def test_a_title_can_be_renamed_and_keeps_its_former_name(place: Place) -> None:
    await place.moderator.slash(place.channel, "title add", **ADD)
    result = await place.moderator.slash(
        place.channel, "title edit", title="glass orchard", name="The Orchard Returns", kind="series", part=3
    )
    assert "The Orchard Returns" in text_of(result.response)
    status = await place.fan.slash(place.channel, "status", title="the glass orchard 2")
    assert "The Orchard Returns" in text_of(status.response)
    assert "Series" in text_of(status.response)


async def test_a_server_calls_a_title_of_the_catalogue_by_its_own_name(place: Place) -> None:
    named = await place.moderator.slash(place.channel, "title alias", title=HILL, name="Lampy")
    assert "“Lampy” now means **Lantern Hill 2**" in text_of(named.response)
    status = await place.fan.slash(place.channel, "status", title="lampy")
    assert "Lantern Hill 2" in text_of(status.response)
    again = await place.moderator.slash(place.channel, "title alias", title=HILL, name="lampy!")
    assert "“Lantern Hill 2” has this name already" in text_of(again.response)
    gone = await place.moderator.slash(place.channel, "title alias", title=HILL, name="LAMPY", remove=True)
    assert "is no longer a name of" in text_of(gone.response)
    never = await place.moderator.slash(place.channel, "title alias", title=HILL, name="Lampy", remove=True)
    assert text_of(never.response) == "This server has added no such name to the title."


@pytest.mark.parametrize(
    ("command", "options", "sentence"),
    [
        ("title add", {"name": "Lantern Hill 2", "kind": "film"}, "“Lantern Hill 2” has this name already"),
        ("title add", {"name": "LANTERN hill two", "kind": "film"}, None),
        ("title add", {"name": "🎬 🎬", "kind": "film"}, "A name needs at least two signs"),
        ("title edit", {"title": HILL, "name": "Anything"}, "This title comes with Greenlit"),
        ("title edit", {"title": "nothing of this name", "part": 2}, "I do not track"),
        ("title alias", {"title": "nothing of this name", "name": "Anything"}, "I do not track"),
        ("title alias", {"title": HILL, "name": "Lantern Hill 2"}, "has this name already"),
    ],
)
async def test_what_is_refused(
    place: Place, command: str, options: dict[str, object], sentence: str | None
) -> None:
    result = await place.moderator.slash(place.channel, command, **options)
    assert (sentence or "Tracked from now on") in text_of(result.response)


async def test_changing_nothing_is_said(place: Place) -> None:
    await place.moderator.slash(place.channel, "title add", **ADD)
    result = await place.moderator.slash(
        place.channel, "title edit", title="the-glass-orchard-2", kind="film"
    )
    assert "Nothing would change" in text_of(result.response)


async def test_two_hundred_titles_and_no_more(place: Place, store: Store) -> None:
    def fill(pen: Pen) -> None:
        for number in range(MOST_TITLES):
            add_title(pen, f"Orchard part {number} of many", Kind.FILM, TitleChanges())

    await store.amend(place.guild.id, fill, by=1, now=NOW)
    result = await place.moderator.slash(place.channel, "title add", **ADD)
    assert text_of(result.response) == "A server can have 200 titles of its own, and this one has as many."


async def test_two_moderators_who_add_the_same_title_at_once(place: Place, store: Store) -> None:
    await place.moderator.slash(place.channel, "title add", **ADD)
    for name in ("The glass orchard 2", "“The Glass Orchard 2”"):
        with pytest.raises(Exception, match="is tracked here already"):
            await store.amend(
                place.guild.id,
                lambda pen, name=name: add_title(pen, name, Kind.FILM, TitleChanges()),
                by=1,
                now=NOW,
            )


async def test_markup_in_a_name_stays_harmless(place: Place) -> None:
    result = await place.moderator.slash(
        place.channel,
        "title add",
        name="@everyone **x** <@1> ||y||",
        kind="film",
        summary="[a](https://evil.example)",
    )
    check_limits(result.response)
    assert "@everyone" not in text_of(result.response)
    assert "<@1>" not in text_of(result.response)


async def test_only_moderators_may(place: Place, simcord_env: Env) -> None:
    for person in (place.fan, place.stranger):
        with pytest.raises(SetupError):
            await person.slash(place.channel, "title add", **ADD)
    let_see(simcord_env, place, "title", place.fan.user, place.moderator.user)
    for person in (place.fan,):
        refused = await person.slash(place.channel, "title add", **ADD)
        assert "Only moderators can do this" in text_of(refused.response)
    await demote(simcord_env, place.moderator)
    refused = await place.moderator.slash(place.channel, "title alias", title=HILL, name="Lampy")
    assert "Only moderators can do this" in text_of(refused.response)
