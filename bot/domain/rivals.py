"""Claims about one thing: what a new statement would replace, repeat, contradict or refute."""

from collections.abc import Iterable

from bot.domain.cast import same_name
from bot.domain.claims import (
    Claim,
    CompanyDetail,
    CreditDetail,
    Detail,
    FigureDetail,
    ReleaseDetail,
    StageDetail,
    Work,
)
from bot.domain.labels import Label
from bot.domain.statements import Statement
from bot.domain.winning import ranked, same_place, value_of_detail


def rivals(statement: Statement, claims: Iterable[Claim]) -> list[Claim]:
    """Claims about the same thing that stand, best first, whatever they say; none that moderators have replaced."""
    pool = list(claims)
    replaced = {ref for claim in pool if claim.is_open for ref in claim.replaces}
    return [
        claim
        for claim in ranked(pool)
        if claim.is_open
        and claim.ref not in replaced
        and claim.work is statement.work is Work.THIS
        and is_about_same(statement.detail, claim.detail)
    ]


def is_about_same(one: Detail, other: Detail) -> bool:
    """Whether two details can contradict each other, or say the same."""
    match one, other:
        case StageDetail(), StageDetail():
            return True
        case ReleaseDetail(), ReleaseDetail():
            return same_place(one, other)
        case CreditDetail(person=person), CreditDetail(person=against):
            return same_name(person) == same_name(against)
        case FigureDetail(what=what), FigureDetail(what=against):
            return what.casefold() == against.casefold()
        case CompanyDetail(name=name), CompanyDetail(name=against):
            return name.casefold() == against.casefold()
        case _:
            return False


def agrees(statement: Statement, claim: Claim) -> bool:
    """Whether a claim says what a statement says; about the same thing, or word for word."""
    if not is_about_same(statement.detail, claim.detail):
        return claim.topic is statement.topic and claim.text.casefold() == statement.text.casefold()
    return value_of_detail(statement.detail, statement.text) == value_of_detail(claim.detail, claim.text)


def displaced(statement: Statement, claims: Iterable[Claim], *, changes: bool = False) -> list[Claim]:
    """The rivals that news outdates: those that say something else and are not surer than it.

    Where its words say that something has changed, surer ones too, unless it is speculation.
    """
    any_of_them = changes and statement.label is not Label.SPECULATION
    return [
        claim
        for claim in rivals(statement, claims)
        if not agrees(statement, claim) and (any_of_them or claim.label.rank >= statement.label.rank)
    ]


def is_refuted_by(claim: Claim, label: Label) -> bool:
    """Whether a claim that is displaced was a rumour all along, and not true once."""
    return claim.label is Label.SPECULATION and label is Label.CONFIRMED
