"""How a sentence begins: with the name of the work that a record is about, or with how little is known."""

import re

from bot.answering.draft import lowered, sentences, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.reading import Reading
from bot.answering.words import tokens
from bot.domain.claims import Claim, Gap, RelatedDetail
from bot.domain.topics import Topic


def named_in(name: str, claim: Claim) -> str:
    """A claim's words, with the name before them where they do not hold it, and the year where it is an earlier work's."""
    text = told(claim)
    year = claim.detail.year if isinstance(claim.detail, RelatedDetail) else ""
    if year and year not in claim.text and "(" not in name:
        return _introduced(f"{plain(name)} ({year})", text)
    core = [word for word in tokens(name.partition("(")[0]) if len(word) > 3]
    if core and set(core) <= set(tokens(claim.text)):
        return text
    return _introduced(plain(name), text)


def _introduced(name: str, text: str) -> str:
    """A name and what is said of it: in one sentence where that is only what it is, "a film of 2000"."""
    begins, _, rest = text.partition(" ")
    clause = re.split(r"[;.:]|, and ", text)[0]
    if begins in _ARTICLES and _FINITE.isdisjoint(tokens(clause)):
        return f"{name} {'are' if begins in _MANY else 'is'} {begins.lower()} {rest}"
    return text if text.startswith(_BY_KIND) else f"{name}: {lowered(text)}"


_BY_KIND = (
    "The light novels ",
    "The manga ",
    "The first season ",
    "The second season ",
    "The first season, ",
)
"""So it is clear what is spoken of."""
_MANY = ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight")
_ARTICLES = ("A", "An", "The", *_MANY)
_FINITE = frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "came", "comes", "ran", "took", "won", "follows", "tells", "returns", "streams",
     "started", "starts", "begins", "began", "ends", "ended", "made", "makes", "takes", "sees", "shows", "adapt", "adapts", "appears", "appeared"]
)  # fmt: skip


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a text, and the rest."""
    head, *rest = sentences(text)
    return head, " ".join(rest)


def name_first(detail: RelatedDetail, sentence: str, reading: Reading) -> str:
    """A sentence behind the name of the work, where just that is asked for: "which game is it based on"."""
    name, kind = plain(detail.name), plain(detail.kind.replace("_", " "))
    what = f"the {kind} {name}"
    if reading.asks not in ("which", "what") or not reading.has(kind, f"{kind}s") or what not in sentence:
        return sentence
    return f"{name}: {lowered(sentence.replace(what, f'this {kind}'))}"


def unknown(gap: Gap, asked: Asked, text: str) -> str:
    """How a sentence begins about what is missing: "not yet" of what is to be expected."""
    if not asked.reading.is_yes_no or text.startswith("Whether"):
        return "Not known"
    waits = asked.reading.has("yet", "already", "now")
    unexpected = asked.reading.has(*_SUPPOSED) or (gap.topic is Topic.PLATFORM and not waits)
    return "Not that is known" if unexpected else "Not yet"


_SUPPOSED = (
    "supposed",
    "meant to",
    "they say",
    "he say",
    "she say",
    "they said",
    "said it",
    "was it",
    "was not it",
)
"""Of what somebody said once it is not to be expected any more."""
