"""Which topic a reading is answered under, and who is meant by a description."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.answering.people import Figure, Sighting
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.topics import TopicRule
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, Gap, RelatedDetail, Work
from bot.domain.topics import Topic

_OF_PEOPLE = {
    "played": "person",
    "back": "person",
    "who": "person",
    "cast": "person",
    "newcast": "person",
    "power": "character",
    "family": "character",
}
_CREW = frozenset({"director", "writer", "showrunner", "composer", "producer", "crew"})
_OF_NO_CHARACTER = frozenset(
    {
        "filming",
        "location",
        "release",
        "platform",
        "status",
        "announced",
        "runtime",
        "rating",
        "studio",
        "naming",
    }
)
_TO_THE_BOT = (
    "can you do",
    "who are you",
    "what are you",
    "how are you",
    "are you a",
    "you work",
    "your name",
)
_LEAST = 1.5
_SURE = 3.0
_SHARE = 0.45
_MOST = 0.6
_PERSONS = (
    "child", "daughter", "son", "twin", "hero", "parent", "grandmother", "character", "woman", "man", "wheelchair",
)  # fmt: skip
_GENERAL = (
    "two",
    "three",
    "one",
    "actor",
    "cast",
    "name",
    "play",
    "kid",
    "power",
    "voice",
    "character",
    "film",
    "person",
    "superhero",
)
_MANY = 3
_CAST_TOPICS = (Topic.CHARACTER, Topic.CREDIT)
_FILM = (
    "it",
    "movie",
    "film",
    "sequel",
    "they",
    "he",
    "she",
    "him",
    "her",
    "one",
    "series",
    "show",
    "netflix",
)
_PLURAL = ("twins", "two", "both", "three", "are", "were", "siblings", "kids", "names")
_KIN = {"child": ("daughter", "son"), "parent": ("daughter", "son")}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reading is answered as."""

    topic: str
    compose: str
    strength: float
    """How strongly the words speak of the topic; 0 where only the words of the claims decide."""


def choose(reading: Reading, rules: Mapping[str, TopicRule], shelf: Shelf) -> Choice | None:
    """The topic and its composing function; None where the question is off the subject."""
    scores = {name: score for name, score in reading.topics.items() if name in rules}
    if not reading.named and reading.has(*_TO_THE_BOT):
        return None
    _prefer_the_thing(reading, scores)
    if reading.figures and (reading.named or len(reading.strange) < 3):
        return _about_people(reading, scores, rules)
    scores.pop("who", None)
    if "back" in scores:
        scores["back"] *= 0.6
    if reading.later is not None and "successor" in rules:
        return Choice("successor", rules["successor"].compose, 6.0)
    name = max(scores, key=lambda each: scores[each], default="")
    strength = scores.get(name, 0.0)
    if (strength < _SURE and _tells(reading, shelf, _MOST, 2)) or (
        strength < 4.5 and name not in _OF_PEOPLE and _tells(reading, shelf, 0.95, 3)
    ):
        return Choice("who", "told", 0.0)
    if name and strength >= _LEAST and _on_subject(reading, strength):
        return Choice(name, rules[name].compose, strength)
    if reading.years and strength < _LEAST and "release" in rules:
        return Choice("release", rules["release"].compose, _SURE)
    if (reading.named or reading.work is not None) and not reading.content:
        return Choice("status", rules["status"].compose, _SURE)
    if _on_subject(reading, 0.0) or _tells(reading, shelf, 0.5, 1):
        return Choice("who", "told", 0.0)
    return None


def _prefer_the_thing(reading: Reading, scores: dict[str, float]) -> None:
    """ "Did he say that it comes out in 2025" is about the date, not about his words."""
    others = max((score for name, score in scores.items() if name in _OF_NO_CHARACTER), default=0.0)
    if (
        reading.is_yes_no
        and "quote" in scores
        and others >= _SURE
        and not reading.has("quote", "words", "exact")
    ):
        scores["quote"] = min(scores["quote"], 1.0)


def _about_people(reading: Reading, scores: dict[str, float], rules: Mapping[str, TopicRule]) -> Choice:
    character = any(figure.is_character for figure in reading.figures)
    for name in _CREW:
        if character and scores.get(name, 0.0) < 4:
            scores.pop(name, None)
    scores["back"] = scores.get("back", 0.0) + 1.5
    if not any(figure.characters for figure in reading.figures):
        scores.pop("power", None)
    for name in ("age", "quote"):
        if name in scores:
            scores[name] += 1.0
    if related_to_each_other(reading):
        scores["family"] = scores.get("family", 0.0) + 4.0
    if character:
        for name in scores.keys() & _OF_NO_CHARACTER:
            scores[name] *= 0.4
    if scores.get("age", 0.0) >= 4 and "age" in rules:
        return Choice("age", rules["age"].compose, scores["age"])
    described = all(seen.start == seen.end for seen in reading.sightings)
    if described and reading.topics.get("played", 0.0) >= 2.5:
        return Choice("played", "person", reading.topics["played"])
    name = max(scores, key=lambda each: scores[each])
    strength = scores[name]
    if name not in _OF_PEOPLE and strength >= 2.5:
        return Choice(name, rules[name].compose, strength)
    cards = any(figure.characters for figure in reading.figures) and character
    wanted = (
        max(reading.topics.get(each, 0.0) for each in ("back", "played", "cast")) if reading.topics else 0.0
    )
    if cards and wanted < 2 and name in ("back", "who"):
        return Choice("power", "character", 2.0)
    return Choice(name if name in _OF_PEOPLE else "back", _OF_PEOPLE.get(name, "person"), strength)


def related_to_each_other(reading: Reading) -> bool:
    """Whether one who is named belongs to the family of another who is named."""
    names = {figure.name for figure in reading.figures}
    return len(names) > 1 and any(
        name != claim.detail.name and name in claim.detail.family
        for figure in reading.figures
        for claim in figure.characters
        if isinstance(claim.detail, CharacterDetail)
        for name in names
    )


def _tells(reading: Reading, shelf: Shelf, share: float, least: int) -> bool:
    """Whether some record holds most of what a question says, whatever its topic."""
    words = [word for word in reading.content if word not in shelf.plain_words]
    if len(words) < least or len(reading.strange) * 2 > len(words):
        return False
    return any(
        sum(word in record.words for word in words) >= least and shelf.match(record, words).share >= share
        for record in shelf.records
        if _is_meant(reading, record.item) and record.item.topic not in _CAST_TOPICS
    )


def _is_meant(reading: Reading, item: Claim | Gap) -> bool:
    """Whether a record speaks of the work that is meant; one about earlier works speaks of them."""
    if isinstance(item, Claim) and isinstance(item.detail, RelatedDetail):
        return reading.work is not Work.THIS
    return reading.work in (None, item.work)


def _on_subject(reading: Reading, score: float) -> bool:
    """Whether a question is about films at all: a name, a title, a strong topic, or few strange words."""
    if reading.named or reading.work is not None:
        return True
    foreign = len(reading.strange) + len(reading.foreign)
    known = len(reading.content) - foreign
    if score >= 5:
        return foreign <= max(1, known) + 1
    if score >= _SURE:
        return foreign == 0 or (foreign <= known + 3 and reading.has(*_FILM))
    return score > 0 and foreign == 0


def describe(reading: Reading, shelf: Shelf) -> Reading:
    """A reading with the character that a description fits: "the stretchy kid", "the girl who draws"."""
    if not _wants_somebody(reading, shelf):
        return reading
    general = {shelf.meaning(word) for word in _GENERAL} - (
        {shelf.meaning("kid")} if reading.figures else set()
    )
    words = [word for word in reading.content if word not in general and word not in shelf.plain_words]
    if not words:
        return reading
    found = [
        (score, claim)
        for claim, score, share in (
            _fitting(shelf, record.item, record.words, words) for record in shelf.records
        )
        if claim is not None and share >= _SHARE
    ]
    if not found:
        return reading
    shares = [(row[1], shelf.share(row[1], words)) for row in found]
    found.sort(key=lambda row: -row[0])
    near = [_figure_of(claim, shelf) for score, claim in found if score >= found[0][0] * 0.9]
    some = tuple(dict.fromkeys(figure for figure in near if figure is not None))
    others = max(
        (
            shelf.match(record, words).share
            for record in shelf.records
            if record.item.topic not in _CAST_TOPICS
        ),
        default=0.0,
    )
    if len(some) > _MANY or (not reading.figures and others > max(share for _, share in shares) + 0.1):
        return reading
    if not reading.has(*_PLURAL):
        some = some[:1]
    return replace(reading, sightings=(Sighting(some, 0, 0, exact=False),)) if some else reading


def players(reading: Reading, shelf: Shelf) -> Reading:
    """Where an age is asked of a character: those who play it."""
    if reading.topics.get("age", 0.0) < 4 or not any(figure.is_character for figure in reading.figures):
        return reading
    credits = {claim.ref for figure in reading.figures for claim in (*figure.credits, *figure.characters)}
    names = {
        claim.detail.played_by
        for figure in reading.figures
        for claim in figure.characters
        if isinstance(claim.detail, CharacterDetail)
    }
    played = tuple(
        figure
        for figure in shelf.people.figures
        if not figure.is_character
        and (figure.name in names or any(claim.ref in credits for claim in figure.credits))
    )
    return replace(reading, sightings=(Sighting(played, 0, 0, exact=False),)) if played else reading


def _fitting(
    shelf: Shelf, item: object, held: Mapping[str, float], words: Iterable[str]
) -> tuple[Claim | None, float, float]:
    """A character's or actor's claim with how well a description fits it."""
    if (
        not isinstance(item, Claim)
        or not item.is_open
        or not isinstance(item.detail, CharacterDetail | CreditDetail)
    ):
        return None, 0.0, 0.0
    if isinstance(item.detail, CreditDetail) and item.detail.role != "actor":
        return None, 0.0, 0.0
    asked = [_kin(word, held) for word in words]
    record = next(record for record in shelf.records if record.item is item)
    match = shelf.match(record, asked)
    return item, match.score * (1.2 if isinstance(item.detail, CharacterDetail) else 1.0), match.share


def _kin(word: str, held: Mapping[str, float]) -> str:
    """A child is a daughter or a son, where a claim says so."""
    return next((kin for kin in _KIN.get(word, ()) if kin in held), word)


def _wants_somebody(reading: Reading, shelf: Shelf) -> bool:
    """Whether somebody is described rather than named."""
    if not reading.content:
        return False
    if reading.figures:
        family = reading.topics.get("family", 0.0) >= 3 or "child" in reading.content
        return family and not any(figure.characters for figure in reading.figures)
    others = max((score for name, score in reading.topics.items() if name not in _OF_PEOPLE), default=0.0)
    wanted = max(
        (reading.topics.get(name, 0.0) for name in ("played", "who", "power", "family")), default=0.0
    )
    persons = {shelf.meaning(word) for word in _PERSONS}
    if wanted >= 2 and others <= wanted + 1:
        return True
    return others < _SURE and (
        bool(persons & set(reading.content)) or reading.has("one", "ones", "two", "who")
    )


def _figure_of(claim: Claim, shelf: Shelf) -> Figure | None:
    for figure in shelf.people.figures:
        if figure.is_character and (claim in figure.characters or claim in figure.credits):
            return figure
    return None
