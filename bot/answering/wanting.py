"""What a question wants of those who are named, or of a number: a deed, words, a part, a choice of two."""

from collections.abc import Mapping

from bot.answering.preferring import OF_PEOPLE, SURE
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import PlotDetail
from bot.domain.labels import Label

_SPEAKS = (("say",), ("said",), ("says",), ("mention",), ("mentioned",), ("told",), ("claim",), ("claimed",))
SERVES = ("working for", "work for", "works for")
_DEEDS = (
    *SERVES,
    "work with", "up to", "doing", "what happens to", "what happened to", "hunting", "hunt",
    "hunts", "fighting", "fight", "fights", "lose", "lost", "looking for", "searching for", "going to do",
)  # fmt: skip
_IN_WORDS = 5.0
"""How strongly somebody's words are asked for: "did he mention her"."""


def _either(reading: Reading, shelf: Shelf) -> bool:
    """Whether one of two numbers is to be chosen: "eight pages or twelve"."""
    return "or" in reading.words and sum(shelf.number(word) is not None for word in reading.words) > 1


def counts(reading: Reading, shelf: Shelf) -> bool:
    """Whether a number is asked for that some figure on record gives by the very words: "how many pages", "12 pages, right"."""
    words = [word for word in reading.content if word not in shelf.plain_words]
    if not reading.has("how many", "number of", "amount of"):
        if not (reading.is_yes_no and not reading.figures) and not _either(reading, shelf):
            return False
        at = [at for at, word in enumerate(reading.words) if shelf.number(word) is not None]
        near = [word for spot in at for word in reading.words[spot + 1 : spot + 3] if not shelf.is_stop(word)]
        words = [meaning for word in near if (meaning := shelf.meaning(word)) not in shelf.plain_words]
    return not shelf.called.counted.isdisjoint(words)


def does(reading: Reading, shelf: Shelf) -> bool:
    """Whether a deed or whereabouts of a character are asked for that the plot tells: "whom does she work for"."""
    if reading.asks not in ("why", "where") and not reading.has(*_DEEDS):
        return False
    names = [
        set(tokens(figure.name.partition(" / ")[0])) for figure in reading.figures if figure.is_character
    ]
    names_of = {shelf.meaning(word) for name in names for word in name}
    words = [word for word in reading.content if word not in names_of | shelf.plain_words]
    return any(
        isinstance(claim.detail, PlotDetail)
        and claim.label is not Label.SPECULATION
        and (reading.asks != "why" or shelf.share(claim, words) > 0)
        and claim.is_open
        and not claim.spoils
        and reading.work in (None, claim.work)
        and any(name & set(tokens(claim.text)) for name in names)
        for claim in shelf.entry.claims
    )


def is_quoted(reading: Reading, scores: Mapping[str, float]) -> bool:
    """Whether somebody is supposed to have said a thing of somebody: "Zendaya said Fiona dies, true?"."""
    top = max(scores, key=lambda each: scores[each], default="")
    if not reading.is_yes_no or not (top in OF_PEOPLE or top in ("successor", "quote", "ending")):
        return False
    if scores.get("back", 0.0) >= SURE + 1.0:
        return False
    words = reading.words
    return any(
        words[seen.end : seen.end + 1] in _SPEAKS and not all(figure.is_character for figure in seen.figures)
        for seen in reading.sightings
        if seen.end
    )


def casts(reading: Reading, scores: Mapping[str, float]) -> bool:
    """Whether somebody is asked to be the actor of a character: "is Zoe Kravitz Catwoman", "was Wheels this one or that one"."""
    actors = any(figure.credits and not figure.is_character for figure in reading.figures)
    return actors and (reading.is_yes_no or "or" in reading.words) and scores.get("quote", 0.0) < _IN_WORDS
