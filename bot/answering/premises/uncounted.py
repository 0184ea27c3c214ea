"""A number that is asked for and that no record gives."""

import re

from bot.answering.composing.told import nothing
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.words import tokens
from bot.domain.claims import Claim


def uncounted(asked: Asked, draft: Draft) -> Draft | None:
    """That no source gives a number, where one is asked for of something and the answer holds none."""
    if not asked.reading.has("how many", "number of") or "||" in draft.lead or asked.rule.name in _NUMBERED:
        return None
    first = next(iter(draft.rests_on), None)
    if not isinstance(first, Claim) or draft.outcome is not None or asked.reading.figures:
        return None
    words = tokens(re.sub(_DATE, "", draft.lead))
    if any(asked.shelf.number(word) is not None or word.isdecimal() for word in words) or _AMOUNT & set(
        words
    ):
        return None
    other = nothing(asked, "that number for {}")
    other.add(draft.lead, *draft.rests_on)
    return other


_NUMBERED = (
    "cast",
    "newcast",
    "back",
    "played",
    "successor",
    "release",
    "platform",
    "studio",
    "crew",
    "producer",
    "director",
    "writer",
)
"""Topics that are answered by lists and names, or by a date."""
_AMOUNT = frozenset(
    {
        "many",
        "several",
        "all",
        "both",
        "few",
        "every",
        "none",
        "no",
        "once",
        "twice",
        "only",
        "two",
        "pair",
        "twin",
        "twins",
    }
)
_DATE = r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|\b(?:19|20)\d\d\b|\bfirst\b|\bsecond\b|\bone\b|\d+$"
