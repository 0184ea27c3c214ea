"""Everything that is measured, each in a process of its own: `uv run python -m tests.benchmarks`. Takes some minutes."""

import subprocess
import sys
from typing import Final

_MEASURED: Final = {
    "interactions": "Commands, beside bare ones in the same run (medians of seven runs)",
    "answers": "Answers among many titles",
    "one_change": "One change",
    "starts": "Starts",
}


def main() -> None:
    """Measure and print."""
    for module, name in _MEASURED.items():
        sys.stdout.write(f"\n{name}\n")
        sys.stdout.flush()
        subprocess.run([sys.executable, "-m", f"tests.benchmarks.{module}"], check=True)  # noqa: S603, our own


if __name__ == "__main__":
    main()
