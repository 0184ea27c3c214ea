"""What this server's moderators changed, line by line: old → new, who, when, why, on which source."""

from collections.abc import Callable
from typing import Final

from bot.answering.answer import ShownLabel
from bot.answering.markup import covered, link, plain
from bot.domain.changes import Change, ChangeKind, Said
from bot.domain.dates import PartialDate
from bot.domain.history import HistoryLine, LineKind
from bot.domain.ledger import TitleLedger
from bot.domain.publishers import host_of
from bot.texts import HOME, Texts, message
from bot.ui.lines import topic_words, words
from bot.ui.text import CHIPS, colon, day_words

_KINDS: Final = {
    ChangeKind.ADDED: message("New"),
    ChangeKind.EDITED: message("Corrected"),
    ChangeKind.RETRACTED: message("Taken back"),
    ChangeKind.REPLACED: message("No longer so"),
    ChangeKind.DEBUNKED: message("Turned out wrong"),
    ChangeKind.REOPENED: message("Stands again"),
    ChangeKind.UNDONE: message("Undone"),
}


def change_block(entry: TitleLedger, change: Change, texts: Texts = HOME) -> str:
    """A change, with its date above and its proof below."""
    when = day_words(change.at.date(), texts)
    said = change.new or change.old
    topic = f"{colon(topic_words(said.topic, texts), texts)} " if said is not None and said.topic else ""
    hide = covered if _spoils(entry, change) else str
    parts = [
        f"**{when}** · {texts.phrase(_KINDS[change.what])}",
        f"{topic}{hide(_moved(change, texts))}",
        _proof(change, hide, texts),
    ]
    return "\n".join(part for part in parts if part)


def told_by_changes(line: HistoryLine) -> bool:
    """Whether the change log tells of a line already: what moderators of this server entered, and what that replaced.

    Only a rumour of the catalogue's that they refuted is told as the history does, with who had said it.
    """
    if line.kind is LineKind.DEBUNKED:
        return line.claim.server is not None
    return line.claims[-1].server is not None


def order_of(when: PartialDate) -> tuple[int, int]:
    """Where a date of the history stands, newest first: a year alone comes after the days that are known of it."""
    return (when.first.toordinal(), when.last.toordinal())


def _moved(change: Change, texts: Texts) -> str:
    """ "~~20 May 2027~~ → **May 2028**"."""
    old, new = change.old, change.new
    if change.what is ChangeKind.DEBUNKED and old is not None and new is not None:
        refuted = texts.phrase("Refuted: %(words)s", words=plain(new.text))
        return f"~~{words(old, texts)}~~ {CHIPS[ShownLabel.DEBUNKED].words(texts)}. {refuted}"
    if new is None:
        return f"~~{words(old, texts)}~~" if old is not None else ""
    if old is None or words(old, texts) == words(new, texts):
        return f"{_label(new)}**{words(new, texts)}**"
    return f"~~{words(old, texts)}~~ → {_label(new)}**{words(new, texts)}**"


def _label(said: Said) -> str:
    known = {label.value: label for label in ShownLabel}
    return f"{CHIPS[known[said.label]].mark} " if said.label in known else ""


def _proof(change: Change, hide: Callable[[str], str], texts: Texts) -> str:
    named = host_of(change.source) or texts.phrase("source")
    source = [link(named, change.source)] if change.source else []
    why = [hide(plain(change.why))] if change.why else []
    return "-# " + " · ".join([texts.phrase("by %(person)s", person=f"<@{change.by}>"), *source, *why])


def _spoils(entry: TitleLedger, change: Change) -> bool:
    refs = [said.ref for said in (change.old, change.new) if said is not None]
    claims = (entry.by_ref.get(ref) for ref in (*refs, change.ref))
    return any(getattr(claim, "spoils", "") for claim in claims)
