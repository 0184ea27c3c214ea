"""When and by whom a title, or somebody in it, was announced."""

from bot.answering.composing.stage import status
from bot.answering.composing.told import dated
from bot.answering.draft import Draft, first_of, told
from bot.answering.lookup import Asked, Ranked
from bot.domain.claims import Claim, EventDetail, EventKind, Gap, StageDetail, Work
from bot.domain.dates import PartialDate
from bot.domain.winning import contest


def announced(asked: Asked) -> Draft | None:
    """When and by whom it was announced."""
    kinds = (EventKind.GREENLIGHT, EventKind.ANNOUNCEMENT)
    at_first = asked.shelf.meanings("first") if asked.reading.has("first") else frozenset[str]()
    events = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, EventDetail)
        and (each.item.detail.kind in kinds or each.share >= 0.5 or (at_first & each.words.keys()))
    ]
    named = _people_named(asked)
    if named is not None:
        return Draft(dated(named), [named], settled=True)
    work = asked.reading.work or Work.THIS
    own = [each for each in events if each.item.work is work]
    if not own:
        return status(asked)
    top = own[0].score
    close = [each for each in own if each.score > top - 1.0 or (not asked.extra and _kind_of(each) in kinds)]
    first = min(close, key=lambda each: _when(each).first if _when(each) else asked.now.date())
    draft = Draft(dated_fully(first.item), [first.item])
    draft.settled = (
        asked.reading.asks == "when"
        and not asked.reading.figures
        and _kind_of(first) in kinds
        and first.share >= own[0].share
    )
    stage = contest(asked.of_kind(StageDetail))
    if stage is not None and work is Work.THIS:
        draft.beside(first_of(stage.best)[0], stage.best)
    return draft


def _people_named(asked: Asked) -> Claim | None:
    """When the directors, or the cast, were announced, where that is asked and an event on record says so."""
    topics = asked.reading.topics
    crew = max(topics.get(name, 0.0) for name in ("director", "writer", "composer", "producer"))
    wanted = (
        EventKind.CREW
        if crew >= _OFFICE
        else EventKind.CASTING
        if topics.get("cast", 0.0) >= _OFFICE
        else None
    )
    if asked.reading.asks != "when" or wanted is None or asked.reading.figures:
        return None
    events = [
        claim
        for claim in asked.of_kind(EventDetail)
        if isinstance(claim.detail, EventDetail)
        and claim.detail.kind is wanted
        and claim.is_open
        and claim.work is (asked.reading.work or Work.THIS)
    ]
    return events[0] if len(events) == 1 else None


_OFFICE = 3.0


def _kind_of(each: Ranked) -> EventKind | None:
    detail = each.item.detail if isinstance(each.item, Claim) else None
    return detail.kind if isinstance(detail, EventDetail) else None


def _when(each: Ranked) -> PartialDate:
    detail = each.item.detail if isinstance(each.item, Claim) else None
    return detail.when if isinstance(detail, EventDetail) and detail.when is not None else PartialDate(9998)


def dated_fully(item: Claim | Gap) -> str:
    """An event with its date."""
    return dated(item) if isinstance(item, Claim) else told(item)
