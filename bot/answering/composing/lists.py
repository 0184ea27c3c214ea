"""Lists of people and companies: the cast, who is new, who directs and writes."""

from collections.abc import Iterable, Sequence

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.groups import BACK, GROWN, LIKELY, claims_of_an_age, names_a_group, of_an_age
from bot.answering.composing.parts import no_such_part, part_of_the_story, unheard_part
from bot.answering.composing.past import before_name, was_played
from bot.answering.composing.relations import GONE, person_of
from bot.answering.composing.told import gap_draft, nothing, tell, tell_from
from bot.answering.draft import Draft, character_of
from bot.answering.lookup import Asked
from bot.answering.markup import covered, plain
from bot.answering.words import tokens
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CreditDetail,
    Gap,
    Standing,
    Work,
)
from bot.domain.labels import Label
from bot.domain.topics import Topic
from bot.domain.winning import ranked

_SURE = (Standing.RETURNING, Standing.NEW, Standing.ATTACHED, Standing.APPEARED)
_LONGEST = 430
_A_LIST = 150


def cast(asked: Asked) -> Draft | None:
    """Who is in it."""
    if (asked.reading.work is Work.PREDECESSOR and not _of_a_return(asked)) or names_a_group(asked):
        return _cast_before(asked) or tell(asked)
    specific = [
        each for each in asked.ranked[:4] if asked.extra and each.item.topic is Topic.CREDIT
        and asked.shelf.share(each.item, asked.extra) >= 0.6
    ]  # fmt: skip
    if specific and isinstance(specific[0].item, Gap):
        return tell_from(asked, specific)
    unnamed = unheard_part(asked)
    if unnamed is not None:
        return unnamed
    actors = _actors(asked)
    own = claims_of_an_age(asked, [claim for claim in actors if claim.work is Work.THIS])
    sure = [claim for claim in own if _standing(claim) in _SURE]
    maybe = [claim for claim in own if _standing(claim) not in _SURE]
    if not own and asked.rule.name == "played":
        past = _cast_before(asked)
        if past is not None:
            return past
    if asked.reading.has(*GONE) and not asked.reading.figures:
        return _gone(asked, maybe)
    expected = [claim for claim in maybe if _standing(claim) is Standing.EXPECTED]
    if expected and (asked.reading.has(*LIKELY) or _of_a_return(asked)):
        return _expected(expected, maybe)
    if not sure:
        return _open_part(asked, maybe) or _unknown_cast(asked, maybe)
    back = [claim for claim in sure if _standing(claim) is Standing.RETURNING]
    if back and len(back) < len(sure) and asked.reading.has(*BACK) and not asked.reading.is_yes_no:
        draft = Draft(f"Returning in {plain(asked.entry.title.name)}: {listed(back)}", back[:8], settled=True)
        _add_open(draft, maybe)
        return draft
    line = f"In {plain(asked.entry.title.name)}: {listed(_by_words(asked, sure))}"
    unnamed = "No part of that name is on record. " if no_such_part(asked) else ""
    draft = Draft(f"{unnamed}{line}", sure[:8])
    _add_open(draft, maybe)
    return draft


def _open_part(asked: Asked, maybe: Sequence[Claim]) -> Draft | None:
    draft = part_of_the_story(asked) if maybe else None
    if draft is not None and draft.label is not None:
        _add_open(draft, maybe)
    return draft


def _gone(asked: Asked, maybe: Sequence[Claim]) -> Draft:
    """Who does not return; where nobody is said to be gone, just that."""
    left = [c for c in asked.claims if c.is_open and _standing(c) is Standing.LEFT and c not in maybe]
    gone = [
        c for c in maybe if _standing(c) in (Standing.NOT_RETURNING, Standing.RECAST, Standing.LEFT)
    ] + left
    if gone:
        draft = Draft(f"Not returning: {listed(gone)}", gone[:8])
        draft.tell(*gone[:2])
        return draft
    draft = nothing(asked, "anybody who has left {}")
    _add_open(draft, maybe)
    return draft


def _of_a_return(asked: Asked) -> bool:
    """Whether it is asked who of the work before comes back: "which of the original kids return"."""
    return asked.reading.work is Work.PREDECESSOR and asked.reading.has(*BACK)


def _expected(expected: Sequence[Claim], maybe: Sequence[Claim]) -> Draft:
    """Who is expected, first, where that is asked."""
    draft = Draft(f"Expected, not confirmed: {listed(expected)}", expected[:8])
    _add_open(draft, [claim for claim in maybe if claim not in expected])
    return draft


def _unknown_cast(asked: Asked, maybe: Sequence[Claim]) -> Draft | None:
    gap = next((gap for gap in asked.entry.gaps if gap.topic is Topic.CREDIT and not gap.about), None)
    if gap is None or (asked.reading.named and asked.reading.work is None and not maybe):
        return _cast_before(asked) or tell(asked)
    draft = gap_draft(gap, asked)
    _add_open(draft, maybe)
    if not maybe:
        past = _cast_before(asked)
        if past is not None:
            draft.add(past.lead, *past.rests_on)
    return draft


def _add_open(draft: Draft, maybe: Sequence[Claim]) -> None:
    for standing, words in (
        (Standing.EXPECTED, "Expected, not confirmed"),
        (Standing.UNCERTAIN, "Uncertain"),
        (Standing.NOT_RETURNING, "Not returning"),
    ):
        some = [claim for claim in maybe if _standing(claim) is standing]
        if some:
            # Under a long list a second one is a wall of names.
            near = sum(len(line) for line in draft.support) > _A_LIST
            draft.put(f"{words}: {listed(some, 230)}", *some[:4], near=near)


def _cast_before(asked: Asked) -> Draft | None:
    played: dict[str, tuple[str, Claim]] = {}
    is_out = asked.entry.is_released
    for claim in asked.of_kind(CharacterDetail):
        past = claim.work is Work.PREDECESSOR or not is_out
        if isinstance(claim.detail, CharacterDetail) and claim.detail.played_by and past and not claim.spoils:
            played.setdefault(claim.detail.played_by, (claim.detail.name, claim))
    for claim in _actors(asked):
        if isinstance(claim.detail, CreditDetail) and claim.work is Work.PREDECESSOR:
            played.setdefault(claim.detail.person, (claim.detail.character, claim))
    if not played:
        return None
    for claim in _actors(asked) if asked.reading.has(*GROWN) else ():
        if isinstance(claim.detail, CreditDetail) and _PLAYED & set(tokens(claim.text)):
            played.setdefault(claim.detail.person, (claim.detail.character, claim))
    played = of_an_age(asked, played)
    order = {each.item.ref: at for at, each in enumerate(asked.ranked)}
    rows = (
        sorted(played.items(), key=lambda row: order.get(row[1][1].ref, 999))
        if asked.reading.content
        else list(played.items())
    )
    powers = asked.reading.has(*_POWERS)
    names = [
        _with_power(part, claim)
        if powers
        else f"{plain(person)} as {covered(plain(part)) if claim.spoils else plain(part)}"
        for person, (part, claim) in rows
    ]
    draft = Draft(
        f"In {before_name(asked.entry)}: {_cut(names, _LONGEST)}", [claim for _, (_, claim) in rows][:8]
    )
    if all(was_played(claim) for _, (_, claim) in rows):
        draft.label, draft.outcome = ShownLabel.CONFIRMED, Outcome.KNOWN
    others = [claim for claim in _actors(asked) if claim.work is Work.THIS and person_of(claim) not in played]
    others = claims_of_an_age(asked, others)
    if asked.reading.work is not Work.PREDECESSOR:
        _add_open(draft, others)
    return draft


def _with_power(part: str, claim: Claim) -> str:
    """A character with what it can do."""
    detail = claim.detail
    power = plain(detail.power) if isinstance(detail, CharacterDetail) else ""
    power = power.partition(";")[0].partition(":")[0]
    return f"{plain(part)} ({power[:1].lower()}{power[1:]})" if power else plain(part)


_POWERS = ("power", "powers", "abilities", "superpowers")
_PLAYED = frozenset({"played", "plays", "back"})


def newcast(asked: Asked) -> Draft | None:
    """Who is new."""
    new = [claim for claim in _actors(asked) if _standing(claim) is Standing.NEW]
    if new:
        draft = Draft(f"New in {plain(asked.entry.title.name)}: {listed(_by_words(asked, new))}", new[:8])
        draft.settled = all(word.isdecimal() for word in asked.extra)
        unsure = [claim for claim in new if claim.label is not Label.CONFIRMED]
        if unsure and len(unsure) < len(new):
            draft.add(f"Reported, not confirmed: {listed(unsure)}", *unsure)
        return draft
    gaps = [gap for gap in asked.entry.gaps if gap.topic is Topic.CREDIT]
    gaps.sort(key=lambda gap: "new" not in gap.about)
    if not gaps or (gaps[0].about and "new" not in gaps[0].about):
        draft, known = nothing(asked, asked.rule.about), cast(asked)
        if known is not None:
            draft.add(known.lead, *known.rests_on)
        return draft
    return gap_draft(gaps[0], asked)


def _actors(asked: Asked) -> list[Claim]:
    found = [
        claim
        for claim in asked.of_kind(CreditDetail)
        if isinstance(claim.detail, CreditDetail) and "actor" in claim.detail.role
    ]
    best: dict[str, Claim] = {}
    for claim in ranked(claim for claim in found if claim.is_open):
        best.setdefault(person_of(claim), claim)
    return [claim for claim in found if best.get(person_of(claim)) is claim]


def _by_words(asked: Asked, claims: Iterable[Claim]) -> list[Claim]:
    share = {each.item.ref: each.share for each in asked.ranked}
    return sorted(claims, key=lambda claim: -round(share.get(claim.ref, 0.0), 1))


def _standing(claim: Claim) -> Standing | None:
    return claim.detail.standing if isinstance(claim.detail, CreditDetail) else None


def listed(claims: Iterable[Claim], longest: int = _LONGEST) -> str:
    """People with their parts, as many as there is room for."""
    return _cut(
        [
            f"{plain(detail.person)} ({character_of(claim)})" if detail.character else plain(detail.person)
            for claim in claims
            if isinstance(detail := claim.detail, CreditDetail)
        ],
        longest,
    )


def _cut(names: Sequence[str], longest: int) -> str:
    kept: list[str] = []
    for name in names:
        if kept and len(", ".join([*kept, name])) > longest:
            return f"{', '.join(kept)} and {len(names) - len(kept)} more"
        kept.append(name)
    return ", ".join(kept)
