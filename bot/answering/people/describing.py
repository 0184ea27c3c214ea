"""Who is meant by a description: "the stretchy kid", "the girl who draws"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answering.choosing.preferring import CREW, OF_PEOPLE, SURE
from bot.answering.choosing.topic import CAST_TOPICS
from bot.answering.people.index import Figure, Sighting
from bot.answering.people.on_screen import as_parts
from bot.answering.people.powers import by_amount, one_player, stressed
from bot.answering.people.so_called import (
    alike_in_name,
    by_a_deed,
    by_a_relative,
    by_halves,
    figure_of,
    is_of_a_relative,
    narrowed,
)
from bot.answering.reading import Reading
from bot.answering.records import Record
from bot.answering.shelf import Shelf
from bot.domain.claims import CharacterDetail, Claim, CreditDetail

_SHARE = 0.45
_CONTROL = "control"
"""Tells of nobody beside what is controlled: "who controls water"."""
_MANY = 3
_SOMEBODY = (
    "one", "ones", "two", "who", "guy", "girl", "boy", "kid", "woman", "man", "lady", "dude", "hero",
    "leader",
)  # fmt: skip


_PLURAL = ("twins", "two", "both", "three", "are", "were", "siblings", "kids", "names")


_KIN = {"child": ("daughter", "son")}


_PERSONS = "child daughter son twin hero parent grandmother character woman man wheelchair"


_GENERAL = (
    "two three one actor cast name play kid power character film person superhero back return confirmed"
)


def describe(reading: Reading, shelf: Shelf) -> Reading:
    """A reading with the character that a description fits: "the stretchy kid", "the girl who draws"."""
    if not reading.figures and _is_no_crew(reading.words):
        topics = {name: score for name, score in reading.topics.items() if name not in CREW}
        reading = replace(reading, topics=topics)
    reading = by_halves(as_parts(reading, shelf), shelf)
    several = _each_of_several(reading, shelf) or _besides_an_actor(reading, shelf)
    if several is not None or not _wants_somebody(reading, shelf):
        return several or reading
    general = _general(reading, shelf) - ({shelf.meaning("kid")} if reading.figures else set())
    general |= {shelf.meaning(word) for word in reading.strange} | stressed(reading, shelf)
    grown = _only_by(reading, _GROWN, shelf)
    words = [
        word
        for word in reading.content
        if word not in general | grown and word not in shelf.plain_words and word in shelf.rarity
    ]
    missing = [
        word
        for word in reading.content
        if word not in general | shelf.plain_words and word not in shelf.rarity and not word.isdecimal()
    ]
    words = [word for word in words if word != _CONTROL] or words
    parents = "parents" in reading.words and set(words) == {shelf.meaning("parents")}
    if parents and not reading.figures:
        return reading
    if not words or len(missing) > len(words):
        return by_amount(reading, shelf)
    found = [
        (score, claim)
        for claim, score, share in (_fitting(shelf, record, words) for record in shelf.records)
        if claim is not None
        and share >= _SHARE
        and (reading.figures or not is_of_a_relative(claim, words, shelf))
    ]
    found = narrowed(reading, shelf, found)
    if not found:
        return by_a_deed(reading, shelf)
    shares = [(row[1], shelf.share(row[1], words)) for row in found]
    found.sort(key=lambda row: -row[0])
    most = max(share for _, share in shares) - 0.03
    whole = {claim.ref for claim, share in shares if share >= most}
    near = [
        figure_of(claim, shelf) for score, claim in found if score >= found[0][0] * 0.9 and claim.ref in whole
    ]
    some = tuple(dict.fromkeys(figure for figure in near if figure is not None))
    others = max(
        (
            shelf.match(record, words).share
            for record in shelf.records
            if record.item.topic not in CAST_TOPICS
        ),
        default=0.0,
    )
    if len(some) > _MANY or (not reading.figures and others > max(share for _, share in shares) + 0.1):
        return reading
    if not reading.has(*_PLURAL):
        some = alike_in_name(found, some[:1], words, shelf)
    spent = reading.spent | set(words)
    if by_a_relative(found[0][1], words, shelf):
        if missing:
            return reading
        reading = replace(reading, topics={**reading.topics, "family": _FAMILY})
    return replace(reading, sightings=(Sighting(some, 0, 0, exact=False),), spent=spent) if some else reading


_FAMILY = 9.0


def _each_of_several(reading: Reading, shelf: Shelf) -> Reading | None:
    """Everybody who is described one by one: "the stretchy boy and the slow boy", or the one whose return is asked for."""
    several = bool({"and", "plus", "or"} & set(reading.words))
    if reading.figures or not (several or reading.topics.get("back", 0.0) >= SURE):
        return None
    general = _general(reading, shelf)
    found: list[Figure] = []
    spent: set[str] = set()
    for words in _between_ands(reading.words):
        if not (_NOUNS if several else _ONE) & set(words):
            return None
        apart = {shelf.meaning(word) for word in words if word not in _NOUNS} & set(reading.content) - general
        apart = {word for word in apart if not word.isdecimal()} - shelf.plain_words
        sexes = {shelf.meaning(word) for word in words if word in _SEXES} - general
        known = [word for word in (*apart, *sexes) if word in shelf.rarity and word not in shelf.plain_words]
        best = max(
            (
                (score, share, claim.ref, claim)
                for claim, score, share in (_fitting(shelf, record, known) for record in shelf.records)
                if claim is not None and share >= _SHARE and apart & _words_of(shelf, claim)
            ),
            default=None,
        )
        figure = figure_of(best[3], shelf) if best is not None else None
        if figure is None or figure in found:
            return None
        found.append(figure)
        spent.update(known)
    seen = tuple(Sighting((figure,), 0, 0, exact=False) for figure in found)
    return replace(reading, sightings=seen, spent=reading.spent | spent) if len(found) > several else None


def _besides_an_actor(reading: Reading, shelf: Shelf) -> Reading | None:
    """The part that is described beside an actor's name: "is Andy Walken the stretchy one"."""
    if len(reading.sightings) != 1 or not reading.is_yes_no or reading.topics.get("back", 0.0) >= SURE:
        return None
    seen = reading.sightings[0]
    behind = reading.words[seen.end :]
    if (
        any(figure.is_character for figure in seen.figures)
        or behind[:1] != ("the",)
        or not _NOUNS & {*behind}
    ):
        return None
    names = shelf.names_of(seen.figures)
    content = tuple(word for word in reading.content if word not in names)
    found = describe(replace(reading, sightings=(), content=content), shelf)
    if not found.sightings:
        return None
    return replace(reading, sightings=(*found.sightings, seen), spent=reading.spent | found.spent)


def _general(reading: Reading, shelf: Shelf) -> frozenset[str]:
    """Meanings that describe nobody; whoever sings has a voice that does."""
    voiced = {"voice", "voices", "voiced"} & set(reading.words)
    return shelf.meanings(f"{_GENERAL} voice" if voiced else _GENERAL)


def _words_of(shelf: Shelf, claim: Claim) -> frozenset[str]:
    """The meanings under which a claim is found."""
    return frozenset(shelf.words_of(claim))


def _between_ands(words: Sequence[str]) -> list[list[str]]:
    """The words of each thing that "and" joins."""
    found: list[list[str]] = [[]]
    for word in words:
        if word in ("and", "plus", "or"):
            found.append([])
        else:
            found[-1].append(word)
    return found


_SEXES = frozenset({"girl", "boy"})
_NOUNS = frozenset(
    ["girl", "girls", "boy", "boys", "kid", "kids", "child", "guy", "man",
     "woman", "lady", "one", "dude", "chick", "teen", "hero", "heroine", "person"]
)  # fmt: skip
_ONE = frozenset({"girl", "boy", "kid", "guy", "man", "woman", "lady", "dude"})
_GROWN = frozenset({"lady", "woman", "man", "dude", "guy"})
"""What any grown-up is called, whose daughter or son they are or not."""


def _only_by(reading: Reading, words: frozenset[str], shelf: Shelf) -> frozenset[str]:
    """Meanings that stand in a question only through some words."""
    held = {word: shelf.meaning(word) for word in reading.words}
    others = {meaning for word, meaning in held.items() if word not in words}
    return frozenset(meaning for word, meaning in held.items() if word in words) - others


def _fitting(shelf: Shelf, record: Record, words: Iterable[str]) -> tuple[Claim | None, float, float]:
    """A character's or actor's claim with how well a description fits it."""
    item = record.item
    if (
        not isinstance(item, Claim)
        or not item.is_open
        or not isinstance(item.detail, CharacterDetail | CreditDetail)
    ):
        return None, 0.0, 0.0
    if isinstance(item.detail, CreditDetail) and item.detail.role != "actor":
        return None, 0.0, 0.0
    asked = [_kin(word, record.words) for word in words]
    match = shelf.match(record, asked)
    first = item.detail.power.partition(";")[0] if isinstance(item.detail, CharacterDetail) else ""
    most = 1.15 if first and not shelf.meanings(first).isdisjoint(asked) else 1.0
    return item, match.score * most * (1.2 if isinstance(item.detail, CharacterDetail) else 1.0), match.share


def _kin(word: str, held: Mapping[str, float]) -> str:
    """A child is a daughter or a son, where a claim says so."""
    return next((kin for kin in _KIN.get(word, ()) if kin in held), word)


def _is_no_crew(words: Sequence[str]) -> bool:
    """Whether a child is told by what it does: "the girl who draws", "kid who draws the future"."""
    return any(one in _CHILD and two in _WHO for one, two in pairwise(words))


_CHILD = ("girl", "boy", "kid")
_WHO = ("who", "that")


def _others(reading: Reading) -> float:
    """How strongly other topics are asked for; whoever is described may be asked for by name."""
    words = reading.words
    called = {"naming"} if reading.has(*_ONE) or words[-1] == "name" else set[str]()
    called |= CREW if _is_no_crew(words) else set()
    topics = reading.topics.items()
    return max((score for name, score in topics if name not in OF_PEOPLE and name not in called), default=0.0)


def _wants_somebody(reading: Reading, shelf: Shelf) -> bool:
    """Whether somebody is described rather than named."""
    topics = reading.topics
    if not reading.content:
        return False
    somebody = max(topics.get(name, 0.0) for name in ("played", "who", "power", "family"))
    if reading.has("actors", "actresses") and not reading.has(*_ONE) and not reading.figures:
        return False
    listed = 0.0 if one_player(reading) else topics.get("cast", 0.0)
    if max(topics.get("lead", 0.0), topics.get("newcast", 0.0) - 2.0) >= SURE or max(
        listed, topics.get("origin", 0.0)
    ) >= max(SURE, somebody + 0.5):
        return False
    if reading.asks in ("who", "which") and reading.has("leaving", "leaves", "quit", "not returning"):
        return False
    if reading.has("actors", "actresses") and topics.get("announced", 0.0) >= SURE:
        return False
    if reading.figures:
        if any(seen.exact and seen.end - seen.start > 1 for seen in reading.sightings):
            return False
        others = max((score for name, score in topics.items() if name not in OF_PEOPLE), default=0.0)
        kin = topics.get("family", 0.0) >= SURE and not reading.has("same")
        family = kin or ("child" in reading.content and others < SURE)
        return family and not any(figure.characters for figure in reading.figures)
    others = _others(reading)
    wanted = max(
        (reading.topics.get(name, 0.0) for name in ("played", "who", "power", "family")), default=0.0
    )
    if (wanted >= 2 and others <= wanted + 1) or reading.has("in real life"):
        return True
    if others >= SURE:
        return False
    return (
        not shelf.meanings(_PERSONS).isdisjoint(reading.content)
        or reading.has(*_SOMEBODY)
        or reading.words[-1] == "name"
    )
