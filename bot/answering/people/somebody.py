"""Whether a title's name stands for the character of that name: "who plays Batman in The Batman 2", "who's Shrek"."""

from collections.abc import Sequence

from bot.answering.lexicon import Lexicon
from bot.answering.mentions import Mention
from bot.answering.people.kin import KIN
from bot.answering.shelf import Shelf

_PARTS = frozenset(
    ["plays", "play", "played", "voices", "voiced", "voice", "actor", "actress", "plays", "playing"]
)
_INTO_A_WORK = frozenset(
    ["in", "from", "leaving", "leave", "leaves", "left", "quit", "joining", "join", "joined"]
)
_WORKS = frozenset(
    {"sequel", "sequels", "movie", "movies", "film", "films", "series", "show", "season", "franchise"}
)
_WHO_IS = (("who", "is"), ("who", "was"), ("who", "is", "the"), ("and", "who", "is"), ("so", "who", "is"))
_BEFORE_A_WORK = frozenset({"last", "final", "another", "next", "new", "a", "every"})
_ENDS = frozenset({"in", "now", "again"})


def is_somebody(words: Sequence[str], seen: Mention, shelf: Shelf, lexicon: Lexicon, many: int) -> bool:
    """Whether a franchise's name stands for somebody; `many` are the places where the title is named."""
    if seen.work is not None or seen.end - seen.start > _LONGEST:
        return False
    before, after = words[: seen.start], words[seen.end :]
    if not shelf.people.named(words[seen.start : seen.end], frozenset()):
        return False
    if before[-1:] == ["of"] and not KIN.keys().isdisjoint(before[-2:-1]):
        return True
    if before and before[-1] in lexicon.ordinals | _BEFORE_A_WORK | _INTO_A_WORK:
        return False
    if after and after[0] in _WORKS:
        return False
    return many > 1 or not _PARTS.isdisjoint(words) or _is_asked_for(before, after)


def _is_asked_for(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether somebody's relative, number of children, or who somebody is, is asked for."""
    if not KIN.keys().isdisjoint(after[:1]):
        return True
    if before[:2] == ["how", "many"] and not KIN.keys().isdisjoint(before[2:3]) and "have" in after:
        return True
    return tuple(before) in _WHO_IS and _ENDS.issuperset(after[:1])


_LONGEST = 2
