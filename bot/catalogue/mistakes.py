"""What is wrong in the catalogue, by file and line."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bot.domain.errors import GreenlitError

_SHOWN = 20


class Mistake(NamedTuple):
    """One mistake: where it is and what to do about it."""

    path: Path
    line: int
    """From 1; 0 where the mistake is not in a file's text."""
    sentence: str

    def __str__(self) -> str:
        """As tools print it: "data/catalogue/x.toml:12: unknown field …"."""
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {self.sentence}"


class CatalogueError(GreenlitError):
    """The catalogue cannot be used; names every mistake that was found."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        """Keep the mistakes in the order of files and lines."""
        self.mistakes: tuple[Mistake, ...] = tuple(sorted(mistakes))
        super().__init__(_summary(self.mistakes))


def _summary(mistakes: tuple[Mistake, ...]) -> str:
    many = len(mistakes) != 1
    lines = [f"The catalogue has {len(mistakes)} mistake{'s' if many else ''}:"]
    lines += [str(mistake) for mistake in mistakes[:_SHOWN]]
    if len(mistakes) > _SHOWN:
        lines.append(f"and {len(mistakes) - _SHOWN} more; “greenlit catalogue check” lists them all.")
    return "\n".join(lines)
