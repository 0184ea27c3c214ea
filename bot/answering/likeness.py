"""Which questions are the same in other words, so that moderators answer them once.

Two questions about one title are the same where Greenlit says the same is missing, or where nearly all words that
carry a subject agree. Numbers always have to: "season 2" is not "season 3".
"""

from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from bot.answering.answer import Answer, Outcome
from bot.answering.english.lexicon import ENGLISH
from bot.answering.lexicon import Lexicon
from bot.answering.names import numbered
from bot.answering.words import tokens
from bot.domain.desk import Gist
from bot.domain.titles import Title

_ENOUGH: Final = 0.76
"""Share of the words that have to agree."""
_ALMOST_FROM: Final = 8
"""Letters from which on two lines that differ in one are the same."""
_MISSPELT_FROM: Final = 5
"""Letters from which on a word may be misspelt by one, and twice as many by two: short names differ in less."""
_LONGEST: Final = 300
_OF_SOMEBODY: Final = frozenset({"premise", "who"})
"""Topics that are asked of one person or thing, which only the words name."""


def gist(answer: Answer, title: Title | None, *, lexicon: Lexicon = ENGLISH) -> Gist:
    """What a question is about, given its answer and the title that it was taken to mean."""
    if answer.outcome is Outcome.NOT_TRACKED and answer.untracked:
        # The name is the subject: whatever is asked of it, the answer is to track it.
        name = _line(numbered(tokens(answer.untracked), lexicon))
        return Gist(name, name)
    names = _names_of(title, lexicon) if title is not None else frozenset[str]()
    words = {word for word in _words(answer.question, lexicon) if not _is_among(word, names)}
    # The topic tells "the rating" of the critics from that of the censors.
    topic = [f"#{answer.topic}"] if _has_topic(answer) else []
    return Gist(_line([*topic, *sorted(words)]), title.slug if title is not None else "", _ground(answer))


def alike(one: Gist, others: Sequence[Gist]) -> int | None:
    """The first of several gists that is the same subject; None where none is."""
    words = one.words.split()
    for place, other in enumerate(others):
        if one.title == other.title and one.ground and one.ground == other.ground:
            return place
        if _same_title(one, other) and _is_like(words, other.words.split()):
            return place
    return None


def _same_title(one: Gist, other: Gist) -> bool:
    # A name that is not tracked is its own words, and those are compared.
    untracked = one.title == one.words and other.title == other.words
    return one.title == other.title or untracked


def _is_like(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether nearly all words agree, or all but one letter."""
    if _numbers(words) != _numbers(others) or not words or not others:
        return False
    line, other = "".join(words), "".join(others)
    if min(len(line), len(other)) >= _ALMOST_FROM and OSA.distance(line, other, score_cutoff=1) <= 1:
        return True
    return _share(words, others) >= _ENOUGH


def _share(words: Sequence[str], others: Sequence[str]) -> float:
    """How many of the words have a partner among the others, as a share of all."""
    left = list(others)
    for word in words:
        partner = next((other for other in left if _is_same(word, other)), None)
        if partner is not None:
            left.remove(partner)
    return 2 * (len(others) - len(left)) / (len(words) + len(others))


def _numbers(words: Iterable[str]) -> set[str]:
    return {word for word in words if word.isdecimal()}


def _is_same(word: str, other: str) -> bool:
    if word == other:
        return True
    shorter = min(len(word), len(other))
    wrong = shorter // _MISSPELT_FROM
    return wrong > 0 and OSA.distance(word, other, score_cutoff=min(wrong, 2)) <= min(wrong, 2)


def _is_among(word: str, names: frozenset[str]) -> bool:
    return word in names or any(_is_same(word, name) for name in names if len(word) >= _MISSPELT_FROM)


def _words(text: str, lexicon: Lexicon) -> list[str]:
    """The words that carry a subject, as the engine compares them."""
    plain = numbered(tokens(text), lexicon)
    spoken = [word for each in plain for word in tokens(lexicon.slang.get(each, each))]
    return [lexicon.meaning(word) for word in spoken if word not in lexicon.stop]


def _names_of(title: Title, lexicon: Lexicon) -> frozenset[str]:
    texts = (title.name, title.franchise, *(name.text for name in title.names))
    words = {word for text in texts for word in numbered(tokens(text), lexicon)}
    return frozenset(words | {lexicon.meaning(word) for word in words} | lexicon.kinds)


def _has_topic(answer: Answer) -> bool:
    """Whether the topic says what was asked; of "who" and of a premise it does not."""
    return answer.topic is not None and answer.topic not in _OF_SOMEBODY


def _ground(answer: Answer) -> str:
    """What is missing as the answer says it, without the "Not yet:" before it; empty where it only says that it
    does not know."""
    first = answer.parts[0] if answer.parts else None
    if first is None or first.outcome is not Outcome.NOTHING_ANNOUNCED or not first.claims:
        return ""
    if not _has_topic(answer):
        return ""
    before, mark, after = first.lead.partition(": ")
    return _line([after if mark and len(before.split()) <= 2 else first.lead])


def _line(words: Iterable[str]) -> str:
    return " ".join(words)[:_LONGEST]
