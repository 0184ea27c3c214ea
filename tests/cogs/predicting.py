"""What people do with predictions, in a few words."""

from typing import Any

from simcord import Env

from tests.cogs.polling import Drafted
from tests.cogs.shown import Place, buttons_of

PREDICTION = {
    "question": "Will Wren come back?",
    "options": "Yes\nNo",
    "rule": "Yes: the studio names the actor.\nNo: nothing is announced by then.",
    "closes": "in 3 days",
    "opens": "",
}
SEVERAL = "Spring\nSummer\nLater"


async def drafted(env: Env, place: Place, author: Any = None, *, title: str = "", **fields: str) -> Drafted:
    """Begin a prediction and send its form."""
    author = author or place.moderator
    options = {"kind": "prediction", **({"title": title} if title else {})}
    form = await author.slash(place.channel, "poll create", **options)
    sent = await author.submit_modal(form, {**PREDICTION, **fields})
    return Drafted(env, place, author, sent.response)


async def opened(env: Env, place: Place, **fields: str) -> Any:
    """A prediction in its channel."""
    made = await drafted(env, place, **fields)
    await made.press("Open it")
    await env.settle()
    return place.channel.last_message


async def forecast(person: Any, message: Any, *numbers: str) -> Any:
    """Type numbers into the form of a prediction, and send it."""
    button = next(each for each in buttons_of(message).values() if each.startswith("gl:prediction:form:"))
    form = await person.click(message, custom_id=button)
    return await person.submit_modal(form, {f"percent{at}": number for at, number in enumerate(numbers)})


def prediction_of(message: Any) -> int:
    """The id of the prediction on a post."""
    button = next(each for each in buttons_of(message).values() if each.startswith("gl:prediction:how:"))
    return int(button.partition("#")[0].rpartition(":")[2])
