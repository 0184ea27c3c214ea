"""What time does to claims. Every rule takes `now`, an aware datetime."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from bot.domain.claims import Claim, ReleaseDetail, Stage, StageDetail
from bot.domain.dates import PartialDate, Precision
from bot.domain.labels import Label

STALE_AFTER = timedelta(days=90)
"""A status whose newest claim is older than this says how old it is."""

# The last place on earth where a day ends; a release day is over only when it is over there too.
_LAST_ZONE = timezone(timedelta(hours=-12))


def is_over(when: PartialDate, now: datetime) -> bool:
    """Whether the last day that a date can mean has ended everywhere on earth."""
    return now.astimezone(_LAST_ZONE).date() > when.last


def is_released(claims: Iterable[Claim]) -> bool:
    """Whether an open confirmed claim says that the title is out."""
    return any(
        # First what most claims are not: this is asked of all claims of a title, and often.
        isinstance(claim.detail, StageDetail)
        and claim.detail.stage is Stage.RELEASED
        and claim.label is Label.CONFIRMED
        and claim.is_open
        for claim in claims
    )


def was_due(claim: Claim, claims: Iterable[Claim], now: datetime) -> bool:
    """Whether a confirmed release date has passed without a release on record."""
    detail = claim.detail
    return (
        isinstance(detail, ReleaseDetail)
        and detail.window is not None
        and claim.is_open
        and claim.label is Label.CONFIRMED
        and is_over(detail.window, now)
        and not is_released(claims)
    )


def countdown(claim: Claim, now: datetime) -> int | None:
    """Days until a confirmed day, 0 on the day; None unless the day is confirmed, open and still to come."""
    detail = claim.detail
    if not isinstance(detail, ReleaseDetail) or detail.window is None or not claim.is_open:
        return None
    if claim.label is not Label.CONFIRMED or detail.window.precision is not Precision.DAY:
        return None
    days = (detail.window.first - now.astimezone(UTC).date()).days
    return days if days >= 0 else None


@dataclass(frozen=True, slots=True)
class Age:
    """How old the newest thing known is."""

    newest: PartialDate
    days: int
    """Days since the last day that `newest` can mean; 0 where that lies ahead."""

    @property
    def words(self) -> str:
        """As people read it: "3 months", "over 2 years"."""
        if self.days < 60:
            return f"{self.days} days"
        if self.days < 730:
            return f"{self.days * 12 // 365} months"
        return f"over {self.days // 365} years"


def age(claims: Iterable[Claim], now: datetime) -> Age | None:
    """The age of the newest dated claim; None where none carries a date."""
    seen = [claim.seen for claim in claims if claim.seen is not None]
    if not seen:
        return None
    newest = max(seen, key=lambda when: when.order)
    return Age(newest, max((now.astimezone(UTC).date() - newest.last).days, 0))


def stale(claims: Iterable[Claim], now: datetime) -> Age | None:
    """The age, where the newest claim is older than STALE_AFTER; else None."""
    found = age(claims, now)
    return found if found is not None and found.days > STALE_AFTER.days else None


def known_by(claims: Iterable[Claim], day: date) -> list[Claim]:
    """The claims that were known on a day ("as of 2023"): dated, and not after it."""
    return [claim for claim in claims if claim.seen is not None and claim.seen.first <= day]
