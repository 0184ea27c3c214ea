"""The tables of a catalogue file: which fields each has, which of them it needs, and what they become."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from bot.catalogue.fields import (
    Convert,
    count,
    day,
    identifier,
    list_of,
    number,
    one_of,
    switch,
    tables,
    text,
    web_address,
    when,
)
from bot.domain.claims import (
    CharacterDetail,
    CompanyDetail,
    CreditDetail,
    Detail,
    DisputeDetail,
    EventDetail,
    EventKind,
    FigureDetail,
    NoteDetail,
    PlotDetail,
    PlotKind,
    QuoteDetail,
    RelatedDetail,
    Relation,
    ReleaseDetail,
    Stage,
    StageDetail,
    Standing,
    Work,
)
from bot.domain.labels import Label, State, Tier
from bot.domain.sources import DateBasis
from bot.domain.titles import Kind, NameKind
from bot.domain.topics import Topic

Values: TypeAlias = Mapping[str, Any]
"""The fields of one table after conversion; those that were left out are absent."""


class Shape(NamedTuple):
    """The fields of a kind of table."""

    fields: Mapping[str, Convert]
    required: tuple[str, ...]


class ClaimShape(NamedTuple):
    """A table whose rows are claims."""

    table: Shape
    detail: Callable[[Values], Detail]
    topic: Callable[[Values], Topic]
    """The topic that the table implies; not asked where the row names its own."""


NAME = text(100)
TEXT = text(600)
SHORT = text(300)

NAME_KINDS: Mapping[str, NameKind] = {
    "official": NameKind.OFFICIAL,
    "working": NameKind.WORKING,
    "former": NameKind.FORMER,
    "nicknames": NameKind.NICKNAME,
    "initials": NameKind.INITIALS,
    "translated": NameKind.TRANSLATED,
    "wrong": NameKind.WRONG,
}

TITLE = Shape(
    {
        "name": NAME,
        "kind": one_of(Kind),
        "franchise": NAME,
        "instalment": count,
        "summary": text(400),
        "note": text(400),
        "checked": day,
        **dict.fromkeys(NAME_KINDS, list_of(NAME)),
    },
    ("name", "kind", "franchise", "instalment", "summary", "checked"),
)

SOURCE = Shape(
    {
        "id": identifier,
        "publisher": NAME,
        "url": web_address,
        "published": when,
        "tier": one_of(Tier),
        "basis": one_of(DateBasis),
        "generated": switch,
        "caution": SHORT,
    },
    ("id", "publisher", "url", "tier"),
)

SIDE = Shape({"source": identifier, "says": SHORT, "state": one_of(State)}, ("source", "says"))

GAP = Shape(
    {
        "id": identifier,
        "topic": one_of(Topic),
        "about": NAME,
        "text": TEXT,
        "checked": day,
        "sources": list_of(identifier),
        "work": one_of(Work),
    },
    ("id", "topic", "text", "checked"),
)

_COMMON: Mapping[str, Convert] = {
    "id": identifier,
    "topic": one_of(Topic),
    "text": TEXT,
    "label": one_of(Label),
    "tier": one_of(Tier),
    "seen": when,
    "sources": list_of(identifier),
    "state": one_of(State),
    "spoils": NAME,
    "work": one_of(Work),
    "replaces": list_of(identifier),
}
_ALWAYS = ("id", "text", "label", "tier", "sources")


def _claims(
    detail: Callable[[Values], Detail],
    topic: Topic | Callable[[Values], Topic] | None,
    required: tuple[str, ...] = (),
    **fields: Convert,
) -> ClaimShape:
    if topic is None:
        return ClaimShape(Shape({**_COMMON, **fields}, (*_ALWAYS, "topic", *required)), detail, _named)
    implied = topic if callable(topic) else _constant(topic)
    return ClaimShape(Shape({**_COMMON, **fields}, (*_ALWAYS, *required)), detail, implied)


def _constant(topic: Topic) -> Callable[[Values], Topic]:
    return lambda _: topic


def _named(values: Values) -> Topic:
    return values["topic"]


def _topic_of_company(values: Values) -> Topic:
    role: str = values["role"]
    return Topic.PLATFORM if "platform" in role or "distributor" in role else Topic.PRODUCTION


_TOPICS_OF_EVENTS = {
    EventKind.FILMING_PLAN: Topic.FILMING,
    EventKind.FILMING_START: Topic.FILMING,
    EventKind.FILMING_WRAP: Topic.FILMING,
    EventKind.TRAILER: Topic.TRAILER,
}


def _topic_of_event(values: Values) -> Topic:
    return _TOPICS_OF_EVENTS.get(values["kind"], Topic.HISTORY)


def _credit(values: Values) -> Detail:
    return CreditDetail(
        values["person"],
        values["role"],
        values["standing"],
        values.get("character", ""),
        values.get("aka", ()),
    )


def _character(values: Values) -> Detail:
    return CharacterDetail(
        values["name"],
        values.get("played_by", ""),
        values.get("power", ""),
        values.get("family", ""),
        values.get("aka", ()),
    )


CLAIMS: Mapping[str, ClaimShape] = {
    "stage": _claims(lambda v: StageDetail(v["stage"]), Topic.STAGE, ("stage",), stage=one_of(Stage)),
    "release": _claims(
        lambda v: ReleaseDetail(v.get("window"), v.get("territory", ""), v.get("type", "")),
        Topic.RELEASE,
        window=when,
        territory=NAME,
        type=NAME,
    ),
    "company": _claims(
        lambda v: CompanyDetail(v["name"], v["role"]),
        _topic_of_company,
        ("name", "role"),
        name=NAME,
        role=NAME,
    ),
    "credit": _claims(
        _credit,
        Topic.CREDIT,
        ("person", "role", "standing"),
        person=NAME,
        role=NAME,
        standing=one_of(Standing),
        character=NAME,
        aka=list_of(NAME),
    ),
    "character": _claims(
        _character,
        Topic.CHARACTER,
        ("name",),
        name=NAME,
        played_by=NAME,
        power=SHORT,
        family=SHORT,
        aka=list_of(NAME),
    ),
    "plot": _claims(lambda v: PlotDetail(v["kind"]), Topic.PLOT, ("kind",), kind=one_of(PlotKind)),
    "quote": _claims(
        lambda v: QuoteDetail(v["speaker"], v["words"], v.get("said")),
        Topic.QUOTE,
        ("speaker", "words"),
        speaker=NAME,
        words=SHORT,
        said=when,
    ),
    "figure": _claims(
        lambda v: FigureDetail(v["what"], v["value"], v["unit"]),
        None,
        ("what", "value", "unit"),
        what=NAME,
        value=number,
        unit=NAME,
    ),
    "event": _claims(
        lambda v: EventDetail(v["kind"], v.get("date")),
        _topic_of_event,
        ("kind",),
        kind=one_of(EventKind),
        date=when,
    ),
    "related": _claims(
        lambda v: RelatedDetail(v["name"], v["kind"], v.get("year", ""), v["relation"]),
        Topic.PREDECESSOR,
        ("name", "kind", "relation"),
        name=NAME,
        kind=NAME,
        year=text(20),
        relation=one_of(Relation),
    ),
    "note": _claims(lambda v: NoteDetail(v.get("subject", "")), None, subject=NAME),
    "dispute": _claims(
        lambda v: DisputeDetail(v["question"], v["sides"]),
        None,
        ("question", "sides"),
        question=SHORT,
        sides=tables,
    ),
}
