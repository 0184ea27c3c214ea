"""Release windows in the words of the press: "May 2028", "30 June 2027", "Q3 2027", "next summer". Never guessed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from bot.domain.dates import MONTHS, DateShapeError, PartialDate, Season

_MONTH: Final = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|Sept"
_YEAR: Final = r"(?:19|20)\d\d"
_SEASON: Final = "spring|summer|autumn|fall|winter"
_QUARTERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_STARTS: Final = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}


@dataclass(frozen=True, slots=True)
class Found:
    """A window and where it stands in the text."""

    window: PartialDate
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wrong:
    """Words that look like a date and are none."""

    sentence: str


Window: TypeAlias = Found | Wrong | None
_Make: TypeAlias = Callable[[re.Match[str], date], PartialDate]


def window_in(text: str, today: date) -> Window:
    """The first window that a text names, finest shape first; Wrong where its date does not exist; None without any."""
    for pattern, make in _SHAPES:
        found = pattern.search(text)
        if found is not None:
            try:
                return Found(make(found, today), found.start(), found.end())
            except DateShapeError as error:
                return Wrong(error.sentence)
    ambiguous = _SLASHED.search(text)
    if ambiguous is not None:
        return Wrong(
            f"“{ambiguous[0]}” can be read in two ways. Write the month as a word, as in 30 June 2027, or use "
            "2027-06-30."
        )
    return None


def _month(word: str) -> int:
    return next(at for at, name in enumerate(MONTHS, 1) if name.casefold().startswith(word[:3].casefold()))


def _season(word: str) -> Season:
    return Season.AUTUMN if word.casefold() == "fall" else Season(word.casefold())


def _iso(found: re.Match[str], today: date) -> PartialDate:
    del today
    return PartialDate.parse(found[0].upper().replace(" ", "-"))


def _day(found: re.Match[str], today: date) -> PartialDate:
    month, day = _month(found["month"]), int(found["day"])
    if found["year"]:
        return PartialDate(int(found["year"]), month, day)
    # A day without a year is the next one; 29 February of a year without it is refused, not moved.
    return PartialDate(today.year + ((month, day) < (today.month, today.day)), month, day)


def _dotted(found: re.Match[str], today: date) -> PartialDate:
    del today
    return PartialDate(int(found[3]), int(found[2]), int(found[1]))


def _month_of_year(found: re.Match[str], today: date) -> PartialDate:
    del today
    return PartialDate(int(found["year"]), _month(found["month"]))


def _bare_month(found: re.Match[str], today: date) -> PartialDate:
    month = _month(found["month"])
    return PartialDate(today.year + (month < today.month), month)


def _quarter(found: re.Match[str], today: date) -> PartialDate:
    del today
    named = found["quarter"]
    return PartialDate(int(found["year"]), quarter=_QUARTERS.get(named.casefold()) or int(named))


def _season_of_year(found: re.Match[str], today: date) -> PartialDate:
    del today
    return PartialDate(int(found["year"]), season=_season(found["season"]))


def _next_season(found: re.Match[str], today: date) -> PartialDate:
    season = _season(found["season"])
    over = _STARTS[season] <= today.month
    return PartialDate(today.year + over, season=season)


def _relative_year(found: re.Match[str], today: date) -> PartialDate:
    return PartialDate(today.year + (found["which"].casefold() == "next"))


def _bare_year(found: re.Match[str], today: date) -> PartialDate:
    del today
    return PartialDate(int(found[0]))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-])(?:{pattern})(?![\w/-])", re.IGNORECASE)


_SLASHED: Final = _compiled(rf"\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}|\d\d)")
_SHAPES: Final[tuple[tuple[re.Pattern[str], _Make], ...]] = (
    (_compiled(rf"{_YEAR}-\d\d-\d\d"), _iso),
    (_compiled(rf"{_YEAR}[- ]Q[1-4]"), _iso),
    (_compiled(rf"{_YEAR}-\d\d"), _iso),
    (_compiled(rf"(\d{{1,2}})\.(\d{{1,2}})\.({_YEAR})"), _dotted),
    (
        _compiled(
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?(?P<month>{_MONTH})\.?(?:,? (?P<year>{_YEAR}))?"
        ),
        _day,
    ),
    (
        _compiled(
            rf"(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,? (?P<year>{_YEAR}))?"
        ),
        _day,
    ),
    (_compiled(rf"(?P<month>{_MONTH})\.?,? (?:of )?(?P<year>{_YEAR})"), _month_of_year),
    (_compiled(rf"Q(?P<quarter>[1-4])(?: of)? (?P<year>{_YEAR})"), _quarter),
    (
        _compiled(rf"(?P<quarter>first|second|third|fourth|last) quarter(?: of)? (?P<year>{_YEAR})"),
        _quarter,
    ),
    (_compiled(rf"(?P<season>{_SEASON})(?: of|,)? (?P<year>{_YEAR})"), _season_of_year),
    (_compiled(rf"(?:next|this) (?P<season>{_SEASON})"), _next_season),
    (_compiled(rf"(?:in|to|until|till|for|next|this) (?P<month>{_MONTH})"), _bare_month),
    (_compiled(r"(?P<which>next|this) year"), _relative_year),
    (_compiled(_YEAR), _bare_year),
)
