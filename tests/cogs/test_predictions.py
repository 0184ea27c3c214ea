"""Predictions as a moderator makes them and fans forecast in them, with time moved on."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import discord
import pytest
from simcord import Env

from bot import catalogue
from bot.client import Greenlit
from bot.settings import Settings
from bot.store import Store
from tests.cogs.people import demote, let_see
from tests.cogs.polling import DAY, Drafted, draft, embed_of
from tests.cogs.predicting import PREDICTION, SEVERAL, drafted, forecast, opened, prediction_of
from tests.cogs.pressing import forged
from tests.cogs.shown import Place, buttons_of, check_limits, options_of, place_in, text_of
from tests.conftest import HILL, HOSTILE, HOSTILE_NAME, NOW, now


@pytest.fixture
async def post(simcord_env: Env, place: Place) -> Any:
    """A question with yes and no, in its channel."""
    return await opened(simcord_env, place)


@pytest.fixture
async def several(simcord_env: Env, place: Place) -> Any:
    """A question with three outcomes, in its channel."""
    return await opened(simcord_env, place, options=SEVERAL)


def last(place: Place) -> Any:
    """The newest message of the channel."""
    return place.channel.last_message


async def listed(person: Any, place: Place, **options: str) -> Any:
    """The list of polls as somebody sees it."""
    return (await person.slash(place.channel, "polls", **options)).response


async def copy_of(person: Any, place: Place, number: int = 1) -> Any:
    """A private copy of a prediction, opened from the list."""
    return (await person.select(await listed(person, place), [f"p{number}"])).response


async def let_members_poll(store: Store, place: Place, **more: Any) -> None:
    """Let every member of the server make polls."""
    settings = replace(store.servers.get(place.guild.id), members_may_poll=True, **more)
    await store.servers.set(place.guild.id, settings, by=1, now=discord.utils.utcnow())


async def test_a_prediction_is_made_forecast_in_and_locked(simcord_env: Env, place: Place) -> None:
    made = await drafted(simcord_env, place)
    check_limits(made.message)
    shown = text_of(made.message)
    assert "Prediction: Will Wren come back?" in shown
    assert "How likely is **Yes**, in percent?" in shown
    assert "Yes: the studio names the actor.\nNo: nothing is announced by then." in shown
    assert "**Locks** <t:" in shown

    said = await made.press("Open it")
    assert "on its way" in text_of(said.response)
    await simcord_env.settle()
    post = last(place)
    assert post.content == "Prediction: Will Wren come back?"
    assert "How likely is **Yes**, in percent?" in embed_of(post)
    assert "Nobody sees a forecast" in embed_of(post)
    assert "0 forecasts" in embed_of(post)

    kept = await place.fan.click(post, label="75 %")
    assert kept.ephemeral
    assert "Your forecast: **Yes** 75\u00a0%, **No** 25\u00a0%." in text_of(kept.response)
    await place.stranger.click(post, label="10 %")
    changed = await forecast(place.stranger, post, "33")
    assert "**Yes** 33\u00a0%, **No** 67\u00a0%" in text_of(changed.response)
    mine = await place.stranger.click(post, label="My forecast")
    assert "**Yes** 33\u00a0%" in text_of(mine.response)
    assert "changed once" in text_of(mine.response)
    await simcord_env.advance_time(20)
    assert "2 forecasts" in embed_of(last(place))

    await simcord_env.advance_time(3 * DAY + 60)
    locked = last(place)
    assert locked.id == post.id
    assert locked.content == "Prediction, locked: Will Wren come back?"
    assert "the median of 2 forecasts" in embed_of(locked)
    assert "**54\u00a0%**" in embed_of(locked)
    assert "What happens next" in embed_of(locked)
    assert list(buttons_of(locked)) == ["My forecast", "How it works"]
    mine = await place.fan.click(locked, label="My forecast")
    assert "It counts as it was at the lock." in text_of(mine.response)
    assert buttons_of(mine.response) == {}


class TestForecasts:
    async def test_several_outcomes_are_a_number_each(self, place: Place, several: Any) -> None:
        assert "- Spring\n- Summer\n- Later" in embed_of(several)
        kept = await forecast(place.fan, several, "20", "", "80")
        assert "**Spring** 20\u00a0%, **Summer** 0\u00a0%, **Later** 80\u00a0%" in text_of(kept.response)

    async def test_numbers_that_nearly_add_up_are_shown_before_they_are_saved(
        self, place: Place, several: Any, store: Store
    ) -> None:
        asked = await forecast(place.fan, several, "30", "30", "37")
        assert "add up to 97\u00a0%" in text_of(asked.response)
        assert "**Spring** 31\u00a0%, **Summer** 31\u00a0%, **Later** 38\u00a0%" in text_of(asked.response)
        assert await store.forecasts.people(prediction_of(several)) == 0

        form = await place.fan.click(asked.response, label="Change")
        values = [each["component"].get("value") for each in form.modal["components"]]
        assert values == ["30", "30", "37"]
        saved = await place.fan.click(asked.response, label="Save")
        assert "Your forecast: **Spring** 31\u00a0%" in text_of(saved.response)
        (kept,) = await store.forecasts.all(prediction_of(several))
        assert kept.percents == (31, 31, 38)

    @pytest.mark.parametrize(
        ("numbers", "says"),
        [
            (("120", "", ""), "120 % is more than certain"),
            (("-5", "55", "50"), "“-5” is no whole percent"),
            (("likely", "", ""), "“likely” is no whole percent. Write a number from 0 to 100"),
            (("50,5", "49", ""), "“50,5” is no whole percent"),
            (("50", "40", "20"), "add up to 110 %"),
            (("50", "", ""), "add up to 50 %"),
            (("", "", ""), "add up to 0 %"),
        ],
    )
    async def test_numbers_that_cannot_be_are_refused_and_what_can_be_read_is_kept(
        self, place: Place, several: Any, store: Store, numbers: tuple[str, ...], says: str
    ) -> None:
        refused = await forecast(place.fan, several, *numbers)
        assert refused.ephemeral
        assert says in text_of(refused.response)
        form = await place.fan.click(refused.response, label="Change")
        values = [each["component"].get("value") or "" for each in form.modal["components"]]
        assert values == [number if number.isdecimal() else "" for number in numbers]
        assert await store.forecasts.all(prediction_of(several)) == []

    @pytest.mark.parametrize(
        ("number", "says"),
        [("", "a number from 0 to 100"), ("101", "more than certain"), ("50,5", "no whole")],
    )
    async def test_one_number_that_cannot_be_is_refused(
        self, place: Place, post: Any, number: str, says: str
    ) -> None:
        refused = await forecast(place.fan, post, number)
        assert says in text_of(refused.response)

    async def test_a_forecast_is_changed_and_withdrawn_and_all_of_it_is_kept(
        self, simcord_env: Env, place: Place, post: Any, store: Store
    ) -> None:
        first = await place.fan.click(post, label="25 %")
        form = await place.fan.click(first.response, label="Change")
        assert form.modal["components"][0]["component"]["value"] == "25"
        again = await place.fan.submit_modal(form, {"percent0": "60 %"})
        old = await place.fan.click(post, label="My forecast")
        gone = await place.fan.click(again.response, label="Withdraw")
        assert "withdrawn" in text_of(gone.response)
        assert "You have no forecast here." in text_of(
            (await place.fan.click(post, label="My forecast")).response
        )
        await simcord_env.advance_time(20)
        assert "0 forecasts" in embed_of(last(place))
        assert [each.percents for each in await store.forecasts.history(1, place.fan.id)] == [
            (25, 75),
            (60, 40),
            (),
        ]
        twice = await place.fan.click(old.response, label="Withdraw")
        assert "no forecast here to withdraw" in text_of(twice.response)

    async def test_the_form_remembers_what_was_said_last(self, place: Place, several: Any) -> None:
        await forecast(place.fan, several, "20", "0", "80")
        form = await place.fan.click(several, label="Forecast")
        values = [each["component"].get("value") or "" for each in form.modal["components"]]
        assert values == ["20", "0", "80"]
        assert all(
            "value" not in each["component"]
            for each in (await place.stranger.click(several, label="Forecast")).modal["components"]
        )

    async def test_a_forecast_after_the_lock_says_so_and_does_not_count(
        self, simcord_env: Env, place: Place, store: Store
    ) -> None:
        post = await opened(simcord_env, place, closes="in 10 minutes")
        kept = await place.fan.click(post, label="90 %")
        copy = await copy_of(place.fan, place)
        form = await place.fan.click(copy, label="Another number")
        await simcord_env.advance_time(700)
        for late in (
            await place.fan.click(copy, label="10 %"),
            await place.fan.submit_modal(form, {"percent0": "10"}),
            await place.fan.click(kept.response, label="Withdraw"),
            await place.fan.click(kept.response, label="Change"),
        ):
            assert "This prediction is locked" in text_of(late.response)
        assert [each.percents for each in await store.forecasts.all(1)] == [(90, 10)]

    async def test_the_number_of_forecasters_is_shown_at_most_every_five_seconds(
        self, simcord_env: Env, place: Place, post: Any
    ) -> None:
        before = len(simcord_env.backend.http_requests)
        for percent in (10, 25, 50, 75, 90, 10):
            await place.fan.click(post, label=f"{percent} %")
            await simcord_env.advance_time(1)
        await simcord_env.advance_time(10)
        edits = [
            request
            for request in simcord_env.backend.http_requests[before:]
            if request.method == "PATCH" and f"/messages/{post.id}" in request.path
        ]
        assert 1 <= len(edits) <= 4
        assert "1 forecast" in embed_of(last(place))

    async def test_how_it_works_tells_who_sees_what_and_how_it_is_scored(
        self, place: Place, post: Any
    ) -> None:
        how = await place.fan.click(post, label="How it works")
        check_limits(how.response)
        assert "whoever operates this bot" in text_of(how.response)
        assert "Brier score" in text_of(how.response)


class TestMaking:
    @pytest.mark.parametrize(
        ("fields", "says"),
        [
            ({"rule": ""}, "needs its rule before it can open"),
            ({"rule": " \n "}, "needs its rule before it can open"),
            ({"options": "Yes"}, "at least two outcomes"),
            ({"options": "1\n2\n3\n4\n5\n6"}, "6 outcomes; a forecast has room for 5"),
            ({"options": "Yes\nyés"}, "the same option"),
            ({"options": "Yes\n" + "x" * 90}, "90 characters"),
            ({"closes": "1 january 2020"}, "in the past"),
            ({"closes": "1 january 2040"}, "within two years"),
            ({"closes": "when it is done"}, "“friday 8pm”, “in 3 days” or “24 december 20:00”"),
            ({"closes": "in 0 minutes"}, "at least a minute"),
            ({"opens": "in 4 days"}, "at least a minute"),
        ],
    )
    async def test_a_mistake_is_said_on_the_draft_and_nothing_is_lost(
        self, simcord_env: Env, place: Place, fields: dict[str, str], says: str
    ) -> None:
        made = await drafted(simcord_env, place, **fields)
        assert says in text_of(made.message)
        assert "Will Wren come back?" in text_of(made.message)
        assert "Open it" not in buttons_of(made.message)
        form = await made.press("Edit")
        values = {
            each["component"]["custom_id"]: each["component"].get("value", "")
            for each in form.modal["components"]
        }
        assert values == {**PREDICTION, **fields}
        await place.moderator.submit_modal(form, PREDICTION)
        assert "Open it" in buttons_of(made.message)

    async def test_what_is_known_of_a_title_becomes_a_question_with_its_rule(
        self, simcord_env: Env, place: Place
    ) -> None:
        asked = await place.moderator.slash(place.channel, "poll create", kind="prediction", title=HILL)
        check_limits(asked.response)
        assert "Will Lantern Hill 2 be released by 20 May 2027?" in text_of(asked.response)
        form = await place.moderator.click(asked.response, label="Released by…")
        values = {
            each["component"]["custom_id"]: each["component"].get("value", "")
            for each in form.modal["components"]
        }
        assert values["question"] == "Will Lantern Hill 2 be released by 20 May 2027?"
        assert "also when nothing is announced by then" in values["rule"]
        sent = await place.moderator.submit_modal(form, {**values, "opens": ""})
        made = Drafted(simcord_env, place, place.moderator, sent.response)
        assert "Lantern Hill 2 · Nobody sees" in text_of(made.message)
        await made.press("Open it")
        await simcord_env.settle()
        assert last(place).content == "Prediction: Will Lantern Hill 2 be released by 20 May 2027?"
        assert "Lantern Hill 2 · locks <t:" in embed_of(last(place))
        assert "Will Lantern Hill 2" in text_of(await listed(place.fan, place, title=HILL))

    async def test_a_question_of_ones_own_about_a_title_begins_empty(self, place: Place) -> None:
        asked = await place.moderator.slash(place.channel, "poll create", kind="prediction", title=HILL)
        form = await place.moderator.click(asked.response, label="Own question")
        assert "value" not in form.modal["components"][0]["component"]

    async def test_who_returns_is_chosen_among_those_of_whom_it_is_open(self, place: Place) -> None:
        asked = await place.moderator.slash(
            place.channel, "poll create", kind="prediction", title="we-can-be-heroes-2"
        )
        check_limits(asked.response)
        people = options_of(asked.response)
        form = await place.moderator.select(asked.response, [people["Pedro Pascal as Marcus Moreno"]])
        question = form.modal["components"][0]["component"]["value"]
        assert question == "Will Pedro Pascal return as Marcus Moreno in We Can Be Heroes 2?"

    async def test_names_full_of_signs_stay_text(self, simcord_env: Env, place: Place) -> None:
        asked = await place.moderator.slash(place.channel, "poll create", kind="prediction", title=HOSTILE)
        check_limits(asked.response)
        assert "@everyone" not in text_of(asked.response)
        form = await place.moderator.click(asked.response, label="Own question")
        made = await place.moderator.submit_modal(
            form,
            {
                **PREDICTION,
                "question": HOSTILE_NAME,
                "options": "||@here||\n# <@&2>\n`c`",
                "rule": "@everyone [x](https://evil.example)\n# big",
            },
        )
        check_limits(made.response)
        await place.moderator.click(made.response, label="Open it")
        await simcord_env.settle()
        kept = await forecast(place.fan, last(place), "50", "50", "0")
        for said in (last(place).content, embed_of(last(place)), text_of(kept.response)):
            assert "@everyone" not in said
            assert "@here" not in said
            assert "<@" not in said
            assert "[x](" not in said
        assert last(place).mentions == []

    async def test_a_draft_survives_a_restart_and_can_be_thrown_away(
        self, simcord_env: Env, place: Place, store: Store
    ) -> None:
        made = await drafted(simcord_env, place)
        await simcord_env.restart_bot(Greenlit(store=store, settings=Settings(), clock=now))
        form = await made.press("Edit")
        await place.moderator.submit_modal(form, {**PREDICTION, "question": "Will Hob come back?"})
        assert "Will Hob come back?" in text_of(made.message)
        form = await made.press("Edit")
        assert "thrown away" in text_of((await made.press("Discard")).response)
        gone = await place.moderator.submit_modal(form, PREDICTION)
        assert "This draft is gone" in text_of(gone.response)

    async def test_only_the_role_of_the_settings_is_pinged(
        self, simcord_env: Env, place: Place, store: Store
    ) -> None:
        role = place.guild.create_role("Pollsters")
        settings = replace(store.servers.get(place.guild.id), ping_role=role.id)
        await store.servers.set(place.guild.id, settings, by=1, now=discord.utils.utcnow())
        made = await drafted(simcord_env, place)
        await made.press("Ping: off")
        await made.press("Open it")
        await simcord_env.settle()
        assert last(place).content == f"<@&{role.id}> Prediction: Will Wren come back?"
        assert [each.id for each in last(place).role_mentions] == [role.id]

    async def test_a_channel_in_which_the_bot_may_not_post_or_that_is_gone_is_refused(
        self, simcord_env: Env, place: Place
    ) -> None:
        me = simcord_env.bot.user
        closed = place.guild.create_text_channel(
            "closed", overwrites={me: discord.PermissionOverwrite(send_messages=False)}
        )
        made = await drafted(simcord_env, place)
        await made.choose("channel", closed)
        assert "I may not post in" in text_of((await made.press("Open it")).response)
        await simcord_env.bot.http.delete_channel(closed.id)
        await simcord_env.settle()
        assert "no longer exists" in text_of((await made.press("Open it")).response)
        await made.choose("channel", place.channel)
        await made.press("Open it")
        await simcord_env.settle()
        assert last(place).content == "Prediction: Will Wren come back?"


class TestWho:
    async def test_who_was_demoted_can_open_nothing(self, simcord_env: Env, place: Place) -> None:
        made = await drafted(simcord_env, place)
        form = await made.press("Edit")
        await demote(simcord_env, place.moderator)
        assert "Only moderators" in text_of((await made.press("Open it")).response)
        assert "Only moderators" in text_of((await place.moderator.submit_modal(form, PREDICTION)).response)

    async def test_a_member_makes_predictions_only_where_the_server_lets_them(
        self, simcord_env: Env, place: Place, store: Store
    ) -> None:
        let_see(simcord_env, place, "poll", place.fan)
        refused = await place.fan.slash(place.channel, "poll create", kind="prediction")
        assert "Only moderators" in text_of(refused.response)
        assert "Start a prediction" not in buttons_of(await listed(place.fan, place))
        role = place.guild.create_role("Pollsters")
        await let_members_poll(store, place, ping_role=role.id)
        form = await place.fan.click(await listed(place.fan, place), label="Start a prediction")
        sent = await place.fan.submit_modal(form, PREDICTION)
        made = Drafted(simcord_env, place, place.fan, sent.response)
        assert "Ping: off" not in buttons_of(made.message)
        await made.choose("channel", place.quiet)
        assert "You may not write in" in text_of((await made.press("Open it")).response)
        await made.choose("channel", place.channel)
        await made.press("Open it")
        await simcord_env.settle()
        assert last(place).content == "Prediction: Will Wren come back?"
        copy = await copy_of(place.fan, place)
        assert {"Lock now", "Post it again"}.isdisjoint(buttons_of(copy))

    async def test_a_member_starts_a_prediction_about_the_title_of_the_list(
        self, place: Place, store: Store
    ) -> None:
        await let_members_poll(store, place)
        asked = await place.fan.click(await listed(place.fan, place, title=HILL), label="Start a prediction")
        assert "A prediction about Lantern Hill 2" in text_of(asked.response)

    async def test_nobody_touches_the_draft_of_another(
        self, simcord_env: Env, place: Place, store: Store
    ) -> None:
        await let_members_poll(store, place)
        mine = await drafted(simcord_env, place)
        form = await place.fan.click(await listed(place.fan, place), label="Start a prediction")
        theirs = await place.fan.submit_modal(form, PREDICTION)
        stored = simcord_env.backend.get_message(place.channel.id, theirs.response.id)
        stored.components = forged(stored.components, buttons_of(mine.message)["Open it"])
        refused = await place.fan.click(theirs.response, label="Forged")
        assert "somebody else's" in text_of(refused.response)

    @pytest.mark.parametrize(
        "custom_id",
        [
            "gl:prediction:say:1:101",
            "gl:prediction:say:1:x",
            "gl:prediction:say:1:",
            "gl:prediction:save:1:50-49",
            "gl:prediction:save:1:50-25-25",
            "gl:prediction:form:1:x-y",
            "gl:prediction:form:x",
            "gl:prediction:nonsense:1",
            "gl:prediction-draft:edit:x",
            "gl:prediction-draft:edit:2",
            "gl:prediction-draft:nonsense:1",
            "gl:prediction-draft:channel:1",
            f"gl:prediction-new:-:{HILL}:0:nonsense",
        ],
    )
    async def test_an_id_that_was_tampered_with_does_nothing(
        self, simcord_env: Env, place: Place, post: Any, store: Store, custom_id: str
    ) -> None:
        del post
        await drafted(simcord_env, place)
        await draft(simcord_env, place)
        shown = await place.moderator.slash(place.channel, "titles")
        stored = simcord_env.backend.get_message(place.channel.id, shown.response.id)
        stored.components = forged(stored.components, custom_id)
        said = await place.moderator.click(shown.response, label="Forged")
        assert "no longer works" in text_of(said.response)
        assert await store.forecasts.all(1) == []

    async def test_quick_numbers_do_not_answer_a_question_of_several_outcomes(
        self, simcord_env: Env, place: Place, several: Any
    ) -> None:
        del several
        shown = await place.fan.slash(place.channel, "titles")
        stored = simcord_env.backend.get_message(place.channel.id, shown.response.id)
        stored.components = forged(stored.components, "gl:prediction:say:1:50")
        assert "no longer works" in text_of((await place.fan.click(shown.response, label="Forged")).response)

    @pytest.mark.parametrize("deed", ["close", "again", "drop"])
    async def test_a_fan_who_forges_a_moderators_button_is_refused(
        self, simcord_env: Env, place: Place, post: Any, deed: str
    ) -> None:
        del post
        shown = await place.fan.slash(place.channel, "titles")
        stored = simcord_env.backend.get_message(place.channel.id, shown.response.id)
        stored.components = forged(stored.components, f"gl:prediction:{deed}:1")
        assert "Only moderators" in text_of((await place.fan.click(shown.response, label="Forged")).response)

    async def test_another_server_sees_no_prediction(self, simcord_env: Env, post: Any) -> None:
        del post
        other = place_in(simcord_env)
        assert "No poll has been held here yet" in text_of(await listed(other.fan, other))
        for command in ("poll close", "poll export"):
            refused = await other.moderator.slash(other.channel, command, poll="p1")
            assert "no longer exists" in text_of(refused.response)
        shown = await other.fan.slash(other.channel, "titles")
        stored = simcord_env.backend.get_message(other.channel.id, shown.response.id)
        stored.components = forged(stored.components, "gl:prediction:say:1:50")
        refused = await other.fan.click(shown.response, label="Forged")
        assert "no longer exists" in text_of(refused.response)


class TestTime:
    async def test_a_prediction_opens_by_itself_and_can_be_taken_back_before(
        self, simcord_env: Env, place: Place, store: Store
    ) -> None:
        for question in ("First?", "Second?"):
            made = await drafted(simcord_env, place, opens="in 2 hours", question=question)
            assert "when it opens" in text_of((await made.press("Open it")).response)
        assert "First?" not in text_of(await listed(place.fan, place))
        copy = await copy_of(place.moderator, place, 2)
        assert "will not open" in text_of((await place.moderator.click(copy, label="Take it back")).response)
        await simcord_env.advance_time(7_300)
        assert [each.content for each in place.channel.history() if each.content] == ["Prediction: First?"]
        assert "no longer exists" in text_of(
            (await place.moderator.click(copy, label="Take it back")).response
        )
        assert await store.predictions.drop(1) is False

    async def test_what_fell_due_while_the_bot_was_down_happens_once(
        self, simcord_env: Env, place: Place, post: Any, store: Store
    ) -> None:
        await place.fan.click(post, label="75 %")

        def much_later() -> datetime:
            return now() + timedelta(days=4)

        for _ in range(2):
            await simcord_env.restart_bot(Greenlit(store=store, settings=Settings(), clock=much_later))
            await simcord_env.advance_time(60)
        said = [message.content for message in place.channel.history() if message.content]
        assert said == ["Prediction, locked: Will Wren come back?"]
        assert "the median of 1 forecast" in embed_of(last(place))
        found = await store.predictions.get(1, place.guild.id)
        assert found.lock == found.outline.closes

    async def test_a_moderator_locks_it_now_and_everything_said_until_then_counts(
        self, simcord_env: Env, place: Place, post: Any, store: Store
    ) -> None:
        await place.fan.click(post, label="90 %")
        offered = await place.moderator.autocomplete(place.channel, "poll close", "poll", "wren")
        assert [choice["value"] for choice in offered] == ["p1"]
        locked = await place.moderator.slash(place.channel, "poll close", poll="p1")
        assert "The prediction is locked" in text_of(locked.response)
        await simcord_env.advance_time(10)
        assert "**90\u00a0%**" in embed_of(last(place))
        again = await place.moderator.slash(place.channel, "poll close", poll="p1")
        assert "nothing to lock" in text_of(again.response)
        found = await store.predictions.get(1, place.guild.id)
        assert found.lock == found.outline.closes
        await simcord_env.advance_time(4 * DAY)
        assert await store.predictions.get(1, place.guild.id) == found

    async def test_a_lock_that_nobody_forecast_before_says_so(
        self, simcord_env: Env, place: Place, post: Any
    ) -> None:
        del post
        await simcord_env.advance_time(3 * DAY + 60)
        assert "Nobody had made a forecast" in embed_of(last(place))

    async def test_the_numbers_are_exported_after_the_lock_only(self, place: Place, post: Any) -> None:
        await place.fan.click(post, label="90 %")
        refused = await place.moderator.slash(place.channel, "poll export", poll="p1")
        assert "once it is locked" in text_of(refused.response)
        assert await place.moderator.autocomplete(place.channel, "poll export", "poll", "wren") == []
        await place.moderator.click(await copy_of(place.moderator, place), label="Lock now")
        offered = await place.moderator.autocomplete(place.channel, "poll export", "poll", "wren")
        assert [choice["value"] for choice in offered] == ["p1"]
        exported = await place.moderator.slash(place.channel, "poll export", poll="p1")
        assert exported.ephemeral
        assert [file.filename for file in exported.response.attachments] == [
            "prediction-1.csv",
            "prediction-1.json",
        ]


class TestLosses:
    async def test_moderators_are_told_of_a_prediction_that_lost_its_message(
        self, simcord_env: Env, place: Place, post: Any, store: Store
    ) -> None:
        await simcord_env.bot.http.delete_message(place.channel.id, post.id)
        await simcord_env.settle()
        (told,) = [item.subject for item in await store.desk.open(place.guild.id)]
        assert "The prediction “Will Wren come back?” was deleted from its channel" in told
        await place.moderator.click(await copy_of(place.moderator, place), label="Post it again")
        await simcord_env.settle()
        assert last(place).content == "Prediction: Will Wren come back?"
        assert "Your forecast" in text_of((await place.fan.click(last(place), label="50 %")).response)

    async def test_a_prediction_that_lost_its_channel_goes_on_in_another(
        self, simcord_env: Env, place: Place, store: Store
    ) -> None:
        channel = place.guild.create_text_channel("short-lived")
        made = await drafted(simcord_env, place)
        await made.choose("channel", channel)
        await made.press("Open it")
        await simcord_env.settle()
        await simcord_env.bot.http.delete_channel(channel.id)
        await simcord_env.settle()
        assert any("lost its channel" in item.subject for item in await store.desk.open(place.guild.id))
        await place.moderator.click(await copy_of(place.moderator, place), label="Post it again")
        await simcord_env.advance_time(3 * DAY + 60)
        assert last(place).content == "Prediction, locked: Will Wren come back?"


async def test_polls_and_predictions_stand_in_one_list(simcord_env: Env, place: Place, post: Any) -> None:
    del post
    poll = await draft(simcord_env, place, question="Who is the villain?", closes="in 2 days")
    await poll.press("Publish")
    await opened(simcord_env, place, question="Later?", closes="in 9 days")
    await simcord_env.advance_time(3 * DAY + 60)
    shown = await listed(place.fan, place)
    check_limits(shown)
    assert list(options_of(shown).items()) == [
        ("Later?", "p2"),
        ("Will Wren come back?", "p1"),
        ("Who is the villain?", "1"),
    ]
    assert "Prediction, locked · locked <t:" in text_of(shown)
    copy = await copy_of(place.fan, place)
    check_limits(copy)
    assert "Nobody had made a forecast" in text_of(copy)


async def test_a_prediction_whose_title_is_gone_goes_on_without_it(
    simcord_env: Env, place: Place, store: Store
) -> None:
    asked = await place.moderator.slash(place.channel, "poll create", kind="prediction", title=HILL)
    form = await place.moderator.click(asked.response, label="Own question")
    made = await place.moderator.submit_modal(form, PREDICTION)
    await place.moderator.click(made.response, label="Open it")
    await simcord_env.settle()
    assert "Lantern Hill 2" in embed_of(last(place))
    await store.load_catalogue(catalogue.files(catalogue.default_folder()), now=NOW)
    assert "Your forecast" in text_of((await place.fan.click(last(place), label="75 %")).response)
    gone = await place.moderator.click(asked.response, label="Own question")
    assert "no longer tracked" in text_of(gone.response)
    await simcord_env.advance_time(3 * DAY + 60)
    assert "**75\u00a0%**" in embed_of(last(place))
    assert "Lantern Hill 2" not in embed_of(last(place))


async def test_predictions_outside_a_server_do_nothing(simcord_env: Env, place: Place, post: Any) -> None:
    del post
    shown = await place.fan.user.slash("titles")
    stored = simcord_env.backend.get_message(place.fan.user.dm_channel.id, shown.response.id)
    stored.components = forged(stored.components, "gl:prediction:say:1:50")
    said = await place.fan.user.click(shown.response, label="Forged")
    assert "no longer works" in text_of(said.response)
