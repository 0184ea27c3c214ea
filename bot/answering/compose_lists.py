"""Lists of people and companies: the cast, who is new, who directs and writes."""

from collections.abc import Iterable, Sequence

from bot.answering.answer import Outcome
from bot.answering.compose_people import before_name
from bot.answering.compose_told import gap_draft, marked, tell, tell_from
from bot.answering.draft import Draft, lowered, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.people import split_people
from bot.answering.words import tokens
from bot.domain.aging import is_released
from bot.domain.claims import CharacterDetail, Claim, CompanyDetail, CreditDetail, Gap, Standing, Work
from bot.domain.labels import Label
from bot.domain.topics import Topic
from bot.domain.winning import ranked

_SURE = (Standing.RETURNING, Standing.NEW, Standing.ATTACHED, Standing.APPEARED)
_LONGEST = 430


def cast(asked: Asked) -> Draft | None:
    """Who is in it."""
    if asked.reading.work is Work.PREDECESSOR:
        return _cast_before(asked)
    specific = [
        each for each in asked.ranked[:4] if asked.extra and each.item.topic is Topic.CREDIT
        and asked.shelf.share(each.item, asked.extra) >= 0.6
    ]  # fmt: skip
    if specific and isinstance(specific[0].item, Gap):
        return tell_from(asked, specific)
    actors = _actors(asked)
    own = [claim for claim in actors if claim.work is Work.THIS]
    sure = [claim for claim in own if _standing(claim) in _SURE]
    maybe = [claim for claim in own if _standing(claim) not in _SURE]
    if not own and asked.rule.name == "played":
        past = _cast_before(asked)
        if past is not None:
            return past
    if not sure:
        return _unknown_cast(asked, maybe)
    draft = Draft(f"In {plain(asked.entry.title.name)}: {listed(_by_words(asked, sure))}", sure[:8])
    _add_open(draft, maybe)
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
            draft.add(f"{words}: {listed(some, 230)}", *some[:4])


def _cast_before(asked: Asked) -> Draft | None:
    played: dict[str, tuple[str, Claim]] = {}
    for claim in asked.claims:
        past = claim.work is Work.PREDECESSOR or not is_released(asked.entry.claims)
        if isinstance(claim.detail, CharacterDetail) and claim.detail.played_by and past:
            played.setdefault(claim.detail.played_by, (claim.detail.name, claim))
    for claim in _actors(asked):
        if isinstance(claim.detail, CreditDetail) and claim.work is Work.PREDECESSOR:
            played.setdefault(claim.detail.person, (claim.detail.character, claim))
    if not played:
        return None
    order = {each.item.ref: at for at, each in enumerate(asked.ranked)}
    rows = (
        sorted(played.items(), key=lambda row: order.get(row[1][1].ref, 999))
        if asked.reading.content
        else list(played.items())
    )
    names = [f"{plain(person)} as {plain(part)}" for person, (part, _) in rows]
    draft = Draft(
        f"In {before_name(asked.entry)}: {_cut(names, _LONGEST)}", [claim for _, (_, claim) in rows][:8]
    )
    others = [claim for claim in _actors(asked) if claim.work is Work.THIS and _person(claim) not in played]
    _add_open(draft, others)
    return draft


def newcast(asked: Asked) -> Draft | None:
    """Who is new."""
    new = [claim for claim in _actors(asked) if _standing(claim) is Standing.NEW]
    if new:
        draft = Draft(f"New in {plain(asked.entry.title.name)}: {listed(_by_words(asked, new))}", new[:8])
        for claim in [claim for claim in new if claim.label is not Label.CONFIRMED][:2]:
            draft.add(told(claim), claim)
        return draft
    gaps = [gap for gap in asked.entry.gaps if gap.topic is Topic.CREDIT]
    gaps.sort(key=lambda gap: "new" not in gap.about)
    return gap_draft(gaps[0], asked) if gaps else cast(asked)


def crew(asked: Asked) -> Draft | None:
    """Who directs, writes, composes, produces."""
    fitting = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim) and isinstance(each.item.detail, CreditDetail) and each.fit > 0
    ]
    work = asked.reading.work
    own = [each for each in fitting if each.item.work is (work or Work.THIS)]
    gaps = [each for each in asked.ranked if isinstance(each.item, Gap) and each.fit >= 0.9]
    named_gap = next((each for each in gaps if _asked_for(asked, each.item)), None)
    if named_gap is not None and asked.reading.asks != "who" and work is not Work.PREDECESSOR:
        draft = tell_from(asked, [named_gap])
        if draft is not None:
            draft.tell(*(each.item for each in own[:1]))
        return draft
    if (
        not own
        and gaps
        and work is not Work.PREDECESSOR
        and not (asked.reading.named and work is None and fitting)
    ):
        draft = tell_from(asked, gaps[:1])
        if draft is not None and fitting:
            draft.add(told(fitting[0].item), fitting[0].item)
        return draft
    pool = own or fitting
    if not pool:
        return tell(asked)
    claims = [each.item for each in pool if isinstance(each.item, Claim)]
    first = claims[0]
    draft = Draft(_verdict(asked, claims) + _credited(asked, first), [first])
    if draft.lead.startswith("No:"):
        draft.outcome = Outcome.NOT_HAPPENING
    draft.add(told(first), first)
    for claim in claims[1:3]:
        draft.add(told(claim), claim)
    for each in asked.ranked[:6]:
        if (
            each.item not in claims
            and each.share >= 0.34
            and isinstance(each.item, Claim)
            and not each.item.spoils
        ):
            draft.add(marked(each.item), each.item)
    return draft


def _verdict(asked: Asked, claims: Sequence[Claim]) -> str:
    """Yes where somebody named holds the office; no where another is named, or said to have taken over."""
    reading = asked.reading
    names = {figure.name for figure in reading.figures}
    credited = {name for claim in claims for name in split_people(_person(claim))}
    if reading.has("replaced", "replaces", "replace", "replacing", "took over", "take over"):
        return "No: "
    if not reading.is_yes_no:
        return ""
    if names & credited:
        return "Yes: "
    return "No: " if names or (reading.strange and len(reading.strange) <= 3) else ""


def _office(role: str, *, many: bool) -> str:
    """A role with its article: "the director", "directors"."""
    if "," in role or role.endswith("s"):
        return plain(role)
    return f"{plain(role)}s" if many else f"the {plain(role)}"


def _asked_for(asked: Asked, item: Claim | Gap) -> bool:
    """Whether a gap's own subject stands in the question: "songs"."""
    words = (
        {asked.shelf.meaning(word) for word in tokens(item.about)} if isinstance(item, Gap) else set[str]()
    )
    return bool(words & set(asked.reading.content)) and not any(
        word.startswith("compos") for word in asked.reading.words
    )


def _credited(asked: Asked, claim: Claim) -> str:
    detail = claim.detail
    if not isinstance(detail, CreditDetail):
        return told(claim)
    title = before_name(asked.entry) if claim.work is Work.PREDECESSOR else plain(asked.entry.title.name)
    who = plain(detail.person)
    many = " and " in who or ", " in who
    match detail.standing:
        case Standing.LEFT:
            return f"{who} has left {title}"
        case Standing.EXPECTED | Standing.UNCERTAIN:
            return f"{who} is named as {plain(detail.role)} of {title}, but that is not confirmed"
        case _:
            verb = (
                ("were" if many else "was") if claim.work is Work.PREDECESSOR else ("are" if many else "is")
            )
            return f"{who} {verb} {_office(detail.role, many=many)} of {title}"


def companies(asked: Asked) -> Draft | None:
    """Studios and companies."""
    pool = [
        each
        for each in asked.fitting(0.5)
        if isinstance(each.item, Claim) and isinstance(each.item.detail, CompanyDetail)
    ]
    if not pool:
        return tell(asked)
    firms = [each for each in pool if "production" in _role(each.item)] or pool
    work = asked.reading.work
    firms.sort(key=lambda each: (work is not None and each.item.work is not work, -each.score))
    best = firms[0].item
    if not isinstance(best, Claim) or not isinstance(best.detail, CompanyDetail):
        return tell(asked)
    draft = Draft(f"{plain(best.detail.name)}: {lowered(told(best))}", [best])
    for each in (*firms[1:], *pool):
        draft.tell(each.item)
    return draft


def _role(item: Claim | Gap) -> str:
    return item.detail.role if isinstance(item, Claim) and isinstance(item.detail, CompanyDetail) else ""


def _actors(asked: Asked) -> list[Claim]:
    found = [
        claim
        for claim in asked.claims
        if isinstance(claim.detail, CreditDetail) and "actor" in claim.detail.role
    ]
    best: dict[str, Claim] = {}
    for claim in ranked(claim for claim in found if claim.is_open):
        best.setdefault(_person(claim), claim)
    return [claim for claim in found if best.get(_person(claim)) is claim]


def _by_words(asked: Asked, claims: Iterable[Claim]) -> list[Claim]:
    share = {each.item.ref: each.share for each in asked.ranked}
    return sorted(claims, key=lambda claim: -round(share.get(claim.ref, 0.0), 1))


def _person(claim: Claim) -> str:
    return claim.detail.person if isinstance(claim.detail, CreditDetail) else ""


def _standing(claim: Claim) -> Standing | None:
    return claim.detail.standing if isinstance(claim.detail, CreditDetail) else None


def listed(claims: Iterable[Claim], longest: int = _LONGEST) -> str:
    """People with their parts, as many as there is room for."""
    return _cut(
        [
            f"{plain(detail.person)} ({plain(detail.character)})"
            if detail.character
            else plain(detail.person)
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
