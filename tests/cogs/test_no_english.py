"""Whatever a fan meets is in their language: one whose language has strange letters walks through all of it."""

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest
from simcord import Env

from bot import catalogue
from bot.domain.server import ServerSettings
from bot.store import Store
from bot.texts import texts_in
from cogs.ask import screens
from tests.cogs.foreign import LANGUAGE, Strange, make_strange, strange, words_of_the_code
from tests.cogs.polling import DAY
from tests.cogs.polling import published as polled
from tests.cogs.predicting import forecast, opened, prediction_of
from tests.cogs.pressing import reading_in
from tests.cogs.shown import Place, components_of, me_in
from tests.cogs.test_settling import press_as, settle
from tests.cogs.test_tips import on_the_desk, word_to
from tests.cogs.updating import corrected, published
from tests.cogs.walking import Walker, payloads
from tests.conftest import HILL, NOW

QUESTION = "quand sort cela"
LINK = "https://gazette.example/x"
OPTIONS = {
    "question": [QUESTION],
    "title": [HILL, strange("qwert zxcvb")],
    "who": [strange("Okonjo"), strange("qqqq")],
    "search": [strange("lantern"), strange("qqqq zzzz")],
    "private": [True, False],
    "text": [strange("It moved")],
    "link": [LINK, "gazette.example"],
}
FIELDS = {
    "question": strange("Will Wren come back?"),
    "options": strange("Yes\nNo\nOnly a cameo"),
    "rule": strange("Yes: so.\nNo: not."),
    "closes": "2027-01-05 20:00",
    "opens": "2027-01-01",
    "percent0": "70",
    "reason": strange("Not so"),
    "remark": strange("Not so"),
}
NEWS = {"headline": strange("It moves"), "value": strange("The lantern is blue"), "link": LINK}
KNOWN = {*QUESTION.split(), "UTC", "fan", "stranger", "moderator"}
"""What people type and are called, and the server's time zone."""

GONE = (
    "x:y",
    "poll:vote:9:0",
    "poll:open:9",
    "poll:mine:9",
    "poll-draft:edit:9",
    "prediction-draft:edit:9",
    "prediction:say:9:0",
    "prediction:open:9",
    "objection:form:9:1",
    "objection:read:9",
    "tellme:9:yes",
    "tellme:9:no",
    "tellme:stop",
    "status:zzz:-:0:",
    "update:correct:1",
    "settle:show:1",
    "desklist:-:-:0:",
    "setup:home",
    "boards:list",
    f"wrong:{HILL}:{'0' * 16}",
    "help:-:-:7:",
)


@pytest.fixture(scope="module")
def loaded_database(catalogue_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a catalogue without Latin letters."""
    folder = tmp_path_factory.mktemp("strange")
    for file in catalogue_folder.glob("*.toml"):
        shutil.copy(file, folder)
    make_strange(folder)
    path = folder / "greenlit.db"

    async def load() -> None:
        async with Store.open(path) as store:
            await store.load_catalogue(catalogue.files(folder), now=NOW)

    asyncio.run(load())
    return path


@pytest.fixture(autouse=True)
def strange_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every message of the language in strange letters."""
    monkeypatch.setattr(texts_in(LANGUAGE), "_catalog", Strange())
    # It remembers how questions are quoted in all languages; here it must not.
    monkeypatch.setattr(screens, "_quoted", vars(screens)["_quoted"].__wrapped__)


@pytest.fixture(autouse=True)
async def in_that_language(store: Store, place: Place) -> None:
    """The server has chosen the language, and lets members make polls."""
    chosen = ServerSettings(language=LANGUAGE, members_may_poll=True, updates_channel=place.channel.id)
    await store.servers.set(place.guild.id, chosen, by=1, now=NOW)


def english(env: Env, since: int = 0, *, posts: bool = False) -> list[str]:
    """What of everything sent since was in English; with `posts` only what stands in channels and direct messages."""
    sent = [
        each
        for request, each in zip(
            [each for each in env.http_requests[since:] if each.json], payloads(env, since), strict=True
        )
        if not posts or request.path.startswith("/channels/")
    ]
    return sorted({text for each in sent for text in words_of_the_code(each, KNOWN)})


async def test_no_screen_of_a_fan_is_in_english(simcord_env: Env, place: Place) -> None:
    begun = len(simcord_env.http_requests)
    with reading_in(LANGUAGE):
        await Walker(simcord_env, place, place.fan, OPTIONS, FIELDS).commands(deep=True)
    assert len(payloads(simcord_env, begun)) > 100
    assert english(simcord_env, begun) == []


async def test_no_post_and_nothing_behind_its_buttons_is_in_english(
    simcord_env: Env, place: Place, store: Store
) -> None:
    walker = Walker(simcord_env, place, place.fan, OPTIONS, FIELDS)
    poll = {"question": FIELDS["question"], "options": FIELDS["options"]}
    sure = {**poll, "options": strange("Yes\nNo"), "rule": FIELDS["rule"], "closes": "in 3 days"}

    async def pressed() -> None:
        for message in list(place.channel.history()):
            with reading_in(LANGUAGE):
                await walker.message(message)

    await published(place, **NEWS)
    await published(place, headline=strange("No link"), value=strange("The lantern is red"), link="")
    await polled(simcord_env, place, "Reminder: off", **poll, closes="in 3 days")
    prediction = await opened(simcord_env, place, **sure)
    begun = len(simcord_env.http_requests)
    await pressed()
    assert english(simcord_env, begun) == []
    await corrected(place, **{**NEWS, "why": strange("A mistake")})
    await simcord_env.advance_time(3 * DAY + 60)
    await settle(place.moderator, place, prediction, strange("Yes"), dated="2026-11-24")
    await simcord_env.settle()
    begun = len(simcord_env.http_requests)
    await pressed()
    with reading_in(LANGUAGE):
        await Walker(simcord_env, place, place.fan, OPTIONS, FIELDS).commands(deep=True)
    assert english(simcord_env, begun) == []
    form = await place.moderator.click(await on_the_desk(place, store), label="Decline")
    await place.moderator.submit_modal(form, {"line": strange("A joke")})
    answer = f"gl:objection:answer:{prediction_of(prediction)}"
    form = await press_as(simcord_env, place, place.moderator, answer)
    await place.moderator.submit_modal(form, {"answer": strange("It stands")})
    await simcord_env.advance_time(3 * DAY)
    await word_to(simcord_env, place.fan)
    assert len([each for each in place.fan.user.dm_channel.history() if each.embeds]) >= 2
    assert english(simcord_env, posts=True) == []


async def test_nothing_elsewhere_and_no_refusal_is_in_english(simcord_env: Env, place: Place) -> None:
    asked = [QUESTION, strange("what is this"), "1" * 601, "🎉", "||x||", QUESTION.split()[1]]
    begun = len(simcord_env.http_requests)
    walker = Walker(simcord_env, place, place.fan, OPTIONS, FIELDS)
    with reading_in(LANGUAGE):
        for question in asked * 2:
            await place.fan.slash(place.channel, "ask", question=question)
            await place.fan.slash(place.quiet, "ask", question=question)
            await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> {question[:200]}")
        await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}>")
        await walker.menus(await place.stranger.send(place.channel, strange("It moved")))
        for _ in range(6):
            await place.fan.slash(place.channel, "status", title=HILL)
        # Buttons that were never shown, or whose thing is gone.
        await walker.forged([f"gl:{rest}" for rest in GONE])
        for command, options in (
            ("ask", {"question": QUESTION}),
            ("status", {"title": HILL}),
            ("me", {}),
            ("polls", {}),
        ):
            await place.fan.user.slash(command, **options)
    assert english(simcord_env, begun) == []


async def test_no_moderator_settles_or_answers_an_objection_in_english(
    simcord_env: Env, place: Place
) -> None:
    mods, yes = place.moderator, strange("Yes")
    sure = {"question": FIELDS["question"], "options": f"{yes}\n{strange('No')}", "rule": FIELDS["rule"]}
    post = await opened(simcord_env, place, **sure)
    key = prediction_of(post)
    for person, percent in ((place.fan, "90"), (mods, "20")):
        await forecast(person, post, percent)
    await simcord_env.advance_time(3 * DAY + 60)
    begun = len(simcord_env.http_requests)
    with reading_in(LANGUAGE):
        screen = (await mods.slash(place.channel, "poll settle", poll=f"p{key}")).response
        await mods.select(screen, ["0"], custom_id=custom_id(screen, "settle:outcome"))
        for typed in ({"dated": "x", "source": LINK}, {"dated": "2026-11-24", "source": LINK}):
            form = await mods.click(screen, custom_id=custom_id(screen, "settle:source"))
            await mods.submit_modal(form, typed)
        await mods.click(screen, custom_id=custom_id(screen, "settle:settle"))
        await simcord_env.settle()
        form = await press_as(simcord_env, place, place.fan, f"gl:objection:form:{key}:1")
        await place.fan.submit_modal(form, {"reason": strange("No")})
        for verb in ("confirm", "answer"):
            pressed = await press_as(simcord_env, place, mods, f"gl:objection:{verb}:{key}")
            if pressed.modal is not None:
                await mods.submit_modal(pressed, {"answer": strange("It stands")})
        again = (await mods.slash(place.channel, "poll settle", poll=f"p{key}")).response
        form = await mods.click(again, custom_id=custom_id(again, "settle:void"))
        void = await mods.submit_modal(form, {"why": strange("Broken")})
        await mods.click(
            void.response or again, custom_id=custom_id(void.response or again, "settle:void-now")
        )
    assert english(simcord_env, begun) == []


def custom_id(message: Any, part: str) -> str:
    """The id of the button or select that does something."""
    ids = [each.get("custom_id", "") for each in components_of(message)]
    return next(each for each in ids if f":{part}:" in each)


BAD = (
    {"options": "x"},
    {"options": "\n".join(map(str, range(30)))},
    {"options": f"{'1' * 90}\n2"},
    {"options": "1\n1"},
    {"closes": "x"},
    {"closes": "2020-01-01"},
    {"closes": "2090-01-01"},
    {"closes": "9999-12-31 23:59"},
    {"closes": "2027-02-30"},
    {"closes": "0 m"},
    {"closes": "3/4 12:00"},
    {"closes": "12:00 x/y"},
    {"closes": "<t:1000000000>"},
    {"closes": "2027-01-01 12:00", "opens": "2027-01-01 12:00"},
    {"rule": ""},
)


@pytest.mark.parametrize("start", ["gl:poll:start", "gl:prediction:start"])
@pytest.mark.parametrize("bad", BAD, ids=lambda bad: next(iter(bad)))
async def test_what_is_wrong_with_a_draft_is_not_said_in_english(
    simcord_env: Env, place: Place, start: str, bad: dict[str, str]
) -> None:
    begun = len(simcord_env.http_requests)
    fields = {"question": "1", "options": "1\n2", "rule": "1", "closes": "3d", "opens": ""}
    with reading_in(LANGUAGE):
        listed = await place.fan.slash(place.channel, "polls")
        form = await place.fan.click(listed.response, custom_id=start)
        names = [each["component"]["custom_id"] for each in form.modal["components"]]
        typed = {name: value for name, value in {**fields, **bad}.items() if name in names}
        draft = await place.fan.submit_modal(form, typed)
    assert draft.response is not None
    assert english(simcord_env, begun) == []
