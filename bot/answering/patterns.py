"""Which topics a question's words speak of: patterns of the lexicon, matched on stems."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from bot.answering.lexicon import Lexicon
from bot.answering.reading import NAMED
from bot.answering.words import all_tokens, stem, tokens

_GAP = ".."
_ANYBODY = "@"
_TITLE = "$"
SOMEBODY = "•"
"""Stands for a person's name among the stems of a question."""
_STANDING = {_ANYBODY: SOMEBODY, _TITLE: NAMED}
_REACH = 8

_Runs: TypeAlias = tuple[tuple[str, ...], ...]


class _Pattern(NamedTuple):
    place: int
    """Among those that begin with the same stem: in this order their weights are summed."""
    topic: str
    weight: float
    parts: _Runs
    """Runs of stems, with any words between two runs."""


class _Begun(NamedTuple):
    """The patterns that begin with one stem, by the stem without which none of them can match."""

    alone: tuple[_Pattern, ...]
    """Those that are this one stem."""
    followed: Mapping[str, Sequence[_Pattern]]
    """By the stem right after it."""
    apart: Mapping[str, Sequence[_Pattern]]
    """By the stem after the gap that follows it."""


_NONE = _Begun((), {}, {})


class TopicWords:
    """The patterns of one lexicon, each compiled when a question holds the stem that it begins with."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Sort the patterns by the stem that they begin with."""
        self._lexicon = lexicon
        self._alike = {stem(word): stem(other) for word, other in lexicon.alike.items()}
        self._raw: dict[str, list[tuple[str, str, float]]] = {}
        self._ready: dict[str, _Begun] = {}
        self._own: dict[str, frozenset[str]] = {}
        stems: dict[str, str] = {}
        raw = self._raw
        for topic, patterns in lexicon.patterns.items():
            for text, weight in patterns:
                word = text.partition(" ")[0]
                first = stems.get(word)
                if first is None:
                    first = stems[word] = self._first(word)
                if first in raw:
                    raw[first].append((topic, text, weight))
                else:
                    raw[first] = [(topic, text, weight)]

    def _first(self, word: str) -> str:
        """The stem with which a pattern that begins with a word does; most words are only letters."""
        if not (word.isalpha() and word.isascii()):
            return self._runs(word)[0][0]
        found = stem(word)
        return self._alike.get(found, found)

    def own(self, topic: str) -> frozenset[str]:
        """The meanings of a topic's own words, which tell its claims apart no further."""
        if topic not in self._own:
            words = all_tokens(text for text, _ in self._lexicon.patterns.get(topic, ()))
            stems = {self._alike.get(found, found) for found in map(stem, words)}
            self._own[topic] = frozenset(map(self._lexicon.meaning, stems))
        return self._own[topic]

    def scores(self, words: Sequence[str]) -> Mapping[str, float]:
        """Topic → summed weight over a question's stems; each pattern counts once."""
        found: dict[str, float] = {}
        seen: set[int] = set()
        plain = tuple(self._alike.get(word, word) for word in words)
        for at in range(len(plain)):
            for pattern in self._matching(plain, at):
                if id(pattern) not in seen:
                    seen.add(id(pattern))
                    found[pattern.topic] = found.get(pattern.topic, 0.0) + pattern.weight
        return found

    def _matching(self, words: tuple[str, ...], at: int) -> Sequence[_Pattern]:
        """The patterns that a question holds from one of its stems on, in their order."""
        begun = self._beginning(words[at])
        if begun is _NONE:
            return ()
        rest = words[at + 1 : at + 1 + _REACH]
        near = begun.followed.get(rest[0], ()) if rest else ()
        found = [*begun.alone, *(pattern for pattern in near if _matches(pattern.parts, words, at))]
        for word in begun.apart.keys() & rest if begun.apart else ():
            found.extend(pattern for pattern in begun.apart[word] if _matches(pattern.parts, words, at))
        return sorted(found) if len(found) > 1 else found

    def _beginning(self, word: str) -> _Begun:
        """The patterns that begin with a stem."""
        if word not in self._raw:
            return _NONE
        if word not in self._ready:
            self._ready[word] = self._compiled(word)
        return self._ready[word]

    def _compiled(self, word: str) -> _Begun:
        alone: list[_Pattern] = []
        followed: dict[str, list[_Pattern]] = {}
        apart: dict[str, list[_Pattern]] = {}
        runs = ((topic, weight, self._runs(text)) for topic, text, weight in self._raw[word])
        for place, (topic, parts, weight) in enumerate(_deduplicated(runs)):
            pattern = _Pattern(place, topic, weight, parts)
            first, *others = parts
            if len(first) > 1:
                followed.setdefault(first[1], []).append(pattern)
            elif others:
                apart.setdefault(others[0][0], []).append(pattern)
            else:
                alone.append(pattern)
        return _Begun(tuple(alone), followed, apart)

    def _runs(self, text: str) -> tuple[tuple[str, ...], ...]:
        runs: list[list[str]] = [[]]
        for word in text.split():
            if word == _GAP:
                runs.append([])
            elif word in _STANDING:
                runs[-1].append(_STANDING[word])
            else:
                runs[-1].extend(self._alike.get(found, found) for found in map(stem, tokens(word)))
        return tuple(tuple(run) for run in runs if run)


def _deduplicated(
    patterns: Iterable[tuple[str, float, _Runs]],
) -> Iterator[tuple[str, _Runs, float]]:
    """Forms of one word count once in a topic, with the greatest weight."""
    best: dict[tuple[str, _Runs], float] = {}
    for topic, weight, parts in patterns:
        best[topic, parts] = max(weight, best.get((topic, parts), weight))
    return ((topic, parts, weight) for (topic, parts), weight in best.items())


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
