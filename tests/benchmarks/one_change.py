"""How soon one moderator's claim is seen among 50,000 titles, and what a server costs: `python -m tests.benchmarks.one_change`.

From the moment when the claim is on disk, which the disk decides, until it stands in an answer.
"""

import statistics
import sys
import time
import tracemalloc
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from bot.answering import Question
from bot.answers import Answers
from bot.domain.claims import Claim, ReleaseDetail
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, Tier
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.sources import Source
from bot.domain.topics import Topic
from bot.store.snapshot import Snapshot
from tests.benchmarks.many_titles import many

TITLES: Final = 50_000
RUNS: Final = 7
SERVERS: Final = 200
CLAIMS: Final = 5
NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAGE: Final = Source(
    "server:1", "Variety", "https://variety.example/1", PartialDate(2026, 11, 20), Tier.TRADE_PRESS
)


class Kept:
    """In the place of a store: what its writer leaves behind."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Begin with the catalogue."""
        self.snapshot = snapshot

    def ledger_of(self, server: int | None) -> Ledger:
        """What a server sees."""
        return self.snapshot.of(server)

    def state(self, server: int, entry: TitleLedger, number: int) -> None:
        """What the store does with a server's claim once it is on disk."""
        own = TitleLedger(entry.title, (claim(entry, number, server),), (), MappingProxyType({PAGE.id: PAGE}))
        added = {entry.title.slug: own}
        self.snapshot = self.snapshot.with_added(self.snapshot.version + 1, server, added)


def claim(entry: TitleLedger, number: int, server: int) -> Claim:
    """A release in a year that tells the claims apart."""
    window = PartialDate(2030 + number)
    text = f"{entry.title.name} comes to cinemas in {window.iso}."
    detail = ReleaseDetail(window)
    slug, id_ = entry.title.slug, str(number)
    return Claim(
        id_, slug, Topic.RELEASE, text, Label.CONFIRMED, Tier.OFFICIAL, (PAGE.id,), detail, seen=PAGE.published, server=server
    )  # fmt: skip


def main() -> None:
    """Measure and print."""
    ledger = many(TITLES)
    entry = ledger["title-000007"]
    len(entry.claims)
    kept = Kept(Snapshot(1, ledger))
    answers = Answers(kept)
    answers.build()
    question = Question(f"when does {entry.title.name} come out")
    answers.of(None).answer(question, now=NOW)
    ledger_ms, answer_ms = zip(
        *(_seen(kept, answers, entry, run, question) for run in range(RUNS)), strict=True
    )
    sys.stdout.write(
        f"one claim among {TITLES:,} titles (median of {RUNS}): in the ledger after {statistics.median(ledger_ms):.3f} ms of CPU, "
        f"in an answer after {statistics.median(answer_ms):.2f} ms (slowest {max(answer_ms):.2f}; goal 5)\n"
        f"a server with {CLAIMS} claims of its own that was asked about one of them: {_memory(kept, answers, ledger):.0f} kB\n"
    )


def _seen(
    kept: Kept, answers: Answers, entry: TitleLedger, run: int, question: Question
) -> tuple[float, float]:
    """Milliseconds of CPU until the claim is in the ledger, and until it is in an answer."""
    start = time.process_time()
    kept.state(5, entry, run)
    seen = any(each.id == str(run) and each.server for each in kept.ledger_of(5)[entry.title.slug].claims)
    ledger = time.process_time()
    answer = answers.of(5).answer(question, now=NOW)
    end = time.process_time()
    if not seen or str(2030 + run) not in answer.text:
        raise AssertionError(answer.text)
    return (ledger - start) * 1000, (end - start) * 1000


def _memory(kept: Kept, answers: Answers, ledger: Ledger) -> float:
    """Kilobytes for each server, on top of the catalogue with these titles read."""
    entries = [ledger[f"title-{number:06}"] for number in range(100, 100 + CLAIMS)]
    for entry in entries:
        answers.of(None).answer(Question(f"when does {entry.title.name} come out"), now=NOW)
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for server in range(1000, 1000 + SERVERS):
        for number, entry in enumerate(entries):
            kept.state(server, entry, number)
        answers.of(server).answer(Question(f"when does {entries[0].title.name} come out"), now=NOW)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / SERVERS / 1000


if __name__ == "__main__":
    main()
