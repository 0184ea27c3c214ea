"""Writes catalogue files from the domain's types, for tests and benchmarks."""

import json
from datetime import date
from typing import cast

from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CompanyDetail,
    CreditDetail,
    Detail,
    DisputeDetail,
    EventDetail,
    FigureDetail,
    Gap,
    NoteDetail,
    PlotDetail,
    QuoteDetail,
    RelatedDetail,
    ReleaseDetail,
    StageDetail,
    Work,
)
from bot.domain.dates import PartialDate
from bot.domain.labels import State
from bot.domain.ledger import TitleLedger
from bot.domain.sources import Source
from bot.domain.titles import NameKind, Title

_TABLES: dict[type[Detail], str] = {
    StageDetail: "stage",
    ReleaseDetail: "release",
    CompanyDetail: "company",
    CreditDetail: "credit",
    CharacterDetail: "character",
    PlotDetail: "plot",
    QuoteDetail: "quote",
    FigureDetail: "figure",
    EventDetail: "event",
    RelatedDetail: "related",
    NoteDetail: "note",
    DisputeDetail: "dispute",
}
_RENAMED = {"release_type": "type", "when": "date"}


def sheet(entry: TitleLedger) -> str:
    """The file that reads back as this title."""
    parts = [_title(entry.title)]
    parts += [_claim(claim) for claim in entry.claims]
    parts += [_gap(gap) for gap in entry.gaps]
    parts += [_source(source) for source in entry.sources.values()]
    return "\n".join(parts)


def _title(title: Title) -> str:
    keys = {kind: kind.value for kind in NameKind} | {NameKind.NICKNAME: "nicknames"}
    fields: dict[str, object] = {
        "name": title.name,
        "kind": title.kind,
        "franchise": title.franchise,
        "instalment": title.instalment,
        "summary": title.summary,
        "note": title.note,
        "checked": title.checked,
    }
    for kind in NameKind:
        fields[keys[kind]] = tuple(name.text for name in title.names if name.kind is kind)
    return _table("[title]", fields)


def _claim(claim: Claim) -> str:
    detail = {
        _RENAMED.get(key, key): getattr(claim.detail, key)
        for key in type(claim.detail).__dataclass_fields__
        if key != "sides"
    }
    fields: dict[str, object] = {
        "id": claim.id,
        "topic": claim.topic,
        **detail,
        "text": claim.text,
        "label": claim.label,
        "tier": claim.tier,
        "seen": claim.seen,
        "sources": claim.sources,
        "state": claim.state if claim.state is not State.OPEN else None,
        "spoils": claim.spoils,
        "work": claim.work if claim.work is not Work.THIS else None,
        "replaces": tuple(ref.partition("#")[2] for ref in claim.replaces),
    }
    table = _table(f"[[{_TABLES[type(claim.detail)]}]]", fields)
    if not isinstance(claim.detail, DisputeDetail):
        return table
    sides = [
        f'    {{ source = {_value(side.source)}, says = {_value(side.says)}, state = "{side.state}" }},\n'
        for side in claim.detail.sides
    ]
    return f"{table}sides = [\n{''.join(sides)}]\n"


def _gap(gap: Gap) -> str:
    fields: dict[str, object] = {
        "id": gap.id,
        "topic": gap.topic,
        "about": gap.about,
        "text": gap.text,
        "checked": gap.checked,
        "sources": gap.sources,
        "work": gap.work if gap.work is not Work.THIS else None,
    }
    return _table("[[gap]]", fields)


def _source(source: Source) -> str:
    fields: dict[str, object] = {
        "id": source.id,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
        "tier": source.tier,
        "basis": source.basis,
        "generated": source.generated or None,
        "caution": source.caution,
    }
    return _table("[[source]]", fields)


def _table(header: str, fields: dict[str, object]) -> str:
    lines = [f"{key} = {_value(value)}\n" for key, value in fields.items() if value not in ("", None, ())]
    return f"{header}\n{''.join(lines)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return json.dumps(value, ensure_ascii=False)
        case PartialDate(iso=iso):
            return f'"{iso}"'
        case date():
            return value.isoformat()
        case int() | float():
            return repr(value)
        case tuple():
            items = cast("tuple[object, ...]", value)
            return f"[{', '.join(_value(item) for item in items)}]"
        case _:
            raise TypeError(f"no TOML for {value!r}")
