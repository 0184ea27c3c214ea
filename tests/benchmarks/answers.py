"""How long an answer takes among many titles: `python -m tests.benchmarks.answers [titles …]`.

A third of the questions are about the shipped titles, with and without naming them; a third name an invented title, each
another one that nobody asked about before; a third name a title that is not tracked.
"""

import argparse
import gc
import json
import random
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.answering import Answerer, Question
from bot.answering.warming import warm
from bot.domain.ledger import Ledger
from tests.benchmarks.catalogue_load import word
from tests.benchmarks.many_titles import many

NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
SIZES: Final = (13, 1_000, 5_000, 50_000)
EACH: Final = 300
DEFAULT: Final = "we-can-be-heroes-2"
OWN: Final = Path(__file__).parents[1] / "answering" / "questions.jsonl"
ASKED: Final = (
    "when does {} come out",
    "who is in {}",
    "is {} confirmed",
    "who plays the lead in {}",
    "{} release date?",
    "what is {} about",
    "is there a trailer for {} yet",
    "who directs {}",
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("titles", nargs="*", type=int, default=SIZES)
    sizes: Sequence[int] = parser.parse_args(arguments).titles
    sys.stdout.write("CPU ms of an answer       p50     p99  slowest   names indexed in\n")
    for count in sizes:
        sys.stdout.write(line(count))
        sys.stdout.flush()


def line(count: int) -> str:
    """Ask everything once among so many titles."""
    ledger = many(count)
    warm()  # as the bot does when it starts
    answerer = Answerer(ledger)
    start = time.process_time()
    answerer.names.build()
    answerer.answer(Question("is it out yet", default=DEFAULT), now=NOW)
    built = time.process_time() - start
    asked = list(questions(ledger))
    # As `greenlit run` does after its start: what lives as long as the process is not looked through for garbage.
    gc.collect()
    gc.freeze()
    took = sorted(_took(answerer, text) for text in asked)
    gc.unfreeze()
    p99 = took[int(len(took) * 0.99)]
    return (
        f"{count:>7,} titles   {statistics.median(took):>8.2f}{p99:>8.2f}{took[-1]:>9.2f}{built:>14.2f} s\n"
    )


def questions(ledger: Ledger) -> Iterator[str]:
    """In random order, the same each time."""
    chance = random.Random(20261122)  # noqa: S311, nothing here is secret
    own = [json.loads(each)["question"] for each in OWN.read_text(encoding="utf-8").splitlines()]
    invented = [entry for entry in ledger if entry.title.slug.startswith("title-")]
    asked = chance.sample(own, EACH)
    for entry in chance.sample(invented, min(EACH, len(invented))):
        len(entry.claims)  # made now: a bot has made them all at its start
        asked.append(chance.choice(ASKED).format(entry.title.name.casefold()))
    for _ in range(EACH):
        asked.append(chance.choice(ASKED).format(f"{word(chance)} {word(chance)} 3".casefold()))
    chance.shuffle(asked)
    yield from asked


def _took(answerer: Answerer, text: str) -> float:
    question = Question(text, default=DEFAULT)
    start = time.process_time()
    answerer.answer(question, now=NOW)
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
