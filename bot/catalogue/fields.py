"""What may stand behind a key: each converter gives the domain's value or says what is wrong with it."""

import math
import re
from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeAlias, cast

from bot.domain.dates import DateShapeError, PartialDate

Convert: TypeAlias = Callable[[object], Any]

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
_URL = re.compile(r"https?://[^\s/?#@:]+(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
_URL_LENGTH = 500
_LARGEST = 10**15


class Wrong(Exception):  # noqa: N818, it is a finding on its way to a list, not an error of the program
    """A value that cannot stand where it stands; the text goes on after the name of the field."""


def text(limit: int) -> Convert:
    """A converter for plain text on one line that fits its place on a screen."""

    def convert(value: object) -> str:
        if type(value) is not str:
            raise Wrong(f"is {_noun(value)}; write text in quotation marks.")
        if len(value) > limit:
            raise Wrong(f"has {len(value):,} characters; at most {limit} fit.")
        if not value.isprintable():
            raise Wrong("has a line break or another character that cannot be seen; write one plain line.")
        if not value or value.isspace():
            raise Wrong("is empty; write something or leave the line out.")
        return value

    return convert


def one_of(kinds: type[StrEnum]) -> Convert:
    """A converter for a closed list of words."""
    members: dict[str, StrEnum] = {member.value: member for member in kinds}

    def convert(value: object) -> StrEnum:
        found = members.get(value) if type(value) is str else None
        if found is None:
            given = f"“{shown(value)}”" if type(value) is str else _noun(value)
            raise Wrong(f"cannot be {given}; {_instead(value, members)}.")
        return found

    return convert


def identifier(value: object) -> str:
    """An id: short, and safe in an address."""
    if type(value) is not str:
        raise Wrong(f"is {_noun(value)}; write text in quotation marks.")
    if _ID.fullmatch(value) is None:
        raise Wrong("is no id; use 1 to 60 letters, digits, dots, dashes and underscores.")
    return value


def when(value: object) -> PartialDate:
    """A date as precisely as it is known, never finer."""
    if type(value) is not str:
        raise Wrong(f"is {_noun(value)}; write the date in quotation marks, only as finely as it is known.")
    try:
        return _parse(value[:40])
    except DateShapeError as error:
        if ":" in value:
            raise Wrong(f"is finer than a day; write “{shown(value[:10])}” or less.") from None
        raise Wrong(f"is no date: {shown(str(error), 200)}") from None


def day(value: object) -> date:
    """A calendar day that somebody looked."""
    if type(value) is not date:
        raise Wrong(f"is {_noun(value)}; write the day without quotation marks, as in 2026-11-22.")
    return value


def number(value: object) -> int | float:
    """A number, not text with a number in it."""
    if type(value) is not int and type(value) is not float:
        raise Wrong(f"is {_noun(value)}; write a number without quotation marks.")
    if not math.isfinite(value) or abs(value) > _LARGEST:
        raise Wrong("is no number that can be shown.")
    return value


def count(value: object) -> int:
    """A whole number from 1."""
    if type(value) is not int:
        raise Wrong(f"is {_noun(value)}; write a whole number without quotation marks.")
    if not 1 <= value <= 999:
        raise Wrong(f"cannot be {value}; write a number from 1 to 999.")
    return value


def switch(value: object) -> bool:
    """True or false."""
    if type(value) is not bool:
        raise Wrong(f"is {_noun(value)}; write true or false.")
    return value


def web_address(value: object) -> str:
    """A link of the web; anything else could do harm behind a button."""
    if type(value) is not str:
        raise Wrong(f"is {_noun(value)}; write text in quotation marks.")
    if len(value) > _URL_LENGTH or not value.isascii() or _URL.fullmatch(value) is None:
        raise Wrong("is no web address; it starts with http:// or https:// and has at most 500 characters.")
    return value


def list_of(convert: Convert) -> Convert:
    """A converter for a list without repetition."""

    def convert_all(value: object) -> tuple[Any, ...]:
        if type(value) is not list:
            raise Wrong(f"is {_noun(value)}; write a list in square brackets.")
        items = cast("list[Any]", value)
        if not items:
            raise Wrong("is empty; write something or leave the line out.")
        converted = tuple(_item(convert, item) for item in items)
        if len(converted) > 1 and len(set(converted)) < len(converted):
            twice = next(item for item in converted if converted.count(item) > 1)
            raise Wrong(f"names “{twice}” twice.")
        return converted

    return convert_all


def tables(value: object) -> list[dict[str, Any]]:
    """A list of inline tables, each looked at on its own later."""
    if type(value) is not list or not all(type(item) is dict for item in cast("list[Any]", value)):
        raise Wrong("is no list of tables; write [{ … }, { … }].")
    if not value:
        raise Wrong("is empty.")
    return cast("list[dict[str, Any]]", value)


def shown(value: str, limit: int = 40) -> str:
    """A piece of the file as a sentence can quote it: on one line and short."""
    piece = value if len(value) <= limit else f"{value[:limit]}…"
    return "".join(character if character.isprintable() else "�" for character in piece)


def nearest(word: str, known: list[str]) -> str | None:
    """The known word that was probably meant."""
    from rapidfuzz import fuzz, process  # only where something is wrong: it costs a tenth of a start

    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=70)
    return found[0] if found is not None else None


@lru_cache(maxsize=4096)
def _parse(value: str) -> PartialDate:
    return PartialDate.parse(value)


def _item(convert: Convert, value: object) -> object:
    try:
        return convert(value)
    except Wrong as wrong:
        raise Wrong(f"holds something that {wrong}") from None


def _instead(value: object, members: dict[str, StrEnum]) -> str:
    guess = nearest(value, list(members)) if type(value) is str and value else None
    *most, last = members
    listed = f"use {', '.join(most)} or {last}"
    return f"did you mean “{guess}”? {listed[0].upper()}{listed[1:]}" if guess else listed


def _noun(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case str():
            return "text"
        case int() | float():
            return "a number"
        case datetime() | time():
            return "a time"
        case date():
            return "a date without quotation marks"
        case list():
            return "a list"
        case _:
            return "a table"
