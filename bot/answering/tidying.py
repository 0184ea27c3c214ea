"""Nothing said twice: what supports an answer loses the sentences that the lines before already say."""

from collections.abc import Collection

from bot.answering.draft import Draft, sentences
from bot.answering.shelf import Shelf

_NEW = 0.26
"""Share of a sentence's words that must be new for it to stay, where only one is."""
_POWER = "Power: "
_NUMBERED = frozenset({"1"})


def tidy(draft: Draft, shelf: Shelf) -> None:
    """Drop what is said already, sentence by sentence; a clause before a colon goes alone."""
    said = set(_words(draft.lead, shelf))
    kept: list[str] = []
    for line in draft.support:
        rest = line if "||" in line else " ".join(filter(None, _unsaid(line, said, shelf)))
        if rest:
            kept.append(rest)
            said |= _words(rest, shelf)
    draft.support = kept


def _unsaid(line: str, said: set[str], shelf: Shelf) -> list[str]:
    """The sentences of a line that say something new."""
    found: list[str] = []
    known = set(said)
    for sentence in sentences(line):
        rest = _without_head(sentence, known, shelf)
        if rest:
            found.append(rest)
            known |= _words(rest, shelf)
    return found


def _without_head(sentence: str, said: set[str], shelf: Shelf) -> str:
    if sentence.startswith(_POWER):
        clauses = sentence.removeprefix(_POWER).rstrip(".").split("; ")
        kept = [clause for clause in clauses if _says_more(_words(clause, shelf), said)]
        return f"{_POWER}{'; '.join(kept)}" if kept else ""
    words = _words(sentence, shelf)
    new = words - said
    if not words or not new or (len(new) == 1 and len(new) / len(words) < _NEW and not _number(new)):
        return "" if words else sentence
    head, colon, tail = sentence.partition(": ")
    if colon and tail and "“" not in head and _words(head, shelf) and _words(head, shelf) <= said:
        return f"{tail[:1].upper()}{tail[1:]}"
    return sentence


def _says_more(words: Collection[str], said: Collection[str]) -> bool:
    """Whether at least half of some words are new."""
    return 2 * sum(word not in said for word in words) >= max(len(words), 1)


def _number(words: Collection[str]) -> bool:
    return any(word.isdecimal() for word in words)


def _words(text: str, shelf: Shelf) -> frozenset[str]:
    """The meanings in a text that carry something; which part of a franchise is meant carries nothing here."""
    return shelf.subjects(text) - _NUMBERED
