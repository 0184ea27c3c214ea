"""Text on 80 columns: labelled rows, lists, and sources as numbered notes at the end."""

import textwrap
from typing import Final

from bot.domain.claims import Claim, Gap
from bot.domain.dates import PartialDate
from bot.domain.labels import State
from bot.domain.ledger import TitleLedger
from bot.domain.sources import Source

WIDTH: Final = 80
_LABELS: Final = 12


class Paper:
    """Collects what a command shows of one title. Each claim carries its label, date and the numbers of its sources."""

    def __init__(self, entry: TitleLedger, *, spoilers: bool = False) -> None:
        """Start with the title's heading."""
        self._entry: TitleLedger = entry
        self._spoilers: bool = spoilers
        self._lines: list[str] = []
        self._notes: dict[Source, int] = {}
        title = entry.title
        self.paragraph(f"{title.name} ({title.kind.words}, part {title.instalment} of {title.franchise})")

    def text(self) -> str:
        """Everything, with the sources at the end."""
        notes = [self._note(number, source) for source, number in self._notes.items()]
        return "\n".join([*self._lines, *(["", "Sources", *notes] if notes else [])])

    def paragraph(self, text: str) -> None:
        """Running text."""
        self._lines.append(_wrapped(text))

    def heading(self, text: str) -> None:
        """The title of a section."""
        self._lines += ["", text]

    def row(self, label: str, text: str) -> None:
        """A line with its label at the left."""
        self._lines.append(_wrapped(text, f"{label:<{_LABELS}}", " " * _LABELS))

    def item(self, text: str) -> None:
        """An entry of a list."""
        self._lines.append(_wrapped(text, "  - ", "    "))

    def under(self, text: str) -> None:
        """A line that belongs to the entry above it."""
        self._lines.append(_wrapped(text, "    ", "    "))

    def told(self, claim: Claim, text: str | None = None) -> str:
        """A claim's text, or a shorter one, with its mark; covered where it would spoil the story."""
        if claim.spoils and not self._spoilers:
            return f"(spoils {claim.spoils}; --spoilers shows it) {self.mark(claim)}"
        return f"{text or claim.text} {self.mark(claim)}"

    def mark(self, claim: Claim) -> str:
        """How surely, since when, and from where: "[confirmed, September 2023; 1, 4]"."""
        label = claim.label.value
        said = label if claim.state is State.OPEN else f"{claim.state.value}, was {label}"
        parts = [said, *([claim.seen.words] if claim.seen is not None else [])]
        return f"[{', '.join(parts)}{self._numbers(claim)}]"

    def missing(self, gap: Gap) -> str:
        """A gap's text with the day on which it was looked for."""
        return f"{gap.text} [checked {PartialDate.of(gap.checked).words}{self._numbers(gap)}]"

    def _numbers(self, record: Claim | Gap) -> str:
        sources = self._entry.sources_of(record)
        numbers = [self._notes.setdefault(source, len(self._notes) + 1) for source in sources]
        return f"; {', '.join(map(str, numbers))}" if numbers else ""

    @staticmethod
    def _note(number: int, source: Source) -> str:
        dated = source.published.words if source.published is not None else "undated"
        # A link is never wrapped: a broken one cannot be opened.
        named = _wrapped(f"{source.publisher}, {dated}, {source.tier.words}", f"{number:>3}  ", " " * 5)
        return f"{named}\n     {source.url}"


def _wrapped(text: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
