"""What a moderator does with updates in the tests, and the posts that come of it."""

from typing import Any

from simcord import Env

from tests.cogs.shown import Place, check_limits
from tests.conftest import HILL

LINK = "https://variety.com/2026/film/lantern-hill"
NEWS = {"headline": "Lantern Hill 2 moves to 2028", "value": "moved to May 2028", "link": LINK}


async def drafted(place: Place, who: Any = None, **fields: str) -> Any:
    """A draft screen with the news."""
    moderator = who or place.moderator
    form = await moderator.slash(place.channel, "update post", title=HILL)
    result = await moderator.submit_modal(form, {**NEWS, **fields})
    check_limits(result.response)
    return result.response


async def published(place: Place, who: Any = None, **fields: str) -> Any:
    """The message after publishing the news."""
    moderator = who or place.moderator
    result = await moderator.click(await drafted(place, who, **fields), label="Publish")
    check_limits(result.response)
    return result.response


async def settled_post(env: Env, channel: Any) -> Any:
    """The newest post, once everything was delivered."""
    await env.settle()
    await env.advance_time(6)
    await env.settle()
    return next(each for each in reversed(channel.history()) if each.embeds)


async def corrected(
    place: Place, draft: Any = None, *, label: str = "Publish correction", **fields: str
) -> Any:
    """The message after correcting update 1; `draft` is the screen of a correction that was begun already."""
    shown = draft if draft is not None else await correcting(place, **fields)
    result = await place.moderator.click(shown, label=label)
    check_limits(result.response)
    return result.response


async def correcting(place: Place, update: str = "1", **fields: str) -> Any:
    """The draft screen of a correction."""
    form = await place.moderator.slash(place.channel, "update edit", update=update)
    result = await place.moderator.submit_modal(form, {**NEWS, "why": "A typing mistake", **fields})
    check_limits(result.response)
    return result.response
