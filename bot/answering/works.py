"""Which work a question means: the title itself or what came before it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from bot.answering.lexicon import Lexicon
from bot.answering.mentions import (
    Mention,
    is_together_with,
    names_part,
    next_named,
    only_compares,
    part_named,
)
from bot.answering.names import NameIndex
from bot.answering.reading import NAMED
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import RelatedDetail, Relation, Work
from bot.domain.dates import MONTHS

_DONE = ("shot", "made", "came", "hit", "got", "won", "took", "began", "ran", "ended")
_BESIDES = frozenset(
    {"alone", "too", "anyway", "again", "altogether", "available", "free", "streaming", "worth", "better"}
)
_SECOND = frozenset({"second", "2", "two", "ii"})
_PAST = frozenset({"was", "were", "did"})
_SAID = frozenset({"announced", "announcement", "announce", "revealed", "greenlit", "renewed", "confirmed"})
_BEFORE_OR_AFTER = frozenset({"before", "after"})
_FUTURE = frozenset({"will", "wont"})
_NO_WORKS = (
    ["release"],
    ["date"],
    ["plan"],
    ["schedule"],
    ["premiere"],
    ["title"],
    ["name"],
    ["announcement"],
)
"""What "the original" may stand before without standing for a work."""
_Phrases: TypeAlias = Mapping[str, Sequence[list[str]]]
_TIMES = frozenset({"in", "since", "by", "until", "during"})
_MONTHS = frozenset(form for name in MONTHS for form in (name.casefold(), name[:3].casefold()))


_STATES = frozenset({"available", "streaming", "free", "good", "scary", "animated", "worth"})
"""What a work is said to be."""


class Works:
    """The phrases of one language for the work before and for the title itself."""

    def __init__(self, lexicon: Lexicon, names: NameIndex) -> None:
        """Prepare the phrases as they are looked for."""
        self._lexicon = lexicon
        self._names = names
        self._first = _ready(lexicon.first)
        self._this = _ready(lexicon.this)

    def meant(
        self, words: Sequence[str], shelf: Shelf, mention: Mention | None
    ) -> tuple[Work | None, set[int]]:
        """The work that is meant, and the places of the words that say so."""
        first, at_first = self._of_the_first(words)
        this, at_this = _phrase(words, self._this)
        if first and is_together_with(words, at_first):
            return Work.THIS, set()
        if this == 1 and "a" in words[max(0, at_this - 2) : at_this] and words[:1] == ["is"]:
            this = 0
        if first and words[at_first] == "last" and _is_said_of_it(words[:at_first]):
            first, at_first = 0, len(words)
        if first and words[at_first] == "last" and shelf.entry.is_released:
            return Work.THIS, set(range(at_first, at_first + first))
        if first and shelf.entry.title.instalment > 1 and not (this and at_this < at_first):
            return Work.PREDECESSOR, set(range(at_first, at_first + first))
        if mention is not None and mention.work is not None:
            return mention.work, set()
        if _was_the_last(words, shelf):
            return Work.PREDECESSOR, set()
        if this:
            spots = set(range(at_this, at_this + this))
            numbered = shelf.entry.title.instalment > 2 and not _SECOND.isdisjoint(words[at] for at in spots)
            return (Work.PREDECESSOR if numbered else Work.THIS), spots
        if _FUTURE & set(words[:2]) or ("gonna" in words and _PAST.isdisjoint(words[:2])):
            return Work.THIS, set()
        return self._of_a_year(words, shelf)

    def _of_the_first(self, words: Sequence[str]) -> tuple[int, int]:
        """Length and place of what stands for the work before."""
        first, at_first = _phrase(words, self._first)
        after = at_first + first
        if first and words[after - 1] == "first" and not self._is_one(words, after):
            first, at_first = 0, len(words)
        if first and words[after - 1] == "original" and words[after : after + 1] in _NO_WORKS:
            first, at_first = 0, len(words)
        if not first:
            first, at_first = _number_one(words)
        if first and only_compares(words, at_first):
            first, at_first = 0, len(words)  # "will it be as the last one was"
        if (
            first
            and "how" not in words
            and _SAID & set(words)
            and _BEFORE_OR_AFTER & set(words[max(0, at_first - 2) : at_first])
        ):
            first, at_first = 0, len(words)  # it only says since when
        of_a_thing = words[1:2] in ([], *_NO_WORKS) or (words[1:2] == [NAMED] and words[2:3] in _NO_WORKS)
        if not first and words[:1] == ["original"] and not of_a_thing:
            first, at_first = 1, 0
        return first, at_first

    def _of_a_year(self, words: Sequence[str], shelf: Shelf) -> tuple[Work | None, set[int]]:
        """The work before, where a year is named in which it came out or was made."""
        if _is_a_day_before(words, shelf):
            return Work.PREDECESSOR, set()
        years = [at for at, word in enumerate(words) if _is_year(word) and not self._is_time(words, at)]
        if not years:
            return None, set()
        spots = {at for at in years if words[at] in shelf.called.years}
        if spots or any(words[at] in shelf.called.years_before for at in years):
            return Work.PREDECESSOR, spots
        return None, set()

    def _is_time(self, words: Sequence[str], at: int) -> bool:
        """Whether a year says when something was said of a title rather than which work is meant."""
        if "first" in words or _SAID.isdisjoint(words):
            return False
        before = words[at - 1] if at else ""
        return before in _TIMES or before in _MONTHS or before in ("was", "is", "not", "or")

    def _is_one(self, words: Sequence[str], at: int) -> bool:
        """Whether "the first" stands for a work: alone, or before its name; not in "the first trailer"."""
        if at >= len(words):
            return True
        after = words[at]
        if after in _BESIDES:
            return True
        known = after in _STATES or after in self._lexicon.stop or after in self._lexicon.kinds
        done = after.endswith("ed") or after in _DONE
        return after == NAMED or known or done or self._names.knows(after)


def _number_one(words: Sequence[str]) -> tuple[int, int]:
    """Length and place of "number one" where it stands for the work before rather than for a place in a list."""
    if not _RANKED.isdisjoint(words):
        return 0, len(words)
    for at in range(len(words) - 1):
        if (
            words[at] == "number"
            and words[at + 1] in ("one", "1")
            and (not at or words[at - 1] in _BEFORE_ONE)
        ):
            return 2, at
    return 0, len(words)


_RANKED = frozenset(
    ["country", "countries", "chart", "charts", "rank", "ranked", "hit", "list", "top", "week", "weeks", "place", "reach", "netflix", "it",
     "view", "viewed", "watched", "world", "worldwide"]
)  # fmt: skip
_BEFORE_ONE = frozenset(
    ["of", "is", "in", "about", "for", "was", "from", "to", "with", "film", "movie", "part", "did", "does", "directed", "wrote", "made",
     "scored", "produced", "watch", "see"]
)  # fmt: skip


def _is_a_day_before(words: Sequence[str], shelf: Shelf) -> bool:
    """Whether a day is named that only the work before had for its date, and no later year or time."""
    years = [int(word) for word in words if _is_year(word)]
    if _PAST.isdisjoint(words) and not years:
        return False
    if any(str(year) not in shelf.called.years and str(year - 1) not in shelf.called.years for year in years):
        return False
    pairs = set(pairwise(words))
    days = {(day, form) for day, month in shelf.called.days_before for form in (month, month[:3])}
    return any(day in pairs or day[::-1] in pairs for day in days)


def _was_the_last(words: Sequence[str], shelf: Shelf) -> bool:
    """Whether "the last" before the title's name is what is out, while the title itself is not: "when was the last Shrek movie"."""
    last = any(one == "last" and two == NAMED for one, two in pairwise(words))
    past = not _PAST.isdisjoint(words[:3]) or any(word.endswith("ed") for word in words[:3])
    return last and past and not shelf.entry.is_released


def _is_said_of_it(before: Sequence[str]) -> bool:
    """Whether "the last one" is what the title at hand is said to be: "is it the last one"."""
    rest = [word for word in before if word != "the"]
    return len(rest) > 1 and (rest[-1] in ("it", "this", NAMED, "be") or rest[-2:] == [NAMED, "is"])


def _is_year(word: str) -> bool:
    return len(word) == len("2000") and word.isdecimal()


def part_meant(
    words: Sequence[str], shelf: Shelf, mention: Mention | None, work: Work | None, lexicon: Lexicon
) -> tuple[Work | None, int | None, int | None]:
    """Which work is meant, by which number, and the number of one that is still to come."""
    own = shelf.entry.title.instalment
    if mention is None:
        part = part_named(words, lexicon) or next_named(words, own)
        later = part if part is not None and part > own else None
        if part is not None and later is None and not (work is Work.PREDECESSOR and part == 2):
            work = Work.THIS if part == own else Work.PREDECESSOR
    else:
        part, later = mention.part, mention.later
    if part is None and work is None and mention is None:
        for number, meant in ((own, Work.THIS), (1, Work.PREDECESSOR)):
            if names_part(words, number):
                part, work = number, meant
                break
    if later is None and asks_for_the_next(words, shelf, part):
        return work, own + 1, own + 1
    if part is None and work is Work.PREDECESSOR:
        part = 1 if {"first", "original", "1st"} & set(words) else own - 1 if is_the_last(words) else None
    return work, part, later


_NEXT = (
    "next season", "next movie", "next film", "next one", "next part", "a sequel", "the sequel", "any sequel", "sequel planned",
    "sequel coming", "get another", "be another", "another one", "be more", "more episodes coming", "more seasons", "any more episodes",
)  # fmt: skip
_ANOTHER = (
    "second one",
    "second movie",
    "second film",
    "a second",
    "part two",
    "part 2",
    "movie 2",
    "film 2",
    "sequel",
)


def asks_for_the_next(words: Sequence[str], shelf: Shelf, part: int | None) -> bool:
    """Whether what comes after a title that is out is asked for, without its number: "next season?", "is there a part 2"."""
    if not shelf.entry.is_released:
        return False
    line = f" {' '.join(words)} "
    if part is None and any(f" {phrase} " in line for phrase in _NEXT):
        return True
    return any(f" {phrase} " in line for phrase in _ANOTHER) and _is_first_of_its_kind(shelf)


def is_the_last(words: Sequence[str]) -> bool:
    """Whether the part directly before is meant: "the last one", "the previous season"."""
    return any(one in ("last", "previous") and (two in _ONES or two == NAMED) for one, two in pairwise(words))


_ONES = frozenset({"one", "movie", "film", "season", "part"})


def _is_first_of_its_kind(shelf: Shelf) -> bool:
    """Whether no work before is a film, say, like the title itself, so that its second one is still to come."""
    title = shelf.entry.title
    before = (claim.detail for claim in shelf.entry.claims if isinstance(claim.detail, RelatedDetail))
    return all(each.kind != title.kind.value or each.relation is not Relation.DIRECT for each in before)


def _ready(phrases: Iterable[str]) -> _Phrases:
    """The words of each phrase, by the first of them."""
    ready: dict[str, list[list[str]]] = {}
    for words in map(tokens, phrases):
        ready.setdefault(words[0], []).append(words)
    return ready


def _phrase(words: Sequence[str], phrases: _Phrases) -> tuple[int, int]:
    """Length and place of the first of the longest phrases that stand in a question."""
    for at, word in enumerate(words):
        begun = phrases.get(word, ())
        found = [len(phrase) for phrase in begun if list(words[at : at + len(phrase)]) == phrase]
        if found:
            return max(found), at
    return 0, len(words)
