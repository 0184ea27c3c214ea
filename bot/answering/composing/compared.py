"""Two titles' dates side by side."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import Part
from bot.answering.composing.dates import NEVER, window_of, won_of
from bot.answering.markup import plain
from bot.domain.claims import Claim
from bot.domain.dates import PartialDate
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger

_ORDER = frozenset({"first", "sooner", "earlier", "before", "next", "later", "after"})


def compared(parts: Sequence[Part], entries: Sequence[TitleLedger], words: Sequence[str]) -> Part:
    """The first part with "… comes first" before it, where two dates are asked to be compared."""
    if len(entries) < 2 or parts[1].topic != "release" or not _ORDER & set(words):
        return parts[0]
    sentence = comes_first(entries[0], entries[1])
    return replace(parts[0], lead=f"{sentence}: {parts[0].lead}") if sentence else parts[0]


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
