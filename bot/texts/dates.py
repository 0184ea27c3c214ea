"""Dates as people of a language read them, as precisely as they are known. The forms are CLDR's, through Babel."""

from datetime import date
from functools import lru_cache
from typing import Final

from bot.domain.dates import PartialDate, Season
from bot.texts.texts import ENGLISH, Texts, message

_MOST_KEPT: Final = 5_000
_SEASONS = {
    Season.SPRING: message("spring %(year)s"),
    Season.SUMMER: message("summer %(year)s"),
    Season.AUTUMN: message("autumn %(year)s"),
    Season.WINTER: message("winter %(year)s"),
}
_IN_SEASONS = {
    Season.SPRING: message("in spring %(year)s"),
    Season.SUMMER: message("in summer %(year)s"),
    Season.AUTUMN: message("in autumn %(year)s"),
    Season.WINTER: message("in winter %(year)s"),
}


def words(when: PartialDate, texts: Texts) -> str:
    """ "24 November 2027", "September 2023", "summer 2027", by itself."""
    if texts.language == ENGLISH:
        return when.words
    if when.season is not None:
        return texts.phrase(_SEASONS[when.season], year=when.year)
    return _formatted(when, texts.language)


def when_words(when: PartialDate, texts: Texts) -> str:
    """With its preposition: "on 24 November 2027", "in September 2023"."""
    if texts.language == ENGLISH:
        return when.when
    if when.season is not None:
        return texts.phrase(_IN_SEASONS[when.season], year=when.year)
    plain = _formatted(when, texts.language)
    if when.day is not None:
        return texts.phrase("on %(day)s", day=plain)
    if when.month is not None:
        return texts.phrase("in %(month)s", month=plain)
    if when.quarter is not None:
        return texts.phrase("in the %(quarter)s", quarter=plain)
    return texts.phrase("in %(year)s", year=plain)


def day_words(day: date, texts: Texts) -> str:
    """A calendar day."""
    return words(PartialDate.of(day), texts)


def short_day(day: date, texts: Texts) -> str:
    """Day and month where there is little room: "24 Nov"."""
    if texts.language == ENGLISH:
        return f"{day.day} {day:%b}"
    from babel.dates import format_skeleton

    return format_skeleton("MMMd", day, locale=texts.language)


@lru_cache(maxsize=_MOST_KEPT)
def _formatted(when: PartialDate, language: str) -> str:
    # The same dates are told again and again, and Babel puts each together from its patterns.
    from babel.dates import format_date, format_skeleton

    if when.day is not None:
        day = format_date(when.first, "long", locale=language)
        # CLDR has no form for the first of a French month.
        return day.replace("1 ", "1er ", 1) if language == "fr" and when.day == 1 else day
    if when.month is not None:
        return format_skeleton("yMMMM", when.first, locale=language)
    if when.quarter is not None:
        return format_skeleton("yQQQQ", when.first, locale=language)
    return str(when.year)
