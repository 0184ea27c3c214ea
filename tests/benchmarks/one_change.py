"""How soon one change is visible among 50,000 titles: `python -m tests.benchmarks.one_change`."""

import statistics
import sys
import time

from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.titles import Kind, Title
from bot.store.snapshot import Snapshot

TITLES = 50_000
RUNS = 7


def entry(number: int, summary: str = "") -> TitleLedger:
    return TitleLedger(Title(f"title-{number}", f"Title {number}", Kind.FILM, "Titles", 2, summary))


def main() -> None:
    snapshot = Snapshot(1, Ledger(entry(number) for number in range(TITLES)))
    took: list[float] = []
    for run in range(RUNS):
        changed = entry(7, f"change {run}")
        start = time.perf_counter()
        snapshot = snapshot.after(run + 2, [changed])
        assert snapshot.ledger["title-7"] is changed
        took.append((time.perf_counter() - start) * 1000)
    sys.stdout.write(
        f"one change among {TITLES:,} titles: median {statistics.median(took):.3f} ms, "
        f"slowest {max(took):.3f} ms of {RUNS} (goal: 5 ms)\n"
    )


if __name__ == "__main__":
    main()
