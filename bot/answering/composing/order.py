"""What came before a title, and how its date moved."""

from collections.abc import Sequence

from bot.answering.calendar import months_in
from bot.answering.choosing.counting import said_of_somebody
from bot.answering.composing.dates import release_sentence, slips_of, was_planned, window_of
from bot.answering.composing.told import dated, gap_draft, nothing, opening, tell, tell_from
from bot.answering.draft import Draft, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.words import tokens
from bot.domain.claims import (
    Claim,
    DisputeDetail,
    EventDetail,
    EventKind,
    Gap,
    RelatedDetail,
    Relation,
    ReleaseDetail,
    Work,
)
from bot.domain.dates import MONTHS
from bot.domain.topics import Topic
from bot.domain.winning import contest

_MOVES = (EventKind.SCHEDULE, EventKind.DELAY)


def moved(asked: Asked) -> Draft | None:
    """From which date to which; of the title or of the work before."""
    if asked.reading.has("why", "how come", "because", "reason"):
        # Imported here: few questions need it.
        from bot.answering.composing.why import why

        return why(asked)
    work = asked.reading.work or Work.THIS
    events = [each for each in asked.ranked if _moves(each.item) and each.item.work is work]
    old = slips_of(asked) if work is Work.THIS else []
    won = contest(
        claim
        for claim in asked.of_kind(ReleaseDetail)
        if isinstance(claim.detail, ReleaseDetail) and claim.topic is Topic.RELEASE and claim.work is work
    )
    if old and won is not None:
        path = " → ".join(window_of(claim).words for claim in (*old, won.best))
        months, years = months_in(asked.reading.words), asked.reading.years
        if (months or years) and asked.reading.is_yes_no and was_planned(asked, years, months):
            title = plain(asked.entry.title.name)
            pushed = asked.reading.has("move", "moved", "delayed", "pushed", "postponed", "changed", "change")
            lead = f"Yes, the date of {title} moved: {path}" if pushed else f"Yes, but {title} moved: {path}"
            draft = Draft(lead, [won.best, *old], settled=True)
            draft.tell(*(each.item for each in events[:1]))
            return draft
        verdict = _named_date(asked, won.best) if (months or years) and asked.reading.is_yes_no else ""
        draft = _one_move(asked, old, events) or Draft(
            f"{verdict or 'T'}he date of {plain(asked.entry.title.name)} moved: {path}", [won.best, *old]
        )
        if draft.rests_on[0] is not won.best:
            draft.add(f"{release_sentence(asked, won.best).rstrip('.')}; the date moved: {path}", won.best)
        draft.tell(*(each.item for each in events[:1]), *old[:1])
        return draft
    gap = next((gap for gap in asked.entry.gaps if gap.topic is Topic.RELEASE and not gap.about), None)
    if (
        not events
        and won is None
        and gap is not None
        and asked.reading.work is None
        and not asked.reading.has(*_AT_FIRST)
    ):
        draft = gap_draft(gap, asked)
        for each in [each for each in asked.ranked if _moves(each.item)][:1]:
            draft.add(_when_told(each.item), each.item)
        draft.settled = True
        return draft
    if events:
        best = min(events[:3], key=lambda each: -each.score)
        draft = Draft(_when_told(best.item), [best.item])
        draft.tell(*(each.item for each in events[1:3]))
        return draft
    return tell(asked)


def _named_date(asked: Asked, best: Claim) -> str:
    """Yes or no to the day, month or year to which a date is said to have moved."""
    window, months, years = window_of(best), months_in(asked.reading.words), asked.reading.years
    is_it = (not years or window.year in years) and (not months or window.month in (None, *months))
    return "Yes, t" if is_it else "No, t"


def _one_move(asked: Asked, old: Sequence[Claim], events: Sequence[Ranked]) -> Draft | None:
    """The first date, how often it moved, or the move to a day that is named, where just that is asked."""
    reading = asked.reading
    title = plain(asked.entry.title.name)
    if reading.has("how many times", "how often"):
        times = {1: "once", 2: "twice"}.get(len(old), f"{len(old)} times")
        return Draft(f"The date of {title} has moved {times}", [*old], settled=True)
    months = [at for at, name in enumerate(MONTHS, 1) if reading.has(name.casefold(), name[:3].casefold())]
    days = {f"{word} {MONTHS[month - 1]}" for word in reading.words if word.isdecimal() for month in months}
    meant = next((each for each in events if any(day in each.item.text for day in days)), None)
    if meant is not None and isinstance(meant.item, Claim) and reading.asks == "when":
        return Draft(dated(meant.item), [meant.item], settled=True)
    if reading.has(*_AT_FIRST) and not reading.is_yes_no:
        return Draft(told(old[0]), [old[0]], settled=True)
    return None


_AT_FIRST = ("first", "original", "originally", "initial", "initially", "oldest", "earliest")


def _moves(item: Claim | Gap) -> bool:
    return isinstance(item, Claim) and isinstance(item.detail, EventDetail) and item.detail.kind in _MOVES


def _when_told(item: Claim | Gap) -> str:
    return dated(item) if isinstance(item, Claim) else told(item)


def sequel_of(asked: Asked) -> Draft | None:
    """Whether it continues an earlier work, where sources differ on that."""
    for claim in asked.of_kind(DisputeDetail):
        if (
            isinstance(claim.detail, DisputeDetail)
            and claim.topic is Topic.PREDECESSOR
            and "sequel" in claim.detail.question
        ):
            draft = opening(claim, asked)
            draft.settled = True
            return draft
    return related(asked)


def related(asked: Asked) -> Draft | None:
    """What came before, and how the two are connected."""
    counted = said_of_somebody(asked)
    if counted is not None:
        return counted
    works = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim) and isinstance(each.item.detail, RelatedDetail)
    ]
    specific = [
        each
        for each in asked.ranked
        if each.fit > 0 and asked.extra and asked.shelf.share(each.item, asked.extra) >= 0.5
    ]
    numbered = part_before(asked)
    words = set(asked.reading.words)
    of_kind = [each for each in works if words & (set(_work_kind(each.item).split("_")) - _USUAL)]
    source = [each for each in works if _is_source(each.item)] if asked.reading.has(*_BASED) else []
    pool = (
        source
        or [each for each in works if _is_called(asked, each.item)]
        or of_kind
        or specific
        or ([numbered] if numbered else [])
        or [each for each in works if _direct(each.item)]
        or works
    )
    if not pool:
        return tell(asked)
    first = pool[0].item
    named = first
    if asked.reading.has(*_MUST) and asked.reading.beside is not None:
        first = next((each.item for each in works if _direct(each.item)), first)
    if asked.reading.has(*_MUST) and isinstance(first, Claim) and isinstance(first.detail, RelatedDetail):
        name, title = plain(first.detail.name), plain(asked.entry.title.name)
        after = "follows" if first.detail.relation is Relation.DIRECT else "shares its world with"
        draft = Draft(f"{title} {after} {name}; no source here says that it must be seen first", [first])
        draft.tell(first, named)
        return draft
    several = first in [each.item for each in works] and not of_kind
    return tell_from(
        asked,
        [*pool, *(each for each in works if each not in pool)],
        more=int(several and not asked.reading.dated),
    )


def _is_source(item: Claim | Gap) -> bool:
    detail = item.detail if isinstance(item, Claim) else None
    return isinstance(detail, RelatedDetail) and detail.relation is Relation.SOURCE_MATERIAL


_BASED = ("based", "adapted", "adaptation", "adapts", "source material")
_MUST = ("have to", "need to", "should i", "must i", "required", "necessary")


def _is_called(asked: Asked, item: Claim | Gap) -> bool:
    """Whether a question has all words of an earlier work's name that are not the franchise's own."""
    detail = item.detail if isinstance(item, Claim) else None
    if not isinstance(detail, RelatedDetail):
        return False
    title = asked.entry.title
    own = set(tokens(f"{title.name} {title.franchise} the a of in film series season seasons {detail.year}"))
    name = [word for word in tokens(detail.name.partition("(")[0]) if word not in own and len(word) > 1]
    return bool(name) and any(word.isalpha() for word in name) and set(name) <= set(asked.reading.words)


_USUAL = frozenset({"film", "season", "series", "anime"})


def part_before(asked: Asked) -> Ranked | None:
    """The earlier instalment of the number that was asked about."""
    return part_of_number(asked, asked.reading.part)


def part_of_number(asked: Asked, part: int | None) -> Ranked | None:
    """The earlier instalment of a number."""
    works = [each for each in asked.ranked if _direct(each.item)]
    same = [each for each in works if _work_kind(each.item) == asked.entry.title.kind.value]
    works = same or works
    works.sort(key=lambda each: _year(each.item))
    if part is None or not works:
        return None
    if len(works) == asked.entry.title.instalment - 1:
        return works[part - 1] if part <= len(works) else None
    if part == 1 and len(works) > 1:
        return works[0]
    if part == asked.entry.title.instalment - 1:
        return works[-1]
    several = [
        each for each in asked.ranked if _direct(each.item) and _work_kind(each.item).endswith("_series")
    ]
    return several[0] if several else None


def before(asked: Asked) -> Draft | None:
    """When the work before came out."""
    if asked.reading.earlier is not None:
        named = [each for each in asked.ranked if each.item is asked.reading.earlier]
        latest_one = asked.reading.earlier == _last_before(asked)
        releases = [
            each
            for each in asked.fitting(0.2)
            if _kind(each.item) is EventKind.RELEASE and each.item.work is Work.PREDECESSOR
        ]
        if named and not (latest_one and releases):
            return opening(named[0].item, asked)
    numbered = part_before(asked)
    if numbered is None and _is_older(asked):
        draft = nothing(asked, "that")
        franchise = plain(asked.entry.title.franchise.partition(" (")[0])
        draft.lead = f"Not known: no source here says when part {asked.reading.part} of {franchise} came out"
        draft.tell(*[each.item for each in asked.ranked if _direct(each.item)][:1])
        return draft
    latest = numbered is None or asked.reading.part == asked.entry.title.instalment - 1
    pool = [each for each in asked.fitting(0.2) if each.item.work is Work.PREDECESSOR]
    releases = [each for each in pool if _kind(each.item) is EventKind.RELEASE]
    if numbered is not None and (not latest or not releases):
        draft = opening(numbered.item, asked)
        draft.settled = asked.reading.has("last", "previous")
        return draft
    return _moved_from(asked) or tell_from(asked, releases or pool) or related(asked)


def _moved_from(asked: Asked) -> Draft | None:
    """The move away from a day that is named, or that it was first to come on another."""
    months = [
        at for at, name in enumerate(MONTHS, 1) if asked.reading.has(name.casefold(), name[:3].casefold())
    ]
    days = {
        f"{word} {MONTHS[month - 1]}" for word in asked.reading.words if word.isdecimal() for month in months
    }
    moves = [each for each in asked.ranked if _moves(each.item) and each.item.work is Work.PREDECESSOR]
    meant = [each for each in moves if any(f"from {day} " in each.item.text for day in days)]
    return tell_from(asked, meant, 0.9) if meant else None


def _is_older(asked: Asked) -> bool:
    """Whether a part before the last one is asked for by its number."""
    part, own = asked.reading.part, asked.entry.title.instalment
    return asked.reading.dated and part is not None and part < own - 1


def _last_before(asked: Asked) -> Claim | Gap | None:
    works = sorted((each for each in asked.ranked if _direct(each.item)), key=lambda each: _year(each.item))
    return works[-1].item if works else None


def _kind(item: Claim | Gap) -> EventKind | None:
    return item.detail.kind if isinstance(item, Claim) and isinstance(item.detail, EventDetail) else None


def _direct(item: Claim | Gap) -> bool:
    detail = item.detail if isinstance(item, Claim) else None
    return isinstance(detail, RelatedDetail) and detail.relation is Relation.DIRECT


def _work_kind(item: Claim | Gap) -> str:
    detail = item.detail if isinstance(item, Claim) else None
    return detail.kind if isinstance(detail, RelatedDetail) else ""


def _year(item: Claim | Gap) -> str:
    detail = item.detail if isinstance(item, Claim) else None
    return detail.year if isinstance(detail, RelatedDetail) else ""
