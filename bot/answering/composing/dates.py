"""A title's dates as claims give them: the one that wins, those that it replaced, and the sentence about it."""

from collections.abc import Iterable, Iterator, Sequence

from bot.answering.draft import ended, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.domain.aging import was_due
from bot.domain.claims import Claim, ReleaseDetail, Work
from bot.domain.dates import PartialDate
from bot.domain.labels import Label, State
from bot.domain.topics import Topic
from bot.domain.winning import contest

NEVER = 9998
"""The year of what has no date."""


def won_of(claims: Iterable[Claim]) -> Claim | None:
    """The release date that wins among some claims."""
    won = contest(claim for claim, _ in releases(claims))
    return won.best if won is not None else None


def releases(claims: Iterable[Claim]) -> Iterator[tuple[Claim, ReleaseDetail]]:
    for claim in claims:
        detail = claim.detail
        if isinstance(detail, ReleaseDetail) and claim.topic is Topic.RELEASE and claim.work is Work.THIS:
            yield claim, detail


def slips_of(asked: Asked) -> list[Claim]:
    """The dates that were replaced, oldest first."""
    old = [
        claim
        for claim in asked.of_kind(ReleaseDetail)
        if isinstance(claim.detail, ReleaseDetail)
        and claim.detail.window is not None
        and claim.topic is Topic.RELEASE
        and claim.state is State.SUPERSEDED
        and claim.work is Work.THIS
    ]
    return sorted(
        old, key=lambda claim: claim.seen.order if claim.seen is not None else window_of(claim).order
    )


def was_planned(asked: Asked, years: Sequence[int], months: Sequence[int]) -> bool:
    """Whether a date that was replaced lies in the year and the month that are named."""
    windows = [window_of(old) for old in slips_of(asked)]
    return any(
        (not years or window.year in years) and (not months or window.month in months) for window in windows
    )


def window_of(claim: Claim) -> PartialDate:
    """A claim's date; the far end of time where it has none."""
    detail = claim.detail
    return (
        detail.window
        if isinstance(detail, ReleaseDetail) and detail.window is not None
        else PartialDate(NEVER)
    )


def is_within(window: PartialDate, other: PartialDate) -> bool:
    """Whether a window says the same as another, only more finely."""
    return other.year != NEVER and other.first <= window.first <= window.last <= other.last


def release_sentence(asked: Asked, claim: Claim) -> str:
    """The one sentence about a release date; time decides its verb."""
    detail = claim.detail
    title = plain(asked.entry.title.name)
    if not isinstance(detail, ReleaseDetail) or detail.window is None:
        return ended(told(claim))
    window = detail.window
    if asked.is_released:
        return f"{title} came out {window.when}."
    if was_due(claim, asked.claims, asked.now):
        return f"{title} was due {window.when}; no release is recorded here."
    sure = {Label.CONFIRMED: "is scheduled for", Label.REPORTED: "is reported for"}.get(
        claim.label, "is guessed for"
    )
    where = f" ({plain(detail.territory)})" if detail.territory else ""
    return f"{title} {sure} {window.words}{where}."
