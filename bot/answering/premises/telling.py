"""Whether any record says of somebody what a question tells of them; where none does, that comes first.

"Does Guppy hate her dad" is no question about a family: the word that tells is "hate". An answer is given as known
only where a record about those who are named has that word, or one that means the same.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeGuard

from bot.answering.answer import ShownLabel
from bot.answering.choosing.preferring import OF_PEOPLE
from bot.answering.composing.told import tell_from
from bot.answering.draft import Draft
from bot.answering.lookup import Asked, Ranked, names_in
from bot.answering.markup import plain
from bot.answering.people.index import Figure, Sighting
from bot.answering.premises.telling_words import (
    BETWEEN,
    NOT_SO,
    OPENING,
    concerns,
    not_known,
    short,
    tells,
    word_set,
)
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import stem, tokens
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, DisputeDetail, Gap, QuoteDetail, Standing

_BEING = frozenset({"is", "are", "was", "were"})
_ABLE = frozenset({"can", "could"})
_TOPICS = OF_PEOPLE.keys() | {
    "naming",
    "ending",
    "villain",
    "plot",
    "count",
    "setting",
    "viewership",
    "quote",
}
_COMPARED = word_set(
    """
    stronger faster taller smarter bigger braver cooler prettier funnier richer weaker slower meaner nicer better worse wiser
    quicker smaller shorter cuter tougher
    """
)
_ASKING = ("what", "which")
_OTHERWISE = frozenset({"who", "why", "when", "where", "whose", "how", "whom"})
_WHY = "why"
_REASONS = (_WHY, "how come")
_CHOICE = ("or", "except", "besides", "one", "ones")
_ONE = frozenset({"kid", "girl", "boy", "guy", "man", "woman", "lady", "dude"})
_SURE = 4.0
_BY_ITSELF = frozenset({"sing", "sings", "singing", "love", "loves"})
"""Words that no other means so well: whoever lends a voice need not sing, and who wishes need not love."""
_NONE = frozenset({"no", "none"})


class _Told(NamedTuple):
    """What a question tells of those who are named."""

    words: Sequence[str]
    opening: str = ""
    """The verb that stands before the name: does, can, is."""


def unsaid(asked: Asked, draft: Draft) -> Draft | None:
    """That no source says it, with the nearest fact; the record that does say it; None where the answer will do."""
    if draft.label is ShownLabel.UNKNOWN or draft.outcome is not None or asked.rule.name not in _TOPICS:
        return None
    figures = _named(asked.reading)
    if asked.reading.asks == "what" and _is_absent(draft):
        return None  # whoever is not in it does nothing there
    if not figures or (isinstance(next(iter(draft.rests_on), None), Gap) and asked.rule.name != "ending"):
        return None
    if (
        _asks_for_a_power(asked.reading)
        and asked.rule.name != "power"
        and not any(map(_power, figures))
        and asked.shelf.meaning("power") not in _said(asked, draft, figures)
    ):
        return not_known(draft, figures, f"names a power of {plain(figures[0].name)}")
    told = _told(asked.reading, asked.shelf)
    return _checked(asked, draft, told, figures) if told is not None else None


def _checked(asked: Asked, draft: Draft, told: _Told, figures: Sequence[Figure]) -> Draft | None:
    """The same, once it is clear which words tell something of whom."""
    names = list(dict.fromkeys(plain(figure.name) for figure in figures))
    says_that = f"says that of {names[0]}"
    if _COMPARED & set(told.words) and len(names) > 1:
        both = f"compares {' with '.join(names[:2])} in that"
        return None if _compares(asked, told.words) else not_known(draft, figures, both)
    powers = asked.rule.name == "power" and asked.reading.topics.get("power", 0.0) >= _SURE
    if not told.opening and powers and _is_card(draft) and len(figures) == 1:
        return None  # what somebody can do instead
    if draft.lead.startswith(NOT_SO):
        denied = _by_a_card(asked, draft, told, figures) or not_known(draft, figures, says_that)
        return None if told.opening in _ABLE else denied
    first = next(iter(draft.rests_on), None)
    if _is_said(first) and (told.opening == _WHY or not isinstance(first.detail, QuoteDetail)):
        return None
    if isinstance(first, Claim) and first.spoils and any(short(figure) in first.text for figure in figures):
        return None
    itself = {stem(word) for word in told.words if word in _BY_ITSELF}
    meanings = {asked.shelf.meaning(word) for word in told.words}
    if meanings & _said(asked, draft, figures) and (not itself or _has(draft, itself)):
        return None
    says_so = (
        each
        for each in asked.ranked
        if _held(asked, each.item, figures) & meanings and _about(asked, each, figures)
    )
    best = next(says_so, None) if not itself else None
    if best is not None:
        return tell_from(asked, [best])
    if told.opening == _WHY:
        return None
    return _by_a_card(asked, draft, told, figures) or not_known(draft, figures, says_that)


def _by_a_card(asked: Asked, draft: Draft, told: _Told, figures: Sequence[Figure]) -> Draft | None:
    """A no where another power is ascribed to somebody, or an ability to who has none; what they can do instead."""
    if asked.rule.name != "power" or not _is_card(draft):
        return None
    meanings = {asked.shelf.meaning(word) for word in told.words}
    if _is_another_power(asked, draft, meanings, figures):
        return replace(draft, lead=f"No: {draft.lead.removeprefix(NOT_SO)}", settled=True)
    return replace(draft, lead=f"{_without(draft)}{draft.lead}") if told.opening in _ABLE else None


def _is_another_power(
    asked: Asked, draft: Draft, meanings: Collection[str], figures: Sequence[Figure]
) -> bool:
    """Whether a power is ascribed to somebody that another has, where there is none, or where theirs is the opposite."""
    if len(figures) != 1:
        return False
    own, shelf = asked.shelf.meanings(f"{_power(figures[0])} {draft.lead}"), asked.shelf
    slow, fast = shelf.meaning("slow"), shelf.meaning("fast")
    if {slow, fast} == {*(own & {slow, fast}), *({slow, fast} & set(meanings))}:
        return True
    others = (figure for figure in shelf.people.figures if figure.is_character and figure not in figures)
    powers = {word for figure in others for word in shelf.meanings(_power(figure))}
    return bool(_NONE & set(tokens(draft.lead)[:6])) and bool(set(meanings) & powers)


def _is_absent(draft: Draft) -> bool:
    """Whether an answer says that somebody is not in it."""
    first = next(iter(draft.rests_on), None)
    detail = first.detail if isinstance(first, Claim) else None
    return isinstance(detail, CreditDetail) and detail.standing is Standing.NOT_RETURNING


def _is_said(item: Claim | Gap | None) -> TypeGuard[Claim]:
    """Whether a record is a quotation or a disagreement of sources."""
    return isinstance(item, Claim) and isinstance(item.detail, DisputeDetail | QuoteDetail)


def _has(draft: Draft, stems: Collection[str]) -> bool:
    """Whether an answer has one of some stems."""
    return any(stem(word) in stems for line in (draft.lead, *draft.support) for word in tokens(line))


def _is_card(draft: Draft) -> bool:
    """Whether an answer rests on what a character can do."""
    first = next(iter(draft.rests_on), None)
    return isinstance(first, Claim) and isinstance(first.detail, CharacterDetail)


def _without(draft: Draft) -> str:
    """How an answer begins about a power that is not on record: with a no, where it is that there is none at all."""
    return "No: " if _NONE & set(tokens(draft.lead)[:6]) else NOT_SO


def _named(reading: Reading) -> list[Figure]:
    """Those whose names stand in a question."""
    return [figure for seen in reading.sightings if seen.start < seen.end for figure in seen.figures]


def _told(reading: Reading, shelf: Shelf) -> _Told | None:
    """What a question tells of those who are named; None where it asks for a part, a return or a relative."""
    seen = [each for each in reading.sightings if each.start < each.end]
    words, first, last = reading.words, seen[0], _last_in_a_row(reading.words, seen)
    characters = all(figure.is_character for each in seen for figure in each.figures)
    compared = [word for word in words if word in _COMPARED]
    if compared and len(seen) > 1 and characters:
        return _Told(compared[:1])
    if reading.has(*_CHOICE) or not _OTHERWISE.isdisjoint(words[: first.start]):
        rest = [word for word in words[last.end :] if word not in BETWEEN and tells(word, shelf)]
        return _Told(rest[:1], _WHY) if rest and reading.has(*_REASONS) else None
    places = [at for at in range(len(words)) if not any(each.start <= at < each.end for each in seen)]
    if any(word in words[: first.start] for word in _ASKING):
        rest = [words[at] for at in places if words[at] not in BETWEEN]
        told = [word for word in rest if tells(word, shelf)]
        return _Told(told) if told and characters else None
    before = [word for word in words[max(0, first.start - 2) : first.start] if word not in ("the", "not")]
    at, opening = last.end, before[-1] if before else ""
    if opening not in OPENING:
        opening = words[at] if at < len(words) and reading.is_yes_no else ""
        at += 1
    at = next((place for place in range(at, len(words)) if words[place] not in BETWEEN), -1)
    found = opening in OPENING and at in places and tells(words[at], shelf)
    found = found and (opening not in _BEING or set(words[first.start : first.end]) <= _names_of(first))
    found = found and not _ONE & set(words[at + 1 : at + 2])
    return _Told([words[at]], opening) if found else None


def _names_of(seen: Sighting) -> set[str]:
    """Every word of the names of somebody who is named, also as whose something is."""
    names = {word for figure in seen.figures for word in tokens(figure.name)}
    return names | {f"{name}s" for name in names}


def _last_in_a_row(words: Sequence[str], seen: Sequence[Sighting]) -> Sighting:
    """The last of those who are named together: "are Missy and Guppy …"."""
    last = seen[0]
    for each in seen[1:]:
        if all(word == "and" for word in words[last.end : each.start]):
            last = each
    return last


def _said(asked: Asked, draft: Draft, figures: Collection[Figure]) -> set[str]:
    """What the answer says first, and what the records under it say of those who are named."""
    about = all(concerns(item, figures) for item in draft.rests_on[:1])
    said = {asked.shelf.meaning(word) for word in tokens(draft.lead)} if about else set[str]()
    said -= names_in(asked, draft.lead, figures)
    for item in (*draft.rests_on, *draft.used[:1]):
        if concerns(item, figures):
            said |= _held(asked, item, figures)
    return said


def _held(asked: Asked, item: Claim | Gap, figures: Collection[Figure]) -> set[str]:
    """The meanings in a record but for the names of others: "fast" is none in a list with Fast Forward."""
    return set(asked.shelf.words_of(item)) - names_in(asked, item.text, figures)


def _about(asked: Asked, each: Ranked, figures: Collection[Figure]) -> bool:
    """Whether a record is about one of those who are named."""
    item = each.item
    if not isinstance(item, Claim) or isinstance(item.detail, QuoteDetail):
        return False
    if isinstance(item.detail, CharacterDetail | CreditDetail):
        return item.ref in asked.about
    return any(short(figure) in item.text for figure in figures)


def _compares(asked: Asked, told: Sequence[str]) -> bool:
    """Whether one record speaks of both who are compared in just that."""
    meanings = {asked.shelf.meaning(word) for word in told}
    names = [short(figure) for figure in _named(asked.reading)]
    return any(
        meanings & each.words.keys() and all(name in each.item.text for name in names)
        for each in asked.ranked
    )


def _asks_for_a_power(reading: Reading) -> bool:
    """Whether a power is asked for that a character has."""
    topics = reading.topics
    does = (
        reading.has("do", "does")
        and not reading.has("can")
        and not reading.has("power", "powers", "superpower", "superpowers", "ability")
    )
    if does or reading.has("deal", "job", "for a living"):
        return False  # what somebody is, whatever the power
    if topics.get("power", 0.0) < max(_SURE, topics.get("played", 0.0)) or reading.asks == "who":
        return False
    return all(figure.is_character for figure in reading.figures)


def _power(figure: Figure) -> str:
    """What is on record of somebody's power."""
    cards = [claim.detail for claim in figure.characters if isinstance(claim.detail, CharacterDetail)]
    return next((card.power for card in cards if card.power), "")
