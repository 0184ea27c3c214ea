"""Which work a question means: the title itself or what came before it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from bot.answering.lexicon import Lexicon
from bot.answering.mentions import Mention
from bot.answering.names import NameIndex
from bot.answering.reading import NAMED
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import Work
from bot.domain.topics import Topic

_DONE = ("shot", "made", "came", "hit", "got", "won", "took", "began", "ran", "ended")
_SAID = frozenset({"announced", "announcement", "announce", "revealed", "greenlit", "renewed", "confirmed"})
_FUTURE = frozenset({"will", "wont"})
_NO_WORKS = (
    ["release"],
    ["date"],
    ["plan"],
    ["schedule"],
    ["premiere"],
    ["title"],
    ["name"],
    ["announcement"],
)
"""What "the original" may stand before without standing for a work."""
_Phrases: TypeAlias = Mapping[str, Sequence[list[str]]]
_TIMES = frozenset({"in", "since", "by", "until", "during"})


class Works:
    """The phrases of one language for the work before and for the title itself."""

    def __init__(self, lexicon: Lexicon, names: NameIndex) -> None:
        """Prepare the phrases as they are looked for."""
        self._lexicon = lexicon
        self._names = names
        self._first = _ready(lexicon.first)
        self._this = _ready(lexicon.this)

    def meant(
        self, words: Sequence[str], shelf: Shelf, mention: Mention | None
    ) -> tuple[Work | None, set[int]]:
        """The work that is meant, and the places of the words that say so."""
        first, at_first = _phrase(words, self._first)
        after = at_first + first
        if first and words[after - 1] == "first" and not self._is_one(words, after):
            first, at_first = 0, len(words)
        if first and words[after - 1] == "original" and words[after : after + 1] in _NO_WORKS:
            first, at_first = 0, len(words)
        this, at_this = _phrase(words, self._this)
        if this == 1 and "a" in words[max(0, at_this - 2) : at_this] and words[:1] == ["is"]:
            this = 0
        if first and shelf.entry.title.instalment > 1 and not (this and at_this < at_first):
            return Work.PREDECESSOR, set(range(at_first, at_first + first))
        if mention is not None and mention.work is not None:
            return mention.work, set()
        if this:
            return Work.THIS, set(range(at_this, at_this + this))
        if _FUTURE & set(words[:2]) or "gonna" in words:
            return Work.THIS, set()
        years = shelf.called.years
        spots = [at for at, word in enumerate(words) if word in years and not self._is_time(words, at)]
        return (Work.PREDECESSOR, set(spots)) if spots else (None, set())

    def _is_time(self, words: Sequence[str], at: int) -> bool:
        """Whether a year says when something was said of a title rather than which work is meant."""
        return words[at - 1 : at] != [] and words[at - 1] in _TIMES and bool(_SAID & set(words))

    def _is_one(self, words: Sequence[str], at: int) -> bool:
        """Whether "the first" stands for a work: alone, or before its name; not in "the first trailer"."""
        if at >= len(words):
            return True
        after = words[at]
        known = after in self._lexicon.stop or after in self._lexicon.kinds
        done = after.endswith("ed") or after in _DONE
        return after == NAMED or known or done or self._names.knows(after)


_OUT = frozenset(
    [
        "platform",
        "release",
        "filming",
        "location",
        "runtime",
        "reception",
        "viewership",
        "boxoffice",
        "rating",
    ]
)


def of_what_is_out(words: Sequence[str], topics: Mapping[str, float], shelf: Shelf) -> bool:
    """Whether a franchise's bare name in the past means what is out, while the title itself is not."""
    if not {"did", "was", "were"} & set(words[:3]) or shelf.entry.is_released:
        return False
    asked = max(topics, key=lambda name: topics[name], default="")
    staged = any(claim.topic is Topic.STAGE and claim.is_open for claim in shelf.entry.claims)
    return asked in _OUT or (asked == "announced" and not staged)


def _ready(phrases: Iterable[str]) -> _Phrases:
    """The words of each phrase, by the first of them."""
    ready: dict[str, list[list[str]]] = {}
    for words in map(tokens, phrases):
        ready.setdefault(words[0], []).append(words)
    return ready


def _phrase(words: Sequence[str], phrases: _Phrases) -> tuple[int, int]:
    """Length and place of the first of the longest phrases that stand in a question."""
    for at, word in enumerate(words):
        begun = phrases.get(word, ())
        found = [len(phrase) for phrase in begun if list(words[at : at + len(phrase)]) == phrase]
        if found:
            return max(found), at
    return 0, len(words)
