"""Misspelt question words, corrected to words that the lexicon knows; names are never touched."""

from collections.abc import Callable, Sequence
from functools import cached_property

from bot.answering.lexicon import Lexicon
from bot.answering.names import NameIndex
from bot.answering.shelf import Shelf
from bot.answering.words import stem


class Speller:
    """Corrects towards one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the lexicon; its words are sorted at the first misspelt one."""
        self._lexicon = lexicon

    def corrected(self, words: Sequence[str], is_name: Callable[[str], bool]) -> list[str]:
        """The words, each unknown one that is no name replaced by the one nearest word of the lexicon."""
        return [word if self._stays(word) or is_name(word) else self._nearest(word) for word in words]

    def _stays(self, word: str) -> bool:
        return (
            word in self._lexicon.words
            or word in self._lexicon.common
            or len(word) < 4
            or not word.isalpha()
            or not word.isascii()
            or stem(word) in self._lexicon.stems
        )

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for word in sorted(self._lexicon.words):
            if len(word) > 3 and word.isalpha():
                found.setdefault(len(word), []).append(word)
        return found

    def _nearest(self, word: str) -> str:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 1 if len(word) < 9 else 2
        pool = [
            known
            for length in range(len(word) - allowed, len(word) + allowed + 1)
            for known in self._by_length.get(length, ())
        ]
        near = process.extract(word, pool, scorer=OSA.distance, score_cutoff=allowed, limit=3)
        best = [known for known, distance, _ in near if distance == near[0][1]]
        if not best or (len(word) < 5 and best[0][0] != word[0]):
            return word
        same = [known for known in best if known[0] == word[0]]
        return (same or best)[0]


def with_surnames(
    words: Sequence[str],
    corrected: Sequence[str],
    is_first_name: Callable[[str], bool],
    is_strange: Callable[[str], bool],
) -> list[str]:
    """The corrected words but for what may be a surname or a first name beside a word that stands nowhere."""
    kept = list(corrected)
    for at in range(len(words)):
        word, right, before = words[at], corrected[at], words[at - 1] if at else ""
        if word == right:
            continue
        after = words[at + 1] if at + 1 < len(words) and corrected[at + 1] == words[at + 1] else ""
        if (not at or before in _BEFORE_A_NAME) and after.isalpha() and is_strange(after):
            kept[at] = word
        first = is_first_name(before)
        strange = not first and before.isalpha() and before == corrected[at - 1] and is_strange(before)
        another = word[0] != right[0]
        if (first and another) or (strange and (another or len(word) < _SURE_LENGTH)):
            kept[at] = word
    return kept


_BEFORE_A_NAME = frozenset(
    {"is", "was", "will", "did", "does", "has", "isnt", "wasnt", "heard", "why", "if", "that"}
)
_SURE_LENGTH = 5
"""Shorter words may well be names rather than misspelt ones."""


def is_slip(word: str, name: str) -> bool:
    """Whether a word may be a name with one letter wrong."""
    from rapidfuzz.distance import OSA

    return len(name) > 3 and word[:1] == name[:1] and OSA.distance(word, name, score_cutoff=1) <= 1


def nearest_name(word: str, names: NameIndex, lexicon: Lexicon, known: Shelf | None) -> str:
    """The word of a title's name that a misspelt one may be."""
    if len(word) < 4 or word in lexicon.words or names.knows(word) or not word.isalpha():
        return word
    if known is not None and (word in known.vocabulary or known.people.knows(word.removesuffix("s"))):
        return word
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    allowed = 1 if len(word) < 6 else 2
    pool = names.like(word, allowed)
    near = process.extractOne(word, pool, scorer=OSA.distance, score_cutoff=allowed)
    return near[0] if near is not None and len(near[0]) > 3 else word


def with_whole_names(words: Sequence[str], names: NameIndex, lexicon: Lexicon) -> list[str]:
    """The words, with a title's name as it is written where only its small words or endings differ: "Classroom of Hero"."""
    for at, word in enumerate(words):
        if len(word) < 5 or lexicon.has(word) or not names.knows(word):
            continue
        for key in names.having(word):
            name = [part for part in key if not part.isdecimal()]
            said = [part for part in name if len(part) > 3 or part not in lexicon.stop]
            start = at - said.index(word) if word in said else -1
            end = _end_of(said, words, start, lexicon)
            if len(said) > 1 and end:
                return [*words[:start], *name, *words[end:]]
    return list(words)


def _end_of(said: Sequence[str], words: Sequence[str], start: int, lexicon: Lexicon) -> int:
    """Where a name ends that begins at a place, with any small words between its own; 0 where it does not stand there."""
    if start < 0:
        return 0
    at = start
    for part in said:
        while start < at < len(words) and words[at] in lexicon.stop and stem(words[at]) != stem(part):
            at += 1
        if at >= len(words) or stem(words[at]) != stem(part):
            return 0
        at += 1
    return at
