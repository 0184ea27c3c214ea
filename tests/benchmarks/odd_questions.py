"""Questions of random Unicode in one warm process: `python -m tests.benchmarks.odd_questions [how many]`."""

import random
import statistics
import sys
import time
from datetime import UTC, datetime
from typing import Final

from bot import catalogue
from bot.answering import Answerer, Question
from bot.texts import LANGUAGES

MANY: Final = 10_000
LONGEST: Final = 600
NOW: Final = datetime(2026, 11, 22, 12, tzinfo=UTC)
_WORDS: Final = [
    "who",
    "when",
    "is",
    "the",
    "sequel",
    "season",
    "2",
    "out",
    "cast",
    "peacemaker",
    "¿quién",
    "wann",
    "sort",
    "quand",
    "estreia",
    "fecha",
    "não",
]


def main() -> None:
    """Ask them all; an exception ends it."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    engine = Answerer(catalogue.read(catalogue.default_folder()))
    chance = random.Random(20261128)  # noqa: S311, nothing here is secret
    for language in LANGUAGES:
        engine.answer(Question("is it out", default="we-can-be-heroes-2", locale=language), now=NOW)
    took = sorted(_took(engine, odd(chance), chance.choice(LANGUAGES)) for _ in range(many))
    p50, p99 = statistics.median(took), took[int(many * 0.99)]
    sys.stdout.write(f"{many:,} questions, CPU ms: p50 {p50:.2f}, p99 {p99:.2f}, slowest {took[-1]:.2f}\n")


def odd(chance: random.Random) -> str:
    """Any signs at all, or words among such signs, up to the longest question that is read."""
    length = chance.randint(1, LONGEST)
    if chance.random() < 0.5:
        return "".join(_sign(chance) for _ in range(length))
    pieces = (chance.choice([chance.choice(_WORDS), _sign(chance), " "]) for _ in range(length))
    return "".join(pieces)[:LONGEST]


def _sign(chance: random.Random) -> str:
    return chr(
        chance.choice([chance.randint(1, 0x17F), chance.randint(0, 0xFFFF), chance.randint(0, 0x10FFFF)])
    )


def _took(engine: Answerer, text: str, locale: str) -> float:
    start = time.process_time()
    engine.answer(Question(text, default="we-can-be-heroes-2", locale=locale), now=NOW)
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
