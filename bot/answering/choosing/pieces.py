"""Whether the pieces of a question ask for things of their own, and what a later one takes from those before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answering.reading import Reading
from bot.answering.words import tokens

# Compiled where they are first needed: a short question has nothing to part.
_BREAKS = r"[?!;\n]+|\.\s|,|\b(?:and|also|then|vs|versus)\b"
_MAY_PART = ("?", "!", ";", "\n", ". ", ",", "and", "also", "then", "vs", "versus")
_NOUNS = (
    r"\b(?:release date|date|trailer|teaser|cast|plot|story|runtime|length|age rating|rating|budget|villain|poster|director"
    r"|writer|composer|music|platform|filming|location|box office|reviews|viewership|producer)\b"
)
_VERBS = frozenset(
    ["is", "are", "was", "were", "did", "does", "do", "has", "have", "will", "when", "who", "where", "why", "how"]
)  # fmt: skip
_TWO_AT_ONCE = r"\b(?:when|where|who|how|why) and (?:when|where|who|how|why)\b"
"""Two question words of one question: "when and where was it shot"."""
_LIST = 3
_WHOLE = "\x00"

_STRONG = 2.0
_OPENERS = (("when",), ("where",), ("who",), ("how",))
_ASKING_WHO = frozenset(
    [
        "actor",
        "actors",
        "actress",
        "actresses",
        "played",
        "plays",
        "play",
        "playing",
        "who",
        "is",
        "was",
        "by",
        "the",
        "a",
        "it",
        "his",
        "her",
        "their",
        "him",
        "them",
        "he",
        "she",
        "they",
        "please",
        "real",
        "in",
        "life",
        "name",
        "names",
    ]
)
"""All the words of a part that asks who plays whomever the part before describes."""
_PRONOUNS = frozenset(["he", "she", "him", "her", "his", "they", "them", "their"])


def pieces_of(text: str, names: Iterable[Sequence[str]]) -> list[str]:
    """What stands between commas, "and" and the like; an "and" in a title's name parts nothing."""
    for name in names:
        if "and" in name:
            said = r"\W+".join(re.escape(word) for word in name)
            text = re.sub(rf"\b{said}\b", lambda found: re.sub(r"\band\b", _WHOLE, found[0]), text)
    if " and " in text:
        text = re.sub(_TWO_AT_ONCE, lambda found: found[0].replace("and", _WHOLE), text)
    text = _terse(text)
    if not any(mark in text for mark in _MAY_PART):
        return [text] if text.strip() else []
    return [piece.replace(_WHOLE, "and") for piece in re.split(_BREAKS, text) if piece and piece.strip()]


def _terse(text: str) -> str:
    """A bare list of topics with commas between them: "release date trailer and cast of part 2"."""
    if not _VERBS.isdisjoint(tokens(text)):
        return text
    found = list(re.finditer(_NOUNS, text))
    if len(found) < _LIST:
        return text
    for first, second in reversed(list(pairwise(found))):
        if text[first.end() : second.start()] == " ":
            text = f"{text[: first.end()]}, {text[second.start() :]}"
    return text


def is_aside(part: Reading) -> bool:
    """Whether a part asks for nothing but what the next one asks for: "says who? is there a source for it"."""
    return part.words in (("says", "who"), ("who", "says"))


def inherited(part: Reading, before: Reading | None, whole: Reading) -> Reading:
    """A later part means the same work, and by "her" or "they" the same people."""
    sightings, content = part.sightings, part.content
    if not content and before is not None and not part.dated:
        content = before.content
    if not sightings and before is not None and _PRONOUNS & set(part.words):
        sightings = before.sightings
    return replace(
        part,
        work=part.work or whole.work,
        named=whole.named,
        later=whole.later,
        sightings=sightings,
        content=content,
    )


def points_back(part: Reading, before: Reading) -> bool:
    """Whether a part says nothing but "her", or "the actress", of somebody whom the part before describes: one question."""
    plain = _PLAIN.issuperset(part.words) and not (before.sightings and _ONE & set(part.words))
    if _names_only(part, before) and not plain and "villain" not in before.topics:
        return True
    if _PARENTS.issuperset(part.words) and _PARENTS & set(before.words[-1:]):
        return True
    if _of_both(part, before) or _WORDING.issuperset(part.words):
        return True
    if part.sightings or before.sightings:
        return False
    said = {word for word in part.words if word not in _ASKING_WHO}
    return not said or (bool(_PRONOUNS & set(part.words)) and not part.content)


def in_turn(kept: Sequence[Reading], whole: Reading) -> list[Reading]:
    """The parts as they are answered: what is asked before what is only stated, "she will be grown up by then, is she in"."""
    parts = [inherited(part, kept[at - 1] if at else None, whole) for at, part in enumerate(kept)]
    stated = not parts[0].is_yes_no and not parts[0].asks and parts[0].has(*_STATING)
    return [*parts[1:], parts[0]] if stated and parts[1].is_yes_no else parts


_ONE = frozenset({"actor", "actress"})
_PARENTS = frozenset({"mom", "mum", "mother", "dad", "father"})
_WORDING = frozenset(
    {"exact", "line", "quote", "words", "wording", "the", "his", "her", "please", "verbatim", "word", "for"}
)
"""What asks for nothing but the words of what stands before it."""
_STATING = ("going to be", "will be", "would be", "must be", "have to be", "has to be")


def _of_both(part: Reading, before: Reading) -> bool:
    """Whether the parent of two is asked for: "who plays Rewind" and "Fast Forward's mom"."""
    if len(part.sightings) != 1 or len(before.sightings) != 1 or part.figures == before.figures:
        return False
    seen, first = part.sightings[0], before.sightings[0]
    bare = seen.start == 0 and len(part.words) == seen.end + 1 and first.end == len(before.words)
    kin = part.words[seen.end : seen.end + 1]
    return bare and kin[0] in _OF_TWO and part.words[seen.end - 1].endswith("s")


_OF_TWO = ("mom", "mum", "mother", "dad", "father", "parents")


def _names_only(part: Reading, before: Reading) -> bool:
    """Whether a part is no more than "which actor" or "both actors": the players of whoever stands before it."""
    beside = _BESIDE_PLAYERS | {"who"} if "family" in before.topics else _BESIDE_PLAYERS
    return bool(_PLAYERS & set(part.words)) and beside.issuperset(part.words)


_PLAYERS = frozenset(["actor", "actors", "actress", "actresses"])
_BESIDE_PLAYERS = _PLAYERS | {
    "which",
    "what",
    "both",
    "is",
    "are",
    "was",
    "that",
    "this",
    "it",
    "name",
    "names",
    "the",
    "please",
}
_PLAIN = _PLAYERS | {"the"}
"""A bare "and the actors" asks for the cast."""


def stands_alone(part: Reading) -> bool:
    return part.dated or max(part.topics.values(), default=0.0) >= _STRONG


def opens_anew(part: Reading) -> bool:
    """Whether a later part begins with a question word and speaks of some topic: "and when was the finale"."""
    return part.words[:1] in _OPENERS and max(part.topics.values(), default=0.0) >= 1


def same(part: Reading, other: Reading) -> bool:
    return top(part) == top(other) or bool(part.figures and part.figures == other.figures)


def top(reading: Reading) -> str:
    """The topic that a reading's words speak of most."""
    return max(reading.topics, key=lambda name: reading.topics[name], default="")
