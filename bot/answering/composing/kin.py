"""Whose relative somebody is, as a sentence with the players: "Missy Moreno's grandmother is Anita Moreno (Adriana Barraza)"."""

import re
from collections.abc import Sequence

from bot.answering.answer import ShownLabel
from bot.answering.composing.past import was_played
from bot.answering.draft import Draft, told, weakest
from bot.answering.lookup import Asked
from bot.answering.markup import covered, plain
from bot.answering.people.index import Figure
from bot.answering.people.kin import GROWN_UP, KIN, OTHER_PARENT, PARENT
from bot.answering.reading import Reading
from bot.answering.words import tokens
from bot.domain.claims import CharacterDetail, Claim, CreditDetail
from bot.domain.winning import ranked

_MANY = {"child": "children", "wife": "wives"}
_PART = 2.0
_RETURN = 3.0
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ACCORDING = r",? according to .+$"


def of_kin(asked: Asked) -> Draft | None:
    """The relatives who are asked for; None where their part, their return, their age or their power is."""
    reading, topics = asked.reading, asked.reading.topics
    if not reading.kin or not reading.owners or not reading.sightings:
        return None
    if max(topics.get("played", 0.0), topics.get("power", 0.0)) >= _PART or topics.get("age", 0.0) >= _RETURN:
        return None
    if (
        topics.get("back", 0.0) >= _RETURN
        or reading.is_yes_no
        or (reading.asks in ("when", "why", "how") and not _is_counted(asked))
    ):
        return None
    found = reading.sightings[0].figures
    if asked.extra and len(found) == 1 and not found[0].is_character and reading.asks == "which":
        return None  # what that one did is asked for
    cards = _told_by(asked, found)
    claims = cards or [ranked(figure.credits)[0] for figure in found if figure.credits][:2]
    if not claims or any(claim.spoils for claim in claims):
        return None
    draft = Draft(_sentence(asked, found, cards), claims, settled=True)
    if all(was_played(claim) for claim in claims):
        draft.label = ShownLabel.CONFIRMED
    elif cards:
        draft.label = weakest(cards)
    for claim in claims:
        if claim not in cards:
            draft.add(told(claim), claim)
    return draft


def _is_counted(asked: Asked) -> bool:
    return asked.reading.has("how many")


def _sentence(asked: Asked, found: Sequence[Figure], cards: Sequence[Claim]) -> str:
    reading = asked.reading
    owner = " and ".join(plain(figure.name) for figure in reading.owners)
    names = _joined([_with_player(figure) for figure in found])
    many = len(found) > 1
    asked_kin = PARENT if many and reading.kin in GROWN_UP else reading.kin
    if reading.kin == OTHER_PARENT:
        return f"{names} is the other parent of {owner}'s children; no source here calls them married"
    kin = _MANY.get(asked_kin, f"{asked_kin}s") if many else asked_kin
    tails = {
        match[0].removeprefix(",").strip()
        for claim in cards
        if (match := re.search(_ACCORDING, _family(claim)))
    }
    tail = f", {plain(tails.pop())}" if len(tails) == 1 else ""
    if _is_counted(asked):
        number = _NUMBERS[len(found)] if len(found) < len(_NUMBERS) else str(len(found))
        return f"{owner} has {number} {kin} on record: {names}{tail}"
    return f"{owner}'s {kin} {'are' if many else 'is'} {names}{tail}"


def _with_player(figure: Figure) -> str:
    name = plain(figure.name)
    if not figure.is_character or not figure.credits:
        return name
    credit = ranked(figure.credits)[0]
    name = covered(name) if credit.spoils else name
    who = credit.detail.person if isinstance(credit.detail, CreditDetail) else ""
    return f"{name} ({plain(who)})" if who else name


def _told_by(asked: Asked, found: Sequence[Figure]) -> list[Claim]:
    """The family lines, and the credits, that say so."""
    people = (*asked.reading.owners, *found)
    cards = [
        claim
        for figure in people
        for claim in figure.characters
        if any(other.name.partition(" ")[0] in _family(claim) for other in people if other is not figure)
    ]
    if cards:
        return cards[:2]
    credited = [claim for figure in found for claim in ranked(figure.credits)]
    return [claim for claim in credited if KIN.keys() & set(tokens(claim.text)) and not claim.spoils][:3]


def _family(claim: Claim) -> str:
    return claim.detail.family if isinstance(claim.detail, CharacterDetail) else ""


def _joined(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def with_players(draft: Draft, cards: Sequence[Claim], reading: Reading) -> Draft:
    """The answer with who plays whom, where the actor was named."""
    for claim in cards:
        detail = claim.detail
        if isinstance(detail, CharacterDetail) and set(tokens(detail.played_by)) & set(reading.words):
            draft.add(f"{plain(detail.name)} is played by {plain(detail.played_by)}.", claim)
    return draft


def relation(detail: CharacterDetail) -> str:
    """Whose child, parent or twin somebody is, as a sentence; empty where nothing is on record."""
    family = plain(detail.family)
    first = family.partition(" ")[0]
    if first not in _OPENS:
        return f"{plain(detail.name)}: {family[:1].lower()}{family[1:]}" if family else ""
    joined = re.sub(r"; (son|daughter) of", r" and the \1 of", family)
    return f"{plain(detail.name)} is the {joined[:1].lower()}{joined[1:]}"


_OPENS = (
    "Son",
    "Daughter",
    "Father",
    "Mother",
    "Twin",
    "Niece",
    "Nephew",
    "Brother",
    "Sister",
    "Grandmother",
)
