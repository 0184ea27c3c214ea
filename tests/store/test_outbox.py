"""The outbox: one claim a lane, nothing put twice, and every server's messages apart."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.domain.outbox import LOOK_BACK_AFTER, Action, Backlog, Fate, Job, Lane, key_of
from bot.domain.server import DEFAULTS, ServerSettings
from bot.store import Store
from bot.store.outbox import KEPT, LEASE
from tests.delivery.notes import edit, note
from tests.store.ledgers import NOW

ONE, OTHER = 5, 6
SECOND = timedelta(seconds=1)


async def claimed(store: Store, now: datetime = NOW) -> list[Job]:
    return list((await store.outbox.claim(now)).jobs)


def subjects(jobs: Sequence[Job]) -> list[str]:
    return [job.outgoing.subject for job in jobs]


async def test_a_lane_has_one_claim_at_a_time_and_a_place_of_its_own(path: Path):
    async with Store.open(path) as store:
        await store.outbox.put(
            note("a", 1, server=ONE, due=NOW),
            note("b", 1, server=ONE, due=NOW),
            note("c", 2, server=ONE, due=NOW),
            note("d", server=ONE, due=NOW, person=7),
            note("e", server=OTHER, due=NOW, person=8),
        )
        first = await store.outbox.claim(NOW, {(Lane.POSTS, 2)})
        assert subjects(first.jobs) == ["a", "d"]
        assert subjects(await claimed(store)) == ["b", "c", "e"]
        assert await claimed(store) == []


async def test_a_claim_that_was_left_behind_can_be_made_again_later_or_after_a_restart(path: Path):
    async with Store.open(path) as store:
        await store.outbox.put(note("a", 1, server=ONE, due=NOW))
        (first,) = await claimed(store)
        assert (first.tries, first.unsure_since) == (1, None)
        assert await claimed(store, NOW + LEASE - SECOND) == []
        (second,) = await claimed(store, NOW + LEASE)
        assert (second.tries, second.unsure_since) == (2, NOW)
    async with Store.open(path) as store:
        await store.outbox.release()
        (third,) = await claimed(store, NOW + LEASE)
        assert third.must_look_back(NOW + LEASE)
        assert not third.must_look_back(NOW + LOOK_BACK_AFTER - SECOND)


async def test_a_try_that_cannot_have_reached_discord_leaves_nothing_to_look_for(path: Path):
    async with Store.open(path) as store:
        await store.outbox.put(note("a", 1, server=ONE, due=NOW))
        (job,) = await claimed(store)
        await store.outbox.later(job, NOW, unsure=False)
        (job,) = await claimed(store)
        assert job.unsure_since is None
        await store.outbox.later(job, NOW, unsure=True)
        (job,) = await claimed(store, NOW + SECOND)
        assert job.unsure_since == NOW


async def test_an_edit_put_while_one_is_under_way_is_made_too(path: Path):
    async with Store.open(path) as store:
        await store.outbox.put(note("a", 1, server=ONE, due=NOW))
        (post,) = await claimed(store)
        await store.outbox.done(post, now=NOW, sent=(1, 100))
        await store.outbox.put(edit("a", server=ONE, due=NOW, words="first"))
        (first,) = await claimed(store)
        await store.outbox.put(edit("a", server=ONE, due=NOW, words="second"))
        await store.outbox.done(first, now=NOW)
        (second,) = await claimed(store)
        assert "second" in second.outgoing.payload
        await store.outbox.done(second, now=NOW)
        assert await store.outbox.pending() == Backlog(0, None, 0)


async def test_what_was_sent_or_given_up_is_not_put_again(path: Path):
    async with Store.open(path) as store:
        sent, failed = note("a", 1, server=ONE, due=NOW), note("b", 1, server=ONE, due=NOW)
        await store.outbox.put(sent)
        (job,) = await claimed(store)
        await store.outbox.done(job, now=NOW, sent=(1, 100))
        await store.outbox.put(sent, failed)
        (job,) = await claimed(store)
        assert job.outgoing == failed
        await store.outbox.give_up(job, now=NOW)
        await store.outbox.put(failed)
        assert await store.outbox.pending() == Backlog(0, None, 1)


async def test_what_failed_and_whom_was_written_to_is_forgotten_after_a_week(path: Path):
    async with Store.open(path) as store:
        await store.outbox.put(note("a", 1, server=ONE, due=NOW), note("b", server=ONE, due=NOW, person=7))
        for job in await claimed(store):
            if job.outgoing.person is None:
                await store.outbox.give_up(job, now=NOW)
            else:
                await store.outbox.done(job, now=NOW, sent=(9, 100))
        assert await store.outbox.messages_to_people(NOW - SECOND) == 1
        await store.outbox.purge(NOW + KEPT)
        assert (await store.outbox.pending()).failed == 1
        await store.outbox.purge(NOW + KEPT + SECOND)
        assert (await store.outbox.pending()).failed == 0
        assert await store.outbox.messages_to_people(NOW - SECOND) == 0


async def test_what_is_cancelled_with_its_cause_is_gone(path: Path):
    from bot.store.outbox import cancel

    async with Store.open(path) as store:
        await store.outbox.put(note("a", 1, server=ONE, due=NOW), note("a", 1, server=OTHER, due=NOW))
        await store.outbox._write(lambda connection: cancel(connection, ONE, "a"))
        (job,) = await claimed(store)
        assert job.outgoing.server == OTHER


def test_what_could_never_be_sent_is_refused():
    with pytest.raises(ValueError, match="no key"):
        note("a", 1, server=ONE, due=NOW, key="x" * 26)
    with pytest.raises(ValueError, match="to nobody and nowhere"):
        note("a", server=ONE, due=NOW)


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_the_same_cause_has_the_same_key_and_another_one_another(one: list[str], other: list[str]):
    assert len(key_of(*one)) <= 25
    assert (key_of(*one) == key_of(*other)) == (one == other or "\x1f".join(one) == "\x1f".join(other))


puts = st.lists(
    st.tuples(
        st.sampled_from([ONE, OTHER]),
        st.sampled_from("abc"),
        st.sampled_from(["post", "edit", "retry", "left"]),
    ),
    max_size=8,
)


@hypothesis_settings(max_examples=40, deadline=None)
@given(puts)
def test_nothing_that_one_server_does_is_seen_by_the_other(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[int, str, str]]
):
    """The same deeds of one server alone leave it as it is beside another server."""

    async def seen(path: Path, only: Sequence[tuple[int, str, str]]) -> object:
        async with Store.open(path) as store:
            for server, subject, deed in only:
                await _do(store, server, subject, deed)
            posts = [await store.outbox.post_of(ONE, subject) for subject in "abc"]
            return (
                await store.outbox.pending(ONE),
                posts,
                store.servers.get(ONE),
                ONE in store.presence.here,
            )

    folder = tmp_path_factory.mktemp("apart")
    alone = asyncio.run(seen(folder / "alone.db", [deed for deed in deeds if deed[0] == ONE]))
    beside = asyncio.run(seen(folder / "beside.db", deeds))
    assert alone == beside


async def _do(store: Store, server: int, subject: str, deed: str) -> None:
    """One deed, carried out to its end as the other server's channel would be."""
    outbox, channel = store.outbox, server * 10
    await store.presence.arrive(server, now=NOW)
    match deed:
        case "post":
            await outbox.put(note(subject, channel, server=server, due=NOW))
            await store.servers.set(server, ServerSettings(default_title=subject), by=1, now=NOW)
            others = {(lane, (ONE + OTHER - server) * 10) for lane in Lane}
            for job in (await outbox.claim(NOW, others)).jobs:
                if job.outgoing.subject == "c" and job.outgoing.action is Action.POST:
                    await outbox.give_up(job, now=NOW, fate=Fate.FAILED)
                else:
                    await outbox.done(job, now=NOW, sent=(channel, ord(subject)))
        case "edit":
            await outbox.put(edit(subject, server=server, due=NOW, words=deed))
        case "retry":
            await outbox.retry(server, NOW)
        case _:
            await store.presence.leave(server, now=NOW)
            await store.forget_server(server)
            assert store.servers.get(server) == DEFAULTS
