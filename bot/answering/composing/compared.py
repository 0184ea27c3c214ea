"""Two titles side by side: their dates, or that no source sets them against each other."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import Part
from bot.answering.composing.dates import NEVER, window_of, won_of
from bot.answering.composing.told import nothing
from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.words import tokens
from bot.domain.claims import Claim
from bot.domain.dates import PartialDate
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger

_ORDER = frozenset({"first", "sooner", "earlier", "before", "next", "later", "after"})


def compared(parts: Sequence[Part], entries: Sequence[TitleLedger], words: Sequence[str]) -> list[Part]:
    """The parts, each with its title in it, the first with "… comes first" where two dates are asked to be compared."""
    if len(entries) < 2 or len(parts) > len(entries):
        return list(parts)
    named = [_with_its_title(part, entry) for part, entry in zip(parts, entries, strict=False)]
    if parts[1].topic != "release" or not _ORDER & set(words):
        return named
    sentence = comes_first(entries[0], entries[1])
    return [replace(named[0], lead=f"{sentence}: {named[0].lead}"), *named[1:]] if sentence else named


def _with_its_title(part: Part, entry: TitleLedger) -> Part:
    """A part whose first sentence says of which title it is: "Stranger Things 5: Volume 1 had …"."""
    name = plain(entry.title.name)
    known = {
        word for word in tokens(f"{name} {entry.title.franchise}") if word.isalpha() and len(word) > _LONG
    }
    begins = tuple(part.lead.split(" ", maxsplit=1)[:1])
    if known & set(tokens(part.lead)) or begins[0] not in _NAMELESS:
        return part
    return replace(part, lead=f"{name}: {part.lead}")


_LONG = 3
_NAMELESS = ("Season", "Volume", "It")


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


def unheard_rival(asked: Asked) -> Draft | None:
    """That no source compares the title with what stands in no record: "did it beat Bridgerton"."""
    reading = asked.reading
    unheard = {*reading.strange, *reading.foreign}
    words = reading.words
    at = next(
        (at for at, word in enumerate(words) if word in ("beat", "beats", "beaten", "than", "outperform")), -1
    )
    rival = [word for word in words[at + 1 :] if word not in ("the", "a")]
    while rival and asked.shelf.is_stop(rival[-1]):
        rival.pop()
    if at < 0 or not 0 < len(rival) <= _MOST or unheard.isdisjoint(rival):
        return None
    draft = nothing(asked, asked.rule.about)
    draft.lead, draft.settled = f"Not known: no source here compares it with “{plain(' '.join(rival))}”", True
    return draft


_MOST = 3
