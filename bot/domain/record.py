"""How the earlier claims of a source turned out, as far as the ledger can tell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.claims import Claim, CompanyDetail, CreditDetail, DisputeDetail, FigureDetail, ReleaseDetail
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger
from bot.domain.rivals import is_about_same
from bot.domain.winning import value_of

LEAST_DECIDED: Final = 5
"""With fewer decided claims nothing is said of a source: chance would speak, not the source."""


class Verdict(StrEnum):
    """How one claim turned out."""

    RIGHT = "right"
    WRONG = "wrong"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Record:
    """How many of a source's claims turned out right or wrong, and how many are still open."""

    right: int = 0
    wrong: int = 0
    open: int = 0

    @property
    def decided(self) -> int:
        """How many turned out one way or the other."""
        return self.right + self.wrong

    @property
    def is_telling(self) -> bool:
        """Whether enough are decided to say how many; never as a bare percentage."""
        return self.decided >= LEAST_DECIDED


def records_of(entries: Iterable[TitleLedger]) -> Mapping[str, Record]:
    """Publisher → its record, from every claim of these titles."""
    counts: dict[str, dict[Verdict, int]] = {}
    for entry in entries:
        for publisher, verdict in _verdicts(entry):
            of = counts.setdefault(publisher, {})
            of[verdict] = of.get(verdict, 0) + 1
    return {
        publisher: Record(of.get(Verdict.RIGHT, 0), of.get(Verdict.WRONG, 0), of.get(Verdict.OPEN, 0))
        for publisher, of in counts.items()
    }


def _verdicts(entry: TitleLedger) -> Iterator[tuple[str, Verdict]]:
    decisive = [claim for claim in entry.claims if claim.label is Label.CONFIRMED and _stood(claim)]
    for claim in entry.claims:
        if isinstance(claim.detail, DisputeDetail):
            yield from _disputed(entry, claim.detail)
            continue
        verdict = _verdict(claim, decisive)
        if verdict is not None:
            # Copies of one report are one: each publisher is counted once a claim.
            for publisher in dict.fromkeys(source.publisher for source in entry.sources_of(claim)):
                yield publisher, verdict


def _verdict(claim: Claim, decisive: Iterable[Claim]) -> Verdict | None:
    """How a claim of the press turned out; None where that says nothing about its source."""
    if claim.state is State.DEBUNKED:
        return Verdict.WRONG
    # What was taken back was a moderator's mistake; what is confirmed decides about others.
    if claim.state is State.RETRACTED or claim.label is Label.CONFIRMED:
        return None
    if not isinstance(claim.detail, ReleaseDetail | CreditDetail | CompanyDetail | FigureDetail):
        return None
    later = [
        each
        for each in decisive
        if each.work is claim.work and is_about_same(each.detail, claim.detail) and not _is_older(each, claim)
    ]
    if any(value_of(each) == value_of(claim) for each in later):
        return Verdict.RIGHT
    return Verdict.WRONG if any(each.is_open for each in later) else Verdict.OPEN


def _disputed(entry: TitleLedger, dispute: DisputeDetail) -> Iterator[tuple[str, Verdict]]:
    """Where our reading refutes one side, it bears the others out."""
    if not any(side.state is State.DEBUNKED for side in dispute.sides):
        return
    for side in dispute.sides:
        source = entry.sources.get(side.source)
        if source is not None:
            yield source.publisher, Verdict.WRONG if side.state is State.DEBUNKED else Verdict.RIGHT


def _stood(claim: Claim) -> bool:
    """Whether a claim was ever true: what is superseded was."""
    return claim.state in (State.OPEN, State.SUPERSEDED)


def _is_older(one: Claim, other: Claim) -> bool:
    """Whether a claim was known before another, so that it cannot have decided about that."""
    return one.seen is not None and other.seen is not None and one.seen.last < other.seen.first
