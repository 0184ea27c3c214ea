"""Dates as precisely as they are known, never finer: "2027", "2023-09", "2027-Q3", "2027-summer", "2021-01-04"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from bot.domain.errors import GreenlitError


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"


class Season(StrEnum):
    """Seasons of the northern hemisphere, as studios use them."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# First month and length of each season. Winter 2027 starts in December 2027: that is how a release is announced.
_SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
_SHAPE = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?"
    r"|-Q(?P<quarter>[1-4])"
    r"|-(?P<season>spring|summer|autumn|winter))?"
)


class DateShapeError(GreenlitError, ValueError):
    """A text that is no partial date."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date of known precision; has no time and no time zone, and never passes through UTC."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    season: Season | None = None

    def __post_init__(self) -> None:
        """Refuse dates that do not exist."""
        if not 1 <= self.year <= 9998:
            raise DateShapeError(f"{self.year} is not a year; use four digits, as in 2027.")
        if self.month is not None and not 1 <= self.month <= 12:
            raise DateShapeError(f"{self.month} is not a month; use 01 to 12.")
        if self.day is not None:
            if self.month is None:
                raise DateShapeError("A day needs its month; write the date as 2027-05-22.")
            try:
                date(self.year, self.month, self.day)
            except ValueError:
                raise DateShapeError(
                    f"{self.year}-{self.month:02}-{self.day:02} is not a day of the calendar."
                ) from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the ISO-like form that `iso` writes; raises DateShapeError on anything else."""
        shape = _SHAPE.fullmatch(text)
        if shape is None:
            raise DateShapeError(
                f"“{text}” is not a date; write 2027, 2027-05, 2027-05-22, 2027-Q3 or 2027-summer."
            )
        parts = shape.groupdict()
        return cls(
            int(parts["year"]),
            int(parts["month"]) if parts["month"] else None,
            int(parts["day"]) if parts["day"] else None,
            int(parts["quarter"]) if parts["quarter"] else None,
            Season(parts["season"]) if parts["season"] else None,
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """The day-precise date of a calendar day."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """The finest part that is known."""
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        if self.quarter is not None:
            return Precision.QUARTER
        return Precision.SEASON if self.season is not None else Precision.YEAR

    @property
    def iso(self) -> str:
        """The partial ISO text that `parse` reads back."""
        if self.day is not None:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.month is not None:
            return f"{self.year:04}-{self.month:02}"
        if self.quarter is not None:
            return f"{self.year:04}-Q{self.quarter}"
        return f"{self.year:04}-{self.season}" if self.season is not None else f"{self.year:04}"

    @property
    def words(self) -> str:
        """As people read it: "24 November 2027", "September 2023", "Q3 2027", "summer 2027", "2027"."""
        if self.month is not None:
            month = MONTHS[self.month - 1]
            return f"{month} {self.year}" if self.day is None else f"{self.day} {month} {self.year}"
        if self.quarter is not None:
            return f"Q{self.quarter} {self.year}"
        return f"{self.season} {self.year}" if self.season is not None else str(self.year)

    @property
    def when(self) -> str:
        """With its preposition: "on 24 November 2027", "in September 2023"."""
        return f"{'on' if self.day is not None else 'in'} {self.words}"

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self._first_month, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        if self.day is not None:
            return self.first
        after = self._first_month + self._months
        return date(self.year + (after - 1) // 12, (after - 1) % 12 + 1, 1) - timedelta(days=1)

    @property
    def order(self) -> tuple[date, date]:
        """Sorts by the latest day it can mean, then by the earliest: vaguer dates after finer ones."""
        return (self.last, self.first)

    def __str__(self) -> str:
        """The ISO form."""
        return self.iso

    @property
    def _first_month(self) -> int:
        if self.month is not None:
            return self.month
        if self.quarter is not None:
            return self.quarter * 3 - 2
        return _SEASON_STARTS[self.season] if self.season is not None else 1

    @property
    def _months(self) -> int:
        if self.month is not None:
            return 1
        return 3 if self.quarter is not None or self.season is not None else 12
