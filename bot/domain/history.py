"""What happened around a title and what was once believed, oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.claims import Claim, DisputeDetail, EventDetail, QuoteDetail, ReleaseDetail, Side, Work
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger
from bot.domain.sources import Source
from bot.domain.status import STATUS_TOPICS, Change, Move, moves_of


class LineKind(StrEnum):
    """What a line of the history is."""

    EVENT = "event"
    WINDOW = "window"
    """A release window that was replaced: old → new."""
    STATEMENT = "statement"
    """Somebody's words."""
    DISPUTE = "dispute"
    """Sources that disagree, side by side."""
    SUPERSEDED = "superseded"
    DEBUNKED = "debunked"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One dated line."""

    kind: LineKind
    when: PartialDate | None
    """When it happened or was said; for what was once believed, when that was known."""
    text: str
    claims: tuple[Claim, ...]
    """The claim, and for a changed window the one that replaced it; never empty."""
    sources: tuple[Source, ...]
    """Of the first claim, then of the second, once each."""
    move: Move | None = None
    """Set for a changed window."""

    @property
    def claim(self) -> Claim:
        """The claim that the line is about."""
        return self.claims[0]

    @property
    def refs(self) -> tuple[str, ...]:
        """Refs of the claims behind the line."""
        return tuple(claim.ref for claim in self.claims)

    @property
    def label(self) -> Label:
        """How surely it was said, whatever became of it."""
        return self.claim.label

    @property
    def state(self) -> State:
        """What became of it."""
        return self.claim.state

    @property
    def spoils(self) -> str:
        """What the line spoils; not empty means that the text belongs behind a spoiler cover."""
        return next((claim.spoils for claim in self.claims if claim.spoils), "")

    @property
    def sides(self) -> tuple[Side, ...]:
        """What each source says, for a dispute; the text is our reading."""
        return self.claim.detail.sides if isinstance(self.claim.detail, DisputeDetail) else ()

    @property
    def question(self) -> str:
        """What the sources disagree about."""
        return self.claim.detail.question if isinstance(self.claim.detail, DisputeDetail) else ""


def history_of(entry: TitleLedger) -> tuple[HistoryLine, ...]:
    """Gather the history, oldest first and undated last.

    Covers events, quotations and disputes of any topic, and every claim that is no longer open.
    """
    moves = {move.old.ref: move for move in moves_of(entry)}
    lines = [
        _moved(entry, moves[claim.ref]) if claim.ref in moves else _line(entry, claim)
        for claim in entry.claims
        if in_history(claim) or claim.ref in moves
    ]
    return tuple(sorted(lines, key=_order))


def refuted_of(entry: TitleLedger) -> tuple[HistoryLine, ...]:
    """What bears on the status and turned out wrong, oldest first: refuted claims, and disputes with a refuted side."""
    lines = [
        _line(entry, claim)
        for claim in entry.claims
        if claim.topic in STATUS_TOPICS and claim.work is Work.THIS and _is_refuted(claim)
    ]
    return tuple(sorted(lines, key=_order))


def _is_refuted(claim: Claim) -> bool:
    if isinstance(claim.detail, DisputeDetail):
        return claim.is_open and any(side.state is State.DEBUNKED for side in claim.detail.sides)
    return claim.state is State.DEBUNKED


def covered_by_history(lines: Iterable[HistoryLine]) -> frozenset[str]:
    """Refs of every claim that the history shows."""
    return frozenset(ref for line in lines for ref in line.refs)


def in_history(claim: Claim) -> bool:
    """Whether the history tells of a claim: something that happened or was said, or that no longer stands."""
    return not claim.is_open or isinstance(claim.detail, EventDetail | QuoteDetail | DisputeDetail)


_STATE_KINDS = {
    State.SUPERSEDED: LineKind.SUPERSEDED,
    State.DEBUNKED: LineKind.DEBUNKED,
    State.RETRACTED: LineKind.RETRACTED,
}


def _line(entry: TitleLedger, claim: Claim) -> HistoryLine:
    refuting = next((each for each in entry.claims if each.is_open and claim.ref in each.refutes), None)
    if claim.state is State.DEBUNKED and refuting is not None:
        sources = tuple(dict.fromkeys((*entry.sources_of(claim), *entry.sources_of(refuting))))
        return HistoryLine(
            LineKind.DEBUNKED,
            refuting.seen or _when(claim),
            f"{_text(claim)} Refuted: {refuting.text}",
            (claim, refuting),
            sources,
        )
    return HistoryLine(_kind(claim), _when(claim), _text(claim), (claim,), entry.sources_of(claim))


def _text(claim: Claim) -> str:
    match claim.detail:
        case QuoteDetail(speaker=speaker, words=words):
            stop = "" if words.endswith((".", "!", "?", "…")) else "."
            return f"{speaker}: “{words}”{stop} {claim.text}"
        case _:
            return claim.text


def _moved(entry: TitleLedger, move: Move) -> HistoryLine:
    claims = (move.old,) if move.new is None else (move.old, move.new)
    sources = dict.fromkeys(source for claim in claims for source in entry.sources_of(claim))
    # The day on which the new window was known is the nearest thing to the day of the change.
    when = claims[-1].seen or move.old.seen
    return HistoryLine(LineKind.WINDOW, when, _moved_text(move), claims, tuple(sources), move)


def _moved_text(move: Move) -> str:
    old, new = _window(move.old), _window(move.new)
    was = old.words if old is not None else "no date"
    if new is None:
        return f"Release date dropped: {was} → no date."
    said = {
        Change.LATER: "Release moved back",
        Change.EARLIER: "Release brought forward",
        Change.NARROWED: "Release date made more precise",
        Change.WIDENED: "Release date made less precise",
    }
    return f"{said.get(move.change, 'Release date changed')}: {was} → {new.words}."


def _window(claim: Claim | None) -> PartialDate | None:
    detail = claim.detail if claim is not None else None
    return detail.window if isinstance(detail, ReleaseDetail) else None


def _kind(claim: Claim) -> LineKind:
    if not claim.is_open:
        return _STATE_KINDS[claim.state]
    match claim.detail:
        case QuoteDetail():
            return LineKind.STATEMENT
        case DisputeDetail():
            return LineKind.DISPUTE
        case _:
            return LineKind.EVENT


def _when(claim: Claim) -> PartialDate | None:
    match claim.detail:
        case EventDetail(when=when) if when is not None:
            return when
        case QuoteDetail(said=said) if said is not None:
            return said
        case _:
            return claim.seen


def _order(line: HistoryLine) -> tuple[bool, date, date]:
    last, first = line.when.order if line.when is not None else (date.max, date.max)
    return (line.when is None, last, first)
