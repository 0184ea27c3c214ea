"""What the demo forgets, and what it keeps."""

import pytest

from bot.demo import memory
from bot.demo.world import TALK
from tests.demo.browsing import words
from tests.demo.conftest import Demo


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KEPT_MESSAGES", "KEPT_PRIVATE", "KEPT_INTERACTIONS", "KEPT_LOG"):
        monkeypatch.setattr(memory, name, 5)


@pytest.mark.usefixtures("small")
async def test_however_long_it_runs_what_simcord_keeps_has_a_bound(demo: Demo) -> None:
    page = await demo.page()
    await page.say("@Greenlit when?")
    backend = demo.simulation.env.backend

    async def sizes() -> list[int]:
        for _ in range(12):
            await page.press("Try secret")
            await page.run("ask", question="again?")
            await demo.pass_time(seconds=60)
        kept = (backend.interactions, backend.interaction_tokens, backend.transcript, backend.http_requests)
        return [
            len(part) for part in (*kept, backend._reserved_ids, backend._sequences, backend.messages[talk])
        ]

    talk = demo.world.channels[TALK].id
    before = await sizes()
    after = await sizes()
    assert all(now <= max(then, 10) for now, then in zip(after, before, strict=True))


@pytest.mark.usefixtures("small")
async def test_private_answers_push_nothing_out_that_all_can_see(demo: Demo) -> None:
    page = await demo.page()
    await page.say("@Greenlit when?")
    answer = page.last
    for _ in range(9):
        await page.press("Try secret", answer)
        await demo.pass_time(seconds=1)
    await page.look()
    assert [words(message) for message in page.messages] == [
        f"<@{demo.world.bot.id}> when?",
        "\nan answer",
        *["tried secret"] * 5,
    ]


@pytest.mark.usefixtures("small")
async def test_the_newest_messages_stay(demo: Demo) -> None:
    page = await demo.page()
    for number in range(9):
        await page.say(f"message {number}")
    await demo.pass_time(seconds=1)
    await page.look()
    assert [message["content"] for message in page.messages] == [
        f"message {number}" for number in range(4, 9)
    ]
