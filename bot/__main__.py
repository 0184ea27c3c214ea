"""`greenlit` and `python -m bot`: the command line."""

import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run a command as a process of its own."""
    # Most commands live for a tenth of a second and throw nothing away; those that live longer switch this on again.
    gc.disable()
    from bot.cli.main import main as command

    code = command()
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison], closed at start
        sys.stderr.flush()
    # Everything is closed and written by now; taking the rest apart piece by piece costs another bare Python.
    os._exit(code)


if __name__ == "__main__":
    main()
