"""Everything that is measured, one after the other: `uv run python -m tests.benchmarks`. Takes some minutes."""

import asyncio
import sys

from tests.benchmarks import answers, interactions, one_change, starts


def main() -> None:
    """Measure and print."""
    for name, measure in (
        (
            "Commands, beside bare ones in the same run (CPU; medians of seven runs)",
            lambda: asyncio.run(interactions.main()),
        ),
        ("Answers among many titles", lambda: answers.main([])),
        ("One change", one_change.main),
        ("Starts", starts.main),
    ):
        sys.stdout.write(f"\n{name}\n")
        sys.stdout.flush()
        measure()


if __name__ == "__main__":
    main()
