"""A thousand people forecast within a second: each is told, each counts, and few commits hold them all."""

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.polls import Option
from bot.domain.predictions import Outline
from tests.benchmarks.discord_direct import CHANNEL, GUILD, direct

CROWD = range(50_000, 51_000)
OUTLINE = Outline(
    "Out by June?",
    (Option("Yes"), Option("No")),
    "The studio decides.",
    datetime(2027, 1, 1, tzinfo=UTC),
    CHANNEL,
)


async def test_a_thousand_forecasts_at_once_are_all_acknowledged_and_kept(tmp_path: Path) -> None:
    async with direct(tmp_path) as used:
        store = used.bot.services.store
        made = await store.predictions.create(OUTLINE, server=GUILD, by=1, now=used.bot.services.clock())
        used.replies.kept = []
        commits: list[str] = []
        await store._writer.run(lambda connection: connection.set_trace_callback(commits.append))
        await used.press(f"gl:prediction:say:{made.id}:75", *CROWD[:600])
        await used.press(f"gl:prediction:say:{made.id}:10", *CROWD[500:])
        await store._writer.run(lambda connection: connection.set_trace_callback(None))
        said = [str(reply["data"]) for reply in used.replies.kept]
        assert sum("**Yes** 75" in each for each in said) == 600
        assert sum("**Yes** 10" in each for each in said) == 500
        assert await store.forecasts.people(made.id) == len(CROWD)
        assert len(await store.forecasts.all(made.id)) == 1_100
        assert 1 <= commits.count("COMMIT") <= len(said) // 10


async def test_a_forecast_by_an_id_of_another_server_counts_nowhere(tmp_path: Path) -> None:
    async with direct(tmp_path) as used:
        store = used.bot.services.store
        made = await store.predictions.create(OUTLINE, server=GUILD + 1, by=1, now=used.bot.services.clock())
        await used.press(f"gl:prediction:say:{made.id}:75")
        assert "no longer exists" in str(used.data)
        assert await store.forecasts.all(made.id) == []
