"""Which topics a question's words speak of: patterns of the lexicon, matched on stems."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.answering.lexicon import Lexicon
from bot.answering.reading import NAMED
from bot.answering.words import stem, tokens

_GAP = ".."
_ANYBODY = "@"
_TITLE = "$"
SOMEBODY = "•"
"""Stands for a person's name among the stems of a question."""
_STANDING = {_ANYBODY: SOMEBODY, _TITLE: NAMED}
_REACH = 8


class _Pattern(NamedTuple):
    topic: str
    weight: float
    parts: tuple[tuple[str, ...], ...]
    """Runs of stems, with any words between two runs."""
    alone: bool
    """Whether it is the one stem that it begins with."""


class TopicWords:
    """The patterns of one lexicon, each compiled when a question holds the stem that it begins with."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Sort the patterns by the stem that they begin with."""
        self._lexicon = lexicon
        self._alike = {stem(word): stem(other) for word, other in lexicon.alike.items()}
        self._raw: dict[str, list[tuple[str, str, float]]] = {}
        self._ready: dict[str, tuple[_Pattern, ...]] = {}
        self._own: dict[str, frozenset[str]] = {}
        stems: dict[str, str] = {}
        for topic, patterns in lexicon.patterns.items():
            for text, weight in patterns:
                word = text.partition(" ")[0]
                first = stems.get(word) or stems.setdefault(word, self._first(word))
                self._raw.setdefault(first, []).append((topic, text, weight))

    def _first(self, word: str) -> str:
        """The stem with which a pattern that begins with a word does; most words are only letters."""
        if not (word.isalpha() and word.isascii()):
            return self._runs(word)[0][0]
        found = stem(word)
        return self._alike.get(found, found)

    def own(self, topic: str) -> frozenset[str]:
        """The meanings of a topic's own words, which tell its claims apart no further."""
        if topic not in self._own:
            texts = (text for text, _ in self._lexicon.patterns.get(topic, ()))
            words = {word for text in texts for run in self._runs(text) for word in run}
            self._own[topic] = frozenset(self._lexicon.meaning(word) for word in words)
        return self._own[topic]

    def scores(self, words: Sequence[str]) -> Mapping[str, float]:
        """Topic → summed weight over a question's stems; each pattern counts once."""
        found: dict[str, float] = {}
        seen: set[int] = set()
        plain = tuple(self._alike.get(word, word) for word in words)
        for at, word in enumerate(plain):
            for pattern in self._beginning(word):
                if id(pattern) not in seen and (pattern.alone or _matches(pattern.parts, plain, at)):
                    seen.add(id(pattern))
                    found[pattern.topic] = found.get(pattern.topic, 0.0) + pattern.weight
        return found

    def _beginning(self, word: str) -> tuple[_Pattern, ...]:
        """The patterns that begin with a stem."""
        if word not in self._raw:
            return ()
        if word not in self._ready:
            runs = ((topic, weight, self._runs(text)) for topic, text, weight in self._raw[word])
            self._ready[word] = _deduplicated(
                _Pattern(topic, weight, parts, parts == ((word,),)) for topic, weight, parts in runs
            )
        return self._ready[word]

    def _runs(self, text: str) -> tuple[tuple[str, ...], ...]:
        runs: list[list[str]] = [[]]
        for word in text.split():
            if word == _GAP:
                runs.append([])
            elif word in _STANDING:
                runs[-1].append(_STANDING[word])
            else:
                runs[-1].extend(self._alike.get(found, found) for found in map(stem, tokens(word)))
        return tuple(tuple(run) for run in runs)


def _deduplicated(patterns: Iterable[_Pattern]) -> tuple[_Pattern, ...]:
    """Forms of one word count once in a topic, with the greatest weight."""
    best: dict[tuple[str, tuple[tuple[str, ...], ...]], _Pattern] = {}
    for pattern in patterns:
        known = best.get((pattern.topic, pattern.parts))
        if known is None or known.weight < pattern.weight:
            best[pattern.topic, pattern.parts] = pattern
    return tuple(best.values())


def _matches(parts: tuple[tuple[str, ...], ...], words: tuple[str, ...], at: int) -> bool:
    here = at + len(parts[0])
    if words[at:here] != parts[0]:
        return False
    for run in parts[1:]:
        ends = min(len(words), here + _REACH)
        spot = next((i for i in range(here, ends) if words[i : i + len(run)] == run), None)
        if spot is None:
            return False
        here = spot + len(run)
    return True
