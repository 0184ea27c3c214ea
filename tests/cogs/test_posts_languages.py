"""What stands in a channel is in the server's language; what one person opens is in theirs."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import discord
import pytest
from simcord import Env

from bot.domain.boards import Board
from bot.domain.polls import Option, Plan, Results
from bot.domain.server import ServerSettings, Spoilers
from bot.store import Store
from bot.store.ballots import Vote
from bot.texts import LANGUAGES, Texts, texts_in
from bot.ui.text import colon, sentence_case
from tests.cogs.polling import DAY, embed_of
from tests.cogs.polling import published as polled
from tests.cogs.predicting import SEVERAL, forecast, opened
from tests.cogs.pressing import reading_in
from tests.cogs.shown import Place, buttons_of, check_limits, text_of
from tests.cogs.test_settling import posted, settle
from tests.cogs.test_tips import on_the_desk, word_to
from tests.cogs.updating import corrected, published, settled_post
from tests.conftest import HILL, NOW

ABROAD = [language for language in LANGUAGES if language != "en"]


async def speaking(store: Store, place: Place, language: str, **others: Any) -> Texts:
    """Let the server have chosen a language."""
    await store.servers.set(place.guild.id, ServerSettings(language=language, **others), by=1, now=NOW)
    return texts_in(language)


def headed(head: str, texts: Texts, question: str) -> str:
    """The line that people are notified with."""
    return f"{colon(texts.phrase(head), texts)} {question}"


async def test_a_poll_its_reminder_and_its_result_are_in_the_servers_language(
    simcord_env: Env, place: Place, store: Store
) -> None:
    texts = await speaking(store, place, "es")
    post = await polled(simcord_env, place, "Reminder: off", closes="in 3 days")
    assert post.content == headed("Poll", texts, "Will Wren come back?")
    assert texts.phrase("The numbers stay hidden until the end.") in embed_of(post)
    assert list(buttons_of(post))[-2:] == [texts.phrase("My vote"), texts.phrase("How it works")]
    await place.fan.click(post, label="Yes")
    await simcord_env.advance_time(2.8 * DAY)
    await simcord_env.settle()
    reminder = place.channel.last_message
    assert reminder.content == headed("Last chance to vote", texts, "Will Wren come back?")
    await simcord_env.advance_time(DAY)
    await simcord_env.settle()
    result = place.channel.last_message
    assert result.content == headed("Poll closed", texts, "Will Wren come back?")
    assert texts.phrase("All numbers") in buttons_of(result)
    assert result.attachments[0].description.startswith(
        texts.phrase("Result of the poll “%(question)s”", question="Will Wren come back?")
    )


async def test_a_prediction_from_its_post_to_its_scores_is_in_the_servers_language(
    simcord_env: Env, place: Place, store: Store
) -> None:
    texts = await speaking(store, place, "fr")
    post = await opened(simcord_env, place)
    assert post.content == headed("Prediction", texts, "Will Wren come back?")
    assert texts.phrase("How it is decided") in embed_of(post)
    await forecast(place.fan, post, "90")
    await forecast(place.stranger, post, "20")
    await simcord_env.advance_time(3 * DAY + 60)
    await simcord_env.settle()
    await simcord_env.advance_time(6)
    await simcord_env.settle()
    post = posted(place, colon(texts.phrase("Prediction, locked"), texts))
    assert texts.phrase("What the crowd said") in embed_of(post)
    await settle(place.moderator, place, post)
    await simcord_env.settle()
    outcome = place.channel.last_message
    assert outcome.content == headed("Decided", texts, "Will Wren come back?")
    assert texts.phrase("Not so?") in embed_of(outcome)
    assert texts.phrase("Object") in buttons_of(outcome)
    await simcord_env.advance_time(4 * DAY)
    await simcord_env.settle()
    scores = place.channel.last_message
    assert scores.content == headed("Scored", texts, "Will Wren come back?")
    assert texts.phrase("Your own score stands in `/me`.") in embed_of(scores)
    for english in ("forecast", "Settled", "Source:", "crowd"):
        assert english not in embed_of(outcome) + embed_of(scores)


@pytest.mark.parametrize("language", ABROAD)
async def test_who_opens_a_prediction_reads_it_in_their_own_language(
    simcord_env: Env, place: Place, language: str
) -> None:
    await opened(simcord_env, place, options=SEVERAL)
    texts = texts_in(language)
    with reading_in(language):
        listed = await place.fan.slash(place.channel, "polls")
        assert texts.phrase("Prediction") in text_of(listed.response)
        assert texts.phrase("%(count)s forecasts", count=0) not in text_of(listed.response)
        shown = await place.fan.select(listed.response, ["p1"])
    check_limits(shown.response)
    assert texts.phrase("How likely is each of these, in percent?") in text_of(shown.response)
    assert texts.phrase("Forecast") in buttons_of(shown.response)


@pytest.mark.parametrize("language", ABROAD)
async def test_news_and_its_correction_are_posted_in_the_servers_language(
    simcord_env: Env, place: Place, store: Store, language: str
) -> None:
    texts = await speaking(store, place, language, updates_channel=place.channel.id)
    draft = await published(place)
    assert draft is not None
    post = await settled_post(simcord_env, place.channel)
    (embed,) = post.embeds
    assert colon(texts.phrase("Release"), texts) in embed.description
    assert embed.footer.text == texts.phrase("Update %(number)s", number=1)
    assert list(buttons_of(post)) == [texts.phrase(each) for each in ("Status", "History", "Correct")]
    await corrected(place)
    post = await settled_post(simcord_env, place.channel)
    assert colon(texts.phrase("Corrected"), texts) in post.content
    (embed,) = post.embeds
    assert embed.footer.text == texts.phrase("Update %(number)s · corrected", number=1)


async def test_what_fans_will_see_of_news_is_shown_before_in_the_servers_language(
    place: Place, store: Store
) -> None:
    await speaking(store, place, "de", spoilers=Spoilers.LEFT_OUT)
    form = await place.moderator.slash(place.channel, "update post", title=HILL)
    news = {"headline": "It moves", "value": "moved to May 2028", "link": "https://variety.com/x"}
    draft = await place.moderator.submit_modal(form, news)
    assert "**Start:** ~~" in text_of(draft.response)


@pytest.mark.parametrize("language", ABROAD)
async def test_a_board_follows_the_servers_language(
    simcord_env: Env, place: Place, store: Store, language: str
) -> None:
    await store.boards.put(Board(place.guild.id, HILL, place.channel.id), by=1, now=NOW)
    await simcord_env.advance_time(DAY)
    await simcord_env.settle()
    assert "**In production**" in text_of(place.channel.last_message)
    texts = await speaking(store, place, language)
    await simcord_env.advance_time(DAY)
    await simcord_env.settle()
    shown = text_of(place.channel.last_message)
    assert "In production" not in shown
    assert f"**{sentence_case(texts.phrase('in production'))}**" in shown


async def test_without_a_choice_posts_are_in_what_the_server_told_discord(
    simcord_env: Env, place: Place
) -> None:
    guild = simcord_env.create_guild(preferred_locale="fr")
    channel = guild.create_text_channel("suites")
    role = guild.create_role("Mods", permissions=discord.Permissions(manage_messages=True))
    moderator = guild.add_member(simcord_env.create_user("mod"), roles=[role])
    there = replace(place, guild=guild, channel=channel, moderator=moderator)
    post = await polled(simcord_env, there)
    assert post.content == "Sondage : Will Wren come back?"


@pytest.mark.parametrize("language", ABROAD)
async def test_what_fans_guessed_stands_on_the_card_in_the_readers_language(
    place: Place, store: Store, language: str
) -> None:
    plan = Plan(
        "Who wins?",
        (Option("Ann"), Option("Bo")),
        NOW + timedelta(days=1),
        place.channel.id,
        title=HILL,
        results=Results.HIDDEN,
    )
    poll = await store.polls.create(plan, server=place.guild.id, by=1, now=NOW)
    for person, choice in ((11, 0), (12, 0), (13, 1), (14, 1)):
        await store.ballots.cast(Vote(poll.id, person, (choice,), (), NOW, place.guild.id))
    await store.polls.close(poll.id, now=NOW + timedelta(days=1), announce=lambda _: iter(()))
    texts = texts_in(language)
    with reading_in(language):
        card = await place.fan.slash(place.channel, "status", title=HILL)
    tie = texts.phrase("a tie between %(most)s and %(last)s", most="Ann", last="Bo")
    share = texts.phrase("%(percent)s of %(number)s", percent="50 %", number="4")
    assert f"**{texts.phrase('Fans here guessed')}** Who wins? {tie} ({share})" in text_of(card.response)


@pytest.mark.parametrize("language", ABROAD)
async def test_a_tip_is_thanked_for_and_answered_in_the_fans_language(
    simcord_env: Env, place: Place, store: Store, language: str
) -> None:
    texts = texts_in(language)
    with reading_in(language):
        sent = await place.fan.slash(place.channel, "tip", text="Wren is in the trailer", title=HILL)
        wrong = await place.fan.slash(place.channel, "tip", text="Wren is there", link="variety.com")
    assert texts.phrase("Thank you. The moderators have your tip.") in text_of(sent.response)
    assert texts.phrase("about %(title)s", title="Lantern Hill 2") in text_of(sent.response)
    assert "https://variety.com/news" in wrong.response.content
    assert "This is no link" not in wrong.response.content
    form = await place.moderator.click(await on_the_desk(place, store), label="Decline")
    await place.moderator.submit_modal(form, {"line": "A joke"})
    word = await word_to(simcord_env, place.fan)
    assert word.content == texts.phrase(
        "Your tip about %(title)s was looked at, and the moderators did not take it.", title="Lantern Hill 2"
    )
    assert texts.phrase("What the moderators say") in word.embeds[0].description
    assert (await store.people.everything(place.fan.id))["desk_said"][0]["language"] == language


@pytest.mark.parametrize("language", ABROAD)
async def test_who_may_not_is_told_so_in_their_language(
    simcord_env: Env, place: Place, store: Store, language: str
) -> None:
    await speaking(store, place, language, updates_channel=place.channel.id)
    await published(place)
    post = await settled_post(simcord_env, place.channel)
    with reading_in(language):
        refused = await place.fan.click(post, label=texts_in(language).phrase("Correct"))
    assert "Only moderators" not in refused.response.content
    assert "/setup" in refused.response.content


async def test_the_usual_questions_are_worded_in_the_servers_language(place: Place, store: Store) -> None:
    await speaking(store, place, "es")
    form = await place.moderator.slash(place.channel, "poll create", title=HILL, kind="release")
    typed = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert typed["question"] == "¿Cuándo se estrena Lantern Hill 2?"
    assert typed["options"].splitlines()[-1] == "Nunca"
    choosing = await place.moderator.slash(place.channel, "poll create", title=HILL, kind="prediction")
    assert "¿Se estrenará Lantern Hill 2 a más tardar el 20 de mayo de 2027?" in text_of(choosing.response)
    form = await place.moderator.click(choosing.response, label="Released by…")
    typed = {row["component"]["custom_id"]: row["component"].get("value") for row in form.modal["components"]}
    assert typed["options"] == "Sí\nNo"
    assert typed["rule"].startswith("Sí: a más tardar el 20 de mayo de 2027")


@pytest.mark.parametrize("language", ABROAD)
def test_that_no_came_true_cannot_be_read_as_did_not_come_true(language: str) -> None:
    said = texts_in(language).phrase("%(outcome)s came true", outcome="**No**")
    assert said.endswith(": **No**")
