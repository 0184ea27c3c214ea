"""Somebody whom no record of the title knows, asked about as one of its cast: "is tom holland in it"."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.draft import Draft, told
from bot.answering.markup import plain
from bot.answering.premises.unheard import stranger
from bot.answering.reading import NAMED, Reading
from bot.answering.shelf import Shelf
from bot.domain.topics import Topic
from bot.domain.winning import ranked

_OF_CAST = frozenset(
    {"back", "played", "newcast", "cast", "villain", "lead", "ending", "who", "status", "release"}
)
_AS_CAST = ("back", "played", "newcast", "cast", "villain", "lead", "ending")
_LEAST = 1.9
_BRIEF = 8
_MOST = 3
_AS = frozenset(
    ["as", "playing", "plays", "play", "played", "voicing", "voices", "voice", "replacing", "replace"]
)


def a_stranger(reading: Reading, shelf: Shelf) -> Draft | None:
    """Somebody whom no claim names, asked about as cast."""
    if not reading.strange:
        return _called_like_a_word(reading, shelf)
    if len(reading.strange) > _MOST or reading.others:
        return None
    if reading.figures:
        return _for_a_part(reading, shelf)
    if reading.words == (*reading.strange, "back"):
        return _unconnected(plain(stranger(reading, shelf)), shelf)
    asked = max((reading.topics.get(name, 0.0) for name in _AS_CAST), default=0.0)
    others = max((score for name, score in reading.topics.items() if name not in _OF_CAST), default=0.0)
    if (
        (asked < _LEAST and not _makes_it(reading))
        or (others > asked and _JOINS.isdisjoint(reading.typed))
        or not (reading.is_yes_no or _has_no_verb(reading, shelf))
    ):
        return None
    if len(reading.content) > len(reading.strange) + 2:
        return None
    return _unconnected(plain(stranger(reading, shelf)), shelf)


def _called_like_a_word(reading: Reading, shelf: Shelf) -> Draft | None:
    """That no source connects somebody whose name is an everyday word with the title: "is Thing back"."""
    at = int(reading.words[:1] == ("so",))
    at += reading.words[at : at + 1] in _OPENINGS
    said = tuple(word for word in reading.words[at + 1 :] if word not in _STILL)
    if reading.figures or said not in _COMINGS or not _may_be_a_name(reading.words[at], shelf):
        return None
    return _unconnected(plain((reading.typed or reading.words)[at].capitalize()), shelf)


_OPENINGS = (("is",), ("will",), ("does",), ("was",))
_STILL = frozenset({"still", "even", "also", "actually"})
_COMINGS = {
    ("back",), ("returning",), ("return",), ("coming", "back"), ("come", "back"), ("comes", "back"), ("be", "back"), ("in", NAMED),
    ("be", "in", NAMED), ("back", "in", NAMED), ("returning", "in", NAMED), ("return", "in", NAMED),
}  # fmt: skip
_NO_NAMES = frozenset(
    ["it", "this", "that", "these", "those", "he", "she", "they", "him", "her", "them", "we", "you", "i", "there",
     "here", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nobody", "who", "what", "which",
     "all", "both", "each", "any", "some", "more", "most", "other", "another", "same", "cast", "main", "new",
     "old", "original", "one", "ones", "kid", "kids", "everything", "anything", "something", "nothing", "part",
     "half", "people", "filming", "production", "netflix", "director", "music", "when", "how", "yes", "no", "so"]
)  # fmt: skip


def _may_be_a_name(word: str, shelf: Shelf) -> bool:
    """Whether an everyday word may be somebody's name rather than what is spoken of."""
    if not word.isalpha() or word in _NO_NAMES or shelf.meaning(word) in shelf.plain_words:
        return False
    return word not in shelf.vocabulary or shelf.is_stop(word)


def _unconnected(name: str, shelf: Shelf) -> Draft:
    """That no source connects somebody with the title."""
    title = plain(shelf.entry.title.name)
    gaps = [gap for gap in shelf.entry.gaps if gap.topic is Topic.CREDIT]
    gaps = [gap for gap in gaps if not gap.about or "new" in gap.about] or gaps
    gaps.sort(key=lambda gap: "new" not in gap.about)
    draft = Draft(f"Not known: no source here connects {name} with {title}", gaps[:1])
    draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    if gaps:
        draft.add(told(gaps[0]))
    return draft


def _for_a_part(reading: Reading, shelf: Shelf) -> Draft | None:
    """That no source connects a stranger with the title, and whose part it is."""
    if reading.asks or not all(figure.is_character for figure in reading.figures):
        return None
    name = stranger(reading, shelf)
    if not name or not _is_for(reading, name):
        return None
    title = plain(shelf.entry.title.name)
    credited = [ranked(figure.credits)[0] for figure in reading.figures if figure.credits][:1]
    draft = Draft(f"Not known: no source here connects {plain(name)} with {title}", credited)
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    for claim in credited:
        draft.add(told(claim), claim)
    return draft


def _is_for(reading: Reading, name: str) -> bool:
    """Whether a part is what the stranger is named for."""
    words, length = reading.words, name.count(" ") + 1
    at = next((at for at in (0, 1) if words[at : at + 1] and words[at] in reading.strange), None)
    if at is None:
        at = 1 if words[2:3] and words[2] in reading.strange else None
    if at is None or (at and words[0] not in _IS and reading.typed[0] == words[0]):
        return False
    said = {*words[at + length :]}
    return bool(said & _AS) or (length > 1 and "new" in said)


_IS = frozenset({"is", "was", "are", "will", "did", "does", "has", "so", "isnt"})


def _makes_it(reading: Reading) -> bool:
    """Whether somebody is said to be in it or to make it, in words of no topic: "is tom cruise making this"."""
    words = reading.words
    if words[0] not in _IS or words[1:2] != reading.strange[:1] or len(words) >= _BRIEF:
        return False
    return not _HERE.isdisjoint(reading.typed) or (reading.work is not None and "in" in words)


_JOINS = frozenset({"join", "joins", "joined", "joining"})
_HERE = _JOINS | {"this", "it"}


def _has_no_verb(reading: Reading, shelf: Shelf) -> bool:
    """Whether nothing but a name and the work are said: "taylor swift in it?"."""
    if reading.asks or "or" in reading.words or len(reading.words) > _BRIEF:
        return False
    topics = reading.topics
    if topics.get("back", 0.0) < max(_LEAST, topics.get("cast", 0.0), topics.get("played", 0.0)):
        return False
    unheard = {shelf.meaning(word) for word in reading.strange}
    said = [word for word in reading.words if not shelf.is_stop(word) and shelf.meaning(word) not in unheard]
    return not any(
        word in shelf.vocabulary and not shelf.people.knows(word) for word in said if _names(word, shelf)
    )


def _names(word: str, shelf: Shelf) -> bool:
    """Whether a word is not of the language, but for what stands beside any work."""
    return not shelf.is_everyday(shelf.meaning(word)) and shelf.meaning(word) not in shelf.plain_words
