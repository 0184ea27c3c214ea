"""Somebody whom no record of the title knows, asked about as one of its cast: "is tom holland in it"."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.past import before
from bot.answering.draft import Draft, first_of, settled, told
from bot.answering.markup import plain
from bot.answering.people.kin import KIN
from bot.answering.premises.unheard import stranger, stranger_at
from bot.answering.reading import NAMED, Reading
from bot.answering.shelf import Shelf
from bot.domain.claims import Claim
from bot.domain.topics import Topic
from bot.domain.winning import ranked

_OF_CAST = frozenset(
    {"back", "played", "newcast", "cast", "villain", "lead", "ending", "who", "status", "release"}
)
_AS_CAST = ("back", "played", "newcast", "cast", "villain", "lead", "ending")
_LEAST = 1.9
_BRIEF = 8
_MOST = 3
_BESIDE = 2
"""So many words may be said of a stranger beside the name."""
_AS = frozenset(
    ["as", "playing", "plays", "play", "played", "voicing", "voices", "voice", "replacing", "replace"]
)


def a_stranger(reading: Reading, shelf: Shelf) -> Draft | None:
    """Somebody whom no claim names, asked about as cast."""
    if not reading.strange:
        return _called_like_a_word(reading, shelf)
    if len(reading.strange) > _MOST or reading.others:
        return None
    at = stranger_at(reading, shelf)
    if reading.figures:
        return _for_a_part(reading, shelf, at)
    if _is_all(reading, at) or _is_asked_about(reading, at):
        return _unconnected(plain(stranger(reading, shelf)), shelf)
    asked = max((reading.topics.get(name, 0.0) for name in _AS_CAST), default=0.0)
    others = max((score for name, score in reading.topics.items() if name not in _OF_CAST), default=0.0)
    if (
        (asked < _LEAST and not _makes_it(reading, at[0]))
        or (others > asked and _JOINS.isdisjoint(reading.typed))
        or not (reading.is_yes_no or _has_no_verb(reading, shelf))
    ):
        return None
    called = {shelf.meaning(word) for word in reading.words[slice(*at)]}
    if len([word for word in reading.content if word not in called]) > _BESIDE:
        return None
    return _unconnected(plain(stranger(reading, shelf)), shelf)


def _is_all(reading: Reading, at: tuple[int, int]) -> bool:
    """Whether nothing but a name is said, and that somebody comes: "tom hanks coming?"."""
    before, after = set(reading.words[: at[0]]), reading.words[at[1] :]
    return at[1] > 0 and before <= _IS and tuple(word for word in after if word not in _STILL) in _COMINGS


def _is_asked_about(reading: Reading, at: tuple[int, int]) -> bool:
    """Whether a stranger's part is asked for, or why somebody is gone: "who does tom hanks play", "why did tom hanks leave"."""
    start, end = at
    if (
        reading.asks not in _ASKING
        or reading.words[max(0, start - 1) : start] not in _ASKED
        or len(reading.words) > _BRIEF
    ):
        return False
    return end > 0 and {*reading.words[end:]} <= _DOING


_ASKING = frozenset({"who", "what", "why", "which"})
_ASKED = (("is",), ("was",), ("did",), ("does",), ("will",))
_DOING = frozenset(
    ["play", "playing", "have", "get", "leave", "leaving", "quit", "voice", "voicing", "not", "in", "it", "this", "here", "be",
     "back", "returning", "return", "coming", "gone"]
)  # fmt: skip


def _called_like_a_word(reading: Reading, shelf: Shelf) -> Draft | None:
    """That no source connects somebody whose name is an everyday word with the title: "is Thing back"."""
    at = int(reading.words[:1] == ("so",))
    at += reading.words[at : at + 1] in _OPENINGS
    the = reading.words[at : at + 1] == ("the",)
    at += the
    said = tuple(word for word in reading.words[at + 1 :] if word not in _STILL)
    work = said[:1] == ("in",) and len(said) > 1 and _WORKS.issuperset(said[1:])
    if KIN.keys() & set(reading.words) or max(reading.topics.values(), default=0.0) >= _ASKED_FOR:
        return None
    if reading.figures or not (said in _COMINGS or work) or not _may_be_a_name(reading.words[at], shelf):
        return None
    if the and reading.words[at] not in reading.foreign:
        return None
    if said[-1:] in (("it",), ("coming",)) and shelf.asks_with(reading.words[at]):
        return None
    name = plain((reading.typed or reading.words)[at].capitalize())
    return _unconnected(f"the {name}" if the else name, shelf)


_ASKED_FOR = 5.0
"""How strongly something else is asked for than somebody of that name."""
_WORKS = frozenset(
    {"the", "first", "second", "new", "next", "one", "film", "movie", "part", "sequel", "1", "2"}
)
_OPENINGS = (("is",), ("will",), ("does",), ("was",))
_STILL = frozenset({"still", "even", "also", "actually"})
_COMINGS = {
    ("back",), ("returning",), ("return",), ("coming", "back"), ("come", "back"), ("comes", "back"), ("be", "back"), ("in", NAMED),
    ("in", "it"), ("in", "this"), ("coming",), ("involved",), ("joining",), ("coming", "too"), ("cameo",),
    ("be", "in", NAMED), ("back", "in", NAMED), ("returning", "in", NAMED), ("return", "in", NAMED),
}  # fmt: skip
_NO_NAMES = frozenset(
    ["it", "this", "that", "these", "those", "he", "she", "they", "him", "her", "them", "we", "you", "i", "there",
     "here", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nobody", "who", "what", "which",
     "all", "both", "each", "any", "some", "more", "most", "other", "another", "same", "cast", "main", "new",
     "old", "original", "one", "ones", "kid", "kids", "everything", "anything", "something", "nothing", "part",
     "half", "people", "adults", "parents", "children", "actors", "heroes", "filming", "production", "netflix", "director", "music", "when", "how", "yes", "no", "so"]
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


def _for_a_part(reading: Reading, shelf: Shelf, at: tuple[int, int]) -> Draft | None:
    """That no source connects a stranger with the title, and whose part it is."""
    if reading.asks or not at[1] or not all(figure.is_character for figure in reading.figures):
        return None
    if not _is_for(reading, at) and not _is_said_to_be(reading, shelf, at):
        return None
    name, title = plain(stranger(reading, shelf)), plain(shelf.entry.title.name)
    unconnected = f"no source here connects {name} with {title}"
    figure = next((figure for figure in reading.figures if figure.credits), None)
    credited = ranked(figure.credits)[:1] if figure is not None else []
    if figure is not None and not _WAS.isdisjoint(reading.words):
        played = before(shelf.entry, figure, credited[0]) or _settled(credited[0])
        if played is not None:
            draft = Draft(f"No: {played[0]}", played[1], label=ShownLabel.CONFIRMED, settled=True)
            draft.outcome = Outcome.NOT_HAPPENING
            draft.add(f"N{unconnected[1:]}")
            return draft
    draft = Draft(f"Not known: {unconnected}", credited)
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    for claim in credited:
        for line in first_of(claim):
            draft.add(line, claim)
    return draft


def _settled(claim: Claim) -> tuple[str, list[Claim]] | None:
    """Who was whom in the work before, in a credit's own words."""
    said = first_of(claim)[0]
    return (said, [claim]) if settled(claim, said) else None


_WAS = frozenset({"was", "wasnt", "did", "played", "voiced"})


def _is_for(reading: Reading, at: tuple[int, int]) -> bool:
    """Whether a part is what the stranger is named for."""
    start, end = at
    if start > 1 or (start and reading.words[0] not in _IS and reading.typed[0] == reading.words[0]):
        return False
    said = {*reading.words[end:]}
    return bool(said & _AS) or (end - start > 1 and "new" in said)


def _is_said_to_be(reading: Reading, shelf: Shelf, at: tuple[int, int]) -> bool:
    """The same where more stands before the name, or the part does: "heard zendaya plays guppy", "was guppy played by zendaya"."""
    start, end = at
    seen = reading.sightings[0]
    if end <= seen.start:
        between = {word for word in reading.words[end : seen.start] if word not in _SMALL}
        said = all(shelf.is_stop(word) or word in _SAID for word in reading.words[:start])
        return said and (bool(between & _AS) or (not between and end - start > 1))
    between = {word for word in reading.words[seen.end : start] if word not in _SMALL}
    return seen.end <= start and bool(between & _AS) and between <= _AS | {"by"}


_SMALL = frozenset({"the", "a", "an", "in", "as", "not", "old", "grown", "up", "adult"})
_SAID = frozenset({"heard", "true", "think", "thought", "read", "saw", "swear", "bet", "hear", "told"})
_IS = frozenset({"is", "was", "are", "will", "did", "does", "has", "so", "isnt", "wasnt"})


def _makes_it(reading: Reading, start: int) -> bool:
    """Whether somebody is said to be in it or to make it, in words of no topic: "is tom cruise making this"."""
    words = reading.words
    if words[0] not in _IS or start != 1 or len(words) >= _BRIEF:
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
