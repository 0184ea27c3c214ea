"""What a server's moderators added, laid over what the catalogue says of a title."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from bot.domain.claims import Claim, Gap, Work
from bot.domain.labels import Label, State
from bot.domain.ledger import Contents, TitleLedger
from bot.domain.titles import Name, Title, folded
from bot.domain.topics import Topic

# Topics of one gap that a claim of any of them fills.
_WHOLE = {Topic.EXISTENCE: (Topic.EXISTENCE, Topic.STAGE), Topic.STAGE: (Topic.EXISTENCE, Topic.STAGE)}


def laid_over(under: TitleLedger | None, own: TitleLedger) -> TitleLedger:
    """A title as a server sees it. What the catalogue holds of it is not looked at before somebody asks.

    A title that the catalogue does not have, or has no longer, is the server's own with the server's claims.
    """

    def read() -> Contents:
        if under is None:
            return tuple(_settled(own.claims, own.claims)), own.gaps, own.sources
        claims = tuple(_settled((*under.claims, *own.claims), own.claims))
        gaps = tuple(gap for gap in (*under.gaps, *own.gaps) if not _is_filled(gap, own.claims))
        return claims, gaps, MappingProxyType({**under.sources, **own.sources})

    def earlier() -> tuple[str, ...]:
        return own.earlier if under is None else (*under.earlier, *own.earlier)

    title = own.title if under is None else _named(under.title, own.title)
    return TitleLedger.on_first_use(title, read, earlier)


def settled_state(claim: Claim, own: Iterable[Claim]) -> State:
    """What became of a claim, seen from a server's claims: taking one of those back reopens what it replaced.

    A claim of the catalogue that is replaced stays open: answers rank it behind and show that moderators did so.
    """
    if not claim.is_open:
        return claim.state
    standing = [each for each in own if each.is_open and each.ref != claim.ref]
    if any(claim.ref in each.refutes for each in standing):
        return State.DEBUNKED
    if claim.server is not None and any(claim.ref in each.replaces for each in standing):
        return State.SUPERSEDED
    return State.OPEN


def without_mistakes(entry: TitleLedger) -> TitleLedger:
    """A title without what its server's moderators took back: a mistake of theirs, which no answer may rest on."""
    kept = tuple(
        claim for claim in entry.claims if claim.server is None or claim.state is not State.RETRACTED
    )
    if len(kept) == len(entry.claims):
        return entry
    return TitleLedger(entry.title, kept, entry.gaps, entry.sources)


def is_displaced(ref: str, own: Iterable[Claim]) -> bool:
    """Whether a standing claim of a server replaces or refutes this one."""
    return any(each.is_open and ref in (*each.replaces, *each.refutes) for each in own)


def _settled(claims: Iterable[Claim], own: tuple[Claim, ...]) -> Iterator[Claim]:
    touched = {ref for each in own if each.is_open for ref in (*each.refutes, *each.replaces)}
    for claim in claims:
        state = settled_state(claim, own) if claim.ref in touched else claim.state
        yield claim if state is claim.state else replace(claim, state=state)


def _is_filled(gap: Gap, own: Iterable[Claim]) -> bool:
    """Whether a server's claim says what was looked for and not found."""
    topics = _WHOLE.get(gap.topic, (gap.topic,))
    return any(
        claim.is_open
        and (
            gap.ref in claim.replaces
            or (
                not gap.about
                and gap.work is claim.work is Work.THIS
                and claim.topic in topics
                and claim.label is not Label.SPECULATION
            )
        )
        for claim in own
    )


def _named(title: Title, own: Title) -> Title:
    """The catalogue's title with the names that the server calls it by as well."""
    known = {folded(name) for name in (title.name, *(name.text for name in title.names))}
    more: list[Name] = []
    for name in own.names:
        if folded(name.text) not in known:
            known.add(folded(name.text))
            more.append(name)
    return replace(title, names=(*title.names, *more)) if more else title
