"""Who is in it, who plays whom, who returns, and who makes it."""

from collections.abc import Sequence

from bot.answering.draft import character_of
from bot.answering.markup import plain
from bot.answering.people.index import split_people
from bot.answering.retelling.gaps import not_known
from bot.answering.retelling.stages import decided
from bot.answering.retelling.telling import Record, Telling, Told
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, Gap, Standing, Work
from bot.domain.labels import Label
from bot.texts import message

SURE = (Standing.RETURNING, Standing.NEW, Standing.ATTACHED, Standing.APPEARED)
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
NO_PART = ("", "not announced", "unknown")


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
        if detail.character in NO_PART:
            return telling.phrase(
                "%(person)s is in %(title)s; the part has not been announced", person=person
            )
        said = message("%(person)s plays %(part)s in %(title)s")
        if claim.label is not Label.CONFIRMED:
            said = message("according to reports, %(person)s plays %(part)s in %(title)s")
        return telling.phrase(said, person=person, part=part)
    table = _WITHOUT_PART if detail.character in NO_PART else _WITH_PART
    return telling.phrase(table[detail.standing], person=person, part=part)


def played_before(person: str, part: str, telling: Telling) -> str:
    """Who played whom in the work before."""
    return telling.phrase(
        "%(person)s played %(part)s in %(before)s", person=person, part=part, before=telling.before
    )


def crew_sentence(claims: Sequence[Claim], telling: Telling, office: str = "") -> str:
    """Who holds an office, in a form without gender or article; the one asked about, where somebody has several."""
    details = [claim.detail for claim in claims if isinstance(claim.detail, CreditDetail)]
    names = dict.fromkeys(plain(name) for detail in details for name in split_people(detail.person))
    people = telling.listed(names)
    role = details[0].role
    if details[0].standing is Standing.LEFT:
        return telling.phrase("%(person)s has left %(title)s", person=people)
    asked = _ROLES.get(office) if office in role else None
    known = asked or next((text for word, text in _ROLES.items() if role.startswith(word)), None)
    where = telling.before if claims[0].work is Work.PREDECESSOR else telling.title
    if known is None:
        return telling.phrase(
            "%(people)s (%(role)s, %(title)s)", people=people, role=plain(role), title=where
        )
    return telling.phrase(known, people=people, title=where)


def crew(rests: list[Record], used: list[Record], telling: Telling, verdict: str, office: str = "") -> Told:
    """Who directs, writes, composes, produces."""
    claims = [
        record for record in rests if isinstance(record, Claim) and isinstance(record.detail, CreditDetail)
    ]
    if not claims:
        return nobody(rests, telling)
    first = claims[0]
    told = Told(
        decided(verdict if verdict == "No" else "", crew_sentence(claims, telling, office), telling), claims
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
