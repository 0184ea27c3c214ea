"""Errors end in one place: the person reads one sentence, the log has one traceback with the same reference."""

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands, ui
from simcord import Env

from bot.domain.errors import GreenlitError
from bot.ui.cards import card
from bot.ui.form import Form, FormError
from bot.ui.funnel import explain
from bot.ui.picking import suggestions
from bot.ui.reply import show
from bot.ui.stateless import Press, button, row, select
from tests.cogs.pressing import press
from tests.cogs.shown import Place, bot_of, me_in, text_of

pytestmark = pytest.mark.simcord(check_errors=False, strict_sync=False)

REFERENCE = re.compile(r"`(GL-[0-9A-F]{4})`")
Interaction = discord.Interaction[Any]


class RuleError(GreenlitError):
    """A rule of the test's own."""


def check_one_traceback(caplog: pytest.LogCaptureFixture, sentence: str, *, where: str) -> None:
    """The sentence carries a reference, and the log that reference with one traceback."""
    mark = REFERENCE.search(sentence)
    assert mark is not None, sentence
    assert sentence.startswith("Something went wrong on my side.")
    assert "secret" not in sentence
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert record.getMessage() == f"{mark[1]} in {where}"
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], RuntimeError)


def add_command(env: Env, act: Callable[[Interaction], Awaitable[None]]) -> None:
    bot = bot_of(env)

    @app_commands.command(name="broken", description="Breaks")
    async def broken(interaction: Interaction) -> None:
        await act(interaction)

    bot.tree.add_command(broken)


async def fail(interaction: Interaction, *_: object) -> None:
    del interaction
    raise RuntimeError("secret")


async def refuse(interaction: Interaction, *_: object) -> None:
    del interaction
    raise RuleError("That is against the rules. Do this instead.")


async def fail_late(interaction: Interaction, *_: object) -> None:
    await interaction.response.send_message("first")
    raise RuntimeError("secret")


async def fail_deferred(interaction: Interaction, *_: object) -> None:
    await interaction.response.defer(ephemeral=True)
    raise RuntimeError("secret")


@pytest.mark.usefixtures("faults")
async def test_a_broken_command(simcord_env: Env, place: Place, caplog: pytest.LogCaptureFixture) -> None:
    add_command(simcord_env, fail)
    result = await place.fan.slash(place.channel, "broken")
    assert result.response.ephemeral
    check_one_traceback(caplog, result.response.content, where="/broken")


@pytest.mark.usefixtures("faults")
async def test_a_command_that_breaks_after_its_reply(
    simcord_env: Env, place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    add_command(simcord_env, fail_late)
    result = await place.fan.slash(place.channel, "broken")
    assert result.response.content == "first"
    (sentence,) = result.followups
    assert sentence.ephemeral
    check_one_traceback(caplog, sentence.content, where="/broken")


@pytest.mark.usefixtures("faults")
async def test_a_command_that_breaks_after_deferring(
    simcord_env: Env, place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    add_command(simcord_env, fail_deferred)
    result = await place.fan.slash(place.channel, "broken")
    shown = [
        each.content for each in (result.response, *result.followups) if each is not None and each.content
    ]
    check_one_traceback(caplog, shown[0], where="/broken")


@pytest.mark.usefixtures("faults")
async def test_a_broken_button(simcord_env: Env, place: Place, caplog: pytest.LogCaptureFixture) -> None:
    bot_of(simcord_env).actions.on("broken", fail)
    result = await press(simcord_env, place, "gl:broken:17")
    assert result.response.ephemeral
    check_one_traceback(caplog, result.response.content, where="gl:broken:17")


@pytest.mark.usefixtures("faults")
async def test_a_broken_select(simcord_env: Env, place: Place, caplog: pytest.LogCaptureFixture) -> None:
    seen: list[Press] = []

    async def act(interaction: Interaction, pressed: Press) -> None:
        seen.append(pressed)
        await fail(interaction)

    async def shows(interaction: Interaction) -> None:
        options = [discord.SelectOption(label="One", value="1"), discord.SelectOption(label="Two", value="2")]
        await show(interaction, card("Choose.", row(select("Choose", "gl:broken:x", options))))

    bot_of(simcord_env).actions.on("broken", act)
    add_command(simcord_env, shows)
    shown = await place.fan.slash(place.channel, "broken")
    result = await place.fan.select(shown.response, ["2"])
    assert seen == [Press("broken", "x", ("2",))]
    check_one_traceback(caplog, result.response.content, where="gl:broken:x")


class Note(Form):
    """A form with one field and what becomes of it."""

    def __init__(self, act: Callable[[Interaction], Awaitable[None]]) -> None:
        self.text: ui.TextInput[Any] = ui.TextInput(custom_id="text")
        super().__init__("A note", ui.Label(text="Text", component=self.text))
        self.act = act

    async def submitted(self, interaction: Interaction) -> None:
        await self.act(interaction)


@pytest.mark.usefixtures("faults")
async def test_a_broken_form(simcord_env: Env, place: Place, caplog: pytest.LogCaptureFixture) -> None:
    add_command(simcord_env, lambda interaction: Note(fail).show(interaction))
    shown = await place.fan.slash(place.channel, "broken")
    result = await place.fan.submit_modal(shown, {"text": "hello"})
    assert result.response.ephemeral
    assert REFERENCE.search(result.response.content)
    assert sum(record.levelno >= logging.ERROR for record in caplog.records) == 1


async def test_a_form_hands_over_what_was_written(simcord_env: Env, place: Place) -> None:
    form: list[Note] = []

    async def thank(interaction: Interaction) -> None:
        await show(interaction, card(f"Noted: {form[0].text.value}"))

    async def opens(interaction: Interaction) -> None:
        form.append(Note(thank))
        await form[0].show(interaction)

    add_command(simcord_env, opens)
    shown = await place.fan.slash(place.channel, "broken")
    result = await place.fan.submit_modal(shown, {"text": "hello"})
    assert text_of(result.response) == "Noted: hello"


async def test_a_form_refuses_to_answer_a_form_and_to_hold_six_fields(
    simcord_env: Env, place: Place, faults: Callable[[], list[str]]
) -> None:
    refused: list[Exception] = []

    async def again(interaction: Interaction) -> None:
        try:
            await Note(fail).show(interaction)
        except FormError as error:
            refused.append(error)
            raise

    add_command(simcord_env, lambda interaction: Note(again).show(interaction))
    shown = await place.fan.slash(place.channel, "broken")
    await place.fan.submit_modal(shown, {"text": "hello"})
    assert len(refused) == len(faults()) == 1

    class Long(Note):
        def __init__(self) -> None:
            Form.__init__(self, "Long", *(ui.TextDisplay("x") for _ in range(6)))

    with pytest.raises(FormError, match="6 fields"):
        Long()


@pytest.mark.usefixtures("faults")
async def test_a_broken_autocomplete_shows_a_sentence_to_choose(
    simcord_env: Env, place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    bot = bot_of(simcord_env)

    @app_commands.command(name="broken", description="Breaks")
    async def broken(interaction: Interaction, title: str) -> None:
        await show(interaction, card(f"typed {title}"))

    @broken.autocomplete("title")
    @suggestions
    async def complete(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        del current
        await fail(interaction)
        return []

    del complete
    bot.tree.add_command(broken)
    for typed in ("shr", "", "x" * 300):
        (choice,) = await place.fan.autocomplete(place.channel, "broken", "title", typed)
        assert choice["name"].startswith("Something went wrong on my side.")
        assert 1 <= len(choice["value"]) <= 100
        assert choice["value"] == (typed[:100] or "-")
    marks = [record.getMessage().split()[0] for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(marks) == len(set(marks)) == 3


@pytest.mark.usefixtures("faults")
async def test_a_broken_answer_to_a_message(
    simcord_env: Env, place: Place, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def explode(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(bot_of(simcord_env).services.answers, "of", explode)
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> who directs it?")
    check_one_traceback(caplog, text_of(place.channel.last_message), where="a message to the bot")


async def test_where_no_message_can_be_sent_the_log_has_one_traceback(
    simcord_env: Env, place: Place, faults: Callable[[], list[str]], caplog: pytest.LogCaptureFixture
) -> None:
    me = f"<@{me_in(simcord_env).id}>"
    simcord_env.inject_error("POST", "/channels/*/messages", status=500, times=None)
    await place.fan.send(place.channel, f"{me} who directs it?")
    assert len(faults()) == 1
    assert "a message to the bot" in faults()[0]
    assert [record for record in caplog.records if "nor a word about it" in record.getMessage()]


async def test_a_broken_rule_is_told_as_it_is_everywhere(simcord_env: Env, place: Place) -> None:
    add_command(simcord_env, refuse)
    bot_of(simcord_env).actions.on("broken", refuse)
    told = [
        (await place.fan.slash(place.channel, "broken")).response,
        (await press(simcord_env, place, "gl:broken:1")).response,
    ]
    assert [each.content for each in told] == ["That is against the rules. Do this instead."] * 2
    assert all(each.ephemeral for each in told)


class _Response:
    status = 404
    reason = "Not Found"


def gone(code: int) -> discord.NotFound:
    response: Any = _Response()
    return discord.NotFound(response, {"code": code, "message": "Unknown interaction"})


@pytest.mark.parametrize("code", [10062, 40060])
async def test_an_answer_that_comes_too_late_stays_quiet(simcord_env: Env, place: Place, code: int) -> None:
    async def late(interaction: Interaction) -> None:
        del interaction
        raise gone(code)

    add_command(simcord_env, late)
    result = await place.fan.slash(place.channel, "broken")
    assert not result.acknowledged


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (gone(10062), "10062"),
        (discord.RateLimited(60), "RateLimited"),
        (aiohttp.ServerDisconnectedError(), "ServerDisconnectedError"),
        (TimeoutError(), "TimeoutError"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_a_sentence_that_cannot_be_sent_is_noted_in_one_line(
    simcord_env: Env,
    place: Place,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    why: str,
) -> None:
    caplog.set_level(logging.INFO)

    async def closed(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(discord.InteractionResponse, "send_message", closed)
    add_command(simcord_env, refuse)
    await place.fan.slash(place.channel, "broken")
    assert f"The sentence about an error in /broken could not be sent: {why}" in caplog.messages


class TestRefusals:
    """What Discord's own checks refuse."""

    @pytest.mark.parametrize(
        ("error", "says"),
        [
            (app_commands.NoPrivateMessage(), "only in a server"),
            (app_commands.CommandNotFound("x", []), "This command has changed."),
            (app_commands.CommandOnCooldown(app_commands.Cooldown(1, 30), 12.4), "Try again in 12 seconds."),
            (app_commands.MissingPermissions(["manage_messages"]), "Ask a moderator"),
            (app_commands.MissingRole(1), "Ask a moderator"),
            (app_commands.MissingAnyRole([1]), "Ask a moderator"),
            (
                app_commands.BotMissingPermissions(["send_messages"]),
                "missing permissions here: send messages",
            ),
            (app_commands.CheckFailure("no"), "You are not allowed to do this here."),
        ],
    )
    async def test_are_sentences_without_a_traceback(self, error: Exception, says: str) -> None:
        sentence = explain(error, "a test")
        assert sentence is not None
        assert says in sentence
        assert "GL-" not in sentence

    @pytest.mark.usefixtures("faults")
    async def test_anything_else_of_the_tree_is_a_fault(self) -> None:
        assert REFERENCE.search(explain(app_commands.AppCommandError("odd"), "a test") or "")

    async def test_a_transformers_own_sentence_is_told(self) -> None:
        class Odd(app_commands.Transformer):
            pass

        error = app_commands.TransformerError("x", discord.AppCommandOptionType.string, Odd())
        error.__cause__ = RuleError("Write a date as 2027-05-22.")
        assert explain(error, "a test") == "Write a date as 2027-05-22."


async def test_two_features_cannot_answer_one_screen(simcord_env: Env) -> None:
    with pytest.raises(ValueError, match="two features answer gl:titles"):
        bot_of(simcord_env).actions.on("titles", fail)


@pytest.mark.parametrize("custom_id", ["status:x", "gl:" + "x" * 98, ""])
def test_a_button_of_a_foreign_or_long_id_cannot_be_built(custom_id: str) -> None:
    with pytest.raises(ValueError, match="is no custom id of ours"):
        button("Go", custom_id)
