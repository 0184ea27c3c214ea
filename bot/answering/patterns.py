"""Which topics a question's words speak of: patterns of the lexicon, matched on stems."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.answering.lexicon import Lexicon, weighted
from bot.answering.words import stem, tokens

_GAP = ".."
_ANYBODY = "@"
SOMEBODY = "•"
"""Stands for a person's name among the stems of a question."""
_REACH = 8


class _Pattern(NamedTuple):
    topic: str
    weight: float
    parts: tuple[tuple[str, ...], ...]
    """Runs of stems, with any words between two runs."""


class TopicWords:
    """The compiled patterns of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Compile every pattern, by the stem that it begins with."""
        self._by_first: dict[str, list[_Pattern]] = {}
        self.own: dict[str, frozenset[str]] = {}
        """Topic → the meanings of its own words, which tell its claims apart no further."""
        for topic, lines in lexicon.topics.items():
            patterns = _deduplicated(_compiled(topic, text, weight) for text, weight in weighted(lines))
            for pattern in patterns:
                self._by_first.setdefault(pattern.parts[0][0], []).append(pattern)
            words = {word for pattern in patterns for run in pattern.parts for word in run}
            self.own[topic] = frozenset(lexicon.meanings.get(word, word) for word in words)

    def scores(self, words: Sequence[str]) -> Mapping[str, float]:
        """Topic → summed weight over a question's stems; each pattern counts once."""
        found: dict[str, float] = {}
        seen: set[int] = set()
        for at, word in enumerate(words):
            for pattern in self._by_first.get(word, ()):
                if id(pattern) not in seen and _matches(pattern.parts, words, at):
                    seen.add(id(pattern))
                    found[pattern.topic] = found.get(pattern.topic, 0.0) + pattern.weight
        return found


def _deduplicated(patterns: Iterable[_Pattern]) -> list[_Pattern]:
    """Forms of one word count once, with the greatest weight."""
    best: dict[tuple[tuple[str, ...], ...], _Pattern] = {}
    for pattern in patterns:
        known = best.get(pattern.parts)
        if known is None or known.weight < pattern.weight:
            best[pattern.parts] = pattern
    return list(best.values())


def _compiled(topic: str, text: str, weight: float) -> _Pattern:
    runs: list[list[str]] = [[]]
    for word in text.split():
        if word == _GAP:
            runs.append([])
        elif word == _ANYBODY:
            runs[-1].append(SOMEBODY)
        else:
            runs[-1].extend(stem(token) for token in tokens(word))
    return _Pattern(topic, weight, tuple(tuple(run) for run in runs))


def _matches(parts: tuple[tuple[str, ...], ...], words: Sequence[str], at: int) -> bool:
    first, *rest = parts
    if tuple(words[at : at + len(first)]) != first:
        return False
    here = at + len(first)
    for run in rest:
        ends = min(len(words), here + _REACH)
        spot = next((i for i in range(here, ends) if tuple(words[i : i + len(run)]) == run), None)
        if spot is None:
            return False
        here = spot + len(run)
    return True
