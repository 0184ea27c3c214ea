"""A thousand people press within a second: each is told, and each counts."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.polls import Option, Plan
from bot.store.ballots import Vote
from tests.benchmarks.discord_direct import CHANNEL, GUILD, direct

CROWD = range(50_000, 51_000)
PLAN = Plan("Who wins?", (Option("Shrek"), Option("Donkey")), datetime(2027, 1, 1, tzinfo=UTC), CHANNEL)


async def test_a_thousand_presses_at_once_are_all_acknowledged_and_counted(tmp_path: Path) -> None:
    async with direct(tmp_path) as used:
        store = used.bot.services.store
        poll = await store.polls.create(PLAN, server=GUILD, by=1, now=used.bot.services.clock())
        used.replies.kept = []
        await used.press(f"gl:poll:vote:{poll.id}:0", *CROWD[:600])
        await used.press(f"gl:poll:vote:{poll.id}:1", *CROWD[500:])
        said = [str(reply["data"]) for reply in used.replies.kept]
        assert len(said) == 1_100
        assert sum("Your vote: **Shrek**" in each for each in said) == 600
        assert sum("Your vote is now **Donkey**" in each for each in said) == 100
        closed = await store.polls.close(poll.id, now=used.bot.services.clock() + timedelta(days=9))
        assert closed is not None
        assert closed.final is not None
        assert closed.final.counts == (500, 500)


async def test_a_burst_costs_few_commits(tmp_path: Path) -> None:
    async with direct(tmp_path) as used:
        store = used.bot.services.store
        poll = await store.polls.create(PLAN, server=GUILD, by=1, now=used.bot.services.clock())
        commits: list[str] = []
        await store._writer.run(lambda connection: connection.set_trace_callback(commits.append))
        await used.press(f"gl:poll:vote:{poll.id}:0", *CROWD)
        await store._writer.run(lambda connection: connection.set_trace_callback(None))
        assert await store.ballots.voters(poll) == len(CROWD)
        assert 1 <= commits.count("COMMIT") <= len(CROWD) // 10


async def test_a_vote_by_an_id_of_another_server_counts_nowhere(tmp_path: Path) -> None:
    async with direct(tmp_path) as used:
        store = used.bot.services.store
        poll = await store.polls.create(PLAN, server=GUILD + 1, by=1, now=used.bot.services.clock())
        await used.press(f"gl:poll:vote:{poll.id}:0")
        assert "no longer exists" in str(used.data)
        assert await store.ballots.voters(poll) == 0
        await store.ballots.cast(Vote(poll.id, 1, (0,), (), used.bot.services.clock(), GUILD + 1))
        assert await store.ballots.voters(poll) == 1
