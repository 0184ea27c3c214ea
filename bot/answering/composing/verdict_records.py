"""Yes or no where an answer rests on a quotation or on an earlier work."""

import re
from collections.abc import Sequence

from bot.answering.composing.verdict_asked import names_them, telling
from bot.answering.composing.verdict_words import PLANNED
from bot.answering.reading import Reading
from bot.answering.words import stem, tokens
from bot.domain.claims import QuoteDetail, RelatedDetail, Relation


def of_a_quotation(told: str, reading: Reading, detail: QuoteDetail) -> str:
    """Yes to "did she say anything", where she is quoted; no where what is quoted denies it."""
    if not names_them(told, reading):
        return ""
    denied = {
        stem(word) for found in re.finditer(_DENIED, detail.words.casefold()) for word in tokens(found[1])
    }
    if denied & {stem(word) for word in reading.words}:
        return "No"
    said = {stem(word) for word in tokens(detail.words)}
    held = [stem(word) in said for word in telling(reading) if word not in PLANNED]
    return "Yes" if reading.figures and (reading.has(*_ANYTHING) or (held and all(held))) else ""


_DENIED = r"\bnot (?:really )?(?:an? |the )?(\w+)"
_ANYTHING = (
    "anything",
    "something",
    "comment",
    "react",
    "reacted",
    "respond",
    "responded",
    "reply",
    "replied",
)


def is_related(reading: Reading, detail: RelatedDetail) -> bool:
    """Whether a tie is asked about that is on record, to a work that is named by its name or its kind."""
    title = set(tokens(reading.entry.title.franchise))
    name = [word for word in tokens(detail.name.partition("(")[0]) if word not in title and len(word) > 2]
    kind = detail.kind.split("_")
    words = set(reading.words)
    named = (name and set(name) & words) or ("film" not in kind and set(kind) <= words)
    return bool(named) and reading.has(*_TIES.get(detail.relation, ()))


_TIES = {
    Relation.SOURCE_MATERIAL: ("based", "adapted", "adaptation", "adapts", "from"),
    Relation.SAME_UNIVERSE: ("connected", "connection", "tied", "tie", "linked", "related"),
    Relation.SPIN_OFF: ("spinoff", "spin off", "connected", "connection", "linked", "related"),
}


def is_still_at_it(lead: str, reading: Reading, wanted: Sequence[str]) -> bool:
    """Whether just this is asked and said of somebody: "is Tim Burton still on it"."""
    if any(word not in _AT_IT for word in wanted):
        return False
    people = [figure for figure in reading.figures if not figure.is_character]
    asked = reading.has("still", "involved", "on board", "attached", "on")
    return (
        asked
        and any(lead.startswith(figure.name) for figure in people)
        and re.search(_DOES, lead) is not None
    )


_AT_IT = ("involved", "attached", "board", "aboard")
_DOES = r"\b(?:directs|writes|runs|produces|composes|is (?:the |an )?(?:director|writer|executive producer|producer|composer))\b"
