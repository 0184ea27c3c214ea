"""Where a title stands, as one view: stage, release, what moved, where to watch, and what is not known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise

from bot.domain.aging import Age, countdown, is_released, stale, was_due
from bot.domain.claims import (
    Claim,
    CompanyDetail,
    DisputeDetail,
    Gap,
    QuoteDetail,
    RelatedDetail,
    ReleaseDetail,
    StageDetail,
    Work,
)
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger
from bot.domain.titles import Title
from bot.domain.topics import Topic
from bot.domain.winning import Contest, contest, ranked, same_place

STATUS_TOPICS = frozenset(
    {
        Topic.EXISTENCE,
        Topic.STAGE,
        Topic.RELEASE,
        Topic.PLATFORM,
        Topic.PRODUCTION,
        Topic.FILMING,
        Topic.TRAILER,
        Topic.POSTER,
        Topic.PREDECESSOR,
        Topic.SUCCESSOR,
    }
)
"""An open claim about one of these is in the status, quotations and disputes apart, which are in the history."""

CAST_TOPICS = frozenset({Topic.CREDIT, Topic.CHARACTER})
"""Gaps about these are in the cast list; every other gap is in the status."""

_AROUND = frozenset({Topic.PREDECESSOR, Topic.SUCCESSOR})
_WATCH_ROLES = ("platform", "distributor")
_UNDATED = (date.min, date.min)


class Change(StrEnum):
    """What happened to a release window."""

    LATER = "later"
    EARLIER = "earlier"
    NARROWED = "narrowed"
    """The same window, known more precisely: not a move."""
    WIDENED = "widened"
    DROPPED = "dropped"
    """No announced date stands any more."""


@dataclass(frozen=True, slots=True)
class Move:
    """A release window that was replaced by the next one."""

    old: Claim
    new: Claim | None
    """None where the date was dropped and no other stands."""
    change: Change


@dataclass(frozen=True, slots=True)
class Status:
    """Everything a status card shows. Claims are open and ranked best first."""

    title: Title
    stage: Contest | None
    release: Contest | None
    """Of the title's main release; dates for other countries are in `elsewhere`."""
    elsewhere: tuple[Claim, ...]
    moves: tuple[Move, ...]
    """Announced windows that were replaced, oldest first; see `moved_words`."""
    platforms: tuple[Claim, ...]
    """Where to watch it: platforms and distributors."""
    makers: tuple[Claim, ...]
    """The production companies."""
    existence: tuple[Claim, ...]
    news: tuple[Claim, ...]
    """Filming, trailer, poster, and whatever else bears on the status."""
    around: tuple[Claim, ...]
    """Predecessors, successors, sources, and who made the predecessor."""
    nothing_announced: Gap | None
    """Set where no stage is known and the existence was looked for."""
    no_release: Gap | None
    """Set where no announced date stands and one was looked for."""
    gaps: tuple[Gap, ...]
    """Everything that was looked for and not found, people and characters apart."""
    checked: date | None
    stale: Age | None
    """How old the newest word on the stage is, where that is long ago and the title is not out."""
    overdue: bool
    """A confirmed date has passed and no release is on record."""
    countdown: int | None
    """Days to a confirmed day, 0 on the day."""

    @property
    def window(self) -> PartialDate | None:
        """The best release window, whatever its label."""
        return _window(self.release.best) if self.release is not None else None


def status_of(entry: TitleLedger, now: datetime) -> Status:
    """Gather the status of a title. Covers the STATUS_TOPICS and every gap that is not about cast."""
    claims = [claim for claim in ranked(entry.claims) if claim.is_open and _belongs(claim)]
    own = [claim for claim in claims if claim.work is Work.THIS and not _is_around(claim)]
    stages = [claim for claim in own if isinstance(claim.detail, StageDetail)]
    releases, elsewhere = _by_place([claim for claim in own if isinstance(claim.detail, ReleaseDetail)])
    companies = [claim for claim in own if isinstance(claim.detail, CompanyDetail)]
    platforms = [claim for claim in companies if _is_watch(claim)]
    existence = [claim for claim in own if claim.topic is Topic.EXISTENCE and claim not in stages]
    shown = [*stages, *releases, *elsewhere, *companies, *existence]
    stage, release = contest(stages), contest(releases)
    out = is_released(own)
    return Status(
        title=entry.title,
        stage=stage,
        release=release,
        elsewhere=tuple(elsewhere),
        moves=moves_of(entry),
        platforms=tuple(platforms),
        makers=tuple(claim for claim in companies if claim not in platforms),
        existence=tuple(existence),
        news=(
            *(claim for claim in own if claim not in shown),
            *_agreeing(stage, stages),
            *_agreeing(release, releases),
        ),
        around=tuple(claim for claim in claims if claim not in own),
        nothing_announced=_whole_gap(entry, Topic.EXISTENCE, Topic.STAGE) if stage is None else None,
        no_release=_whole_gap(entry, Topic.RELEASE) if not _is_announced(release) else None,
        gaps=tuple(gap for gap in entry.gaps if gap.topic not in CAST_TOPICS),
        checked=entry.title.checked,
        stale=None if out else stale([*stages, *existence], now),
        overdue=release is not None and was_due(release.best, own, now),
        countdown=countdown(release.best, now) if release is not None and not out else None,
    )


def covered_by_status(status: Status) -> frozenset[str]:
    """Refs of every claim and gap that the status shows."""
    contests = [each for each in (status.stage, status.release) if each is not None]
    fought = [(each.best, *each.newer_against, *each.also, *each.replaced) for each in contests]
    listed = (status.elsewhere, status.platforms, status.makers, status.existence, status.news, status.around)
    moved = [claim for move in status.moves for claim in (move.old, move.new) if claim is not None]
    refs = [claim.ref for group in (*fought, *listed, moved) for claim in group]
    return frozenset([*refs, *(gap.ref for gap in status.gaps)])


def moves_of(entry: TitleLedger) -> tuple[Move, ...]:
    """Announced windows that were replaced, in the order in which they were known, ending in what stands."""
    dated = [
        claim
        for claim in entry.claims
        if claim.work is Work.THIS and claim.label is not Label.SPECULATION and _window(claim) is not None
    ]
    standing, _ = _by_place([claim for claim in ranked(dated) if claim.is_open])
    now_is = standing[0] if standing else None
    # What stood until a server replaced it: a claim of the catalogue that is still open, and past all the same.
    replaced = {ref for claim in dated if claim.is_open for ref in claim.replaces}
    stood = [claim for claim in ranked(dated) if claim.is_open and claim.ref in replaced][:1]
    past = [
        claim
        for claim in dated
        if (claim.state is State.SUPERSEDED or claim in stood)
        and (now_is is None or _same_place(claim, now_is))
    ]
    if not past:
        return ()
    steps = [_move(old, new) for old, new in pairwise([*_one_after_another(past), now_is])]
    return tuple(step for step in steps if step is not None)


def moved_words(moves: Iterable[Move]) -> str:
    """ "moved twice: November 2026 → May 2027 → 2028"; empty where the date never moved."""
    steps = list(moves)
    times = sum(step.change in (Change.LATER, Change.EARLIER) for step in steps)
    dropped = bool(steps) and steps[-1].change is Change.DROPPED
    if not times and not dropped:
        return ""
    last = _window(steps[-1].new) if steps[-1].new is not None else None
    chain = [window.words for step in steps if (window := _window(step.old)) is not None]
    chain.append(last.words if last is not None else "no date")
    counted = {0: "dropped", 1: "moved once", 2: "moved twice"}.get(times, f"moved {times} times")
    return f"{counted}: {' → '.join(chain)}"


def _belongs(claim: Claim) -> bool:
    if isinstance(claim.detail, DisputeDetail | QuoteDetail):
        return False
    typed = isinstance(claim.detail, StageDetail | ReleaseDetail | CompanyDetail | RelatedDetail)
    return typed or claim.topic in STATUS_TOPICS


def _is_around(claim: Claim) -> bool:
    return isinstance(claim.detail, RelatedDetail) or claim.topic in _AROUND


def _is_watch(claim: Claim) -> bool:
    detail = claim.detail
    return isinstance(detail, CompanyDetail) and any(role in detail.role.casefold() for role in _WATCH_ROLES)


def _window(claim: Claim) -> PartialDate | None:
    return claim.detail.window if isinstance(claim.detail, ReleaseDetail) else None


def _is_announced(release: Contest | None) -> bool:
    return (
        release is not None
        and release.best.label is not Label.SPECULATION
        and _window(release.best) is not None
    )


def _agreeing(found: Contest | None, claims: list[Claim]) -> list[Claim]:
    """Open claims that say what the winner says: a contest does not list them."""
    if found is None:
        return []
    named = (found.best, *found.newer_against, *found.also, *found.replaced)
    return [claim for claim in claims if claim not in named]


def _by_place(releases: list[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Releases for the best one's country and kind of release, and the others."""
    same = [claim for claim in releases if _same_place(claim, releases[0])]
    return same, [claim for claim in releases if claim not in same]


def _same_place(one: Claim, other: Claim) -> bool:
    if not isinstance(one.detail, ReleaseDetail) or not isinstance(other.detail, ReleaseDetail):
        return False
    return same_place(one.detail, other.detail)


def _one_after_another(windows: Iterable[Claim]) -> list[Claim]:
    """In the order in which they were known; what a claim replaces stands before it, however vaguely it is dated."""
    waiting = {claim.ref: claim for claim in sorted(windows, key=_when_known)}
    ordered: list[Claim] = []

    def place(ref: str) -> None:
        if (claim := waiting.pop(ref, None)) is not None:
            for before in claim.replaces:
                place(before)
            ordered.append(claim)

    for ref in tuple(waiting):
        place(ref)
    return ordered


def _when_known(claim: Claim) -> tuple[tuple[date, date], tuple[date, date]]:
    window = _window(claim)
    return (
        claim.seen.order if claim.seen is not None else _UNDATED,
        window.order if window is not None else _UNDATED,
    )


def _move(old: Claim | None, new: Claim | None) -> Move | None:
    was = _window(old) if old is not None else None
    if old is None or was is None:
        return None
    if new is None or (now_is := _window(new)) is None:
        return Move(old, None, Change.DROPPED)
    if was == now_is:
        return None
    if was.first <= now_is.first and now_is.last <= was.last:
        return Move(old, new, Change.NARROWED)
    if now_is.first <= was.first and was.last <= now_is.last:
        return Move(old, new, Change.WIDENED)
    return Move(old, new, Change.LATER if now_is.order > was.order else Change.EARLIER)


def _whole_gap(entry: TitleLedger, *topics: Topic) -> Gap | None:
    """The gap about a topic as a whole, earlier topics first."""
    found = [
        gap
        for topic in topics
        for gap in entry.gaps
        if gap.topic is topic and not gap.about and gap.work is Work.THIS
    ]
    return found[0] if found else None
