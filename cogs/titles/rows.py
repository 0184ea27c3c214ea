"""What the list of titles says of each, made again only for what changed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.answering.answer import ShownLabel
from bot.answering.markup import plain
from bot.domain.claims import Stage
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.status import Status, status_of
from bot.domain.titles import Title
from bot.ui.text import CHIPS, chip_of, cut, is_announced, sentence_case, stage_words

_LONGEST_NAME: Final = 150


@dataclass(frozen=True, slots=True)
class Row:
    """A title in the list."""

    title: Title
    stage: str
    """ "in production"; it is left out where the window says it."""
    window: str
    order: tuple[int, date, str]
    """Still to come by date, then what is out, then what has no date."""

    @property
    def words(self) -> str:
        """Two short lines: a wide table would be cut on a phone."""
        stage = "" if self.stage == Stage.RELEASED.words else f" · {self.stage}"
        return f"**{cut(plain(self.title.name), _LONGEST_NAME)}**\n{self.window}{stage}"

    @property
    def small(self) -> str:
        """ "Film · in production", beside its name in a list to choose from."""
        return f"{sentence_case(self.title.kind.words)} · {self.stage}"


class Shelf:
    """The rows of a ledger, in the order of the list: a page turn would otherwise look through every title."""

    def __init__(self) -> None:
        """Start empty."""
        self._made: dict[str, tuple[TitleLedger, date, Row]] = {}
        self._listed: tuple[Ledger, date, tuple[Row, ...]] | None = None

    def made(self, ledger: Ledger, now: datetime) -> tuple[Row, ...] | None:
        """The rows, where they have been made for this ledger and day."""
        if self._listed is None or self._listed[0] is not ledger or self._listed[1] != now.date():
            return None
        return self._listed[2]

    def rows(self, ledger: Ledger, now: datetime) -> tuple[Row, ...]:
        """Every title as it stands today; after an update only the titles that it changed are looked at again."""
        known = self.made(ledger, now)
        if known is not None:
            return known
        today = now.date()
        self._made = {entry.title.slug: (entry, today, self._row(entry, now)) for entry in ledger}
        rows = tuple(sorted((row for _, _, row in self._made.values()), key=lambda row: row.order))
        self._listed = (ledger, today, rows)
        return rows

    def _row(self, entry: TitleLedger, now: datetime) -> Row:
        known = self._made.get(entry.title.slug)
        if known is not None and known[0] is entry and known[1] == now.date():
            return known[2]
        return row_of(entry, now)


def row_of(entry: TitleLedger, now: datetime) -> Row:
    """One title with its stage and window."""
    status = status_of(entry, now)
    stage = stage_words(status)
    is_out = stage == Stage.RELEASED.words
    return Row(entry.title, stage, _window(status, is_out=is_out), _order(status, is_out=is_out))


def _window(status: Status, *, is_out: bool) -> str:
    if status.release is None or status.window is None:
        return "No date announced"
    if is_out:
        return f"Out since {status.window.words}"
    if not is_announced(status):
        return f"No date announced · {status.window.words} is a guess"
    if status.overdue:
        return f"Was due {status.window.when}; no release is recorded"
    chip = chip_of(status.release.best)
    return status.window.words if chip is CHIPS[ShownLabel.CONFIRMED] else f"{status.window.words} · {chip}"


def _order(status: Status, *, is_out: bool) -> tuple[int, date, str]:
    window = status.window
    if is_out:
        return (1, window.last if window is not None else date.max, status.title.name)
    if window is None or not is_announced(status):
        return (2, date.max, status.title.name)
    return (0, window.last, status.title.name)
