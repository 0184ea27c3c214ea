"""A progress bar on standard error, where that is a terminal; rich is imported only then."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager


@contextmanager
def bar(what: str) -> Generator[Callable[[int, int], None] | None]:
    """A callback for work that knows how much there is: told (done, of how many). None where nobody watches."""
    if not _is_watched():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)

        def step(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield step


@contextmanager
def counting(what: str) -> Generator[Callable[[], None]]:
    """A callback for work without a known end; told once for each piece."""
    # Answers on the same terminal show the progress themselves, and a bar would stand between them.
    if sys.stdout is None or sys.stdout.isatty():  # pyright: ignore[reportUnnecessaryComparison], closed at start
        yield lambda: None
        return
    with bar(what) as step:
        done = 0

        def count() -> None:
            nonlocal done
            done += 1
            if step is not None:
                step(done, 0)

        yield count


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()  # pyright: ignore[reportUnnecessaryComparison], closed at start
