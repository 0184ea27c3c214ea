"""The detail of a claim as JSON text and back: the kind's name and the fields that are not empty."""

import json
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from typing import Any, cast, get_type_hints

from bot.domain.claims import (
    CharacterDetail,
    CompanyDetail,
    CreditDetail,
    Detail,
    DisputeDetail,
    EventDetail,
    FigureDetail,
    NoteDetail,
    PlotDetail,
    QuoteDetail,
    RelatedDetail,
    ReleaseDetail,
    Side,
    StageDetail,
)
from bot.domain.dates import PartialDate
from bot.domain.labels import State

KINDS: dict[str, type[Detail]] = {
    "stage": StageDetail,
    "release": ReleaseDetail,
    "credit": CreditDetail,
    "character": CharacterDetail,
    "quote": QuoteDetail,
    "figure": FigureDetail,
    "event": EventDetail,
    "related": RelatedDetail,
    "company": CompanyDetail,
    "plot": PlotDetail,
    "dispute": DisputeDetail,
    "note": NoteDetail,
}
"""The names under which details are kept; one that is in a database never changes."""

_NAMES = {kind: name for name, kind in KINDS.items()}

as_json: Callable[[object], str] = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False
).encode
"""Compact JSON; one encoder for all, because making one costs more than a small text."""


def written(detail: Detail) -> tuple[str, str]:
    """The kind of a detail and its JSON text."""
    kind = type(detail)
    values: dict[str, object] = {}
    for name, default, write, _ in _SHAPES[kind]:
        value: Any = getattr(detail, name)
        if value != default:
            values[name] = value if write is None or value is None else write(value)
    return _NAMES[kind], as_json(values)


def detail_of(kind: str, text: str) -> Detail:
    """The detail that `written` wrote."""
    made = KINDS[kind]
    values: dict[str, Any] = json.loads(text)
    for name, _, _, read in _SHAPES[made]:
        if read is not None and values.get(name) is not None:
            values[name] = read(values[name])
    return made(**values)


_Turn = Callable[[Any], Any]
_Shape = tuple[tuple[str, object, _Turn | None, _Turn | None], ...]


def _turns(hint: object) -> tuple[_Turn | None, _Turn | None]:
    """How a field's value becomes JSON, and back; None where it is JSON already."""
    if hint == PartialDate | None:
        return (lambda when: when.iso), PartialDate.parse
    if hint == tuple[Side, ...]:
        return _sides_written, _sides_read
    if hint == tuple[str, ...]:
        return None, tuple
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return None, cast("_Turn", hint)
    return None, None


def _sides_written(sides: tuple[Side, ...]) -> list[list[str]]:
    return [[side.source, side.says, side.state] for side in sides]


def _sides_read(sides: list[list[str]]) -> tuple[Side, ...]:
    return tuple(Side(source, says, State(state)) for source, says, state in sides)


def _shape(kind: type[Detail]) -> _Shape:
    hints = get_type_hints(kind)
    # A field without default is always written; MISSING equals nothing that a field can hold.
    return tuple((field.name, field.default, *_turns(hints[field.name])) for field in fields(kind))


_SHAPES: dict[type[Detail], _Shape] = {kind: _shape(kind) for kind in KINDS.values()}
