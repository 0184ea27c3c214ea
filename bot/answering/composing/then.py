"""What was known by a year that was asked about."""

from datetime import date

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.told import dated
from bot.answering.draft import Draft, lowered
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.domain.claims import Claim, EventDetail, EventKind, ReleaseDetail, StageDetail, Work
from bot.domain.labels import Label


def not_then(asked: Asked) -> Draft:
    """What was not known by the year that was asked about; what became known later, as support."""
    then = asked.reading.as_of or asked.now.year
    about = asked.rule.about.replace("{}", plain(asked.entry.title.name))
    whole = asked.rule.name == "status"
    news = [claim for claim in asked.entry.claims if whole and _announces(claim, then)]
    announced = min(news, key=_happened, default=None)
    lead = f"As of {then} {about} is not known here"
    if whole:
        lead = f"As of {then} {'nothing had been announced' if announced else 'no announcement is on record here'}"
    known = [claim for claim in asked.claims if claim.work is Work.THIS][:1]
    draft = Draft(
        f"{lead}: {lowered(dated(announced))}" if announced else lead, [announced] if announced else known
    )
    draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    for claim in sorted((c for c in asked.entry.claims if _later(c, asked, then)), key=_seen)[:2]:
        draft.tell(claim)
    return draft


def _announces(claim: Claim, then: int) -> bool:
    detail = claim.detail
    return (
        isinstance(detail, EventDetail)
        and detail.kind in (EventKind.ANNOUNCEMENT, EventKind.GREENLIGHT)
        and claim.work is Work.THIS
        and claim.label is not Label.SPECULATION
        and detail.when is not None
        and detail.when.first.year > then
    )


def _happened(claim: Claim) -> date:
    when = claim.detail.when if isinstance(claim.detail, EventDetail) else None
    return when.first if when is not None else date.max


def _later(claim: Claim, asked: Asked, then: int) -> bool:
    """Whether a firm claim about the same became known after a year."""
    return (
        claim.is_open
        and claim.work is Work.THIS
        and claim.label is not Label.SPECULATION
        and isinstance(claim.detail, EventDetail | StageDetail | ReleaseDetail)
        and claim.topic in asked.rule.topics
        and _seen(claim)[0].year > then
    )


def _seen(claim: Claim) -> tuple[date, date]:
    return claim.seen.order if claim.seen is not None else (date.min, date.min)
