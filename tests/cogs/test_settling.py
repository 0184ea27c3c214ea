"""Predictions settled as a moderator does it, objected to as a forecaster does, with time moved on."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from simcord import Env

from bot.access import MODERATORS
from bot.client import Greenlit
from bot.domain.crowds import FEWEST_FOR_LINE
from bot.domain.polls import Option
from bot.domain.predictions import Outline
from bot.domain.server import ServerSettings
from bot.store import Store
from tests.cogs.people import demote, let_see
from tests.cogs.polling import DAY, embed_of
from tests.cogs.predicting import SEVERAL, forecast, opened, prediction_of
from tests.cogs.pressing import press, reading_in
from tests.cogs.shown import Place, buttons_of, check_limits, components_of, options_of, place_in, text_of
from tests.cogs.test_untold import refuse
from tests.cogs.updating import drafted
from tests.conftest import HILL, now

HOUR = 3_600
SOURCE = {"source": "https://gazette.example/news", "dated": "25 November 2026", "clock": "", "locks": ""}


def last(place: Place) -> Any:
    """The newest message of the channel."""
    return place.channel.last_message


def posted(place: Place, begins: str) -> Any:
    """The newest message that begins so."""
    return next(each for each in reversed(list(place.channel.history())) if each.content.startswith(begins))


async def locked(env: Env, place: Place, **fields: str) -> Any:
    """A prediction that three people forecast and that has locked since; the third is a moderator of the test's."""
    post = await opened(env, place, **fields)
    await forecast(place.fan, post, "90")
    await forecast(place.stranger, post, "20")
    await env.advance_time(3 * DAY + 60)
    return post


async def settling(author: Any, place: Place, post: Any) -> Any:
    """Begin with the command."""
    shown = await author.slash(place.channel, "poll settle", poll=f"p{prediction_of(post)}")
    check_limits(shown.response)
    return shown.response


async def choose(author: Any, screen: Any, what: str, value: str) -> Any:
    """Choose in one of the screen's selects."""
    custom_id = next(
        each["custom_id"] for each in components_of(screen) if f"settle:{what}:" in each.get("custom_id", "")
    )
    return await author.select(screen, [value], custom_id=custom_id)


async def filled(author: Any, screen: Any, outcome: str = "Yes", **fields: str) -> Any:
    """Choose an outcome and name the source."""
    await choose(author, screen, "outcome", options_of(screen)[outcome])
    form = await author.click(screen, label="Source and date")
    sent = await author.submit_modal(form, {**SOURCE, **fields})
    return sent.response


async def settle(author: Any, place: Place, post: Any, outcome: str = "Yes", **fields: str) -> Any:
    """The whole way."""
    screen = await filled(author, await settling(author, place, post), outcome, **fields)
    label = "Settle" if "Settle" in buttons_of(screen) else "Reverse it"
    assert label in buttons_of(screen), text_of(screen)
    return (await author.click(screen, label=label)).response


async def test_a_prediction_is_settled_and_scored(simcord_env: Env, store: Store, place: Place) -> None:
    post = await locked(simcord_env, place)
    number = prediction_of(post)
    screen = await settling(place.moderator, place, post)
    assert "⚠️ Choose what came true." in text_of(screen)
    assert "Settle" not in buttons_of(screen)
    screen = await filled(place.moderator, screen)
    assert "2 of the 2 forecasts count" in text_of(screen)
    assert "can object until" in text_of(screen)
    said = await place.moderator.click(screen, label="Settle")
    assert "It is settled" in text_of(said.response)
    await simcord_env.settle()
    outcome = last(place)
    assert outcome.content == "Decided: Will Wren come back?"
    assert "✅ **Yes** came true" in embed_of(outcome)
    assert "gazette.example" in embed_of(outcome)
    await simcord_env.advance_time(10)
    assert "**Yes** came true" in embed_of(posted(place, "Prediction, decided"))
    assert await store.scoreboard.of(number) == {}

    await simcord_env.advance_time(DAY + 60)
    result = last(place)
    assert result.content == "Scored: Will Wren come back?"
    assert "1. **fan**: **Yes** 90\u00a0%, **No** 10\u00a0%, Brier score 0.02" in embed_of(result)
    (picture,) = result.attachments
    assert "It came true: Yes." in picture.description
    assert "Object" not in buttons_of(posted(place, "Decided"))
    assert posted(place, "Prediction, scored")
    assert len(await store.scoreboard.of(number)) == 2
    mine = await place.fan.slash(place.channel, "me")
    assert "On average better than 100\u00a0%" in text_of(mine.response)


async def test_the_desk_asks_for_the_outcome_and_is_done_with_it_then(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await locked(simcord_env, place)
    desk = await place.moderator.slash(place.channel, "desk")
    (label,) = [each for each in buttons_of(desk.response) if each.startswith("Polls to settle")]
    listed = await place.moderator.click(desk.response, label=label)
    item = await place.moderator.select(listed.response, [next(iter(options_of(listed.response).values()))])
    assert "is locked: how did it turn out?" in text_of(item.response)
    assert not {"Dismiss", "Leave"} & buttons_of(item.response).keys()
    screen = await place.moderator.click(item.response, label="Open it")
    assert "Settle: Will Wren come back?" in text_of(screen.response)
    await settle(place.moderator, place, post)
    assert await store.desk.open(place.guild.id) == ()


async def test_the_news_takes_later_forecasts_away(simcord_env: Env, store: Store, place: Place) -> None:
    post = await opened(simcord_env, place)
    await forecast(place.fan, post, "60")
    await simcord_env.advance_time(2 * HOUR)
    await forecast(place.fan, post, "100")
    await forecast(place.stranger, post, "100")
    screen = await settling(place.moderator, place, post)
    screen = await filled(place.moderator, screen, dated="today", clock="13:00")
    assert "1 of the 2 forecasts count" in text_of(screen)
    await place.moderator.click(screen, label="Settle")
    await simcord_env.advance_time(DAY + 60)
    scores = await store.scoreboard.of(prediction_of(post))
    assert {person: round(score.brier, 2) for person, score in scores.items()} == {place.fan.id: 0.32}


async def test_where_nobody_is_left_void_is_proposed(simcord_env: Env, store: Store, place: Place) -> None:
    post = await opened(simcord_env, place)
    await forecast(place.fan, post, "60")
    screen = await settling(place.moderator, place, post)
    screen = await filled(place.moderator, screen, dated="21 November 2026")
    assert "Nobody would be scored" in text_of(screen)
    refused = await place.moderator.click(screen, label="Settle")
    assert "Declare the prediction void." in text_of(refused.response)
    form = await place.moderator.click(refused.response, label="Void…")
    asks = await place.moderator.submit_modal(form, {"why": "The news came before @everyone."})
    assert "Nobody is scored" in text_of(asks.response)
    await place.moderator.click(asks.response, label="Declare it void")
    await simcord_env.advance_time(10)
    assert last(place).content == "Void: Will Wren come back?"
    assert "The news came before" in embed_of(last(place))
    assert "@everyone" not in embed_of(last(place)).replace("@\u200beveryone", "")
    assert posted(place, "Prediction, void")
    late = await place.fan.click(post, label="My forecast")
    assert "counts as it was" in text_of(late.response) or "no forecast" in text_of(late.response)
    assert await store.scoreboard.of(prediction_of(post)) == {}


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"dated": "27 November 2026"}, "dated in the future"),
        ({"dated": "today", "clock": "23:00"}, "dated in the future"),
        ({"dated": "soon"}, "no date that I can read"),
        ({"dated": "31 February 2026"}, "is not a"),
        ({"dated": "November 2026"}, "Say on which day"),
        ({"dated": "November 2026", "clock": "20:00"}, "A time needs a day"),
        ({"dated": "today", "clock": "late"}, "names no time"),
        ({"dated": "November 2026", "locks": "soon"}, "no date that I can read"),
        ({"source": "the news"}, "no link that I can show"),
        ({"source": "javascript:alert(1)"}, "no link that I can show"),
    ],
)
async def test_a_source_that_cannot_be_says_why_and_everything_is_kept(
    simcord_env: Env, place: Place, fields: dict[str, str], says: str
) -> None:
    post = await locked(simcord_env, place)
    screen = await filled(place.moderator, await settling(place.moderator, place, post), **fields)
    assert says in text_of(screen)
    assert "Settle" not in buttons_of(screen)
    form = await place.moderator.click(screen, label="Source and date")
    sent = await place.moderator.submit_modal(form, SOURCE)
    assert "forecasts count" in text_of(sent.response)


async def test_a_source_of_a_month_locks_on_the_day_that_the_moderator_says(
    simcord_env: Env, place: Place
) -> None:
    post = await locked(simcord_env, place)
    screen = await filled(
        place.moderator,
        await settling(place.moderator, place, post),
        dated="November 2026",
        locks="22 November 2026",
    )
    assert "0 of the 2 forecasts count" in text_of(screen)
    assert "**Forecasts count until** 22 November 2026" in text_of(screen)


async def test_before_the_lock_only_the_news_settles(simcord_env: Env, place: Place) -> None:
    post = await opened(simcord_env, place)
    await forecast(place.fan, post, "60")
    screen = await settling(place.moderator, place, post)
    await place.moderator.select(screen, [options_of(screen)["Yes"]])
    refused = await press(simcord_env, place, f"gl:settle:settle:{prediction_of(post)}")
    assert "Only moderators" in refused.response.content
    shown = await settling(place.moderator, place, post)
    assert "Say which source decides" in text_of(shown)


async def test_settling_twice_is_refused_and_reversing_is_not(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await locked(simcord_env, place)
    number = prediction_of(post)
    await settle(place.moderator, place, post)
    await simcord_env.advance_time(DAY + 60)
    before = await store.scoreboard.of(number)
    screen = await filled(place.moderator, await settling(place.moderator, place, post))
    assert "Every score that was given is made anew in the same step" in text_of(screen)
    twice = await place.moderator.click(screen, label="Reverse it")
    assert "settled like that already" in (twice.response.content or text_of(twice.response))
    assert await store.scoreboard.of(number) == before

    await settle(place.moderator, place, post, "No")
    await simcord_env.advance_time(10)
    reversed_ = {
        person: round(score.brier, 2) for person, score in (await store.scoreboard.of(number)).items()
    }
    assert reversed_ == {place.fan.id: 1.62, place.stranger.id: 0.08}
    assert "**Reversed.**" in embed_of(last(place))
    assert "**Reversed.**" in embed_of(posted(place, "Prediction, decided"))
    assert [each.content.partition(":")[0] for each in place.channel.history()].count("Changed since") == 2
    await simcord_env.advance_time(DAY + 60)
    after = await store.scoreboard.of(number)
    assert {person: round(score.brier, 2) for person, score in after.items()} == reversed_


async def test_an_objection_holds_the_scores_until_it_is_answered(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await locked(simcord_env, place)
    number = prediction_of(post)
    await settle(place.moderator, place, post)
    await simcord_env.settle()
    outcome = last(place)
    form = await place.stranger.click(outcome, label="Object")
    kept = await place.stranger.submit_modal(form, {"reason": "The trailer says otherwise."})
    assert "with the moderators" in text_of(kept.response)
    form = await place.stranger.click(outcome, label="Object")
    twice = await place.stranger.submit_modal(form, {"reason": "Again."})
    assert "objected already" in twice.response.content
    await simcord_env.advance_time(2 * DAY)
    assert await store.scoreboard.of(number) == {}
    waits = await place.stranger.click(posted(place, "Decided"), label="My forecast")
    assert waits.ephemeral

    (item,) = await store.desk.open(place.guild.id)
    assert [voice.remark for voice in item.voices] == ["The trailer says otherwise."]
    asked = await place.moderator.slash(place.channel, "desk")
    (label,) = [each for each in buttons_of(asked.response) if each.startswith("Polls to settle")]
    listed = await place.moderator.click(asked.response, label=label)
    shown = await place.moderator.select(listed.response, [str(item.id)])
    opened_ = await place.moderator.click(shown.response, label="Open it")
    check_limits(opened_.response)
    assert f"<@{place.stranger.id}>: The trailer says otherwise." in text_of(opened_.response)
    late = await place.moderator.click(opened_.response, label="It stands…")
    form = await place.moderator.click(opened_.response, label="It stands…")
    answered = await place.moderator.submit_modal(form, {"answer": "The rule names the studio."})
    assert "1 person who objected will be told" in text_of(answered.response)
    await simcord_env.advance_time(60)
    assert posted(place, "Scored")
    assert await store.desk.open(place.guild.id) == ()
    told = place.stranger.user.dm_channel.last_message
    assert "Your objection to how a prediction was settled was answered." in told.content
    assert "The rule names the studio." in embed_of(told)
    mine = await place.stranger.user.click(told, label="My forecasts")
    assert "Will Wren come back?" in text_of(mine.response)
    again = await place.moderator.submit_modal(late, {"answer": "Twice."})
    assert "Nobody waits for an answer" in again.response.content


async def test_an_objection_that_is_taken_up_changes_the_outcome(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await locked(simcord_env, place)
    await settle(place.moderator, place, post)
    await simcord_env.settle()
    first = last(place)
    form = await place.stranger.click(first, label="Object")
    await place.stranger.submit_modal(form, {"reason": "It is No."})
    await settle(place.moderator, place, post, "No")
    await simcord_env.advance_time(60)
    told = place.stranger.user.dm_channel.last_message
    assert "The outcome was changed." in embed_of(told)
    assert await store.desk.open(place.guild.id) == ()
    await simcord_env.advance_time(DAY + 60)
    assert posted(place, "Scored")


@pytest.mark.parametrize(
    ("who", "after", "says"),
    [
        ("moderator", 0, "Only who has a forecast that counts"),
        ("fan", DAY + 60, "time for objections is over"),
    ],
)
async def test_who_cannot_object_is_told_before_they_type(
    simcord_env: Env, place: Place, who: str, after: int, says: str
) -> None:
    post = await locked(simcord_env, place)
    await settle(place.moderator, place, post)
    await simcord_env.settle()
    outcome = last(place)
    custom_id = buttons_of(outcome)["Object"].partition("#")[0]
    if after:
        await simcord_env.advance_time(after)
        refused = await press(simcord_env, place, custom_id)
    else:
        refused = await getattr(place, who).click(outcome, label="Object")
    assert says in refused.response.content


async def test_an_objection_to_an_outcome_that_was_changed_meanwhile_is_refused(
    simcord_env: Env, place: Place
) -> None:
    post = await locked(simcord_env, place)
    await settle(place.moderator, place, post)
    await simcord_env.settle()
    form = await place.stranger.click(last(place), label="Object")
    await settle(place.moderator, place, post, "No")
    refused = await place.stranger.submit_modal(form, {"reason": "It is No."})
    assert "changed meanwhile" in refused.response.content


async def test_a_moderator_who_forecast_is_shown_and_another_confirms(
    simcord_env: Env, store: Store, place: Place
) -> None:
    judge = place.moderator
    post = await opened(simcord_env, place)
    await forecast(judge, post, "70")
    await forecast(place.fan, post, "90")
    await simcord_env.advance_time(3 * DAY + 60)
    screen = await filled(judge, await settling(judge, place, post))
    assert "A second moderator has to confirm it." in text_of(screen)
    await judge.click(screen, label="Settle")
    await simcord_env.settle()
    assert "They had forecast themselves, so a second moderator" in embed_of(last(place))
    number = prediction_of(post)
    await simcord_env.advance_time(2 * DAY)
    assert await store.scoreboard.of(number) == {}
    (item,) = await store.desk.open(place.guild.id)
    own = await press_as(simcord_env, place, judge, f"gl:objection:confirm:{number}")
    assert "settled this prediction yourself" in own.response.content
    fan = await press_as(simcord_env, place, place.fan, f"gl:objection:confirm:{number}")
    assert "Only moderators" in fan.response.content

    second = place.guild.add_member(
        simcord_env.create_user("second"), roles=[place.guild.create_role("More", permissions=MODERATORS)]
    )
    shown = await press_as(simcord_env, place, second, f"gl:objection:desk:{item.id}")
    confirmed = await second.click(shown.response, label="Confirm")
    assert "Confirmed" in text_of(confirmed.response)
    await simcord_env.advance_time(60)
    assert len(await store.scoreboard.of(number)) == 2
    assert "**second** confirmed it" in embed_of(posted(place, "Scored"))
    assert await store.desk.open(place.guild.id) == ()
    again = await press_as(simcord_env, place, second, f"gl:objection:confirm:{number}")
    assert "nothing to confirm" in again.response.content


async def test_a_moderator_who_forecast_confirms_nothing_and_the_owner_who_forecast_does(
    simcord_env: Env, store: Store
) -> None:
    owner_user = simcord_env.create_user("owner")
    guild = simcord_env.create_guild(owner=owner_user)
    channel = guild.create_text_channel("sequels")
    owner = guild.add_member(owner_user)
    role = guild.create_role("Moderators", permissions=MODERATORS)
    judge, other = (guild.add_member(simcord_env.create_user(name), roles=[role]) for name in ("max", "ida"))
    place = Place(guild, channel, channel, owner, other, judge)
    post = await opened(simcord_env, place)
    number = prediction_of(post)
    for person in (owner, judge, other):
        await forecast(person, post, "70")
    await simcord_env.advance_time(3 * DAY + 60)
    await settle(judge, place, post)
    (item,) = await store.desk.open(guild.id)

    shown = await press_as(simcord_env, place, other, f"gl:objection:desk:{item.id}")
    assert "confirmed by a moderator who has no forecast here, or by the server's owner" in text_of(
        shown.response
    )
    refused = await other.click(shown.response, label="Confirm")
    assert "You have a forecast here too, so yours would not count." in text_of(refused.response)
    await simcord_env.advance_time(2 * DAY)
    assert await store.scoreboard.of(number) == {}
    assert len(await store.desk.open(guild.id)) == 1

    await press_as(simcord_env, place, owner, f"gl:objection:confirm:{number}")
    await simcord_env.advance_time(60)
    assert "**owner**, who owns this server and had forecast too, confirmed it" in embed_of(last(place))
    assert len(await store.scoreboard.of(number)) == 3


async def test_a_moderator_who_withdrew_before_the_lock_confirms(simcord_env: Env, store: Store) -> None:
    place = place_in(simcord_env)
    other = place.guild.add_member(
        simcord_env.create_user("ida"), roles=[place.guild.create_role("More", permissions=MODERATORS)]
    )
    post = await opened(simcord_env, place)
    number = prediction_of(post)
    await forecast(place.moderator, post, "70")
    said = await forecast(other, post, "70")
    await other.click(said.response, label="Withdraw")
    await simcord_env.advance_time(3 * DAY + 60)
    await settle(place.moderator, place, post)
    confirmed = await press_as(simcord_env, place, other, f"gl:objection:confirm:{number}")
    assert "Confirmed" in text_of(confirmed.response)
    await simcord_env.advance_time(DAY + 60)
    assert "**ida** confirmed it" in embed_of(last(place))
    assert len(await store.scoreboard.of(number)) == 1


async def test_who_had_forecast_and_declares_it_void_is_shown_as_such(simcord_env: Env, place: Place) -> None:
    post = await opened(simcord_env, place)
    await forecast(place.moderator, post, "70")
    await simcord_env.advance_time(3 * DAY + 60)
    asks = await place.moderator.slash(
        place.channel, "poll void", poll=f"p{prediction_of(post)}", reason="The rule is unclear."
    )
    await place.moderator.click(asks.response, label="Declare it void")
    await simcord_env.advance_time(10)
    assert "Declared by **moderator**, who had forecast here," in embed_of(last(place))


@pytest.mark.parametrize(
    ("fields", "lock"),
    [
        ({"dated": "23 November 2026"}, "22 November 2026, 11:00 (Europe/Berlin)"),
        ({"dated": "23 November 2026", "clock": "20:00"}, "23 November 2026, 20:00 (Europe/Berlin)"),
        ({}, "24 November 2026, 11:00 (Europe/Berlin)"),
    ],
)
async def test_the_moment_of_the_lock_is_said_in_the_servers_time_zone_before_settling(
    simcord_env: Env, store: Store, place: Place, fields: dict[str, str], lock: str
) -> None:
    await store.servers.set(place.guild.id, ServerSettings(time_zone="Europe/Berlin"), by=1, now=now())
    post = await locked(simcord_env, place)
    screen = await filled(place.moderator, await settling(place.moderator, place, post), **fields)
    assert f"In the server's time zone: {lock}" in text_of(screen)


async def test_the_owner_who_forecast_confirms_alone_and_that_is_said(simcord_env: Env, store: Store) -> None:
    owner_user = simcord_env.create_user("owner")
    guild = simcord_env.create_guild(owner=owner_user)
    channel = guild.create_text_channel("sequels")
    owner = guild.add_member(owner_user)
    place = Place(guild, channel, channel, owner, owner, owner)
    post = await opened(simcord_env, place)
    await forecast(owner, post, "70")
    await simcord_env.advance_time(3 * DAY + 60)
    screen = await filled(owner, await settling(owner, place, post))
    assert "own this server: it stands without a second moderator" in text_of(screen)
    await owner.click(screen, label="Settle")
    await simcord_env.advance_time(DAY + 60)
    assert "They own this server, had forecast themselves, and confirmed it alone" in embed_of(last(place))
    assert len(await store.scoreboard.of(prediction_of(post))) == 1


async def test_a_stranger_and_a_demoted_moderator_settle_nothing(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await locked(simcord_env, place)
    screen = await filled(place.moderator, await settling(place.moderator, place, post))
    form = await place.moderator.click(screen, label="Source and date")
    void = await place.moderator.click(screen, label="Void…")
    let_see(simcord_env, place, "poll", place.stranger, place.moderator)
    await demote(simcord_env, place.moderator)
    for refused in (
        await place.stranger.slash(place.channel, "poll settle", poll=f"p{prediction_of(post)}"),
        await place.moderator.slash(place.channel, "poll void", poll=f"p{prediction_of(post)}", reason="x"),
        await place.moderator.click(screen, label="Settle"),
        await place.moderator.submit_modal(form, SOURCE),
        await place.moderator.submit_modal(void, {"why": "Because."}),
    ):
        assert "Only moderators can do this" in refused.response.content
    assert (await store.predictions.get(prediction_of(post), place.guild.id)).verdict is None


@pytest.mark.parametrize("poll", ["1", "p999", "nothing", "px"])
async def test_what_is_no_prediction_is_not_settled(simcord_env: Env, place: Place, poll: str) -> None:
    del simcord_env
    said = await place.moderator.slash(place.channel, "poll settle", poll=poll)
    assert "offered while you type" in said.response.content or "no longer exists" in said.response.content


async def test_void_by_command_says_why_and_takes_scores_away(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await locked(simcord_env, place)
    number = prediction_of(post)
    await settle(place.moderator, place, post)
    await simcord_env.advance_time(DAY + 60)
    assert await store.scoreboard.of(number)
    asks = await place.moderator.slash(
        place.channel, "poll void", poll=f"p{number}", reason="The rule is unclear."
    )
    assert "The rule is unclear." in text_of(asks.response)
    await place.moderator.click(asks.response, label="Declare it void")
    await simcord_env.advance_time(10)
    assert await store.scoreboard.of(number) == {}
    assert "Void: nobody is scored." in embed_of(last(place))
    twice = await place.moderator.slash(place.channel, "poll void", poll=f"p{number}", reason="Again.")
    assert "void already" in twice.response.content


async def test_without_a_time_for_objections_scores_come_at_once(
    simcord_env: Env, store: Store, place: Place
) -> None:
    settings = ServerSettings(objection_hours=0)
    await store.servers.set(place.guild.id, settings, by=1, now=now())
    post = await locked(simcord_env, place)
    await settle(place.moderator, place, post)
    await simcord_env.advance_time(60)
    assert posted(place, "Scored")


async def test_who_left_the_table_is_not_among_the_best(simcord_env: Env, place: Place) -> None:
    post = await locked(simcord_env, place)
    shown = await place.fan.slash(place.channel, "me")
    await place.fan.click(shown.response, label="Leave me out of it")
    await settle(place.moderator, place, post)
    await simcord_env.advance_time(DAY + 60)
    assert "**fan**" not in embed_of(last(place))
    assert "1. **stranger**" in embed_of(last(place))


async def test_several_outcomes_are_settled_too(simcord_env: Env, store: Store, place: Place) -> None:
    post = await opened(simcord_env, place, options=SEVERAL)
    await forecast(place.fan, post, "20", "30", "50")
    await simcord_env.advance_time(3 * DAY + 60)
    await settle(place.moderator, place, post, "Later")
    await simcord_env.advance_time(DAY + 60)
    scores = await store.scoreboard.of(prediction_of(post))
    assert round(scores[place.fan.id].brier, 2) == 0.38
    assert "The crowd gave it 50\u00a0%" in embed_of(last(place))


async def test_a_restart_between_all_steps_loses_and_doubles_nothing(
    simcord_env: Env, store: Store, place: Place, make_bot: Callable[..., Greenlit]
) -> None:
    post = await locked(simcord_env, place)
    screen = await filled(place.moderator, await settling(place.moderator, place, post))
    await simcord_env.restart_bot(make_bot())
    await place.moderator.click(screen, label="Settle")
    await simcord_env.restart_bot(make_bot())
    form = await place.stranger.click(posted(place, "Decided"), label="Object")
    await place.stranger.submit_modal(form, {"reason": "No."})
    await simcord_env.restart_bot(make_bot())
    await store.forecasts.answer(prediction_of(post), "It is so.", by=place.moderator.id, now=now())
    await simcord_env.restart_bot(make_bot())
    await simcord_env.advance_time(DAY + 60)
    await simcord_env.restart_bot(make_bot())
    await simcord_env.advance_time(60)
    begins = [each.content.partition(":")[0] for each in place.channel.history()]
    assert begins.count("Decided") == 1
    assert begins.count("Scored") == 1


async def test_the_crowds_line_is_drawn_from_thirty_forecasts_on(
    simcord_env: Env, store: Store, place: Place
) -> None:
    post = await opened(simcord_env, place)
    number = prediction_of(post)
    for person in range(29):
        await store.forecasts.make(number, place.guild.id, 1_000 + person, (60, 40), now=now())
    await forecast(place.fan, post, "80")
    await simcord_env.advance_time(10)
    assert not posted(place, "Prediction").attachments
    await simcord_env.advance_time(3 * DAY + 60)
    (picture,) = posted(place, "Prediction, locked").attachments
    assert "25 Nov: Yes 60 %, No 40 %" in picture.description


async def press_as(env: Env, place: Place, who: Any, custom_id: str) -> Any:
    """Press a button with this id."""
    from tests.cogs.pressing import forged

    shown = await who.slash(place.channel, "titles")
    stored = env.backend.get_message(place.channel.id, shown.response.id)
    stored.components = forged(stored.components, custom_id)
    return await who.click(shown.response, label="Forged")


async def test_objecting_is_read_in_ones_own_language(simcord_env: Env, place: Place) -> None:
    post = await locked(simcord_env, place)
    await settle(place.moderator, place, post)
    await simcord_env.settle()
    with reading_in("de"):
        form = await place.stranger.click(last(place), label="Object")
        kept = await place.stranger.submit_modal(form, {"reason": "Der Trailer sagt etwas anderes."})
        assert "Dein Einspruch liegt bei der Moderation" in text_of(kept.response)
        refused = await place.moderator.click(last(place), label="Object")
        assert "wessen Prognose zählt" in refused.response.content
        waits = await press_as(simcord_env, place, place.stranger, f"gl:objection:read:{prediction_of(post)}")
        assert "Jemand aus der Moderation wird antworten." in text_of(waits.response)


async def test_who_takes_no_direct_messages_is_named_in_the_channel_and_reads_the_answer_alone(
    simcord_env: Env, place: Place
) -> None:
    post = await locked(simcord_env, place)
    number = prediction_of(post)
    await settle(place.moderator, place, post)
    await simcord_env.settle()
    form = await place.stranger.click(last(place), label="Object")
    await place.stranger.submit_modal(form, {"reason": "No."})
    refuse(simcord_env, "/channels/*/messages", 1)
    form = await press_as(simcord_env, place, place.moderator, f"gl:objection:answer:{number}")
    await place.moderator.submit_modal(form, {"answer": "The rule names the studio."})
    await simcord_env.advance_time(60)
    told = last(place)
    assert f"<@{place.stranger.id}> Your objection" in told.content
    assert "The rule names the studio." not in embed_of(told)
    read = await place.stranger.click(told, label="Read the answer")
    assert "The rule names the studio." in text_of(read.response)
    other = await place.fan.click(told, label="Read the answer")
    assert "You have not objected" in other.response.content


async def test_updates_that_came_while_people_forecast_are_marked_on_the_crowds_line(
    simcord_env: Env, store: Store, place: Place
) -> None:
    outline = Outline(
        "Out by June?",
        (Option("Yes"), Option("No")),
        "The studio decides.",
        now() + timedelta(days=3),
        place.channel.id,
        HILL,
    )
    prediction = await store.predictions.create(outline, server=place.guild.id, by=1, now=now())
    for person in range(FEWEST_FOR_LINE):
        await store.forecasts.make(prediction.id, place.guild.id, 1_000 + person, (60, 40), now=now())
    await simcord_env.advance_time(DAY)
    await update(place)
    await update(place, "Spoiler: no", headline="The ending of it", value="a lantern goes out")
    await simcord_env.advance_time(3 * DAY + 60)
    await update(place, headline="After the lock", value="filming wrapped")
    listed = await place.moderator.slash(place.channel, "polls")
    copy = await place.moderator.select(listed.response, [f"p{prediction.id}"])
    await place.moderator.click(copy.response, label="Post it again")
    await simcord_env.settle()
    (picture,) = posted(place, "Prediction, locked").attachments
    assert "23 Nov: Lantern Hill 2 moves to 2028." in picture.description
    assert "23 Nov: an update that may spoil." in picture.description
    assert "After the lock" not in picture.description


async def test_an_update_is_taken_as_the_source(simcord_env: Env, place: Place) -> None:
    post = await locked(simcord_env, place)
    await update(place)
    screen = await settling(place.moderator, place, post)
    await choose(place.moderator, screen, "outcome", options_of(screen)["Yes"])
    number = options_of(screen)["Lantern Hill 2 moves to 2028"]
    chosen = await choose(place.moderator, screen, "update", number)
    assert "variety.com" in text_of(chosen.response)
    assert "2 of the 2 forecasts count" in text_of(chosen.response)
    await place.moderator.slash(place.channel, "update retract", update=number, why="It was wrong.")
    gone = await choose(place.moderator, screen, "update", number)
    assert "taken back" in gone.response.content
    again = await settling(place.moderator, place, post)
    assert "Lantern Hill 2 moves to 2028" not in options_of(again)


async def update(place: Place, *presses: str, **fields: str) -> None:
    """Publish an update about the title."""
    draft = await drafted(place, **fields)
    for label in (*presses, "Publish"):
        await place.moderator.click(draft, label=label)
