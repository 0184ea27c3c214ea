"""Which topic a reading is answered under, and who is meant by a description."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answering.people import Figure, Sighting
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.topics import TopicRule
from bot.domain.claims import CharacterDetail, Claim, CreditDetail

_OF_PEOPLE = {"played": "person", "back": "person", "who": "person", "cast": "person", "newcast": "person",
              "power": "character", "family": "character"}  # fmt: skip
_PERSONAL = frozenset(_OF_PEOPLE)
_CREW = frozenset({"director", "writer", "showrunner", "composer", "producer", "crew"})
_LEAST = 1.5
_SURE = 3.0
_SHARE = 0.45


def choose(reading: Reading, rules: Mapping[str, TopicRule]) -> tuple[str, str]:
    """The topic and the composing function; empty where the question is off the subject."""
    scores = {name: score for name, score in reading.topics.items() if name in rules}
    if reading.figures:
        return _about_people(reading, scores, rules)
    scores.pop("who", None)
    if reading.later is not None:
        scores["successor"] = scores.get("successor", 0.0) + 6.0
    name = max(scores, key=lambda each: scores[each], default="")
    if name and scores[name] >= _LEAST and _on_subject(reading, scores[name]):
        return name, rules[name].compose
    if reading.named and len(reading.content) == 0:
        return "status", rules["status"].compose
    if _on_subject(reading, 0.0):
        return "who" if "who" in rules else name, "told"
    return "", ""


def _about_people(
    reading: Reading, scores: dict[str, float], rules: Mapping[str, TopicRule]
) -> tuple[str, str]:
    character = any(figure.is_character for figure in reading.figures)
    for name in _CREW:
        if character and scores.get(name, 0.0) < 4:
            scores.pop(name, None)
    scores["back"] = scores.get("back", 0.0) + 1.5
    if not any(figure.characters for figure in reading.figures):
        scores.pop("power", None)
    name = max(scores, key=lambda each: scores[each])
    if scores[name] < 2.5 or name in _PERSONAL:
        return (name if name in _PERSONAL else "back"), _OF_PEOPLE.get(name, "person")
    return name, rules[name].compose


def _on_subject(reading: Reading, score: float) -> bool:
    """Whether a question is about films at all: a name, a title, a strong topic, or few strange words."""
    if reading.named or reading.figures or reading.work is not None:
        return True
    strange = len(reading.strange)
    known = len(reading.content) - strange
    if score >= _SURE:
        return strange <= max(1, known) + 1
    return score > 0 and strange == 0


def describe(reading: Reading, shelf: Shelf) -> Reading:
    """A reading with the character that a description fits: "the stretchy kid", "the girl who draws"."""
    wanted = max(
        (reading.topics.get(name, 0.0) for name in ("played", "who", "power", "family")), default=0.0
    )
    if reading.figures or wanted < 2 or not reading.content:
        return reading
    general = {
        shelf.meaning(word)
        for word in ("actor", "cast", "name", "play", "kid", "power", "voice", "character", "film")
    }
    words = [word for word in reading.content if word not in general]
    if not words:
        return reading
    found: list[tuple[float, float, Claim]] = []
    for record in shelf.records:
        if isinstance(record.item, Claim) and isinstance(record.item.detail, CharacterDetail | CreditDetail):
            if isinstance(record.item.detail, CreditDetail) and record.item.detail.role != "actor":
                continue
            match = shelf.match(record, words)
            if match.share >= _SHARE:
                bonus = 1.2 if isinstance(record.item.detail, CharacterDetail) else 1.0
                found.append((match.score * bonus, match.share, record.item))
    if not found:
        return reading
    found.sort(key=lambda row: -row[0])
    figure = _figure_of(found[0][2], shelf)
    return (
        replace(reading, sightings=(Sighting((figure,), 0, 0, exact=False),))
        if figure is not None
        else reading
    )


def _figure_of(claim: Claim, shelf: Shelf) -> Figure | None:
    for figure in shelf.people.figures:
        if figure.is_character and (claim in figure.characters or claim in figure.credits):
            return figure
    return None
