"""A glossary compiled: phrases by their first word, single words, stems, and everything that can be misspelt."""

from functools import cached_property
from typing import NamedTuple

from bot.answering.words import fold

GAP = ".."
AHEAD = "+"
UNKNOWN = "?"
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class Phrase(NamedTuple):
    """What people say, and the English words of the same sense."""

    runs: tuple[tuple[str, ...], ...]
    """Words in a row; other words may stand between two runs."""
    english: str
    ahead: bool = False
    """Whether its last run must only stand there: it is put into English by itself."""

    @property
    def single(self) -> str | None:
        """The one word that it is; None where there are more."""
        return self.runs[0][0] if len(self.runs) == 1 and len(self.runs[0]) == 1 else None


class Glossary:
    """The tables of one language."""

    def __init__(self, lines: str, idle: str) -> None:
        """Keep the texts; tables are built when they are first needed."""
        self._lines = lines
        self._everyday = idle

    def rooted(self, word: str) -> str | None:
        """The English of a word that begins with a stem."""
        for length in range(len(word), 3, -1):
            english = self.roots.get(word[:length])
            if english is not None:
                return english
        return None

    @cached_property
    def phrases(self) -> list[Phrase]:
        """Every phrase in each of its spellings."""
        found: list[Phrase] = []
        for line in self._lines.strip().splitlines():
            english, _, phrases = line.strip().partition(":")
            for text in phrases.split("|"):
                said = text.strip().removesuffix(AHEAD)
                for form in _spelt(said):
                    runs = tuple(tuple(run.split()) for run in form.split(GAP))
                    found.append(Phrase(runs, english.strip(), said != text.strip()))
        return found

    @cached_property
    def by_first(self) -> dict[str, list[Phrase]]:
        """Phrases by the word that they begin with, the longest first; stems apart."""
        table: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            if phrase.single is None or not phrase.single.endswith("*"):
                table.setdefault(phrase.runs[0][0], []).append(phrase)
        for phrases in table.values():
            phrases.sort(key=lambda phrase: -sum(map(len, phrase.runs)))
        return table

    @cached_property
    def _by_two(self) -> dict[str, dict[str, tuple[Phrase, ...]]]:
        """For each first word: the phrases that may begin with it and a second word; "" where that is any other."""
        table: dict[str, dict[str, tuple[Phrase, ...]]] = {}
        for first, phrases in self.by_first.items():
            seconds = {phrase.runs[0][1] for phrase in phrases if _second_is_fixed(phrase)}
            table[first] = {
                second: tuple(
                    phrase
                    for phrase in phrases
                    if not _second_is_fixed(phrase) or phrase.runs[0][1] == second
                )
                for second in (*seconds, "")
            }
        return table

    def beginning(self, first: str, second: str) -> tuple[Phrase, ...]:
        """The phrases that may begin with two words, the longest first."""
        found = self._by_two.get(first)
        if found is None:
            return ()
        return found.get(second) or found[""]

    @cached_property
    def words(self) -> dict[str, str]:
        """Single words with their English."""
        singles = [(phrase.single, phrase.english) for phrase in self.phrases]
        return {word: english for word, english in singles if word is not None and not word.endswith("*")}

    @cached_property
    def roots(self) -> dict[str, str]:
        """Stems with the English of every word that begins with them."""
        singles = [(phrase.single, phrase.english) for phrase in self.phrases]
        return {word[:-1]: english for word, english in singles if word is not None and word.endswith("*")}

    @cached_property
    def idle(self) -> frozenset[str]:
        """Words without bearing."""
        return frozenset(form for word in self._everyday.split() for form in _spelt(word))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that stands anywhere."""
        return self.idle | {word for phrase in self.phrases for run in phrase.runs for word in run}

    @cached_property
    def spellings(self) -> list[str]:
        """What a misspelt word may have been meant to be."""
        return sorted(
            word
            for word in self.vocabulary
            if len(word) > 4 and word.isalpha() and (word in self.words or word in self.idle)
        )


def _second_is_fixed(phrase: Phrase) -> bool:
    """Whether only one word can stand second."""
    run = phrase.runs[0]
    return len(run) > 1 and run[1] != UNKNOWN and not run[1].endswith("*")


def _spelt(text: str) -> set[str]:
    """A phrase folded; one with umlauts also as they are typed without: "fuer", "heisst"."""
    low = text.casefold()
    return {fold(low), fold(low.translate(_UMLAUTS))}
