"""Lists of a cast: who is in it, who is new, who is expected, who was in the work before."""

from collections.abc import Sequence

from bot.answering.markup import covered, plain
from bot.answering.retelling.gaps import not_known
from bot.answering.retelling.people import NO_PART, SURE, nobody
from bot.answering.retelling.telling import Record, Telling, Told
from bot.domain.cast import CastLine, cast_of
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, Standing, Work
from bot.texts import message

_OPEN = {
    Standing.EXPECTED: message("Expected, not confirmed: %(people)s."),
    Standing.UNCERTAIN: message("Uncertain: %(people)s."),
    Standing.NOT_RETURNING: message("Not returning: %(people)s."),
    Standing.RECAST: message("Recast: %(people)s."),
}
_LONGEST = 430


def cast(telling: Telling) -> Told:
    """Who is in it: those who are sure first, then the others by what is said of them."""
    found = cast_of(telling.entry)
    order = {claim.ref: at for at, claim in enumerate(telling.entry.claims)}
    sure = [line for group in found.groups if group.standing in SURE for line in group.lines]
    sure.sort(key=lambda line: order[line.claim.ref])  # as in the file, where leads come first
    gap = next((gap for gap in telling.entry.gaps if gap.topic.value == "credit" and not gap.about), None)
    if sure:
        told = Told(telling.phrase("In %(title)s: %(people)s.", people=_listed(sure, telling)), _claims(sure))
    elif gap is not None:
        told = Told(not_known(gap, telling), [gap])
    elif found.predecessor:
        told = Told(telling.phrase("In %(before)s: %(people)s.", before=telling.before, people=_listed(found.predecessor, telling)),
                    _claims(found.predecessor))  # fmt: skip
    else:
        return Told("", [])
    for group in found.groups:
        words = _OPEN.get(group.standing)
        if words is not None:
            told.add(telling.phrase(words, people=_listed(group.lines, telling, 200)), *_claims(group.lines))
    return told


def expected(telling: Telling) -> Told:
    """Who of those who are not sure to be in it is expected; then the others."""
    groups = [group for group in cast_of(telling.entry).groups if group.standing in _OPEN]
    groups.sort(key=lambda group: group.standing is not Standing.EXPECTED)
    told = Told("", [])
    for group in groups:
        line = telling.phrase(_OPEN[group.standing], people=_listed(group.lines, telling))
        if told.lead:
            told.add(line, *_claims(group.lines))
        else:
            told = Told(line, _claims(group.lines))
    return told


def new_cast(rests: list[Record], telling: Telling) -> Told:
    """Who is new."""
    lines = [
        line
        for group in cast_of(telling.entry).groups
        if group.standing is Standing.NEW
        for line in group.lines
    ]
    if not lines:
        return nobody(rests, telling)
    return Told(
        telling.phrase("New in %(title)s: %(people)s.", people=_listed(lines, telling)), _claims(lines)
    )


def cast_before(telling: Telling) -> Told:
    """Who was in the work before."""
    played: dict[str, tuple[str, Claim]] = {}
    for claim in telling.entry.claims:
        detail = claim.detail
        past = claim.work is Work.PREDECESSOR or not telling.entry.is_released
        if isinstance(detail, CharacterDetail) and detail.played_by and past and not claim.spoils:
            played.setdefault(detail.played_by, (detail.name, claim))
        if isinstance(detail, CreditDetail) and claim.work is Work.PREDECESSOR and "actor" in detail.role:
            played.setdefault(detail.person, (detail.character, claim))
    if not played:
        return Told("", [])
    names = [
        f"{plain(who)} ({covered(plain(part)) if claim.spoils else plain(part)})" if part else plain(who)
        for who, (part, claim) in played.items()
    ]
    people = _cut(names, _LONGEST, telling)
    return Told(telling.phrase("In %(before)s: %(people)s.", before=telling.before, people=people),
                [claim for _, claim in played.values()][:8])  # fmt: skip


def _claims(lines: Sequence[CastLine]) -> list[Record]:
    return [line.claim for line in lines[:8]]


def _listed(lines: Sequence[CastLine], telling: Telling, longest: int = _LONGEST) -> str:
    names = [
        f"{plain(line.person)} ({covered(plain(parts)) if any(claim.spoils for claim in line.claims) else plain(parts)})"
        if (parts := " / ".join(p for p in line.parts if p not in NO_PART))
        else plain(line.person)
        for line in lines
    ]  # fmt: skip
    return _cut(names, longest, telling)


def _cut(names: Sequence[str], longest: int, telling: Telling) -> str:
    kept: list[str] = []
    for name in names:
        if kept and len(", ".join([*kept, name])) > longest:
            return telling.texts.phrases(
                "%(people)s and %(number)s more",
                "%(people)s and %(number)s more",
                len(names) - len(kept),
                people=", ".join(kept),
            )
        kept.append(name)
    return ", ".join(kept)
