"""A bot with one kind of message, and a server to send it to."""

from collections.abc import Callable
from typing import Any

import pytest
from simcord import Env

from bot.client import Greenlit
from bot.store import Store
from tests.cogs.shown import Place, place_in
from tests.delivery.notes import Notes


@pytest.fixture
def notes() -> Notes:
    """What the test's messages look like."""
    return Notes()


@pytest.fixture
def simcord_bot(make_bot: Callable[..., Greenlit], notes: Notes) -> Greenlit:
    bot = make_bot()
    bot.services.delivery.on("note", notes.render, "The note")
    return bot


@pytest.fixture
def place(simcord_env: Env) -> Place:
    """A server with a fan, a stranger and a moderator."""
    return place_in(simcord_env)


@pytest.fixture
def deliver(simcord_env: Env, store: Store) -> Callable[..., Any]:
    """Put messages into the outbox and let the bot work."""

    async def put(*outgoing: Any) -> None:
        await store.outbox.put(*outgoing)
        with simcord_env._bot_scope():
            simcord_env.bot.services.delivery.wake()  # pyright: ignore[reportAttributeAccessIssue], the real bot
        await simcord_env.settle()

    return put
