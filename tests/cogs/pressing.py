"""Presses that no client sends: buttons that were never shown, and people with a user install."""

from collections.abc import Generator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

import simcord.interactions
from simcord import Env

from tests.cogs.shown import Place


async def press(env: Env, place: Place, custom_id: str) -> Any:
    """Press a button with this id on a real message of the bot."""
    shown = await place.fan.slash(place.channel, "titles")
    stored = env.backend.get_message(place.channel.id, shown.response.id)
    stored.components = forged(stored.components, custom_id)
    return await place.fan.click(shown.response, label="Forged")


def forged(components: list[dict[str, Any]], custom_id: str) -> list[dict[str, Any]]:
    """The same message with one more button."""
    changed = deepcopy(components)
    button = {"type": 2, "style": 2, "label": "Forged", "custom_id": custom_id}
    changed.append({"type": 1, "components": [button]})
    return changed


@contextmanager
def installed_by(person: Any, *, in_server: bool = False, context: int | None = None) -> Generator[None]:
    """Let interactions carry the sign of an app that this person installed for themselves."""
    original = simcord.interactions.base_payload

    def signed(*args: Any, **kwargs: Any) -> Any:
        record, payload = original(*args, **kwargs)
        owners = {"1": str(person.id)}
        if in_server:
            owners["0"] = payload["guild_id"]
        payload["authorizing_integration_owners"] = owners
        if context is not None:
            payload["context"] = context
        return record, payload

    simcord.interactions.base_payload = signed
    try:
        yield
    finally:
        simcord.interactions.base_payload = original


@contextmanager
def reading_in(locale: str) -> Generator[None]:
    """Let interactions come from a Discord in this language; SimCord's is always American."""
    original = simcord.interactions.base_payload

    def spoken(*args: Any, **kwargs: Any) -> Any:
        record, payload = original(*args, **kwargs)
        payload["locale"] = locale
        return record, payload

    simcord.interactions.base_payload = spoken
    try:
        yield
    finally:
        simcord.interactions.base_payload = original
