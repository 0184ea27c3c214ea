"""Whether, when and where it is or was shot."""

from collections.abc import Sequence

from bot.answering.calendar import months_in
from bot.answering.composing.stage import lowered_in
from bot.answering.composing.told import marked, nothing, opening, tell, tell_from
from bot.answering.draft import Draft, first_of, lowered
from bot.answering.lookup import Asked, Ranked
from bot.answering.words import tokens
from bot.domain.claims import Claim, EventDetail, EventKind, Gap, Stage, StageDetail, Work
from bot.domain.labels import State
from bot.domain.winning import contest


def filming(asked: Asked) -> Draft | None:
    """Whether and where it is or was shot."""
    pool = list(asked.fitting(0.3))
    work = asked.reading.work or Work.THIS
    own = [each for each in pool if each.item.work is work]
    own.sort(key=lambda each: isinstance(each.item, Claim) and each.item.state is State.DEBUNKED)
    if asked.reading.has(*_BEGAN) and work is Work.PREDECESSOR:
        own.sort(key=lambda each: not _is_a_start(each.item))
    stage = contest(asked.of_kind(StageDetail))
    rolling = (
        stage is not None
        and isinstance(stage.best.detail, StageDetail)
        and stage.best.detail.stage is Stage.IN_PRODUCTION
    )
    if work is Work.THIS and rolling and stage is not None and "ilming" in stage.best.text:
        return _on_that_day(asked, own, stage.best) or _under_way(asked, own, stage.best)
    draft = tell_from(asked, own or pool)
    if draft is not None and any(line.startswith(_NONE_YET) for line in draft.support):
        draft.support = [line for line in draft.support if not line.startswith("No source reports")]
    if draft is not None and own and _is_a_start(own[0].item) and asked.reading.has(*_BEGAN):
        draft.settled = True
    if draft is None and asked.is_released and work is Work.THIS:
        return nothing(asked, asked.rule.about)
    if draft is None and stage is not None and work is Work.THIS:
        lead, rest = first_of(stage.best)
        draft = Draft(lead, [stage.best])
        draft.add(rest)
        return draft
    if draft is not None and stage is not None and work is Work.THIS:
        draft.put(first_of(stage.best)[0], stage.best, near=bool(draft.support))
    return draft


def _under_way(asked: Asked, own: Sequence[Ranked], stage: Claim) -> Draft:
    """How far filming is of what is being filmed, or that no end is reported."""
    lead, rest = first_of(stage)
    ended = asked.reading.has(*_WRAPPED)
    wrap = next(
        (each for each in own if isinstance(each.item, Gap) and _WRAP & set(each.item.text.split())), None
    )
    if ended and wrap is not None:
        draft = opening(wrap.item, asked)
        draft.add(lead, stage)
        return draft
    yes = f"Yes: {lowered_in(lead)}"
    draft = Draft(yes if asked.reading.is_yes_no and not ended else lead, [stage])
    draft.put(rest, near=not ended)
    # When it began stands in the record of the beginning, where the stage does not date it.
    for at, each in enumerate(own[:2]):
        undated = asked.reading.dated and at == 0 and not any(word.isdecimal() for word in tokens(lead))
        draft.put(marked(each.item), each.item, near=not undated)
    return draft


def _on_that_day(asked: Asked, own: Sequence[Ranked], stage: Claim) -> Draft | None:
    """When filming began, where another day is named or the right one; with a no where it is another month or year."""
    started = next((each.item for each in own if _is_a_start(each.item)), None)
    if started is None or not asked.reading.is_yes_no or not _names_a_start(asked):
        return None
    draft = opening(started, asked)
    detail = started.detail if isinstance(started, Claim) else None
    when = detail.when if isinstance(detail, EventDetail) else None
    years, months = asked.reading.years, months_in(asked.reading.words)
    if when is not None and (
        (years and when.year not in years) or (months and when.month is not None and when.month not in months)
    ):
        draft.lead = f"No: {lowered(draft.lead)}"
    draft.add(first_of(stage)[0], stage)
    return draft


def _names_a_start(asked: Asked) -> bool:
    """Whether a day, month or year is named on which filming is said to have begun."""
    return asked.reading.has(*_BEGAN) and bool(asked.reading.years or months_in(asked.reading.words))


_BEGAN = ("begin", "began", "start", "started", "begun")


_NONE_YET = "Not known: no source reports that filming"


def _is_a_start(item: Claim | Gap) -> bool:
    """Whether a record says when filming began, rather than when it was to begin."""
    return (
        isinstance(item, Claim)
        and isinstance(item.detail, EventDetail)
        and item.detail.kind is EventKind.FILMING_START
    )


_WRAPPED = (
    "wrap",
    "wrapped",
    "wraps",
    "finish",
    "finished",
    "done",
    "end",
    "ended",
    "over",
    "complete",
    "completed",
)
_WRAP = frozenset({"wrap", "end", "wrapped", "finished", "ended"})


def location(asked: Asked) -> Draft | None:
    """Where it is or was shot."""
    gaps = [each for each in asked.fitting(0.9) if isinstance(each.item, Gap)]
    if asked.reading.work is Work.PREDECESSOR or gaps:
        return tell(asked)
    return filming(asked)
