"""The views as JSON: every key is always there, dates are partial ISO texts or null."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias, cast

from bot.domain.claims import Claim, Gap
from bot.domain.dates import PartialDate
from bot.domain.ledger import TitleLedger
from bot.domain.status import Move, Status, moved_words
from bot.domain.winning import Contest

if TYPE_CHECKING:
    from bot.domain.cast import CastLine, CastList
    from bot.domain.history import HistoryLine

Json: TypeAlias = dict[str, object]


def status_json(entry: TitleLedger, status: Status) -> Json:
    """`greenlit status --json`."""
    return {
        **title_json(entry),
        "checked": _plain(status.checked),
        "stage": _contest(entry, status.stage),
        "release": _contest(entry, status.release),
        "elsewhere": _claims(entry, status.elsewhere),
        "moved": moved_words(status.moves),
        "moves": [_move(entry, move) for move in status.moves],
        "platforms": _claims(entry, status.platforms),
        "makers": _claims(entry, status.makers),
        "existence": _claims(entry, status.existence),
        "news": _claims(entry, status.news),
        "around": _claims(entry, status.around),
        "nothing_announced": gap_json(entry, status.nothing_announced),
        "no_release": gap_json(entry, status.no_release),
        "gaps": [gap_json(entry, gap) for gap in status.gaps],
        "stale_days": status.stale.days if status.stale is not None else None,
        "overdue": status.overdue,
        "countdown": status.countdown,
    }


def cast_json(entry: TitleLedger, people: "CastList") -> Json:
    """`greenlit cast --json`."""
    return {
        **title_json(entry),
        "cast": [_line(entry, line) for line in people.cast],
        "crew": [_line(entry, line) for line in people.crew],
        "predecessor": [_line(entry, line) for line in people.predecessor],
        "characters": _claims(entry, people.characters),
        "notes": _claims(entry, people.notes),
        "gaps": [gap_json(entry, gap) for gap in people.gaps],
    }


def history_json(entry: TitleLedger, lines: "Iterable[HistoryLine]") -> Json:
    """`greenlit history --json`."""
    return {**title_json(entry), "lines": [_history_line(entry, line) for line in lines]}


def title_json(entry: TitleLedger) -> Json:
    """What every view begins with."""
    title = entry.title
    return {
        "title": title.slug,
        "name": title.name,
        "kind": title.kind.value,
        "franchise": title.franchise,
        "instalment": title.instalment,
        "summary": title.summary,
        "note": title.note,
    }


def claim_json(entry: TitleLedger, claim: Claim) -> Json:
    """A claim with everything that says how far to trust it; `value` depends on the kind of claim."""
    return {
        "claim": claim.ref,
        "topic": claim.topic.value,
        "label": claim.label.value,
        "state": claim.state.value,
        "tier": claim.tier.value,
        "text": claim.text,
        "value": _plain(claim.detail),
        "seen": _plain(claim.seen),
        "spoils": claim.spoils,
        "work": claim.work.value,
        "sources": _sources(entry, claim),
    }


def gap_json(entry: TitleLedger, gap: Gap | None) -> Json | None:
    """What was looked for and not found."""
    if gap is None:
        return None
    return {
        "claim": gap.ref,
        "topic": gap.topic.value,
        "about": gap.about,
        "text": gap.text,
        "checked": _plain(gap.checked),
        "sources": _sources(entry, gap),
    }


def _contest(entry: TitleLedger, found: Contest | None) -> Json | None:
    if found is None:
        return None
    return {
        "best": claim_json(entry, found.best),
        "newer_against": _claims(entry, found.newer_against),
        "also": _claims(entry, found.also),
        "replaced": _claims(entry, found.replaced),
    }


def _move(entry: TitleLedger, move: Move) -> Json:
    return {
        "change": move.change.value,
        "old": claim_json(entry, move.old),
        "new": claim_json(entry, move.new) if move.new is not None else None,
    }


def _line(entry: TitleLedger, line: "CastLine") -> Json:
    return {
        "person": line.person,
        "standing": line.standing.value,
        "label": line.claim.label.value,
        "roles": list(line.roles),
        "parts": list(line.parts),
        "claims": _claims(entry, line.claims),
        "also": _claims(entry, line.also),
        "characters": _claims(entry, line.characters),
    }


def _history_line(entry: TitleLedger, line: "HistoryLine") -> Json:
    return {
        "kind": line.kind.value,
        "when": _plain(line.when),
        "text": line.text,
        "label": line.label.value,
        "state": line.state.value,
        "spoils": line.spoils,
        "claims": _claims(entry, line.claims),
    }


def _claims(entry: TitleLedger, claims: Iterable[Claim]) -> list[Json]:
    return [claim_json(entry, claim) for claim in claims]


def _sources(entry: TitleLedger, record: Claim | Gap) -> list[Json]:
    return [
        {
            "publisher": source.publisher,
            "url": source.url,
            "date": _plain(source.published),
            "tier": source.tier.value,
        }
        for source in entry.sources_of(record)
    ]


def _plain(value: object) -> object:
    """A domain value as JSON knows it."""
    match value:
        case PartialDate():
            return value.iso
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case tuple():
            return [_plain(each) for each in cast("tuple[object, ...]", value)]
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            return value
