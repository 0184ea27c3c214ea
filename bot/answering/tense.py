"""Which work a question means whose words do not say so: what is out by the past, what is not by its absence."""

from collections.abc import Mapping, Sequence

from bot.answering.shelf import Shelf
from bot.answering.words import stem
from bot.domain.claims import EventDetail, EventKind, PlotDetail, Work
from bot.domain.topics import Topic

_PAST = frozenset({"was", "were", "did"})
_OUT = frozenset(
    [
        "platform",
        "release",
        "filming",
        "location",
        "runtime",
        "reception",
        "viewership",
        "boxoffice",
        "rating",
    ]
)


def unsaid(words: Sequence[str], topics: Mapping[str, float], shelf: Shelf, *, named: bool) -> Work | None:
    """The work that is meant where no word says so: what is out by the past, what is not by its absence."""
    if named:
        return Work.PREDECESSOR if _of_what_is_out(words, topics, shelf) else None
    if (
        _were(words, shelf)
        or _was_in_cinemas(words, shelf)
        or _was_made(words, topics, shelf)
        or _is_told(words, shelf)
    ):
        return Work.PREDECESSOR
    later = (
        "why" in words
        and _is_later(words, shelf)
        and max(topics, key=lambda name: topics[name], default="") in _SHOT
    )
    return Work.THIS if later or _of_what_is_to_come(words, topics, shelf) else None


def left_open(
    work: Work | None, words: Sequence[str], topics: Mapping[str, float], shelf: Shelf
) -> Work | None:
    """The work that is meant: "this movie" says nothing where it is asked why it was made at all."""
    asked = max(topics, key=lambda name: topics[name], default="")
    out = asked == "origin" or (asked in _SEEN and not _PAST.isdisjoint(words))
    this = work is Work.THIS and "this" in words and out and not shelf.entry.is_released
    return None if this and "sequel" not in words else work


_SEEN = ("viewership", "reception", "boxoffice")


def _is_later(words: Sequence[str], shelf: Shelf) -> bool:
    """Whether a year is named that is after all that is out: "was it June 2027"."""
    years = [int(word) for word in words if word.isdecimal() and len(word) == _YEAR]
    out = max((int(year) for year in shelf.called.years if year.isdecimal()), default=0)
    return bool(years) and out > 0 and min(years) > out + 1


_YEAR = 4
_SHOT = ("filming", "location")
_CAME = frozenset({"came", "hit", "landed", "premiered", "arrived", "aired", "debuted"})
_COMES = frozenset({"does", "do", "will", "going", "gonna", "can", "could", "to"})


def _was_in_cinemas(words: Sequence[str], shelf: Shelf) -> bool:
    """Whether "was it in theaters" means what is out, while the title itself is not."""
    asked = tuple(words[:2]) in (("was", "it"), ("did", "it")) and not _CINEMAS.isdisjoint(words)
    return asked and _YET.isdisjoint(words) and not shelf.entry.is_released


def _were(words: Sequence[str], shelf: Shelf) -> bool:
    """Whether "who were the kids" means those of what is out, while the title itself is not."""
    return tuple(words[:2]) == ("who", "were") and not shelf.entry.is_released


def _was_made(words: Sequence[str], topics: Mapping[str, float], shelf: Shelf) -> bool:
    """Whether "when was it filmed" or "how much did it make" means what is out, as nothing else was filmed or shown yet."""
    if (
        shelf.entry.is_released
        or _PAST.isdisjoint(words)
        or not _YET.isdisjoint(words)
        or _is_later(words, shelf)
    ):
        return False
    asked = max(topics, key=lambda name: topics[name], default="")
    if asked == "boxoffice":
        return True
    if asked not in ("filming", "location") or _MADE.isdisjoint(words) or _ASKED_WHEN.isdisjoint(words):
        return False
    begun = any(
        isinstance(claim.detail, EventDetail)
        and claim.detail.kind in (EventKind.FILMING_START, EventKind.FILMING_WRAP)
        and claim.work is Work.THIS
        for claim in shelf.entry.claims
    )
    known = any(
        claim.topic is Topic.FILMING and claim.work is Work.PREDECESSOR for claim in shelf.entry.claims
    )
    return known and not begun


_MADE = frozenset({"filmed", "shot", "film", "shoot", "made"})
_ASKED_WHEN = frozenset({"when", "where", "year", "month", "place", "city", "country", "state"})


def _is_told(words: Sequence[str], shelf: Shelf) -> bool:
    """Whether the story of what is out is asked for: "how do the kids beat the aliens", "where are the parents taken"."""
    return (
        not shelf.entry.is_released
        and narrates(words)
        and any(
            isinstance(claim.detail, PlotDetail) and claim.work is Work.PREDECESSOR
            for claim in shelf.entry.claims
        )
    )


def narrates(words: Sequence[str]) -> bool:
    """Whether it is asked how, where or why those of a story do or suffer what is told of them."""
    asks = next((word for word in words[:3] if word in _NARRATING), "")
    return (
        bool(asks)
        and _AHEAD.isdisjoint(words)
        and (
            not (_FOLK.isdisjoint(words) or _DEEDS.isdisjoint(map(stem, words)))
            or not (_THEY.isdisjoint(words) or _WON.isdisjoint(words))
        )
    )


_NARRATING = frozenset({"how", "why", "where", "what", "who", "from"})
_FOLK = frozenset(
    ["kids", "children", "parents", "adults", "grownups", "superheroes", "heroes", "heroics", "aliens", "families", "invaders"]
)  # fmt: skip
_DEEDS = frozenset(
    map(stem, ("kept", "keep", "hidden", "hide", "held", "hold", "locked", "taken", "take", "capture", "kidnap", "abduct", "trapped",
     "beat", "defeat", "win", "stop", "save", "rescue", "escape", "break", "broke", "free", "attack", "invade", "land", "imprisoned"))
)  # fmt: skip
_THEY = frozenset({"they", "them"})
_WON = frozenset({"win", "escape", "escaped", "defeat", "rescued", "captured", "kidnapped"})
_AHEAD = frozenset(
    ["will", "would", "wont", "going", "gonna", "again", "next", "could", "might", "should", "sequel", "if", "can"]
)  # fmt: skip

_CINEMAS = frozenset({"theater", "theaters", "cinema", "cinemas"})
_YET = frozenset({"yet", "already", "ever"})


def _of_what_is_out(words: Sequence[str], topics: Mapping[str, float], shelf: Shelf) -> bool:
    """Whether a franchise's bare name in the past means what is out, while the title itself is not."""
    past = {"did", "was", "were"} & set(words[:3]) or not _CAME.isdisjoint(words) or _told_when(words)
    if not past or not _COMES.isdisjoint(words) or shelf.entry.is_released or _is_later(words, shelf):
        return False
    asked = max(topics, key=lambda name: topics[name], default="")
    staged = any(claim.topic is Topic.STAGE and claim.is_open for claim in shelf.entry.claims)
    return asked in _OUT or (asked == "announced" and not staged)


def _told_when(words: Sequence[str]) -> bool:
    """Whether the day of something done is asked for: "Shrek announced when"."""
    return tuple(words[-2:]) in (("announced", "when"), ("revealed", "when"), ("unveiled", "when"))


_TO_COME = frozenset(["trailer", "filming", "poster"])
_GONE = frozenset(
    ["did", "was", "were", "had", "first", "original", "ago", "came", "dropped", "released", "filmed", "shot", "made", "old", "og", "earlier", "previous"]
)  # fmt: skip


def _of_what_is_to_come(words: Sequence[str], topics: Mapping[str, float], shelf: Shelf) -> bool:
    """Whether "trailer when" or "filming start date" asks of a title that is not out yet: nothing in it speaks of the past."""
    asked = max(topics, key=lambda name: topics[name], default="")
    coming = asked == "release" and tuple(words[:2]) == ("when", "is")
    if (
        not (coming or asked in _TO_COME)
        or topics[asked] < _CLEAR
        or not _GONE.isdisjoint(words)
        or shelf.entry.is_released
    ):
        return False
    return not any(word.isdecimal() and len(word) > _DAY for word in words)


_DAY = 2
_CLEAR = 4.0
