"""Claims, gaps and titles with sensible defaults, so that a test names only what it is about."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from types import MappingProxyType

from bot.domain.claims import (
    Claim,
    CompanyDetail,
    CreditDetail,
    Detail,
    EventDetail,
    EventKind,
    Gap,
    NoteDetail,
    QuoteDetail,
    ReleaseDetail,
    Stage,
    StageDetail,
    Standing,
    Work,
)
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State, Tier
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.sources import Source
from bot.domain.titles import Kind, Name, NameKind, Title
from bot.domain.topics import Topic

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SLUG = "lantern-hill-2"

_TOPICS: dict[type, Topic] = {
    StageDetail: Topic.STAGE,
    ReleaseDetail: Topic.RELEASE,
    CreditDetail: Topic.CREDIT,
    CompanyDetail: Topic.PLATFORM,
    EventDetail: Topic.HISTORY,
    QuoteDetail: Topic.QUOTE,
}


def when(text: str | None) -> PartialDate | None:
    """A partial date from its ISO form; None stays None."""
    return PartialDate.parse(text) if text is not None else None


def source(id: str = "gazette", **changes: object) -> Source:  # noqa: A002, the field's name
    """A trade paper's page of March 2026."""
    fields: dict[str, object] = {
        "id": id,
        "publisher": "The Gazette",
        "url": f"https://gazette.example/{id}",
        "published": PartialDate(2026, 3, 1),
        "tier": Tier.TRADE_PRESS,
    }
    return Source(**{**fields, **changes})  # pyright: ignore[reportArgumentType]


def claim(
    id: str,  # noqa: A002, the field's name
    detail: Detail | None = None,
    *,
    title: str = SLUG,
    topic: Topic | None = None,
    text: str = "",
    label: Label = Label.CONFIRMED,
    tier: Tier = Tier.OFFICIAL,
    sources: tuple[str, ...] = ("gazette",),
    state: State = State.OPEN,
    seen: str | None = "2026-03",
    spoils: str = "",
    work: Work = Work.THIS,
    replaces: tuple[str, ...] = (),
    server: int | None = None,
) -> Claim:
    """An open, confirmed, official claim seen in March 2026; the topic follows from the detail."""
    detail = detail if detail is not None else NoteDetail()
    return Claim(
        id=id,
        title=title,
        topic=topic or _TOPICS.get(type(detail), Topic.NOTE),
        text=text or f"The text of {id}.",
        label=label,
        tier=tier,
        sources=sources,
        detail=detail,
        state=state,
        seen=when(seen),
        spoils=spoils,
        work=work,
        replaces=replaces,
        server=server,
    )


def gap(
    id: str,  # noqa: A002, the field's name
    topic: Topic,
    *,
    title: str = SLUG,
    text: str = "",
    about: str = "",
    work: Work = Work.THIS,
) -> Gap:
    """Something that was looked for on 1 November 2026 and not found."""
    return Gap(id, title, topic, text or f"Nothing is known for {id}.", date(2026, 11, 1), (), about, work)


def release(window: str | None, id: str = "release", **changes: object) -> Claim:  # noqa: A002
    """A claim about the release date; `territory` and `release_type` go to its detail."""
    territory = str(changes.pop("territory", ""))
    release_type = str(changes.pop("release_type", ""))
    detail = ReleaseDetail(when(window), territory, release_type)
    return claim(id, detail, **changes)  # pyright: ignore[reportArgumentType]


def stage(of: Stage, id: str = "status", **changes: object) -> Claim:  # noqa: A002
    """A claim about the stage."""
    return claim(id, StageDetail(of), **changes)  # pyright: ignore[reportArgumentType]


def credit(person: str, character: str = "", **changes: object) -> Claim:
    """A claim about a person: `role`, `standing` and `aka` go to its detail."""
    role = str(changes.pop("role", "actor" if character else "director"))
    standing = changes.pop("standing", Standing.RETURNING)
    aka = changes.pop("aka", ())
    id = str(changes.pop("id", f"credit.{person.rsplit(maxsplit=1)[-1].lower()}"))  # noqa: A001, the field's name
    detail = CreditDetail(person, role, standing, character, aka)  # pyright: ignore[reportArgumentType]
    return claim(id, detail, **changes)  # pyright: ignore[reportArgumentType]


def event(kind: EventKind, day: str | None, id: str = "event", **changes: object) -> Claim:  # noqa: A002
    """A claim about something that happened."""
    return claim(id, EventDetail(kind, when(day)), **changes)  # pyright: ignore[reportArgumentType]


def title(slug: str = SLUG, name: str = "Lantern Hill 2", **changes: object) -> Title:
    """An invented sequel."""
    fields: dict[str, object] = {
        "slug": slug,
        "name": name,
        "kind": Kind.FILM,
        "franchise": "Lantern Hill",
        "instalment": 2,
        "summary": "An invented film. It stands for any sequel.",
        "names": (Name("LH2", NameKind.INITIALS),),
        "checked": date(2026, 11, 1),
    }
    return Title(**{**fields, **changes})  # pyright: ignore[reportArgumentType]


def title_ledger(
    *records: Claim | Gap,
    of: Title | None = None,
    sources: Iterable[Source] = (),
) -> TitleLedger:
    """An invented title with these claims and gaps, and the Gazette among its sources."""
    known = {each.id: each for each in (source(), *sources)}
    return TitleLedger(
        of if of is not None else title(),
        tuple(record for record in records if isinstance(record, Claim)),
        tuple(record for record in records if isinstance(record, Gap)),
        MappingProxyType(known),
    )


def ledger(*entries: TitleLedger) -> Ledger:
    """A catalogue of these titles."""
    return Ledger(entries)
