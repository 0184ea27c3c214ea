"""Which claim wins: one rule in one place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CompanyDetail,
    CreditDetail,
    Detail,
    FigureDetail,
    ReleaseDetail,
    StageDetail,
)
from bot.domain.labels import Label, Tier

_NEVER = (date.min, date.min)
_WEIGHTY = (Tier.OFFICIAL, Tier.ON_RECORD, Tier.TRADE_PRESS)


# The same few claims are compared in every answer.
@lru_cache(maxsize=10_000)
def precedence(claim: Claim) -> tuple[bool, int, int, int, int, bool]:
    """Sort key, best first: open → label → tier → date seen (newest) → server before catalogue."""
    last, first = claim.seen.order if claim.seen is not None else _NEVER
    return (
        not claim.is_open,
        claim.label.rank,
        claim.tier.rank,
        -last.toordinal(),
        -first.toordinal(),
        claim.server is None,
    )


def ranked(claims: Iterable[Claim]) -> list[Claim]:
    """Best first; a claim that an open server's claim says it replaces stands behind that one."""
    pool = list(claims)
    replaced = {ref for claim in pool if claim.is_open for ref in claim.replaces}
    return sorted(pool, key=lambda claim: (claim.ref in replaced, precedence(claim)))


@dataclass(frozen=True, slots=True)
class Contest:
    """The winner among claims about one thing, and those that say otherwise."""

    best: Claim
    newer_against: tuple[Claim, ...]
    """Open, newer, official, on record or trade press, against an older confirmed winner: belongs in the first sentence."""
    also: tuple[Claim, ...]
    """Every other open claim with another value, best first: "also said"."""
    replaced: tuple[Claim, ...]
    """Open claims that the winner's moderator replaced; the answer shows that it did."""


def contest(claims: Iterable[Claim]) -> Contest | None:
    """Decide between claims about one thing; None where none of them is open."""
    order = [claim for claim in ranked(claims) if claim.is_open]
    if not order:
        return None
    best, *rest = order
    against = [claim for claim in rest if value_of(claim) != value_of(best)]
    replaced = [claim for claim in against if claim.ref in best.replaces]
    newer = [claim for claim in against if claim not in replaced and _outdates(claim, best)]
    also = [claim for claim in against if claim not in replaced and claim not in newer]
    return Contest(best, tuple(newer), tuple(also), tuple(replaced))


def value_of(claim: Claim) -> object:
    """What a claim asserts, comparable between claims about one thing; its text where it has no value."""
    return value_of_detail(claim.detail, claim.text)


def value_of_detail(detail: Detail, text: str) -> object:
    """The same for a detail; the text stands for it where it has no value."""
    match detail:
        case StageDetail(stage=stage):
            return stage
        case ReleaseDetail(window=window):
            return window
        case CreditDetail(standing=standing, character=character):
            return (standing, character.casefold())
        case CompanyDetail(name=name):
            return name.casefold()
        case CharacterDetail(played_by=played_by, power=power, family=family):
            return (played_by, power, family)
        case FigureDetail(what=what, value=value):
            return (what.casefold(), value)
        case _:
            return text


def _outdates(claim: Claim, best: Claim) -> bool:
    if best.label is not Label.CONFIRMED or claim.tier not in _WEIGHTY or claim.label is Label.SPECULATION:
        return False
    if claim.seen is None or best.seen is None:
        return False
    return claim.seen.first > best.seen.last


def same_place(one: ReleaseDetail, other: ReleaseDetail) -> bool:
    """Whether two dates speak about the same release; one that names no country speaks about any."""
    pairs = ((one.territory, other.territory), (one.release_type, other.release_type))
    return all(not a or not b or a.casefold() == b.casefold() for a, b in pairs)
