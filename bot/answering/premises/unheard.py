"""People of whom the records cannot say what is asked: strangers to the title, and the lives of those who are in it."""

from collections.abc import Sequence

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.choosing.wanting import INSTEAD
from bot.answering.draft import Draft, told
from bot.answering.markup import plain
from bot.answering.people.index import Figure
from bot.answering.people.kin import KIN
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.domain.claims import CharacterDetail, CreditDetail
from bot.domain.winning import ranked

_IN_LIFE = ("real life", "in life", "off screen", "offscreen", "outside the", "behind the scenes")
_OF_LIFE = ("real", "actual")
_MOST = 3


def private(reading: Reading, shelf: Shelf) -> Draft | None:
    """That no source speaks of the life of an actor beside the work: "is he disabled in real life", "are they real twins"."""
    if not reading.figures or not _of_life(reading):
        return None
    if reading.owners and all(figure.is_character for figure in reading.owners):
        return None
    actors = [figure for figure in reading.figures if not figure.is_character]
    if not actors and not (reading.topics.get("played", 0.0) >= _PLAYED and _are_related(reading)):
        return None
    if not any(figure.credits or figure.characters for figure in reading.figures):
        return None
    people = actors or _players(reading.figures, shelf)
    names = " and ".join(plain(figure.name) for figure in (people or reading.figures)[:2])
    draft = _unknown(f"no source here speaks of the private life of {names}")
    claims = [ranked(figure.credits)[0] for figure in people[:2] if figure.credits]
    draft.rests_on = claims
    draft.tell(*claims)
    for claim in claims:
        draft.add(told(claim), claim)
    return draft


_PLAYED = 4.0


def _of_life(reading: Reading) -> bool:
    if reading.has(*_IN_LIFE):
        return True
    words = reading.words
    return any(
        (word in _OF_LIFE and not KIN.keys().isdisjoint(words[at + 1 : at + 2]))
        or (word == "related" and "really" in words)
        for at, word in enumerate(words)
    )


def _are_related(reading: Reading) -> bool:
    return reading.is_yes_no and (reading.has("related") or not KIN.keys().isdisjoint(reading.words))


def _players(figures: tuple[Figure, ...], shelf: Shelf) -> list[Figure]:
    """Who plays the characters that are named."""
    credited = {claim.ref for figure in figures for claim in figure.credits}
    played = {
        claim.detail.played_by
        for figure in figures
        for claim in figure.characters
        if isinstance(claim.detail, CharacterDetail)
    }
    return [
        figure
        for figure in shelf.people.figures
        if not figure.is_character
        and (figure.name in played or any(claim.ref in credited for claim in figure.credits))
    ]


def succeeded(reading: Reading, shelf: Shelf) -> Draft | None:
    """That nothing is on record of somebody whose successor is asked for: "who took over from …"."""
    if reading.figures or reading.asks != "who" or not reading.has(*INSTEAD):
        return None
    name = stranger(reading, shelf)
    if not name or len(reading.strange) > _MOST:
        return None
    title = plain(shelf.entry.title.name)
    draft = _unknown(f"no source here says who took over from {plain(name)} in {title}")
    office = next(
        (word for word in ("director", "writer", "composer", "showrunner") if reading.has(word)), ""
    )
    for claim in ranked(shelf.entry.claims):
        detail = claim.detail
        if office and isinstance(detail, CreditDetail) and office in detail.role and not claim.spoils:
            draft.add(told(claim), claim)
            break
    return draft


def stranger(reading: Reading, shelf: Shelf) -> str:
    """The name of somebody whom no record knows."""
    start, end = stranger_at(reading, shelf)
    return " ".join(word.capitalize() for word in (reading.typed or reading.words)[start:end])


def stranger_at(reading: Reading, shelf: Shelf) -> tuple[int, int]:
    """Where it stands: the words that stand nowhere, with a first name before and more behind; 0, 0 where it does not."""
    used = {at for seen in reading.sightings for at in range(seen.start, seen.end)}
    words, unheard = reading.words, {*reading.strange, *reading.foreign}
    at = next((at for at, word in enumerate(words) if word in reading.strange and at not in used), -1)
    if at < 0:
        return 0, 0

    def is_part(spot: int, *, of_strange: bool) -> bool:
        word = words[spot]
        if spot in used or not word.isalpha():
            return False
        return (of_strange and word in unheard) or reading.typed[spot : spot + 1] not in ((), (word,))

    end = at + 1
    while end < len(words) and is_part(end, of_strange=True):
        end += 1
    before = words[at - 1] if at else ""
    known = shelf.people.knows(before) or _is_first(words, at - 1, shelf)
    if before and (known or is_part(at - 1, of_strange=False)) and at - 1 not in used:
        at -= 1
    return at, end


def _is_first(words: Sequence[str], at: int, shelf: Shelf) -> bool:
    """Whether a word of the language is a first name where it stands: "is will smith in it", "mark hamill in it"."""
    if at > 0 and words[at] == "will":
        return words[at - 1] in _VERBS
    opens = at == 0 or (at > 0 and words[at - 1] in _VERBS)
    word = words[at] if at >= 0 else ""
    plain = shelf.is_stop(word) or shelf.meaning(word) in shelf.plain_words
    return opens and word.isalpha() and not plain


_VERBS = frozenset({"is", "was", "does", "did", "can", "has", "will", "isnt", "wasnt", "heard"})


def _unknown(sentence: str) -> Draft:
    draft = Draft(f"Not known: {sentence}", [])
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    return draft
