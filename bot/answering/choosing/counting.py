"""Numbers that a question names: a team of eleven, four volumes, five films by one director."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bot.answering.draft import Draft, told
from bot.answering.lookup import Asked
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.topics import RULES
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, FigureDetail, Work
from bot.domain.topics import Topic

_WHY = ("why", "how come", "what for")
_PIECES = {
    "volume": "part",
    "volumes": "part",
    "parts": "part",
    "batches": "part",
    "chunks": "part",
    "halves": "part",
}
_NEAR = 4
_LISTS = ("cast", "played", "who", "back")


def of_the_counted(reading: Reading, shelf: Shelf) -> Reading:
    """A reading of the work before, where "all eleven" are asked for and only its sheet counts so many."""
    if reading.has("sign", "signed", "back", "return", "returning"):
        return reading  # those are of the one to come
    if reading.work is not None or reading.figures or not any(name in reading.topics for name in _LISTS):
        return reading
    named = {number for word in reading.words if (number := shelf.counts(word)) is not None}
    for claim in shelf.entry.of_kind(FigureDetail):
        detail = claim.detail
        if (
            isinstance(detail, FigureDetail)
            and claim.topic is Topic.COUNT
            and claim.work is Work.PREDECESSOR
            and claim.is_open
            and detail.value in named
            and shelf.meanings(detail.unit) & set(reading.content)
        ):
            return replace(reading, work=Work.PREDECESSOR)
    return reading


def wrong_number(reading: Reading, shelf: Shelf) -> Draft | None:
    """That there are not so many, where somebody asks why there are: "why four volumes"."""
    if not reading.has(*_WHY):
        return None
    counts = [
        claim
        for claim in shelf.entry.claims
        if claim.topic is Topic.COUNT
        and claim.is_open
        and not claim.spoils
        and reading.work in (None, claim.work)
    ]
    for number, thing in _pairs(reading.words, shelf):
        same = [(claim, _numbers_of(claim, thing, shelf)) for claim in counts]
        same = [(claim, numbers) for claim, numbers in same if numbers]
        if same and not any(number in numbers for _, numbers in same):
            firm = [claim for claim, _ in same if isinstance(claim.detail, FigureDetail)] or [same[0][0]]
            best = min(firm, key=lambda claim: (claim.label.rank, -shelf.share(claim, reading.content)))
            word = next(word for word in reading.words if shelf.number(word) == number)
            return Draft(f"Not {word}: {told(best)}", [best], settled=True)
    return None


def said_of_somebody(asked: Asked) -> Draft | None:
    """How many films, seasons or episodes somebody made, where what is on record of that person speaks of them."""
    words, shelf = asked.reading.words, asked.shelf
    phrase = next(
        (phrase for phrase in (("how", "many"), ("number", "of")) if asked.reading.has(" ".join(phrase))),
        None,
    )
    if not asked.reading.figures or phrase is None:
        return None
    at = next(at for at in range(len(words)) if words[at : at + 2] == phrase) + 2
    near = {shelf.meaning(word) for word in words[at : at + _NEAR]}
    things = near & (shelf.plain_words | {shelf.meaning("episodes")})
    claims = [
        claim
        for figure in asked.reading.figures
        for claim in figure.credits
        if claim.is_open and not claim.spoils
    ]
    counted = [
        claim for claim in claims if any(thing in things for _, thing in _pairs(tokens(claim.text), shelf))
    ]
    offices = {
        role for rule in RULES if asked.reading.topics.get(rule.name, 0.0) >= _OFFICE for role in rule.roles
    }
    deeds = {shelf.meaning(name) for name, score in asked.reading.topics.items() if score >= _OFFICE}
    spoken = [claim for claim in claims if things & shelf.words_of(claim).keys()]
    did = [claim for claim in spoken if _is_in(claim, offices)] or [
        claim for claim in spoken if deeds & shelf.words_of(claim).keys()
    ]
    did = did if offices else counted
    found = [claim for claim in did if claim in counted] or did
    return Draft(told(found[0]), found[:1], settled=True) if found else None


_OFFICE = 3.0


def _is_in(claim: Claim, offices: Collection[str]) -> bool:
    """Whether a credit is for one of some offices."""
    return isinstance(claim.detail, CreditDetail) and not set(offices).isdisjoint(tokens(claim.detail.role))


def _numbers_of(claim: Claim, thing: str, shelf: Shelf) -> set[int]:
    detail = claim.detail
    numbers = {number for number, other in _pairs(tokens(claim.text), shelf) if other == thing}
    if isinstance(detail, FigureDetail) and thing in {_thing(word, shelf) for word in tokens(detail.unit)}:
        numbers.add(int(detail.value))
    return numbers


def _pairs(words: Sequence[str], shelf: Shelf) -> Iterator[tuple[int, str]]:
    """Each number with the things that stand close behind it."""
    for at, word in enumerate(words):
        number = shelf.counts(word)
        if number is not None:
            yield from ((number, _thing(other, shelf)) for other in words[at + 1 : at + _NEAR])


def _thing(word: str, shelf: Shelf) -> str:
    return _PIECES.get(word) or shelf.meaning(word)
