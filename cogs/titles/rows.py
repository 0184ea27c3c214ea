"""What the list of titles says of each, made again only for what changed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.answering.answer import ShownLabel
from bot.answering.markup import plain
from bot.domain.claims import Stage
from bot.domain.dates import PartialDate
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.status import Status, status_of
from bot.domain.titles import Title
from bot.texts import Texts, dates
from bot.ui.cards import KINDS
from bot.ui.text import CHIPS, Chip, chip_of, cut, is_announced, stage_name, stage_of

_LONGEST_NAME: Final = 150


@dataclass(frozen=True, slots=True)
class Row:
    """A title in the list."""

    title: Title
    stage: Stage | None
    window: PartialDate | None
    is_announced: bool
    is_overdue: bool
    chip: Chip | None
    """How sure the window is."""
    order: tuple[int, date, str]
    """Still to come by date, then what is out, then what has no date."""

    def words(self, texts: Texts) -> str:
        """Two short lines: a wide table would be cut on a phone. The stage is left out where the window says it."""
        stage = "" if self.stage is Stage.RELEASED else f" · {stage_name(self.stage, texts)}"
        return f"**{cut(plain(self.title.name), _LONGEST_NAME)}**\n{self._when(texts)}{stage}"

    def small(self, texts: Texts) -> str:
        """ "Film · in production", beside its name in a list to choose from."""
        return f"{texts.phrase(KINDS[self.title.kind])} · {stage_name(self.stage, texts)}"

    def _when(self, texts: Texts) -> str:
        nothing = texts.phrase("No date announced")
        if self.window is None or self.chip is None:
            return nothing
        window = dates.words(self.window, texts)
        if self.stage is Stage.RELEASED:
            return texts.phrase("Out since %(date)s", date=window)
        if not self.is_announced:
            return f"{nothing} · {texts.phrase('%(date)s is a guess', date=window)}"
        if self.is_overdue:
            when = dates.when_words(self.window, texts)
            return texts.phrase("Was due %(when)s; no release is recorded", when=when)
        sure = self.chip is CHIPS[ShownLabel.CONFIRMED]
        return window if sure else f"{window} · {self.chip.words(texts)}"


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
    stage, release = stage_of(status), status.release
    return Row(
        entry.title,
        stage,
        status.window if release is not None else None,
        is_announced(status),
        status.overdue,
        chip_of(release.best) if release is not None else None,
        _order(status, is_out=stage is Stage.RELEASED),
    )


def _order(status: Status, *, is_out: bool) -> tuple[int, date, str]:
    window = status.window
    if is_out:
        return (1, window.last if window is not None else date.max, status.title.name)
    if window is None or not is_announced(status):
        return (2, date.max, status.title.name)
    return (0, window.last, status.title.name)
