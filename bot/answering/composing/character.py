"""A character: powers, family, and who plays the relatives."""

import re
from collections.abc import Sequence

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.disputes import dispute_draft
from bot.answering.composing.groups import names_a_group
from bot.answering.composing.kin import of_kin, relation, with_players
from bot.answering.composing.lists import cast
from bot.answering.composing.people import card_line, person
from bot.answering.composing.relations import together
from bot.answering.composing.told import marked, tell, tell_from
from bot.answering.draft import Draft, first_of, told
from bot.answering.lookup import Asked, Ranked, names_in
from bot.answering.markup import plain
from bot.answering.people.index import Figure
from bot.answering.people.kin import KIN, RELATIVE
from bot.answering.reading import is_yes_no
from bot.answering.spelling import is_slip
from bot.answering.words import tokens
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CreditDetail,
    DisputeDetail,
    Gap,
    Work,
)
from bot.domain.winning import ranked

_DEFAULT = 2.0
_ABOUT = 0.8
_OF_POWERS = (
    "power", "powers", "superpower", "superpowers", "ability", "abilities", "skill", "gift", "use", "character", "kid",
)  # fmt: skip


def character(asked: Asked) -> Draft | None:
    """Powers and family of a character."""
    cards = [claim for figure in asked.reading.figures for claim in figure.characters]
    pool = [each for each in asked.ranked if each.item in cards]
    related = together(asked)
    tie = tell_from(asked, [related]) if related is not None else of_kin(asked) or _tie(asked)
    if tie is not None:
        return tie
    if not pool:
        return _without_a_card(asked)
    if asked.reading.work is Work.THIS:
        own = [each for each in asked.ranked[:12] if _of_the_title(asked, each)]
        if own:
            return tell_from(asked, own)
    card = pool[0].item
    if not isinstance(card, Claim) or not isinstance(card.detail, CharacterDetail):
        return tell(asked)
    disputed = _disputed(asked)
    if disputed is not None:
        return disputed
    better = _closer(asked, pool[0])
    if better is not None:
        draft = tell_from(asked, [better])
        if draft is not None:
            draft.add(card_line(card), card)
            return draft
    opens = asked.reading.words[:1]
    if (
        asked.strength <= _DEFAULT
        and _strangers(asked)
        and opens not in (("is",), ("was",), ("so",), ("can",), ("could",))
    ):
        return _no_card(asked, card)
    return _card(asked, card, card.detail, cards)


def _strangers(asked: Asked) -> list[str]:
    """The words of a question that stand nowhere and are no slip of a name in it."""
    names = [word for figure in asked.reading.figures for word in tokens(figure.name)]
    return [word for word in asked.reading.strange if not any(is_slip(word, name) for name in names)]


def _tie(asked: Asked) -> Draft | None:
    """Whether one of two who are named is that relative of the other: yes, or no with whose it is."""
    kin = next((KIN[word] for word in asked.reading.words if word in KIN), None)
    if kin is None and asked.reading.has("related"):
        kin = RELATIVE
    both = [figure for figure in asked.reading.figures if figure.is_character]
    if kin is None or len(both) != 2 or len(asked.reading.sightings) != 2 or not asked.reading.is_yes_no:
        return None
    for one, other in (both, both[::-1]):
        found = asked.shelf.bonds.relatives((other,), kin)
        cards = [claim for figure in (one, other) for claim in figure.characters if not claim.spoils]
        told_by = [
            c
            for c in cards
            if isinstance(c.detail, CharacterDetail) and KIN.keys() & set(tokens(c.detail.family))
        ]
        told_by.sort(key=lambda c: c not in other.characters and one not in found)
        if found and told_by and isinstance(told_by[0].detail, CharacterDetail):
            yes = one in found
            if kin == RELATIVE and not yes:
                continue
            draft = Draft(f"{'Yes' if yes else 'No'}: {relation(told_by[0].detail)}", told_by[:1])
            draft.outcome, draft.settled = None if yes else Outcome.NOT_HAPPENING, True
            return with_players(draft, cards, asked.reading)
    return _no_tie(both) if kin == RELATIVE else None


def _no_tie(both: Sequence[Figure]) -> Draft:
    """That no source says that two are related, with the family of each."""
    names = " and ".join(plain(figure.name) for figure in both)
    draft = Draft(f"Not known: no source here says that {names} are related", [])
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    for claim in (claim for figure in both for claim in figure.characters if not claim.spoils):
        draft.add(relation(claim.detail) if isinstance(claim.detail, CharacterDetail) else "", claim)
    return draft


def _without_a_card(asked: Asked) -> Draft | None:
    """What names several of those who are meant, else what is known of them as people."""
    if not asked.reading.figures and names_a_group(asked):
        return cast(asked)
    several = [each for each in asked.ranked if _names_several(asked, each)]
    if several:
        return tell_from(asked, several, more=2)
    people = [figure for figure in asked.reading.figures if figure.credits]
    return person(asked) if people else tell(asked)


def _closer(asked: Asked, card: Ranked) -> Ranked | None:
    """A record about the same character that holds more of the question than its card does."""
    others = [
        each
        for each in asked.ranked
        if each.item is not card.item and asked.concerns(each) and not _of_a_namesake(asked, each)
        and (not asked.extra or (set(asked.extra) - {asked.shelf.meaning("hero")}) & each.words.keys() - names_in(asked, each.item.text, asked.reading.figures))
    ]  # fmt: skip
    for each in asked.ranked[:3]:
        if asked.reading.is_yes_no and each in others and each.share >= 0.6 and each.fit > 0:
            return each
    best = max(others, key=lambda each: each.share, default=None)
    if best is None or best.share < 0.6 or not isinstance(best.item, Claim):
        return None
    return best if best.share > card.share + 0.15 else None


def _of_a_namesake(asked: Asked, each: Ranked) -> bool:
    """Whether a record describes somebody else, who may share a name."""
    item = each.item
    return (
        isinstance(item, Claim)
        and isinstance(item.detail, CharacterDetail | CreditDetail)
        and item.ref not in asked.about
    )


def _card(asked: Asked, card: Claim, detail: CharacterDetail, cards: Sequence[Claim]) -> Draft | None:
    family = asked.rule.name == "family"
    said = detail.family if family else detail.power
    if not said:
        return _no_card(asked, card)
    if card.spoils:
        return Draft(told(card), [card])
    lead, rest = (relation(detail), told(card)) if family else first_of(card)
    decided = _decided(asked, card)
    draft = Draft(f"{decided}{lead}", [card])
    _others(draft, cards, card, family=family)
    # A power that is named ("lava") belongs to the topic's own words, and is what is asked for all the same.
    powers = {asked.shelf.meaning(word) for word in _OF_POWERS} | asked.shelf.subjects(lead)
    held = set(asked.reading.content) & asked.shelf.subjects(rest) - powers
    draft.put(rest, near=family or not held)
    draft.beside(plain(detail.power) if family else relation(detail))
    if not family:
        told_already = bool(asked.shelf.subjects(lead) & asked.shelf.subjects(detail.power))
        draft.put(f"Power: {_uncapped(asked, plain(detail.power))}", near=told_already)
    if family and detail.played_by and asked.reading.spent:
        draft.support.insert(0, f"{plain(detail.name)} is played by {plain(detail.played_by)}.")
    for line, claim in _kin_players(asked, detail.family) if family else ():
        draft.beside(line, claim)
    for each in asked.ranked[:5]:
        if (
            each.share < 0.34
            or not isinstance(each.item, Claim)
            or isinstance(each.item.detail, CharacterDetail)
        ):
            continue
        if not each.item.spoils and each.fit > 0:
            draft.beside(marked(each.item), each.item)
    return draft


def _others(draft: Draft, cards: Sequence[Claim], card: Claim, *, family: bool) -> None:
    for other in cards:
        if other is not card:
            draft.add(card_line(other) if family else first_of(other)[0], other)


def _disputed(asked: Asked) -> Draft | None:
    """The disagreement about those who are named that a yes-or-no question is about."""
    names = [figure.name.rpartition(" ")[2] for figure in asked.reading.figures]
    best: tuple[float, Claim] | None = None
    for each in asked.ranked[:12] if asked.reading.is_yes_no else ():
        item = each.item
        if not isinstance(item, Claim) or not isinstance(item.detail, DisputeDetail):
            continue
        question = item.detail.question
        together = len(names) > 1 and all(name in question for name in names)
        share = 1.0 if together else asked.shelf.share(item, asked.reading.content)
        decided = is_yes_no(tuple(tokens(question))) and any(name in question for name in names)
        if (together or (decided and share >= _ABOUT)) and (best is None or share > best[0]):
            best = (share, item)
    return dispute_draft(best[1], asked.entry) if best is not None else None


def _decided(asked: Asked, card: Claim) -> str:
    """ "Yes: " where the card holds what a yes-or-no question names; another start where it names something else."""
    names = asked.shelf.names_of(asked.reading.figures)
    plainly = names | {asked.shelf.meaning(word) for word in _OF_POWERS}
    wanted = [word for word in asked.reading.content if word not in plainly]
    if not asked.reading.is_yes_no or asked.rule.name != "power" or not wanted or asked.reading.negated:
        return ""
    power = card.detail.power if isinstance(card.detail, CharacterDetail) else ""
    held = asked.shelf.meanings(power)
    if all(word in held for word in wanted):
        # Of two who are named, one may do it to the other.
        alone = len(asked.reading.sightings) == 1
        if _DENIALS & set(tokens(power)):
            return "No: " if alone and _denied(asked, power, wanted) else ""
        return "Yes: " if alone else ""
    # In other words it may well stand there ("turn back time", "reverses time"): no denial where any word is held.
    near = held | asked.shelf.words_of(card).keys()
    return (
        ""
        if _DENIALS & set(tokens(power)) or len(wanted) > 2 or near & set(wanted)
        else "No source here says so. "
    )


def _denied(asked: Asked, power: str, wanted: Sequence[str]) -> bool:
    """Whether a denial stands before what is asked for: "cannot control it"."""
    clauses = [tokens(clause) for clause in re.split("[;,.]", power)]
    return not asked.reading.has(*_SILENT) and any(
        _DENIALS & set(said[max(0, at - 2) : at])
        for said in clauses
        for at, word in enumerate(said)
        if asked.shelf.meaning(word) in wanted
    )


_SILENT = ("mute", "silent", "wordless")
_DENIALS = frozenset({"not", "no", "never", "cannot", "without"})


def _uncapped(asked: Asked, text: str) -> str:
    """A phrase after a colon: its first letter small, unless the word is a name."""
    first = text.partition(" ")[0]
    return (
        text if asked.shelf.people.knows(first.casefold()) or first.isupper() else text[:1].lower() + text[1:]
    )


def _kin_players(asked: Asked, family: str) -> list[tuple[str, Claim]]:
    """Who plays the relatives that a family line names."""
    found: list[tuple[str, Claim]] = []
    for figure in asked.shelf.people.figures:
        if figure.is_character and figure.name in family and figure.credits:
            credit = ranked(figure.credits)[0]
            if isinstance(credit.detail, CreditDetail):
                found.append((f"{plain(figure.name)} is played by {plain(credit.detail.person)}", credit))
    return found[:2]


def _names_several(asked: Asked, each: Ranked) -> bool:
    """Whether a record that is no credit names two of those who are asked about."""
    item = each.item
    if not isinstance(item, Claim) or isinstance(item.detail, CreditDetail) or item.spoils:
        return False
    return sum(figure.name in item.text for figure in asked.reading.figures) > 1


def _of_the_title(asked: Asked, each: Ranked) -> bool:
    """Something said of the title itself about what was asked of a character."""
    item = each.item
    if item.work is not Work.THIS or (
        isinstance(item, Claim) and isinstance(item.detail, CharacterDetail | CreditDetail)
    ):
        return False
    return asked.concerns(each) and asked.shelf.share(item, asked.reading.content) >= 0.4


def _no_card(asked: Asked, card: Claim) -> Draft | None:
    name = card.detail.name if isinstance(card.detail, CharacterDetail) else ""
    gaps = [each for each in asked.ranked if isinstance(each.item, Gap) and name and name in each.item.text]
    draft = tell_from(asked, gaps) if gaps else None
    if draft is None:
        draft = Draft(f"Not known: no source here says that of {card_line(card).partition(':')[0]}", [card])
        draft.outcome, draft.label = Outcome.NOTHING_ANNOUNCED, ShownLabel.UNKNOWN
    draft.add(card_line(card), card)
    return draft
