"""The finished part of an answer with what stands under it: the sources of its sentences, and as of when it is so where that can change."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from bot.answering.answer import Citation, Part, ShownLabel
from bot.answering.draft import Draft, ended, outcome_of, weakest
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CreditDetail,
    DisputeDetail,
    EventDetail,
    EventKind,
    Gap,
    QuoteDetail,
    Work,
)
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger
from bot.domain.sources import Source
from bot.domain.topics import Topic

_MOST = 6
_SHOWN = 2
"""How many sources a fan sees at least."""
LONGEST_URL = 160
"""A longer address stands only under a text that names its page."""
_PLANNED = (EventKind.FILMING_PLAN, EventKind.SCHEDULE, EventKind.DELAY, EventKind.RUMOUR)


def part_of(draft: Draft, topic: str, entry: TitleLedger) -> Part:
    """The finished part: label, outcome, citations and dates follow from what its sentences rest on."""
    label = draft.label or weakest(draft.rests_on)
    items = list(dict.fromkeys((*draft.rests_on, *draft.used)))
    sources = citations(draft, label, entry)
    return Part(
        topic=topic,
        outcome=draft.outcome or outcome_of(label),
        label=label,
        lead=ended(draft.lead),
        support=tuple(ended(line) for line in draft.support),
        also=tuple(draft.also[:2]),
        seen=as_of(draft, sources, entry),
        claims=tuple(item.ref for item in items),
        rests_on=tuple(item.ref for item in draft.rests_on),
        sources=sources,
        spoiler="||" in draft.lead or any("||" in line for line in (*draft.support, *draft.also)),
    )


def citations(draft: Draft, label: ShownLabel, entry: TitleLedger) -> tuple[Citation, ...]:
    """The best source of each claim of the first sentence, those that are named, their others, the best of the other lines."""
    text = " ".join((draft.lead, *draft.support, *draft.also))
    first = [
        [each for each in _standing(item, entry, text) if not each.generated or label is ShownLabel.DEBUNKED]
        for item in draft.rests_on
    ]
    others = [[each for each in _standing(item, entry, text) if not each.generated] for item in draft.used]
    found: dict[str, Source] = {}
    for each in chain(
        (sources[0] for sources in first if sources),
        (each for sources in (*first, *others) for each in sources if is_named(each.publisher, text)),
        (each for sources in first for each in sources[1:]),
        (sources[0] for sources in others if sources),
    ):
        found.setdefault(each.url, each)
    return tuple(
        Citation(each.publisher, each.url, each.published, each.tier) for each in list(found.values())[:_MOST]
    )


def as_of(draft: Draft, sources: Sequence[Citation], entry: TitleLedger) -> PartialDate | None:
    """As of when the first sentence is so; nothing where it cannot change any more and a source gives a date anyway."""
    claims = [item for item in draft.rests_on if isinstance(item, Claim)]
    lasting = all(_lasts(claim, entry, past=draft.label is ShownLabel.CONFIRMED) for claim in claims)
    shown = [source for source in sources[:_SHOWN] if len(source.url) <= LONGEST_URL]
    if lasting and any(source.date is not None for source in shown):
        return None
    dates = [claim.seen for claim in claims if claim.seen is not None]
    return max(dates, key=lambda when: when.order) if dates else None


def _standing(item: Claim | Gap, entry: TitleLedger, text: str) -> Iterator[Source]:
    """The sources of a claim or gap; of a disagreement those that our reading does not set aside, unless they are named."""
    set_aside: set[str] = set()
    if isinstance(item, Claim) and isinstance(item.detail, DisputeDetail):
        sides = item.detail.sides
        stand = State.OPEN if any(side.state is State.OPEN for side in sides) else State.SUPERSEDED
        set_aside = {side.source for side in sides if side.state is not stand}
    for source in entry.sources_of(item):
        if source.id not in set_aside or is_named(source.publisher, text):
            yield source


def is_named(publisher: str, text: str) -> bool:
    """Whether a text names a publisher; what stands in brackets behind its name is ours."""
    name = publisher.partition(" (")[0]
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _lasts(claim: Claim, entry: TitleLedger, *, past: bool) -> bool:
    """Whether a claim is about what is over: a work that is out, words that were said, a day that has been."""
    detail = claim.detail
    if not claim.is_open:
        return True
    if isinstance(detail, EventDetail):
        return detail.kind not in _PLANNED
    if isinstance(detail, QuoteDetail) or (isinstance(detail, CreditDetail) and past):
        return True
    if isinstance(detail, CharacterDetail) and claim.label is Label.CONFIRMED:
        return True
    is_out = claim.work is Work.PREDECESSOR or entry.is_released
    return is_out and claim.topic not in _CHANGING


_CHANGING = (
    Topic.PLATFORM,
    Topic.SUCCESSOR,
    Topic.RECEPTION,
    Topic.VIEWERSHIP,
    Topic.BOX_OFFICE,
    Topic.STAGE,
)
