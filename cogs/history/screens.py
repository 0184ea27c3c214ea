"""The history of a title: old → new, when, source, who."""

from collections.abc import Sequence

from bot.answering.markup import covered, link, plain
from bot.domain.changes import Change, ChangeKind
from bot.domain.dates import PartialDate
from bot.domain.history import HistoryLine, LineKind
from bot.domain.ledger import TitleLedger
from bot.domain.sources import Source
from bot.ui.cards import heading, listing
from bot.ui.opening import Opening, key_of
from bot.ui.paging import pages_of
from bot.ui.screen import Screen
from bot.ui.stateless import button, row
from bot.ui.text import standing_of
from cogs.history.log import change_block, order_of, told_by_changes

_WORDS = {
    LineKind.STATEMENT: "Said",
    LineKind.DISPUTE: "Sources disagree",
    LineKind.SUPERSEDED: "No longer so",
    LineKind.DEBUNKED: "Turned out wrong",
    LineKind.RETRACTED: "Taken back",
}


def history_screen(
    entry: TitleLedger,
    lines: tuple[HistoryLine, ...],
    opening: Opening,
    changes: Sequence[Change] = (),
    *,
    can_undo: bool = False,
) -> Screen:
    """One page of the history, which comes oldest first; people want the newest first, and what has no date last.

    What this server's moderators changed stands among it as their change log has it; who `can_undo` it finds the way.
    """
    # Changes come newest first; of one day's, what happened there stands before what happened in the world.
    blocks = [
        (order_of(PartialDate.of(change.at.date())), change_block(entry, change))
        for change in changes
        if change.what is not ChangeKind.DEBUNKED or change.ref.startswith("server:")
    ]
    known = [line for line in lines if not (changes and told_by_changes(line))]
    blocks += [
        (order_of(line.when), line_block(entry, line)) for line in reversed(known) if line.when is not None
    ]
    blocks.sort(key=lambda block: block[0], reverse=True)
    undated = [line_block(entry, line) for line in known if line.when is None]
    pages = pages_of([*(block for _, block in blocks), *undated])
    if not pages[0]:
        pages = (("Nothing has changed on record yet.",),)
    # Whoever sees the screen sees it alone, so it may offer what only moderators can do.
    undo = [row(button("Undo…", f"gl:undolist:{key_of(entry.title.slug)}", emoji="↩️"))] if can_undo else []
    return listing(heading(entry.title, "History, newest first"), pages, opening, *undo)


def line_block(entry: TitleLedger, line: HistoryLine) -> str:
    """What happened, with its date above and its proof below."""
    kind = f" · {_WORDS[line.kind]}" if line.kind in _WORDS else ""
    when = line.when.words if line.when is not None else "Undated"
    sides = _sides(entry, line)
    parts = [f"**{when}**{kind}", *sides, f"→ {_text(line)}" if sides else _text(line), _proof(line)]
    return "\n".join(part for part in parts if part)


def _text(line: HistoryLine) -> str:
    return covered(plain(line.text)) if line.spoils else plain(line.text)


def _sides(entry: TitleLedger, line: HistoryLine) -> list[str]:
    if not line.sides:
        return []
    hide = covered if line.spoils else str
    sides = (f"{_publisher(entry, side.source)}: {plain(side.says)}" for side in line.sides)
    # No Markdown list: the small line below would become a part of its last item.
    return [hide(plain(line.question)), *(f"• {hide(side)}" for side in sides)]


def _publisher(entry: TitleLedger, key: str) -> str:
    source = entry.sources.get(key)
    return plain(source.publisher) if source is not None else "A source"


def _proof(line: HistoryLine) -> str:
    named = [_link(source) for source in line.sources[:2]]
    who = ["entered by this server"] if line.claim.server is not None else []
    return "-# " + " · ".join([standing_of(line.claim), *named, *who])


def _link(source: Source) -> str:
    return link(source.publisher, source.url)
