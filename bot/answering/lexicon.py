"""What the engine must know of a language to understand a question; one value a language."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from bot.answering.words import all_tokens, stem, tokens

_SEASON = re.compile(r"s(\d{1,2})")
_MOST_KNOWN = 20_000
_MOST_TEXTS = 4_000

T = TypeVar("T")


class _ByText(dict[str, T], Generic[T]):
    """What was worked out for each of many texts; all is forgotten where there are too many."""

    def __init__(self, most: int, make: Callable[[str], T]) -> None:
        """Keep what is made of at most so many."""
        self._most, self._make = most, make

    def __missing__(self, text: str) -> T:
        """Called only for a text that was not asked for yet."""
        if len(self) >= self._most:
            self.clear()
        made = self[text] = self._make(text)
        return made


# There is one of each: nobody compares two of them, and whoever prints one wants no tables.
@dataclass(frozen=True, eq=False, repr=False)
class Lexicon:
    """The words of one language. Names never stand here: they come from the ledger."""

    language: str
    slang: Mapping[str, str]
    """How people write a word → the words that they mean."""
    phrases: Mapping[str, str]
    """Several words → the one word that the sheets have for them: last episode → finale."""
    stop: frozenset[str]
    """Words that carry no subject."""
    numbers: Mapping[str, int]
    """Written and roman numbers, ordinals too."""
    kinds: frozenset[str]
    """Words beside a title's number that are no part of its name: season, part, movie."""
    parts: frozenset[str]
    """Those of them that a number beside makes an instalment: season 2, second movie."""
    first: tuple[str, ...]
    """Phrases for the work before: "first movie", "the original"."""
    this: tuple[str, ...]
    """Phrases for the title itself: "the sequel", "second movie"."""
    synonyms: tuple[str, ...]
    """Lines of words that mean much the same; the first one stands for all."""
    things: frozenset[str]
    """Things beside the work itself of which there may be nothing to tell."""
    common: frozenset[str]
    """Everyday words that carry no topic, listed so that they are not taken for misspelt ones."""
    topics: Mapping[str, str]
    """Topic → lines of "weight: pattern | pattern"; ".." leaves a gap, "@" is somebody and "$" a title that is named."""
    when: tuple[str, ...] = ()
    """Phrases that ask for a date: "when", "which month"."""
    ordinals: frozenset[str] = frozenset()
    """Those of the numbers that stand before what they number: first, 2nd."""
    alike: Mapping[str, str] = field(default_factory=dict[str, str])
    """Forms of one verb that patterns do not tell apart: did → do."""
    broader: Mapping[str, str] = field(default_factory=dict[str, str])
    """Word → the wider word under which it is found too: daughter → child."""

    @cached_property
    def groups(self) -> dict[str, str]:
        """Stem → the stem that stands for its group."""
        return {
            stem(word): stem(group[0]) for group in (line.split() for line in self.synonyms) for word in group
        }

    @cached_property
    def patterns(self) -> dict[str, tuple[tuple[str, float], ...]]:
        """Topic → its patterns, each with its weight."""
        return {topic: tuple(weighted(lines)) for topic, lines in self.topics.items()}

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that this language's tables know; a misspelt question word is corrected to one of these."""
        asked = (text for patterns in self.patterns.values() for text, _ in patterns)
        lines = all_tokens((*self.synonyms, *self.first, *self.this, *self.slang.values(), *asked))
        return lines.union(self.stop, self.numbers, self.kinds, self.slang)

    @cached_property
    def topical(self) -> frozenset[str]:
        """The stems of the words that speak of a topic."""
        return frozenset(stem(word) for word in self.words - self.stop)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of those words; another form of a known word is no mistake."""
        return frozenset(stem(word) for word in self.words | self.common)

    @cached_property
    def _widened(self) -> dict[str, str]:
        return {self.meaning(word): self.meaning(other) for word, other in self.broader.items()}

    @cached_property
    def asking(self) -> frozenset[str]:
        """The stems of the words with which people ask, whatever they ask about: those of the topics' patterns."""
        words = set[str]()
        for patterns in self.patterns.values():
            for text, _ in patterns:
                if text.count(" ") < 2:
                    words.update(text.split())
        return frozenset(map(stem, words))

    def asks_with(self, word: str) -> bool:
        """Whether a word is one with which people ask, in any of its forms."""
        return stem(word) in self.asking

    def wider(self, meaning: str) -> str:
        """The wider meaning under which a word is found too; empty where there is none."""
        return self._widened.get(meaning, "")

    def has(self, word: str) -> bool:
        """Whether a word stands in the tables of the language in just this form."""
        return word in self.words or word in self.common

    def knows(self, word: str) -> bool:
        """Whether a word is one of the language."""
        return self.has(word) or stem(word) in self.stems

    def meaning(self, word: str) -> str:
        """The stem under which a word is compared."""
        return self._known[word]

    def meanings(self, text: str) -> frozenset[str]:
        """Every meaning in a text. The same names and sentences are gone through again and again."""
        return self._texts[text]

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Meanings that stand in any question about films: movie, season, sequel."""
        return frozenset(self.meaning(word) for word in (*self.kinds, "sequel", "series", "title"))

    def digits(self, word: str) -> str:
        """A written, roman or season number as digits; any other word as it stands."""
        return self._digits[word]

    def subjects(self, text: str) -> frozenset[str]:
        """The meanings of a text that carry a subject."""
        return self._subjects[text]

    @cached_property
    def _known(self) -> _ByText[str]:
        return _ByText(_MOST_KNOWN, self._meant)

    @cached_property
    def _digits(self) -> _ByText[str]:
        def made(word: str) -> str:
            season = _SEASON.fullmatch(word)
            return str(self.numbers[word]) if word in self.numbers else season[1] if season else word

        return _ByText(_MOST_KNOWN, made)

    @cached_property
    def _texts(self) -> _ByText[frozenset[str]]:
        return _ByText(_MOST_TEXTS, lambda text: frozenset(map(self.meaning, tokens(text))))

    @cached_property
    def _subjects(self) -> _ByText[frozenset[str]]:
        def made(text: str) -> frozenset[str]:
            found = (self.meaning(word) for word in tokens(text) if word not in self.stop)
            return frozenset(found) - self.plain_words

        return _ByText(_MOST_TEXTS, made)

    def _meant(self, word: str) -> str:
        number = self.numbers.get(word)
        if number is not None:
            return str(number)
        found = stem(word)
        return self.groups.get(found, found)


def weighted(lines: str) -> Iterator[tuple[str, float]]:
    """Each pattern of a topic's lines with its weight."""
    # Thousands at a start: what a line's patterns share is read once.
    for line in lines.splitlines():
        weight, _, patterns = line.partition(":")
        if patterns:
            shared = float(weight)
            for pattern in patterns.strip().split(" | "):
                yield pattern, shared
