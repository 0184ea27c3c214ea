"""Nothing is revealed before the lock: two worlds that differ only in what others forecast look the same to everybody."""

import re
from collections.abc import AsyncIterator, Sequence
from typing import Any, NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from simcord import Env

from bot.domain.percents import scaled
from bot.domain.scores import crowd_at, whole_percents
from bot.store import Store
from tests.cogs.polling import embed_of
from tests.cogs.predicting import opened, prediction_of
from tests.cogs.shown import Place, buttons_of, components_of, place_in, text_of
from tests.conftest import now

OUTCOMES = ("Spring", "Summer", "Autumn", "Later")


class Others(NamedTuple):
    """What other people said in each of two worlds, as often as they said something; as many of them in both."""

    outcomes: int
    one: Sequence[Sequence[tuple[int, ...]]]
    two: Sequence[Sequence[tuple[int, ...]]]


@st.composite
def others(draw: st.DrawFn) -> Others:
    """A question and two worlds."""
    count = draw(st.integers(2, 4))
    said = st.lists(st.integers(0, 100), min_size=count, max_size=count).filter(any).map(scaled)
    person = st.lists(st.just(()) | said, max_size=2).flatmap(
        lambda before: said.map(lambda each: [*before, each])
    )
    people = draw(st.integers(1, 4))
    world = st.lists(person, min_size=people, max_size=people)
    return Others(count, draw(world), draw(world))


def bare(text: str) -> str:
    """Without what tells one server, message or moment from another."""
    text = re.sub(r"<t:\d+", "<t:0", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+", "0", text)
    text = re.sub(r'"(prediction|id)": \d+', r'"\1": 0', text)
    text = re.sub(r"\b[0-9a-f]{16}\b", "0", text)
    text = re.sub(r"#[a-z2-7]{24}", "", text)
    text = re.sub(r"\d{15,}", "0", text)
    return re.sub(r"(?<=[:p])\d+\b", "0", text)


def seen(message: Any) -> str:
    """All of a message: words, embeds, buttons with their ids, choices, files."""
    embeds = [embed_of(message)] if getattr(message, "embeds", None) else []
    parts = [
        text_of(message),
        *embeds,
        repr(components_of(message)),
        repr(getattr(message, "attachments", ())),
    ]
    return bare("\n".join(parts))


def is_offered(message: Any, label: str) -> bool:
    """Whether a button is there and can be pressed."""
    return any(each.get("label") == label and not each.get("disabled") for each in components_of(message))


async def answered(pressed: Any) -> str:
    """All that a press shows: a message, and what stands in its files."""
    files = [(await file.read()).decode() for file in pressed.response.attachments]
    return "\n".join([seen(pressed.response), *map(bare, files)])


async def everything(env: Env, place: Place, number: int) -> AsyncIterator[str]:
    """All that anybody can get to see of a prediction, in an order."""
    await env.advance_time(20)
    yield seen(place.channel.last_message)
    for person in (place.fan, place.stranger, place.moderator):
        listed = await person.slash(place.channel, "polls")
        yield seen(listed.response)
        copy = (await person.select(listed.response, [f"p{number}"])).response
        yield seen(copy)
        for label in ("My forecast", "How it works", "Settle"):
            if label in buttons_of(copy):
                said = await person.click(copy, label=label)
                yield seen(said.response) if said.response is not None else bare(repr(said.modal))
        yield seen((await person.slash(place.channel, "me")).response)
        for label in (
            "All forecasts",
            "Calibration",
            "This server's table",
            "Delete my data",
            "Export my data",
        ):
            mine = (await person.slash(place.channel, "me")).response
            if is_offered(mine, label):
                yield await answered(await person.click(mine, label=label))
        if "Best forecasters" in buttons_of(listed.response):
            yield seen((await person.click(listed.response, label="Best forecasters")).response)
    for command in ("poll export", "poll close"):
        offered = await place.moderator.autocomplete(place.channel, command, "poll", "")
        yield bare(repr(offered))
    yield await answered(await place.moderator.slash(place.channel, "poll export", poll=f"p{number}"))
    yield seen((await place.moderator.slash(place.channel, "desk")).response)


@settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(said=others())
async def test_nobody_sees_what_others_forecast_before_the_lock(
    simcord_env: Env, store: Store, said: Others
) -> None:
    worlds = (place_in(simcord_env), place_in(simcord_env))
    looks: list[list[str]] = []
    numbers: list[int] = []
    for place, world in zip(worlds, (said.one, said.two), strict=True):
        post = await opened(simcord_env, place, options="\n".join(OUTCOMES[: said.outcomes]))
        number = prediction_of(post)
        for at, history in enumerate(world, 1):
            for percents in history:
                await store.forecasts.make(number, place.guild.id, at, percents, now=now())
        form = await place.fan.click(post, label="Forecast" if said.outcomes > 2 else "Another number")
        fields = {"percent0": "60", "percent1": "40"} if said.outcomes > 2 else {"percent0": "60"}
        await place.fan.submit_modal(form, fields)
        looks.append([each async for each in everything(simcord_env, place, number)])
        numbers.append(number)
    assert looks[0] == looks[1]

    for place, number in zip(worlds, numbers, strict=True):
        await place.moderator.slash(place.channel, "poll close", poll=f"p{number}")
    await simcord_env.advance_time(20)
    for place, number in zip(worlds, numbers, strict=True):
        crowd = crowd_at(await store.forecasts.all(number), now())
        assert crowd is not None
        shown = embed_of(place.channel.last_message)
        assert re.findall(r"\*\*(\d+)\u00a0%\*\*", shown) == [str(each) for each in whole_percents(crowd)]
