"""Two titles' dates side by side."""

from bot.answering.compose_dates import NEVER, window_of, won_of
from bot.answering.markup import plain
from bot.domain.claims import Claim
from bot.domain.dates import PartialDate
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger


def comes_first(one: TitleLedger, other: TitleLedger) -> str:
    """Which of two dated titles comes first; empty where that does not follow from their windows."""
    dates = [_window_won(won_of(entry.claims)) for entry in (one, other)]
    if any(window is None for window in dates):
        return ""
    (early, name), (late, _) = sorted(
        (
            (window, plain(entry.title.name))
            for window, entry in zip(dates, (one, other), strict=True)
            if window
        ),
        key=lambda pair: pair[0].order,
    )
    return f"{name} comes first" if early.last < late.first else ""


def _window_won(claim: Claim | None) -> PartialDate | None:
    firm = claim is not None and claim.label is not Label.SPECULATION
    return window_of(claim) if firm and claim is not None and window_of(claim).year < NEVER else None
