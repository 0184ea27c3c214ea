"""Nothing said twice and nothing that nobody asked for: an answer loses what the lines before it already say.

Each composing function knows why it adds a line: `Draft.add` where it belongs to the answer, `Draft.beside` where it is
only near. What is near goes here, at the end, because every step before it looks at it to find out what an answer lacks.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from bot.answering.answer import Part
from bot.answering.draft import Draft, sentences
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.domain.claims import Claim, DisputeDetail, FigureDetail, Gap

_NEW = 0.26
"""Share of a sentence's words that must be new for it to stay, where only one is."""
_POWER = "Power: "
_NAMING = ("Not returning",)
"""What a list of names hangs on."""
_NUMBERED = frozenset({"1"})
_APART = ("“", "Speculation: ")
"""How a line begins that misleads where it was not asked for."""
_MOST = 2
"""Lines under the first; a third is a wall on a phone."""


def tidy(draft: Draft, shelf: Shelf, asked: Collection[str]) -> None:
    """Drop what is near without being asked for, then what is said already, sentence by sentence; a clause before a colon goes alone."""
    _leave_out(draft, shelf, asked)
    said = set(_words(draft.lead, shelf))
    kept: list[str] = []
    for line in _nearest(draft, shelf, asked):
        rest = line if "||" in line else " ".join(filter(None, _unsaid(line, said, shelf)))
        if rest:
            kept.append(rest)
            said |= _words(rest, shelf)
    draft.support = kept


def _silent(items: Iterable[Claim | Gap], shelf: Shelf) -> frozenset[str]:
    """The meanings of what a number is a number of or a disagreement is about, which their sentences may not name."""
    kinds = FigureDetail | DisputeDetail
    silent = (item for item in items if isinstance(item, Claim) and isinstance(item.detail, kinds))
    return frozenset[str]().union(*(shelf.words_of(item).keys() for item in silent))


def _nearest(draft: Draft, shelf: Shelf, asked: Collection[str]) -> list[str]:
    """As many lines as there is room for, in their order: those that hold most of what the first sentence lacks, then those that belong to it."""
    lacking = set(asked) - shelf.subjects(draft.lead)
    places = range(len(draft.support))
    best = sorted(
        places,
        key=lambda at: (
            -len(lacking & shelf.subjects(draft.support[at])),
            draft.support[at] in draft.neighbours,
        ),
    )[:_MOST]
    return [draft.support[at] for at in sorted(best)]


def asked_for(named: Reading, reading: Reading, shelf: Shelf) -> set[str]:
    """The words of a question that ask for something: not those that only told who is meant, "Missy's dad"."""
    told = shelf.names_of(named.figures) - shelf.names_of(reading.figures)
    is_named = any(seen.start < seen.end for seen in named.sightings)
    return set(reading.content) - told - shelf.plain_words - (frozenset() if is_named else reading.spent)


def _leave_out(draft: Draft, shelf: Shelf, asked: Collection[str]) -> None:
    """Drop the lines of what is near that hold nothing of the question which the lines before do not hold."""
    lacking = set(asked) - shelf.subjects(draft.lead) - _silent(draft.rests_on, shelf)
    unmet = lacking - frozenset[str]().union(*(shelf.subjects(line) for line in draft.support))
    for line in tuple(draft.support):
        held = shelf.subjects(line.partition("||")[2] or line) | _silent(
            draft.neighbours.get(line, ()), shelf
        )
        if line in draft.neighbours and lacking.isdisjoint(held):
            if unmet and "||" not in line and not line.startswith(_APART):
                unmet = set[str]()  # what was asked in other words may stand in the nearest of them
            else:
                draft.drop(line)
        else:
            lacking -= held


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
    is_said = bool(_words(head, shelf)) and _words(head, shelf) <= said
    if colon and tail and is_said and "“" not in head and head not in _NAMING:
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


def without_repeats(parts: Sequence[Part]) -> list[Part]:
    """The parts of an answer without what another of them says: a whole part, or a line under the first sentence."""
    kept: list[Part] = []
    for part in parts:
        if all(_bare(part.lead) != _bare(known.lead) for known in kept):
            kept.append(part)
    said = {_bare(part.lead) for part in kept}
    told: list[Part] = []
    for part in kept:
        support = tuple(line for line in part.support if _bare(line) not in said)
        said.update(map(_bare, support))
        told.append(replace(part, support=support) if support != part.support else part)
    return told


def _bare(line: str) -> str:
    """A line without how it begins: "Yes: ", "Speculation: "."""
    head, colon, rest = line.partition(": ")
    return (rest if colon and head in _BEGINNINGS else line).rstrip(".").casefold()


_BEGINNINGS = (
    "Yes",
    "No",
    "Not yet",
    "Not known",
    "Not confirmed",
    "Speculation",
    "Only speculation",
    "Confirmed",
)
