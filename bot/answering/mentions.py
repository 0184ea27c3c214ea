"""Which tracked titles a question names, and which that are not tracked."""

from collections.abc import Callable, Container, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

from bot.answering.lexicon import Lexicon
from bot.answering.names import Meaning, NameIndex, numbered
from bot.domain.claims import Work

_Look: TypeAlias = Callable[[Sequence[str]], list[Meaning]]


class Mention(NamedTuple):
    """A title named in a question."""

    slugs: tuple[str, ...]
    """More than one where the name is shared."""
    start: int
    end: int
    work: Work | None
    later: int | None = None
    """An instalment after the tracked one."""
    part: int | None = None
    """The instalment named."""


def mentions(
    words: Sequence[str],
    names: NameIndex,
    lexicon: Lexicon,
    explained: Container[str] = (),
    of: str | None = None,
) -> list[Mention]:
    """Every title named, from left to right, the longest name first.

    `explained` words need no title to explain them. `of` is the one title whose claims are read for names of earlier
    works, where only mentions of that one are wanted.
    """
    digits = numbered(words, lexicon)
    found = _by_own_names(digits, names, lexicon)
    # Names of earlier works stand in the claims, which are read only where no title is named by a name of its own.
    if not found and any(word not in lexicon.words and word not in explained for word in words):
        found = _named(digits, names, lexicon, partial(names.lookup, of=of))
    is_bare = len(found) == 1 and found[0].work is None
    anywhere = part_named(words, lexicon) if is_bare else None
    return [_with_number(mention, digits, names, lexicon, anywhere) for mention in found]


_FEW_KEPT = 8
_KEPT: WeakKeyDictionary[NameIndex, dict[tuple[str, tuple[str, ...]], list[Mention]]] = WeakKeyDictionary()
"""The last questions' titles: one question is looked through several times."""


def _by_own_names(digits: Sequence[str], names: NameIndex, lexicon: Lexicon) -> list[Mention]:
    kept = _KEPT.setdefault(names, {})
    key = (lexicon.language, tuple(digits))
    if key not in kept:
        if len(kept) >= _FEW_KEPT:
            kept.clear()
        kept[key] = _named(digits, names, lexicon, partial(names.lookup, deep=False))
    return kept[key]


def _named(digits: Sequence[str], names: NameIndex, lexicon: Lexicon, look: _Look) -> list[Mention]:
    found: list[Mention] = []
    at = 0
    while at < len(digits):
        mention = _at(digits, at, names, lexicon, look)
        if mention is None:
            at += 1
        else:
            found.append(mention)
            at = mention.end
    return found


def _at(digits: Sequence[str], at: int, names: NameIndex, lexicon: Lexicon, look: _Look) -> Mention | None:
    if digits[at] in lexicon.stop and not names.knows(digits[at]):
        return None
    if digits[at] in _DONE and at and digits[at - 1] in _WHO_DO:
        return None
    for end in range(min(len(digits), at + names.longest + 3), at, -1):
        window = digits[at:end]
        if window[-1] in ("the", "part", "season"):
            continue
        for key in _forms(window, lexicon):
            meanings = look(key)
            if meanings and not _is_weekday(digits, at, key):
                return _mention(meanings, at, end)
    return None


_DONE = frozenset({"film"})
"""Kinds of works that are deeds as well: "did they film Spy Kids"."""
_WHO_DO = frozenset({"they", "he", "she", "we", "you", "to", "people"})


def _forms(window: Sequence[str], lexicon: Lexicon) -> list[tuple[str, ...]]:
    if "the" not in window and lexicon.kinds.isdisjoint(window):
        return [tuple(window)]
    whole = tuple(word for word in window if word != "the")
    short = tuple(word for word in window if word not in lexicon.kinds)
    return [
        form
        for form in dict.fromkeys((whole, short))
        if form and (form is whole or not _starts_kind(window, lexicon))
    ]


def _starts_kind(window: Sequence[str], lexicon: Lexicon) -> bool:
    return window[-1] in lexicon.kinds


def _is_weekday(digits: Sequence[str], at: int, key: tuple[str, ...]) -> bool:
    return (
        len(key) == 1
        and at > 0
        and digits[at - 1] in {"on", "next", "last", "every", "by"}
        and key[0].endswith("day")
    )


def _mention(meanings: Sequence[Meaning], start: int, end: int) -> Mention:
    slugs = tuple(dict.fromkeys(meaning.slug for meaning in meanings))
    return Mention(slugs, start, end, meanings[0].work)


def _with_number(
    mention: Mention, digits: Sequence[str], names: NameIndex, lexicon: Lexicon, anywhere: int | None
) -> Mention:
    """A bare franchise name with a number beside it: "season 2 of …", "the second … movie", "… 3"."""
    if len(mention.slugs) != 1:
        return mention
    if mention.work is not None:
        return _beyond(mention, digits, names, lexicon)
    start, end = mention.start, mention.end
    after = end
    while after < len(digits) and digits[after] in lexicon.kinds:
        after += 1
    number = small(digits[after]) if after < len(digits) and not _is_measured(digits, after) else None
    if {"volume", "vol"} & set(digits[end:after]):
        number = None  # a part of the part itself
    if number is not None and not (after == end + 1 and digits[end] == "the"):
        end = after + 1
    else:
        number, start = _number_before(digits, start, lexicon)
    if number is None:
        number = anywhere
    if number is None:
        return mention
    (slug,) = mention.slugs
    instalment = names.instalment(slug)
    work = Work.THIS if number >= instalment else Work.PREDECESSOR
    return Mention(mention.slugs, start, end, work, number if number > instalment else None, number)


def _beyond(mention: Mention, digits: Sequence[str], names: NameIndex, lexicon: Lexicon) -> Mention:
    """A whole name without a number of its own that has one behind it: "The Mandalorian and Grogu 2" is another part."""
    end = mention.end
    if mention.work is not Work.THIS or any(word.isdecimal() for word in digits[mention.start : end]):
        return mention
    after = end
    while after < len(digits) and digits[after] in lexicon.parts:
        after += 1
    number = small(digits[after]) if after < len(digits) and not _is_measured(digits, after) else None
    if number is None or number == 1 or number > _FEW_PARTS:
        return mention
    last = names.instalment(mention.slugs[0])
    if number == last:
        return mention
    return mention._replace(end=after + 1, later=last + number - 1, part=last + number - 1)


def _is_measured(digits: Sequence[str], at: int) -> bool:
    """Whether a number counts what stands behind it: "The Mandalorian and Grogu 2 hours long"."""
    unit, after = digits[at + 1 : at + 2], digits[at + 2 : at + 3]
    return bool(unit) and (
        unit[0] in _UNITS or (f"{unit[0]}s" in _UNITS and bool(after) and after[0] in _LONG)
    )


_UNITS = frozenset(
    ["hours", "minutes", "mins", "days", "weeks", "months", "years", "million",
     "billion", "episodes", "times", "percent"]
)  # fmt: skip
_LONG = frozenset({"long", "opening", "weekend", "old", "run"})
_FEW_PARTS = 5


def _number_before(digits: Sequence[str], start: int, lexicon: Lexicon) -> tuple[int | None, int]:
    at = start - 1
    while at >= 0 and digits[at] in lexicon.kinds | {"of", "the"}:
        at -= 1
    if _MANY & set(digits[at + 1 : start]):
        return None, start  # so many of them
    number = small(digits[at]) if at >= 0 and start - at <= 4 else None
    return (number, at) if number is not None else (None, start)


_MANY = frozenset({"seasons", "movies", "films", "parts"})


def part_named(words: Sequence[str], lexicon: Lexicon) -> int | None:
    """The instalment that is named by a number beside "season", "part", "movie", anywhere in a question."""
    digits = numbered(words, lexicon)
    for at, word in enumerate(digits):
        if words[at] != word and words[at] == f"s{word}":
            return int(word)
        number = small(word)
        if number is None or number > 12 or _only_dates(words, at) or is_together_with(words, at):
            continue
        before = digits[at - 1] if at else ""
        after = digits[at + 1] if at + 1 < len(digits) else ""
        if before in lexicon.parts or (after in lexicon.parts and not after.endswith("s")):
            return number
        if words[at] in lexicon.ordinals and _stands_alone(words, at):
            return number
    return None


def is_together_with(words: Sequence[str], at: int) -> bool:
    """Whether a part is only that with which the title at hand was made: "was it filmed together with the first"."""
    before = [word for word in words[:at] if word != "the"]
    return before[-1:] == ["with"] and not _AT_ONCE.isdisjoint(before) and "it" in before


_AT_ONCE = frozenset({"together", "along", "back", "simultaneously", "parallel"})


def _only_dates(words: Sequence[str], at: int) -> bool:
    """Whether a part only says since when something was announced: "before or after the first movie"."""
    behind = set(words[max(0, at - 2) : at])
    if only_compares(words, at):
        return True
    return "how" not in words and not (_ANNOUNCED.isdisjoint(words) or behind.isdisjoint(("before", "after")))


_ANNOUNCED = frozenset({"announce", "announced", "announcement"})
_AS = frozenset({"like", "as", "than"})
_COMING = frozenset({"coming", "come", "out", "release"})


def only_compares(words: Sequence[str], at: int) -> bool:
    """Whether a part is named only to set the one to come against it: "will it be as long as the first"."""
    behind = set(words[max(0, at - 2) : at])
    if words[0] == "will":
        return not behind.isdisjoint(_AS)
    return words[0] in ("is", "are", "does") and "like" in behind and not _COMING.isdisjoint(words)


def _stands_alone(words: Sequence[str], at: int) -> bool:
    """Whether an ordinal stands for a part: "the second one", "will there be a fourth", "how much did the second make"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return after == "one" or (
        words[at - 1 : at] in (["the"], ("the",), ["a"], ("a",)) and after in _AFTER_A_PART
    )


def names_part(words: Sequence[str], instalment: int) -> bool:
    """Whether a bare number means the part: "the plot of 2", "is 2 out"; not in "2 kids", "2 of them"."""
    if str(instalment) not in words:
        return False
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else ""
        if word == str(instalment) and after in _AFTER_A_PART and at:
            return words[at - 1] in _BEFORE_A_PART or (len(words) == at + 1 == _TERSE and words[0] in _TOLD)
    return False


def next_named(words: Sequence[str], instalment: int) -> int | None:
    """The part after the tracked one, as a bare number at the end: "did they announce 4"."""
    if len(words) < _FEW_PARTS - 1 or words[-2] not in _ANNOUNCING:
        return None
    return instalment + 1 if words[-1] == str(instalment + 1) else None


_ANNOUNCING = frozenset(
    ["announce", "announced", "make", "making", "confirm", "confirmed", "doing", "greenlit", "number", "a"]
)
_TERSE = 2
_TOLD = frozenset(
    {"plot", "story", "cast", "summary", "synopsis", "villain", "director", "runtime", "rating"}
)
_BEFORE_A_PART = frozenset(
    ["plot", "story", "summary", "recap", "of", "for", "in", "about", "on", "is", "will", "to", "does", "did", "has", "when", "and", "was"]
)  # fmt: skip
_AFTER_A_PART = frozenset(
    ["", "out", "coming", "come", "be", "is", "happening", "canceled", "cancelled", "still", "confirmed", "yet", "and", "or",
     "get", "have", "been", "real", "dead", "gonna", "going", "make", "earn", "do", "gross", "cost", "run", "ever", "too"]
)  # fmt: skip


def small(word: str) -> int | None:
    """A number that may be an instalment's."""
    return int(word) if word.isdecimal() and 0 < int(word[:6]) <= 30 else None
