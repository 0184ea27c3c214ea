"""The history of a title: old → new, when, source, who."""

from collections.abc import Sequence

from bot.answering.markup import covered, link, plain
from bot.domain.changes import Change as Logged
from bot.domain.changes import ChangeKind
from bot.domain.claims import Claim, ReleaseDetail
from bot.domain.dates import PartialDate
from bot.domain.history import HistoryLine, LineKind
from bot.domain.ledger import TitleLedger
from bot.domain.sources import Source
from bot.domain.status import Change, Move
from bot.texts import HOME, Texts, dates, message
from bot.texts.publishers import publisher
from bot.ui.cards import heading, listing
from bot.ui.opening import Opening, key_of
from bot.ui.paging import pages_of
from bot.ui.screen import Screen
from bot.ui.stateless import button, row
from bot.ui.text import facts_in_english, standing_of
from cogs.history.log import change_block, order_of, told_by_changes

_WORDS = {
    LineKind.STATEMENT: message("Said"),
    LineKind.DISPUTE: message("Sources disagree"),
    LineKind.SUPERSEDED: message("No longer so"),
    LineKind.DEBUNKED: message("Turned out wrong"),
    LineKind.RETRACTED: message("Taken back"),
}
_MOVED = {
    Change.LATER: message("Release moved back: %(old)s → %(new)s."),
    Change.EARLIER: message("Release brought forward: %(old)s → %(new)s."),
    Change.NARROWED: message("Release date made more precise: %(old)s → %(new)s."),
    Change.WIDENED: message("Release date made less precise: %(old)s → %(new)s."),
}


def history_screen(
    entry: TitleLedger,
    lines: tuple[HistoryLine, ...],
    opening: Opening,
    changes: Sequence[Logged] = (),
    texts: Texts = HOME,
    *,
    can_undo: bool = False,
) -> Screen:
    """One page of the history, which comes oldest first; people want the newest first, and what has no date last.

    What this server's moderators changed stands among it as their change log has it; who `can_undo` it finds the way.
    """
    # Changes come newest first; of one day's, what happened there stands before what happened in the world.
    blocks = [
        (order_of(PartialDate.of(change.at.date())), change_block(entry, change, texts))
        for change in changes
        if change.what is not ChangeKind.DEBUNKED or change.ref.startswith("server:")
    ]
    known = [line for line in lines if not (changes and told_by_changes(line))]
    blocks += [
        (order_of(line.when), line_block(entry, line, texts))
        for line in reversed(known)
        if line.when is not None
    ]
    blocks.sort(key=lambda block: block[0], reverse=True)
    undated = [line_block(entry, line, texts) for line in known if line.when is None]
    pages = pages_of([*(block for _, block in blocks), *undated])
    if not pages[0]:
        pages = ((texts.phrase("Nothing has changed on record yet."),),)
    # Whoever sees the screen sees it alone, so it may offer what only moderators can do.
    undo = []
    if can_undo:
        undo = [row(button(texts.phrase("Undo…"), f"gl:undolist:{key_of(entry.title.slug)}", emoji="↩️"))]
    small = [texts.phrase("History, newest first"), facts_in_english(texts)]
    head = heading(entry.title, " · ".join(filter(None, small)))
    return listing(head, pages, opening, *undo, texts=texts)


def line_block(entry: TitleLedger, line: HistoryLine, texts: Texts = HOME) -> str:
    """What happened, with its date above and its proof below."""
    kind = f" · {texts.phrase(_WORDS[line.kind])}" if line.kind in _WORDS else ""
    when = dates.words(line.when, texts) if line.when is not None else texts.phrase("Undated")
    sides, text = _sides(entry, line, texts), _text(line, texts)
    parts = [f"**{when}**{kind}", *sides, f"→ {text}" if sides else text, _proof(line, texts)]
    return "\n".join(part for part in parts if part)


def _text(line: HistoryLine, texts: Texts) -> str:
    text = plain(line.text if line.move is None else _moved(line.move, texts))
    return covered(text) if line.spoils else text


def _moved(move: Move, texts: Texts) -> str:
    """A release date that changed, as a sentence."""
    old, new = (_window(claim) for claim in (move.old, move.new))
    before = dates.words(old, texts) if old is not None else texts.phrase("no date")
    if new is None:
        return texts.phrase("Release date dropped: %(old)s → no date.", old=before)
    words = _MOVED.get(move.change, message("Release date changed: %(old)s → %(new)s."))
    return texts.phrase(words, old=before, new=dates.words(new, texts))


def _window(claim: Claim | None) -> PartialDate | None:
    detail = claim.detail if claim is not None else None
    return detail.window if isinstance(detail, ReleaseDetail) else None


def _sides(entry: TitleLedger, line: HistoryLine, texts: Texts) -> list[str]:
    if not line.sides:
        return []
    hide = covered if line.spoils else str
    sides = (f"{_publisher(entry, side.source, texts)}: {plain(side.says)}" for side in line.sides)
    # No Markdown list: the small line below would become a part of its last item.
    return [hide(plain(line.question)), *(f"• {hide(side)}" for side in sides)]


def _publisher(entry: TitleLedger, key: str, texts: Texts) -> str:
    source = entry.sources.get(key)
    return plain(source.publisher) if source is not None else texts.phrase("A source")


def _proof(line: HistoryLine, texts: Texts) -> str:
    named = [_link(source, texts) for source in line.sources[:2]]
    who = [texts.phrase("entered by this server")] if line.claim.server is not None else []
    return "-# " + " · ".join([standing_of(line.claim, texts), *named, *who])


def _link(source: Source, texts: Texts) -> str:
    return link(publisher(source.publisher, texts), source.url)
