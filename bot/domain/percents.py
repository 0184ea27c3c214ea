"""Percents as people type them, made to add up to 100."""

import re
from collections.abc import Sequence
from typing import Final

from bot.domain.errors import message
from bot.domain.predictions import PredictionError

_TOLERANCE: Final = 5
_PERCENT: Final = re.compile(r"(\d{1,3})\s*%?")


def read_percents(texts: Sequence[str]) -> tuple[int, ...]:
    """Percents from a form, one for each outcome; empty fields are 0. Raises PredictionError.

    They must add up to 100. From 95 to 105 they are scaled, which is to be shown before it is saved; `is_scaled` tells.
    """
    numbers = [_percent(text) for text in texts]
    total = sum(numbers)
    if abs(total - 100) > _TOLERANCE or not total:
        raise PredictionError(
            message("Your numbers add up to %(total)s. Make them add up to 100."), total=f"{total} %"
        )
    return scaled(numbers)


def read_chance(text: str) -> tuple[int, int]:
    """Percents for two outcomes from one field, which says how likely the first is. Raises PredictionError."""
    if not text.strip():
        raise PredictionError(message("Write how likely it is: a number from 0 to 100, such as 25."))
    chance = _percent(text)
    return chance, 100 - chance


def is_scaled(texts: Sequence[str], percents: Sequence[int]) -> bool:
    """Whether the percents are not those that were typed."""
    return [_percent(text) for text in texts] != list(percents)


def scaled(numbers: Sequence[int]) -> tuple[int, ...]:
    """Whole percents in the same proportion that add up to 100: largest remainders first, then in order."""
    total = sum(numbers)
    exact = [number * 100 / total for number in numbers]
    whole = [int(each) for each in exact]
    by_remainder = sorted(range(len(numbers)), key=lambda at: (whole[at] - exact[at], at))
    for at in by_remainder[: 100 - sum(whole)]:
        whole[at] += 1
    return tuple(whole)


def _percent(text: str) -> int:
    typed = " ".join(text.split())
    if not typed:
        return 0
    found = _PERCENT.fullmatch(typed)
    if found is None:
        raise PredictionError(
            message("“%(typed)s” is no whole percent. Write a number from 0 to 100, such as 25."),
            typed=typed[:40],
        )
    number = int(found[1])
    if number > 100:
        raise PredictionError(
            message("%(number)s is more than certain. Write a number from 0 to 100."),
            number=f"{number} %",
        )
    return number
