"""Buttons after a restart, for everyone, and for ever; commands registered only when they changed."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from discord import app_commands
from simcord import Env

from bot.client import Greenlit
from bot.store import Store
from bot.tree import digest, register
from bot.ui.stateless import Pressed
from tests.cogs.shown import Place, bot_of, buttons_of, me_in, options_of, page_of, text_of
from tests.conftest import HILL

SYNC = ("PUT", "/commands")


def syncs(env: Env) -> int:
    return sum(entry.method == SYNC[0] and entry.path.endswith(SYNC[1]) for entry in env.http_requests)


async def test_every_button_works_after_a_restart(
    simcord_env: Env, place: Place, make_bot: Callable[..., Greenlit]
) -> None:
    choice = await place.fan.slash(place.channel, "ask", question="Who directs it?")
    status = await place.fan.slash(place.channel, "status", title=HILL)
    cast = await place.fan.slash(place.channel, "cast", title="we-can-be-heroes-2")
    titles = await place.fan.slash(place.channel, "titles")
    await simcord_env.restart_bot(make_bot())
    for label in buttons_of(status.response):
        opened = await place.stranger.click(status.response, label=label)
        assert opened.response.ephemeral
        assert opened.response.components
    await place.fan.click(cast.response, label="Next")
    assert page_of(cast.response).startswith("2 of")
    person = await place.stranger.select(cast.response, [next(iter(options_of(cast.response).values()))])
    assert text_of(person.response).startswith("## ")
    opened = await place.fan.select(titles.response, ["shrek-5"])
    assert "Shrek 5" in text_of(opened.response)
    await place.fan.click(choice.response, label="Frozen III")
    assert "Asked: Who directs it?" in text_of(choice.response)


async def test_a_private_page_still_turns_long_after_discord_py_forgets_views(
    simcord_env: Env, place: Place
) -> None:
    first = await place.fan.slash(place.channel, "titles")
    public = await place.fan.slash(place.channel, "cast", title="we-can-be-heroes-2")
    copy = await place.stranger.click(public.response, label="Next")
    await simcord_env.advance_time(3_600)
    await place.fan.click(first.response, label="Next")
    await place.fan.click(first.response, label="Previous")
    await place.stranger.click(copy.response, label="Next")
    await place.fan.click(public.response, label="Next")
    assert page_of(first.response).startswith("1 of")
    assert page_of(copy.response).startswith("3 of")
    assert page_of(public.response).startswith("2 of")


async def test_no_view_is_ever_stored_and_the_buttons_class_stays_registered(
    simcord_env: Env, place: Place
) -> None:
    store = simcord_env.bot._connection._view_store
    shown = await place.fan.slash(place.channel, "titles")
    for label in ("Next", "Previous", "Next"):
        await place.fan.click(shown.response, label=label)
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> who directs it?")
    assert store._views == {}
    assert store._synced_message_views == {}
    assert list(store._dynamic_items.values()) == [Pressed]


async def test_commands_are_registered_at_the_first_start_only(
    simcord_env: Env, place: Place, make_bot: Callable[..., Greenlit]
) -> None:
    assert syncs(simcord_env) == 1
    await simcord_env.restart_bot(make_bot())
    assert syncs(simcord_env) == 1
    result = await place.fan.slash(place.channel, "help")
    assert "Ask about a sequel" in text_of(result.response)


async def test_commands_are_registered_again_when_they_changed(
    simcord_env: Env, make_bot: Callable[..., Greenlit]
) -> None:
    bot = make_bot()

    @app_commands.command(name="extra", description="One more command")
    async def extra(interaction: discord.Interaction[Any]) -> None:
        del interaction

    bot.tree.add_command(extra)
    await simcord_env.restart_bot(bot)
    assert syncs(simcord_env) == 2


async def test_the_digest_does_not_depend_on_the_order_of_loading(make_bot: Callable[..., Greenlit]) -> None:
    digests: set[str] = set()
    for order in ("ab", "ba"):
        bot = make_bot()
        for name in order:

            @app_commands.command(name=name, description="A command")
            async def command(interaction: discord.Interaction[Any]) -> None:
                del interaction

            bot.tree.add_command(command)
        digests.add(await digest(bot.tree))
    assert len(digests) == 1


async def test_a_new_translation_of_a_description_is_told_to_discord(simcord_env: Env, store: Store) -> None:
    class Shouting(app_commands.Translator):
        async def translate(
            self, string: app_commands.locale_str, locale: discord.Locale, context: object
        ) -> str | None:
            del context
            return string.message.upper()[:100] if locale is discord.Locale.german else None

    bot = bot_of(simcord_env)
    assert await register(bot.tree, store.installation) is False
    await bot.tree.set_translator(Shouting())
    assert await register(bot.tree, store.installation) is True


class _Refusing:
    """A tree's client side that Discord does not let in."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.asked = 0

    async def sync(self) -> None:
        self.asked += 1
        raise self.error


def _http_error(status: int) -> discord.HTTPException:
    class Response:
        reason = "refused"

    response: Any = Response()
    response.status = status
    return discord.HTTPException(response, "refused")


@pytest.mark.parametrize(
    "error", [_http_error(500), _http_error(429), discord.RateLimited(60), OSError("no network")]
)
async def test_a_sync_that_fails_is_logged_and_tried_at_the_next_start(
    simcord_env: Env,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    faults: Callable[[], list[str]],
    error: Exception,
) -> None:
    bot = bot_of(simcord_env)
    await store.installation.set(f"commands:{bot.application_id}", "another digest")
    refusing = _Refusing(error)
    monkeypatch.setattr(bot.tree, "sync", refusing.sync)
    assert await register(bot.tree, store.installation) is False
    assert await register(bot.tree, store.installation) is False
    assert refusing.asked == 2
    assert len(faults()) == 2
    assert faults()[0].startswith("Discord did not take the commands, the next start tries again")


async def test_a_feature_can_be_taken_out_and_put_back(simcord_env: Env, place: Place) -> None:
    import cogs

    bot = bot_of(simcord_env)
    shown = await place.fan.slash(place.channel, "titles")
    with simcord_env._bot_scope():
        for extension in cogs.EXTENSIONS:
            await bot.unload_extension(extension)
    assert bot.tree.get_commands() == []
    dead = await place.fan.click(shown.response, label="Next")
    assert text_of(dead.response).startswith("This button no longer works.")
    with simcord_env._bot_scope():
        for extension in cogs.EXTENSIONS:
            await bot.load_extension(extension)
    await place.fan.click(shown.response, label="Next")
    assert page_of(shown.response).startswith("2 of")
