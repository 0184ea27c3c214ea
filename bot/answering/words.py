"""Words as they are compared: folded, split, cut to their stems."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

_TOKEN = re.compile(r"[a-z0-9]+|[^\W\d_]+")
_MILLIONS = r"(\d{1,3})(?:m|mil|mill|mln|mio)"
_HOURS = r"(\d)h(\d\d)(?:m|min)?"
_APOSTROPHES = "'’‘ʼ`´"
_IRREGULAR = {
    "died": "die",
    "dies": "die",
    "dying": "die",
    "dead": "die",
    "death": "die",
    "made": "make",
    "makes": "make",
    "making": "make",
    "shot": "shoot",
    "said": "say",
    "says": "say",
    "told": "tell",
    "took": "take",
    "taken": "take",
    "wrote": "write",
    "written": "write",
    "drew": "draw",
    "drawn": "draw",
    "sang": "sing",
    "sung": "sung",
    "children": "child",
    "kids": "kid",
    "women": "woman",
    "men": "man",
    "series": "series",
    "movies": "movie",
    "came": "come",
    "ran": "run",
    "won": "win",
    "left": "left",
    "leaving": "leave",
    "leaves": "leave",
    "got": "get",
    "gets": "get",
    "getting": "get",
    "people": "person",
    "news": "news",
    "bigger": "big",
    "biggest": "big",
    "older": "old",
    "oldest": "old",
    "killed": "kill",
    "is": "is",
    "was": "was",
    "this": "this",
    "has": "has",
    "does": "does",
    "his": "his",
    "us": "us",
    "its": "it",
    "yes": "yes",
    "canned": "canned",
    "watched": "watched",
    "takings": "takings",
    "happening": "happening",
    "filming": "filming",
    "filmed": "filming",
    "ending": "ending",
    "endings": "ending",
    "setting": "setting",
    "opening": "opening",
    "spring": "spring",
    "staged": "staged",
    "stages": "stage",
    "during": "during",
    "nothing": "nothing",
    "speed": "speed",
    "speeds": "speed",
}
_KEEP = ("ss", "us", "is")
_CUT = frozenset("sgde")
"""Letters that end every ending which is cut off."""


def fold(text: str) -> str:
    """Lower case without accents or apostrophes; an ampersand is an "and"."""
    return _folded(text[:4000])


def _folded(bare: str) -> str:
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare)
        for mark in filter(unicodedata.combining, set(bare)):
            bare = bare.replace(mark, "")
    bare = bare.casefold()
    for mark in _APOSTROPHES:
        bare = bare.replace(mark, "")
    return bare.replace("&", " and ").replace("+", " plus ")


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, folded."""
    return list(_tokens(text))


def all_tokens(texts: Iterable[str]) -> frozenset[str]:
    """Every word and number of many texts, in one pass: much sooner than text by text."""
    return frozenset(_TOKEN.findall(_folded("\n".join(texts))))


@lru_cache(maxsize=8_000)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(text)))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What several forms of a word share; crude, and the same on both sides of a comparison."""
    found = _IRREGULAR.get(word)
    if found is not None:
        return found
    # Most words end otherwise, and stems are made of whole tables at a start.
    if len(word) < 4 or word[-1] not in _CUT:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(_KEEP):
        word = word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def stems(text: str) -> list[str]:
    """The stems of a text's words, in order."""
    return [stem(token) for token in tokens(text)]


def measured(token: str) -> Sequence[str]:
    """A number with its unit behind it, in words: "44m", "1h40"."""
    millions = re.fullmatch(_MILLIONS, token)
    if millions is not None:
        return (millions[1], "million")
    hours = re.fullmatch(_HOURS, token)
    return (str(int(hours[1]) * 60 + int(hours[2])), "minutes") if hours is not None else (token,)
