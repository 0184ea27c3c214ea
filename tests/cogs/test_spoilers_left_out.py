"""A server that wants no spoilers sees none, wherever an answer is shown."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.markup import covered, plain
from bot.domain.server import ServerSettings, Spoilers
from bot.store import Store
from bot.texts import texts_in
from bot.ui.cards import card
from bot.ui.spoilers import leave_out
from tests.cogs.shown import Place, me_in, text_of
from tests.conftest import HILL, NOW

ENDING = "lantern goes out"
REMARK = "*(a spoiler was left out)*"


@pytest.fixture
async def strict(place: Place, store: Store) -> Place:
    settings = ServerSettings(spoilers=Spoilers.LEFT_OUT)
    await store.servers.set(place.guild.id, settings, by=1, now=NOW)
    return place


async def test_an_answer_leaves_the_spoiler_out(strict: Place) -> None:
    result = await strict.fan.slash(strict.channel, "ask", question="How does Lantern Hill 2 end?")
    shown = text_of(result.response)
    assert ENDING not in shown
    assert REMARK in shown


async def test_so_do_a_mention_and_the_history(strict: Place, simcord_env: Any) -> None:
    await strict.fan.send(strict.channel, f"{me_in(simcord_env).mention} how does lantern hill 2 end?")
    assert ENDING not in text_of(strict.channel.last_message)
    assert REMARK in text_of(strict.channel.last_message)
    result = await strict.fan.slash(strict.channel, "history", title=HILL)
    assert ENDING not in text_of(result.response)


async def test_other_servers_and_direct_messages_cover_it_as_before(strict: Place, store: Store) -> None:
    await store.servers.set(strict.guild.id + 1, ServerSettings(), by=1, now=NOW)
    result = await strict.fan.user.slash("ask", question="How does Lantern Hill 2 end?")
    assert ENDING in text_of(result.response)


async def test_what_everybody_is_shown_is_not_changed_by_a_server_that_leaves_it_out(
    strict: Place, store: Store
) -> None:
    async def shown(*where: Any, asker: Any = None) -> str:
        asker = asker or (strict.fan if where else strict.fan.user)
        return text_of((await asker.slash(*where, "cast", title="the-last-of-us-3")).response)

    covered_before = await shown()
    assert "||" in covered_before
    left_out = await shown(strict.channel)
    assert "||" not in left_out
    assert REMARK in left_out
    assert await shown() == covered_before
    await store.servers.set(strict.guild.id, ServerSettings(), by=1, now=NOW)
    assert await shown(strict.channel, asker=strict.moderator) == covered_before


@given(st.lists(st.tuples(st.booleans(), st.text(max_size=12)), max_size=6))
def test_whatever_is_covered_is_gone_and_all_else_stays(parts: list[tuple[bool, str]]) -> None:
    words = [(is_secret, plain(f"{number}{text}")) for number, (is_secret, text) in enumerate(parts)]
    line = " ".join(["so:", *(covered(text) if is_secret else text for is_secret, text in words)])
    screen = card(line)
    leave_out(screen, texts_in("en"))
    left = " ".join(["so:", *(REMARK if is_secret else text for is_secret, text in words)])
    assert text_of(screen) == left.strip()
