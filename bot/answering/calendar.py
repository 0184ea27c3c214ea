"""Days, months, seasons and feasts as fans name them, in numbers of months."""

from collections.abc import Sequence

from bot.domain.dates import MONTHS

_SEASONS = {
    "spring": (3, 4, 5), "summer": (6, 7, 8), "fall": (9, 10, 11), "autumn": (9, 10, 11), "winter": (12, 1, 2),
    "christmas": (12,), "xmas": (12,), "thanksgiving": (11,), "halloween": (10,), "easter": (3, 4),
}  # fmt: skip
_BY_NAME = {
    form: (at,) for at, name in enumerate(MONTHS, 1) for form in (name.casefold(), name[:3].casefold())
}
_OTHERS = frozenset(
    ["early", "late", "mid", "end", "start", "beginning", "middle", "holiday", "holidays", "year", "month", "day", "week", "years"]
)  # fmt: skip
_PLACING = frozenset(
    ["back", "out", "coming", "come", "comes", "returns", "returning", "ended", "over", "here", "arrives", "dropping", "drops",
     "release", "date", "still", "now", "planned", "scheduled", "set", "due", "happening", "finished"]
)  # fmt: skip
"""Words that say of a day only that something is then."""


def months_in(words: Sequence[str]) -> tuple[int, ...]:
    """Every month that is named or lies in a season or feast that is."""
    return tuple(month for word in words for month in (_SEASONS.get(word) or _BY_NAME.get(word, ())))


def is_dated_only(words: Sequence[str]) -> bool:
    """Whether words that carry a subject name nothing but a time: "so it is christmas 2026 right"."""
    return all(
        word.isdecimal()
        or word in _SEASONS
        or word in _BY_NAME
        or word in _OTHERS
        or word in _PLACING
        or word[:-2].isdecimal()
        for word in words
    )
