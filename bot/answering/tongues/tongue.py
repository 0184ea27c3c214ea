"""A question in another language as the English words that the engine understands.

A tongue is a glossary and no grammar: the phrases in which fans of that language ask, each with the English words of
the same sense. Names of titles and people stay as they were typed, and so does what the glossary does not know. What
comes out is no English sentence, but it holds what the engine looks for; `greenlit ask --explain` shows it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from bot.answering.tongues.glossary import UNKNOWN, Glossary, Phrase
from bot.answering.words import fold

_PIECES = re.compile(r"([a-z0-9]+\+?|[^\W\d_]+)|([?!;.,\n])")
_TYPED = re.compile(r"([^\W_]+)")
_REACH = 9
"""How many words may stand between the two halves of a phrase."""
_WH = frozenset({"who", "when", "where", "what", "which", "how", "why", "whose"})
_LONGEST = 600
_BESIDE_WHEN = frozenset(
    {"", "when", "the", "of", "season", "part", "movie", "is", "in", "a", "for", "yet", "second", "third"}
)


class Word(NamedTuple):
    """A word of the question as it is compared, with its place there."""

    text: str
    at: int


class Piece(NamedTuple):
    """Some English words and the words of the question that they stand for."""

    english: str
    at: int
    """The place of the first of those words; -1 for what was added."""


@dataclass(frozen=True)
class Tongue:
    """What must be known of a language to put its questions into English words."""

    language: str
    glossary: str
    """Lines of "english: phrase | phrase"; ".." leaves a gap, "?" is a word that no line has, "*" ends a stem, and
    what stands before a "+" at the end is not taken."""
    idle: str
    """Everyday words that have no bearing on what is asked."""
    elided: str = ""
    """Letters before an apostrophe that are a word of their own: l', d', qu'."""

    @cached_property
    def _glossary(self) -> Glossary:
        return Glossary(self.glossary, self.idle)

    def english(self, text: str, name_at: "NameAt") -> tuple[str, tuple[Piece, ...]]:
        """The question in English words, and how they came about; `name_at` tells where a name stands."""
        pieces: list[Piece] = []
        for clause, mark in self._clauses(text[:_LONGEST]):
            found = list(self._clause(clause, name_at))
            said = {word for piece in found for word in piece.english.split()}
            if "when" in said and self._asks_nothing_else(clause, name_at):
                found.append(Piece("come out", -1))
            if found and not _WH & said and (mark == "?" or self._asks(clause)):
                found.insert(0, Piece("does", -1))
            pieces.extend(found)
            if mark and pieces:
                pieces.append(Piece(mark, -1))
        line = " ".join(piece.english for piece in pieces if piece.english)
        return re.sub(r" ([?!;.,\n])", r"\1", line), tuple(pieces)

    def typed(self, text: str) -> list[str]:
        """The words of a question as they were typed, at the places of its pieces."""
        return [found[1] for found in _TYPED.finditer(self._apart(text[:_LONGEST]))]

    def knows(self, word: str) -> bool:
        """Whether the glossary or the everyday words have a folded word."""
        return (
            word in self._glossary.idle
            or word in self._glossary.words
            or self._glossary.rooted(word) is not None
        )

    def holds(self, word: str) -> bool:
        """Whether a folded word stands anywhere in what is known of the language."""
        return word in self._glossary.vocabulary or self._glossary.rooted(word) is not None

    def _asks_nothing_else(self, clause: Sequence[Word], name_at: "NameAt") -> bool:
        """Whether "when" stands alone beside the name of a title: "frozen 3 wann"."""
        texts = [word.text for word in clause]
        kept, _ = _names(texts, name_at)
        rest = [
            self._glossary.words.get(text, "")
            for at, text in enumerate(texts)
            if at not in kept and not text.isdecimal()
        ]
        strange = any(
            at not in kept and not text.isdecimal() and not self.knows(text) for at, text in enumerate(texts)
        )
        return not strange and all(english in _BESIDE_WHEN for english in rest)

    def _asks(self, clause: Sequence[Word]) -> bool:
        """Whether a clause without a question word opens with a verb."""
        for word in clause[:2]:
            english = self._glossary.words.get(word.text, self._glossary.rooted(word.text) or "").split(" ")
            if english[0] in _VERBS:
                return True
        return False

    def _clauses(self, text: str) -> Iterator[tuple[list[Word], str]]:
        text = self._apart(text)
        words: list[Word] = []
        at = 0
        for found in _PIECES.finditer(fold(text)):
            if found[1]:
                words.append(Word(found[1], at))
                at += 1
            else:
                yield words, found[2]
                words = []
        yield words, ""

    def _apart(self, text: str) -> str:
        if not self.elided:
            return text
        return re.sub(rf"\b({self.elided})['’`´]", r"\1 ", text, flags=re.IGNORECASE)

    def _clause(self, words: Sequence[Word], name_at: "NameAt") -> Iterator[Piece]:
        texts = [word.text for word in words]
        kept, persons = _names(texts, name_at)
        gone: set[int] = set()
        at = 0
        while at < len(words):
            if at in gone:
                at += 1
                continue
            match = (
                self._longest(texts, at, kept | gone, persons) if at not in kept or at in persons else None
            )
            if match is None and at in kept:
                yield Piece(texts[at], words[at].at)
                at += 1
                continue
            if match is not None:
                phrase, length, dropped, unknown = match
                if phrase.english:
                    yield Piece(phrase.english, words[at].at)
                for spot in unknown:
                    yield Piece(texts[spot], words[spot].at)
                gone |= dropped
                at += length
                continue
            english = self._word(texts[at])
            if english:
                yield Piece(english, words[at].at)
            at += 1

    def _word(self, word: str) -> str:
        """One word by itself: its stem's sense, nothing for an idle one, a misspelt one's, or the word itself."""
        rooted = self._glossary.rooted(word)
        if rooted is not None:
            return rooted
        if word in self._glossary.idle or word.isdecimal():
            return word if word.isdecimal() else ""
        return self._misspelt(word)

    def _misspelt(self, word: str) -> str:
        if len(word) < 5 or not word.isalpha():
            return word
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 1 if len(word) < 9 else 2
        near = process.extractOne(word, self._glossary.spellings, scorer=OSA.distance, score_cutoff=allowed)
        if near is None or near[0][0] != word[0]:
            return word
        return self._glossary.words.get(near[0], "")

    def _longest(
        self, words: Sequence[str], at: int, taken: set[int], persons: set[int]
    ) -> tuple[Phrase, int, set[int], list[int]] | None:
        """The longest phrase that begins at a place, its length there, and what it takes further on."""
        second = words[at + 1] if at + 1 < len(words) else ""
        for phrase in chain(
            self._glossary.beginning(words[at], second), self._glossary.beginning(UNKNOWN, second)
        ):
            first, *rest = phrase.runs
            if not self._stands(first, words, at, taken, persons):
                continue
            unknown = [at + i for i, part in enumerate(first) if part == UNKNOWN]
            here, dropped, complete = at + len(first), set[int](), True
            for run in rest:
                ends = min(len(words) - len(run) + 1, here + _REACH)
                spot = next(
                    (i for i in range(here, ends) if self._stands(run, words, i, taken, persons)), None
                )
                if spot is None:
                    complete = False
                    break
                if not phrase.ahead or run is not rest[-1]:
                    dropped.update(range(spot, spot + len(run)))
                here = spot + len(run)
            if complete:
                return phrase, len(first), dropped, unknown
        return None

    def _stands(
        self, run: Sequence[str], words: Sequence[str], at: int, taken: set[int], persons: set[int]
    ) -> bool:
        if at + len(run) > len(words):
            return False
        for i, part in enumerate(run):
            word = words[at + i]
            if part == UNKNOWN:
                if at + i not in persons and (self.knows(word) or word.isdecimal() or at + i in taken):
                    return False
            elif part.endswith("*"):
                if not word.startswith(part[:-1]) or at + i in taken:
                    return False
            elif word != part or at + i in taken:
                return False
        return True


_VERBS = frozenset({"is", "are", "will", "does", "has", "have", "come", "return", "plays", "can", "appear", "die", "exist",
                    "continue", "did", "was"})  # fmt: skip

NameAt = Callable[[Sequence[str], int], int]
"""How many words from a place on are a title's name; less than 0 where they are a person's; 0 where no name begins."""


def _names(words: Sequence[str], name_at: NameAt) -> tuple[set[int], set[int]]:
    """The places of all names, and of people's."""
    kept: set[int] = set()
    persons: set[int] = set()
    at = 0
    while at < len(words):
        length = name_at(words, at)
        kept.update(range(at, at + abs(length)))
        persons.update(range(at, at - length))
        at += max(abs(length), 1)
    return kept, persons
