"""Who is in it, who plays whom, who returns, and who makes it."""

from collections.abc import Sequence

from bot.answering.draft import character_of
from bot.answering.markup import covered, plain
from bot.answering.people import split_people
from bot.answering.retelling.gaps import not_known
from bot.answering.retelling.stages import decided
from bot.answering.retelling.telling import Record, Telling, Told
from bot.domain.cast import CastLine, cast_of
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, Gap, Standing, Work
from bot.domain.labels import Label
from bot.texts import message

SURE = (Standing.RETURNING, Standing.NEW, Standing.ATTACHED, Standing.APPEARED)
_OPEN = {
    Standing.EXPECTED: message("Expected, not confirmed: %(people)s."),
    Standing.UNCERTAIN: message("Uncertain: %(people)s."),
    Standing.NOT_RETURNING: message("Not returning: %(people)s."),
    Standing.RECAST: message("Recast: %(people)s."),
}
_WITH_PART = {
    Standing.RETURNING: message("%(person)s returns as %(part)s in %(title)s"),
    Standing.EXPECTED: message(
        "%(person)s is expected back as %(part)s in %(title)s, but that is not confirmed"
    ),
    Standing.UNCERTAIN: message("it is uncertain whether %(person)s is back as %(part)s in %(title)s"),
    Standing.NOT_RETURNING: message("%(person)s does not return as %(part)s in %(title)s"),
    Standing.RECAST: message(
        "%(person)s does not return as %(part)s in %(title)s: the part goes to somebody else"
    ),
    Standing.LEFT: message("%(person)s has left %(title)s"),
}
_WITHOUT_PART = {
    Standing.RETURNING: message("%(person)s returns in %(title)s"),
    Standing.EXPECTED: message("%(person)s is expected in %(title)s, but that is not confirmed"),
    Standing.UNCERTAIN: message("it is uncertain whether %(person)s is in %(title)s"),
    Standing.NOT_RETURNING: message("%(person)s does not return in %(title)s"),
    Standing.RECAST: message("%(person)s does not return in %(title)s: the part goes to somebody else"),
    Standing.LEFT: message("%(person)s has left %(title)s"),
}
_ROLES = {
    "co-director": message("co-direction of %(title)s: %(people)s"),
    "director": message("direction of %(title)s: %(people)s"),
    "writer": message("script of %(title)s: %(people)s"),
    "composer": message("music of %(title)s: %(people)s"),
    "producer": message("production of %(title)s: %(people)s"),
    "showrunner": message("in charge of %(title)s: %(people)s"),
    "creator": message("creation of %(title)s: %(people)s"),
}
_LONGEST = 430
_NO_PART = ("", "not announced", "unknown")


def credit_sentence(claim: Claim, telling: Telling) -> str:
    """What a person is to the title, without a full stop."""
    detail = claim.detail
    if not isinstance(detail, CreditDetail):
        return telling.quoted(claim)
    person, part = plain(detail.person), character_of(claim)
    if "actor" not in detail.role:
        return crew_sentence([claim], telling)
    if claim.work is Work.PREDECESSOR:
        return played_before(person, part, telling)
    if detail.standing in (Standing.NEW, Standing.ATTACHED, Standing.APPEARED):
        if detail.character in _NO_PART:
            return telling.phrase(
                "%(person)s is in %(title)s; the part has not been announced", person=person
            )
        said = message("%(person)s plays %(part)s in %(title)s")
        if claim.label is not Label.CONFIRMED:
            said = message("according to reports, %(person)s plays %(part)s in %(title)s")
        return telling.phrase(said, person=person, part=part)
    table = _WITHOUT_PART if detail.character in _NO_PART else _WITH_PART
    return telling.phrase(table[detail.standing], person=person, part=part)


def played_before(person: str, part: str, telling: Telling) -> str:
    """Who played whom in the work before."""
    return telling.phrase(
        "%(person)s played %(part)s in %(before)s", person=person, part=part, before=telling.before
    )


def crew_sentence(claims: Sequence[Claim], telling: Telling) -> str:
    """Who holds an office, in a form without gender or article."""
    details = [claim.detail for claim in claims if isinstance(claim.detail, CreditDetail)]
    names = dict.fromkeys(plain(name) for detail in details for name in split_people(detail.person))
    people = telling.listed(names)
    role = details[0].role
    if details[0].standing is Standing.LEFT:
        return telling.phrase("%(person)s has left %(title)s", person=people)
    known = next((text for word, text in _ROLES.items() if role.startswith(word)), None)
    where = telling.before if claims[0].work is Work.PREDECESSOR else telling.title
    if known is None:
        return telling.phrase(
            "%(people)s (%(role)s, %(title)s)", people=people, role=plain(role), title=where
        )
    return telling.phrase(known, people=people, title=where)


def crew(rests: list[Record], used: list[Record], telling: Telling, verdict: str) -> Told:
    """Who directs, writes, composes, produces."""
    claims = [
        record for record in rests if isinstance(record, Claim) and isinstance(record.detail, CreditDetail)
    ]
    if not claims:
        return nobody(rests, telling)
    first = claims[0]
    told = Told(
        decided(verdict if verdict in ("Yes", "No") else "", crew_sentence(claims, telling), telling), claims
    )
    for record in used:
        if isinstance(record, Claim) and isinstance(record.detail, CreditDetail) and record is not first:
            told.add(decided("", credit_sentence(record, telling), telling), record)
    return told


def nobody(rests: list[Record], telling: Telling) -> Told:
    """Where a gap says that nobody is known, or nothing does."""
    gap = next((record for record in rests if isinstance(record, Gap)), None)
    if gap is not None:
        return Told(not_known(gap, telling), [gap])
    return Told("", [])


def not_announced(gap: Gap, used: list[Record], telling: Telling, *, yet: bool) -> Told:
    """What is not known of somebody or of a part, and the credits beside it."""
    told = Told(not_known(gap, telling, yet=yet), [gap])
    for record in used:
        if isinstance(record, Claim) and isinstance(record.detail, CreditDetail):
            told.add(decided("", credit_sentence(record, telling), telling), record)
    return told


def person(rests: list[Record], used: list[Record], telling: Telling, verdict: str) -> Told:
    """Whoever is named: the part, and whether there is a return."""
    first = rests[0]
    if not isinstance(first, Claim):
        return nobody(rests, telling)
    told = Told(decided(_fitting(verdict, first), _person_sentence(first, telling), telling), [first])
    for record in (*rests[1:], *used):
        if isinstance(record, Claim) and isinstance(record.detail, CreditDetail):
            if record.is_open:
                told.add(decided("", credit_sentence(record, telling), telling), record)
        elif isinstance(record, Gap):
            told.add(not_known(record, telling), record)
        elif isinstance(record.detail, CharacterDetail):
            told.add(card(record, telling), record)
    if isinstance(first.detail, CreditDetail) and first.detail.standing not in SURE and not first.spoils:
        told.add(telling.quoted(first), first)
    return told


def _fitting(verdict: str, claim: Claim) -> str:
    standing = claim.detail.standing if isinstance(claim.detail, CreditDetail) else None
    if standing is Standing.UNCERTAIN and claim.work is Work.THIS:
        return "Not confirmed"
    if standing is Standing.EXPECTED:
        return ""  # its sentence says so itself
    return verdict if verdict in ("Yes", "No") else ""


def _person_sentence(claim: Claim, telling: Telling) -> str:
    detail = claim.detail
    if isinstance(detail, CharacterDetail):
        if not detail.played_by or claim.spoils:
            return card(claim, telling).rstrip(".")
        return _played(claim, detail, telling)
    return credit_sentence(claim, telling)


def _played(claim: Claim, detail: CharacterDetail, telling: Telling) -> str:
    person_, part = plain(detail.played_by), plain(detail.name)
    if claim.work is Work.PREDECESSOR or not telling.entry.is_released:
        return played_before(person_, part, telling)
    return telling.phrase("%(person)s plays %(part)s in %(title)s", person=person_, part=part)


def card(claim: Claim, telling: Telling, *, family: bool = False) -> str:
    """A character in one line; powers and family stand in the claim's own words."""
    detail = claim.detail
    if not isinstance(detail, CharacterDetail):
        return telling.quoted(claim)
    said = "" if claim.spoils else detail.family if family else detail.power
    about = telling.in_english(plain(said)) if said else telling.quoted(claim)
    name = plain(detail.name)
    if detail.played_by and not claim.spoils:
        name = telling.phrase("%(name)s (played by %(person)s)", name=name, person=plain(detail.played_by))
    return telling.phrase("%(name)s: %(about)s.", name=name, about=about)


def character(rests: list[Record], used: list[Record], telling: Telling, *, family: bool) -> Told:
    """Powers and family of a character."""
    first = rests[0] if rests else None
    if not isinstance(first, Claim):
        return nobody(rests, telling)
    if isinstance(first.detail, CreditDetail):
        return person(rests, used, telling, "")
    if not isinstance(first.detail, CharacterDetail):
        return Told("", [])
    told = Told(card(first, telling, family=family), [first])
    for record in (*rests[1:], *used):
        if (
            isinstance(record, Claim)
            and isinstance(record.detail, CharacterDetail | CreditDetail)
            and record is not first
        ):
            told.add(decided("", _person_sentence(record, telling), telling), record)
    return told


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
        if (parts := " / ".join(p for p in line.parts if p not in _NO_PART))
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
