"""Undoes what was done last with an update, and lets one that was taken back stand again."""

from dataclasses import replace

from bot.domain.changes import ChangeKind
from bot.domain.drafts import DraftState
from bot.domain.statements import NoServerClaimError, said
from bot.domain.updates import Line, Update, UpdateGoneError, UpdateState
from bot.store.drafts import draft_in, save_in
from bot.store.pen import Pen
from bot.store.updates import keep, retract, stamp, standing_in, take_back, update_in


def undo(pen: Pen, number: int) -> Update:
    """Undo what was done last with an update: its correction, else its publication, which gives the draft back."""
    update = standing_in(pen.connection, pen.server, number)
    if update.previous:
        return _uncorrect(pen, update)
    draft = draft_in(pen.connection, pen.server, update.draft)
    if draft is not None:
        save_in(pen.connection, replace(draft, state=DraftState.OPEN, author=pen.by, changed=pen.now))
    return retract(pen, number, "Undone.", what=ChangeKind.UNDONE)


def restore(pen: Pen, number: int) -> Update:
    """Let an update that was taken back stand again."""
    before = update_in(pen.connection, pen.server, number)
    if before is None or before.state is not UpdateState.RETRACTED:
        raise UpdateGoneError
    lines = tuple(_standing_again(pen, line, line.ref) for line in before.lines)
    after = replace(before, lines=lines, state=UpdateState.PUBLISHED, why="", previous=0, **stamp(pen))
    keep(pen, after)
    return after


def _uncorrect(pen: Pen, update: Update) -> Update:
    for line in update.lines:
        if line.new is not None:
            take_back(pen, line.ref, "Undone.", ChangeKind.UNDONE)
    lines = tuple(
        _standing_again(pen, replace(line, ref=line.wrong.ref), line.wrong.ref)
        for line in update.lines
        if line.wrong is not None
    )
    draft = draft_in(pen.connection, pen.server, update.previous)
    typed = (
        {} if draft is None else {"headline": draft.headline, "details": draft.details, "link": draft.link}
    )
    after = replace(
        update,
        lines=lines,
        state=UpdateState.PUBLISHED,
        why="",
        draft=update.previous,
        previous=0,
        **typed,
        **stamp(pen),
    )
    keep(pen, after)
    return after


def _standing_again(pen: Pen, line: Line, ref: str) -> Line:
    try:
        claim = pen.reopen(ref, why="")
    except NoServerClaimError:
        return line
    return replace(line, new=said(claim), wrong=None)
